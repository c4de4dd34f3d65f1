// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/sheet_xml.h"

#include "app/support/text.h"

namespace safeconduct {

bool nextElement(QXmlStreamReader &xml)
{
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::DTD)
            xml.raiseError(Text::tr("It declares a document type, which no spreadsheet program does."));
        if (token == QXmlStreamReader::StartElement)
            return true;
        if (token == QXmlStreamReader::EndElement)
            return false;
    }
    return false;
}

bool nextElement(QXmlStreamReader &xml, QLatin1StringView name)
{
    while (nextElement(xml)) {
        if (xml.name() == name)
            return true;
        xml.skipCurrentElement();
    }
    return false;
}

QString attributeOf(const QXmlStreamReader &xml, QLatin1StringView name)
{
    for (const QXmlStreamAttributes all = xml.attributes(); const QXmlStreamAttribute &attribute : all) {
        if (attribute.name() == name)
            return attribute.value().toString();
    }
    return {};
}

} // namespace safeconduct
