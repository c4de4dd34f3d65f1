// SPDX-License-Identifier: GPL-3.0-or-later
// Run by the build: checks the knowledge and writes the file named, by which programs know that this was done. Tells each fault.
#include "app/knowledge/load_knowledge.h"
#include "app/support/file.h"

#include <QCoreApplication>

#include <cstdio>

using namespace safeconduct;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const KnowledgeFiles files = shippedKnowledgeFiles();
    const auto loaded = loadKnowledge(files);
    for (const auto problems = loaded ? Problems() : loaded.error(); const Problem &problem : problems)
        std::fputs(qPrintable(u"resources/knowledge/%1\n"_s.arg(toLine(problem))), stderr);
    const QString target = QCoreApplication::arguments().value(1);
    return loaded && writeFile(target, hashLines(files).toUtf8()) ? 0 : 1;
}
