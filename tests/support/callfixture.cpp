#include "tests/support/callfixture.h"

#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>

namespace legscope::test {
namespace {

template <class T>
T orAbort(Result<T> result, const char* what)
{
    if (!result) {
        std::fprintf(stderr, "%s: %s\n", what, result.error().detail.c_str());
        std::abort();
    }
    return std::move(*result);
}

} // namespace

TestPhone::TestPhone(Lab& lab, const std::string& name, LabReception reception)
{
    LabPhoneOptions options;
    options.name = name;
    options.reception = std::move(reception);
    m_phone = orAbort(LabPhone::create(lab, options,
                          [this](LabMoment, const LabCallReport&) {
                              {
                                  const std::lock_guard lock(m_mutex);
                                  ++m_changes;
                              }
                              m_changed.notify_all();
                          }),
        "lab phone");
}

TestPhone::~TestPhone() = default;

bool TestPhone::waitFor(const std::function<bool(const LabCallReport&)>& matches)
{
    using namespace std::chrono_literals;
    const auto deadline = std::chrono::steady_clock::now() + 15s;
    while (std::chrono::steady_clock::now() < deadline) {
        for (const LabCallReport& report : m_phone->reports()) {
            if (matches(report))
                return true;
        }
        // RTP counters change without a moment: look again after a short while at the latest.
        std::unique_lock lock(m_mutex);
        const auto seen = m_changes;
        m_changed.wait_for(lock, 20ms, [&] { return m_changes != seen; });
    }
    return false;
}

LabCallReport TestPhone::last() const
{
    const auto reports = m_phone->reports();
    return reports.empty() ? LabCallReport{} : reports.back();
}

std::unique_ptr<Lab> CallFixture::openLab()
{
    return orAbort(Lab::open(), "lab");
}

CallFixture::CallFixture(
    std::map<std::string, std::string> parameters, const std::string& before, LabReception reception)
    : lab(openLab())
    , caller(*lab, "caller")
    , callee(*lab, "callee", std::move(reception))
{
    configuration.profile("internal", std::move(parameters));
    configuration.route("^callee$",
        fmt::format("{}<action application=\"bridge\" data=\"sofia/internal/{}\"/>", before, calleeUri()));
    configuration.route("^nobody$", "<action application=\"bridge\" data=\"sofia/absent/x@127.0.0.1:9\"/>");
    engine = orAbort(Engine::start({configuration.write()}), "engine");
    recorder = std::make_unique<EventRecorder>(*engine);
}

CallFixture::~CallFixture() = default;

SocketAddress CallFixture::engineAddress()
{
    recorder->waitFor<ProfileChanged>();
    const ProfileStatus status = *recorder->all<ProfileChanged>().back().status;
    const auto colon = status.sipAddress.rfind(':');
    return *SocketAddress::parse(status.sipAddress.substr(0, colon),
        static_cast<std::uint16_t>(std::stoi(status.sipAddress.substr(colon + 1))));
}

LabCallId CallFixture::call(const std::string& number, LabInvitation invitation)
{
    invitation.to = engineAddress();
    invitation.user = number;
    return caller->call(std::move(invitation));
}

} // namespace legscope::test
