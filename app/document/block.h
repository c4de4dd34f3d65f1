// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <variant>

namespace safeconduct {

/// A document as a list of blocks, without knowledge of any output format. Texts are plain: writers quote them.

struct Heading {
    int level = 1; ///< 1–4
    QString text;
    QString anchor; ///< for links within the document: [a-z0-9-]
};

struct Paragraph {
    QString text;
};

struct BulletList {
    QStringList items;
};

struct Table {
    QString caption;
    QStringList header;
    QList<QStringList> rows;
    QList<qsizetype> numberColumns; ///< aligned to the right
};

struct CodeBlock {
    QString language;
    QString caption;
    QString text;
};

/// A vector picture with the words for who cannot see it.
struct Picture {
    QString caption;
    QString alternative;
    QByteArray svg;
};

using Block = std::variant<Heading, Paragraph, BulletList, Table, CodeBlock, Picture>;

struct Document {
    QString title;
    QString language; ///< en or de
    QString status; ///< shown at the head
    QString approval = {}; ///< by whom and when, or that nobody has; shown with the status on each page of paper
    bool isApproved = false; ///< then those forms without paper say by whom as well
    QList<Block> blocks;
};

/// What stands at the head of a form without paper; may be empty.
QString headOf(const Document &document);

/// GitHub-flavoured Markdown; texts are escaped so that none of them becomes markup.
QByteArray toMarkdown(const Document &document);

/// One self-contained HTML 5 page: own style that prints well and follows light and dark, no script, no outside reference.
QByteArray toHtml(const Document &document);

} // namespace safeconduct
