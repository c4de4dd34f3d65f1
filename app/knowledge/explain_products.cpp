// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/teller.h"

#include <algorithm>

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QStringList wordsOf(const QList<int> &numbers)
{
    QStringList words;
    for (const int number : numbers)
        words.append(QString::number(number));
    return words;
}

bool listsServices(const QString &capability)
{
    return capability == "serves"_L1 || capability == "uses"_L1 || capability == "native"_L1;
}

/// What its values are the names of: as for the fact that asks it at an end of a connection.
QString kindOfValues(const Knowledge &knowledge, const QString &capability)
{
    if (listsServices(capability))
        return u"service"_s;
    const auto fact = std::ranges::find(knowledge.facts, u"to."_s + capability, &FactDeclaration::name);
    return fact == knowledge.facts.cend() || fact->shownAs.isEmpty() ? u"answer"_s : fact->shownAs;
}

void tellCapabilities(Teller &teller, const Capabilities &capabilities)
{
    QStringList names = capabilities.keys();
    names.sort();
    for (const QString &name : std::as_const(names)) {
        const QStringList values = capabilities.value(name);
        const QString kind = kindOfValues(teller.knowledge(), name);
        teller.named(teller.name(u"explain.capability"_s, name), teller.joined(teller.namesOf(kind, values)));
    }
}

void tellVersion(Teller &teller, const ProductVersion &version)
{
    const QString support = version.supportEnds
        ? teller.say(u"explain.support-ends"_s, {{u"day"_s, {teller.day(*version.supportEnds)}}})
        : teller.knowledge().texts.raw(teller.language(), version.supportNote);
    const QString tls = version.capabilities.value(u"tls"_s).value(0);
    if (tls.isEmpty())
        teller.named(version.name, support);
    else
        teller.named(version.name,
                     teller.say(tls == "none"_L1 ? u"explain.version-without-tls"_s : u"explain.version"_s,
                                {{u"support"_s, {support}}, {u"tls"_s, {tls}}}));
}

} // namespace

Explanation explained(const Knowledge &knowledge, const QString &language, const Product &product)
{
    Teller teller(knowledge, language, u"product"_s, product.id);
    teller.title(teller.name(u"product"_s, product.id));
    teller.paragraph(product.note);
    teller.paragraph(product.supportNote);
    teller.line(u"kind"_s, teller.name(u"product-kind"_s, product.kind));
    teller.line(u"maker"_s, product.maker);
    tellCapabilities(teller, product.capabilities);
    QStringList sources = product.sources;
    for (const ProductVersion &version : product.versions) {
        tellVersion(teller, version);
        sources += version.sources;
    }
    sources.removeDuplicates();
    teller.sources(sources);
    return teller.explanation();
}

Explanation explained(const Knowledge &knowledge, const QString &language, const Service &service)
{
    Teller teller(knowledge, language, u"service"_s, service.id);
    teller.title(teller.name(u"service"_s, service.id));
    teller.paragraph(u"service.%1.help"_s.arg(service.id));
    teller.list(u"ports"_s, wordsOf(service.ports));
    teller.list(u"implicit-tls-ports"_s, wordsOf(service.implicitTlsPorts));
    teller.yesOrNo(u"starttls"_s, service.hasStartTls);
    teller.yesOrNo(u"http"_s, service.isHttp);
    teller.yesOrNo(u"login"_s, service.hasLogin);
    teller.line(u"virtual-directory"_s, service.virtualDirectory);
    teller.list(u"standards"_s, service.standards);
    teller.sources(service.sources);
    return teller.explanation();
}

Explanation explained(const Knowledge &knowledge, const QString &language, const Profile &profile)
{
    Teller teller(knowledge, language, u"profile"_s, profile.id);
    teller.title(teller.name(u"profile"_s, profile.id));
    teller.paragraph(u"profile.%1.help"_s.arg(profile.id));
    teller.paragraph(profile.note);
    teller.line(u"edition"_s, profile.edition);
    teller.list(u"protocols"_s, profile.protocolsToOffer());
    teller.list(u"suites13"_s, emitted(profile.suites13, Spelling::Iana));
    teller.list(u"suites12"_s, emitted(profile.suites12, Spelling::Iana));
    teller.list(u"groups"_s, emitted(profile.groups, Spelling::Iana));
    teller.list(u"signatures"_s, emitted(profile.signatures, Spelling::Iana));
    if (profile.ike)
        teller.list(u"ike"_s, profile.ike->strongswanProposals());
    if (profile.esp)
        teller.list(u"esp"_s, profile.esp->strongswanProposals());
    teller.line(u"checked"_s, teller.name(u"explain.checked"_s, profile.verified));
    teller.sources(profile.sources);
    return teller.explanation();
}

} // namespace safeconduct
