// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/import_kind.h"
#include "app/support/json.h"

#include <QHash>
#include <QSet>

namespace safeconduct {

/// Where an imported value stands: `file:line`, and the words there. Words come from a stranger's file; they are made harmless
/// where they are kept.
struct Origin {
    QString file;
    int line = 0; ///< from 1; 0: the file as a whole
    QString words;
};

/// \a text from a stranger's file as it can be shown anywhere: on one line, without control and direction signs, at most \a longest
/// characters of it.
QString harmlessText(const QString &text, qsizetype longest);

/// `postconf.txt:12: smtpd_tls_security_level = may`, at most 300 characters, without control and direction signs.
QString toText(const Origin &origin);

/// What begins the origin of a value that no file told: "assumed: …".
QString assumedMark();
/// Whether \a origin, a value of a plan's `origins`, says that its value was assumed.
bool isAssumedOrigin(const QString &origin);

/// A thing of a plan (network, system, information, connection) with the origin of each of its members. Each is written beside
/// it as the member `origins`, so that it stays with the thing through every later edit.
class DraftItem {
public:
    explicit DraftItem(const QString &id);

    /// \a value stands at \a origin.
    DraftItem &take(const QString &member, const Json &value, const Origin &origin);
    /// No file tells \a member, but a plan needs it: \a why this value.
    DraftItem &assume(const QString &member, const Json &value, const QString &why);

    QString id() const;
    bool has(const QString &member) const { return m_json.contains(member); }
    const Json &json() const { return m_json; }

private:
    DraftItem &put(const QString &member, const Json &value, const QString &origin);

    Json m_json;
};

/// What a system's own configuration says, word for word. It may hold passwords: it is kept beside the work and never becomes part
/// of a plan, a dossier or a record.
struct ImportedText {
    QString system; ///< id in the plan
    ImportKind kind = ImportKind::Postfix;
    QString file; ///< its name
    QString text;
    friend bool operator==(const ImportedText &, const ImportedText &) = default;
};

/// What an import found: a plan to correct, and what it could not tell.
struct Imported {
    Json plan;
    Problems open; ///< questions for the owner, as warnings and notes with file and line; conflicts of several files
    QList<ImportedText> texts = {}; ///< what generated configuration can be compared with
};

/// One value of an imported plan, for a table of what was taken over.
struct ImportedValue {
    QString thing; ///< "systems/postfix"
    QString name; ///< of the thing
    QString member;
    QString value;
    QString origin;
    bool isAssumed = false;
};

/// All values of \a plan that have an origin, in its order.
QList<ImportedValue> importedValues(const Json &plan);

/// Collects the things of one import.
class Draft {
public:
    explicit Draft(const QString &title);

    /// Adds \a item to \a list ("systems") under its id or, where that is taken, the next free one; returns the id.
    QString add(const QString &list, const DraftItem &item);
    bool contains(const QString &list, const QString &id) const;
    bool isEmpty(const QString &list) const { return m_plan.value(list).size() == 0; }
    /// Makes the network once: the owner's network, assumed unless \a addresses are told, and the internet.
    QString ownNetwork(const QStringList &addresses = {}, const Origin &origin = {});
    QString internet();
    /// People with mail programs, in the internet: who exactly connects is never told by a server.
    QString clients(const QString &why);
    /// People at computers in the owner's network, who are asked about at \a origin.
    QString officeClients(const Origin &origin);
    /// Mail servers of others.
    QString otherServers(const QString &why);

    /// Asks the owner. \a remedy says what to do with the answer.
    void ask(const QString &id, const Origin &origin, const QString &what, const QString &remedy);
    void note(const QString &id, const Origin &origin, const QString &what, const QString &remedy);

    /// The plan. Connections without information get the draft's one kind of information, assumed to need normal protection,
    /// which is asked about.
    Imported finished() const;

private:
    Json m_plan;
    QHash<QString, QSet<QString>> m_ids; ///< by list
    QHash<QString, int> m_lastNumbers; ///< put behind ids that are taken; thousands of rows may be equal
    Problems m_open;
};

/// A connection with its ends and service, all three told at \a origin.
DraftItem draftConnection(const QString &from, const QString &to, const QString &service, const QString &name,
                          const Origin &origin);

/// A system's software as the plan format writes it.
Json softwareJson(const QString &product, const QString &version = {});
/// A system's hosts: one of \a name, which must be a host's name.
Json hostsJson(const QString &name, const QStringList &addresses = {});

} // namespace safeconduct
