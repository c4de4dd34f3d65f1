// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/openssl_ca/configuration.h"

namespace safeconduct::openssl_ca {

using namespace Qt::StringLiterals;

QList<SnippetLine> linesOf(const QList<Section> &sections)
{
    QList<SnippetLine> lines;
    for (const Section &section : sections) {
        lines.append(line(u'[' + section.name + u']', section.because));
        for (const Setting &setting : section.settings)
            lines.append(line(setting.name + u" = "_s + setting.value, setting.because));
    }
    return lines;
}

} // namespace safeconduct::openssl_ca
