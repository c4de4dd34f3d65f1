// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/postfix_reader.h"

#include "app/support/text.h"

#include <QRegularExpression>

#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// The settings of a service that stand behind its program: -o name=value.
void readServiceOptions(const QString &service, const QString &words, int line, PostfixFile &read)
{
    static const QRegularExpression option(uR"(-o\s+(?:\{\s*([\w.]+)\s*=\s*([^}]*?)\s*\}|([\w.]+)=(\S*)))"_s);
    for (auto found = option.globalMatch(words); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const bool isBraced = !match.captured(1).isEmpty();
        read.parameters.append(
            {service + u'/' + match.captured(isBraced ? 1 : 3), match.captured(isBraced ? 2 : 4), line});
    }
}

/// A line goes on the value before it where it begins with a blank.
class PostfixReader {
public:
    explicit PostfixReader(QString file)
        : m_file(std::move(file))
    {
    }

    std::optional<Problem> read(const QString &line, int number)
    {
        const QString words = line.trimmed();
        if (words.isEmpty() || words.startsWith(u'#'))
            return {};
        if (line.at(0).isSpace())
            return goOn(words, number);
        static const QRegularExpression service(
            uR"(^(\S+)\s+(inet|unix|unix-dgram|fifo|pass)((?:\s+\S+){5})\s+(\S.*)$)"_s);
        if (const QRegularExpressionMatch match = service.match(line); match.hasMatch()) {
            m_service = match.captured(1) + u'/' + match.captured(2);
            m_isInParameter = false;
            m_read.services.append({m_service, match.captured(4).section(u' ', 0, 0), number});
            readServiceOptions(m_service, match.captured(4), number, m_read);
            return {};
        }
        static const QRegularExpression assignment(uR"(^([A-Za-z0-9_.:/\[\]-]+)\s*=\s*(.*)$)"_s);
        const QRegularExpressionMatch match = assignment.match(line);
        if (!match.hasMatch())
            return noPostfixLine(m_file, number, line);
        m_service.clear();
        m_isInParameter = true;
        m_read.parameters.append({match.captured(1), match.captured(2).trimmed(), number});
        return {};
    }

    PostfixFile take() { return std::move(m_read); }

private:
    std::optional<Problem> goOn(const QString &words, int number)
    {
        if (!m_service.isEmpty()) {
            readServiceOptions(m_service, words, number, m_read);
            return {};
        }
        if (!m_isInParameter)
            return noPostfixLine(m_file, number, words);
        QString &value = m_read.parameters.last().value;
        if (!value.isEmpty())
            value += u' ';
        value += words; // in place: a value may go on for very many lines
        return {};
    }

    QString m_file;
    PostfixFile m_read;
    QString m_service;
    bool m_isInParameter = false;
};

} // namespace

Problem noPostfixLine(const QString &file, int line, const QString &words)
{
    return importFault(u"import.postconf"_s, file, {line, 1},
                       Text::tr("\"%1\" is no line of postconf.").arg(words.left(60)),
                       Text::tr("Give the whole output of: postconf -n"));
}

Result<PostfixFile> readPostfix(const ImportFile &file)
{
    const Result<QStringList> lines = linesOf(file);
    if (!lines)
        return std::unexpected(lines.error());
    PostfixReader reader(file.name);
    int number = 0;
    for (const QString &line : *lines) {
        if (const std::optional<Problem> problem = reader.read(line, ++number))
            return std::unexpected(*problem);
    }
    PostfixFile read = reader.take();
    if (read.parameters.isEmpty() && read.services.isEmpty())
        return std::unexpected(noPostfixLine(file.name, 1, lines->constFirst()));
    return read;
}

QString expandedPostfix(const QHash<QString, PostfixParameter> &parameters, QString value)
{
    static const QRegularExpression reference(uR"(\$(?:\{(\w+)\}|\((\w+)\)|(\w+)))"_s);
    for (int depth = 0; depth < 5 && value.size() < 10'000; ++depth) {
        const QRegularExpressionMatch match = reference.match(value);
        const QString name = match.captured(1) + match.captured(2) + match.captured(3);
        if (!match.hasMatch() || !parameters.contains(name))
            break;
        value.replace(match.capturedStart(), match.capturedLength(), parameters.value(name).value);
    }
    return value;
}

} // namespace safeconduct
