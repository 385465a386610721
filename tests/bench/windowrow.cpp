#include "tests/bench/callrun.h"
#include "tests/bench/enginewindow.h"
#include "tests/bench/windowkinds.h"
#include "tests/support/rawpeer.h"
#include "tests/support/rawsip.h"
#include "ui/pages/calls/callspage.h"

#include <QElapsedTimer>
#include <QEvent>

#include <fmt/format.h>
#include <optional>
#include <random>
#include <stdexcept>

namespace legscope::bench {
namespace {

using namespace std::chrono_literals;

/// Sees the list painted with one more row than there was.
class NextRow : public QObject {
public:
    explicit NextRow(const QTreeView& list)
        : m_list(list)
        , m_before(list.model()->rowCount())
    {
        m_since.start();
        list.viewport()->installEventFilter(this);
    }
    /// Milliseconds since this object was made; none before.
    std::optional<double> painted() const { return m_painted; }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && !m_painted && m_list.model()->rowCount() > m_before)
            m_painted = static_cast<double>(m_since.nsecsElapsed()) / 1e6;
        return false;
    }

private:
    const QTreeView& m_list;
    const int m_before;
    QElapsedTimer m_since;
    std::optional<double> m_painted;
};

/// Calls that are refused by their callee.
class ShortCalls {
public:
    explicit ShortCalls(const SocketAddress& engine)
        : m_engine(engine)
    {
    }
    std::uint16_t callee() const { return m_callee.address().port(); }
    void invite() { request("INVITE", {}, ++m_calls); }
    /// What has come is answered.
    void answer()
    {
        while (const auto request = m_callee.take()) {
            if (request->starts_with("INVITE "))
                m_callee.send(m_engine, answerTo(*request, "486 Busy Here", {}));
        }
        while (const auto answer = m_caller.take()) {
            if (statusOf(*answer) >= 200)
                request("ACK", headerOf(*answer, "To"), m_calls);
        }
    }

private:
    void request(const char* method, std::string to, int call)
    {
        RawRequest request;
        request.method = method;
        request.to = std::move(to);
        request.callId = fmt::format("row-{}", call);
        request.branch = fmt::format("z9hG4bKrow{}", call);
        request.more = fmt::format("Contact: <sip:raw@{}>\r\n", m_caller.address().text());
        m_caller.send(m_engine, textOf(request, m_caller.address(), m_engine));
    }

    const SocketAddress m_engine;
    RawUdpPeer m_caller, m_callee;
    int m_calls = 0;
};

} // namespace

WindowFigures measureRow(const WindowOptions& options)
{
    constexpr int callsARound = 5;
    constexpr auto limit = 2s;
    const std::uint16_t port = freePort();
    ShortCalls calls(*SocketAddress::parse("127.0.0.1", port));
    EngineWindow shown(port, calls.callee());
    runEventsFor(1s);
    std::mt19937 random(std::random_device{}());
    std::uniform_int_distribution<int> pause(100, 500);
    WindowFigures figures;
    for (int call = 0; call < callsARound * options.rounds; ++call) {
        runEventsFor(std::chrono::milliseconds(pause(random)));
        const NextRow row(shown.window().callsPage().list());
        calls.invite();
        for (auto waited = 0ms; waited < limit && !row.painted(); waited += 1ms) {
            calls.answer();
            runEventsFor(1ms);
        }
        if (!row.painted())
            throw std::runtime_error("no row came");
        figures["row on the screen, ms"].push_back(*row.painted());
        calls.answer();
    }
    return figures;
}

} // namespace legscope::bench
