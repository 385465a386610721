#pragma once

#include "tests/support/callfixture.h"

#include <QTest>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

namespace legscope::test {

/// One action of a route as XML.
inline std::string act(const std::string& application, const std::string& data = {})
{
    std::string escaped;
    for (const char c : data) {
        if (c == '<')
            escaped += "&lt;";
        else if (c == '&')
            escaped += "&amp;";
        else if (c == '"')
            escaped += "&quot;";
        else
            escaped += c;
    }
    return "<action application=\"" + application + "\" data=\"" + escaped + "\"/>";
}

/// An engine with one caller and two callees on loopback. Routes are given in front of start(): they may name
/// the callees' addresses.
class RouteFixture {
public:
    explicit RouteFixture(LabReception first = {}, LabReception second = {})
        : lab(std::move(*Lab::open()))
        , caller(*lab, "caller")
        , callee(*lab, "callee", std::move(first))
        , other(*lab, "other", std::move(second))
    {
    }

    /// Calls to `number` run `actions` (of act()).
    RouteFixture& route(const std::string& number, const std::string& actions)
    {
        configuration.route('^' + number + '$', actions);
        return *this;
    }
    void start(std::map<std::string, std::string> parameters = {{"inbound-proxy-media", "true"}})
    {
        configuration.profile("internal", std::move(parameters));
        auto started = Engine::start({configuration.write()});
        if (!started)
            qFatal("%s", started.error().detail.c_str());
        engine = std::move(*started);
        recorder = std::make_unique<EventRecorder>(*engine);
        recorder->waitFor<ProfileChanged>();
    }

    static std::string endpoint(const std::string& user, const TestPhone& phone)
    {
        return "sofia/internal/" + user + '@' + phone.address();
    }
    std::string toCallee() const { return endpoint("callee", callee); }
    std::string toOther() const { return endpoint("other", other); }

    SocketAddress engineAddress()
    {
        const std::string text = recorder->all<ProfileChanged>().back().status->sipAddress;
        const auto colon = text.rfind(':');
        return *SocketAddress::parse(
            text.substr(0, colon), static_cast<std::uint16_t>(std::stoi(text.substr(colon + 1))));
    }
    LabCallId call(const std::string& number, LabInvitation invitation = {})
    {
        invitation.to = engineAddress();
        invitation.user = number;
        return caller->call(std::move(invitation));
    }
    /// Waits for the end of the call that began as the `index`th.
    CallEnded ended(std::size_t count = 1)
    {
        recorder->waitForCount<CallEnded>(count);
        const auto all = recorder->all<CallEnded>();
        return all.size() < count ? CallEnded{} : all[count - 1];
    }
    bool found(const std::string& code, const std::string& part = {})
    {
        return recorder->waitFor<Finding>([&](const Finding& finding) {
            return nameOf(finding.code) == code && finding.text.find(part) != std::string::npos;
        });
    }
    /// How often an application has run.
    long runs(const std::string& application)
    {
        const auto steps = recorder->all<RouteStep>();
        return std::ranges::count(steps, application, &RouteStep::application);
    }

    TestConfiguration configuration;
    std::unique_ptr<Lab> lab;
    TestPhone caller, callee, other;
    std::unique_ptr<Engine> engine;
    std::unique_ptr<EventRecorder> recorder;
};

} // namespace legscope::test
