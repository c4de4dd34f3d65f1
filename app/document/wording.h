// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/option.h"
#include "app/knowledge/texts.h"
#include "app/support/decimal.h"

#include <QDate>
#include <QLocale>
#include <QString>

namespace safeconduct {

/// Says things of the domain in one language: the last step before a reader sees them. Numbers are rounded only here.
class Wording {
public:
    /// \a language "en" or "de"; \a currency an ISO 4217 code.
    Wording(const Texts &texts, QString language, QString currency);

    const QString &language() const { return m_language; }
    const QString &currency() const { return m_currency; }
    QString say(const QString &textId, const TextValues &values = {}) const;
    QString say(const Saying &saying) const;
    QString sayAll(const QList<Saying> &sayings) const;
    /// The name of \a id among \a kind (part, service, threat, level, networkkind …), or the id itself.
    QString name(const QString &kind, const QString &id) const;

    /// "TLS, required and checked + S/MIME …".
    QString option(const Option &option) const;
    /// The same from an option id; an empty one reads as "nothing permissible".
    QString option(const QString &optionId) const;

    QString date(const QDate &date) const;
    QString number(double value, int places = 0) const;
    QString number(Decimal value) const;
    QString percent(double share) const;
    /// A benefit from 0 to 100; a dash for `off`, which has no criteria to be measured by.
    QString benefit(const Option &option, double total) const;
    /// Rounded to whole units: "1,240 EUR"; below zero with a minus sign, which no dash of a range is taken for.
    QString money(Money amount) const;
    /// "800 – 1,240 – 2,000 EUR", or one amount where all three are equal when shown.
    QString range(const Range &range) const;
    /// The same of what one piece costs: below 10 units with two places, so that cents don't read as nothing.
    QString priceRange(const Range &range) const;
    QString list(const QStringList &items) const;

private:
    QString amount(Money amount, int places) const;
    QString range(const Range &range, int places) const;

    const Texts &m_texts;
    QString m_language;
    QString m_currency;
    QLocale m_locale;
};

} // namespace safeconduct
