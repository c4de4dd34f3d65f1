// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to document: what an OpenDocument text looks like.
#pragma once

#include "app/document/block.h"

#include <QXmlStreamWriter>

namespace safeconduct {

namespace odf {
inline const QString office = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:office:1.0");
inline const QString style = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:style:1.0");
inline const QString text = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:text:1.0");
inline const QString table = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:table:1.0");
inline const QString draw = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0");
inline const QString fo = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0");
inline const QString svg = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0");
inline const QString xlink = QStringLiteral("http://www.w3.org/1999/xlink");
inline const QString dc = QStringLiteral("http://purl.org/dc/elements/1.1/");
inline const QString meta = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:meta:1.0");
inline const QString manifest = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
} // namespace odf

/// Begins an OpenDocument file whose root is office:\a root.
void beginOdf(QXmlStreamWriter &writer, const QString &root);

/// styles.xml: fonts, headings, tables, and the page with its head and foot.
QByteArray odtStyles(const Document &document);

} // namespace safeconduct
