#pragma once

#include "engine/lab/labscript.h"
#include "engine/sip/sipmessage.h"

#include <memory>
#include <string>

namespace legscope {

/// The SDP of one call of a lab phone, and the stream that it steers. What was sent and received last, and
/// what is wrong with it, stands in the call's report. The lab's SIP thread.
class LabCallMedia {
public:
    /// `options` and `report` outlive it.
    LabCallMedia(const LabPhoneOptions& options, LabCallReport& report);

    /// Takes ports at `host`, where the options name no other one. False: the report says why not.
    bool open(ToneLoop& tones, const SocketAddress& host);
    /// An offer of all our codecs, or `instead`.
    SipBody offer(const std::string& instead);
    /// An answer to what was received last, or an offer when there was nothing; or `instead`.
    SipBody reply(const std::string& instead);
    /// False when this phone can do nothing with it: the report says why.
    bool receive(const SipBody& body);
    const LabRemoteMedia& remote() const { return m_remote; }

    /// Sends, or pauses, as what was sent and received last says.
    void sendOrPause();
    /// Sends nothing from now on.
    void mute();
    /// The counters of the stream are in the report from now on.
    void close();
    ToneCounters counters() const;

private:
    SipBody body(std::vector<LabCodec> codecs, const std::string& instead);

    const LabPhoneOptions& m_options;
    LabCallReport& m_report;
    std::unique_ptr<ToneStream> m_stream; ///< null before open() and after close()
    LabRemoteMedia m_remote;
    unsigned m_version = 0; ///< of our SDP
    bool m_isMuted = false;
};

} // namespace legscope
