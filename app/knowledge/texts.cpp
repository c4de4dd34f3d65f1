// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/texts.h"

#include "app/support/text.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar referenceBegin(u'\x01');
constexpr QChar referenceEnd(u'\x02');
constexpr QChar numberMark(u'#'); ///< no id of a text begins so

/// A fact's name in braces; braces around anything else are plain text.
const QRegularExpression &placeholder()
{
    static const QRegularExpression pattern(u"\\{([A-Za-z][A-Za-z0-9.-]*)\\}"_s);
    return pattern;
}

QString numberIn(const QString &language, const QString &written)
{
    bool isNumber = false;
    const double value = written.toDouble(&isNumber);
    if (!isNumber)
        return written;
    const QLocale locale(language == "de"_L1 ? QLocale::German : QLocale::English);
    return locale.toString(value, 'f', QLocale::FloatingPointShortest);
}

/// \a inner is `#PLACES:NUMBER`.
QString amountIn(const QString &language, const QString &inner)
{
    const QLocale locale(language == "de"_L1 ? QLocale::German : QLocale::English);
    const qsizetype colon = inner.indexOf(u':');
    QString text = locale.toString(inner.sliced(colon + 1).toDouble(), 'f', inner.sliced(1, colon - 1).toInt());
    if (text.startsWith(u'-') && std::ranges::none_of(text, [](QChar digit) { return digit >= u'1' && digit <= u'9'; }))
        text.removeFirst(); // what rounds to nothing has no sign
    return text.replace(u'-', QChar(0x2212)); // a minus sign, which no dash of a range is taken for
}

/// Without a text of its own, `KIND.ID.name` is the name of \a id as `Texts::name` gives it.
QString referredTo(const Texts &texts, const QString &language, const QString &id)
{
    constexpr QLatin1StringView ending = ".name"_L1;
    const qsizetype kindEnd = id.indexOf(u'.');
    const bool isName = kindEnd > 0 && id.endsWith(ending) && id.size() > kindEnd + 1 + ending.size();
    if (!isName || texts.contains(language, id))
        return texts.raw(language, id);
    return texts.name(language, id.first(kindEnd), id.sliced(kindEnd + 1).chopped(ending.size()));
}

} // namespace

void Texts::insert(const QString &language, const QString &id, const QString &text)
{
    m_texts[language].insert(id, text);
}

bool Texts::contains(const QString &language, const QString &id) const
{
    const auto found = m_texts.constFind(language);
    return found != m_texts.cend() && found->contains(id);
}

QStringList Texts::ids(const QString &language) const
{
    QStringList ids = m_texts.value(language).keys();
    ids.sort();
    return ids;
}

QString Texts::raw(const QString &language, const QString &id) const
{
    const auto found = m_texts.constFind(language);
    return found == m_texts.cend() ? QString() : found->value(id);
}

QString Texts::say(const QString &language, const QString &id, const TextValues &values) const
{
    if (!contains(language, id))
        return u'<' + id + u'>';
    const QString text = raw(language, id);
    QString result;
    qsizetype end = 0;
    for (auto matches = placeholder().globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(text).sliced(end, match.capturedStart() - end);
        end = match.capturedEnd();
        const auto value = values.constFind(match.captured(1));
        result += value == values.cend() ? match.captured() : listed(said(language, id, value.key(), *value), language);
    }
    return result += QStringView(text).sliced(end);
}

QString Texts::sayAll(const QString &language, const QList<Saying> &sayings) const
{
    QStringList said;
    for (const Saying &one : sayings)
        said.append(say(language, one));
    return said.join(u' ');
}

QString Texts::resolved(const QString &language, const QString &value) const
{
    QString result = value;
    for (qsizetype begin = result.indexOf(referenceBegin); begin >= 0; begin = result.indexOf(referenceBegin, begin)) {
        const qsizetype end = result.indexOf(referenceEnd, begin);
        if (end < 0)
            break;
        const QString inner = result.sliced(begin + 1, end - begin - 1);
        const QString text =
            inner.startsWith(numberMark) ? amountIn(language, inner) : referredTo(*this, language, inner);
        result.replace(begin, end - begin + 1, text);
        begin += text.size();
    }
    return result;
}

QStringList Texts::said(const QString &language, const QString &id, const QString &fact, const QStringList &words) const
{
    const Shown shown = fact == "each"_L1 ? Shown{m_each.value(id), false} : m_facts.value(fact);
    QStringList said;
    for (const QString &word : words) {
        if (shown.isNumber && shown.kind != "year"_L1)
            said.append(numberIn(language, word));
        else
            said.append(shown.kind.isEmpty() ? resolved(language, word) : name(language, shown.kind, word));
    }
    return said;
}

QString Texts::name(const QString &language, const QString &kind, const QString &id) const
{
    const QString text = u"%1.%2.name"_s.arg(kind, id);
    if (contains(language, text))
        return raw(language, text);
    return m_properNames.value(id, id);
}

void Texts::showFact(const QString &name, const QString &shownAs, bool isNumber)
{
    m_facts.insert(name, {shownAs, isNumber});
}

void Texts::showEach(const QString &id, const QString &shownAs)
{
    m_each.insert(id, shownAs);
}

void Texts::insertProperName(const QString &id, const QString &name)
{
    m_properNames.insert(id, name);
}

QString textReference(const QString &id)
{
    return referenceBegin + id + referenceEnd;
}

QString numberReference(Decimal value, int places)
{
    return QString(referenceBegin) + numberMark + QString::number(places) + u':' + value.toLexeme() + referenceEnd;
}

QStringList placeholders(const QString &text)
{
    QStringList names;
    for (auto matches = placeholder().globalMatch(text); matches.hasNext();)
        names.append(matches.next().captured(1));
    return names;
}

} // namespace safeconduct
