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
    void reasonNeverEndsItsComment();
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

void TestSnippetText::reasonNeverEndsItsComment()
{
    QVERIFY(rc::check("every line but the code is a comment that does not go on in the next line", [] {
        Texts texts;
        texts.insert(u"en"_s, u"why"_s, u"{name}"_s);
        const SnippetFile file{Step::Apply,
                               u"x"_s,
                               {},
                               u"bash"_s,
                               {line(u"code"_s, {u"why"_s, {{u"name"_s, {test::troublesomeText()}}}, {}, {}})}};
        const QString text = file.text(texts, u"en"_s);
        for (const auto parts = text.split(u'\n', Qt::SkipEmptyParts); const QString &part : parts)
            RC_ASSERT((part == "code"_L1 || part.startsWith("# "_L1) || part == "#"_L1) && !part.endsWith(u'\\'));
        RC_ASSERT(!text.contains(u'\r') && !text.contains(QChar(0x2028)) && !text.contains(QChar(0x202E))
                  && !text.contains(QChar(0)));
    }));
}

QTEST_GUILESS_MAIN(TestSnippetText)
#include "test_snippet_text.moc"
