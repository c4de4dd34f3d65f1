// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/token_run.h"

#include <QDate>
#include <QDialog>
#include <QFutureWatcher>

class QLabel;
class QPushButton;

namespace safeconduct {

class ReadTable;

/// Offers the certificates on the tokens that are plugged in, or says why there are none.
class TokenChooser : public QDialog {
    Q_OBJECT

public:
    /// \a listing may still be under way; closing the dialog does not end it. \a today tells what has expired.
    TokenChooser(const QFuture<Result<QList<TokenCertificate>>> &listing, const QDate &today,
                 QWidget *parent = nullptr);

signals:
    /// The certificate and its key that were chosen.
    void chosen(const QString &uri);

private:
    void take();
    void showFound();
    void allowChoice();
    void choose();
    void say(const QString &message);

    QDate m_today;
    QLabel *m_message;
    ReadTable *m_table;
    QPushButton *m_ok = nullptr;
    QList<TokenCertificate> m_found;
    QFutureWatcher<Result<QList<TokenCertificate>>> m_listing;
};

} // namespace safeconduct
