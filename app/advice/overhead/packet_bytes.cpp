// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/overhead/packet_bytes.h"

namespace safeconduct {

namespace {

constexpr std::int64_t ipv4Header = 20;
constexpr std::int64_t ipv6Header = 40;
constexpr std::int64_t tcpHeader = 20;
constexpr std::int64_t udpHeader = 8;
constexpr std::int64_t espHeader = 8; // SPI and sequence number
constexpr std::int64_t espTrailer = 2; // length of the padding, next header
constexpr std::int64_t checkValue = 16;

struct CipherForm {
    std::int64_t initialisation = 0;
    std::int64_t alignment = 0; ///< what is encrypted, trailer included, is a multiple of this
};

CipherForm formOf(EspCipher cipher)
{
    switch (cipher) {
    case EspCipher::AesGcm16:
        return {8, 4};
    case EspCipher::AesCbcSha256:
        return {16, 16};
    }
    return {};
}

std::int64_t outerHeader(EspMode mode)
{
    switch (mode) {
    case EspMode::Transport:
        return 0;
    case EspMode::TunnelIpv4:
        return ipv4Header;
    case EspMode::TunnelIpv6:
        return ipv6Header;
    }
    return 0;
}

} // namespace

ByteRange espBytes(const EspForm &form)
{
    const CipherForm cipher = formOf(form.cipher);
    const std::int64_t fixed = outerHeader(form.mode) + (form.isInUdp ? udpHeader : 0) + espHeader
        + cipher.initialisation + espTrailer + checkValue;
    return {fixed, fixed + cipher.alignment - 1};
}

std::int64_t innerMtu(const EspForm &form, std::int64_t mtu)
{
    const CipherForm cipher = formOf(form.cipher);
    // In transport mode the packet's own IP header stays outside.
    const std::int64_t header = form.mode == EspMode::Transport ? ipv4Header : outerHeader(form.mode);
    const std::int64_t room =
        mtu - header - (form.isInUdp ? udpHeader : 0) - espHeader - cipher.initialisation - checkValue;
    return room / cipher.alignment * cipher.alignment - espTrailer;
}

std::int64_t tcpSegment(const EspForm &form, std::int64_t mtu)
{
    const std::int64_t inner = innerMtu(form, mtu);
    return form.mode == EspMode::Transport ? inner - tcpHeader : inner - ipv4Header - tcpHeader;
}

std::int64_t wireGuardBytes(bool isOuterIpv6)
{
    constexpr std::int64_t messageHeader = 16; // type 4, receiver 4, counter 8
    return (isOuterIpv6 ? ipv6Header : ipv4Header) + udpHeader + messageHeader + checkValue;
}

ByteRange tlsRecordBytes(TlsProtection protection)
{
    switch (protection) {
    case TlsProtection::Tls13:
        return {22, 22}; // header 5, content type 1, tag 16
    case TlsProtection::Tls12Gcm:
        return {29, 29}; // header 5, explicit nonce 8, tag 16
    case TlsProtection::Tls12ChaCha20:
        return {21, 21}; // header 5, tag 16
    case TlsProtection::Tls12CbcSha256:
        return {54, 69}; // header 5, IV 16, check value 32, padding 1–16
    }
    return {};
}

std::int64_t tlsRecords(std::int64_t content)
{
    constexpr std::int64_t most = 16'384;
    return (content + most - 1) / most;
}

} // namespace safeconduct
