// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/snippet.h"
#include "ui/configuration/code_view.h"

#include <QCoreApplication>
#include <QPalette>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace safeconduct;
using namespace Qt::StringLiterals;

namespace {

/// Of many lines that hang together: highlighting goes on in the next turn of the event loop.
ConfigurationFile longScript(int lines)
{
    ConfigurationFile file;
    file.language = u"bash"_s;
    file.text = u"cat <<'EOF'\n"_s + u"a line of text\n"_s.repeated(lines) + u"EOF\nif true; then\n  echo yes\nfi\n"_s;
    return file;
}

} // namespace

class TestCodeView : public QObject {
    Q_OBJECT

private slots:
    void showsOneFileRightAfterAnother();
    void coloursByThePalette();
    void coloursEveryLanguage();
};

void TestCodeView::showsOneFileRightAfterAnother()
{
    CodeView view;
    view.show();
    for (int lines = 2000; lines > 0; lines /= 3) {
        view.showFile(longScript(lines));
        view.showFile({.language = u"xml"_s, .text = u"<!-- a\nb\n-->\n<c/>\n"_s});
        QCoreApplication::processEvents();
        QCOMPARE(view.blockCount(), 5);
    }
    view.showFile(longScript(3));
    QCoreApplication::processEvents();
    QCOMPARE(view.blockCount(), 9);
}

/// What is shown, and anew where the colours of the window change; before a file is shown, there is nothing to colour.
void TestCodeView::coloursByThePalette()
{
    CodeView view;
    const auto turn = [&view](const QColor &ground) {
        QPalette palette = view.palette();
        palette.setColor(QPalette::Base, ground);
        view.setPalette(palette);
    };
    const auto colours = [&view] { return view.document()->firstBlock().layout()->formats(); };
    turn(Qt::black);
    QVERIFY(colours().isEmpty());
    view.showFile(longScript(3));
    const QList<QTextLayout::FormatRange> onBlack = colours();
    QVERIFY(!onBlack.isEmpty());
    turn(Qt::white);
    QVERIFY(!colours().isEmpty());
    QVERIFY(colours() != onBlack);
}

/// But for those that nobody has described, and for plain words.
void TestCodeView::coloursEveryLanguage()
{
    const QStringList plain{u"dns"_s, u"exim"_s, u"haproxy"_s, u"instructions"_s, u"mta-sts"_s};
    for (const QString &language : snippetLanguages())
        QVERIFY2(isHighlighted(language) != plain.contains(language), qPrintable(language));
    QVERIFY(isHighlighted(u"diff"_s));
    QVERIFY(!isHighlighted(u"something else"_s));
}

QTEST_MAIN(TestCodeView)
#include "test_code_view.moc"
