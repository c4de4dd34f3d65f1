// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/snippet.h"

#include "app/support/text.h"

#include <QLatin1StringView>

#include <algorithm>
#include <optional>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Instructions are read as they stand; JSON and an MTA-STS policy cannot hold comments at all.
std::optional<QString> commentMark(const QString &language)
{
    if (language == "mta-sts"_L1 || language == "json"_L1)
        return std::nullopt;
    if (language == "instructions"_L1)
        return QString();
    if (language == "xml"_L1)
        return u"<!-- "_s;
    return language == "reg"_L1 || language == "dns"_L1 ? u"; "_s : u"# "_s;
}

/// XML's comments have an end, which no text in them may hold.
QString closed(const QString &comment, const QString &language)
{
    if (language != "xml"_L1)
        return comment;
    QString text = comment;
    while (text.contains("--"_L1))
        text.replace(u"--"_s, u"- -"_s);
    return text + u" -->"_s;
}

bool breaksLine(QChar character)
{
    const char16_t code = character.unicode();
    return code < 0x20 || (code >= 0x7F && code <= 0x9F) || code == 0x2028 || code == 0x2029;
}

/// A reason may carry names from a plan: what could end the comment or turn its direction becomes a blank, and no comment ends in
/// a backslash, which some products take for "goes on in the next line".
QString inComment(const QString &text)
{
    QString safe;
    for (const QChar character : text)
        safe.append(breaksLine(character) || hasDirectionOverride(QStringView(&character, 1)) ? u' ' : character);
    safe = safe.simplified();
    return safe.endsWith(u'\\') ? safe + u'.' : safe;
}

QStringList wrapped(const QString &text, qsizetype width)
{
    QStringList lines{QString()};
    for (const auto parts = text.split(u' ', Qt::SkipEmptyParts); const QString &part : parts) {
        if (!lines.last().isEmpty() && lines.last().size() + 1 + part.size() > width)
            lines.append(QString());
        lines.last().append(lines.last().isEmpty() ? part : u' ' + part);
    }
    for (QString &line : lines) {
        if (line.endsWith(u'\\'))
            line.append(u'.');
    }
    return lines;
}

QString indentOf(const QString &code)
{
    const auto isBlank = [](QChar character) { return character == u' '; };
    return {std::ranges::find_if_not(code, isBlank) - code.begin(), u' '};
}

/// A comment alone stands as far in as the statement that it precedes.
QString indentAt(const QList<SnippetLine> &lines, qsizetype index)
{
    while (index < lines.size() && lines.at(index).code.isEmpty())
        ++index;
    return index < lines.size() ? indentOf(lines.at(index).code) : QString();
}

QString origin(const SnippetLine &line)
{
    QStringList origin;
    for (const QString &part : {line.rule, line.source}) {
        if (!part.isEmpty())
            origin.append(part);
    }
    return origin.isEmpty() ? QString() : u" ["_s + origin.join(u", "_s) + u']';
}

} // namespace

QString word(Step step)
{
    switch (step) {
    case Step::Prerequisites:
        return u"prerequisites"_s;
    case Step::Apply:
        return u"apply"_s;
    case Step::Verify:
        return u"verify"_s;
    case Step::Undo:
        return u"undo"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString word(Proof proof)
{
    switch (proof) {
    case Proof::Handshaken:
        return u"handshaken"_s;
    case Proof::ParsedByProduct:
        return u"parsed-by-product"_s;
    case Proof::DocumentationOnly:
        return u"documentation-only"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<Proof> proofFrom(const QString &text)
{
    for (const Proof proof : {Proof::Handshaken, Proof::ParsedByProduct, Proof::DocumentationOnly}) {
        if (word(proof) == text)
            return proof;
    }
    return std::nullopt;
}

const QStringList &snippetLanguages()
{
    static const QStringList languages{u"apache"_s,  u"bash"_s,    u"dns"_s,          u"dovecot"_s,   u"exim"_s,
                                       u"haproxy"_s, u"ini"_s,     u"instructions"_s, u"ipsec"_s,     u"json"_s,
                                       u"mta-sts"_s, u"nginx"_s,   u"openssl"_s,      u"postfix"_s,   u"powershell"_s,
                                       u"reg"_s,     u"swanctl"_s, u"systemd"_s,      u"wireguard"_s, u"xml"_s};
    return languages;
}

QString SnippetFile::text(const Texts &texts, const QString &readerLanguage) const
{
    return textByLine(texts, readerLanguage).join(QString());
}

QStringList SnippetFile::textByLine(const Texts &texts, const QString &readerLanguage) const
{
    const std::optional<QString> mark = commentMark(language);
    QStringList parts;
    bool isBegun = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const SnippetLine &line = lines.at(i);
        QString text;
        if (mark && mark->isEmpty() && isBegun)
            text.append(u'\n'); // instructions stand in paragraphs
        if (mark && !line.reason.text.isEmpty()) {
            const QString indent = indentAt(lines, i);
            const QString reason = inComment(texts.say(readerLanguage, line.reason) + origin(line));
            for (const auto comments = wrapped(reason, 110 - indent.size()); const QString &comment : comments)
                text.append(indent + *mark + closed(comment, language) + u'\n');
        }
        if (!line.code.isEmpty())
            text.append(line.code + u'\n');
        isBegun = isBegun || !text.isEmpty();
        parts.append(text);
    }
    return parts;
}

} // namespace safeconduct
