// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/snippet_line.h"
#include "tests/app/snippets/unquoted.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace safeconduct;

/// The file as the administrator gets it: reasons are comments whatever they hold.
class TestSnippetText : public QObject {
    Q_OBJECT

private slots:
    void putsReasonsBeforeLines();
    void reasonNeverEndsItsComment_data();
    void reasonNeverEndsItsComment();
    void leavesReasonsOutWhereNothingIsAComment();
    void instructionsStandInParagraphs();
};

void TestSnippetText::putsReasonsBeforeLines()
{
    Texts texts;
    texts.insert(u"en"_s, u"why"_s, u"Because of {peer}."_s);
    const SnippetFile file{Step::Apply,
                           u"main.cf"_s,
                           {},
                           u"postfix"_s,
                           {line(u"a = b"_s, {u"why"_s, {{u"peer"_s, {u"Bank"_s}}}, u"T4"_s, u"rfc-3207"_s}),
                            line(u"  c = d"_s, {u"why"_s, {{u"peer"_s, {u"all"_s}}}, {}, {}}), line(u"e = f"_s)}};
    QCOMPARE(file.text(texts, u"en"_s),
             u"# Because of Bank. [T4, rfc-3207]\na = b\n  # Because of all.\n  c = d\ne = f\n"_s);
}

void TestSnippetText::reasonNeverEndsItsComment_data()
{
    QTest::addColumn<QString>("mark");
    QTest::newRow("bash") << u"# "_s;
    QTest::newRow("dns") << u"; "_s;
}

void TestSnippetText::reasonNeverEndsItsComment()
{
    QFETCH(const QString, mark);
    const QString language = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(rc::check("every line but the code is a comment that does not go on in the next line", [&] {
        Texts texts;
        texts.insert(u"en"_s, u"why"_s, u"{name}"_s);
        const SnippetFile file{Step::Apply,
                               u"x"_s,
                               {},
                               language,
                               {line(u"code"_s, {u"why"_s, {{u"name"_s, {test::troublesomeText()}}}, {}, {}})}};
        const QString text = file.text(texts, u"en"_s);
        for (const auto parts = text.split(u'\n', Qt::SkipEmptyParts); const QString &part : parts)
            RC_ASSERT((part == "code"_L1 || part.startsWith(mark) || part == mark.trimmed()) && !part.endsWith(u'\\'));
        RC_ASSERT(!text.contains(u'\r') && !text.contains(QChar(0x2028)) && !text.contains(QChar(0x202E))
                  && !text.contains(QChar(0)));
    }));
}

void TestSnippetText::leavesReasonsOutWhereNothingIsAComment()
{
    Texts texts;
    texts.insert(u"en"_s, u"why"_s, u"Because."_s);
    for (const QString &language : {u"mta-sts"_s, u"json"_s}) {
        const SnippetFile file{Step::Apply, u"x"_s, {}, language, {line(u"mode: none"_s, {u"why"_s, {}, {}, {}})}};
        QCOMPARE(file.text(texts, u"en"_s), u"mode: none\n"_s);
    }
}

void TestSnippetText::instructionsStandInParagraphs()
{
    Texts texts;
    texts.insert(u"en"_s, u"first"_s, u"Do this:"_s);
    texts.insert(u"en"_s, u"second"_s, u"Then that."_s);
    const SnippetFile file{Step::Apply,
                           u"x"_s,
                           {},
                           u"instructions"_s,
                           {line(u"command"_s, {u"first"_s, {}, u"M5"_s, {}}), line({}, {u"second"_s, {}, {}, {}})}};
    QCOMPARE(file.text(texts, u"en"_s), u"Do this: [M5]\ncommand\n\nThen that.\n"_s);
}

QTEST_GUILESS_MAIN(TestSnippetText)
#include "test_snippet_text.moc"
