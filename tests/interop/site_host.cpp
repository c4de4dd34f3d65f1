// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/interop/site_host.h"

#include "tests/interop/web_back_end.h"

#include <QTest>

namespace safeconduct::test {

using namespace Qt::StringLiterals;

QString prepareWebServers(Sandbox &sandbox)
{
    const Finished copied = sandbox.run(u"cp -a /etc/apache2 %1/site-apache"_s.arg(sandbox.folder()));
    if (copied.status != 0)
        return copied.output;
    for (const auto &[name, place] :
         {std::pair{u"site-nginx"_s, u"/etc/nginx/conf.d"_s}, std::pair{u"site-apache"_s, u"/etc/apache2"_s},
          std::pair{u"site-nginx-lib"_s, u"/var/lib/nginx"_s}, std::pair{u"site-apache-lib"_s, u"/var/lib/apache2"_s},
          std::pair{u"site-nginx-log"_s, u"/var/log/nginx"_s}, std::pair{u"site-apache-log"_s, u"/var/log/apache2"_s}})
        sandbox.mountAt(name, place);
    return {};
}

Daemon startWebServer(Sandbox &sandbox, const Snippet &snippet, const QString &product)
{
    if (!sandbox.install(snippet))
        QTest::qFail("a file of the snippet has no place", __FILE__, __LINE__);
    const Finished applied = sandbox.run(u"bash "_s + scriptIn(sandbox, snippet, u"apply.sh"_s));
    if (applied.status != 0)
        QTest::qFail(qPrintable(applied.output), __FILE__, __LINE__);
    return sandbox.start(product == "nginx"_L1
                             ? u"exec nginx -e stderr -g 'daemon off;'"_s
                             : u". /etc/apache2/envvars; mkdir -p $APACHE_RUN_DIR; exec apache2 -D FOREGROUND"_s);
}

QString webServerVersion(Sandbox &sandbox, const QString &product)
{
    return sandbox
        .run(product == "nginx"_L1 ? u"nginx -v 2>&1 | sed -n 's|.*nginx/\\([0-9.]*\\).*|\\1|p'"_s
                                   : u"apache2 -v | sed -n 's|.*Apache/\\([0-9.]*\\).*|\\1|p'"_s)
        .output.trimmed();
}

} // namespace safeconduct::test
