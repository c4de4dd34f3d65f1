// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to import: the XML parts of spreadsheets, element by element.
#pragma once

#include <QXmlStreamReader>

namespace safeconduct {

/// Goes to the next element inside the present one; false at its end and where the XML is broken. A document type, by which a few
/// bytes can stand for very many, is made an error of \a xml.
bool nextElement(QXmlStreamReader &xml);

/// Goes to the next element \a name inside the present one, past all others; false where none follows.
bool nextElement(QXmlStreamReader &xml, QLatin1StringView name);

/// The present element's attribute \a name, whatever its prefix; empty where there is none.
QString attributeOf(const QXmlStreamReader &xml, QLatin1StringView name);

} // namespace safeconduct
