// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/help_window.h"

#include "ui/common/labels.h"
#include "ui/common/words.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFont>
#include <QGroupBox>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextDocument>
#include <QUrl>
#include <QVBoxLayout>

#include <array>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

const std::array chapters{u"start"_s,       u"import"_s,     u"roles"_s,    u"systems"_s,       u"needs"_s,
                          u"connections"_s, u"protection"_s, u"decision"_s, u"configuration"_s, u"record"_s,
                          u"register"_s,    u"settings"_s,   u"glossary"_s};

QString chapterText(const QString &id)
{
    QFile file(u":/safeconduct/handbook/%1/%2.md"_s.arg(interfaceLanguage(), id));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// A chapter's first line is its title, as a heading.
QString chapterTitle(const QString &text)
{
    const QString heading = text.section(u'\n', 0, 0);
    return heading.startsWith("# "_L1) ? heading.mid(2).trimmed() : heading;
}

/// Marks \a words in the head of \a block, an entry of a list: what stands in bold there before the colon, one name or several.
/// Null where they are not in it.
QTextCursor inHeadOf(const QTextBlock &block, const QString &words)
{
    if (!block.textList())
        return {};
    for (auto part = block.begin(); !part.atEnd(); ++part) {
        const QTextFragment fragment = part.fragment();
        const bool isName = fragment.charFormat().fontWeight() >= QFont::Bold;
        if (isName && fragment.text() == words) {
            QTextCursor name(block);
            name.setPosition(fragment.position());
            name.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            return name;
        }
        if (!isName && (part == block.begin() || fragment.text().startsWith(u':')))
            return {};
    }
    return {};
}

/// From the end, where the fields stand.
QTextCursor entryOn(const QTextDocument &chapter, const QString &words)
{
    QTextBlock block = chapter.lastBlock();
    while (block.isValid() && inHeadOf(block, words).isNull())
        block = block.previous();
    return inHeadOf(block, words);
}

/// The question that \a field is one of the answers to: the title of the box around it.
QString questionOf(const QWidget &field)
{
    for (const QWidget *around = field.parentWidget(); around; around = around->parentWidget()) {
        if (const auto *box = qobject_cast<const QGroupBox *>(around))
            return withoutMnemonic(box->title());
    }
    return {};
}

} // namespace

HelpWindow::HelpWindow(QWidget *parent)
    : QDialog(parent)
    , m_chapters(new QListWidget)
    , m_text(new QTextBrowser)
{
    setWindowTitle(tr("Handbook"));
    setObjectName("handbook"_L1);
    m_chapters->setObjectName("chapters"_L1);
    m_chapters->setAccessibleName(tr("Chapters"));
    m_text->setObjectName("chapter"_L1);
    m_text->setAccessibleName(tr("Chapter"));
    m_text->setOpenLinks(false);
    auto *splitter = new QSplitter;
    splitter->addWidget(m_chapters);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(1, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(splitter);
    layout->addWidget(buttons);
    resize(760, 520);
    addChapters();
    splitter->setSizes({m_chapters->sizeHintForColumn(0) + 24, 560});
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(m_chapters, &QListWidget::currentRowChanged, this, &HelpWindow::readChapter);
    connect(m_text, &QTextBrowser::anchorClicked, this, &HelpWindow::followLink);
}

void HelpWindow::addChapters()
{
    for (const QString &id : chapters) {
        auto *entry = new QListWidgetItem(chapterTitle(chapterText(id)), m_chapters);
        entry->setData(Qt::UserRole, id);
    }
}

void HelpWindow::showChapter(const QString &id, const QString &heading)
{
    for (int row = 0; row < m_chapters->count(); ++row) {
        if (m_chapters->item(row)->data(Qt::UserRole).toString() == id)
            m_chapters->setCurrentRow(row);
    }
    show();
    raise();
    activateWindow();
    if (heading.isEmpty())
        m_text->moveCursor(QTextCursor::Start); // the same chapter may have been read on before
    else
        scrollTo(heading);
}

void HelpWindow::showPlace(const QString &words)
{
    if (words.isEmpty())
        return;
    QTextCursor found = entryOn(*m_text->document(), words);
    if (found.isNull())
        found = m_text->document()->find(words);
    mark(found);
}

bool HelpWindow::showEntry(const QString &words)
{
    const QTextCursor entry = words.isEmpty() ? QTextCursor() : entryOn(*m_text->document(), words);
    mark(entry);
    return !entry.isNull();
}

void HelpWindow::mark(const QTextCursor &place)
{
    if (place.isNull())
        return;
    m_text->setTextCursor(place); // marked, and read on from there
    const int top = m_text->cursorRect(QTextCursor(place.block())).top();
    m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->value() + top);
}

void HelpWindow::scrollTo(const QString &heading)
{
    QTextBlock block = m_text->document()->begin();
    while (block.isValid() && (block.blockFormat().headingLevel() == 0 || block.text() != heading))
        block = block.next();
    if (!block.isValid())
        return;
    m_text->setTextCursor(QTextCursor(block)); // a screen reader goes on from there
    m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->value() + m_text->cursorRect().top());
}

void HelpWindow::readChapter(int row)
{
    if (const QListWidgetItem *entry = m_chapters->item(row))
        m_text->setMarkdown(chapterText(entry->data(Qt::UserRole).toString()));
}

/// Chapters link to each other by file name.
void HelpWindow::followLink(const QUrl &link)
{
    if (link.isRelative())
        showChapter(link.fileName().section(u'.', 0, 0));
}

void addHelp(QDialog &dialog, QDialogButtonBox &buttons, const QString &chapter, const QString &heading)
{
    const auto show = [&dialog, chapter, heading] {
        auto *help = dialog.findChild<HelpWindow *>();
        if (!help)
            help = new HelpWindow(&dialog);
        help->showChapter(chapter, heading);
        return help;
    };
    const auto showField = [&dialog, heading, show] {
        const QWidget *field = heading.isEmpty() ? dialog.focusWidget() : nullptr; // before the handbook takes it
        HelpWindow *help = show();
        if (field && !help->showEntry(fieldName(*field)))
            help->showEntry(questionOf(*field));
    };
    QPushButton *button = buttons.addButton(QDialogButtonBox::Help);
    button->setObjectName("dialogHelp"_L1);
    QObject::connect(button, &QPushButton::clicked, &dialog, show);
    QObject::connect(new QShortcut(QKeySequence::HelpContents, &dialog), &QShortcut::activated, &dialog, showField);
}

} // namespace safeconduct
