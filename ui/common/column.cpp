// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/column.h"

#include "app/support/decimal.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QString yesNoText(bool isYes)
{
    return isYes ? QCoreApplication::translate("Column", "yes") : QCoreApplication::translate("Column", "no");
}

QList<Word> wordsOf(const Column &column)
{
    return column.words ? column.words() : QList<Word>();
}

QString idsText(const Column &column, const QStringList &ids)
{
    const QList<Word> words = wordsOf(column);
    QStringList texts;
    for (const QString &id : ids)
        texts.append(textOf(words, id));
    return texts.join(u", "_s);
}

Json idsValue(const Column &column, const QString &typed)
{
    const QList<Word> words = wordsOf(column);
    QStringList ids;
    for (const auto texts = splitList(typed); const QString &text : texts)
        ids.append(idOf(words, text));
    return Json::from(ids);
}

Json yesNoValue(const QString &typed)
{
    const QString text = typed.trimmed().toLower();
    static const QStringList yes{u"yes"_s, u"y"_s, u"x"_s, u"1"_s, u"true"_s, u"ja"_s, u"j"_s};
    static const QStringList no{QString(), u"no"_s, u"n"_s, u"0"_s, u"false"_s, u"nein"_s};
    if (yes.contains(text) || text == yesNoText(true).toLower())
        return Json::from(true);
    return no.contains(text) || text == yesNoText(false).toLower() ? Json::from(false) : Json::from(typed);
}

} // namespace

QStringList splitList(const QString &typed)
{
    static const QRegularExpression separators(u"[,;\\n]"_s);
    QStringList parts;
    for (const auto pieces = typed.split(separators); const QString &part : pieces) {
        if (!part.trimmed().isEmpty())
            parts.append(part.trimmed());
    }
    return parts;
}

Json numberValue(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return {};
    bool isNumber = false;
    double value = QLocale().toDouble(text, &isNumber);
    if (!isNumber)
        value = QLocale::c().toDouble(text, &isNumber);
    if (!isNumber || !std::isfinite(value))
        return Json::from(text);
    const bool isWhole = value == std::floor(value) && std::abs(value) < 9e15;
    return isWhole ? Json::from(static_cast<qint64>(value)) : Json::from(value);
}

QString numberText(const Json &value)
{
    if (!value.isNumber())
        return value.text();
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value.number(0), 'g', QLocale::FloatingPointShortest);
}

QString cellText(const Column &column, const Json &item)
{
    const Json &value = item.value(column.member);
    switch (column.kind) {
    case CellKind::Text:
        return value.text();
    case CellKind::Number:
        return numberText(value);
    case CellKind::Choice:
        return value.exists() ? textOf(wordsOf(column), value.text()) : QString();
    case CellKind::YesNo:
        return value.isText() ? value.text() : yesNoText(value.boolean(column.otherwise));
    case CellKind::Ids:
        return value.isText() ? value.text() : idsText(column, value.textList());
    case CellKind::Lines:
        return value.isText() ? value.text() : value.textList().join(u", "_s);
    case CellKind::Shown:
        return column.shown(item);
    }
    std::unreachable();
}

Json cellValue(const Column &column, const QString &typed)
{
    const bool isEmpty = typed.trimmed().isEmpty();
    if (isEmpty && !column.isRequired && column.kind != CellKind::YesNo)
        return {};
    switch (column.kind) {
    case CellKind::Text:
        return Json::from(typed);
    case CellKind::Number:
        return numberValue(typed);
    case CellKind::Choice:
        return Json::from(idOf(wordsOf(column), typed));
    case CellKind::YesNo:
        return yesNoValue(typed);
    case CellKind::Ids:
        return idsValue(column, typed);
    case CellKind::Lines:
        return Json::from(splitList(typed));
    case CellKind::Shown:
        return {};
    }
    std::unreachable();
}

} // namespace safeconduct
