// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/powershell/quote.h"
#include "tests/app/snippets/unquoted.h"

#include <QTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace safeconduct;

/// Texts in PowerShell literals, against a reader written from the language's description.
class TestPowershellQuote : public QObject {
    Q_OBJECT

private slots:
    void quotes_data();
    void quotes();
    void refuses_data();
    void refuses();
    void quotesAnythingOrRefuses();
    void commentsStayInTheirLine();
};

namespace {

/// What PowerShell reads: a literal begins with any of the five single quotes and ends at the next one that is not doubled, of
/// whichever kind. Nothing where \a code is anything but one such literal.
std::optional<QString> literalIn(const QString &code)
{
    const QString quotes = u"'\u2018\u2019\u201A\u201B"_s;
    if (code.size() < 2 || !quotes.contains(code.front()))
        return std::nullopt;
    QString text;
    for (qsizetype i = 1; i < code.size(); ++i) {
        if (!quotes.contains(code.at(i))) {
            text.append(code.at(i));
        } else if (i + 1 < code.size() && quotes.contains(code.at(i + 1))) {
            text.append(code.at(++i));
        } else {
            return i + 1 == code.size() ? std::optional(text) : std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace

void TestPowershellQuote::quotes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::newRow("plain") << u"ex1.example.org"_s << u"'ex1.example.org'"_s;
    QTest::newRow("empty") << QString() << u"''"_s;
    QTest::newRow("apostrophe") << u"O'Brien"_s << u"'O''Brien'"_s;
    QTest::newRow("typographic quotes end a literal too")
        << u"a\u2019; b\u2018c\u201Ad\u201B"_s << u"'a\u2019\u2019; b\u2018\u2018c\u201A\u201Ad\u201B\u201B'"_s;
    QTest::newRow("variables and subexpressions")
        << u"$env:PATH $(Get-Date) `n \"x\""_s << u"'$env:PATH $(Get-Date) `n \"x\"'"_s;
    QTest::newRow("double typographic quotes are none") << u"\u201Cx\u201D"_s << u"'\u201Cx\u201D'"_s;
}

void TestPowershellQuote::quotes()
{
    QFETCH(const QString, text);
    QTEST(powershell::quoted(text, {}).value_or(u"refused"_s), "code");
}

void TestPowershellQuote::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("NUL") << u"a"_s + QChar(u'\0') + u'b';
    QTest::newRow("line feed") << u"a\nStop-Computer"_s;
    QTest::newRow("carriage return") << u"a\rb"_s;
    QTest::newRow("escape") << u"\u001B[2J"_s;
    QTest::newRow("next line") << u"a\u0085b"_s;
    QTest::newRow("line separator") << u"a\u2028b"_s;
    QTest::newRow("direction override") << u"a\u202Eb"_s;
    QTest::newRow("direction isolate") << u"a\u2066b"_s;
    QTest::newRow("half a surrogate pair") << u"a"_s + QChar(0xD800);
}

void TestPowershellQuote::refuses()
{
    QFETCH(const QString, text);
    const Result<QString> quoted = powershell::quoted(text, u"/systems/0/hosts/0/name"_s);
    QVERIFY(!quoted);
    QCOMPARE(quoted.error().pointer, u"/systems/0/hosts/0/name"_s);
    QVERIFY(!quoted.error().remedy.isEmpty());
}

void TestPowershellQuote::quotesAnythingOrRefuses()
{
    QVERIFY(rc::check("a literal is refused with its pointer or reads back unchanged as one literal", [] {
        const QString text = test::troublesomeText();
        const Result<QString> quoted = powershell::quoted(text, u"/x"_s);
        RC_ASSERT(test::isRefusedOrUnchanged(quoted, text, u"/x"_s, quoted ? literalIn(*quoted) : std::nullopt));
    }));
    QVERIFY(rc::check("so does any text of quotes and code", [] {
        const auto units = *rc::gen::container<std::vector<char16_t>>(
            rc::gen::element<char16_t>(u'\'', u'\u2018', u'\u2019', u'\u201A', u'\u201B', u'"', u'$', u'(', u')', u';',
                                       u'`', u'#', u' ', u'a', u'\n', u'\u202E'));
        const QString text(reinterpret_cast<const QChar *>(units.data()), static_cast<qsizetype>(units.size()));
        const Result<QString> quoted = powershell::quoted(text, u"/x"_s);
        RC_ASSERT(test::isRefusedOrUnchanged(quoted, text, u"/x"_s, quoted ? literalIn(*quoted) : std::nullopt));
    }));
}

void TestPowershellQuote::commentsStayInTheirLine()
{
    QCOMPARE(powershell::comment(u"one\ntwo\u2028three\u202E"_s), u"# one two three"_s);
    QCOMPARE(powershell::comment({}), u"#"_s);
}

QTEST_APPLESS_MAIN(TestPowershellQuote)
#include "test_powershell_quote.moc"
