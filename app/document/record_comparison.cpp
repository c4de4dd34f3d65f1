// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/comparison_tables.h"
#include "app/document/record_section.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

/// What speaks against the chosen option and the one that the recommended one is held against.
QStringList dominanceOfBoth(const Section &section)
{
    QStringList said;
    for (const QString &id : {section.choice.option, section.advice.comparison.against}) {
        const OptionAdvice *option = section.advice.option(id);
        const QString sentence = option ? dominanceSentence(section.record.words, section.advice, *option) : QString();
        if (!sentence.isEmpty() && !said.contains(sentence))
            said.append(sentence);
    }
    return said;
}

} // namespace

void writeComparison(Section &section)
{
    const Wording &words = section.record.words;
    Table frontier = frontierTable(words, section.advice);
    frontier.caption = words.say(u"record.comparison.short"_s); // how it is read stands in the part on the method
    if (!frontier.rows.isEmpty())
        section.record.blocks.append(frontier);
    for (const QStringList &sentences : {dominanceOfBoth(section), worthSentences(words, section.advice)}) {
        if (!sentences.isEmpty())
            section.record.blocks.append(Paragraph{sentences.join(u' ')});
    }
}

} // namespace safeconduct
