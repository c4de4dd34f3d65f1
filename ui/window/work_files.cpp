// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/work_files.h"

#include "ui/common/work_folder.h"

#include <QEventLoop>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QMetaObject>
#include <QProgressDialog>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto noticeable = 300ms;

const QLatin1StringView planSuffix = ".plan.json"_L1;
const QLatin1StringView dossierSuffix = ".safeconduct"_L1;

QString planFilter()
{
    return WorkFiles::tr("Plans (*.plan.json)");
}

QString dossierFilter()
{
    return WorkFiles::tr("Dossiers (*.safeconduct)");
}

bool isPlanPath(const QString &path)
{
    return path.endsWith(".json"_L1);
}

bool hasPeoplesChoices(const Decision &decision)
{
    return std::ranges::any_of(decision.choices, &Choice::isDecided);
}

bool isStop(const Problem &problem)
{
    return problem.id == savingCancelled().id || problem.id == openingCancelled().id;
}

QString withSuffix(const QString &path, const QString &suffix)
{
    return path.isEmpty() || path.endsWith(suffix) ? path : path + suffix;
}

} // namespace

WorkFiles::WorkFiles(Session &session, RecentFiles &recent, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_recent(recent)
{
}

QWidget *WorkFiles::window() const
{
    return qobject_cast<QWidget *>(parent());
}

void WorkFiles::report(const Problems &faults, const QString &title)
{
    QStringList lines;
    for (const Problem &problem : faults)
        lines.append(toLine(problem));
    QMessageBox box(QMessageBox::Warning, title, lines.value(0), QMessageBox::Ok, window());
    box.setObjectName("problems"_L1);
    box.setTextFormat(Qt::PlainText);
    if (lines.size() > 1)
        box.setDetailedText(lines.join(u'\n'));
    box.exec();
}

bool WorkFiles::mayLeave()
{
    if (m_session.isSaving() || m_session.isOpening())
        return false;
    emit aboutToStore();
    if (!m_session.isModified())
        return true;
    QMessageBox box(QMessageBox::Question, tr("Unsaved changes"),
                    tr("\"%1\" has changes that are not saved.").arg(m_session.plan().title),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, window());
    box.setObjectName("unsavedChanges"_L1);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("What you discard cannot be brought back."));
    box.setDefaultButton(QMessageBox::Save);
    const int answer = box.exec();
    return answer == QMessageBox::Discard || (answer == QMessageBox::Save && save());
}

bool WorkFiles::mayClose()
{
    if (!m_session.isOpening())
        return mayLeave();
    m_isClosing = true;
    m_session.cancelOpening();
    return false;
}

void WorkFiles::startNew(const QString &title, const QString &language)
{
    if (mayLeave())
        m_session.startNew(title, language);
}

void WorkFiles::open()
{
    if (!mayLeave())
        return;
    QFileDialog dialog(window(), tr("Open a plan or a dossier"), workFolder(m_session.path()));
    dialog.setFileMode(QFileDialog::ExistingFile);
    dialog.setNameFilters({tr("Plans and dossiers (*.plan.json *.json *.safeconduct)"), tr("All files (*)")});
    if (dialog.exec() == QDialog::Accepted)
        read(dialog.selectedFiles().value(0));
}

void WorkFiles::openPath(const QString &path)
{
    if (mayLeave())
        read(path);
}

void WorkFiles::read(const QString &path)
{
    if (carryOut(opening(tr("The file could not be opened")), [&] { m_session.startOpening(path); }))
        remember();
}

void WorkFiles::openExample(const QString &resource)
{
    if (mayLeave())
        carryOut(opening(tr("The example could not be opened")), [&] { m_session.startOpeningExample(resource); });
}

void WorkFiles::offerRecovery()
{
    if (!window()->isVisible() || m_session.recoverable().isEmpty())
        return;
    QMessageBox box(QMessageBox::Question, tr("Unsaved work was found"),
                    tr("Safeconduct ended unexpectedly. What was not saved then is still there."),
                    QMessageBox::NoButton, window());
    box.setObjectName("recovery"_L1);
    const QPushButton *recoverButton = box.addButton(tr("&Recover"), QMessageBox::AcceptRole);
    const QPushButton *discardButton = box.addButton(tr("&Discard"), QMessageBox::DestructiveRole);
    box.addButton(tr("&Later"), QMessageBox::RejectRole);
    box.exec();
    if (box.clickedButton() == recoverButton)
        recover();
    else if (box.clickedButton() == discardButton)
        m_session.discardRecoverable();
}

void WorkFiles::recover()
{
    if (mayLeave())
        carryOut(opening(tr("The work could not be recovered")), [&] { m_session.startRecovering(); });
}

bool WorkFiles::save()
{
    emit aboutToStore();
    const QString path = m_session.path();
    if (path.isEmpty())
        return saveAs();
    if (!isPlanPath(path))
        return storeDossier(path);
    return hasPeoplesChoices(m_session.decision()) ? saveDossier() : storePlan(path);
}

bool WorkFiles::saveAs()
{
    return hasPeoplesChoices(m_session.decision()) ? saveDossier() : savePlan();
}

QString WorkFiles::askPath(const QString &title, const QString &filter, const QString &suffix) const
{
    const QString path = m_session.path();
    QFileDialog dialog(window(), title, workFolder(path));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilter(filter);
    dialog.setDefaultSuffix(suffix.mid(1));
    dialog.selectFile((path.isEmpty() ? m_session.plan().id : QFileInfo(path).baseName()) + suffix);
    return dialog.exec() == QDialog::Accepted ? withSuffix(dialog.selectedFiles().value(0), suffix) : QString();
}

bool WorkFiles::saveDossier()
{
    emit aboutToStore();
    const QString path = askPath(tr("Save dossier"), dossierFilter(), dossierSuffix);
    return !path.isEmpty() && storeDossier(path);
}

bool WorkFiles::savePlan()
{
    emit aboutToStore();
    const QString path = askPath(tr("Save plan"), planFilter(), planSuffix);
    return !path.isEmpty() && storePlan(path);
}

bool WorkFiles::storeDossier(const QString &path)
{
    const Job job = saving(tr("Save dossier"), tr("The dossier is being saved."), tr("The dossier could not be saved"));
    const bool isStored = carryOut(job, [&] { m_session.startSaving(path); });
    if (isStored)
        remember();
    return isStored;
}

bool WorkFiles::storePlan(const QString &path)
{
    const Job job = saving(tr("Save plan"), tr("The plan is being saved."), tr("The plan could not be saved"));
    const bool isStored = carryOut(job, [&] { m_session.startSavingPlan(path); });
    if (isStored)
        remember();
    return isStored;
}

WorkFiles::Job WorkFiles::opening(const QString &failure) const
{
    return {.name = u"opening"_s,
            .title = tr("Open"),
            .text = tr("The work is being opened."),
            .failure = failure,
            .ended = &Session::openingEnded,
            .cancel = &Session::cancelOpening};
}

WorkFiles::Job WorkFiles::saving(const QString &title, const QString &text, const QString &failure) const
{
    return {.name = u"saving"_s,
            .title = title,
            .text = text,
            .failure = failure,
            .ended = &Session::saved,
            .cancel = &Session::cancelSaving};
}

/// Whether it was done. One at a time; who has stopped it knows.
bool WorkFiles::carryOut(const Job &job, const std::function<void()> &start)
{
    if (m_session.isSaving() || m_session.isOpening())
        return false;
    m_isClosing = false;
    const Problems faults = waitFor(job, start);
    if (std::exchange(m_isClosing, false)) // once all that waits for this has returned
        QMetaObject::invokeMethod(window(), &QWidget::close, Qt::QueuedConnection);
    if (!faults.isEmpty() && !isStop(faults.constFirst()))
        report(faults, job.failure);
    return faults.isEmpty();
}

Problems WorkFiles::waitFor(const Job &job, const std::function<void()> &start)
{
    std::optional<Problems> faults;
    QEventLoop loop;
    const auto end = [&](const Problems &found) {
        faults = found;
        loop.quit();
    };
    connect(&m_session, job.ended, &loop, end); // clazy:exclude=connect-non-signal (it knows no kept pointers)
    start();
    if (!faults) { // what the user does meanwhile is kept until afterwards: most work is done before it is noticed
        QTimer::singleShot(noticeable, &loop, &QEventLoop::quit);
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    }
    if (!faults) {
        QProgressDialog busy(job.text, tr("Cancel"), 0, 0, window());
        busy.setObjectName(job.name);
        busy.setWindowTitle(job.title);
        busy.setWindowModality(Qt::WindowModal);
        connect(&busy, &QProgressDialog::canceled, &m_session, job.cancel);
        busy.show();
        loop.exec();
    }
    return faults.value_or(Problems{savingCancelled()}); // the program is being left
}

void WorkFiles::remember()
{
    m_recent.add({m_session.path(), m_session.plan().title, m_session.decision().review});
    emit recentChanged();
}

} // namespace safeconduct
