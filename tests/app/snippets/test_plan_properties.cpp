// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/snippets/small_plan.h"
#include "tests/app/snippets/unquoted.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;
using namespace safeconduct;
using namespace safeconduct::test;

/// Whatever stands in a field of the plan: it comes back unchanged from what is written, or it is refused with its pointer, and it
/// never adds a statement. Dialects with readers of their own have properties beside their other tests too.
class TestPlanProperties : public QObject {
    Q_OBJECT

private slots:
    void namesChangeCommentsOnly_data() { addTargets(); }
    void namesChangeCommentsOnly();
    void fieldsNeverAddStatements_data() { addTargets(); }
    void fieldsNeverAddStatements();
    void organisationStaysOneWord();

private:
    static void addTargets();
};

namespace {

using Choices = QList<std::pair<QString, QString>>; ///< connection id and option

/// What a row is about.
struct Subject {
    QString target;
    Choices choices;
    QStringList systems; ///< whose fields are changed
    QStringList networks;
};

enum class Field { HostName, Address, Network, SystemId, ConnectionId };

/// A plan in which one field holds another text.
struct Changed {
    Plan plan;
    Choices choices;
    QString pointer; ///< of the field
    QString before;
};

Plan planFor(const Subject &subject)
{
    Plan plan = smallPlan();
    if (subject.target == "libreswan"_L1)
        systemIn(plan, "gw-b"_L1).software = {ProductUse{u"libreswan"_s, u"5.2"_s}};
    if (subject.target == "acme"_L1)
        plan.facilities.append({.kind = u"acme"_s, .name = {}, .systems = {}, .crl = {}});
    if (subject.target == "iis"_L1) {
        systemIn(plan, "proxy"_L1).software = {ProductUse{u"iis"_s, u"10"_s}};
        systemIn(plan, "proxy"_L1).os = ProductUse{u"windows-server"_s, u"2022"_s};
        const auto web = std::ranges::find(plan.connections, u"owa"_s, &Connection::id);
        web->service = u"webmail"_s;
        web->to = u"proxy"_s;
        web->via.clear();
    }
    if (subject.target == "openpgp"_L1) {
        plan.organisation = u"Example"_s;
        plan.connections.last().id = u"flow"_s;
        plan.connections.last().service = u"message-flow"_s;
        plan.connections.last().from = u"pcs"_s;
        plan.connections.last().to = u"bank"_s;
    }
    return plan;
}

Results<Snippets> written(const Subject &subject, const Plan &plan, const Choices &choices)
{
    SnippetRequest request;
    request.target = subject.target;
    for (const auto &[connection, option] : choices)
        request.choices.insert(connection, option);
    return makeSnippets(plan, knowledge(), request);
}

/// Lines of code by file.
QList<QStringList> codeIn(const Snippets &made)
{
    QList<QStringList> files;
    for (const Snippet &snippet : made.snippets) {
        for (const SnippetFile &file : snippet.files) {
            QStringList code;
            for (const SnippetLine &line : file.lines) {
                if (!line.code.isEmpty())
                    code += line.code.split(u'\n');
            }
            files.append(code);
        }
    }
    return files;
}

/// What gives a line its structure in any of these syntaxes; values that need no quotes have none of it.
QString structureOf(const QString &line)
{
    QString structure;
    for (const QChar character : line) {
        if (u"{}()\"'`\\$#;|&<>=\r"_s.contains(character) || character.isSpace())
            structure.append(character);
    }
    return structure;
}

bool haveOneStructure(const QList<QStringList> &files, const QList<QStringList> &others)
{
    return std::ranges::equal(files, others, [](const QStringList &code, const QStringList &other) {
        return std::ranges::equal(code, other, {}, structureOf, structureOf);
    });
}

void renameSystem(Plan &plan, const QString &id, const QString &name)
{
    for (Connection &connection : plan.connections) {
        connection.from = connection.from == id ? name : connection.from;
        connection.to = connection.to == id ? name : connection.to;
        std::ranges::replace(connection.via, id, name);
    }
    std::ranges::find(plan.systems, id, &System::id)->id = name;
}

QString swapped(QString &field, const QString &text)
{
    return std::exchange(field, text);
}

Changed changed(const Subject &subject, Field field, const QString &text)
{
    Changed now{planFor(subject), subject.choices, {}, {}};
    const QString id = *rc::gen::elementOf(std::vector<QString>(subject.systems.begin(), subject.systems.end()));
    const auto system = std::ranges::find(now.plan.systems, id, &System::id);
    const QString pointer = u"/systems/%1"_s.arg(system - now.plan.systems.begin());
    switch (field) {
    case Field::HostName:
        now.pointer = pointer + u"/hosts/0/name"_s;
        now.before = swapped(system->hosts.first().name, text);
        break;
    case Field::Address:
        now.pointer = pointer + u"/hosts/0/addresses/0"_s;
        now.before = swapped(system->hosts.first().addresses.first(), text);
        break;
    case Field::Network: {
        const QString network =
            *rc::gen::elementOf(std::vector<QString>(subject.networks.begin(), subject.networks.end()));
        const auto found = std::ranges::find(now.plan.networks, network, &Network::id);
        now.pointer = u"/networks/%1/addresses/0"_s.arg(found - now.plan.networks.begin());
        now.before = swapped(found->addresses.first(), text);
        break;
    }
    case Field::SystemId:
        now.pointer = pointer + u"/id"_s;
        now.before = id;
        renameSystem(now.plan, id, text);
        break;
    case Field::ConnectionId: {
        const auto found = std::ranges::find(now.plan.connections, now.choices.constFirst().first, &Connection::id);
        now.pointer = u"/connections/%1/id"_s.arg(found - now.plan.connections.begin());
        now.before = swapped(found->id, text);
        now.choices.first().first = text;
        break;
    }
    }
    return now;
}

/// A text that such a field may well hold, and that stands nowhere else in the plan.
QString plainFor(Field field)
{
    switch (field) {
    case Field::HostName:
        return u"x7q.example.net"_s;
    case Field::Address:
        return u"192.0.2.177"_s;
    case Field::Network:
        return u"10.77.0.0/16"_s;
    case Field::SystemId:
    case Field::ConnectionId:
        return u"x7q"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

void TestPlanProperties::addTargets()
{
    QTest::addColumn<Subject>("subject");
    const auto row = [](const char *target, const Choices &choices, const QStringList &systems,
                        const QStringList &networks = {}) {
        QTest::newRow(target) << Subject{QString::fromLatin1(target), choices, systems, networks};
    };
    const QStringList gateways{u"gw-a"_s, u"gw-b"_s};
    const QStringList behind{u"lan"_s, u"branch"_s};
    row("postfix",
        {{u"bank-mx"_s, u"tls-required"_s}, {u"mx-bank"_s, u"tls-required"_s}, {u"submit"_s, u"tls-mutual"_s}},
        {u"mx"_s, u"bank"_s});
    row("dovecot", {{u"imap"_s, u"tls-required"_s}, {u"pop"_s, u"off"_s}}, {u"box"_s});
    row("strongswan", {{u"branch-web"_s, u"ipsec-site-site-pki"_s}}, gateways, behind);
    row("libreswan", {{u"branch-web"_s, u"ipsec-site-site-psk"_s}}, gateways, behind);
    row("wireguard", {{u"branch-web"_s, u"vpn-wireguard"_s}}, gateways, behind);
    row("iis", {{u"owa"_s, u"tls-required"_s}}, {u"proxy"_s});
    row("acme", {{u"imap"_s, u"tls-required"_s}, {u"owa"_s, u"tls-required"_s}}, {u"box"_s, u"proxy"_s});
    row("openpgp", {{u"flow"_s, u"openpgp-wkd"_s}}, {u"proxy"_s});
}

void TestPlanProperties::namesChangeCommentsOnly()
{
    QFETCH(const Subject, subject);
    const QList<QStringList> before = codeIn(written(subject, planFor(subject), subject.choices).value_or(Snippets()));
    QVERIFY(!before.isEmpty());
    QVERIFY(rc::check("names of systems, networks and connections change comments only", [&] {
        Plan plan = planFor(subject);
        for (const QString &id : subject.systems)
            std::ranges::find(plan.systems, id, &System::id)->name = troublesomeText();
        for (Network &network : plan.networks)
            network.name = troublesomeText();
        for (const auto &[id, option] : subject.choices)
            std::ranges::find(plan.connections, id, &Connection::id)->name = troublesomeText();
        const Results<Snippets> made = written(subject, plan, subject.choices);
        RC_ASSERT(made.has_value());
        const QList<QStringList> code = codeIn(*made);
        RC_ASSERT(code == before);
        qsizetype next = 0;
        for (const Snippet &snippet : made->snippets) {
            for (const SnippetFile &file : snippet.files) {
                const QStringList &lines = code.at(next++);
                if (QStringList{u"bash"_s, u"postfix"_s, u"dovecot"_s, u"swanctl"_s, u"ipsec"_s, u"wireguard"_s}
                        .contains(file.language))
                    RC_ASSERT(onlyCommentsDiffer(file.text(knowledge().texts, u"en"_s), lines));
            }
        }
    }));
}

void TestPlanProperties::fieldsNeverAddStatements()
{
    QFETCH(const Subject, subject);
    const QList<QStringList> before = codeIn(written(subject, planFor(subject), subject.choices).value_or(Snippets()));
    std::vector<Field> fields{Field::HostName, Field::Address, Field::SystemId, Field::ConnectionId};
    if (!subject.networks.isEmpty())
        fields.push_back(Field::Network);
    QVERIFY(rc::check("a field comes back unchanged, or is refused with its pointer", [&] {
        const Field field = *rc::gen::elementOf(fields);
        const bool isPlain = *rc::gen::arbitrary<bool>();
        const QString text = isPlain ? plainFor(field) : troublesomeText();
        RC_PRE(!text.isEmpty()); // which says that there is none
        const Changed now = changed(subject, field, text);
        const Results<Snippets> made = written(subject, now.plan, now.choices);
        if (!made) {
            RC_ASSERT(!isPlain);
            for (const Problem &problem : made.error())
                RC_ASSERT(problem.pointer == now.pointer);
            return;
        }
        QList<QStringList> code = codeIn(*made);
        RC_ASSERT(haveOneStructure(code, before));
        if (isPlain) {
            for (QStringList &lines : code)
                lines.replaceInStrings(text, now.before);
            RC_ASSERT(code == before);
        }
    }));
}

/// The only free text that becomes an argument: the shell gives it back in one word.
void TestPlanProperties::organisationStaysOneWord()
{
    const Subject subject{u"openpgp"_s, {{u"flow"_s, u"openpgp-wkd"_s}}, {}, {}};
    const QList<QStringList> before = codeIn(written(subject, planFor(subject), subject.choices).value_or(Snippets()));
    QVERIFY(rc::check("an organisation's name comes back unchanged, or is refused with its pointer", [&] {
        Plan plan = planFor(subject);
        plan.organisation = troublesomeText();
        const Results<Snippets> made = written(subject, plan, subject.choices);
        if (!made) {
            RC_ASSERT(made.error().constFirst().pointer == "/organisation"_L1);
            return;
        }
        const QList<QStringList> code = codeIn(*made);
        RC_ASSERT(code.size() == before.size());
        for (qsizetype file = 0; file < code.size(); ++file) {
            RC_ASSERT(code.at(file).size() == before.at(file).size());
            for (qsizetype i = 0; i < code.at(file).size(); ++i) {
                if (code.at(file).at(i) == before.at(file).at(i))
                    continue;
                const std::optional<QStringList> words = shellWords(code.at(file).at(i));
                RC_ASSERT(words && words->size() == 1);
                RC_ASSERT(words->constFirst().startsWith(u"organisation="_s + plan.organisation.trimmed()));
            }
        }
    }));
}

QTEST_GUILESS_MAIN(TestPlanProperties)
#include "test_plan_properties.moc"
