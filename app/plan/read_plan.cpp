// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plan/read_plan.h"

#include "app/plan/read_values.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const Json &json, const QString &name)
{
    return json.value(name).text(QString());
}

Level levelOf(const Json &json, const QString &name)
{
    return levelFrom(textOf(json, name)).value_or(Level::Normal);
}

Role readRole(const Json &json)
{
    return {.role = textOf(json, u"role"_s), .name = textOf(json, u"name"_s), .email = textOf(json, u"email"_s)};
}

Network readNetwork(const Json &json)
{
    Network network{.id = textOf(json, u"id"_s),
                    .name = textOf(json, u"name"_s),
                    .kind = networkKindFrom(textOf(json, u"kind"_s)).value_or(NetworkKind::Internal),
                    .site = textOf(json, u"site"_s),
                    .addresses = json.value(u"addresses"_s).textList(),
                    .exposure = {}};
    if (const Json &exposure = json.value(u"exposure"_s); exposure.isObject())
        network.exposure = {textOf(exposure, u"level"_s), textOf(exposure, u"explanation"_s)};
    return network;
}

ProductUse readProduct(const Json &json)
{
    return {.product = textOf(json, u"product"_s), .version = textOf(json, u"version"_s)};
}

Host readHost(const Json &json)
{
    return {.name = textOf(json, u"name"_s), .addresses = json.value(u"addresses"_s).textList()};
}

OwnCapabilities readCapabilities(const Json &json)
{
    return {.ipsec = readTruth(json.value(u"ipsec"_s)),
            .tls = textOf(json, u"tls"_s),
            .starttls = readTruth(json.value(u"starttls"_s)),
            .tlsTermination = textOf(json, u"tlsTermination"_s),
            .smime = readTruth(json.value(u"smime"_s)),
            .openpgp = readTruth(json.value(u"openpgp"_s)),
            .clientCertificates = readTruth(json.value(u"clientCertificates"_s)),
            .explanation = textOf(json, u"explanation"_s)};
}

System readSystem(const Json &json)
{
    System system{.id = textOf(json, u"id"_s),
                  .name = textOf(json, u"name"_s),
                  .role = systemRoleFrom(textOf(json, u"role"_s)).value_or(SystemRole::Server),
                  .os = {},
                  .software = readList(json.value(u"software"_s), &readProduct),
                  .networks = json.value(u"networks"_s).textList(),
                  .count = readCount(json.value(u"count"_s)).value_or(1),
                  .managed = json.value(u"managed"_s).boolean(true),
                  .directory = textOf(json, u"directory"_s),
                  .hosts = readList(json.value(u"hosts"_s), &readHost),
                  .capabilities = readCapabilities(json.value(u"capabilities"_s))};
    if (const Json &os = json.value(u"os"_s); os.isObject())
        system.os = readProduct(os);
    return system;
}

Information readInformation(const Json &json)
{
    return {.id = textOf(json, u"id"_s),
            .name = textOf(json, u"name"_s),
            .confidentiality = levelOf(json, u"confidentiality"_s),
            .integrity = levelOf(json, u"integrity"_s),
            .availability = levelOf(json, u"availability"_s),
            .reason = textOf(json, u"reason"_s),
            .personal = json.value(u"personal"_s).boolean(),
            .credentials = json.value(u"credentials"_s).boolean()};
}

std::optional<NeedOverride> readOverride(const Json &json)
{
    const auto level = levelFrom(textOf(json, u"level"_s));
    if (!level)
        return std::nullopt;
    return NeedOverride{
        .level = *level, .reason = textOf(json, u"reason"_s), .explanation = textOf(json, u"explanation"_s)};
}

std::optional<AcceptedException> readException(const Json &json)
{
    if (!json.isObject())
        return std::nullopt;
    return AcceptedException{.option = textOf(json, u"option"_s), .explanation = textOf(json, u"explanation"_s)};
}

Connection readConnection(const Json &json)
{
    const Json &need = json.value(u"needOverride"_s);
    return {.id = textOf(json, u"id"_s),
            .name = textOf(json, u"name"_s),
            .from = textOf(json, u"from"_s),
            .to = textOf(json, u"to"_s),
            .service = textOf(json, u"service"_s),
            .path = json.value(u"path"_s).textList(),
            .via = json.value(u"via"_s).textList(),
            .information = json.value(u"information"_s).textList(),
            .authentication = textOf(json, u"authentication"_s),
            .connector = textOf(json, u"connector"_s),
            .users = readCount(json.value(u"users"_s)),
            .messagesPerDay = readDecimal(json.value(u"messagesPerDay"_s)),
            .confidentiality = readOverride(need.value(u"confidentiality"_s)),
            .integrity = readOverride(need.value(u"integrity"_s)),
            .availability = readOverride(need.value(u"availability"_s)),
            .existing = textOf(json, u"existing"_s),
            .exception = readException(json.value(u"exception"_s)),
            .required = json.value(u"required"_s).boolean(true),
            .protectedShare = readNumber(json.value(u"protectedShare"_s))};
}

CrlPublication readCrl(const Json &json)
{
    return {.periodHours = readNumber(json.value(u"periodHours"_s)),
            .overlapHours = readNumber(json.value(u"overlapHours"_s)),
            .clients = readCount(json.value(u"clients"_s)),
            .listKilobytes = readNumber(json.value(u"listKilobytes"_s)),
            .wantedExposureHours = readNumber(json.value(u"wantedExposureHours"_s))};
}

Facility readFacility(const Json &json)
{
    Facility facility{.kind = textOf(json, u"kind"_s),
                      .name = textOf(json, u"name"_s),
                      .systems = json.value(u"systems"_s).textList(),
                      .crl = {}};
    if (const Json &crl = json.value(u"crl"_s); crl.isObject())
        facility.crl = readCrl(crl);
    return facility;
}

/// Of a range of hours, from the numbers as they are written.
std::optional<Range> readSeconds(const Json &hours)
{
    if (!readRange(hours))
        return std::nullopt;
    constexpr double secondsPerHour = 3600;
    const auto seconds = [&hours](const QString &point) {
        return Decimal::nearest(hours.value(point).number(0) * secondsPerHour);
    };
    return Range{seconds(u"min"_s), seconds(u"likely"_s), seconds(u"max"_s)};
}

CostOverride readCostOverride(const Json &json)
{
    return {.item = textOf(json, u"item"_s),
            .connection = textOf(json, u"connection"_s),
            .amount = readRange(json.value(u"amount"_s)),
            .hours = readRange(json.value(u"hours"_s)),
            .seconds = readSeconds(json.value(u"hours"_s)),
            .explanation = textOf(json, u"explanation"_s)};
}

Answer readAnswer(const Json &json)
{
    return {.question = textOf(json, u"question"_s),
            .connection = textOf(json, u"connection"_s),
            .system = textOf(json, u"system"_s),
            .answer = textOf(json, u"answer"_s),
            .explanation = textOf(json, u"explanation"_s)};
}

/// Weights by criterion; an object in their place holds the weights of one role.
QHash<QString, double> readWeights(const Json &json)
{
    QHash<QString, double> weights;
    for (qsizetype index = 0; index < json.size() && json.isObject(); ++index) {
        if (const auto weight = readNumber(json.items().at(index)))
            weights.insert(json.names().at(index), *weight);
    }
    return weights;
}

QHash<QString, QHash<QString, double>> readWeightsByRole(const Json &json)
{
    QHash<QString, QHash<QString, double>> weights;
    for (qsizetype index = 0; index < json.size() && json.isObject(); ++index) {
        if (const Json &role = json.items().at(index); role.isObject())
            weights.insert(json.names().at(index), readWeights(role));
    }
    return weights;
}

} // namespace

Plan readPlan(const Json &json)
{
    return {.id = textOf(json, u"id"_s),
            .title = textOf(json, u"title"_s),
            .organisation = textOf(json, u"organisation"_s),
            .language = json.value(u"language"_s).text(u"en"_s),
            .note = textOf(json, u"note"_s),
            .roles = readList(json.value(u"roles"_s), &readRole),
            .settings = readSettings(json.value(u"settings"_s)),
            .networks = readList(json.value(u"networks"_s), &readNetwork),
            .systems = readList(json.value(u"systems"_s), &readSystem),
            .information = readList(json.value(u"information"_s), &readInformation),
            .connections = readList(json.value(u"connections"_s), &readConnection),
            .facilities = readList(json.value(u"facilities"_s), &readFacility),
            .weights = readWeights(json.value(u"weights"_s)),
            .weightsByRole = readWeightsByRole(json.value(u"weights"_s)),
            .costOverrides = readList(json.value(u"costOverrides"_s), &readCostOverride),
            .answers = readList(json.value(u"answers"_s), &readAnswer)};
}

} // namespace safeconduct
