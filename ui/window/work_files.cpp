// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/work_files.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

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

bool WorkFiles::report(const Results<void> &result, const QString &title)
{
    if (result)
        return true;
    QStringList lines;
    for (const Problem &problem : result.error())
        lines.append(toLine(problem));
    QMessageBox box(QMessageBox::Warning, title, lines.value(0), QMessageBox::Ok, window());
    box.setObjectName("problems"_L1);
    box.setTextFormat(Qt::PlainText);
    if (lines.size() > 1)
        box.setDetailedText(lines.join(u'\n'));
    box.exec();
    return false;
}

bool WorkFiles::mayLeave()
{
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

void WorkFiles::startNew(const QString &title, const QString &language)
{
    if (mayLeave())
        m_session.startNew(title, language);
}

void WorkFiles::open()
{
    if (!mayLeave())
        return;
    QFileDialog dialog(window(), tr("Open a plan or a dossier"), QFileInfo(m_session.path()).path());
    dialog.setFileMode(QFileDialog::ExistingFile);
    dialog.setNameFilters({tr("Plans and dossiers (*.plan.json *.json *.safeconduct)"), tr("All files (*)")});
    if (dialog.exec() == QDialog::Accepted
        && report(m_session.open(dialog.selectedFiles().value(0)), tr("The file could not be opened")))
        remember();
}

void WorkFiles::openPath(const QString &path)
{
    if (mayLeave() && report(m_session.open(path), tr("The file could not be opened")))
        remember();
}

void WorkFiles::openExample(const QString &resource)
{
    if (mayLeave())
        report(m_session.openExample(resource), tr("The example could not be opened"));
}

void WorkFiles::offerRecovery()
{
    if (m_session.recoverable().isEmpty())
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
        report(m_session.recover(), tr("The work could not be recovered"));
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
    const QFileInfo now(m_session.path());
    QFileDialog dialog(window(), title, now.path());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setNameFilter(filter);
    dialog.setDefaultSuffix(suffix.mid(1));
    dialog.selectFile((m_session.path().isEmpty() ? m_session.plan().id : now.baseName()) + suffix);
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
    const bool isStored = report(m_session.saveDossier(path), tr("The dossier could not be saved"));
    if (isStored)
        remember();
    return isStored;
}

bool WorkFiles::storePlan(const QString &path)
{
    const Results<void> saved =
        m_session.savePlan(path).transform_error([](const Problem &problem) { return Problems{problem}; });
    const bool isStored = report(saved, tr("The plan could not be saved"));
    if (isStored)
        remember();
    return isStored;
}

void WorkFiles::remember()
{
    m_recent.add({m_session.path(), m_session.plan().title, m_session.decision().review});
    emit recentChanged();
}

} // namespace safeconduct
