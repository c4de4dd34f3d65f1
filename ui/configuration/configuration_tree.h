// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/configuration.h"
#include "ui/common/wrapping_tree.h"

#include <functional>

namespace safeconduct {

/// Where one file stands among all configuration.
struct FilePlace {
    qsizetype host = -1;
    qsizetype item = -1;
    qsizetype file = -1;
    bool isFile() const { return file >= 0; }
};

/// All configuration by host, purpose and file, then for what there is none.
class ConfigurationTree : public WrappingTree {
    Q_OBJECT

public:
    explicit ConfigurationTree(QWidget *parent = nullptr);

    void showConfiguration(const Configuration &configuration);
    /// Work for which \a isDone says so is ticked.
    void showTicks(const std::function<bool(const FilePlace &)> &isDone);
    /// Makes the first file for the purpose \a item at \a host current; nothing changes where there is none.
    void select(qsizetype host, qsizetype item);
    FilePlace current() const;

signals:
    /// Somebody ticked what is to be done at \a host for the purpose \a item, or took the tick away.
    void ticked(qsizetype host, qsizetype item, bool isDone);

private:
    void addHost(const ConfigurationHost &host, qsizetype place);
    void addItem(QTreeWidgetItem *parent, const ConfigurationItem &item, const FilePlace &place);
    void fill(const Configuration &configuration);
    void passOn(const QTreeWidgetItem *entry);
    void addOmissions(const QStringList &omissions);
    void selectFirstFile();
};

} // namespace safeconduct
