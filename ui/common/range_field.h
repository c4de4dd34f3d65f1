// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/decimal.h"
#include "ui/common/plan_field.h"

#include <array>

class QLineEdit;

namespace safeconduct {

/// Least, likely and most of an amount, in three lines beside each other. An amount is there with all three or not at all: the
/// first one typed sets the others too; emptying one removes it.
class RangeField : public PlanField {
    Q_OBJECT

public:
    /// \a otherwise is what holds where the plan says nothing: shown as placeholders.
    RangeField(Session &session, const FieldTexts &texts, const Range &otherwise, QWidget *parent = nullptr);
    void finishTyping() override;

protected:
    void showValue(const Json &value) override;

private:
    void passOnLines();

    std::array<QLineEdit *, 3> m_lines;
};

} // namespace safeconduct
