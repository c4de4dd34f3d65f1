// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/knowledge.h"

#include <algorithm>
#include <compare>
#include <utility>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

bool beginsWithDigit(const QString &version)
{
    return !version.isEmpty() && version.front().isDigit();
}

/// Cuts the next run of digits or of letters off \a rest, passing over everything between.
QStringView nextRun(QStringView &rest)
{
    const auto isPart = [](QChar character) { return character.isLetterOrNumber(); };
    const qsizetype begin = std::ranges::find_if(rest, isPart) - rest.begin();
    rest = rest.sliced(begin);
    if (rest.isEmpty())
        return {};
    const bool isDigits = rest.front().isDigit();
    const auto isOther = [&](QChar character) { return !isPart(character) || character.isDigit() != isDigits; };
    const qsizetype length = std::ranges::find_if(rest, isOther) - rest.begin();
    const QStringView run = rest.first(length);
    rest = rest.sliced(length);
    return run;
}

std::strong_ordering compareRuns(QStringView left, QStringView right)
{
    if (left.isEmpty() || right.isEmpty() || left.front().isDigit() != right.front().isDigit()) {
        const auto rank = [](QStringView run) { return run.isEmpty() ? 0 : run.front().isDigit() ? 1 : 2; };
        return rank(left) <=> rank(right);
    }
    if (!left.front().isDigit())
        return left.compare(right, Qt::CaseInsensitive) <=> 0;
    const auto withoutZeros = [](QStringView run) {
        while (run.size() > 1 && run.front() == u'0')
            run = run.sliced(1);
        return run;
    };
    left = withoutZeros(left);
    right = withoutZeros(right);
    return left.size() == right.size() ? left.compare(right) <=> 0 : left.size() <=> right.size();
}

/// "3.9" before "3.10", "2019" before "2019-cu1".
std::strong_ordering compareVersions(QStringView left, QStringView right)
{
    while (!left.isEmpty() || !right.isEmpty()) {
        const QStringView leftRun = nextRun(left);
        const QStringView rightRun = nextRun(right);
        const auto order = compareRuns(leftRun, rightRun);
        if (order != std::strong_ordering::equal)
            return order;
    }
    return std::strong_ordering::equal;
}

/// The version with the longest spelling that \a version is or continues after \a separator.
const ProductVersion *continued(const Product &product, const QString &version, QChar separator)
{
    const ProductVersion *found = nullptr;
    qsizetype length = 0;
    for (const ProductVersion &candidate : product.versions) {
        for (const QString &spelling : candidate.matches) {
            if (spelling == version)
                return &candidate;
            if (spelling.size() > length && version.startsWith(spelling + separator)) {
                found = &candidate;
                length = spelling.size();
            }
        }
    }
    return found;
}

/// For "22" the oldest of "22.04", "22.10".
const ProductVersion *oldestOfFamily(const Product &product, const QString &version)
{
    const auto found = std::ranges::find_if(product.versions, [&](const ProductVersion &candidate) {
        return candidate.id.startsWith(version + u'.') || candidate.id.startsWith(version + u'-');
    });
    return found == product.versions.cend() ? nullptr : &*found;
}

const ProductVersion *nearest(const Product &product, const QString &version)
{
    const ProductVersion *newestBefore = nullptr;
    bool isNewest = true;
    for (const ProductVersion &candidate : product.versions) {
        if (!beginsWithDigit(candidate.id))
            continue;
        if (compareVersions(candidate.id, version) <= 0)
            newestBefore = &candidate;
        else
            isNewest = false;
    }
    if (isNewest && newestBefore)
        return &product.versions.constLast();
    return newestBefore ? newestBefore : &product.versions.constFirst();
}

const ProductVersion *assumedVersion(const Product &product, const QString &version)
{
    if (const ProductVersion *found = oldestOfFamily(product, version))
        return found;
    return beginsWithDigit(version) ? nearest(product, version) : continued(product, version, u'-');
}

} // namespace

ProductMatch Knowledge::match(const ProductUse &spelling) const
{
    const auto found = products.constFind(spelling.product);
    if (found == products.cend())
        return {.product = nullptr, .version = nullptr, .isAssumed = true};
    const Product &product = *found;
    if (product.versions.isEmpty())
        return {.product = &product, .version = nullptr, .isAssumed = product.isGeneric()};
    if (spelling.version.isEmpty())
        return {.product = &product, .version = nullptr, .isAssumed = true};
    if (const ProductVersion *known = continued(product, spelling.version, u'.'))
        return {.product = &product, .version = known, .isAssumed = false};
    return {.product = &product, .version = assumedVersion(product, spelling.version), .isAssumed = true};
}

} // namespace safeconduct
