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

#include <algorithm>
#include <array>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// Reading all definitions takes a moment: once for the program's life. Nothing is ever changed in it.
KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository definitions;
    return definitions;
}

struct Highlighting {
    QLatin1StringView language; ///< as a file of configuration names it
    QLatin1StringView definition;
};

/// Those without one of their own go by INI Files where they are sections, names, equals signs and comments; what is not here is
/// shown plain.
constexpr std::array highlightings{
    Highlighting{"apache"_L1, "Apache Configuration"_L1},
    Highlighting{"bash"_L1, "Bash"_L1},
    Highlighting{"diff"_L1, "Diff"_L1},
    Highlighting{"dovecot"_L1, "INI Files"_L1},
    Highlighting{"ini"_L1, "INI Files"_L1},
    Highlighting{"ipsec"_L1, "INI Files"_L1},
    Highlighting{"json"_L1, "JSON"_L1},
    Highlighting{"nginx"_L1, "nginx Configuration"_L1},
    Highlighting{"openssl"_L1, "INI Files"_L1},
    Highlighting{"postfix"_L1, "INI Files"_L1},
    Highlighting{"powershell"_L1, "PowerShell"_L1},
    Highlighting{"reg"_L1, "INI Files"_L1},
    Highlighting{"swanctl"_L1, "INI Files"_L1},
    Highlighting{"systemd"_L1, "INI Files"_L1},
    Highlighting{"wireguard"_L1, "INI Files"_L1},
    Highlighting{"xml"_L1, "XML"_L1},
};

KSyntaxHighlighting::Definition definitionFor(const QString &language)
{
    const auto found = std::ranges::find(highlightings, language, &Highlighting::language);
    return found == highlightings.end() ? KSyntaxHighlighting::Definition()
                                        : repository().definitionForName(QString(found->definition));
}

} // namespace

bool isHighlighted(const QString &language)
{
    return definitionFor(language).isValid();
}

CodeView::CodeView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setObjectName("code"_L1);
    setAccessibleName(tr("Text of the file"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &CodeView::markReason);
}

CodeView::~CodeView() = default;

/// Each text has a highlighter of its own: it goes on later where lines hang together, and lines that are gone by then end the
/// program.
void CodeView::showFile(const ConfigurationFile &file)
{
    m_file = file;
    m_highlighter.reset();
    setPlainText(file.text);
    m_highlighter = std::make_unique<KSyntaxHighlighting::SyntaxHighlighter>(document());
    // Its own setDefinition() would highlight at once, and the theme then once more.
    m_highlighter->AbstractHighlighter::setDefinition(definitionFor(file.language));
    chooseTheme();
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
    if (event->type() == QEvent::PaletteChange && m_highlighter)
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
