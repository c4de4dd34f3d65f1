// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/support/json.h"

/// A plan with one of each thing and without any problem, for tests that change one thing in it.
inline safeconduct::Json smallPlan()
{
    return safeconduct::readJson(R"({
  "format": "safeconduct-plan/1",
  "id": "small", "title": "A small plan", "organisation": "Example", "language": "en",
  "roles": [{"role": "head-of-it", "name": "Head", "email": "head@example.org"}],
  "settings": {
    "horizonYears": 5, "currency": "EUR", "discountRatePercent": 3.0, "asOf": "2026-12-01", "seed": 7,
    "hourlyRates": {"user": {"min": 30, "likely": 40, "max": 55}},
    "budget": {"initial": 25000, "yearly": 9000.50},
    "worth": {"normal": {"min": 1, "likely": 2, "max": 3}, "high": {"min": 2, "likely": 4, "max": 6}}
  },
  "networks": [
    {"id": "lan", "name": "LAN", "kind": "internal", "site": "Bonn", "addresses": ["10.1.0.0/16", "2001:db8:1::/48"]},
    {"id": "dmz", "name": "DMZ", "kind": "dmz", "addresses": ["192.0.2.0/26"]},
    {"id": "internet", "name": "Internet", "kind": "internet", "exposure": {"level": "untrusted", "explanation": "as usual"}}
  ],
  "systems": [
    {"id": "mail", "name": "Mail server", "role": "server", "networks": ["lan"], "count": 2, "managed": true,
     "os": {"product": "debian", "version": "13"}, "software": [{"product": "postfix", "version": "3.10"}],
     "hosts": [{"name": "mail1.example.org", "addresses": ["10.1.0.5", "2001:db8:1::5"]}, {"name": "mail2.example.org"}],
     "capabilities": {"ipsec": true, "tls": "1.3"}},
    {"id": "proxy", "name": "Proxy", "role": "gateway", "networks": ["dmz"]},
    {"id": "home", "name": "Home computers", "role": "client", "networks": ["internet"], "count": 40, "managed": false}
  ],
  "information": [
    {"id": "business", "name": "Business mail", "confidentiality": "normal", "integrity": "normal", "availability": "high"},
    {"id": "personnel", "name": "Personnel files", "confidentiality": "very-high", "integrity": "normal", "availability": "normal",
     "reason": "health", "personal": true}
  ],
  "connections": [
    {"id": "web", "name": "Webmail", "from": "home", "to": "mail", "service": "webmail", "path": ["internet", "dmz", "lan"],
     "via": ["proxy"], "information": ["business", "personnel"], "authentication": "basic", "users": 40, "messagesPerDay": 1.50,
     "needOverride": {"integrity": {"level": "high", "reason": "cumulation", "explanation": "Many at once."}},
     "existing": "tls-required", "protectedShare": 0.2},
    {"id": "flow", "name": "To the adviser", "from": "mail", "to": "home", "service": "message-flow", "path": ["lan", "internet"],
     "information": ["personnel"], "authentication": "none", "existing": "none"}
  ],
  "facilities": [{"kind": "own-ca-small", "name": "CA", "systems": ["mail"], "crl": {"periodHours": 24, "overlapHours": 12}}],
  "weights": {"users": 25, "transit": 100, "head-of-it": {"users": 10}},
  "costOverrides": [{"item": "tls-setup", "connection": "web", "hours": {"min": 1, "likely": 2, "max": 3}, "explanation": "quick"}],
  "scenarios": [{"id": "more", "title": "More users", "changes": [{"pointer": "/connections/0/users", "value": 400}]}],
  "answers": [{"question": "C8-authenticated", "connection": "web", "answer": "yes"}]
})")
        .value();
}
