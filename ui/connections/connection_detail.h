// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "ui/common/form_area.h"

#include <QList>

class QVBoxLayout;

namespace safeconduct {

class PlanField;

/// Everything about one connection.
class ConnectionDetail : public FormArea {
    Q_OBJECT

public:
    explicit ConnectionDetail(Session &session, QWidget *parent = nullptr);

    /// Of the connection; empty: none is chosen.
    void setPointer(const QString &pointer);

private:
    void add(QVBoxLayout &layout, PlanField *field, const QString &member);
    void addEnds(QVBoxLayout &layout);
    void addWay(QVBoxLayout &layout);
    void addUse(QVBoxLayout &layout);

    Session &m_session;
    QList<std::pair<PlanField *, QString>> m_fields;
};

} // namespace safeconduct
