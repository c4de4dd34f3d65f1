// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/choice_fields.h"

namespace safeconduct {

/// Which products a ProductField offers.
enum class ProductKind { OperatingSystem, Software };

/// A product and its version: chosen from what the knowledge has, or typed where it is something else. Says beneath whether the
/// maker still supports it.
class ProductField : public PlanField {
    Q_OBJECT

public:
    ProductField(Session &session, const FieldTexts &texts, ProductKind kind, QWidget *parent = nullptr);
    void finishTyping() override;

protected:
    void showValue(const Json &value) override;

private:
    void fillProducts();
    void showVersions(const QString &product, const QString &version);
    void showSupport(const Json &value);
    void passOnProduct();
    void passOnVersion();
    QString chosenVersion() const;

    ProductKind m_kind;
    QComboBox *m_product;
    QComboBox *m_version;
    QLabel *m_support;
};

} // namespace safeconduct
