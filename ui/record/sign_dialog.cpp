// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/record/sign_dialog.h"

#include "app/session/verdict.h"
#include "ui/common/boxes.h"
#include "ui/common/check_list.h"
#include "ui/common/day_edit.h"
#include "ui/common/labels.h"
#include "ui/common/problem_texts.h"
#include "ui/common/words.h"
#include "ui/record/review_answers_field.h"
#include "ui/record/token_chooser.h"
#include "ui/window/help_window.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimeZone>

#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// The events that a person signs here, in the order of a record's life.
QList<Word> eventWords()
{
    return {{u"propose"_s, SignDialog::tr("Propose it for approval")},
            {u"accept"_s, SignDialog::tr("Accept it, or a risk in it")},
            {u"request-changes"_s, SignDialog::tr("Ask for changes")},
            {u"reject"_s, SignDialog::tr("Reject it")},
            {u"withdraw"_s, SignDialog::tr("Withdraw it")},
            {u"implemented"_s, SignDialog::tr("Put in place on a host")},
            {u"confirm"_s, SignDialog::tr("Confirm it after a review")},
            {u"supersede"_s, SignDialog::tr("Replaced by another decision")},
            {u"deprecate"_s, SignDialog::tr("No longer needed")}};
}

QStringList roleIds()
{
    return {u"head-of-it"_s,    u"it-security-officer"_s,
            u"administrator"_s, u"data-protection-officer"_s,
            u"management"_s,    u"auditor"_s,
            u"other"_s};
}

QString placesOf(const Problems &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines.append(toLine(problem));
    return lines.join(u'\n');
}

/// What is said of the time stamp once it was signed.
QString stampText(const SigningEnd &end)
{
    if (!end.stamped)
        return {};
    return u' '
        + (end.stamped->has_value()
               ? SignDialog::tr("The time stamp was taken in.")
               : SignDialog::tr("It has no time stamp: %1").arg(problemTexts(end.stamped->error())));
}

} // namespace

SignDialog::SignDialog(Session &session, Keychain &keychain, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_form(new QFormLayout)
    , m_event(new FormBox(this))
    , m_name(new FormBox(this))
    , m_role(new FormBox(this))
    , m_comment(new QPlainTextEdit(this))
    , m_review(new DayEdit(u"signReview"_s, this))
    , m_answers(new ReviewAnswersField(session.knowledge(), this))
    , m_reached(new CheckList(this))
    , m_host(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_keep(new QCheckBox(tr("Keep it in the &keychain of this computer"), this))
    , m_stampServer(new QLineEdit(this))
    , m_verdict(new QPlainTextEdit(this))
    , m_message(textLabel({}, this))
    , m_signing(session, keychain)
{
    setObjectName("signDialog"_L1);
    setWindowTitle(tr("Sign the dossier"));
    setAttribute(Qt::WA_DeleteOnClose);
    buildEvent(*m_form);
    buildKey(*m_form);
    m_trust = addFile(*m_form, u"trust"_s, tr("Certificates or signed &trust list to check by:"),
                      tr("Certificates and trust lists (*.pem *.crt *.cer)"));
    m_verdict->setObjectName("verdict"_L1);
    m_verdict->setReadOnly(true);
    m_verdict->setTabChangesFocus(true);
    m_verdict->setAccessibleName(tr("What the dossier proves"));
    m_message->setObjectName("signMessage"_L1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_sign = buttons->addButton(tr("&Sign"), QDialogButtonBox::ActionRole);
    m_sign->setObjectName("signNow"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(m_form);
    layout->addWidget(textLabel(tr("What the dossier proves:"), this));
    layout->addWidget(m_verdict, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);
    resize(760, 700);
    connect(m_event, &QComboBox::currentIndexChanged, this, &SignDialog::showEventFields);
    connect(m_trust, &QLineEdit::editingFinished, this, &SignDialog::checkAnew);
    connect(m_sign, &QPushButton::clicked, this, &SignDialog::sign);
    connect(buttons, &QDialogButtonBox::rejected, this, &SignDialog::reject);
    connect(&m_checking, &QFutureWatcherBase::finished, this, &SignDialog::showVerdict);
    connect(&m_signing, &SigningRun::finished, this, &SignDialog::takeSigned);
    connect(&m_tokens, &QFutureWatcherBase::finished, this, &SignDialog::showBusy);
    addHelp(*this, *buttons, u"record"_s, {});
    orderFocus();
    fillPeople();
    showEventFields();
    checkAnew();
    say({});
}

/// A line for a path, with a button that asks for it.
QLineEdit *SignDialog::addFile(QFormLayout &form, const QString &name, const QString &label, const QString &filter)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(name);
    auto *browse = new QPushButton(tr("Choose…"), this);
    browse->setObjectName(name + u"Browse"_s);
    browse->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(line, 1);
    row->addWidget(browse);
    form.addRow(label, row);
    if (auto *buddy = qobject_cast<QLabel *>(form.labelForField(row))) {
        buddy->setBuddy(line);
        browse->setAccessibleName(tr("Choose a file: %1").arg(withoutMnemonic(buddy->text())));
    }
    connect(browse, &QPushButton::clicked, this, [this, line, filter] {
        const QString path =
            QFileDialog::getOpenFileName(this, {}, line->text(), filter + u";;"_s + tr("All files (*)"));
        if (path.isEmpty())
            return;
        line->setText(path);
        emit line->editingFinished();
    });
    return line;
}

void SignDialog::buildEvent(QFormLayout &form)
{
    m_event->setObjectName("signEvent"_L1);
    for (const auto words = eventWords(); const Word &word : words)
        m_event->addItem(word.text, word.id);
    m_name->setObjectName("signName"_L1);
    m_name->setEditable(true);
    m_name->setInsertPolicy(QComboBox::NoInsert);
    m_role->setObjectName("signRole"_L1);
    m_comment->setObjectName("signComment"_L1);
    m_comment->setTabChangesFocus(true);
    m_comment->setMaximumHeight(3 * fontMetrics().lineSpacing() + 12);
    m_review->setDate(m_session.today().addYears(1));
    m_reached->setObjectName("reachedMilestones"_L1);
    m_host->setObjectName("signHost"_L1);
    form.addRow(tr("What &happens:"), m_event);
    form.addRow(tr("&Who signs:"), m_name);
    form.addRow(tr("In which &role:"), m_role);
    form.addRow(tr("Reaso&n or remark:"), m_comment);
    form.addRow(tr("Next re&view:"), m_review);
    form.addRow(tr("&Questions of the review:"), m_answers);
    form.addRow(tr("&Milestones that are reached:"), m_reached);
    form.addRow(tr("H&ost:"), m_host);
    m_output =
        addFile(form, u"output"_s, tr("&File with what the verify step printed there:"), tr("Texts (*.txt *.log)"));
    const QString dossiers = tr("Dossiers (*.safeconduct)");
    m_supersedes = addFile(form, u"supersedes"_s, tr("Accepted dossier that this one rep&laces, if any:"), dossiers);
    m_successor = addFile(form, u"successor"_s, tr("Accepted &dossier that replaces this one:"), dossiers);
    connect(m_name, &QComboBox::activated, this, &SignDialog::takePerson);
}

void SignDialog::buildKey(QFormLayout &form)
{
    m_certificate = addFile(form, u"certificate"_s, tr("&Certificate (PEM), or PKCS#12 with the key:"),
                            tr("Certificates (*.pem *.crt *.cer *.p12 *.pfx)"));
    addTokenButton();
    m_key = addFile(form, u"key"_s, tr("Private ke&y, where it is apart:"), tr("Keys (*.pem *.key)"));
    m_password->setObjectName("keyPassword"_L1);
    m_password->setEchoMode(QLineEdit::Password);
    m_keep->setObjectName("keepPassword"_L1);
    form.addRow(tr("&Password of the key, where it has one:"), m_password);
    form.addRow({}, m_keep);
    m_stampServer->setObjectName("stampServer"_L1);
    form.addRow(tr("Time stamp s&erver (http, https), if any:"), m_stampServer);
}

/// Beside the certificate's line.
void SignDialog::addTokenButton()
{
    m_token = new QPushButton(tr("On a token…"), this);
    m_token->setObjectName("chooseToken"_L1);
    m_token->setAccessibleName(tr("Choose a certificate on a token"));
    m_token->setAutoDefault(false);
    m_form->itemAt(rowOf(*m_certificate), QFormLayout::FieldRole)->layout()->addWidget(m_token);
    connect(m_token, &QPushButton::clicked, this, &SignDialog::lookForTokens);
}

/// From top to bottom as they are seen: those below the host are made in another order.
void SignDialog::orderFocus()
{
    QList<QWidget *> fields{m_host};
    for (const QLineEdit *line : {m_output, m_supersedes, m_successor, m_certificate, m_key}) {
        const QLayout *row = m_form->itemAt(rowOf(*line), QFormLayout::FieldRole)->layout();
        for (int index = 0; index < row->count(); ++index)
            fields.append(row->itemAt(index)->widget());
    }
    fields += {m_password, m_keep, m_stampServer, m_trust, findChild<QPushButton *>(u"trustBrowse"_s), m_verdict};
    for (qsizetype index = 1; index < fields.size(); ++index)
        setTabOrder(fields.at(index - 1), fields.at(index));
}

void SignDialog::fillPeople()
{
    for (const auto words = wordsFor(m_session.knowledge(), u"rolename"_s, roleIds()); const Word &word : words)
        m_role->addItem(word.text, word.id);
    for (const Role &role : m_session.plan().roles) {
        if (!role.name.isEmpty())
            m_name->addItem(role.name, role.role);
    }
    m_name->setEditText(m_session.decision().decidedBy);
    const int role = m_role->findData(m_session.decision().decidedRole);
    if (role >= 0)
        m_role->setCurrentIndex(role);
}

void SignDialog::takePerson(int index)
{
    const int role = m_role->findData(m_name->itemData(index));
    if (role >= 0)
        m_role->setCurrentIndex(role);
}

void SignDialog::showEventFields()
{
    const QString event = m_event->currentData().toString();
    m_form->setRowVisible(m_review, event == "confirm"_L1);
    m_form->setRowVisible(m_answers, event == "confirm"_L1);
    m_form->setRowVisible(m_reached, event == "confirm"_L1 && !m_milestones.isEmpty());
    m_form->setRowVisible(m_host, event == "implemented"_L1);
    m_form->setRowVisible(rowOf(*m_output), event == "implemented"_L1);
    m_form->setRowVisible(rowOf(*m_supersedes), event == "propose"_L1);
    m_form->setRowVisible(rowOf(*m_successor), event == "supersede"_L1);
}

/// The row of a line that stands beside its button.
int SignDialog::rowOf(const QLineEdit &line) const
{
    int row = 0;
    for (; row < m_form->rowCount(); ++row) {
        QLayoutItem *field = m_form->itemAt(row, QFormLayout::FieldRole);
        if (field && field->layout() && field->layout()->indexOf(&line) >= 0)
            break;
    }
    return row;
}

/// What was typed may name the token's library.
void SignDialog::lookForTokens()
{
    const auto listing = listTokensInBackground(m_certificate->text().trimmed());
    m_tokens.setFuture(listing);
    auto *chooser = new TokenChooser(listing, m_session.today(), this);
    connect(chooser, &TokenChooser::chosen, this, &SignDialog::takeToken);
    showBusy();
    chooser->open();
}

void SignDialog::takeToken(const QString &uri)
{
    m_certificate->setText(uri);
    m_key->clear(); // it is on the token as well
    m_password->setFocus();
}

void SignDialog::checkAnew()
{
    showBusy();
    if (m_verdict->toPlainText().isEmpty())
        m_verdict->setPlainText(tr("The dossier is being checked…"));
    m_checking.setFuture(verifyInBackground(m_session, m_trust->text().trimmed()));
}

void SignDialog::showVerdict()
{
    if (m_checking.future().resultCount() == 0)
        return;
    const Results<Verification> verification = m_checking.result();
    m_verdict->setPlainText(verification ? verdictText(*verification,
                                                       {.day = m_session.today(),
                                                        .hasTrust = !m_trust->text().trimmed().isEmpty(),
                                                        .hasHead = false})
                                         : placesOf(verification.error()));
    if (verification)
        showMilestones(*verification);
}

/// What is ticked stays ticked, unless it was signed meanwhile.
void SignDialog::showMilestones(const Verification &verification)
{
    const QStringList before = m_reached->chosen();
    m_milestones = reportableMilestones(m_session, verification, interfaceLanguage());
    QList<Word> words;
    QStringList ticked;
    for (const ReportableMilestone &one : std::as_const(m_milestones)) {
        words.append({one.id, one.text});
        if (before.contains(one.id))
            ticked.append(one.id);
    }
    m_reached->show(words, ticked);
    showEventFields();
}

QList<ReachedMilestone> SignDialog::reachedMilestones() const
{
    const QStringList ticked = m_reached->chosen();
    QList<ReachedMilestone> reached;
    for (const ReportableMilestone &one : m_milestones) {
        if (ticked.contains(one.id))
            reached.append(one.milestone);
    }
    return reached;
}

void SignDialog::showBusy()
{
    m_sign->setEnabled(!m_signing.isRunning() && !m_tokens.isRunning() && isStoredAsDossier(m_session));
    m_token->setEnabled(!m_signing.isRunning());
}

EventDraft SignDialog::draft() const
{
    EventDraft draft{.event = m_event->currentData().toString(),
                     .by = m_name->currentText().trimmed(),
                     .role = m_role->currentData().toString(),
                     .comment = m_comment->toPlainText().trimmed(),
                     .host = {},
                     .output = {},
                     .review = {},
                     .time = {}};
    const QTime now = QDateTime::currentDateTimeUtc().time();
    draft.time = QDateTime(m_session.today(), QTime(now.hour(), now.minute(), now.second()), QTimeZone::UTC);
    return draft;
}

SignerFiles SignDialog::signerFiles() const
{
    return {.certificate = m_certificate->text().trimmed(), .key = m_key->text().trimmed()};
}

/// What was typed for another event does not count; what is missing is said when it is signed.
Result<SigningRequest> SignDialog::request() const
{
    SigningRequest request{.draft = draft()};
    EventDraft &draft = request.draft;
    if (draft.event == "confirm"_L1) {
        draft.review = m_review->date();
        const Result<QList<SignedAnswer>> answers = signedAnswers(m_answers->questions());
        if (!answers)
            return std::unexpected(answers.error());
        draft.answers = *answers;
        draft.reached = reachedMilestones();
    } else if (draft.event == "implemented"_L1) {
        draft.host = m_host->text().trimmed();
        request.output = m_output->text().trimmed();
    } else if (draft.event == "propose"_L1) {
        request.supersedes = m_supersedes->text().trimmed();
    } else if (draft.event == "supersede"_L1) {
        request.successor = m_successor->text().trimmed();
    }
    request.files = signerFiles();
    request.password = m_password->text().toUtf8();
    request.stampServer = m_stampServer->text().trimmed();
    return request;
}

void SignDialog::sign()
{
    Result<SigningRequest> wanted = request();
    if (!wanted) {
        say(problemTexts({wanted.error()}));
        return;
    }
    m_unanswered = wanted->draft.event == "confirm"_L1
        ? static_cast<int>(unansweredQuestions(m_session.knowledge(), wanted->draft.answers).size())
        : 0;
    m_signing.start(std::move(*wanted), m_keep->isChecked());
    showBusy();
    say(tr("Signing…"));
}

void SignDialog::takeSigned()
{
    const SigningEnd &end = m_signing.end();
    QString signedBy = tr("Signed with the certificate of %1.").arg(end.subject);
    if (m_unanswered > 0)
        signedBy += u' ' + tr("%Ln question(s) of the review have no answer of today.", nullptr, m_unanswered);
    say(end.done ? signedBy + stampText(end) : problemTexts(end.done.error()));
    if (end.isKeyOpen) {
        m_password->clear();
        checkAnew();
        return;
    }
    showBusy();
    showWhereItFailed(end.done.error().constFirst());
}

/// Nothing was signed, as there was no key or something else could not be read.
void SignDialog::showWhereItFailed(const Problem &problem)
{
    const SignerFiles files = signerFiles();
    if (problem.id == "key.password"_L1)
        m_password->setFocus();
    else if (problem.file == files.certificate || problem.file == files.keyFile())
        m_certificate->setFocus();
    else if (problem.id == "web.url"_L1)
        m_stampServer->setFocus();
}

void SignDialog::reject()
{
    m_signing.giveUp();
    if (!m_signing.isRunning())
        QDialog::reject();
}

void SignDialog::say(const QString &message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

} // namespace safeconduct
