// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace safeconduct {

class PlanField;

/// What costs and benefits are reckoned with: time, money, policy, worth. Empty fields show the method's start values.
class SettingsForm : public QWidget {
    Q_OBJECT

public:
    explicit SettingsForm(Session &session, QWidget *parent = nullptr);

private:
    void addPolicy(QGridLayout &grid);
    void addTimeAndMoney(QGridLayout &grid);
    void addRates(QGridLayout &grid);
    void addWorth(QGridLayout &grid);
    void addWeights(QGridLayout &grid);
    void askForWeights();
    void showWeights();

    Session &m_session;
    QLabel *m_weights;
};

/// The field of the cryptographic policy, and one for what an hour of \a who costs (administrator, specialist, user).
PlanField *policyField(Session &session, QWidget *parent);
PlanField *hourlyRateField(Session &session, const QString &who, QWidget *parent);

/// The settings in force in one sentence or two, be they the plan's or start values.
QString settingsSummary(const Session &session);

} // namespace safeconduct
