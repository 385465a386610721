#pragma once

#include "engine/api/engine.h"
#include "engine/lab/labphone.h"
#include "tests/support/eventrecorder.h"
#include "tests/support/testconfiguration.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

namespace legscope::test {

/// A lab phone that can be waited for.
class TestPhone {
public:
    TestPhone(Lab& lab, const std::string& name, LabReception reception = {});
    ~TestPhone();

    LabPhone& operator*() { return *m_phone; }
    LabPhone* operator->() { return m_phone.get(); }
    std::string address() const { return m_phone->address().text(); }

    /// True as soon as a call of this phone satisfies `matches`; false after 15 s.
    bool waitFor(const std::function<bool(const LabCallReport&)>& matches);
    /// The newest call's report.
    LabCallReport last() const;

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::uint64_t m_changes = 0;
    std::unique_ptr<LabPhone> m_phone;
};

/// What a phone is waited for to be, or to have.
inline bool isEnded(const LabCallReport& report)
{
    return report.state == LabCallState::Ended;
}
inline bool isTalking(const LabCallReport& report)
{
    return report.state == LabCallState::Talking;
}
inline bool isRinging(const LabCallReport& report)
{
    return report.state == LabCallState::Ringing;
}
inline auto hears(std::uint64_t packets)
{
    return [packets](const LabCallReport& report) { return report.rtp.rtpReceived >= packets; };
}

/// An engine with one caller and one callee on loopback. The route `callee` leads to the callee.
class CallFixture {
public:
    /// `parameters` of profile `internal`; `before` are actions in front of the bridge.
    explicit CallFixture(std::map<std::string, std::string> parameters = {{"inbound-proxy-media", "true"}},
        const std::string& before = {}, LabReception reception = {});
    ~CallFixture();

    /// Places a call to the number and returns its id at the caller.
    LabCallId call(const std::string& number = "callee", LabInvitation invitation = {});
    SocketAddress engineAddress();
    std::string calleeUri() const { return "callee@" + callee.address(); }

    TestConfiguration configuration;
    std::unique_ptr<Lab> lab;
    TestPhone caller, callee;
    std::unique_ptr<Engine> engine;
    std::unique_ptr<EventRecorder> recorder;

private:
    static std::unique_ptr<Lab> openLab();
};

} // namespace legscope::test
