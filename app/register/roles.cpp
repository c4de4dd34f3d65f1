// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/register/database.h"
#include "app/register/fault.h"
#include "app/register/register.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

const auto reader = u"safeconduct_reader"_s;
const auto editor = u"safeconduct_editor"_s;
const auto approver = u"safeconduct_approver"_s;

QString makeRole(const QString &role)
{
    return u"DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_catalog.pg_roles WHERE rolname = '%1') THEN CREATE ROLE %1 "
           "NOLOGIN; END IF; END $$"_s.arg(role);
}

/// PostgreSQL knows no CREATE OR REPLACE for these.
QStringList policy(const QString &name, const QString &rest)
{
    return {u"DROP POLICY IF EXISTS %1 ON safeconduct.record"_s.arg(name),
            u"CREATE POLICY %1 ON safeconduct.record "_s.arg(name) + rest};
}

} // namespace

QStringList Register::roleStatements()
{
    // What an editor may leave a record as: the others follow from an approval.
    const QString unapproved = u"WITH CHECK (status IN ('draft', 'proposed', 'withdrawn'))"_s;
    QStringList statements{
        makeRole(reader),
        makeRole(editor),
        makeRole(approver),
        u"GRANT %1 TO %2"_s.arg(reader, editor),
        u"GRANT %1 TO %2"_s.arg(editor, approver),
        u"GRANT USAGE ON SCHEMA safeconduct TO %1"_s.arg(reader),
        u"GRANT SELECT ON ALL TABLES IN SCHEMA safeconduct TO %1"_s.arg(reader),
        u"GRANT INSERT ON safeconduct.record, safeconduct.dossier, safeconduct.record_choice, "
        u"safeconduct.record_exception, safeconduct.record_date, safeconduct.record_words, "
        u"safeconduct.person, safeconduct.record_person, safeconduct.audit TO %1"_s.arg(editor),
        u"GRANT UPDATE ON safeconduct.record TO %1"_s.arg(editor),
        u"GRANT DELETE ON safeconduct.record_choice, safeconduct.record_exception, safeconduct.record_date, "
        u"safeconduct.record_words TO %1"_s.arg(editor),
        u"GRANT INSERT ON safeconduct.succession, safeconduct.seal TO %1"_s.arg(approver),
        u"GRANT UPDATE ON safeconduct.person, safeconduct.dossier TO %1"_s.arg(approver), // to erase a person
        u"ALTER TABLE safeconduct.record ENABLE ROW LEVEL SECURITY"_s,
    };
    statements += policy(u"record_read"_s, u"FOR SELECT TO %1 USING (true)"_s.arg(reader));
    statements += policy(u"record_add"_s, u"FOR INSERT TO %1 "_s.arg(editor) + unapproved);
    statements +=
        policy(u"record_edit"_s,
               u"FOR UPDATE TO %1 USING (status IN ('draft', 'proposed', 'withdrawn')) "_s.arg(editor) + unapproved);
    statements += policy(u"record_approve"_s, u"TO %1 USING (true) WITH CHECK (true)"_s.arg(approver));
    return statements;
}

Result<void> Register::makeRoles()
{
    if (m_database->isFile())
        return {}; // who may do what is for the file's own rights
    Result<Transaction> transaction = Transaction::writing(*m_database);
    if (!transaction)
        return std::unexpected(transaction.error());
    return m_database->runAll(roleStatements()).and_then([&] { return transaction->commit(); });
}

} // namespace safeconduct
