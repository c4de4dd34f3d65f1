// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/pages.h"

class QTabWidget;

namespace safeconduct {

class ListTable;
class OverrideField;
class SystemDetail;

/// Where things stand and what runs there: networks, systems, the map of both, and what is there for all to share.
class SystemsPage : public Page {
    Q_OBJECT

public:
    SystemsPage(const PageContext &context, QWidget *parent);

    QString title() const override;
    StepState state() const override;
    bool focusFilter() override;
    void showSubject(const QString &system) override;

private:
    QWidget *networksTab();
    QWidget *systemsTab();
    QWidget *facilitiesTab();
    void showNetwork(int row);
    void showSystem(int row);

    Session &m_session;
    QTabWidget *m_tabs;
    ListTable *m_networks;
    ListTable *m_systems;
    ListTable *m_facilities;
    OverrideField *m_exposure;
    SystemDetail *m_detail;
};

} // namespace safeconduct
