// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/configuration/configuration_tree.h"

#include "app/session/done_work.h"
#include "ui/common/icons.h"
#include "ui/common/tool_tips.h"

#include <QSignalBlocker>
#include <QTreeWidgetItemIterator>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int hostRole = Qt::UserRole;
constexpr int itemRole = Qt::UserRole + 1;
constexpr int fileRole = Qt::UserRole + 2;

void setPlace(QTreeWidgetItem &entry, const FilePlace &place)
{
    entry.setData(0, hostRole, place.host);
    entry.setData(0, itemRole, place.item);
    entry.setData(0, fileRole, place.file);
}

FilePlace placeOf(const QTreeWidgetItem *entry)
{
    if (!entry || !entry->data(0, hostRole).isValid())
        return {};
    return {entry->data(0, hostRole).toLongLong(), entry->data(0, itemRole).toLongLong(),
            entry->data(0, fileRole).toLongLong()};
}

} // namespace

ConfigurationTree::ConfigurationTree(QWidget *parent)
    : WrappingTree(parent)
{
    setObjectName("configuration"_L1);
    setAccessibleName(tr("Configuration by host"));
    setHeaderHidden(true);
    connect(this, &QTreeWidget::itemChanged, this, &ConfigurationTree::passOn);
}

void ConfigurationTree::showConfiguration(const Configuration &configuration)
{
    const FilePlace before = current();
    fill(configuration);
    selectFirstFile();
    for (QTreeWidgetItemIterator entry(this); *entry; ++entry) {
        const FilePlace place = placeOf(*entry);
        if (before.isFile() && place.host == before.host && place.item == before.item && place.file == before.file)
            setCurrentItem(*entry);
    }
}

/// Not as a person ticks: nobody is told.
void ConfigurationTree::fill(const Configuration &configuration)
{
    const QSignalBlocker silence(this);
    clear();
    for (qsizetype place = 0; place < configuration.hosts.size(); ++place)
        addHost(configuration.hosts.at(place), place);
    addOmissions(configuration.omissions);
}

void ConfigurationTree::showTicks(const std::function<bool(const FilePlace &)> &isDone)
{
    const QSignalBlocker silence(this);
    for (QTreeWidgetItemIterator entry(this); *entry; ++entry) {
        if ((*entry)->data(0, Qt::CheckStateRole).isValid())
            (*entry)->setCheckState(0, isDone(placeOf(*entry)) ? Qt::Checked : Qt::Unchecked);
    }
}

void ConfigurationTree::passOn(const QTreeWidgetItem *entry)
{
    const FilePlace place = placeOf(entry);
    if (entry->data(0, Qt::CheckStateRole).isValid())
        emit ticked(place.host, place.item, entry->checkState(0) == Qt::Checked);
}

void ConfigurationTree::select(qsizetype host, qsizetype item)
{
    for (QTreeWidgetItemIterator entry(this); *entry; ++entry) {
        const FilePlace place = placeOf(*entry);
        if (!place.isFile() || place.host != host || place.item != item)
            continue;
        setCurrentItem(*entry);
        return;
    }
}

FilePlace ConfigurationTree::current() const
{
    return placeOf(currentItem());
}

void ConfigurationTree::addHost(const ConfigurationHost &host, qsizetype place)
{
    auto *entry = new QTreeWidgetItem(this, {host.name});
    setPlace(*entry, {place, -1, -1});
    for (qsizetype item = 0; item < host.items.size(); ++item)
        addItem(entry, host.items.at(item), {place, item, -1});
    entry->setExpanded(true);
}

void ConfigurationTree::addItem(QTreeWidgetItem *parent, const ConfigurationItem &item, const FilePlace &place)
{
    const QString title = item.connection.isEmpty() ? item.title : u"%1\n%2"_s.arg(item.title, item.connection);
    auto *entry = new QTreeWidgetItem(parent, {title});
    entry->setToolTip(0, toolTipOf(title + u'\n' + item.badge));
    setPlace(*entry, place);
    if (hasWork(item))
        entry->setCheckState(0, Qt::Unchecked);
    for (qsizetype file = 0; file < item.files.size(); ++file) {
        const ConfigurationFile &shown = item.files.at(file);
        auto *leaf =
            new QTreeWidgetItem(entry, {shown.step.isEmpty() ? shown.name : u"%1: %2"_s.arg(shown.step, shown.name)});
        leaf->setToolTip(0, toolTipOf(shown.place.isEmpty() ? shown.name : shown.place));
        setPlace(*leaf, {place.host, place.item, file});
    }
}

void ConfigurationTree::addOmissions(const QStringList &omissions)
{
    if (omissions.isEmpty())
        return;
    auto *group = new QTreeWidgetItem(this, {tr("No configuration, and why (%L1)").arg(omissions.size())});
    group->setIcon(0, icon(u"dialog-information"_s));
    for (const QString &omission : omissions) {
        auto *entry = new QTreeWidgetItem(group, {omission});
        entry->setToolTip(0, toolTipOf(omission));
        entry->setData(0, fileRole, QVariant());
    }
}

void ConfigurationTree::selectFirstFile()
{
    for (QTreeWidgetItemIterator entry(this); *entry; ++entry) {
        if (!placeOf(*entry).isFile())
            continue;
        setCurrentItem(*entry);
        return;
    }
    setCurrentItem(topLevelItem(0));
}

} // namespace safeconduct
