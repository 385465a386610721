#pragma once

#include "tests/support/rawpeer.h"

#include <QProcess>
#include <QString>

#include <string>
#include <string_view>

namespace legscope::test {

/// One rtpengine in user space, by its ng protocol: a media proxy that ends SRTP of its own between a phone
/// and whoever calls it.
class Rtpengine {
public:
    ~Rtpengine();

    /// False when it does not answer within ten seconds.
    bool start();
    /// The SDP of an offer as the phone behind it gets it, in plain RTP; empty: it was refused.
    std::string offer(std::string_view call, std::string_view sdp);
    /// The SDP of the phone's answer as it goes back to who has offered.
    std::string answer(std::string_view call, std::string_view sdp);
    /// What it answered last, and what it has printed.
    QString said();

private:
    std::string ask(std::string_view dictionary);

    QProcess m_process;
    RawUdpPeer m_socket;
    SocketAddress m_server;
    unsigned m_cookie = 0;
    std::string m_answer;
};

} // namespace legscope::test
