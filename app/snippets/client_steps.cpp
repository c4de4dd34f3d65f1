// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/client_steps.h"

#include "app/snippets/instructions.h"
#include "app/snippets/omissions.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// A product of the system, with what is known of it here.
struct Found {
    ProductMatch match;
    const MailProgram *program = nullptr; ///< null: nothing is known
    QString degree; ///< none, plug-in, built-in; empty: the knowledge does not say
};

QString valueOf(const ProductMatch &match, const QString &capability)
{
    return match.capabilities().value(capability).value(0);
}

Found foundFor(const ProductUse &use, const Task &task, const ClientSteps &known)
{
    const ProductMatch match = task.knowledge->match(use);
    Found found{.match = match, .program = nullptr, .degree = valueOf(match, known.ability)};
    if (!match.product)
        return found;
    const auto program = std::ranges::find(known.programs, match.product->id, &MailProgram::product);
    if (program != known.programs.cend())
        found.program = &*program;
    return found;
}

bool hasSteps(const Found &found)
{
    return found.program && !found.program->steps.isEmpty()
        && (!found.program->isBuiltInOnly || found.degree == "built-in"_L1);
}

bool isForMail(const Found &found)
{
    return found.program || valueOf(found.match, u"mailClient"_s) == "yes"_L1;
}

QString whyNot(const Found &found, const ClientSteps &known)
{
    if (found.program)
        return found.program->why;
    return found.degree.isEmpty() || found.degree == "none"_L1 ? known.ability + u".cannot"_s
                                                               : u"message.users-device"_s;
}

} // namespace

QStringList productsOf(const ClientSteps &known)
{
    QStringList products;
    for (const MailProgram &program : known.programs)
        products.append(program.product);
    return products;
}

std::optional<ProductUse> programWithSteps(const Task &task, const ClientSteps &known)
{
    std::optional<ProductUse> browser;
    for (const ProductUse &use : task.system->software) {
        const Found found = foundFor(use, task, known);
        if (!hasSteps(found))
            continue;
        if (found.match.product->kind != "browser"_L1)
            return use;
        if (!browser)
            browser = use;
    }
    return browser;
}

QList<SnippetFile> stepFiles(const Task &task, const ClientSteps &known)
{
    QList<SnippetFile> files;
    for (const ProductUse &use : task.system->software) {
        const Found found = foundFor(use, task, known);
        const QString name = found.match.product ? found.match.product->id + u".txt"_s : QString();
        if (!hasSteps(found) || std::ranges::contains(files, name, &SnippetFile::name))
            continue;
        QList<SnippetLine> lines;
        for (const ClientStep &step : found.program->steps)
            lines.append(instruction({step.text, {}, u"M4"_s, step.source}));
        files.append(instructions(Step::Apply, name, lines));
    }
    return files;
}

QList<Omission> programsWithoutSteps(const Task &task, const ClientSteps &known)
{
    const bool isAlone = !programWithSteps(task, known);
    QList<Omission> without;
    for (const ProductUse &use : task.system->software) {
        const Found found = foundFor(use, task, known);
        const bool isRead = valueOf(found.match, u"mailClient"_s) == "yes"_L1;
        if (hasSteps(found) || !(isAlone ? isForMail(found) : isRead))
            continue;
        without.append(omission(task, whyNot(found, known), {{u"product"_s, {found.match.product->name}}}));
    }
    return without;
}

bool areBuiltIn(const Task &task, const ClientSteps &known)
{
    return std::ranges::all_of(task.system->software, [&](const ProductUse &use) {
        const Found found = foundFor(use, task, known);
        return !hasSteps(found) || found.degree == "built-in"_L1;
    });
}

} // namespace safeconduct
