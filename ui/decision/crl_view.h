// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/advice/crl_exposure.h"
#include "app/session/session.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QSlider;
class QSpinBox;

namespace safeconduct {

class SvgView;

/// How long a revoked certificate stays usable, for periods and overlaps that are tried with sliders; what is liked goes into the
/// plan.
class CrlView : public QWidget {
    Q_OBJECT

public:
    explicit CrlView(Session &session, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addSlider(const QString &name, const QString &label, int least, int most, QSlider *&slider, QSpinBox *&box,
                   QGridLayout &grid, int row);
    void showAuthorities();
    void showSchedule();
    void showPicture();
    void passOn();
    CrlSchedule tried() const;
    int current() const;

    Session &m_session;
    QComboBox *m_authority;
    QSlider *m_period = nullptr;
    QSpinBox *m_periodBox = nullptr;
    QSlider *m_overlap = nullptr;
    QSpinBox *m_overlapBox = nullptr;
    SvgView *m_picture;
    QLabel *m_said;
    QPushButton *m_take;
};

} // namespace safeconduct
