// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/choice_fields.h"

class QLineEdit;

namespace safeconduct {

/// What stands in an object {level, reason?, explanation} where the plan differs from the usual, with reason.
struct OverrideTexts {
    QString usual; ///< first entry: nothing is overridden
    WordsSource levels;
    WordsSource reasons = {}; ///< empty: there is no member `reason`
    QString explanation; ///< placeholder of the line
};

/// A level that a person sets instead of the computed one. Choosing the usual removes the whole object.
class OverrideField : public PlanField {
    Q_OBJECT

public:
    OverrideField(Session &session, const FieldTexts &texts, OverrideTexts override, QWidget *parent = nullptr);
    void finishTyping() override;
    /// The first entry may say what the usual is just now.
    void setUsual(const QString &usual);

protected:
    void showValue(const Json &value) override;

private:
    void passOnLevel();
    void passOnReason();
    void passOnMember(const QString &member, const Json &value);

    OverrideTexts m_override;
    QComboBox *m_level;
    QComboBox *m_reason;
    QLineEdit *m_explanation;
};

} // namespace safeconduct
