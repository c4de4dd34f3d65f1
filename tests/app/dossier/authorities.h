// SPDX-License-Identifier: GPL-3.0-or-later
// Authorities that the test runs with the openssl program: for time stamps, revocation lists and OCSP answers.
#pragma once

#include "app/crypto/certificate.h"
#include "tests/common/made_certificates.h"

#include <QDateTime>

namespace safeconduct::test {

using namespace Qt::StringLiterals;

inline QString asn1(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyyMMddHHmmss'Z'"_s);
}

class Authorities {
public:
    explicit Authorities(const MadeCertificates &made)
        : m_made(made)
    {
    }

    bool makeStampAuthority(const QString &name, const QString &until = u"20400101000000Z"_s,
                            const QString &issuer = {}) const
    {
        return m_made.make(
            {.name = name,
             .from = u"20200101000000Z"_s,
             .until = until,
             .extensions = {u"keyUsage=critical,digitalSignature"_s, u"extendedKeyUsage=critical,timeStamping"_s},
             .issuer = issuer});
    }

    bool makeRoot(const QString &name) const
    {
        return m_made.make(
            {.name = name,
             .from = u"20200101000000Z"_s,
             .until = u"20400101000000Z"_s,
             .extensions = {u"basicConstraints=critical,CA:TRUE"_s, u"keyUsage=critical,keyCertSign,cRLSign"_s}});
    }

    bool makeIssued(const QString &name, const QString &issuer) const
    {
        return m_made.make(
            {.name = name,
             .from = u"20200101000000Z"_s,
             .until = u"20400101000000Z"_s,
             .extensions = {u"basicConstraints=critical,CA:FALSE"_s, u"keyUsage=critical,digitalSignature"_s},
             .issuer = issuer});
    }

    /// The reply of \a authority, now, to a request (RFC 3161).
    QByteArray stamp(const QByteArray &request, const QString &authority) const
    {
        const QString query = m_made.path(u"request.tsq"_s);
        const QString reply = m_made.path(u"reply.tsr"_s);
        const bool isMade = writeFile(m_made.path(u"serial"_s), "01\n")
            && writeFile(m_made.path(u"tsa.cnf"_s),
                         "[tsa]\ndefault_tsa = here\n[here]\nserial = " + m_made.path(u"serial"_s).toUtf8()
                             + "\nsigner_digest = sha256\ndefault_policy = 1.2.3.4.1\ndigests = sha256, sha512\n"
                               "ess_cert_id_alg = sha256\n")
            && writeFile(query, request)
            && m_made.openssl({u"ts"_s, u"-reply"_s, u"-config"_s, m_made.path(u"tsa.cnf"_s), u"-queryfile"_s, query,
                               u"-signer"_s, m_made.certificatePath(authority), u"-inkey"_s, m_made.keyPath(authority),
                               u"-out"_s, reply});
        return isMade ? MadeCertificates::read(reply) : QByteArray();
    }

    /// A revocation list of \a issuer for \a from to \a until; \a revoked names a certificate, and since when.
    QByteArray list(const QString &issuer, const QDateTime &from, const QDateTime &until, const QString &revoked = {},
                    const QDateTime &since = {}) const
    {
        const QString file = m_made.path(u"list.crl"_s);
        const bool isMade = writeIndex(revoked, since)
            && m_made.openssl({u"ca"_s, u"-config"_s, m_made.path(u"ca.cnf"_s), u"-gencrl"_s, u"-cert"_s,
                               m_made.certificatePath(issuer), u"-keyfile"_s, m_made.keyPath(issuer),
                               u"-crl_lastupdate"_s, asn1(from), u"-crl_nextupdate"_s, asn1(until), u"-out"_s, file});
        return isMade ? MadeCertificates::read(file) : QByteArray();
    }

    /// The answer of \a issuer, now, to a request (RFC 6960) about \a known; it is revoked where \a since is valid.
    QByteArray ocsp(const QByteArray &request, const QString &issuer, const QString &known,
                    const QDateTime &since = {}) const
    {
        const QString query = m_made.path(u"request.ocsp"_s);
        const QString reply = m_made.path(u"reply.ocsp"_s);
        const bool isMade = writeIndex(known, since) && writeFile(query, request)
            && m_made.openssl({u"ocsp"_s, u"-index"_s, m_made.path(u"index.txt"_s), u"-rsigner"_s,
                               m_made.certificatePath(issuer), u"-rkey"_s, m_made.keyPath(issuer), u"-CA"_s,
                               m_made.certificatePath(issuer), u"-reqin"_s, query, u"-respout"_s, reply, u"-ndays"_s,
                               u"30"_s});
        return isMade ? MadeCertificates::read(reply) : QByteArray();
    }

private:
    /// openssl's list of issued certificates: valid (V) or revoked (R), expiry, revocation, serial number, file, subject.
    bool writeIndex(const QString &name, const QDateTime &since) const
    {
        QByteArray index;
        if (!name.isEmpty()) {
            const Result<CertificateFacts> facts = readCertificate(m_made.certificate(name));
            if (!facts)
                return false;
            const QString revoked = since.isValid() ? since.toUTC().toString(u"yyMMddHHmmss'Z'"_s) : QString();
            index = QStringList{since.isValid() ? u"R"_s : u"V"_s,
                                u"400101000000Z"_s,
                                revoked,
                                facts->serialNumber,
                                u"unknown"_s,
                                u"/CN="_s + name}
                        .join(u'\t')
                        .toLatin1()
                + '\n';
        }
        return writeFile(m_made.path(u"index.txt"_s), index) && writeFile(m_made.path(u"index.txt.attr"_s), {})
            && writeFile(m_made.path(u"ca.cnf"_s),
                         "[ca]\ndefault_ca = here\n[here]\ndatabase = " + m_made.path(u"index.txt"_s).toUtf8()
                             + "\ndefault_md = sha256\n");
    }

    const MadeCertificates &m_made;
};

} // namespace safeconduct::test
