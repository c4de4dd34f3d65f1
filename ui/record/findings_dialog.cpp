// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/findings_dialog.h"

#include "app/plan/plan_names.h"
#include "app/session/session.h"
#include "ui/common/labels.h"
#include "ui/common/problem_texts.h"
#include "ui/common/read_table.h"
#include "ui/window/help_window.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QString kindText(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return FindingsDialog::tr("Error", "kind of a finding");
    case Severity::Warning:
        return FindingsDialog::tr("Warning", "kind of a finding");
    case Severity::Note:
        return FindingsDialog::tr("Note", "kind of a finding");
    }
    std::unreachable();
}

} // namespace

FindingsDialog::FindingsDialog(const QFuture<Results<QList<LintFinding>>> &findings, const Session &session,
                               QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_message(textLabel({}, this))
    , m_table(new ReadTable(u"findings"_s, tr("Findings in the dossier"), this))
{
    setObjectName("findingsDialog"_L1);
    setWindowTitle(tr("Check the dossier"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_message->setObjectName("findingsMessage"_L1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    resize(760, 480);
    addHelp(*this, *buttons, u"record"_s, {});
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_findings, &QFutureWatcherBase::finished, this, &FindingsDialog::take);
    say(tr("The dossier is being checked…"));
    showFindings({});
    m_findings.setFuture(findings);
}

void FindingsDialog::take()
{
    if (m_findings.future().resultCount() == 0)
        return;
    const Results<QList<LintFinding>> found = m_findings.result();
    if (!found) {
        say(problemTexts(found.error()));
        return;
    }
    say(found->isEmpty() ? tr("Nothing was found.") : tr("Errors stand first."));
    showFindings(*found);
}

void FindingsDialog::showFindings(const QList<LintFinding> &findings)
{
    Table table{.caption = {},
                .header = {tr("Kind"), tr("Rule"), tr("Connection"), tr("What was found")},
                .rows = {},
                .numberColumns = {}};
    for (const LintFinding &finding : findings) {
        const QString connection =
            finding.connection.isEmpty() ? QString() : nameOfConnection(m_session.plan(), finding.connection);
        table.rows.append({kindText(finding.severity()), finding.rule, connection, finding.text});
    }
    m_table->showTable(table);
}

void FindingsDialog::say(const QString &message)
{
    m_message->setText(message);
    m_table->setAccessibleDescription(message);
}

} // namespace safeconduct
