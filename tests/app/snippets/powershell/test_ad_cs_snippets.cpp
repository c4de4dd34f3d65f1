// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/snippets/powershell/windows_plans.h"

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// What an authority of Windows is told: lists, auditing, templates; and how it is taken back.
class TestAdCsSnippets : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void says_data();
    void says();
    void restartsOnlyAfterAChange();
    void keepsTheAuditPolicyBeforeItSetsIt();

private:
    Snippet m_snippet;
};

void TestAdCsSnippets::initTestCase()
{
    Plan plan = smallPlan();
    plan.facilities.append({.kind = u"windows-enterprise-ca"_s, .name = {}, .systems = {}, .crl = {}});
    m_snippet = snippetOf(made(plan, {u"imap=tls-required"_s}), {}, {}, u"ad-cs"_s);
}

void TestAdCsSnippets::says_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("code");
    QTest::newRow("no delta lists") << u"apply.ps1"_s << u"Name = 'CRLDeltaPeriodUnits'; Type = 'DWord'; Value = 0 }"_s;
    QTest::newRow("all events") << u"apply.ps1"_s << u"Name = 'AuditFilter'; Type = 'DWord'; Value = 127 }"_s;
    QTest::newRow("the audit policy, by identifier")
        << u"apply.ps1"_s
        << u"auditpol /set '/subcategory:{0CCE9221-69AE-11D9-BED3-505054503030}' /success:enable /failure:enable"_s;
    QTest::newRow("a list at once") << u"revoke.ps1"_s
                                    << u"    certutil -revoke $SerialNumber $Reason\n    certutil -CRL\n"_s;
    QTest::newRow("no revocation unasked") << u"revoke.ps1"_s << u"if ($Apply) {\n    certutil -revoke"_s;
    QTest::newRow("the list arrives") << u"verify-arrival.ps1"_s << u"certutil -verify -urlfetch $Certificate"_s;
    QTest::newRow("subject by the requester") << u"verify-templates.ps1"_s << u"'WebServer'"_s;
    QTest::newRow("enrolment agents") << u"verify-templates.ps1"_s << u"'EnrollmentAgent', 'MachineEnrollmentAgent'"_s;
    QTest::newRow("an authority for anybody") << u"verify-templates.ps1"_s << u"@('SubCA'"_s;
    QTest::newRow("templates that are issued")
        << u"verify-templates.ps1"_s << u"Get-CATemplate | Where-Object -FilterScript { $risky -contains"_s;
    QTest::newRow("audit policy as it was, success") << u"undo.ps1"_s << u"\"/success:$success\""_s;
    QTest::newRow("audit policy as it was, failure") << u"undo.ps1"_s << u"\"/failure:$failure\""_s;
    QTest::newRow("registry as it was") << u"undo.ps1"_s << u"@(Import-Clixml -Path $old)"_s;
}

void TestAdCsSnippets::says()
{
    QFETCH(const QString, file);
    QFETCH(const QString, code);
    QVERIFY2(codeIn(m_snippet, file).contains(code), qPrintable(codeIn(m_snippet, file)));
}

void TestAdCsSnippets::restartsOnlyAfterAChange()
{
    for (const QString &file : {u"apply.ps1"_s, u"undo.ps1"_s}) {
        const QString code = codeIn(m_snippet, file);
        QVERIFY2(
            code.contains("if ($Apply -and $changed) {\n    Restart-Service -Name 'certsvc'\n    certutil -CRL\n}"_L1),
            qPrintable(code));
        QCOMPARE(code.count("Restart-Service"_L1), 1);
        QVERIFY(code.indexOf("$changed = $false"_L1) < code.indexOf("$changed = $true"_L1));
    }
    QCOMPARE(codeIn(m_snippet, u"apply.ps1"_s).count("$changed = $true"_L1), 3); // a value, a list's place, an issuer's
}

void TestAdCsSnippets::keepsTheAuditPolicyBeforeItSetsIt()
{
    const QString apply = codeIn(m_snippet, u"apply.ps1"_s);
    const qsizetype kept = apply.indexOf(R"(auditpol /backup "/file:$auditBefore")"_L1);
    QVERIFY2(kept > 0 && kept < apply.indexOf("auditpol /set"_L1), qPrintable(apply));
    QVERIFY(apply.contains("if ($Apply -and -not (Test-Path -Path $auditBefore)) {\n    auditpol /backup"_L1));
    const QString undo = codeIn(m_snippet, u"undo.ps1"_s);
    QVERIFY2(undo.contains("if (Test-Path -Path $auditBefore) {"_L1), qPrintable(undo));
    QVERIFY(undo.contains("    Remove-Item -Path $auditBefore -WhatIf:$preview"_L1));
}

QTEST_APPLESS_MAIN(TestAdCsSnippets)
#include "test_ad_cs_snippets.moc"
