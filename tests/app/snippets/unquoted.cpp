// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/snippets/unquoted.h"

#include <rapidcheck.h>

namespace safeconduct::test {

using namespace Qt::StringLiterals;

namespace {

bool hasLineBreak(const QString &text)
{
    return text.contains(u'\n') || text.contains(u'\r') || text.contains(QChar(0));
}

/// A value in double quotes with backslash escapes, up to \a end characters that stop a bare one.
std::optional<QString> quotedOrBare(const QString &text, const QString &stops)
{
    if (!text.startsWith(u'"')) {
        for (const QChar character : text) {
            if (stops.contains(character))
                return std::nullopt;
        }
        return text;
    }
    QString value;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text.at(i) == u'"')
            return i + 1 == text.size() ? std::optional(value) : std::nullopt;
        if (text.at(i) == u'\\')
            ++i;
        if (i == text.size())
            return std::nullopt;
        value.append(text.at(i));
    }
    return std::nullopt;
}

/// Lines of words with single quotes that nothing escapes, and a backslash before single characters.
struct WordSyntax {
    QString escapable; ///< what a backslash may stand before; empty: anything
    QString blanks; ///< between words
    QString refused; ///< what would not stand for itself
};

std::optional<QStringList> words(const QString &line, const WordSyntax &syntax)
{
    if (hasLineBreak(line))
        return std::nullopt;
    QStringList words;
    QString word;
    bool isInWord = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar character = line.at(i);
        if (syntax.blanks.contains(character)) {
            if (isInWord)
                words.append(word);
            word.clear();
            isInWord = false;
            continue;
        }
        isInWord = true;
        if (character == u'\'') {
            const qsizetype end = line.indexOf(u'\'', i + 1);
            if (end < 0)
                return std::nullopt;
            word.append(QStringView(line).sliced(i + 1, end - i - 1));
            i = end;
        } else if (character == u'\\') {
            if (++i == line.size() || (!syntax.escapable.isEmpty() && !syntax.escapable.contains(line.at(i))))
                return std::nullopt;
            word.append(line.at(i));
        } else if (syntax.refused.contains(character)) {
            return std::nullopt;
        } else {
            word.append(character);
        }
    }
    if (isInWord)
        words.append(word);
    return words;
}

} // namespace

std::optional<QStringList> shellWords(const QString &line)
{
    return words(line, {.escapable = {}, .blanks = u" "_s, .refused = u"$`\";&|<>(){}*?[]!#~\t"_s});
}

std::optional<QString> postfixValue(const QString &text)
{
    const qsizetype sign = text.indexOf(u'=');
    if (hasLineBreak(text) || sign < 0 || text.startsWith(u' '))
        return std::nullopt;
    const QString raw = text.sliced(sign + 1).trimmed();
    QString value;
    for (qsizetype i = 0; i < raw.size(); ++i) {
        if (raw.at(i) == u'$') {
            ++i;
            if (i == raw.size() || raw.at(i) != u'$')
                return std::nullopt; // would expand a parameter
        }
        value.append(raw.at(i));
    }
    return value;
}

std::optional<QString> settingValue(const QString &text)
{
    const qsizetype sign = text.indexOf(u'=');
    if (hasLineBreak(text) || sign < 0)
        return std::nullopt;
    return quotedOrBare(text.sliced(sign + 1).trimmed(), u" #{}=\"%$<\\"_s);
}

std::optional<QStringList> nginxWords(const QString &text)
{
    if (hasLineBreak(text) || !text.endsWith(u';') || text.contains(u'$'))
        return std::nullopt;
    const QString inner = text.chopped(1);
    const qsizetype blank = inner.indexOf(u' ');
    const std::optional<QString> argument = quotedOrBare(inner.sliced(blank + 1), u" ;{}\"'\\#"_s);
    return argument ? std::optional(QStringList{inner.first(blank), *argument}) : std::nullopt;
}

/// Double quotes expand the environment, `#` begins a comment.
std::optional<QStringList> haproxyWords(const QString &line)
{
    if (line.contains(u'%'))
        return std::nullopt;
    return words(line, {.escapable = u" #\"'\\"_s, .blanks = u" \t"_s, .refused = u"\"#"_s});
}

std::optional<QStringList> apacheWords(const QString &line)
{
    if (hasLineBreak(line) || line.endsWith(u'\\') || line.contains("${"_L1) || line.contains("%{"_L1))
        return std::nullopt;
    QStringList words;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line.at(i).isSpace())
            continue;
        const QChar quote = line.at(i);
        QString word;
        if (quote != u'"' && quote != u'\'') {
            for (; i < line.size() && !line.at(i).isSpace(); ++i)
                word.append(line.at(i)); // a backslash stands for itself here
            words.append(word);
            continue;
        }
        for (++i; i < line.size() && line.at(i) != quote; ++i) {
            // Only a backslash and the quote are escaped; before all else a backslash stays.
            if (line.at(i) == u'\\' && i + 1 < line.size() && (line.at(i + 1) == quote || line.at(i + 1) == u'\\'))
                ++i;
            word.append(line.at(i));
        }
        if (i == line.size())
            return std::nullopt;
        words.append(word);
    }
    return words;
}

bool onlyCommentsDiffer(const QString &text, const QStringList &code)
{
    QStringList statements;
    for (const QString &line : text.chopped(1).split(u'\n')) {
        if (!line.trimmed().startsWith("# "_L1) && line.trimmed() != "#"_L1)
            statements.append(line);
        else if (line.endsWith(u'\\'))
            return false;
    }
    return text.endsWith(u'\n') && statements == code;
}

QString troublesomeText()
{
    using namespace rc;
    const auto characters = *gen::container<std::u16string>(gen::oneOf(
        gen::element<char16_t>(u'"', u'\'', u'\\', u'\n', u'\r', u'$', u'(', u')', u'`', u'%', u';', u'#', u'{', u'}',
                               u'=', u'<', u' ', u',', u'-', u'/', u'\0', u'\t', char16_t(0x202E), char16_t(0x2066),
                               char16_t(0x2028), char16_t(0x85), char16_t(0xD800)),
        gen::element<char16_t>(u'a', u'b', u'z', u'A', u'ä', u'€', u'0', u'.')));
    return QString::fromStdU16String(characters);
}

bool isRefusedOrUnchanged(const Result<QString> &quoted, const QString &original, const QString &pointer,
                          const std::optional<QString> &readBack)
{
    if (!quoted)
        return quoted.error().pointer == pointer && !quoted.error().what.isEmpty() && !quoted.error().remedy.isEmpty();
    return readBack == original;
}

} // namespace safeconduct::test
