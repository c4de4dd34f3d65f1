// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/support_state.h"

#include "app/support/text.h"

#include <QLocale>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

constexpr int soonMonths = 12;

QLocale localeOf(const QString &language)
{
    return {language == "de"_L1 ? QLocale::German : QLocale::English};
}

SupportRemark byDay(const QString &name, const QDate &end, const QDate &today, const QString &language)
{
    const QString day = localeOf(language).toString(end, language == "de"_L1 ? u"d. MMMM yyyy"_s : u"d MMMM yyyy"_s);
    if (end < today)
        return {Support::Ended, Text::tr("%1: support ended on %2.").arg(name, day)};
    if (end < today.addMonths(soonMonths))
        return {Support::EndsSoon, Text::tr("%1: support ends on %2.").arg(name, day)};
    return {Support::Supported, Text::tr("%1: supported until %2.").arg(name, day)};
}

SupportRemark byNote(const QString &name, const QString &note, const Knowledge &knowledge, const QString &language)
{
    if (note.isEmpty())
        return {Support::Unknown, Text::tr("%1: the knowledge names no end of support.").arg(name)};
    return {Support::Unknown, u"%1: %2"_s.arg(name, knowledge.texts.raw(language, note))};
}

} // namespace

SupportRemark supportOf(const ProductUse &use, const Knowledge &knowledge, const QDate &today, const QString &language)
{
    const ProductMatch match = knowledge.match(use);
    if (!match.product) {
        return {Support::Unknown,
                Text::tr("\"%1\" is not in the knowledge. What it can do is assumed from the kind of system.")
                    .arg(use.product)};
    }
    const QString name = knowledge.productName(*match.product, match.version, language);
    if (!match.version)
        return byNote(name, match.product->supportNote, knowledge, language);
    if (match.isAssumed && !use.version.isEmpty()) {
        return {Support::Unknown,
                Text::tr("Version \"%1\" is not in the knowledge. It is taken for %2.").arg(use.version, name)};
    }
    if (!match.version->supportEnds)
        return byNote(name, match.version->supportNote, knowledge, language);
    return byDay(name, *match.version->supportEnds, today, language);
}

SupportRemark supportOf(const System &system, const Knowledge &knowledge, const QDate &today, const QString &language)
{
    QList<ProductUse> uses = system.software;
    if (system.os)
        uses.prepend(*system.os);
    if (uses.isEmpty())
        return {Support::Unknown, Text::tr("No product is named. What it can do is assumed from the kind of system.")};
    SupportRemark worst{Support::Supported, {}};
    QStringList sentences;
    for (const ProductUse &use : std::as_const(uses)) {
        const SupportRemark state = supportOf(use, knowledge, today, language);
        worst.support = std::max(worst.support, state.support);
        sentences.append(state.sentence);
    }
    worst.sentence = sentences.join(u'\n');
    return worst;
}

} // namespace safeconduct
