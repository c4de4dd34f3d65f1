// SPDX-License-Identifier: GPL-3.0-or-later
// A dossier of a few kilobytes, and people who sign it.
#pragma once

#include "app/crypto/signature.h"
#include "app/dossier/dossier.h"
#include "app/dossier/manifest.h"
#include "app/dossier/sign_event.h"
#include "app/dossier/verification.h"
#include "tests/common/made_certificates.h"

#include <QTimeZone>

namespace safeconduct::test {

using namespace Qt::StringLiterals;

inline const QDateTime firstEvent(QDate(2026, 12, 1), QTime(12, 0), QTimeZone::UTC);

inline Decision smallDecision()
{
    Decision decision;
    decision.planId = u"small"_s;
    decision.decidedBy = u"Ada"_s;
    decision.decidedRole = u"administrator"_s;
    decision.decidedOn = firstEvent.date();
    decision.review = QDate(2027, 12, 1);
    decision.choices = {{.connection = u"relay"_s,
                         .option = u"tls-required"_s,
                         .reason = {},
                         .acceptedRisk = {},
                         .isDecided = true,
                         .by = u"Ada"_s,
                         .role = u"administrator"_s}};
    return decision;
}

/// \a entries with the manifest that they need: what a forger can always do.
inline ArchiveEntries listed(ArchiveEntries entries, const QString &program = u"test"_s)
{
    entries.remove(manifestName);
    entries.insert(manifestName, manifestOf(entries, program));
    return entries;
}

inline ArchiveEntries smallDossier(const Decision &decision = smallDecision())
{
    const QByteArray advice =
        R"({"knowledge": {"version": "1"}, "connections": [{"id": "relay", "recommended": "tls-required", "options": [)"
        R"({"id": "tls-required", "excludedBy": [], "advisedAgainstBy": []}, )"
        R"({"id": "tls-opportunistic", "excludedBy": [], "advisedAgainstBy": ["T1"]}, )"
        R"({"id": "tls-dane", "excludedBy": [], "advisedAgainstBy": []}, {"id": "none", "excludedBy": ["T5"]}]}]})";
    return listed({{u"plan.json"_s, writeJson(*readJson(R"({"format": "safeconduct-plan/1", "id": "small"})"))},
                   {u"advice.json"_s, advice},
                   {u"decision.json"_s, writeJson(decisionToJson(decision))},
                   {u"record/record.md"_s, "# Record\n"},
                   {u"snippets/relay/mx/postfix/main.cf"_s, "smtp_tls_security_level = encrypt\n"},
                   {u"knowledge/rules.json"_s, "[]\n"}});
}

/// Ada, Bob and Cid with a key each, and events that they sign a day after the one before.
class SignedDossier {
public:
    bool make() const
    {
        for (const QString &name : {u"Ada"_s, u"Bob"_s, u"Cid"_s}) {
            if (!m_made.make({.name = name, .from = u"20200101000000Z"_s, .until = u"20400101000000Z"_s}))
                return false;
        }
        return true;
    }
    const MadeCertificates &certificates() const { return m_made; }
    Signer signer(const QString &name) const { return *Signer::fromPem(m_made.certificate(name), m_made.key(name)); }
    QString fingerprint(const QString &name) const { return readCertificate(m_made.certificate(name))->fingerprint; }

    /// \a text is `event,person,role`.
    static EventDraft draft(const QString &text, int daysLater)
    {
        const QStringList parts = text.split(u',');
        EventDraft draft{.event = parts.value(0),
                         .by = parts.value(1),
                         .role = parts.value(2),
                         .comment = u"as agreed"_s,
                         .host = {},
                         .output = {},
                         .review = {},
                         .time = firstEvent.addDays(daysLater)};
        if (draft.event == "implemented"_L1) {
            draft.host = u"mx.example.org"_s;
            draft.output = u"TLSv1.3, certificate verified\n"_s;
        }
        return draft;
    }

    Results<ArchiveEntries> signedBy(const ArchiveEntries &entries, const QString &text, int daysLater) const
    {
        return signEvent(entries, draft(text, daysLater), signer(text.section(u',', 1, 1)));
    }

    /// The entries after all \a events; ends the test program where one is refused.
    ArchiveEntries after(ArchiveEntries entries, const QStringList &events, int firstDay = 0) const
    {
        for (const QString &event : events) {
            const Results<ArchiveEntries> next = signedBy(entries, event, firstDay++);
            if (!next)
                qFatal("%s: %s", qPrintable(event), qPrintable(toLine(next.error().first())));
            entries = *next;
        }
        return entries;
    }

    /// Proposed by Ada, accepted by Bob, implemented by Cid.
    ArchiveEntries accepted() const
    {
        return after(smallDossier(),
                     {u"propose,Ada,administrator"_s, u"accept,Bob,head-of-it"_s, u"implemented,Cid,administrator"_s});
    }

    /// The trust list as JSON; Bob is head of IT, Ada and Cid are administrators.
    Json trustJson() const
    {
        Json people = Json::array();
        for (const QString &name : {u"Ada"_s, u"Bob"_s, u"Cid"_s}) {
            const QString role = name == "Bob"_L1 ? u"head-of-it"_s : u"administrator"_s;
            people.append(
                *readJson(uR"({"name": "%1", "roles": [{"role": "%2"}], "certificates": [{"sha256": "%3"}]})"_s
                              .arg(name, role, fingerprint(name))
                              .toUtf8()));
        }
        Json list = *readJson(R"({"format": "safeconduct-trust/1", "organisation": "Example", "fourEyes": true})");
        list.insert(u"people"_s, people);
        return list;
    }
    QByteArray signedTrust(const Json &list) const { return *signEnveloping(writeJson(list), signer(u"Bob"_s)); }
    Trust trust() const { return *readTrust(signedTrust(trustJson())); }

private:
    MadeCertificates m_made;
};

} // namespace safeconduct::test
