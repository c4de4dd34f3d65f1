// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/motion.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace safeconduct {

using namespace Qt::StringLiterals;

StillStyle::StillStyle(const QString &name)
    : QProxyStyle(name)
{
}

int StillStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const
{
    if (hint == SH_Widget_Animation_Duration || hint == SH_Widget_Animate)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

/// The portal's older method wraps the value twice.
bool asksForLittleMotion(const QVariant &value)
{
    if (value.canConvert<QDBusVariant>())
        return asksForLittleMotion(value.value<QDBusVariant>().variant());
    return value.toUInt() == 1;
}

void followDesktopMotion()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage question =
        QDBusMessage::createMethodCall(u"org.freedesktop.portal.Desktop"_s, u"/org/freedesktop/portal/desktop"_s,
                                       u"org.freedesktop.portal.Settings"_s, u"Read"_s);
    question << u"org.freedesktop.appearance"_s << u"reduced-motion"_s;
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(question), qApp);
    QObject::connect(answer, &QDBusPendingCallWatcher::finished, qApp, [](QDBusPendingCallWatcher *finished) {
        const QDBusPendingReply<QDBusVariant> reply = *finished;
        if (reply.isValid() && asksForLittleMotion(reply.value().variant()))
            QApplication::setStyle(new StillStyle(QApplication::style()->name()));
        finished->deleteLater();
    });
}

} // namespace safeconduct
