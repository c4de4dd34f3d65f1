// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/schannel/registry_file.h"

namespace safeconduct::schannel {

using namespace Qt::StringLiterals;

namespace {

/// `[HKEY_LOCAL_MACHINE\SOFTWARE\…]`
QString keyLine(const QString &path)
{
    constexpr QLatin1StringView drive = "HKLM:"_L1;
    Q_ASSERT(path.startsWith(drive)); // registryGroups() writes no other
    return u"[HKEY_LOCAL_MACHINE"_s + path.sliced(drive.size()) + u']';
}

QString valueLine(const RegistryValue &value)
{
    return u"\"%1\"=dword:%2"_s.arg(value.name).arg(static_cast<uint>(value.value), 8, 16, QChar(u'0'));
}

void addGroup(const RegistryGroup &group, QList<SnippetLine> &lines)
{
    QString path;
    bool isFirst = true;
    for (const RegistryValue &value : group.values) {
        if (value.path != path) {
            SnippetLine key{keyLine(value.path), {}, {}, {}};
            if (isFirst)
                key = {key.code, {group.reason.text, group.reason.values}, group.reason.rule, group.reason.source};
            lines.append(key);
        }
        lines.append({valueLine(value), {}, {}, {}});
        path = value.path;
        isFirst = false;
    }
}

} // namespace

SnippetFile registryFile(const QList<RegistryGroup> &groups)
{
    QList<SnippetLine> lines{{u"Windows Registry Editor Version 5.00"_s, {}, {}, {}}}; // must stand before any comment
    for (const RegistryGroup &group : groups)
        addGroup(group, lines);
    return {.step = Step::Apply, .name = u"apply.reg"_s, .place = {}, .language = u"reg"_s, .lines = lines};
}

} // namespace safeconduct::schannel
