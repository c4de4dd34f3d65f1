// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configuration/code_view.h"

#include "ui/common/tool_tips.h"

#include <QFontDatabase>
#include <QHelpEvent>
#include <QTextBlock>
#include <QToolTip>

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Reading all definitions takes a moment: once for the program's life. Nothing is ever changed in it.
KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository definitions;
    return definitions;
}

/// The definition for a snippet's language; others are shown plain.
QString definitionName(const QString &language)
{
    if (language == "powershell"_L1)
        return u"PowerShell"_s;
    if (language == "diff"_L1)
        return u"Diff"_s;
    if (language == "nginx"_L1)
        return u"nginx Configuration"_s;
    if (language == "bash"_L1)
        return u"Bash"_s;
    if (language == "xml"_L1)
        return u"XML"_s;
    if (language == "postfix"_L1 || language == "dovecot"_L1 || language == "swanctl"_L1 || language == "ini"_L1
        || language == "wireguard"_L1)
        return u"INI Files"_s;
    return {};
}

} // namespace

CodeView::CodeView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighter(new KSyntaxHighlighting::SyntaxHighlighter(document()))
{
    setObjectName("code"_L1);
    setAccessibleName(tr("Text of the file"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    chooseTheme();
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &CodeView::markReason);
}

void CodeView::showFile(const ConfigurationFile &file)
{
    m_file = file;
    m_highlighter->setDefinition(repository().definitionForName(definitionName(file.language)));
    setPlainText(file.text);
    markReason();
}

void CodeView::goToLine(int line)
{
    setTextCursor(QTextCursor(document()->findBlockByNumber(line)));
    centerCursor();
}

void CodeView::chooseTheme()
{
    m_highlighter->setTheme(repository().themeForPalette(palette()));
    m_highlighter->rehighlight();
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        chooseTheme();
}

bool CodeView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const LineReason *reason = m_file.reasonAt(cursorForPosition(viewport()->mapFrom(this, help->pos())).blockNumber());
    QToolTip::showText(help->globalPos(), reason ? toolTipOf(reason->reason) : QString(), this);
    return true;
}

/// Marks the lines of the reason that holds at the cursor.
void CodeView::markReason()
{
    const int line = textCursor().blockNumber();
    QList<QTextEdit::ExtraSelection> marks;
    if (const LineReason *reason = m_file.reasonAt(line)) {
        QTextEdit::ExtraSelection mark;
        QColor ground = palette().color(QPalette::Highlight);
        ground.setAlphaF(0.15F);
        mark.format.setBackground(ground);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        mark.cursor = QTextCursor(document()->findBlockByNumber(reason->firstLine));
        for (int offset = 0; offset < reason->lineCount; ++offset) {
            marks.append(mark);
            mark.cursor.movePosition(QTextCursor::NextBlock);
        }
    }
    setExtraSelections(marks);
    emit lineChanged(line);
}

} // namespace safeconduct
