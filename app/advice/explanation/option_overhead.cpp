// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/advice/explanation/option_overhead.h"

#include "app/advice/cost_drivers.h"
#include "app/advice/overhead/message_bytes.h"
#include "app/advice/overhead/packet_bytes.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace safeconduct {

namespace {

constexpr std::int64_t plainSegment = 1460; // TCP over IPv4 in packets of 1500

/// What the network part does to packets.
struct PacketForm {
    ByteRange added;
    std::int64_t segment = plainSegment;
};

PacketForm packetForm(const PartView &part, const ConnectionView &view)
{
    if (part.isIpsec) {
        const bool isHostToHost = view.shape(part).beginsAtClient && view.shape(part).endsAtServer;
        const EspForm form{EspCipher::AesGcm16, isHostToHost ? EspMode::Transport : EspMode::TunnelIpv4, false};
        return {espBytes(form), tcpSegment(form)};
    }
    if (part.id() == "vpn-wireguard"_L1) {
        constexpr std::int64_t padding = 15;
        const std::int64_t fixed = wireGuardBytes(false);
        return {{fixed, fixed + padding}, plainSegment - fixed};
    }
    return {};
}

ByteRange recordBytes(const PartView &part, const ConnectionView &view)
{
    if (!part.isTls)
        return {};
    constexpr int rankOfTls13 = 4; // none, 1.0, 1.1, 1.2, 1.3
    return tlsRecordBytes(view.tls() >= rankOfTls13 ? TlsProtection::Tls13 : TlsProtection::Tls12Gcm);
}

/// Whether bytes of the part are computed, as the functions above and below do.
bool hasKnownFormat(const PartView &part)
{
    return part.isIpsec || part.isTls || part.id() == "vpn-wireguard"_L1 || part.id().startsWith("smime-"_L1)
        || part.id().startsWith("openpgp-"_L1);
}

/// On a body of \a body bytes.
std::int64_t growth(const PartView &part, std::int64_t body)
{
    if (part.id().startsWith("smime-"_L1))
        return messageGrowth(body, smimeBytes(MessageKeys::Rsa3072, 1));
    if (part.id().startsWith("openpgp-"_L1))
        return messageGrowth(body, openPgpBytes(MessageKeys::Rsa3072));
    return 0; // a file's format is not known
}

/// \a perYear messages that the message part has made longer by \a grown.
CarriedMessages carried(double perYear, std::int64_t grown, const Overhead &overhead, std::int64_t segment)
{
    CarriedMessages messages{.perYear = perYear, .bytes = overhead.messageBytes + grown, .grown = grown};
    messages.records = overhead.perRecord.most > 0 ? tlsRecords(messages.bytes) : 0;
    const ByteRange records = overhead.perRecord * messages.records;
    messages.packets = (messages.bytes + records.most + segment - 1) / segment;
    messages.added = records + overhead.perPacket * messages.packets + ByteRange{grown, grown};
    return messages;
}

PacketForm packetForm(const OptionParts &parts, const ConnectionView &view)
{
    return parts.network ? packetForm(*parts.network, view) : PacketForm();
}

ByteRange scaled(ByteRange range, double times)
{
    return {std::llround(static_cast<double>(range.least) * times),
            std::llround(static_cast<double>(range.most) * times)};
}

} // namespace

Overhead overheadOf(const OptionParts &parts, const ConnectionView &view)
{
    Overhead overhead;
    overhead.messageBytes = view.deployment->knowledge().costs.messageBytes;
    overhead.messagesPerYear = messagesPerYear(view);
    overhead.perPacket = packetForm(parts, view).added;
    if (parts.transport)
        overhead.perRecord = recordBytes(*parts.transport, view);
    if (parts.message)
        overhead.perMessage = growth(*parts.message, overhead.messageBytes);
    for (const PartView *part : {parts.network, parts.transport, parts.message}) {
        if (part && !hasKnownFormat(*part))
            overhead.unknown.append(part->id());
    }
    const auto [plain, protectedOnes] = carriedMessages(overhead, parts, view);
    overhead.perYear = scaled(plain.added, plain.perYear) + scaled(protectedOnes.added, protectedOnes.perYear);
    return overhead;
}

std::array<CarriedMessages, 2> carriedMessages(const Overhead &overhead, const OptionParts &parts,
                                               const ConnectionView &view)
{
    const double share = parts.message ? view.share() : 0;
    const std::int64_t segment = packetForm(parts, view).segment;
    return {carried(overhead.messagesPerYear * (1 - share), 0, overhead, segment),
            carried(overhead.messagesPerYear * share, overhead.perMessage, overhead, segment)};
}

} // namespace safeconduct
