// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/plan_field.h"

class QLineEdit;

namespace safeconduct {

/// Who has one role: the name in the entry of the plan's list of roles, which is made where it is missing.
class RoleField : public PlanField {
    Q_OBJECT

public:
    RoleField(Session &session, const FieldTexts &texts, QString role, QWidget *parent = nullptr);
    void finishTyping() override;

protected:
    void showValue(const Json &value) override;
    QString problemPointer() const override;

private:
    qsizetype entryIndex() const;

    QString m_role;
    QLineEdit *m_line;
};

} // namespace safeconduct
