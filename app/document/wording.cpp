// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/wording.h"

#include "app/support/text.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QLocale localeFor(const QString &language)
{
    return language == "de"_L1 ? QLocale(QLocale::German, QLocale::Germany)
                               : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

qint64 wholeUnits(Money amount)
{
    return amount.scaled(1, Decimal::one).parts();
}

} // namespace

Wording::Wording(const Texts &texts, QString language, QString currency)
    : m_texts(texts)
    , m_language(std::move(language))
    , m_currency(std::move(currency))
    , m_locale(localeFor(m_language))
{
}

QString Wording::say(const QString &textId, const TextValues &values) const
{
    return m_texts.say(m_language, textId, values);
}

QString Wording::say(const Saying &saying) const
{
    return m_texts.say(m_language, saying);
}

QString Wording::sayAll(const QList<Saying> &sayings) const
{
    return m_texts.sayAll(m_language, sayings);
}

QString Wording::name(const QString &kind, const QString &id) const
{
    return m_texts.name(m_language, kind, id);
}

QString Wording::option(const Option &option) const
{
    if (option.isOff || option.isNone())
        return name(u"part"_s, option.id());
    QStringList names;
    for (const auto parts = option.parts(); const QString &part : parts)
        names.append(name(u"part"_s, part));
    return names.join(u" + "_s);
}

QString Wording::option(const QString &optionId) const
{
    if (optionId.isEmpty())
        return say(u"record.option.nothing"_s);
    QStringList names;
    for (const auto parts = optionId.split(u'+'); const QString &part : parts)
        names.append(name(u"part"_s, part));
    return names.join(u" + "_s);
}

QString Wording::date(const QDate &date) const
{
    if (!date.isValid())
        return say(u"record.date.none"_s);
    return m_language == "de"_L1 ? m_locale.toString(date, u"d. MMMM yyyy"_s)
                                 : m_locale.toString(date, u"d MMMM yyyy"_s);
}

QString Wording::number(double value, int places) const
{
    return m_locale.toString(value, 'f', places);
}

QString Wording::number(Decimal value) const
{
    const int places = value.parts() % Decimal::one == 0 ? 0 : 2;
    return m_locale.toString(value.toDouble(), 'f', places);
}

QString Wording::percent(double share) const
{
    return m_locale.toString(share * 100, 'f', 0) + u"\u202F%"_s;
}

QString Wording::benefit(const Option &option, double total) const
{
    constexpr double points = 100;
    return option.isOff ? u"–"_s : number(total * points);
}

QString Wording::amount(Money amount, int places) const
{
    constexpr int centsInUnit = 100;
    const qint64 cents = amount.scaled(centsInUnit, Decimal::one).parts();
    const QString shown = places > 0 ? m_locale.toString(static_cast<double>(cents) / centsInUnit, 'f', places)
                                     : m_locale.toString(wholeUnits(amount));
    return QString(shown).replace(u'-', u'\u2212');
}

QString Wording::money(Money amount) const
{
    return this->amount(amount, 0) + u'\u00A0' + m_currency;
}

QString Wording::range(const Range &range, int places) const
{
    const QString min = amount(range.min, places);
    const QString max = amount(range.max, places);
    const QString shown = min == max ? max : min + u" – "_s + amount(range.likely, places) + u" – "_s + max;
    return shown + u'\u00A0' + m_currency;
}

QString Wording::range(const Range &range) const
{
    return this->range(range, 0);
}

QString Wording::priceRange(const Range &range) const
{
    constexpr qint64 small = 10;
    const bool isSmall = range.max > Money() && range.max < Money::whole(small);
    return this->range(range, isSmall ? 2 : 0);
}

QString Wording::list(const QStringList &items) const
{
    return listed(items, m_language);
}

} // namespace safeconduct
