// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/configuration_steps.h"

#include "app/crypto/hash.h"
#include "app/document/plan_names.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

bool isAt(const ConfigurationHost &host, const RolloutStep &step)
{
    return host.system == step.system && host.facility == (step.system.isEmpty() ? step.facility : QString());
}

bool isFor(const ConfigurationItem &item, const RolloutStep &step)
{
    return item.connectionId == step.connection && item.facility == step.facility && item.target == step.target
        && item.isInterim == step.isInterim;
}

/// Puts \a told where the files of \a step stand, if anybody wrote any.
void placeStep(ConfigurationStep &told, const RolloutStep &step, const Configuration &configuration)
{
    if (step.target.isEmpty())
        return;
    for (qsizetype host = 0; host < configuration.hosts.size(); ++host) {
        const ConfigurationHost &there = configuration.hosts.at(host);
        for (qsizetype item = 0; item < there.items.size(); ++item) {
            if (isAt(there, step) && isFor(there.items.at(item), step)) {
                told.host = host;
                told.item = item;
                return;
            }
        }
    }
}

QString stepText(const QString &where, const QString &what, const QString &purpose)
{
    QStringList lines{what.isEmpty() ? where : u"%1: %2"_s.arg(where, what)};
    if (!purpose.isEmpty() && purpose != where)
        lines.append(purpose);
    return lines.join(u'\n');
}

/// The same in every language of the window, since files keep the plan's. Says nothing of the plan to who reads it.
QString markOf(const Plan &plan, const RolloutStep &step, const ConfigurationItem &item, const QString &byHand)
{
    QStringList parts{plan.id, step.system, step.facility, step.connection, word(step.stage), byHand};
    for (const ConfigurationFile &file : item.files)
        parts.append({file.name, file.place, file.text});
    return sha256Hex(parts.join(QChar::Null).toUtf8());
}

QString noteText(const Wording &words, const Saying &note)
{
    return note.text.isEmpty() ? QString() : words.say(note);
}

} // namespace

QList<ConfigurationStep> configurationSteps(const Plan &plan, const Knowledge &knowledge, const Wording &words,
                                            const Snippets &snippets, const Configuration &configuration)
{
    const Wording saved(knowledge.texts, plan.language, {});
    QList<ConfigurationStep> steps;
    for (const RolloutStep &step : snippets.rollout) {
        const QString phase = u"rollout.stage."_s + word(step.stage);
        ConfigurationStep told{.stage = step.stage,
                               .phase = words.say(phase),
                               .phaseMeaning = words.say(phase + u".about"_s),
                               .text = {},
                               .note = noteText(words, step.note)};
        placeStep(told, step, configuration);
        if (told.host >= 0) {
            const ConfigurationHost &host = configuration.hosts.at(told.host);
            const ConfigurationItem &item = host.items.at(told.item);
            told.text = stepText(host.name, item.title, item.connection);
            told.mark = markOf(plan, step, item, {});
        } else {
            told.text = stepText(nameOfSystem(plan, step.system), {}, nameOfConnection(plan, step.connection));
            told.mark = markOf(plan, step, {}, noteText(saved, step.note));
        }
        steps.append(told);
    }
    return steps;
}

} // namespace safeconduct
