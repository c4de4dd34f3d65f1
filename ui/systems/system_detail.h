// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "ui/common/form_area.h"

#include <QList>

class QVBoxLayout;

namespace safeconduct {

class ListTable;
class PlanField;
class SoftwareList;

/// Everything about one system that has no room in the table.
class SystemDetail : public FormArea {
    Q_OBJECT

public:
    explicit SystemDetail(Session &session, QWidget *parent = nullptr);

    /// Of the system; empty: none is chosen.
    void setPointer(const QString &pointer);

private:
    void add(QVBoxLayout &layout, PlanField *field, const QString &member);
    void addBasics(QVBoxLayout &layout);
    void addCapabilities(QVBoxLayout &layout);

    Session &m_session;
    QList<std::pair<PlanField *, QString>> m_fields;
    SoftwareList *m_software;
    ListTable *m_hosts;
};

} // namespace safeconduct
