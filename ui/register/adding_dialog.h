// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/wording.h"
#include "app/session/register_adding.h"

#include <QDialog>

class QComboBox;

namespace safeconduct {

class DocumentView;

/// The register has records of the open dossier's plan: shows how they differ, and asks what the dossier is to be.
class AddingDialog : public QDialog {
    Q_OBJECT

public:
    /// \a adding has sides.
    AddingDialog(Adding adding, const Wording &words, QWidget *parent = nullptr);

signals:
    /// The next version of the record \a number, whose version \a seen was looked at.
    void versionChosen(qint64 number, qint64 seen);
    void ownRecordChosen();

private:
    void showSide(int index);
    void chooseVersion();
    void chooseOwnRecord();

    Adding m_adding;
    QComboBox *m_record;
    DocumentView *m_difference;
};

} // namespace safeconduct
