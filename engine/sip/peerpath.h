#pragma once

#include "engine/sip/nexthop.h"
#include "engine/sip/sofia.h"

#include <functional>
#include <map>
#include <memory>
#include <string>

namespace legscope {

/// What the peer of one leg has said and shown of where it is, by the tags of the dialogs that its INVITE
/// made; while it lives the requests of those dialogs are sent accordingly (routeguard.h). Lives on the
/// loop's thread.
class PeerPath {
public:
    /// Told once a choice is made that differs from the last one: a sentence.
    using Chosen = std::function<void(const std::string&)>;

    static constexpr std::size_t mostDialogs = 16; ///< of one INVITE that forked

    PeerPath(std::string callId, std::shared_ptr<const NatPolicy> policy, IpFamily family, Chosen chosen);
    ~PeerPath();
    PeerPath(const PeerPath&) = delete;
    PeerPath& operator=(const PeerPath&) = delete;

    /// A message of the peer that the library found to belong to the leg, as nua_current_request has it.
    void onMessage(const msg_t* message, const sip_t* sip);

    const std::string& callId() const { return m_callId; }
    /// Null when nothing came from there yet.
    const PeerSource* sourceOf(const std::string& remoteTag) const;
    /// Where a request to `told` goes. Tells the choice.
    NextHop choose(const ToldTarget& told, const PeerSource& source);

private:
    struct Dialog {
        PeerSource source;
        bool isRouted = false; ///< its first message had Record-Route: a Contact alone is no target any more
    };

    void onTarget(const ToldTarget& told, const PeerSource& source);

    const std::string m_callId;
    const std::shared_ptr<const NatPolicy> m_policy;
    const IpFamily m_family;
    const Chosen m_chosen;
    std::map<std::string, Dialog> m_dialogs; ///< by remote tag
    std::string m_last;
};

/// The path of the dialog on this thread that a request with that Call-ID and remote tag belongs to; null
/// when there is none, or nothing came from there yet.
PeerPath* findPeerPath(const std::string& callId, const std::string& remoteTag);
/// The same with any tag: of an INVITE whose first answer comes now.
PeerPath* findPeerPath(const std::string& callId);

/// Where a message came from, none for one that the library made itself.
std::optional<PeerSource> sourceOf(const msg_t* message, const sip_t& sip);
/// The tag of the one who sent it, empty without one.
std::string senderTagOf(const sip_t& sip);
/// What a URI says; a name is looked up in what the resolver of this thread knows.
ToldTarget toldBy(const url_t& uri);

} // namespace legscope
