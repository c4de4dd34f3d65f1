// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSettings;

namespace safeconduct {

class Session;

/// The program's own settings: what new plans begin with, the window's language, the register, where files are kept. Nothing of it
/// changes a plan that is there.
class SettingsDialog : public QDialog {
    Q_OBJECT

public:
    /// \a settings must outlive the dialog, which keeps there what is accepted, but for the language.
    SettingsDialog(const Session &session, QSettings &settings, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    /// What the person wants the window to speak.
    QString language() const;

    void accept() override;

private:
    QWidget *newPlans();
    QWidget *program();
    QWidget *files(const QString &recoveryFolder);
    void addPlace(QFormLayout &form, const QString &name, const QString &label, const QString &path,
                  const QString &folder);
    void chooseRegister();
    QString whatIsWrong() const;

    QSettings &m_settings;
    std::unique_ptr<Session> m_defaults; ///< a plan with nothing but the settings of new ones
    QWidget *m_newPlans; ///< its fields; goes before it
    QComboBox *m_language;
    QLineEdit *m_register;
    QLabel *m_message;
};

} // namespace safeconduct
