// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/nginx/scripts.h"

#include "app/snippets/shell_script.h"
#include "app/snippets/tls_checks.h"

namespace safeconduct::nginx {

using namespace Qt::StringLiterals;

SnippetFile applyScript()
{
    QList<SnippetLine> lines = scriptHead();
    lines.append(line(u"nginx -t"_s, {u"snippet.nginx.check"_s, {}, {}, u"measured-debian"_s}));
    lines.append(line(u"systemctl reload nginx"_s, {u"snippet.nginx.reload"_s, {}, {}, u"measured-debian"_s}));
    return script(Step::Apply, lines);
}

SnippetFile undoScript(const QString &places, const QString &why)
{
    QList<SnippetLine> lines = scriptHead();
    lines.append(line(u"rm -f "_s + places, {why, {}, {}, u"doc-posix-shell"_s}));
    lines.append(line(u"nginx -t"_s));
    lines.append(line(u"systemctl reload nginx"_s));
    return script(Step::Undo, lines);
}

} // namespace safeconduct::nginx
