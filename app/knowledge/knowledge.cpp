// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/knowledge.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

const Product *Knowledge::generic(SystemRole role) const
{
    const auto product = products.constFind(u"generic-"_s + word(role));
    return product == products.cend() ? nullptr : &*product;
}

const Question *Knowledge::question(const QString &id) const
{
    const auto found = std::ranges::find(questions, id, &Question::id);
    return found == questions.cend() ? nullptr : &*found;
}

QString Knowledge::productName(const Product &product, const ProductVersion *release, const QString &language) const
{
    return release ? release->name : texts.name(language, u"product"_s, product.id);
}

const Profile *Knowledge::speakingOnIpsec(const Profile &profile) const
{
    if (profile.ike && profile.esp)
        return &profile;
    for (const QString &id : profile.silentUse) {
        const auto other = profiles.constFind(id);
        if (other != profiles.cend() && other->ike && other->esp)
            return &*other;
    }
    return nullptr;
}

int CostModel::longestValidity(const QString &kind, const QDate &issued) const
{
    for (const CertificateValidity &row : validity) {
        const bool hasBegun = !row.from || *row.from <= issued;
        const bool hasEnded = row.until && *row.until <= issued;
        if (row.kind == kind && hasBegun && !hasEnded)
            return row.days;
    }
    return 0;
}

} // namespace safeconduct
