// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/knowledge/knowledge.h"
#include "app/support/json.h"

#include <QDate>

#include <optional>

/// From a file's JSON to typed values. The files have passed the schema of their kind and the checks of references.
namespace safeconduct {

QList<FactDeclaration> readFacts(const Json &document);
void readRules(const Json &document, Knowledge &knowledge);
void readScenarios(const Json &document, Knowledge &knowledge);
void readQuestions(const Json &document, Knowledge &knowledge);
void readPartners(const Json &document, Knowledge &knowledge);
void readFunctions(const Json &document, Knowledge &knowledge);
void readConnectors(const Json &document, Knowledge &knowledge);
void readSources(const Json &document, Knowledge &knowledge);
void readServices(const Json &document, Knowledge &knowledge);
void readProducts(const Json &document, Knowledge &knowledge);
void readMechanisms(const Json &document, Knowledge &knowledge);
void readThreats(const Json &document, Knowledge &knowledge);
void readCriteria(const Json &document, Knowledge &knowledge);
void readCosts(const Json &document, Knowledge &knowledge);
void readFacilities(const Json &document, Knowledge &knowledge);
void readProfiles(const Json &document, Knowledge &knowledge);
void readControls(const Json &document, Knowledge &knowledge);

/// Small things that many kinds have.
Decimal decimalFrom(const Json &number);
Range rangeFrom(const Json &points);
std::optional<QDate> dayFrom(const Json &day);
std::optional<int> integerFrom(const Json &number);
bool isYes(const Json &word);
QHash<QString, double> numbersFrom(const Json &object);
QHash<QString, QString> wordsFrom(const Json &object);
QMap<QString, QString> titlesFrom(const Json &object);

} // namespace safeconduct
