// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/pasted_lines.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Goes through the text once, a character at a time.
class Splitter {
public:
    QList<QStringList> split(const QString &text)
    {
        for (qsizetype index = 0; index < text.size(); ++index) {
            if (m_isQuoted && text.at(index) == u'"' && index + 1 < text.size() && text.at(index + 1) == u'"')
                m_cell += text.at(++index);
            else
                take(text.at(index));
        }
        endLine();
        return m_lines;
    }

private:
    void take(QChar character)
    {
        if (character == u'"' && (m_isQuoted || m_cell.isEmpty()))
            m_isQuoted = !m_isQuoted;
        else if (!m_isQuoted && character == u'\t')
            endCell();
        else if (!m_isQuoted && character == u'\n')
            endLine();
        else if (m_isQuoted || character != u'\r')
            m_cell += character;
    }
    void endCell()
    {
        m_line.append(m_cell.trimmed());
        m_cell.clear();
    }
    void endLine()
    {
        endCell();
        if (std::ranges::any_of(m_line, [](const QString &cell) { return !cell.isEmpty(); }))
            m_lines.append(m_line);
        m_line.clear();
    }

    QList<QStringList> m_lines;
    QStringList m_line;
    QString m_cell;
    bool m_isQuoted = false;
};

QString quoted(const QString &cell)
{
    if (!cell.contains(u'\t') && !cell.contains(u'\n') && !cell.startsWith(u'"'))
        return cell;
    return u'"' + QString(cell).replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QList<QStringList> pastedLines(const QString &tabSeparated)
{
    return Splitter().split(tabSeparated);
}

QString tabSeparated(const QList<QStringList> &lines)
{
    QString text;
    for (const QStringList &line : lines) {
        QStringList cells;
        for (const QString &cell : line)
            cells.append(quoted(cell));
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

} // namespace safeconduct
