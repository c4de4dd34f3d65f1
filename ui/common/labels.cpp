// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/labels.h"

#include <QAbstractButton>
#include <QLabel>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

QLabel *textLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel *headingLabel(const QString &text, QWidget *parent)
{
    QLabel *label = textLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 1.2);
    font.setBold(true);
    label->setFont(font);
    return label;
}

QLabel *hintLabel(const QString &text, QWidget *parent)
{
    QLabel *label = textLabel(text, parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 0.9);
    label->setFont(font);
    return label;
}

QString withoutMnemonic(QString text)
{
    return text.replace(u"&&"_s, u"\1"_s).remove(u'&').replace(u'\1', u'&');
}

QString fieldName(const QWidget &field)
{
    QString name = field.accessibleName();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&field); button && name.isEmpty())
        name = withoutMnemonic(button->text());
    if (name.isEmpty()) {
        const QList<QLabel *> labels = field.window()->findChildren<QLabel *>();
        const auto label = std::ranges::find(labels, &field, &QLabel::buddy);
        if (label != labels.cend())
            name = withoutMnemonic((*label)->text());
    }
    if (name.endsWith(u':'))
        name.chop(1);
    return name;
}

} // namespace safeconduct
