// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/support/json.h"
#include "tests/app/snippets/powershell/windows_plans.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// An outside check list (controls.json beside this file): each control is met by a script, or a snippet says why none does.
class TestExchangeControls : public QObject {
    Q_OBJECT

private slots:
    void areMetOrSayWhyNot_data();
    void areMetOrSayWhyNot();
    void areAllThere();
};

namespace {

QList<Json> controls()
{
    QFile file(QStringLiteral(SAFECONDUCT_SOURCE_DIR "/tests/app/snippets/exchange/controls.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.fileName()));
    const Result<Json> json = readJson(file.readAll());
    if (!json)
        qFatal("%s", qPrintable(toLine(json.error())));
    return json->value(u"controls"_s).items();
}

QStringList textsOf(const Json &list)
{
    QStringList texts;
    for (const Json &item : list.items())
        texts.append(item.text());
    return texts;
}

QString textOr(const Json &control, const QString &member, const QString &otherwise)
{
    const QString text = control.value(member).text();
    return text.isEmpty() ? otherwise : text;
}

/// What is written for the server `ex`, and for no system.
QList<Snippet> snippetsFor(const Json &control)
{
    Plan plan = exchangePlan(textOr(control, u"exchange"_s, u"2019-cu15"_s), textOr(control, u"windows"_s, u"2022"_s),
                             control.value(u"service"_s).text(), textOr(control, u"authentication"_s, u"basic"_s));
    Connection back = *plan.connection(u"hybrid"_s);
    back.id = u"from-cloud"_s;
    std::swap(back.from, back.to);
    plan.connections.append(back);
    Connection flow;
    flow.id = u"flow"_s;
    flow.from = u"pc"_s;
    flow.to = u"bank"_s;
    flow.service = u"message-flow"_s;
    plan.connections.append(flow);
    if (const QString facility = control.value(u"facility"_s).text(); !facility.isEmpty())
        plan.facilities.append({.kind = facility, .name = {}, .systems = {}, .crl = {}});
    QList<Snippet> snippets =
        ofTarget(made(plan, {control.value(u"choice"_s).text()}), control.value(u"target"_s).text());
    snippets.removeIf([](const Snippet &snippet) { return !snippet.system.isEmpty() && snippet.system != "ex"_L1; });
    return snippets;
}

/// All that their scripts do, each statement in one line.
QString codeOf(const QList<Snippet> &snippets)
{
    QString code;
    for (const Snippet &snippet : snippets)
        code += codeIn(snippet);
    return code.replace(QRegularExpression(u" `\\n *"_s), u" "_s);
}

} // namespace

void TestExchangeControls::areMetOrSayWhyNot_data()
{
    QTest::addColumn<Json>("control");
    for (const auto all = controls(); const Json &control : all)
        QTest::newRow(qPrintable(control.value(u"id"_s).text())) << control;
}

void TestExchangeControls::areMetOrSayWhyNot()
{
    QFETCH(const Json, control);
    QVERIFY(!control.value(u"what"_s).text().isEmpty());
    const QString remark = control.value(u"remark"_s).text();
    const QStringList wanted = textsOf(control.value(u"has"_s));
    QCOMPARE(remark.isEmpty(), !wanted.isEmpty());
    const QList<Snippet> snippets = snippetsFor(control);
    if (!remark.isEmpty()) {
        QVERIFY(
            std::ranges::any_of(snippets, [&](const Snippet &snippet) { return remarksOf(snippet).contains(remark); }));
        for (const QString &language : {u"en"_s, u"de"_s})
            QVERIFY(knowledge().texts.say(language, {remark, {}}).contains(control.value(u"id"_s).text()));
        return;
    }
    const QString code = codeOf(snippets);
    for (const QString &has : wanted)
        QVERIFY2(code.contains(has), qPrintable(has + u'\n' + code));
    for (const auto unwanted = textsOf(control.value(u"lacks"_s)); const QString &lacks : unwanted)
        QVERIFY2(!code.contains(lacks), qPrintable(lacks));
}

void TestExchangeControls::areAllThere()
{
    QSet<QString> ids;
    for (const auto all = controls(); const Json &control : all)
        ids.insert(control.value(u"id"_s).text());
    QCOMPARE(ids.size(), 49);
    QCOMPARE(ids.size(), controls().size());
}

QTEST_APPLESS_MAIN(TestExchangeControls)
#include "test_exchange_controls.moc"
