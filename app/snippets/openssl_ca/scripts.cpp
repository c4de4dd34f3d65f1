// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/openssl_ca/scripts.h"

#include "app/snippets/instructions.h"
#include "app/snippets/tls_checks.h"

#include <cmath>

namespace safeconduct::openssl_ca {

using namespace Qt::StringLiterals;

namespace {

constexpr auto trustedRoot = "/usr/local/share/ca-certificates/safeconduct-root.crt"_L1;
constexpr auto newKey = "openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-384"_L1;
constexpr double secondsPerHour = 3600;

Because because(const QString &text, const QString &rule = {}, const QString &source = u"doc-openssl-ca"_s,
                const TextValues &values = {})
{
    return {u"snippet.openssl-ca."_s + text, values, rule, source};
}

/// A script that stands beside the authorities.
SnippetFile scriptAt(Step step, const QString &name, const QList<SnippetLine> &lines)
{
    return {step, name, inFolder(name), u"bash"_s, scriptHead() + lines};
}

QString signing(const QString &rest)
{
    return u"openssl ca -config %1/issuing.cnf -notext -batch %2"_s.arg(issuingFolder(), rest);
}

QList<SnippetLine> newFolder(const QString &folder, const QString &key)
{
    return {line(u"umask 077"_s, because(u"owner-only"_s, u"P4"_s, u"method"_s)),
            line(u"cd "_s + folder),
            line(u"test ! -e %1 || { echo '%1 is there already' >&2; exit 1; }"_s.arg(key),
                 because(u"never-twice"_s, u"P4"_s, u"method"_s)),
            line(u"mkdir -p issued"_s, because(u"records"_s)),
            line(u"touch index.txt"_s),
            line(u"test -e crlnumber || echo 01 > crlnumber"_s)};
}

SnippetFile makeRoot()
{
    QList<SnippetLine> lines = newFolder(rootFolder(), u"root.key"_s);
    lines +=
        {line(newKey + u" -aes-256-cbc ${ROOT_PASSWORD:+-pass \"$ROOT_PASSWORD\"} -out root.key"_s,
              because(u"root-key"_s, u"P4"_s, u"bsi-tr-02102-1"_s)),
         line(u"openssl req -new -x509 -config root.cnf -key root.key ${ROOT_PASSWORD:+-passin \"$ROOT_PASSWORD\"} "
              "-sha384 -days 3653 -out root.pem"_s,
              because(u"root-certificate"_s, {}, u"method"_s)),
         line(u"openssl x509 -in root.pem -outform DER -out root.cer"_s),
         line(u"openssl ca -config root.cnf ${ROOT_PASSWORD:+-passin \"$ROOT_PASSWORD\"} -gencrl -crldays 180 -out "
              "root.crl.pem"_s,
              because(u"root-list"_s, u"P7"_s, u"method"_s)),
         line(u"openssl crl -in root.crl.pem -outform DER -out root.crl"_s),
         line(u"openssl x509 -in root.pem -noout -fingerprint -sha256"_s, because(u"fingerprint"_s, u"P2"_s))};
    return scriptAt(Step::Apply, u"make-root.sh"_s, lines);
}

SnippetFile requestIssuing()
{
    QList<SnippetLine> lines = newFolder(issuingFolder(), u"issuing.key"_s);
    lines += {line(newKey + u" -out issuing.key"_s, because(u"issuing-key"_s, u"P4"_s, u"bsi-tr-02102-1"_s)),
              line(u"openssl req -new -config issuing.cnf -key issuing.key -sha384 -out issuing.csr"_s),
              line(u"sha256sum issuing.csr"_s, because(u"carry-request"_s, u"P4"_s, u"method"_s))};
    return scriptAt(Step::Apply, u"request-issuing.sh"_s, lines);
}

SnippetFile signIssuing()
{
    return scriptAt(Step::Apply, u"sign-issuing.sh"_s,
                    {line(u"request=$(realpath \"$1\")"_s, because(u"sign-issuing-argument"_s)),
                     line(u"cd "_s + rootFolder()),
                     line(u"sha256sum \"$request\""_s, because(u"compare-request"_s, u"P4"_s, u"method"_s)),
                     line(u"openssl ca -config root.cnf ${ROOT_PASSWORD:+-passin \"$ROOT_PASSWORD\"} -preserveDN "
                          u"-notext -extensions "
                          "issuing -days 1827 -in \"$request\" -out issuing.pem"_s,
                          because(u"sign-issuing"_s, {}, u"method"_s)),
                     line(u"ls issuing.pem root.pem root.cer root.crl"_s, because(u"carry-back"_s, {}, u"method"_s))});
}

SnippetFile startIssuing()
{
    const QString web = webFolder();
    return scriptAt(Step::Apply, u"start-issuing.sh"_s,
                    {line(u"cd "_s + issuingFolder(), because(u"start-issuing"_s)),
                     line(u"openssl verify -CAfile root.pem issuing.pem"_s, because(u"chain-check"_s)),
                     line(u"install -d -m 0755 "_s + web, because(u"web-folder"_s, u"P5"_s, u"rfc-5280"_s)),
                     line(u"install -m 0644 root.cer root.crl "_s + web),
                     line(u"openssl x509 -in issuing.pem -outform DER -out %1/issuing.cer"_s.arg(web)),
                     line(u"chmod 0644 %1/issuing.cer"_s.arg(web)),
                     line(inFolder(u"renew-responder.sh"_s), because(u"first-responder"_s, u"P5"_s)),
                     line(inFolder(u"publish-list.sh"_s)),
                     line(u"systemctl daemon-reload"_s, because(u"units"_s, u"P7"_s, u"doc-systemd"_s)),
                     line(u"systemctl enable --now safeconduct-crl.timer safeconduct-ocsp.service"_s)});
}

SnippetFile renewResponder()
{
    return scriptAt(
        Step::Apply, u"renew-responder.sh"_s,
        {line(u"umask 077"_s, because(u"responder-certificate"_s, u"P5"_s, u"rfc-6960"_s)),
         line(u"cd "_s + issuingFolder()),
         line(u"test -e ocsp.key || openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ocsp.key"_s),
         line(u"openssl req -new -config issuing.cnf -subj /CN=OCSP -key ocsp.key -out ocsp.csr"_s),
         line(u"SAN=DNS:ocsp "_s
              + signing(u"-extfile profiles.cnf -extensions ocsp -days 397 -in ocsp.csr -out ocsp.pem"_s)),
         line(u"systemctl try-restart safeconduct-ocsp.service"_s)});
}

/// Whoever asks holds the key, and the key is long enough.
QList<SnippetLine> requestChecks()
{
    return {line(u"openssl req -in \"$request\" -noout -verify 2>&1 | grep -F 'self-signature verify OK'"_s,
                 because(u"request-check"_s, u"P4"_s, u"measured-debian"_s)),
            line(u"openssl req -in \"$request\" -noout -text | grep -E 'Public-Key: \\((3072|4096|256|384) bit\\)'"_s,
                 because(u"key-length"_s, {}, u"bsi-tr-02102-1"_s))};
}

SnippetFile issueServer(const Authority &authority)
{
    return scriptAt(
        Step::Apply, u"issue-server.sh"_s,
        QList<SnippetLine>{
            line(u"request=$1; shift"_s,
                 because(u"issue-server-arguments"_s, {}, u"doc-openssl-ca"_s, {{u"names"_s, authority.serverNames}})),
            line(u"test $# -ge 1"_s),
            line(
                u"for name in \"$@\"; do [[ $name =~ ^[*A-Za-z0-9][A-Za-z0-9.-]*$ ]] || { echo \"no host name: $name\" >&2; exit 1; }; done"_s,
                because(u"names-only"_s, u"P4"_s, u"method"_s))}
            + requestChecks()
            + QList<SnippetLine>{
                line(u"SAN=$(printf ',DNS:%s' \"$@\")"_s, because(u"stated-names"_s, u"P4"_s)),
                line(u"export SAN=${SAN:1}"_s),
                line(u"rm -f \"$1.crt\""_s, because(u"none-of-before"_s, u"P4"_s, u"measured-debian"_s)),
                line(
                    signing(
                        u"-extfile %1/profiles.cnf -extensions server -subj \"/CN=$1\" -days 397 -in \"$request\" -out "
                        "\"$1.crt\""_s.arg(issuingFolder())),
                    because(u"server-days"_s, {}, u"method"_s)),
                line(u"cat \"$1.crt\" %1/issuing.pem > \"$1.pem\""_s.arg(issuingFolder()), because(u"chain-file"_s)),
                line(u"openssl x509 -in \"$1.crt\" -noout -ext subjectAltName"_s,
                     because(u"show-names"_s, {}, u"measured-debian"_s))});
}

SnippetFile issuePerson()
{
    return scriptAt(
        Step::Apply, u"issue-person.sh"_s,
        QList<SnippetLine>{
            line(u"request=$1 address=$2"_s, because(u"issue-person-arguments"_s, u"M2"_s, u"method"_s)),
            line(
                u"[[ $address =~ ^[A-Za-z0-9._-]+@[A-Za-z0-9.-]+$ ]] || { echo \"no address: $address\" >&2; exit 1; }"_s,
                because(u"address-only"_s, u"P4"_s, u"method"_s))}
            + requestChecks()
            + QList<SnippetLine>{
                line(u"kind=rsa"_s, because(u"key-kind"_s, {}, u"rfc-5280"_s)),
                line(u"openssl req -in \"$request\" -noout -text | grep -q id-ecPublicKey && kind=ec"_s),
                line(u"export SAN=email:$address"_s),
                line(u"rm -f \"$address.crt\""_s, because(u"none-of-before"_s, u"P4"_s, u"measured-debian"_s)),
                line(signing(u"-extfile %1/profiles.cnf -extensions person_$kind -subj \"/CN=$address\" -days 731 -in "
                             "\"$request\" -out \"$address.crt\""_s.arg(issuingFolder())),
                     because(u"person-days"_s, {}, u"method"_s)),
                line(u"cat \"$address.crt\" %1/issuing.pem > \"$address.pem\""_s.arg(issuingFolder()))});
}

SnippetFile publishList(const Authority &authority)
{
    const auto seconds = std::llround(authority.lists.schedule.validity() * secondsPerHour);
    const QString list = webFolder() + u"/issuing.crl"_s;
    return scriptAt(
        Step::Apply, u"publish-list.sh"_s,
        {line(u"openssl ca -config %1/issuing.cnf -updatedb"_s.arg(issuingFolder()),
              because(u"publish"_s, u"P5"_s, u"doc-openssl-ca"_s)),
         line(u"openssl ca -config %1/issuing.cnf -gencrl -crlsec %2 -out %1/issuing.crl.pem"_s.arg(issuingFolder())
                  .arg(seconds),
              because(u"validity"_s, u"P7"_s, u"measured-debian"_s, authority.lists.values())),
         line(u"openssl crl -in %1/issuing.crl.pem -outform DER -out %2.new"_s.arg(issuingFolder(), list)),
         line(u"chmod 0644 %1.new"_s.arg(list)),
         line(u"mv -f %1.new %1"_s.arg(list), because(u"rename"_s, u"P5"_s, u"method"_s)),
         line(u"openssl crl -in %1 -inform DER -noout -crlnumber -lastupdate -nextupdate"_s.arg(list))});
}

SnippetFile revoke(const Authority &authority)
{
    return scriptAt(Step::Apply, u"revoke.sh"_s,
                    {line(u"certificate=$1 reason=$2"_s, because(u"revoke-arguments"_s, u"P5"_s, u"rfc-5280"_s)),
                     line(u"openssl ca -config %1/issuing.cnf -revoke \"$certificate\" -crl_reason \"$reason\""_s.arg(
                              issuingFolder()),
                          because(u"revoke"_s, u"P5"_s, u"measured-debian"_s)),
                     line(inFolder(u"publish-list.sh"_s),
                          because(u"publish-at-once"_s, u"P5"_s, u"s5100"_s, authority.lists.values())),
                     line(u"systemctl try-restart safeconduct-ocsp.service"_s,
                          because(u"restart-responder"_s, u"P5"_s, u"measured-debian"_s))});
}

SnippetFile trustRoot(const Authority &authority)
{
    return {Step::Apply,
            u"trust-root.sh"_s,
            {},
            u"bash"_s,
            scriptHead()
                + QList<SnippetLine>{
                    line(u"root=$1 fingerprint=$2"_s,
                         because(u"trust-arguments"_s, u"P2"_s, u"s5100"_s, {{u"names"_s, authority.serverNames}})),
                    line(u"openssl x509 -in \"$root\" -noout -fingerprint -sha256 | grep -F \"$fingerprint\""_s,
                         because(u"trust-compare"_s, u"P2"_s, u"method"_s)),
                    line(u"install -m 0644 \"$root\" "_s + trustedRoot,
                         because(u"trust-install"_s, u"P2"_s, u"doc-ca-certificates"_s)),
                    line(u"update-ca-certificates"_s)}};
}

SnippetFile distrustRoot()
{
    return {
        Step::Undo,
        u"distrust-root.sh"_s,
        {},
        u"bash"_s,
        scriptHead()
            + QList<SnippetLine>{line(u"rm -f "_s + trustedRoot, because(u"distrust"_s, {}, u"doc-ca-certificates"_s)),
                                 line(u"update-ca-certificates --fresh"_s)}};
}

SnippetFile runbook(const Authority &authority)
{
    const TextValues values = authority.lists.values();
    const auto say = [&values](const QString &text, const QString &rule, const QString &source) {
        return instruction(because(u"runbook-"_s + text, rule, source, values));
    };
    return instructions(Step::Apply, u"runbook.txt"_s,
                        {say(u"when"_s, u"P5"_s, u"s5100"_s), say(u"first"_s, u"P6"_s, u"method"_s),
                         say(u"revoke"_s, u"P5"_s, u"s5100"_s), say(u"arrival"_s, u"P5"_s, u"s5100"_s),
                         say(u"window"_s, u"P6"_s, u"rfc-5280"_s), say(u"too-long"_s, u"P7"_s, u"s5100"_s),
                         say(u"final"_s, {}, u"rfc-5280"_s), say(u"log"_s, u"P4"_s, u"s5100"_s)});
}

} // namespace

QList<SnippetFile> prerequisites(const Authority &authority)
{
    const TextValues host{{u"host"_s, {authority.host}}, {u"folder"_s, {webFolder()}}};
    const auto say = [&host](const QString &text, const QString &rule, const QString &source) {
        return instruction(because(text, rule, source, host));
    };
    return {instructions(Step::Prerequisites, u"machines.txt"_s,
                         {say(u"two-machines"_s, u"P4"_s, u"s5100"_s), say(u"who"_s, u"P4"_s, u"s5100"_s),
                          say(u"backup"_s, u"P4"_s, u"s5100"_s), say(u"web-name"_s, u"P5"_s, u"rfc-5280"_s),
                          say(u"copy-files"_s, {}, u"method"_s)}),
            {Step::Prerequisites,
             u"prerequisites.sh"_s,
             {},
             u"bash"_s,
             scriptHead()
                 + QList<SnippetLine>{line(u"openssl version | grep -E '^OpenSSL 3\\.'"_s,
                                           because(u"version"_s, {}, u"measured-debian"_s)),
                                      line(u"command -v curl"_s)}}};
}

QList<SnippetFile> setUpScripts(const Authority &authority)
{
    return {makeRoot(), requestIssuing(), signIssuing(), renewResponder(), publishList(authority), startIssuing()};
}

QList<SnippetFile> operationFiles(const Authority &authority)
{
    return {trustRoot(authority), issueServer(authority), issuePerson(), revoke(authority), runbook(authority)};
}

QList<SnippetFile> checkAndUndo(const Authority &authority)
{
    const TextValues values = authority.lists.values();
    const SnippetFile verify{
        Step::Verify,
        u"verify.sh"_s,
        {},
        u"bash"_s,
        scriptHead()
            + QList<SnippetLine>{
                line(u"certificate=$1 root=$2 issuing=$3"_s, because(u"verify-arguments"_s)), line(u"list=$(mktemp)"_s),
                line(u"curl -fsS http://%1/issuing.crl | openssl crl -inform DER -out \"$list\""_s.arg(authority.host),
                     because(u"fetch-list"_s, u"P5"_s, u"s5100"_s)),
                line(u"openssl crl -in \"$list\" -noout -crlnumber -lastupdate -nextupdate"_s,
                     because(u"list-dates"_s, u"P6"_s, u"rfc-5280"_s, values)),
                line(u"openssl verify -crl_check -CAfile \"$root\" -untrusted \"$issuing\" -CRLfile \"$list\" "
                     "\"$certificate\""_s,
                     because(u"verify-list"_s, u"P5"_s, u"measured-debian"_s)),
                line(u"openssl ocsp -CAfile \"$root\" -issuer \"$issuing\" -cert \"$certificate\" -url http://%1/ocsp"_s
                         .arg(authority.host),
                     because(u"verify-responder"_s, u"P5"_s, u"measured-debian"_s))}};
    const SnippetFile undo{
        Step::Undo,
        u"undo.sh"_s,
        {},
        u"bash"_s,
        scriptHead()
            + QList<SnippetLine>{line(u"systemctl disable --now safeconduct-crl.timer safeconduct-ocsp.service"_s,
                                      because(u"undo"_s, {}, u"method"_s)),
                                 line(u"rm -f /etc/systemd/system/safeconduct-crl.service "
                                      "/etc/systemd/system/safeconduct-crl.timer "
                                      "/etc/systemd/system/safeconduct-ocsp.service"_s),
                                 line(u"systemctl daemon-reload"_s),
                                 remark(u"snippet.openssl-ca.undo-rest"_s, values)}};
    return {verify, distrustRoot(), undo};
}

} // namespace safeconduct::openssl_ca
