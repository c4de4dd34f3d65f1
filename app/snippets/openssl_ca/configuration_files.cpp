// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/snippets/openssl_ca/configuration_files.h"

#include "app/snippets/openssl_ca/configuration.h"
#include "app/snippets/shell_script.h"

namespace safeconduct::openssl_ca {

using namespace Qt::StringLiterals;

namespace {

Because because(const QString &text, const QString &rule = {}, const QString &source = u"doc-openssl-ca"_s)
{
    return {u"snippet.openssl-ca."_s + text, {}, rule, source};
}

/// What `openssl ca` keeps, and how it signs. \a stem names certificate and key.
QList<Section> authoritySections(const QString &folder, const QString &stem)
{
    return {{u"ca"_s, {{u"default_ca"_s, u"authority"_s}}},
            {u"authority"_s,
             {{u"dir"_s, folder},
              {u"database"_s, u"$dir/index.txt"_s, because(u"database"_s)},
              {u"crlnumber"_s, u"$dir/crlnumber"_s},
              {u"new_certs_dir"_s, u"$dir/issued"_s},
              {u"rand_serial"_s, u"yes"_s, because(u"serial"_s)},
              {u"certificate"_s, u"$dir/%1.pem"_s.arg(stem)},
              {u"private_key"_s, u"$dir/%1.key"_s.arg(stem)},
              {u"default_md"_s, u"sha384"_s, because(u"digest"_s, {}, u"bsi-tr-02102-1"_s)},
              {u"policy"_s, u"names"_s},
              {u"unique_subject"_s, u"no"_s, because(u"unique-subject"_s, {}, u"measured-debian"_s)},
              {u"copy_extensions"_s, u"none"_s, because(u"copy-extensions"_s, u"P4"_s, u"measured-debian"_s)},
              {u"crl_extensions"_s, u"list"_s}}},
            {u"names"_s, {{u"organizationName"_s, u"optional"_s}, {u"commonName"_s, u"supplied"_s}}},
            {u"list"_s, {{u"authorityKeyIdentifier"_s, u"keyid:always"_s}}}};
}

QList<Section> requestSections(const Authority &authority, const QString &name, const QString &extensions)
{
    Section names{u"name"_s, {}, because(u"name"_s)};
    if (!authority.organisation.isEmpty())
        names.settings.append({u"organizationName"_s, authority.organisation});
    names.settings.append({u"commonName"_s, name});
    Section request{u"req"_s,
                    {{u"prompt"_s, u"no"_s},
                     {u"utf8"_s, u"yes"_s},
                     {u"string_mask"_s, u"utf8only"_s},
                     {u"distinguished_name"_s, u"name"_s}}};
    if (!extensions.isEmpty())
        request.settings.append({u"x509_extensions"_s, extensions});
    return {request, names};
}

QString at(const Authority &authority, const QString &file)
{
    return u"http://%1/%2"_s.arg(authority.host, file);
}

SnippetFile rootFile(const Authority &authority)
{
    QList<Section> sections = authoritySections(rootFolder(), u"root"_s);
    sections += requestSections(authority, authority.rootName, u"root"_s);
    sections.append({u"root"_s,
                     {{u"basicConstraints"_s, u"critical, CA:TRUE"_s},
                      {u"keyUsage"_s, u"critical, keyCertSign, cRLSign"_s},
                      {u"subjectKeyIdentifier"_s, u"hash"_s}}});
    sections.append(
        {u"issuing"_s,
         {{u"basicConstraints"_s, u"critical, CA:TRUE, pathlen:0"_s, because(u"path-length"_s, u"P4"_s, u"rfc-5280"_s)},
          {u"keyUsage"_s, u"critical, keyCertSign, cRLSign"_s},
          {u"subjectKeyIdentifier"_s, u"hash"_s},
          {u"authorityKeyIdentifier"_s, u"keyid:always"_s},
          {u"crlDistributionPoints"_s, u"URI:"_s + at(authority, u"root.crl"_s),
           because(u"distribution"_s, u"P5"_s, u"rfc-5280"_s)},
          {u"authorityInfoAccess"_s, u"caIssuers;URI:"_s + at(authority, u"root.cer"_s)}}});
    return configurationFile(rootFolder() + u"/root.cnf"_s, u"openssl"_s, linesOf(sections));
}

SnippetFile issuingFile(const Authority &authority)
{
    QList<Section> sections = authoritySections(issuingFolder(), u"issuing"_s);
    sections += requestSections(authority, authority.issuingName, {});
    return configurationFile(issuingFolder() + u"/issuing.cnf"_s, u"openssl"_s, linesOf(sections));
}

/// What all certificates of the issuing authority have in common.
QList<Setting> leafSettings(const Authority &authority, const Setting &usage, const Setting &purpose)
{
    return {{u"basicConstraints"_s, u"critical, CA:FALSE"_s},
            usage,
            purpose,
            {u"subjectKeyIdentifier"_s, u"hash"_s},
            {u"authorityKeyIdentifier"_s, u"keyid:always"_s},
            {u"crlDistributionPoints"_s, u"URI:"_s + at(authority, u"issuing.crl"_s)},
            {u"authorityInfoAccess"_s,
             u"caIssuers;URI:%1, OCSP;URI:%2"_s.arg(at(authority, u"issuing.cer"_s), at(authority, u"ocsp"_s))},
            {u"subjectAltName"_s, u"$ENV::SAN"_s, because(u"alternative-name"_s, u"P4"_s)}};
}

SnippetFile profilesFile(const Authority &authority)
{
    const Setting signs{u"keyUsage"_s, u"critical, digitalSignature"_s};
    const Setting mail{u"extendedKeyUsage"_s, u"emailProtection"_s};
    return configurationFile(
        issuingFolder() + u"/profiles.cnf"_s, u"openssl"_s,
        linesOf({{u"server"_s, leafSettings(authority, signs, {u"extendedKeyUsage"_s, u"serverAuth, clientAuth"_s}),
                  because(u"profile-server"_s, u"P4"_s, u"rfc-5280"_s)},
                 {u"person_rsa"_s,
                  leafSettings(authority, {u"keyUsage"_s, u"critical, digitalSignature, keyEncipherment"_s}, mail),
                  because(u"profile-person"_s, u"M2"_s, u"rfc-5280"_s)},
                 {u"person_ec"_s,
                  leafSettings(authority, {u"keyUsage"_s, u"critical, digitalSignature, keyAgreement"_s}, mail)},
                 {u"ocsp"_s,
                  {{u"basicConstraints"_s, u"critical, CA:FALSE"_s},
                   signs,
                   {u"extendedKeyUsage"_s, u"OCSPSigning"_s},
                   {u"noCheck"_s, u"ignored"_s},
                   {u"authorityKeyIdentifier"_s, u"keyid:always"_s}},
                  because(u"profile-ocsp"_s, u"P5"_s, u"rfc-6960"_s)}}));
}

} // namespace

QList<SnippetFile> configurationFiles(const Authority &authority)
{
    return {rootFile(authority), issuingFile(authority), profilesFile(authority)};
}

} // namespace safeconduct::openssl_ca
