// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/import_dialog.h"

#include "ui/common/labels.h"
#include "ui/common/words.h"
#include "ui/window/help_window.h"
#include "ui/window/work_files.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QString kindName(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Postfix:
        return u"Postfix"_s;
    case ImportKind::Dovecot:
        return u"Dovecot"_s;
    case ImportKind::Nginx:
        return u"nginx"_s;
    case ImportKind::Swanctl:
        return u"strongSwan"_s;
    case ImportKind::Csv:
        return ImportDialog::tr("List of hosts or users (.xlsx, .ods, CSV)");
    case ImportKind::Exchange:
        return u"Exchange"_s;
    case ImportKind::Iis:
        return u"IIS"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString placeOf(const Problem &problem)
{
    const QString file = QFileInfo(problem.file).fileName();
    return problem.position.line > 0 ? u"%1:%2"_s.arg(file).arg(problem.position.line) : file;
}

QTreeWidget *table(const QString &objectName, const QString &name, const QStringList &headings, QWidget *parent)
{
    auto *tree = new QTreeWidget(parent);
    tree->setObjectName(objectName);
    tree->setAccessibleName(name);
    tree->setHeaderLabels(headings);
    tree->setRootIsDecorated(false);
    tree->setAlternatingRowColors(true);
    tree->setUniformRowHeights(true);
    tree->header()->setStretchLastSection(true);
    return tree;
}

/// What a member of the plan's format is called; one without a name of its own reads as the format spells it.
QString memberName(const QString &member)
{
    static const QHash<QString, const char *> names{
        {u"name"_s, QT_TRANSLATE_NOOP("safeconduct::ImportDialog", "Name")},
        {u"role"_s, QT_TRANSLATE_NOOP("safeconduct::ImportDialog", "Role")},
        {u"kind"_s, QT_TRANSLATE_NOOP("safeconduct::ImportDialog", "Kind")},
        {u"networks"_s, QT_TRANSLATE_NOOP("safeconduct::ImportDialog", "Networks")},
        {u"software"_s, QT_TRANSLATE_NOOP("safeconduct::ImportDialog", "Software")},
        {u"os"_s, QT_TRANSLATE_NOOP("safeconduct::ImportDialog", "Operating system")},
        {u"hosts"_s, QT_TRANSLATE_NOOP("safeconduct::ImportDialog", "Hosts and addresses")},
        {u"addresses"_s, QT_TRANSLATE_NOOP("safeconduct::ImportDialog", "Addresses")},
        {u"count"_s, QT_TRANSLATE_NOOP("safeconduct::ImportDialog", "How many")},
        {u"managed"_s, QT_TRANSLATE_NOOP("safeconduct::ImportDialog", "Managed by yourselves")},
        {u"directory"_s, QT_TRANSLATE_NOOP("safeconduct::ImportDialog", "Directory")},
        {u"from"_s, QT_TRANSLATE_NOOP("safeconduct::ImportDialog", "From")},
        {u"to"_s, QT_TRANSLATE_NOOP("safeconduct::ImportDialog", "To")},
        {u"service"_s, QT_TRANSLATE_NOOP("safeconduct::ImportDialog", "Service")},
        {u"path"_s, QT_TRANSLATE_NOOP("safeconduct::ImportDialog", "Way")},
        {u"via"_s, QT_TRANSLATE_NOOP("safeconduct::ImportDialog", "Systems on the way")},
        {u"information"_s, QT_TRANSLATE_NOOP("safeconduct::ImportDialog", "Information")},
        {u"authentication"_s, QT_TRANSLATE_NOOP("safeconduct::ImportDialog", "Login")},
        {u"users"_s, QT_TRANSLATE_NOOP("safeconduct::ImportDialog", "Users")},
        {u"existing"_s, QT_TRANSLATE_NOOP("safeconduct::ImportDialog", "Protection today")},
        {u"connector"_s, QT_TRANSLATE_NOOP("safeconduct::ImportDialog", "Connector")},
        {u"required"_s, QT_TRANSLATE_NOOP("safeconduct::ImportDialog", "Needed")},
    };
    const char *name = names.value(member, nullptr);
    return name ? ImportDialog::tr(name) : member;
}

/// A value of the plan as people write it down: without the signs of its format.
QString readable(const Json &value)
{
    if (value.kind() == Json::Kind::Bool)
        return value.boolean() ? ImportDialog::tr("yes") : ImportDialog::tr("no");
    if (!value.isArray() && !value.isObject())
        return value.text();
    QStringList parts;
    for (const Json &part : value.items())
        parts.append(readable(part));
    return parts.join(value.isArray() ? u", "_s : u" "_s);
}

/// The same from its text; what is no list stays as it is.
QString readable(const QString &text)
{
    if (text == "true"_L1 || text == "false"_L1 || text.startsWith(u'[') || text.startsWith(u'{')) {
        if (const Result<Json> value = readJson(text.toUtf8()))
            return readable(*value);
    }
    return text;
}

void fitColumns(QTreeWidget &tree)
{
    constexpr int widest = 320;
    for (int column = 0; column + 1 < tree.columnCount(); ++column) {
        tree.resizeColumnToContents(column);
        tree.setColumnWidth(column, std::min(tree.columnWidth(column), widest));
    }
}

} // namespace

ImportDialog::ImportDialog(Session &session, WorkFiles &files, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_files(files)
{
    setWindowTitle(tr("Import what runs today"));
    setObjectName("importDialog"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(commandsPart());
    layout->addWidget(resultPart(), 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("&Take over"));
    m_ok->setObjectName("importOk"_L1);
    layout->addWidget(buttons);
    resize(900, 620);
    addHelp(*this, *buttons, u"import"_s, {});
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&m_run, &QFutureWatcherBase::finished, this, &ImportDialog::takeFiles);
    showCommands();
    showResult();
}

ImportDialog::~ImportDialog()
{
    m_run.disconnect(this); // nobody waits for what is still read
}

QWidget *ImportDialog::commandsPart()
{
    auto *part = new QWidget(this);
    m_kind = new QComboBox(part);
    m_kind->setObjectName("importKind"_L1);
    m_kind->setAccessibleName(tr("Kind of server"));
    for (const auto all = importCommands(); const ImportCommands &commands : all)
        m_kind->addItem(kindName(commands.kind), commands.commands.join(u'\n'));
    auto *choose = new QPushButton(tr("&Choose files…"), part);
    choose->setObjectName("importChoose"_L1);
    m_commands = new QPlainTextEdit(part);
    m_commands->setObjectName("importCommands"_L1);
    m_commands->setAccessibleName(tr("Commands to run on the server"));
    m_commands->setReadOnly(true);
    m_commands->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_commands->setMaximumHeight(m_commands->fontMetrics().lineSpacing() * 4);
    auto *label = new QLabel(tr("Run on &your server:"), part);
    label->setBuddy(m_kind);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_kind);
    row->addStretch();
    row->addWidget(choose);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    layout->addWidget(textLabel(
        tr("These commands only read. Then choose the files they made, several at once, of whatever kind."), part));
    layout->addLayout(row);
    layout->addWidget(m_commands);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ImportDialog::showCommands);
    connect(choose, &QPushButton::clicked, this, &ImportDialog::chooseFiles);
    return part;
}

QWidget *ImportDialog::resultPart()
{
    auto *part = new QWidget(this);
    m_summary = textLabel({}, part);
    m_summary->setObjectName("importSummary"_L1);
    m_progress = new QProgressBar(part);
    m_progress->setObjectName("importProgress"_L1);
    m_progress->setAccessibleName(tr("Reading the files"));
    m_progress->setRange(0, 0); // nobody knows how long
    m_progress->hide();
    m_values = table(u"importValues"_s, tr("What was found"),
                     {tr("What"), tr("Member"), tr("Value"), tr("Where it stands")}, part);
    m_open =
        table(u"importOpen"_s, tr("What is open"), {tr("What is open"), tr("What to do"), tr("Where it stands")}, part);
    auto *becomes = new QGroupBox(tr("What becomes of it"), part);
    m_asNew = new QRadioButton(tr("Make a &new plan of it"), becomes);
    m_asNew->setObjectName("importAsNew"_L1);
    m_into =
        new QRadioButton(tr("&Add it to \"%1\"; nothing there is overwritten").arg(m_session.plan().title), becomes);
    m_into->setObjectName("importInto"_L1);
    const bool hasPlan = !m_session.plan().systems.isEmpty() && !m_session.isReadOnly();
    m_into->setEnabled(hasPlan);
    (hasPlan ? m_into : m_asNew)->setChecked(true);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    layout->addWidget(m_summary);
    layout->addWidget(m_progress);
    layout->addWidget(m_values, 2);
    layout->addWidget(m_open, 1);
    layout->addWidget(becomes);
    auto *answers = new QVBoxLayout(becomes);
    answers->addWidget(m_asNew);
    answers->addWidget(m_into);
    connect(m_into, &QRadioButton::toggled, this, &ImportDialog::showResult);
    return part;
}

void ImportDialog::showCommands()
{
    m_commands->setPlainText(m_kind->currentData().toString());
}

void ImportDialog::chooseFiles()
{
    QFileDialog dialog(this, tr("Import what runs today"));
    dialog.setFileMode(QFileDialog::ExistingFiles);
    dialog.setNameFilters({tr("Whatever can be imported (*)"), tr("Lists of hosts or users (*.xlsx *.ods *.csv)")});
    if (dialog.exec() == QDialog::Accepted)
        read(dialog.selectedFiles());
}

void ImportDialog::read(const QStringList &paths)
{
    m_faults.clear();
    m_imported.reset();
    m_isReading = true;
    m_run.setFuture(importInBackground(paths, m_session.document().json(), m_session.sharedKnowledge()));
    showResult();
}

void ImportDialog::takeFiles()
{
    m_isReading = false;
    if (m_run.isCanceled() || m_run.future().resultCount() == 0)
        return;
    const Results<ImportedFiles> read = m_run.result();
    if (read)
        m_imported = *read;
    else
        m_faults = read.error();
    showResult();
}

bool ImportDialog::addsToPlan() const
{
    return m_into->isChecked();
}

void ImportDialog::showResult()
{
    m_ok->setEnabled(m_imported.has_value());
    m_progress->setVisible(m_isReading);
    m_values->clear();
    if (!m_imported) {
        m_summary->setText(m_isReading              ? tr("Reading the files…")
                               : m_faults.isEmpty() ? tr("Nothing has been read yet.")
                                                    : tr("The files could not be imported."));
        showOpen(m_faults);
        return;
    }
    for (const ImportedValue &value : std::as_const(m_imported->values))
        new QTreeWidgetItem(m_values, {value.name, memberName(value.member), readable(value.value), value.origin});
    fitColumns(*m_values);
    const Problems open = (addsToPlan() ? asProblems(m_imported->merged) : Problems()) + m_imported->imported.open;
    m_summary->setText(
        tr("%Ln value(s) found, each with the place where it stands.", nullptr, m_values->topLevelItemCount()) + u' '
        + tr("%Ln thing(s) are open.", nullptr, static_cast<int>(open.size())));
    showOpen(open);
}

void ImportDialog::showOpen(const Problems &problems)
{
    m_open->clear();
    for (const Problem &problem : problems) {
        auto *item = new QTreeWidgetItem(m_open, {problem.what, problem.remedy, placeOf(problem)});
        for (int column = 0; column < 3; ++column)
            item->setToolTip(column, item->text(column).toHtmlEscaped());
    }
    fitColumns(*m_open);
}

void ImportDialog::accept()
{
    if (!m_imported)
        return;
    Json plan = addsToPlan() ? m_imported->merged.plan : m_imported->imported.plan;
    if (!addsToPlan()) {
        if (!m_files.mayLeave())
            return;
        const QString title = plan.value(u"title"_s).text();
        plan.insert(u"language"_s, Json::from(interfaceLanguage()));
        plan = m_session.withPlanDefaults(plan);
        m_session.startNew(title, interfaceLanguage());
    }
    m_session.set({}, plan, tr("Import"));
    m_session.keepImported(addsToPlan() ? renamedTexts(m_imported->imported.texts, m_imported->merged)
                                        : m_imported->imported.texts);
    QDialog::accept();
}

bool importByDialog(Session &session, WorkFiles &files, QWidget *parent, const QStringList &paths)
{
    ImportDialog dialog(session, files, parent);
    if (!paths.isEmpty())
        dialog.read(paths);
    return dialog.exec() == QDialog::Accepted;
}

} // namespace safeconduct
