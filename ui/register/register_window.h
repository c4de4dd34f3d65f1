// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/register_adding.h"
#include "app/session/register_password.h"
#include "ui/common/document_view.h"

#include <QDialog>
#include <QFutureWatcher>
#include <QPointer>

class QLabel;
class QLineEdit;
class QPushButton;
class QSettings;
class QTabWidget;

namespace safeconduct {

class PasswordDialog;
class ReadTable;
class RegisterFilters;
class Session;
class WorkFiles;

/// All records of the organisation: searched, filtered, looked at as they were, and whether they are still right. The register
/// is asked in the background.
class RegisterWindow : public QDialog {
    Q_OBJECT

public:
    /// All must outlive the window. The register's address is kept in \a settings.
    RegisterWindow(Session &session, WorkFiles &files, QSettings &settings, RegisterPassword &password,
                   QWidget *parent = nullptr);
    ~RegisterWindow() override;

    /// Shows only what is due for a review.
    void showDue();
    /// Selects the record \a number as soon as it is found, whatever was searched for before.
    void showRecord(qint64 number);

    /// The address in \a settings, or empty.
    static QString keptAddress(const QSettings &settings);
    static void keepAddress(QSettings &settings, const QString &address);

signals:
    /// The register is another one, or has another record.
    void registerChanged();

private:
    QWidget *buildSearch();
    QWidget *buildRecords();
    QWidget *buildStory();
    RegisterReader reader() const;
    QList<RegisterEntry> selected() const;
    void chooseFile();
    void takeAddress();
    void search();
    void takeEntries();
    void sayFound(bool isCut);
    void readOrganisations();
    void takeOrganisations();
    void showSelected();
    void selectWanted(bool isCut);
    void takeStory();
    void takeComparison();
    void addOpenDossier();
    void addAsVersion(qint64 number, qint64 seen);
    void addAsOwnRecord();
    void add(const AddingWish &wish);
    void takeAdded();
    void askWhatItBecomes(const Adding &adding);
    void askForPassword(const QString &address);
    void givePassword(const QByteArray &password, bool shallBeKept);
    void searchAgain();
    void askAnew();
    void saveCopy();
    void saveCalendar();
    QString askWhere(const QString &title, const QString &name);
    void write(const QString &path, const QByteArray &contents);
    void say(const QString &message);
    void say(const Problems &problems);

    Session &m_session;
    WorkFiles &m_files;
    QSettings &m_settings;
    RegisterPassword &m_password;
    QLineEdit *m_address;
    RegisterFilters *m_filters = nullptr;
    ReadTable *m_records;
    QTabWidget *m_tabs;
    DocumentView *m_record;
    DocumentView *m_course;
    DocumentView *m_since;
    QPushButton *m_add;
    QPushButton *m_copy;
    QPushButton *m_calendar;
    QLabel *m_message;
    RegisterFilter m_sought; ///< what the list shows, or will
    QList<RegisterEntry> m_entries;
    QByteArray m_file; ///< the dossier of the record that is shown
    QFutureWatcher<Result<QList<RegisterEntry>>> m_search;
    QFutureWatcher<Result<QStringList>> m_organisations;
    QFutureWatcher<Results<RegisterStory>> m_story;
    QFutureWatcher<Results<Document>> m_comparison;
    QFutureWatcher<Results<Adding>> m_adding;
    AddingWish m_wish; ///< what is being added
    QPointer<PasswordDialog> m_asking;
    RegisterAddress m_asked; ///< of the register that was searched last
    QByteArray m_tried; ///< password of that search
    bool m_isRefused = false; ///< that search, for want of another password
    bool m_isDeclined = false; ///< nobody wants to type one now
    qint64 m_wanted = 0; ///< record to be selected when the list shows it
    QString m_added; ///< said when the list shows what was added
};

} // namespace safeconduct
