// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateEdit>

namespace safeconduct {

/// A day, with a calendar. The month is written in words of the window's language, so that nobody takes it for the day.
class DayEdit : public QDateEdit {
    Q_OBJECT

public:
    explicit DayEdit(const QString &objectName, QWidget *parent = nullptr);
};

} // namespace safeconduct
