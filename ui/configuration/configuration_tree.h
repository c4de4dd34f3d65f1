// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/configuration.h"
#include "ui/common/wrapping_tree.h"

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
    FilePlace current() const;

private:
    void addHost(const ConfigurationHost &host, qsizetype place);
    void addItem(QTreeWidgetItem *parent, const ConfigurationItem &item, const FilePlace &place);
    void addOmissions(const QStringList &omissions);
    void selectFirstFile();
};

} // namespace safeconduct
