// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/nginx_reader.h"

#include "app/support/text.h"

#include <algorithm>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWord = 65'536;

/// Reads characters one by one, counts lines, and takes over the name of the file that a comment announces.
class NginxReader {
public:
    NginxReader(const QString &text, QString file)
        : m_text(text)
        , m_file(std::move(file))
    {
    }

    Result<QList<NginxDirective>> read()
    {
        QList<NginxDirective> all = readBlock(0);
        if (m_problem)
            return std::unexpected(*m_problem);
        return all;
    }

private:
    bool isAtEnd() const { return m_at >= m_text.size(); }
    QChar peek() const { return m_text.at(m_at); }

    QChar next()
    {
        const QChar character = m_text.at(m_at++);
        if (character == u'\n')
            ++m_line;
        return character;
    }

    void fail(const QString &what, const QString &remedy)
    {
        if (!m_problem)
            m_problem = importFault(u"import.nginx"_s, m_file, {m_line, 1}, what, remedy);
    }

    void skipComment()
    {
        QString comment;
        while (!isAtEnd() && peek() != u'\n')
            comment += next();
        const QLatin1StringView announced = "# configuration file "_L1;
        if (comment.startsWith(announced) && comment.endsWith(u':')) {
            m_file = comment.sliced(announced.size()).chopped(1).left(200);
            m_line = 0; // the line feed after the comment begins the first
        }
    }

    void skipBlanks()
    {
        while (!isAtEnd() && (peek().isSpace() || peek() == u'#')) {
            if (peek() == u'#')
                skipComment();
            else
                next();
        }
    }

    QString readQuoted()
    {
        const QChar quote = next();
        QString word;
        while (!isAtEnd() && peek() != quote && word.size() <= longestWord) {
            QChar character = next();
            if (character == u'\\' && !isAtEnd() && (peek() == quote || peek() == u'\\'))
                character = next();
            word += character;
        }
        if (isAtEnd() || peek() != quote)
            fail(Text::tr("A quoted text has no end."), Text::tr("Give the whole output of: nginx -T"));
        else
            next();
        return word;
    }

    QString readWord()
    {
        if (peek() == u'"' || peek() == u'\'')
            return readQuoted();
        QString word;
        while (!isAtEnd() && word.size() <= longestWord) {
            const QChar character = peek();
            const bool isVariable = character == u'{' && word.endsWith(u'$'); // ${name}
            if (character.isSpace() || character == u';' || (character == u'{' && !isVariable) || endsHere(word))
                break;
            word += next();
            if (character == u'\\' && !isAtEnd())
                word += next();
        }
        if (word.size() > longestWord)
            fail(Text::tr("A word is too long."), Text::tr("Give the output of: nginx -T"));
        return word;
    }

    /// A closing brace ends a word unless it closes a variable's.
    bool endsHere(const QString &word) const
    {
        return peek() == u'}' && word.lastIndexOf("${"_L1) <= word.lastIndexOf(u'}');
    }

    QList<NginxDirective> readBlock(int depth)
    {
        QList<NginxDirective> block;
        if (depth > deepestNesting)
            fail(Text::tr("Blocks are nested too deep."), Text::tr("Give the output of: nginx -T"));
        for (skipBlanks(); !isAtEnd() && !m_problem; skipBlanks()) {
            if (peek() == u'}') {
                if (depth == 0)
                    fail(Text::tr("A block is closed that was not opened."),
                         Text::tr("Give the whole output of: nginx -T"));
                else
                    next();
                return block;
            }
            block.append(readDirective(depth));
            if (++m_count > mostThings)
                fail(Text::tr("There are more than %L1 directives.").arg(mostThings),
                     Text::tr("Give the output of one server's: nginx -T"));
        }
        if (depth > 0)
            fail(Text::tr("A block is not closed."), Text::tr("Give the whole output of: nginx -T"));
        return block;
    }

    NginxDirective readDirective(int depth)
    {
        NginxDirective directive;
        directive.origin = {m_file, m_line, {}};
        directive.name = readWord();
        for (skipBlanks(); !isAtEnd() && !m_problem; skipBlanks()) {
            if (peek() == u';') {
                next();
                break;
            }
            if (peek() == u'{') {
                next();
                directive.block = readBlock(depth + 1);
                break;
            }
            if (peek() == u'}' || directive.words.size() > mostThings) {
                fail(Text::tr("\"%1\" has no semicolon.").arg(directive.name.left(60)),
                     Text::tr("Give the whole output of: nginx -T"));
                break;
            }
            directive.words.append(readWord());
        }
        directive.origin.words = (QStringList{directive.name} + directive.words).join(u' ').left(200);
        return directive;
    }

    const QString &m_text;
    QString m_file;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_count = 0;
    std::optional<Problem> m_problem;
};

/// What nginx says about itself on the other stream is often in the same file.
bool isMessage(QStringView line)
{
    return line.startsWith("nginx: "_L1) || line.startsWith("nginx version: "_L1) || line.startsWith("built "_L1)
        || line.startsWith("TLS SNI "_L1) || line.startsWith("configure arguments:"_L1);
}

} // namespace

const NginxDirective *NginxDirective::find(const QString &wanted) const
{
    const auto found = std::ranges::find(block, wanted, &NginxDirective::name);
    return found == block.cend() ? nullptr : &*found;
}

QList<const NginxDirective *> NginxDirective::findAll(const QString &wanted) const
{
    QList<const NginxDirective *> all;
    for (const NginxDirective &directive : block) {
        if (directive.name == wanted)
            all.append(&directive);
    }
    return all;
}

Result<QList<NginxDirective>> readNginx(const ImportFile &file)
{
    const Result<QStringList> lines = linesOf(file);
    if (!lines)
        return std::unexpected(lines.error());
    QStringList kept;
    for (const QString &line : *lines)
        kept.append(isMessage(line) ? QString() : line);
    const QString text = kept.join(u'\n');
    return NginxReader(text, file.name).read();
}

int listenedPort(const NginxDirective &listen)
{
    const QString where = listen.words.value(0);
    bool isPort = false;
    const int port = (where.endsWith(u']') ? QString() : where.section(u':', -1)).toInt(&isPort);
    return isPort ? port : 80;
}

Origin nginxVersion(const ImportFile &file)
{
    const QLatin1StringView announced = "nginx version: nginx/"_L1;
    const QStringList lines = textOf(file.contents).split(u'\n');
    for (qsizetype index = 0; index < lines.size(); ++index) {
        if (lines.at(index).startsWith(announced))
            return {file.name, static_cast<int>(index + 1),
                    lines.at(index).sliced(announced.size()).section(u' ', 0, 0)};
    }
    return {};
}

} // namespace safeconduct
