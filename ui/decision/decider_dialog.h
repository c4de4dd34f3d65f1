// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <QDialog>

namespace safeconduct {

class DeciderFields;

/// Asks who decides, before everything still open becomes that person's decision as advised.
class DeciderDialog : public QDialog {
    Q_OBJECT

public:
    explicit DeciderDialog(Session &session, QWidget *parent = nullptr);

    void accept() override;

private:
    Session &m_session;
    DeciderFields *m_fields;
};

/// Decides everything still open as advised: at once where it is known who decides, else after asking. Undo takes it back.
void decideAsAdvised(Session &session, QWidget *parent);

} // namespace safeconduct
