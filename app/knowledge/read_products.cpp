// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knowledge/read.h"

namespace safeconduct {

using namespace Qt::StringLiterals;

namespace {

QList<int> portsFrom(const Json &list)
{
    QList<int> ports;
    for (const Json &port : list.items())
        ports.append(static_cast<int>(port.integer()));
    return ports;
}

/// Puts what \a object says over \a capabilities. Single values become lists of one.
Capabilities overridden(Capabilities capabilities, const Json &object)
{
    for (qsizetype index = 0; index < object.names().size(); ++index) {
        const Json &value = object.items().at(index);
        capabilities.insert(object.names().at(index), value.isArray() ? value.textList() : QStringList(value.text()));
    }
    return capabilities;
}

ProductVersion versionFrom(const Json &entry, const Capabilities &ofProduct)
{
    const QString id = entry.value(u"id"_s).text();
    const QStringList matches = entry.value(u"matches"_s).textList();
    return {.id = id,
            .name = entry.value(u"name"_s).text(),
            .matches = matches.isEmpty() ? QStringList(id) : matches,
            .released = dayFrom(entry.value(u"released"_s)),
            .supportEnds = dayFrom(entry.value(u"supportEnds"_s)),
            .supportNote = entry.value(u"supportNote"_s).text(),
            .upstreamEnds = dayFrom(entry.value(u"upstreamEnds"_s)),
            .regularEnds = dayFrom(entry.value(u"regularEnds"_s)),
            .capabilities = overridden(ofProduct, entry.value(u"capabilities"_s)),
            .own = entry.value(u"capabilities"_s).names(),
            .sources = entry.value(u"sources"_s).textList()};
}

Product productFrom(const Json &entry)
{
    Product product{.id = entry.value(u"id"_s).text(),
                    .name = entry.value(u"name"_s).text(),
                    .kind = entry.value(u"kind"_s).text(),
                    .maker = entry.value(u"maker"_s).text(),
                    .note = entry.value(u"note"_s).text(),
                    .supportNote = entry.value(u"supportNote"_s).text(),
                    .capabilities = overridden({}, entry.value(u"capabilities"_s)),
                    .versions = {},
                    .sources = entry.value(u"sources"_s).textList()};
    for (const Json &version : entry.value(u"versions"_s).items())
        product.versions.append(versionFrom(version, product.capabilities));
    return product;
}

} // namespace

void readSources(const Json &document, Knowledge &knowledge)
{
    for (const Json &entry : document.value(u"sources"_s).items()) {
        const QString id = entry.value(u"id"_s).text();
        knowledge.sources.insert(id,
                                 {.id = id,
                                  .title = entry.value(u"title"_s).text(),
                                  .edition = entry.value(u"edition"_s).text(),
                                  .url = entry.value(u"url"_s).text(),
                                  .read = entry.value(u"read"_s).text(),
                                  .note = entry.value(u"note"_s).text(),
                                  .isVerified = entry.value(u"verified"_s).boolean()});
    }
}

void readServices(const Json &document, Knowledge &knowledge)
{
    for (const Json &entry : document.value(u"services"_s).items()) {
        const QString id = entry.value(u"id"_s).text();
        knowledge.services.insert(id,
                                  {.id = id,
                                   .kind = entry.value(u"kind"_s).text(),
                                   .isHttp = isYes(entry.value(u"http"_s)),
                                   .ports = portsFrom(entry.value(u"ports"_s)),
                                   .implicitTlsPorts = portsFrom(entry.value(u"implicitTlsPorts"_s)),
                                   .hasStartTls = isYes(entry.value(u"starttls"_s)),
                                   .hasLogin = isYes(entry.value(u"login"_s)),
                                   .standards = entry.value(u"standards"_s).textList(),
                                   .from = entry.value(u"from"_s).textList(),
                                   .to = entry.value(u"to"_s).textList(),
                                   .isExchangeOnly = isYes(entry.value(u"exchangeOnly"_s)),
                                   .virtualDirectory = entry.value(u"virtualDirectory"_s).text(),
                                   .sources = entry.value(u"sources"_s).textList()});
    }
}

void readProducts(const Json &document, Knowledge &knowledge)
{
    for (const Json &entry : document.value(u"products"_s).items()) {
        const Product product = productFrom(entry);
        knowledge.texts.insertProperName(product.id, product.name);
        knowledge.products.insert(product.id, product);
    }
}

} // namespace safeconduct
