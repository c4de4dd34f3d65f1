// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/powershell/script.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::powershell;

/// Typed statements and what they look like.
class TestPowershellStatement : public QObject {
    Q_OBJECT

private slots:
    void writesStatements_data();
    void writesStatements();
    void foldsWideCalls();
    void foldsPipesFirst();
    void keepsProblemsOfValues();
    void addsOnlyOnce();
};

namespace {

Statement settingOf(const QString &name)
{
    return std::move(Call(u"Set-PopSettings")
                         .with(u"Server", Literal{name, u"/systems/0/hosts/0/name"_s})
                         .with(u"LoginType", Code(u"SecureLogin"))
                         .previewed());
}

Statement loop()
{
    const Comparison differs{.left = Code(u"$item.RequireTLS"), .operation = Code(u"-ne"), .right = true};
    const Comparison asShown{
        .left = Code(u"[string]$item.Enabled"), .operation = Code(u"-ne"), .right = true, .asText = true};
    Call get(u"Get-SendConnector");
    get.into(std::move(
        Call(u"Where-Object").with(u"Property", Code(u"Name")).flag(u"EQ").with(u"Value", Literal{u"It's"_s, {}})));
    return ForEach{u"$item",
                   std::move(get),
                   {If{{differs, asShown}, {Fixed{Code(u"$found = $true")}}, {Fixed{Code(u"$found = $false")}}}}};
}

} // namespace

void TestPowershellStatement::writesStatements_data()
{
    QTest::addColumn<std::shared_ptr<Statement>>("statement");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, Statement statement, const QString &code) {
        QTest::newRow(name) << std::make_shared<Statement>(std::move(statement)) << code;
    };
    row("call", settingOf(u"ex1"_s), u"Set-PopSettings -Server 'ex1' -LoginType SecureLogin -WhatIf:$preview"_s);
    row("question answered", std::move(Call(u"Remove-Item").with(u"Path", Code(u"$old")).unasked()),
        u"Remove-Item -Path $old -Confirm:$false"_s);
    row("value", Assignment{u"$hosts", Value(QStringList{u"a"_s, u"b'c"_s})}, u"$hosts = @('a', 'b''c')"_s);
    row("result of a call", Assignment{u"$x", Call(u"Get-Date")}, u"$x = Get-Date"_s);
    row("loop", loop(),
        u"foreach ($item in @(Get-SendConnector | Where-Object -Property Name -EQ -Value 'It''s')) {\n"
        "    if ($item.RequireTLS -ne $true -or [string]$item.Enabled -ne 'True') {\n"
        "        $found = $true\n"
        "    } else {\n"
        "        $found = $false\n"
        "    }\n"
        "}"_s);
    row("row of a check", Check{Code(u"$item.Name"), u"Count", Code(u"$left.Count"), 0},
        u"Test-Value -Object ($item.Name) -Setting 'Count' -Found ($left.Count) -Wanted '0'"_s);
    row("row", Row{{{u"Path", Literal{u"HKLM:\\X"_s, {}}}, {u"Value", 1}}},
        u"[pscustomobject]@{ Path = 'HKLM:\\X'; Value = 1 }"_s);
    row("comment", Comment{u"why\n; bad"_s}, u"# why ; bad"_s);
    row("joined expression", Fixed{Expression(u"[string]$item.") + u"Name"}, u"[string]$item.Name"_s);
}

void TestPowershellStatement::writesStatements()
{
    QFETCH(const std::shared_ptr<Statement>, statement);
    Problems problems;
    QTEST(written(*statement, problems), "code");
    QVERIFY(problems.isEmpty());
}

void TestPowershellStatement::foldsWideCalls()
{
    Call call(u"New-SendConnector");
    for (int i = 0; i < 8; ++i)
        call.with(u"SourceTransportServers", Literal{u"server.example.org"_s, {}});
    Problems problems;
    const QString code = written(Statement(call), problems, 1);
    for (const auto lines = code.split(u'\n'); const QString &line : lines)
        QVERIFY2(line.size() <= 160, qPrintable(line));
    QVERIFY(code.startsWith("    New-SendConnector `\n        -SourceTransportServers 'server.example.org' `\n"_L1));
}

void TestPowershellStatement::foldsPipesFirst()
{
    Call call(u"Get-SendConnector");
    for (int i = 0; i < 4; ++i)
        call.into(std::move(Call(u"Where-Object")
                                .with(u"Property", Code(u"Name"))
                                .flag(u"EQ")
                                .with(u"Value", Literal{u"Safeconduct"_s, {}})));
    Problems problems;
    const QStringList lines = written(Statement(call), problems).split(u'\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines.at(0), u"Get-SendConnector |"_s);
    QCOMPARE(lines.at(4), u"    Where-Object -Property Name -EQ -Value 'Safeconduct'"_s);
}

void TestPowershellStatement::keepsProblemsOfValues()
{
    Script script(Step::Apply, u"apply.ps1"_s);
    script.add(settingOf(u"ex1\nStop-Computer"_s));
    QCOMPARE(script.problems().size(), 1);
    QCOMPARE(script.problems().first().pointer, u"/systems/0/hosts/0/name"_s);
    QVERIFY(!script.file().lines.first().code.contains("Stop-Computer"_L1));
}

void TestPowershellStatement::addsOnlyOnce()
{
    Snippet whole;
    whole.system = u"ex1"_s;
    whole.target = u"schannel"_s;
    Snippet other = whole;
    other.system = u"ex2"_s;
    Snippets made;
    for (const Snippet &snippet : {whole, other, whole})
        addOnce(snippet, made);
    QCOMPARE(made.snippets.size(), 2);
}

QTEST_APPLESS_MAIN(TestPowershellStatement)
#include "test_powershell_statement.moc"
