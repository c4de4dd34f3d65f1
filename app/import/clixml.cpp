// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/clixml.h"

#include "app/support/text.h"

#include <QHash>
#include <QXmlStreamReader>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// `_x000D_` and the like stand for characters that XML cannot hold ([MS-PSRP] 2.2.5.3.2).
QString decoded(const QString &text)
{
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        bool isCode = false;
        const bool looksLike =
            text.at(at) == u'_' && at + 6 < text.size() && text.at(at + 1) == u'x' && text.at(at + 6) == u'_';
        const ushort code = looksLike ? QStringView(text).sliced(at + 2, 4).toUShort(&isCode, 16) : ushort(0);
        result += isCode ? QChar(code) : text.at(at);
        at += isCode ? 6 : 0;
    }
    return result;
}

class ClixmlReader {
public:
    explicit ClixmlReader(const ImportFile &file)
        : m_file(file.name)
        , m_xml(file.contents)
    {
    }

    Result<QList<CliObject>> read()
    {
        QList<CliObject> all;
        if (!nextElement() || m_xml.name() != "Objs"_L1) {
            fail(Text::tr("This is no export of PowerShell."));
            Q_ASSERT(m_problem);
            return std::unexpected(*m_problem);
        }
        while (nextElement())
            all.append(readValue(1));
        if (m_xml.hasError() && !m_problem)
            fail(Text::tr("The XML is broken: %1").arg(m_xml.errorString()));
        if (m_problem)
            return std::unexpected(*m_problem);
        return all;
    }

private:
    void fail(const QString &what)
    {
        if (!m_problem)
            m_problem =
                importFault(u"import.clixml"_s, m_file,
                            {static_cast<int>(m_xml.lineNumber()), static_cast<int>(m_xml.columnNumber())}, what,
                            Text::tr("Export anew, by the command that the import prints (Export-Clixml)."));
    }

    /// The next element inside the present one; false at its end.
    bool nextElement()
    {
        while (!m_problem && !m_xml.atEnd()) {
            const QXmlStreamReader::TokenType token = m_xml.readNext();
            if (token == QXmlStreamReader::DTD)
                fail(Text::tr("The file declares a document type, which no export does."));
            if (token == QXmlStreamReader::EndElement)
                return false;
            if (token == QXmlStreamReader::StartElement)
                return count();
        }
        return false;
    }

    bool count()
    {
        if (++m_count > maximumElements)
            fail(Text::tr("The export has more than %L1 elements.").arg(maximumElements));
        return !m_problem;
    }

    CliObject readValue(int depth)
    {
        CliObject object;
        object.line = static_cast<int>(m_xml.lineNumber());
        object.name = decoded(m_xml.attributes().value("N"_L1).toString());
        object.isNull = m_xml.name() == "Nil"_L1;
        if (depth > deepestNesting) {
            fail(Text::tr("Objects are nested too deep."));
            return object;
        }
        if (m_xml.name() == "Obj"_L1)
            readObject(object, depth);
        else if (m_xml.name() == "BA"_L1) // bytes: certificates and serialised objects
            m_xml.skipCurrentElement();
        else
            object.text = decoded(m_xml.readElementText(QXmlStreamReader::SkipChildElements));
        return object;
    }

    void readObject(CliObject &object, int depth)
    {
        while (nextElement()) {
            const QStringView element = m_xml.name();
            if (element == "TN"_L1)
                object.types = readTypes();
            else if (element == "TNRef"_L1)
                object.types = m_types.value(takeReference());
            else if (element == "ToString"_L1)
                object.text = decoded(m_xml.readElementText(QXmlStreamReader::SkipChildElements));
            else if (element == "Props"_L1 || element == "MS"_L1)
                readAll(object.properties, depth);
            else if (element == "LST"_L1 || element == "IE"_L1 || element == "STK"_L1 || element == "QUE"_L1)
                readAll(object.items, depth);
            else if (element == "DCT"_L1)
                readEntries(object, depth);
            else
                m_xml.skipCurrentElement();
        }
    }

    QString takeReference()
    {
        const QString reference = m_xml.attributes().value("RefId"_L1).toString();
        m_xml.skipCurrentElement();
        return reference;
    }

    void readAll(QList<CliObject> &list, int depth)
    {
        while (nextElement())
            list.append(readValue(depth + 1));
    }

    /// Entries of a hash table become properties by their keys.
    void readEntries(CliObject &object, int depth)
    {
        while (nextElement()) {
            QList<CliObject> entry;
            readAll(entry, depth + 1);
            if (entry.size() == 2) {
                entry.last().name = entry.constFirst().text;
                object.properties.append(entry.constLast());
            }
        }
    }

    QStringList readTypes()
    {
        const QString reference = m_xml.attributes().value("RefId"_L1).toString();
        QStringList types;
        while (nextElement()) {
            QString type = m_xml.readElementText(QXmlStreamReader::SkipChildElements);
            if (type.startsWith("Deserialized."_L1))
                type = type.sliced(13);
            types.append(type.left(500));
        }
        m_types.insert(reference, types);
        return types;
    }

    static constexpr int maximumElements = 4'000'000;

    QString m_file;
    QXmlStreamReader m_xml;
    QHash<QString, QStringList> m_types;
    int m_count = 0;
    std::optional<Problem> m_problem;
};

} // namespace

const CliObject &CliObject::property(const QString &wanted) const
{
    static const CliObject none;
    const auto found = std::ranges::find(properties, wanted, &CliObject::name);
    return found == properties.cend() ? none : *found;
}

bool CliObject::has(const QString &wanted) const
{
    return std::ranges::contains(properties, wanted, &CliObject::name);
}

QStringList CliObject::texts() const
{
    if (items.isEmpty())
        return text.isEmpty() ? QStringList() : QStringList{text};
    QStringList all;
    for (const CliObject &item : items)
        all.append(item.text);
    return all;
}

bool CliObject::is(const QString &ending) const
{
    return std::ranges::any_of(types, [&](const QString &type) { return type.endsWith(u'.' + ending); });
}

Result<QList<CliObject>> readClixml(const ImportFile &file)
{
    return ClixmlReader(file).read();
}

} // namespace safeconduct
