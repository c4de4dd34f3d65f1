// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QVariant;

namespace safeconduct {

/// The platform's style without its animations. The window has none of its own.
class StillStyle : public QProxyStyle {
    Q_OBJECT

public:
    /// \a name: the style that is used otherwise.
    explicit StillStyle(const QString &name);

    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
                  QStyleHintReturn *returned = nullptr) const override;
};

/// Whether \a value, as the desktop's settings portal gives it for `org.freedesktop.appearance` `reduced-motion`, asks for little
/// motion (1). Anything else does not.
bool asksForLittleMotion(const QVariant &value);

/// Asks the desktop, without waiting for it, and uses the still style from when it asks for little motion. Without a desktop
/// that answers everything stays as it is.
void followDesktopMotion();

} // namespace safeconduct
