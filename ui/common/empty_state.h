// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/list_description.h"

#include <QWidget>

class QPushButton;

namespace safeconduct {

/// What a page shows where nothing is entered yet: what belongs here, an example, a button to start.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    /// Without \a buttonText there is no button.
    EmptyState(const EmptyTexts &texts, const QString &buttonText, QWidget *parent = nullptr);

signals:
    void startRequested();
};

} // namespace safeconduct
