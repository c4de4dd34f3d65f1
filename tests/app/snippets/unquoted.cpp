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

/// Reads words off a line.
class WordReader {
public:
    WordReader(const QString &line, const WordSyntax &syntax)
        : m_line(line)
        , m_syntax(syntax)
    {
    }

    std::optional<QStringList> words()
    {
        for (m_at = 0; m_at < m_line.size(); ++m_at) {
            if (m_syntax.blanks.contains(m_line.at(m_at)))
                endWord();
            else if (!take(m_line.at(m_at)))
                return std::nullopt;
        }
        endWord();
        return m_words;
    }

private:
    void endWord()
    {
        if (m_isInWord)
            m_words.append(m_word);
        m_word.clear();
        m_isInWord = false;
    }

    /// One character, or all that a quote or a backslash takes with it; false where that is unsafe.
    bool take(QChar character)
    {
        m_isInWord = true;
        if (character == u'\'')
            return takeQuoted();
        if (character == u'\\')
            return takeEscaped();
        m_word.append(character);
        return !m_syntax.refused.contains(character);
    }

    bool takeQuoted()
    {
        const qsizetype end = m_line.indexOf(u'\'', m_at + 1);
        if (end < 0)
            return false;
        m_word.append(QStringView(m_line).sliced(m_at + 1, end - m_at - 1));
        m_at = end;
        return true;
    }

    bool takeEscaped()
    {
        ++m_at;
        if (m_at == m_line.size() || (!m_syntax.escapable.isEmpty() && !m_syntax.escapable.contains(m_line.at(m_at))))
            return false;
        m_word.append(m_line.at(m_at));
        return true;
    }

    const QString &m_line;
    const WordSyntax &m_syntax;
    qsizetype m_at = 0;
    bool m_isInWord = false;
    QString m_word;
    QStringList m_words;
};

std::optional<QStringList> words(const QString &line, const WordSyntax &syntax)
{
    return hasLineBreak(line) ? std::nullopt : WordReader(line, syntax).words();
}

/// The end of the word that begins with \a quote at \a at, -1 where nothing ends it; what it says goes to \a word. Only a
/// backslash and the quote are escaped; before all else a backslash stays.
qsizetype readApacheQuoted(const QString &line, qsizetype at, QString &word)
{
    const QChar quote = line.at(at);
    for (++at; at < line.size() && line.at(at) != quote; ++at) {
        if (line.at(at) == u'\\' && at + 1 < line.size() && (line.at(at + 1) == quote || line.at(at + 1) == u'\\'))
            ++at;
        word.append(line.at(at));
    }
    return at == line.size() ? -1 : at;
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

std::optional<QString> wireguardValue(const QString &text)
{
    const qsizetype sign = text.indexOf(u'=');
    if (hasLineBreak(text) || sign < 0 || text.contains(u'#'))
        return std::nullopt;
    return text.sliced(sign + 1).trimmed();
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
        QString word;
        if (line.at(i) == u'"' || line.at(i) == u'\'') {
            i = readApacheQuoted(line, i, word);
            if (i < 0)
                return std::nullopt;
        } else {
            for (; i < line.size() && !line.at(i).isSpace(); ++i)
                word.append(line.at(i)); // a backslash stands for itself here
        }
        words.append(word);
    }
    return words;
}

std::optional<QString> zoneString(const QString &text)
{
    if (hasLineBreak(text) || text.size() < 2 || !text.startsWith(u'"') || !text.endsWith(u'"'))
        return std::nullopt;
    const QString inner = text.sliced(1, text.size() - 2);
    QByteArray octets;
    for (qsizetype i = 0; i < inner.size(); ++i) {
        if (inner.at(i) == u'"' || inner.at(i).unicode() > 0x7E)
            return std::nullopt;
        if (inner.at(i) != u'\\') {
            octets.append(inner.at(i).toLatin1());
            continue;
        }
        if (++i == inner.size())
            return std::nullopt;
        if (!inner.at(i).isDigit()) {
            octets.append(inner.at(i).toLatin1());
            continue;
        }
        bool isNumber = false;
        const int octet = QStringView(inner).mid(i, 3).toInt(&isNumber);
        if (!isNumber || inner.size() - i < 3 || octet > 255)
            return std::nullopt;
        octets.append(static_cast<char>(octet));
        i += 2;
    }
    return QString::fromUtf8(octets);
}

std::optional<QString> innValue(const QString &line)
{
    const qsizetype colon = line.indexOf(": "_L1);
    if (hasLineBreak(line) || colon < 0)
        return std::nullopt;
    return quotedOrBare(line.sliced(colon + 2), u" \t;<>[]{}:\"\\#"_s);
}

std::optional<QStringList> eximItems(const QString &line)
{
    const qsizetype start = line.indexOf("= <;"_L1);
    if (hasLineBreak(line) || start < 0 || line.endsWith(u'\\'))
        return std::nullopt;
    QString expanded;
    for (qsizetype i = start + 4; i < line.size(); ++i) {
        const QChar character = line.at(i);
        if (character == u'$' || character == u'{' || character == u'}' || (character >= u'A' && character <= u'Z'))
            return std::nullopt; // a variable, an operator or a macro
        if (character == u'\\')
            ++i;
        expanded.append(line.at(i));
    }
    QStringList items;
    for (const auto parts = expanded.split(u';'); const QString &part : parts)
        items.append(part.trimmed());
    return items;
}

bool onlyCommentsDiffer(const QString &text, const QStringList &code)
{
    QStringList statements;
    for (const auto lines = text.chopped(1).split(u'\n'); const QString &line : lines) {
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
