// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/block_reader.h"

#include "app/support/text.h"

#include <algorithm>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// \a words without the comment at their end, which begins after a blank and outside of quotes. What stands where a value is
/// expected is none: doveconf writes so that it hides one.
QString withoutComment(const QString &words)
{
    bool isQuoted = words.startsWith(u'"');
    for (qsizetype index = 1; index < words.size(); ++index) {
        const QChar character = words.at(index);
        if (character == u'"' && words.at(index - 1) != u'\\')
            isQuoted = !isQuoted;
        if (character != u'#' || isQuoted || !words.at(index - 1).isSpace())
            continue;
        const QString before = words.first(index).trimmed();
        return before.endsWith(u'=') ? words : before;
    }
    return words;
}

class BlockReader {
public:
    BlockReader(QString file, BlockFault fault)
        : m_file(std::move(file))
        , m_fault(std::move(fault))
    {
    }

    std::optional<Problem> read(const QString &line, int number)
    {
        const QString words = withoutComment(line.trimmed());
        if (words.isEmpty() || words.startsWith(u'#'))
            return {};
        if (words == "}"_L1)
            return close(number);
        if (words.endsWith(u'{'))
            return open(words.chopped(1).trimmed(), number);
        if (words.startsWith("!include"_L1) || words.startsWith("include "_L1)) {
            add(words.section(u' ', 0, 0), words.section(u' ', 1).trimmed(), number);
            return {};
        }
        return assign(words, number);
    }

    Result<QList<BlockSetting>> take(int lines)
    {
        if (!m_path.isEmpty())
            return std::unexpected(
                fault(lines, Text::tr("The block \"%1\" is not closed.").arg(m_path.constLast().left(60))));
        if (m_settings.isEmpty())
            return std::unexpected(fault(1, Text::tr("There are no settings in it.")));
        return std::move(m_settings);
    }

private:
    Problem fault(int line, const QString &what) const
    {
        return importFault(m_fault.id, m_file, {line, 1}, what, m_fault.remedy);
    }

    void add(const QString &name, const QString &value, int number)
    {
        m_settings.append({m_path + QStringList{name}, value, number});
    }

    std::optional<Problem> open(const QString &name, int number)
    {
        if (m_path.size() >= deepestNesting)
            return fault(number, Text::tr("Blocks are nested too deep."));
        m_path.append(name);
        return {};
    }

    std::optional<Problem> close(int number)
    {
        if (m_path.isEmpty())
            return fault(number, Text::tr("A block is closed that was not opened."));
        m_path.removeLast();
        return {};
    }

    std::optional<Problem> assign(const QString &words, int number)
    {
        const qsizetype equals = words.indexOf(u'=');
        const QString name = words.first(std::max<qsizetype>(equals, 0)).trimmed();
        if (name.isEmpty() || name.contains(u'{') || name.contains(u'}'))
            return noSetting(m_fault, m_file, number, words);
        QString value = words.sliced(equals + 1).trimmed();
        if (value.size() > 1 && value.startsWith(u'"') && value.endsWith(u'"'))
            value = value.sliced(1, value.size() - 2).trimmed();
        add(name, value, number);
        return {};
    }

    QString m_file;
    BlockFault m_fault;
    QList<BlockSetting> m_settings;
    QStringList m_path;
};

} // namespace

Problem noSetting(const BlockFault &fault, const QString &file, int line, const QString &words)
{
    return importFault(fault.id, file, {line, 1}, Text::tr("\"%1\" is no setting.").arg(words.left(60)), fault.remedy);
}

Result<QList<BlockSetting>> readBlocks(const ImportFile &file, const BlockFault &fault)
{
    const Result<QStringList> lines = linesOf(file);
    if (!lines)
        return std::unexpected(lines.error());
    BlockReader reader(file.name, fault);
    int number = 0;
    for (const QString &line : *lines) {
        if (const std::optional<Problem> problem = reader.read(line, ++number))
            return std::unexpected(*problem);
    }
    return reader.take(number);
}

} // namespace safeconduct
