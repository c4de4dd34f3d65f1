// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/smime/certificate_scripts.h"

#include "app/snippets/snippet_line.h"
#include "app/snippets/tls_checks.h"

namespace safeconduct::smime {

using namespace Qt::StringLiterals;

namespace {

SnippetFile named(Step step, const QString &name, const QList<SnippetLine> &lines)
{
    return {step, name, {}, u"bash"_s, scriptHead() + lines};
}

} // namespace

SnippetFile certificateCheck()
{
    return named(
        Step::Prerequisites, u"check-certificate.sh"_s,
        {line(u"certificate=$1 address=$2"_s, {u"snippet.smime.check-arguments"_s, {}, {}, u"doc-posix-shell"_s}),
         line(u"openssl x509 -in \"$certificate\" -noout -checkemail \"$address\" | grep -F 'does match certificate'"_s,
              {u"snippet.smime.check-address"_s, {}, u"M2"_s, u"doc-openssl"_s}),
         line(u"openssl x509 -in \"$certificate\" -noout -ext extendedKeyUsage | grep -F 'E-mail Protection'"_s,
              {u"snippet.smime.check-purpose"_s, {}, u"M2"_s, u"doc-openssl"_s}),
         line(u"openssl x509 -in \"$certificate\" -noout -checkend 2592000"_s,
              {u"snippet.smime.check-days"_s, {}, {}, u"doc-openssl"_s}),
         line(
             u"openssl x509 -in \"$certificate\" -noout -text | grep -E 'Public-Key: \\((3072|4096|256|384|521) bit\\)'"_s,
             {u"snippet.smime.check-key"_s, {}, {}, u"bsi-tr-02102-1"_s})});
}

SnippetFile testMessage()
{
    return named(
        Step::Verify, u"test-message.sh"_s,
        {line(u"recipient=$1 signer=$2 key=$3 from=$4 to=$5"_s,
              {u"snippet.smime.test-arguments"_s, {}, {}, u"doc-posix-shell"_s}),
         line(u"set -o pipefail"_s),
         line(u"printf 'S/MIME\\n' | openssl cms -sign -text -signer \"$signer\" -inkey \"$key\" -md sha256 | openssl "
              u"cms "
              "-encrypt -aes-256-cbc -from \"$from\" -to \"$to\" -subject S/MIME -out smime-test.eml \"$recipient\""_s,
              {u"snippet.smime.test-message"_s, {}, u"M1"_s, u"rfc-8551"_s})});
}

} // namespace safeconduct::smime
