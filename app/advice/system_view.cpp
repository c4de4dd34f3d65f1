// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/system_view.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

constexpr int soonDays = 183;

bool isOnlyKind(const KnownProduct &product)
{
    return product.match.product && product.match.product->isGeneric();
}

/// A product's name; where it is no proper name, the text that says it in each language.
QString nameOf(const Product &product, const Knowledge &knowledge)
{
    const QString text = u"product.%1.name"_s.arg(product.id);
    return knowledge.texts.contains(u"en"_s, text) ? textReference(text) : product.name;
}

/// The names of product and version, "Exchange Server 2019 CU15"; what the knowledge does not know as the plan spells it.
QString nameOf(const ProductUse &use, const ProductMatch &match, const Knowledge &knowledge)
{
    if (!match.product)
        return use.version.isEmpty() ? use.product : use.product + u' ' + use.version;
    if (match.version && !match.isAssumed)
        return match.version->name.isEmpty() ? nameOf(*match.product, knowledge) + u' ' + match.version->id
                                             : match.version->name;
    return use.version.isEmpty() ? nameOf(*match.product, knowledge)
                                 : nameOf(*match.product, knowledge) + u' ' + use.version;
}

/// An unknown product, a kind of product, a version that is unknown or not named.
bool isGuessed(const KnownProduct &product)
{
    return !product.match.product || product.match.isAssumed || isOnlyKind(product);
}

/// Where versions exist and the plan names none, the product's own abilities hold.
const Capabilities &capabilitiesOf(const KnownProduct &product)
{
    const bool isNamed = product.match.version && !product.use.version.isEmpty();
    return isNamed ? product.match.version->capabilities : product.match.product->capabilities;
}

/// What a partner's people can do is not known from the server alone.
void addAbilitiesOfPersons(SystemView &view, const Knowledge &knowledge)
{
    const Product *generic = knowledge.generic(SystemRole::Partner);
    if (!view.isRole(SystemRole::Partner) || view.abilities.has(Ability::MailClient) || !generic)
        return;
    Capabilities persons;
    for (const Ability ability :
         {Ability::Smime, Ability::OpenPgp, Ability::MessageGateway, Ability::FileEncryption, Ability::MailClient})
        persons.insert(nameOf(ability), generic->capabilities.value(nameOf(ability)));
    view.abilities.improve(persons);
}

QString firstWord(const Capabilities &capabilities, const QString &name)
{
    return capabilities.value(name).value(0);
}

KnownProduct know(const ProductUse &use, const Knowledge &knowledge, bool isSoftware)
{
    KnownProduct known{use, knowledge.match(use), {}, isSoftware};
    known.name = nameOf(use, known.match, knowledge);
    return known;
}

/// A product that uses its platform's TLS can do no more than the platform (capabilities tlsOfPlatform, platformTls).
Capabilities limitedByPlatform(Capabilities capabilities, const QString &platformTls)
{
    if (platformTls.isEmpty() || firstWord(capabilities, u"tlsOfPlatform"_s) != "yes"_L1)
        return capabilities;
    const QStringList &versions = wordsOf(Ability::Tls);
    if (versions.indexOf(platformTls) < versions.indexOf(firstWord(capabilities, u"tls"_s)))
        capabilities.insert(u"tls"_s, {platformTls});
    return capabilities;
}

void addAbilities(SystemView &view, const Knowledge &knowledge)
{
    QString platformTls;
    for (const KnownProduct &product : std::as_const(view.products)) {
        if (!product.isSoftware && product.match.product)
            platformTls = firstWord(capabilitiesOf(product), u"platformTls"_s);
    }
    bool needsGeneric = view.system->software.isEmpty();
    for (const KnownProduct &product : std::as_const(view.products)) {
        if (isGuessed(product))
            view.assumedProducts.append(product.name);
        if (product.match.product)
            view.abilities.improve(limitedByPlatform(capabilitiesOf(product), platformTls));
        else
            needsGeneric = true;
    }
    const Product *generic = needsGeneric ? knowledge.generic(view.system->role) : nullptr;
    if (generic)
        view.abilities.improve(generic->capabilities);
    addAbilitiesOfPersons(view, knowledge);
    view.isAssumed = needsGeneric || !view.assumedProducts.isEmpty();
    view.isProductKnown = std::ranges::any_of(
        view.products, [](const KnownProduct &product) { return product.match.product && !isOnlyKind(product); });
    apply(view.system->capabilities, view.abilities);
}

std::optional<QDate> supportEndOf(const KnownProduct &product)
{
    return product.match.version ? product.match.version->supportEnds : std::nullopt;
}

SupportState stateOf(const KnownProduct &product, QDate asOf, QDate horizonEnd)
{
    if (isGuessed(product))
        return SupportState::Unknown;
    const auto end = supportEndOf(product);
    if (!end)
        return SupportState::Supported;
    if (*end < asOf)
        return SupportState::Ended;
    if (asOf.daysTo(*end) <= soonDays)
        return SupportState::EndsSoon;
    return *end < horizonEnd ? SupportState::WithinHorizon : SupportState::Supported;
}

void addSupport(SystemView &view, QDate asOf, QDate horizonEnd)
{
    for (const KnownProduct &product : std::as_const(view.products))
        view.support = std::min(view.support, stateOf(product, asOf, horizonEnd));
    for (const KnownProduct &product : std::as_const(view.products)) {
        const auto end = isGuessed(product) ? std::nullopt : supportEndOf(product);
        if (end && (!view.supportEnds || *end < *view.supportEnds))
            view.supportEnds = end;
    }
    for (const KnownProduct &product : std::as_const(view.products)) {
        if (stateOf(product, asOf, horizonEnd) != view.support)
            continue;
        const auto end = supportEndOf(product);
        view.supportProducts.append(end ? u"%1 (%2)"_s.arg(product.name, end->toString(Qt::ISODate)) : product.name);
    }
}

bool isKindOfProxy(const KnownProduct &product)
{
    return product.match.product
        && wordsOf(Ability::TlsTermination)
               .indexOf(firstWord(product.match.product->capabilities, nameOf(Ability::TlsTermination)))
        > 0;
}

/// A product that lets TLS pass through by its kind (a router, a VPN gateway) is no proxy; one that can do more is, and how it
/// does it says the plan or the product's version.
void addTermination(SystemView &view)
{
    view.isTerminationStated = !view.system->capabilities.tlsTermination.isEmpty();
    for (const KnownProduct &product : std::as_const(view.products)) {
        if (product.match.version && !isGuessed(product)
            && product.match.version->own.contains(nameOf(Ability::TlsTermination)))
            view.isTerminationStated = true;
    }
    view.isProxy =
        !view.system->capabilities.tlsTermination.isEmpty() || std::ranges::any_of(view.products, isKindOfProxy);
    view.endsTls = view.abilities.has(Ability::TlsTermination);
}

} // namespace

const QString &word(SupportState state)
{
    static const QStringList words{u"ended"_s, u"ends-soon"_s, u"within-horizon"_s, u"supported"_s, u"unknown"_s};
    return words.at(static_cast<qsizetype>(state));
}

QStringList SystemView::productNames() const
{
    QStringList names;
    for (const KnownProduct &product : products)
        names.append(product.name);
    return names;
}

QStringList SystemView::softwareNames() const
{
    QStringList names;
    for (const KnownProduct &product : products) {
        if (product.isSoftware || system->software.isEmpty())
            names.append(product.name);
    }
    return names.isEmpty() ? QStringList(system->name) : names;
}

SystemView viewSystem(const System &system, const Knowledge &knowledge, QDate asOf, QDate horizonEnd)
{
    SystemView view;
    view.system = &system;
    if (system.os) {
        view.products.append(know(*system.os, knowledge, false));
        const KnownProduct &os = view.products.constFirst();
        const QString family = os.match.product ? firstWord(capabilitiesOf(os), u"osFamily"_s) : QString();
        view.osFamily = family.isEmpty() ? u"other"_s : family;
    }
    for (const ProductUse &software : system.software)
        view.products.append(know(software, knowledge, true));
    for (const KnownProduct &product : std::as_const(view.products))
        view.productIds.append(product.match.product ? product.match.product->id : product.use.product);
    addAbilities(view, knowledge);
    addSupport(view, asOf, horizonEnd);
    addTermination(view);
    return view;
}

} // namespace safeconduct
