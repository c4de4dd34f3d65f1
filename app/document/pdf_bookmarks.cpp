// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/pdf_bookmarks.h"

#include <QRegularExpression>

#include <optional>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Where the parts lie that an update refers to.
struct PdfFile {
    qsizetype table = 0; ///< offset of the last cross-reference table
    int size = 0; ///< objects, the free one included
    int root = 0; ///< object number of the catalogue
    QByteArray catalog; ///< its dictionary without the closing brackets
    QByteArray trailer; ///< entries besides Size and Prev
    QList<int> pages; ///< object numbers
};

int numberAfter(const QByteArray &text, const QByteArray &key)
{
    const qsizetype at = text.indexOf(key);
    return at < 0 ? -1 : text.mid(at + key.size()).simplified().split(' ').value(0).toInt();
}

/// What stands between "N 0 obj" and "endobj", found through the table.
QByteArray objectOf(const QByteArray &pdf, qsizetype table, int number)
{
    constexpr qsizetype entry = 20; // bytes (PDF 1.4, 3.4.3)
    const qsizetype first = pdf.indexOf('\n', pdf.indexOf('\n', table) + 1) + 1;
    const qsizetype offset = pdf.mid(first + entry * number, 10).toLongLong();
    const qsizetype start = pdf.indexOf("obj", offset) + 3;
    const qsizetype end = pdf.indexOf("endobj", start);
    return start < 3 || end < 0 ? QByteArray() : pdf.sliced(start, end - start);
}

std::optional<PdfFile> read(const QByteArray &pdf)
{
    PdfFile file;
    const qsizetype start = pdf.lastIndexOf("startxref");
    const qsizetype trailer = pdf.lastIndexOf("trailer");
    if (start < 0 || trailer < 0 || trailer > start)
        return {};
    file.table = numberAfter(pdf.sliced(start), "startxref");
    if (file.table <= 0 || !pdf.mid(file.table).startsWith("xref"))
        return {};
    QByteArray entries = pdf.sliced(trailer, start - trailer);
    file.size = numberAfter(entries, "/Size");
    file.root = numberAfter(entries, "/Root");
    const qsizetype open = entries.indexOf("<<");
    const qsizetype close = entries.lastIndexOf(">>");
    if (file.size <= 0 || file.root <= 0 || open < 0 || close < open)
        return {};
    entries = entries.sliced(open + 2, close - open - 2);
    file.trailer = QString::fromLatin1(entries).remove(QRegularExpression(u"/Size\\s+\\d+"_s)).toLatin1();
    const QByteArray catalog = objectOf(pdf, file.table, file.root);
    file.catalog = catalog.left(catalog.lastIndexOf(">>"));
    const QByteArray tree = objectOf(pdf, file.table, numberAfter(catalog, "/Pages"));
    const qsizetype kids = tree.indexOf('[', tree.indexOf("/Kids"));
    const QList<QByteArray> words = tree.mid(kids + 1, tree.indexOf(']', kids) - kids - 1).simplified().split(' ');
    for (qsizetype word = 0; word + 2 < words.size(); word += 3)
        file.pages.append(words.at(word).toInt());
    return file.catalog.isEmpty() || file.pages.isEmpty() ? std::nullopt : std::optional(file);
}

/// A text as UTF-16 in hexadecimal (PDF 1.4, 3.8.1).
QByteArray quoted(const QString &text)
{
    QByteArray hex("<FEFF");
    for (const QChar letter : text)
        hex += QByteArray::number(letter.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex + '>';
}

/// The place of each bookmark among the others, by index; -1: none.
struct Links {
    qsizetype parent = -1;
    qsizetype before = -1;
    qsizetype next = -1;
    qsizetype first = -1;
    qsizetype last = -1;
    int count = 0; ///< of all below
};

QList<Links> linked(const QList<PdfBookmark> &bookmarks, Links &whole)
{
    QList<Links> links(bookmarks.size());
    const auto of = [&](qsizetype index) -> Links & { return index < 0 ? whole : links[index]; };
    qsizetype open = -1; // the last one that may get children
    for (qsizetype index = 0; index < bookmarks.size(); ++index) {
        while (open >= 0 && bookmarks.at(open).level >= bookmarks.at(index).level)
            open = links.at(open).parent;
        Links &parent = of(open);
        links[index].parent = open;
        links[index].before = parent.last;
        if (parent.last >= 0)
            links[parent.last].next = index;
        else
            parent.first = index;
        parent.last = index;
        for (qsizetype above = open;; above = links.at(above).parent) {
            ++of(above).count;
            if (above < 0)
                break;
        }
        open = index;
    }
    return links;
}

/// Objects of an update with their numbers, and the table that finds them.
class Update {
public:
    explicit Update(QByteArray pdf)
        : m_pdf(std::move(pdf))
    {
    }
    void add(int number, const QByteArray &dictionary)
    {
        m_table += QByteArray::number(number) + " 1\n" + QByteArray::number(m_pdf.size()).rightJustified(10, '0')
            + " 00000 n \n";
        m_pdf += QByteArray::number(number) + " 0 obj\n<<" + dictionary + ">>\nendobj\n";
    }
    QByteArray finished(const PdfFile &file, int size)
    {
        const qsizetype table = m_pdf.size();
        return m_pdf + "xref\n" + m_table + "trailer\n<<" + file.trailer + "/Size " + QByteArray::number(size)
            + "\n/Prev " + QByteArray::number(file.table) + "\n>>\nstartxref\n" + QByteArray::number(table)
            + "\n%%EOF\n";
    }

private:
    QByteArray m_pdf;
    QByteArray m_table;
};

QByteArray reference(const QByteArray &key, qsizetype number)
{
    return key + ' ' + QByteArray::number(number) + " 0 R\n";
}

} // namespace

QByteArray withBookmarks(const QByteArray &pdf, const QList<PdfBookmark> &bookmarks, const QString &language)
{
    const std::optional<PdfFile> file = read(pdf);
    if (!file || bookmarks.isEmpty())
        return pdf;
    Update update(pdf.endsWith('\n') ? pdf : pdf + '\n');
    const int outlines = file->size;
    const auto numberOf = [&](qsizetype index) { return index < 0 ? qsizetype{outlines} : outlines + 1 + index; };
    Links whole;
    const QList<Links> links = linked(bookmarks, whole);
    update.add(file->root,
               file->catalog.mid(file->catalog.indexOf("<<") + 2) + reference("/Outlines", outlines)
                   + "/PageMode /UseOutlines\n/Lang (" + language.toLatin1() + ")\n");
    update.add(outlines,
               "/Type /Outlines\n" + reference("/First", numberOf(whole.first))
                   + reference("/Last", numberOf(whole.last)) + "/Count " + QByteArray::number(whole.count) + '\n');
    for (qsizetype index = 0; index < bookmarks.size(); ++index) {
        const PdfBookmark &bookmark = bookmarks.at(index);
        const Links &link = links.at(index);
        QByteArray entry = "/Title " + quoted(bookmark.title) + '\n' + reference("/Parent", numberOf(link.parent));
        for (const auto &[key, other] : {std::pair("/Prev", link.before), std::pair("/Next", link.next),
                                         std::pair("/First", link.first), std::pair("/Last", link.last)}) {
            if (other >= 0)
                entry += reference(key, numberOf(other));
        }
        if (link.count > 0)
            entry += "/Count -" + QByteArray::number(link.count) + '\n'; // closed until asked for
        const int page = file->pages.value(bookmark.page, file->pages.last());
        entry += "/Dest [" + QByteArray::number(page) + " 0 R /XYZ null " + QByteArray::number(bookmark.top, 'f', 1)
            + " null]\n";
        update.add(static_cast<int>(numberOf(index)), entry);
    }
    return update.finished(*file, static_cast<int>(numberOf(bookmarks.size())));
}

} // namespace safeconduct
