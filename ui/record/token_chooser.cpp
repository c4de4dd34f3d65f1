// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/token_chooser.h"

#include "ui/common/labels.h"
#include "ui/common/problem_texts.h"
#include "ui/common/read_table.h"
#include "ui/window/help_window.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

TokenChooser::TokenChooser(const QFuture<Result<QList<TokenCertificate>>> &listing, const QDate &today, QWidget *parent)
    : QDialog(parent)
    , m_today(today)
    , m_message(textLabel({}, this))
    , m_table(new ReadTable(u"tokenCertificates"_s, tr("Certificates on tokens"), this))
{
    setObjectName("tokenChooser"_L1);
    setWindowTitle(tr("Certificate on a token"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_message->setObjectName("tokenMessage"_L1);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("&Use it"));
    m_ok->setObjectName("useToken"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons);
    resize(640, 320);
    addHelp(*this, *buttons, u"record"_s, {});
    connect(buttons, &QDialogButtonBox::accepted, this, &TokenChooser::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_table, &QTableWidget::itemDoubleClicked, this, &TokenChooser::choose);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &TokenChooser::allowChoice);
    connect(&m_listing, &QFutureWatcherBase::finished, this, &TokenChooser::take);
    say(tr("The tokens are being looked at…"));
    showFound();
    m_listing.setFuture(listing);
}

void TokenChooser::take()
{
    if (m_listing.future().resultCount() == 0)
        return;
    const Result<QList<TokenCertificate>> listed = m_listing.result();
    m_found = listed.value_or(QList<TokenCertificate>());
    say(listed ? tr("The PIN of the token goes into the field for the key's password, once you have chosen.")
               : problemTexts({listed.error()}));
    showFound();
    if (!m_found.isEmpty())
        m_table->selectRow(0);
}

void TokenChooser::showFound()
{
    Table table{
        .caption = {}, .header = {tr("Certificate"), tr("Valid until"), tr("Token")}, .rows = {}, .numberColumns = {}};
    for (const TokenCertificate &certificate : std::as_const(m_found)) {
        const QDate until = certificate.facts.validUntil.date();
        const QString day = QLocale().toString(until, QLocale::ShortFormat);
        table.rows.append(
            {certificate.facts.subject, until < m_today ? tr("%1, expired").arg(day) : day, certificate.token});
    }
    m_table->showTable(table);
    allowChoice();
}

void TokenChooser::allowChoice()
{
    m_ok->setEnabled(!m_table->selectedItems().isEmpty());
}

void TokenChooser::choose()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_found.size())
        return;
    emit chosen(m_found.at(row).uri);
    accept();
}

void TokenChooser::say(const QString &message)
{
    m_message->setText(message);
    m_table->setAccessibleDescription(message);
}

} // namespace safeconduct
