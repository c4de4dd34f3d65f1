// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interop/scanner.h"

#include "tests/interop/sandbox.h"

#include <QSet>
#include <QXmlStreamReader>

namespace safeconduct::test {

using namespace Qt::StringLiterals;

namespace {

QSet<QString> allowed(const QList<PolicyEntry> &entries, Spelling spelling)
{
    const QStringList names = emitted(entries, spelling);
    QSet<QString> lower;
    for (const QString &name : names)
        lower.insert(name.toLower());
    return lower;
}

class Reader {
public:
    explicit Reader(const Profile &profile)
        : m_protocols(profile.protocolsToOffer())
        , m_suites(allowed(profile.suites12, Spelling::OpenSsl) | allowed(profile.suites13, Spelling::Iana))
        , m_groups(allowed(profile.groups, Spelling::Iana))
    {
    }

    QStringList findingsIn(const QString &xml)
    {
        QXmlStreamReader reader(xml.sliced(std::max(qsizetype{0}, xml.indexOf(u"<?xml"_s))));
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::StartElement)
                look(reader.name(), reader.attributes());
        }
        if (reader.hasError())
            m_findings.append(u"the scanner's answer cannot be read: "_s + xml);
        if (!m_hasSuite)
            m_findings.append(u"no cipher suite was accepted: "_s + xml);
        return m_findings;
    }

private:
    void look(QStringView element, const QXmlStreamAttributes &attributes)
    {
        const auto value = [&attributes](const char *name) {
            return attributes.value(QLatin1StringView(name)).toString();
        };
        if (element == "protocol"_L1 && value("enabled") == "1"_L1 && !m_protocols.contains(value("version")))
            m_findings.append(u"protocol "_s + value("type") + u' ' + value("version"));
        else if (element == "cipher"_L1)
            lookAtSuite(value("cipher"));
        else if (element == "group"_L1 && !m_groups.contains(value("name").section(u' ', 0, 0).toLower()))
            m_findings.append(u"group "_s + value("name"));
        else if (element == "compression"_L1 && value("supported") == "1"_L1)
            m_findings.append(u"compression"_s);
        else if (element == "renegotiation"_L1 && value("supported") == "1"_L1 && value("secure") == "0"_L1)
            m_findings.append(u"insecure renegotiation"_s);
        else if (element == "heartbleed"_L1 && value("vulnerable") == "1"_L1)
            m_findings.append(u"Heartbleed"_s);
    }

    void lookAtSuite(const QString &suite)
    {
        m_hasSuite = true;
        if (!m_suites.contains(suite.toLower()))
            m_findings.append(u"cipher suite "_s + suite);
    }

    QStringList m_protocols;
    QSet<QString> m_suites;
    QSet<QString> m_groups;
    QStringList m_findings;
    bool m_hasSuite = false;
};

} // namespace

QStringList findingsOfScanner(const QString &target, const Profile &profile)
{
    if (const QString obstacle = Sandbox::obstacle(ServerTree::Debian13); !obstacle.isEmpty())
        return {u"no scanner: "_s + obstacle};
    Sandbox scanning(ServerTree::Debian13);
    const Finished scanned = scanning.run(u"sslscan --no-colour --xml=- "_s + target, std::chrono::seconds(120));
    return Reader(profile).findingsIn(scanned.output);
}

} // namespace safeconduct::test
