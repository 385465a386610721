#include "engine/event/packedevents.h"

#include "engine/event/archivedevents.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <new>
#include <string_view>
#include <zlib.h>

namespace legscope {
namespace {

/// The events of a call are some 10 kB, of which SDPs and header fields come again and again: a window of
/// that size finds them, and a small table is cleared for each call. Negative: without header and check sum.
constexpr int fast = 1, windowBits = -14, memoryLevel = 6;

/// What most calls have, so that it is found where it stands in a call for the first time.
constexpr std::string_view usualTexts
    = "PRACK UPDATE INFO REFER NOTIFY CANCEL SIP/2.0 487 Request Terminated\r\nSIP/2.0 486 Busy Here\r\n"
      "Reason: Q.850;cause=16;text=\"NORMAL_CLEARING\"\r\nRecord-Route: <sip:;lr>\r\nSession-Expires: "
      "1800;refresher=uas\r\n"
      "Min-SE: 120\r\nRequire: timer\r\nAllow-Events: talk, hold, refer\r\nContent-Disposition: session\r\n"
      "P-Asserted-Identity: \"\" <sip:@>\r\nRemote-Party-ID: <sip:@>;party=calling;screen=yes;privacy=off\r\n"
      "a=rtpmap:9 G722/8000\r\na=rtpmap:18 G729/8000\r\na=fmtp:18 annexb=no\r\na=rtpmap:111 opus/48000/2\r\n"
      "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:\r\na=rtcp-mux\r\na=maxptime:20\r\nm=video  RTP/AVP a=rtcp: "
      "IN IP4 "
      "bridge sofia/internal/ profile internal: inbound-proxy-media=true default route  > bridge "
      "first packet from 127.0.0.1: audio PCMA/8000 PCMU/8000 NORMAL_CLEARING "
      "a=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-16\r\na=rtpmap:8 PCMA/8000\r\na=rtpmap:0 "
      "PCMU/8000\r\n"
      "a=ptime:20\r\na=sendrecv\r\nv=0\r\no=-  IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 192.168.\r\nt=0 "
      "0\r\nm=audio  RTP/AVP 0 8 101\r\n"
      "SIP/2.0 100 Trying\r\nSIP/2.0 180 Ringing\r\nSIP/2.0 183 Session Progress\r\nACK sip:BYE sip:INVITE "
      "sip:@127.0.0.1 SIP/2.0\r\n"
      "SIP/2.0 200 OK\r\nVia: SIP/2.0/UDP "
      "127.0.0.1:5060;branch=z9hG4bK;rport=5060;received=\r\nMax-Forwards: 70\r\n"
      "From: \"\" <sip:@127.0.0.1:>;tag=\r\nTo: <sip:@127.0.0.1:5060>;tag=\r\nCall-ID: @127.0.0.1\r\n"
      "CSeq: 1 ACK\r\nCSeq: 2 BYE\r\nCSeq: 1 INVITE\r\nContact: <sip:@127.0.0.1:5060;transport=UDP>\r\n"
      "User-Agent: Legscope\r\nAllow: INVITE, ACK, BYE, CANCEL, OPTIONS, PRACK, MESSAGE, SUBSCRIBE, NOTIFY, "
      "REFER, UPDATE, INFO\r\n"
      "Supported: timer, path, replaces, 100rel\r\nSubject: Performance Test\r\nContent-Type: "
      "application/sdp\r\nContent-Length: 0\r\n\r\n";

Bytef* octetsOf(std::string& text)
{
    return reinterpret_cast<Bytef*>(text.data());
}

/// The library reads alone, whatever its types say.
Bytef* readOctetsOf(std::string_view text)
{
    return reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
}

uInt countOf(std::string_view text)
{
    return static_cast<uInt>(text.size());
}

/// `size` octets that were deflated; fewer where they are none.
std::string inflated(std::string_view deflated, std::size_t size)
{
    std::string plain(size, '\0');
    z_stream zlib{};
    if (::inflateInit2(&zlib, windowBits) != Z_OK)
        throw std::bad_alloc(); // as the string above
    ::inflateSetDictionary(&zlib, readOctetsOf(usualTexts), countOf(usualTexts));
    zlib.next_in = readOctetsOf(deflated);
    zlib.avail_in = countOf(deflated);
    zlib.next_out = octetsOf(plain);
    zlib.avail_out = countOf(plain);
    const int end = ::inflate(&zlib, Z_FINISH);
    plain.resize(end == Z_STREAM_END ? zlib.total_out : 0);
    ::inflateEnd(&zlib);
    return plain;
}

} // namespace

std::vector<EventPtr> PackedEvents::events() const
{
    const std::string plain = inflated(m_deflated, m_inflated);
    ArchiveUnpacker<ArchivePlace::Memory> unpacker(plain);
    auto unpacked = unpackAll(unpacker);
    assert(unpacked && plain.size() == m_inflated); // of our own memory
    std::vector<EventPtr> events;
    events.reserve(unpacked->size());
    for (Event& event : *unpacked)
        events.push_back(std::make_shared<const Event>(std::move(event)));
    return events;
}

struct EventPacker::Stream {
    z_stream zlib{};
    bool isReady
        = ::deflateInit2(&zlib, fast, Z_DEFLATED, windowBits, memoryLevel, Z_DEFAULT_STRATEGY) == Z_OK;
    ~Stream() { ::deflateEnd(&zlib); }
};

EventPacker::EventPacker()
    : m_stream(std::make_unique<Stream>())
{
}

EventPacker::~EventPacker() = default;

std::shared_ptr<const PackedEvents> EventPacker::pack(std::span<const EventPtr> events)
{
    z_stream& zlib = m_stream->zlib;
    if (!m_stream->isReady || !std::ranges::all_of(events, isStored) || ::deflateReset(&zlib) != Z_OK
        || ::deflateSetDictionary(&zlib, readOctetsOf(usualTexts), countOf(usualTexts)) != Z_OK)
        return nullptr;
    ArchivePacker<ArchivePlace::Memory> packer;
    packAll(packer, events);
    std::string plain = std::move(packer).take();
    std::string deflated(::deflateBound(&zlib, plain.size()), '\0');
    zlib.next_in = octetsOf(plain);
    zlib.avail_in = countOf(plain);
    zlib.next_out = octetsOf(deflated);
    zlib.avail_out = countOf(deflated);
    if (::deflate(&zlib, Z_FINISH) != Z_STREAM_END)
        return nullptr;
    const auto packed = std::make_shared<PackedEvents>();
    packed->m_deflated.assign(deflated, 0, zlib.total_out);
    packed->m_inflated = plain.size();
    return packed;
}

std::vector<EventPtr> KeptEvents::all() const
{
    std::vector<EventPtr> events;
    for (const auto& part : m_packed) {
        std::vector<EventPtr> unpacked = part->events();
        events.insert(
            events.end(), std::make_move_iterator(unpacked.begin()), std::make_move_iterator(unpacked.end()));
    }
    events.insert(events.end(), m_others->begin(), m_others->end());
    return events;
}

} // namespace legscope
