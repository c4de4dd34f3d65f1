// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPointer>

class QLabel;
class QPushButton;

namespace safeconduct {

class MainWindow;

/// A frame around the widget that is spoken of; clicks go through it.
class TourFrame : public QWidget {
    Q_OBJECT

public:
    explicit TourFrame(QWidget *parent);

    /// Surrounds \a target, in whatever way it moves; hidden without one.
    void surround(QWidget *target);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();

    QPointer<QWidget> m_target;
};

/// Leads through the example: each step shows a page, points at what it speaks of and says in a few sentences what that is for.
/// The window stays usable; Escape or "End" leaves at any time.
class Tour : public QDialog {
    Q_OBJECT

public:
    explicit Tour(MainWindow &window);
    ~Tour() override;

    void begin();
    int step() const { return m_step; }
    static int stepCount();
    /// The widget that is pointed at, or none.
    const QWidget *target() const { return m_target; }

private:
    void back();
    void next();
    void showStep();
    void place();

    MainWindow &m_window;
    int m_step = 0;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_back;
    QPushButton *m_next;
    QPointer<TourFrame> m_frame;
    QPointer<QWidget> m_target;
};

} // namespace safeconduct
