// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/powershell/quote.h"

#include "app/snippets/plan_value.h"

namespace safeconduct::powershell {

using namespace Qt::StringLiterals;

namespace {

bool isSingleQuote(QChar character)
{
    return character == u'\'' || (character >= u'\u2018' && character <= u'\u201B');
}

} // namespace

Result<QString> quoted(const QString &text, const QString &pointer)
{
    if (const Result<void> fits = acceptable(text, pointer); !fits)
        return std::unexpected(fits.error());
    QString literal(u'\'');
    for (const QChar character : text) {
        literal.append(character);
        if (isSingleQuote(character))
            literal.append(character);
    }
    return literal + u'\'';
}

QString comment(const QString &text)
{
    QString line;
    for (const QChar character : text)
        line.append(acceptable(QString(character), {}) ? character : u' ');
    return (u"# "_s + line.simplified()).trimmed();
}

} // namespace safeconduct::powershell
