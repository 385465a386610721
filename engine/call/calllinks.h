#pragma once

#include "engine/call/callenvironment.h"
#include "engine/call/callprogress.h"
#include "engine/call/mediapath.h"
#include "engine/channel/channellist.h"

#include <memory>

namespace legscope {

/// Which channels one call links, and which two of them are connected: the caller, whose route is served, and
/// the callee. Lives on the SIP thread.
class CallLinks final : public OfferTurns {
public:
    /// `first` is what is known of the channel that calls us, or that an originate calls, before it has a
    /// leg; `listener` hears the legs. All but `first` outlives this object.
    CallLinks(CallId call, CallEnvironment& environment, const CallProgress& progress, LegListener& listener,
        ChannelStart first);
    CallLinks(const CallLinks&) = delete;
    CallLinks& operator=(const CallLinks&) = delete;

    CallId call() const { return m_call; }
    /// Of the profile that the call began on, as they were then.
    const ProfileSettings& settings() const { return *m_settings; }
    const ChannelList& channels() const { return m_channels; }

    // The caller: it called us, was called by an originate, or was transferred.
    bool hasCaller() const { return m_caller != nullptr; }
    Channel& caller() const { return *m_caller; }
    Leg& callerLeg() const { return *m_caller->leg; }
    bool isCaller(const Leg& leg) const { return m_caller && m_caller->leg.get() == &leg; }
    /// Of the caller, or of the channel that is to be the first one.
    ChannelStart& served() { return m_caller ? *m_caller : *m_start; }
    const ChannelStart& served() const { return m_caller ? *m_caller : *m_start; }
    ChannelVariables& variables() { return served().variables; }
    const ChannelVariables& variables() const { return served().variables; }
    const InviteRequest& asked() const { return served().asked; }
    const std::string& uuid() const { return served().uuid; }

    // The callee that is connected to it.
    bool isCallee(const Leg& leg) const { return m_callee && m_callee->leg.get() == &leg; }
    /// Before one is: the one whose early answer the caller has.
    void setEarly(const Leg& callee) { m_early = callee.id(); }
    bool isEarly(const Leg& callee) const { return m_early == callee.id(); }

    // Any channel. Its leg is linked.
    Channel& channelOf(const Leg& leg) const { return m_channels.of(leg); }
    OfferAnswer& offers(const Leg& leg) const { return m_channels.of(leg).offers; }
    /// Where it stands in the media: who takes its place keeps that.
    LegSide sideOf(const Leg& leg) const { return m_channels.of(leg).side; }
    /// Of its profile, as they were when the leg came.
    const ProfileSettings& settingsOf(const Leg& leg) const { return *m_channels.of(leg).settings; }
    /// Of an SDP from one leg to another.
    SdpPassage passage(const Leg& from, const Leg& to) const
    {
        return {sideOf(from), {from.id(), channelOf(from).media}, {to.id(), channelOf(to).media}};
    }
    /// What a leg has last offered or answered.
    Sdp lastSdpOf(const Leg& leg) const;
    /// Null when there is none of that id (any more).
    Leg* find(LegId id) const { return m_channels.find(id); }
    /// Whom a leg is connected to, or hears early media of; null where that is nobody.
    Leg* peerOf(const Leg& leg) const;
    /// The connected one, or the served one, at that side of the media; null where nobody is.
    Leg* legAt(LegSide side) const;
    /// The channel of that one, and its media.
    Channel* channelAt(LegSide side) const;
    ChannelMedia* mediaAt(LegSide side) const;

    /// No leg negotiates, and the call is not at its end.
    bool isFree() const override { return !m_progress.isEnding() && !m_channels.isBusy(); }
    /// An offer is under way, or one of ours waits.
    bool isNegotiating() const { return m_channels.isBusy() || m_channels.hasWaiting(); }

    // Changes.
    /// The first channel has its leg.
    Channel& addCaller(std::unique_ptr<Leg> leg);
    /// That of a leg that asks, or that an originate asks for, before it has its leg.
    static ChannelStart firstChannel(
        CallEnvironment& environment, const Profile& profile, InviteRequest asked);
    /// Of a channel that begins now, without variables, whose SIP comes from `signalling`.
    ChannelStart newChannel(LegSide side, SharedSettings settings, const SocketAddress& signalling) const;
    /// It has its leg.
    Channel& add(std::unique_ptr<Leg> leg, ChannelStart start);
    /// The channel of an INVITE that comes inside the call.
    Channel& accept(const NewInvite& invite, Profile& profile, LegSide side);
    /// The channel of a leg is linked by this call from now on, at its side of the media.
    void link(Channel& channel);
    /// It is not any more; its route was this call's. The call has to end then.
    void unlink(Channel& channel);
    /// It is connected to the caller.
    void connect(Leg& callee) { m_callee = &channelOf(callee); }
    void disconnect(const Leg& callee);
    /// From now on the route of `leg` is served, which is connected to the one that was served before.
    void serve(const Leg& leg);
    /// `leg` is connected in the place of `gone`. True when that was the caller: then it needs a route.
    bool connectInPlaceOf(const Leg& gone, const Leg& leg);

private:
    Leg* earlyCallee() const;

    const CallId m_call;
    CallEnvironment& m_environment;
    const CallProgress& m_progress;
    LegListener& m_listener;
    const SharedSettings m_settings;
    std::unique_ptr<ChannelStart> m_start; ///< null while there is a caller
    ChannelList m_channels;
    Channel* m_caller = nullptr;
    Channel* m_callee = nullptr;
    LegId m_early; ///< whose answer the caller was sent last, before a 200
};

} // namespace legscope
