#include "engine/net/dnsresolver.h"

#include "engine/core/caseless.h"
#include "engine/core/text.h"
#include "engine/core/threadsignals.h"
#include "engine/core/uniquefd.h"
#include "engine/net/dnschannel.h"

#include <algorithm>
#include <fmt/format.h>
#include <mutex>
#include <pthread.h>
#include <sys/eventfd.h>
#include <thread>

namespace legscope {
namespace {

using std::chrono::steady_clock;

} // namespace

/// The questions, who waits for them, and what is known. Everything but the channel is guarded by the mutex;
/// the channel is the thread's. Nobody is called back under the mutex.
class DnsResolver::Asking {
public:
    using Waiter = std::move_only_function<void(const Result<DnsRecords>&)>;

    explicit Asking(DnsOptions options);
    ~Asking();

    void ask(DnsKind kind, const std::string& name, Waiter waiter);
    std::optional<Result<DnsRecords>> kept(const DnsQuestion& question);

private:
    struct Open {
        steady_clock::time_point until;
        std::vector<Waiter> waiters;
        bool isAsked = false; ///< the channel has it
    };
    struct Kept {
        steady_clock::time_point until;
        Result<DnsRecords> records;
    };

    Result<void> enqueue(const DnsQuestion& question, Waiter& waiter);
    void run();
    void askNew(DnsChannel& channel);
    void expire();
    std::chrono::milliseconds untilNextExpiry();
    void keep(const DnsQuestion& question, const Result<DnsRecords>& records, std::chrono::seconds ttl);
    void settle(const DnsQuestion& question, const Result<DnsRecords>& records, std::chrono::seconds ttl);
    std::chrono::seconds lifeOf(const Result<DnsRecords>& records, std::chrono::seconds ttl) const;
    void wake() const { ::eventfd_write(m_wake.get(), 1); }

    const DnsOptions m_options;
    const UniqueFd m_wake;

    std::mutex m_mutex;
    std::map<DnsQuestion, Open> m_open;
    std::map<DnsQuestion, Kept> m_kept;
    std::size_t m_asked = 0; ///< questions that the channel has, those that nobody waits for any more too
    std::size_t m_waiting = 0;
    bool m_stopped = false;

    std::thread m_thread; ///< last: it uses all of the above
};

DnsResolver::Asking::Asking(DnsOptions options)
    : m_options(std::move(options))
    , m_wake(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_thread([this] { run(); })
{
}

DnsResolver::Asking::~Asking()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    wake();
    m_thread.join();
}

std::optional<Result<DnsRecords>> DnsResolver::Asking::kept(const DnsQuestion& question)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_kept.find(question);
    if (found == m_kept.end() || steady_clock::now() >= found->second.until)
        return std::nullopt;
    return found->second.records;
}

void DnsResolver::Asking::ask(DnsKind kind, const std::string& name, Waiter waiter)
{
    DnsQuestion question{kind, lowered(name)};
    if (question.name.ends_with('.'))
        question.name.pop_back();
    if (!isHostName(question.name))
        return waiter(fail(Errc::NotFound, fmt::format("{}: it is no host name", excerpt(name))));
    if (isLocalName(question.name))
        return waiter(
            fail(Errc::NotFound, fmt::format("{}: names under .local are not looked up", question.name)));
    if (const auto records = kept(question))
        return waiter(*records);
    if (const auto asked = enqueue(question, waiter); !asked)
        return waiter(std::unexpected(asked.error()));
    wake();
}

Result<void> DnsResolver::Asking::enqueue(const DnsQuestion& question, Waiter& waiter)
{
    const std::lock_guard lock(m_mutex);
    auto found = m_open.find(question);
    const bool isFull = found == m_open.end() && std::max(m_open.size(), m_asked) >= m_options.mostAtOnce;
    if (isFull || m_waiting >= m_options.mostWaiting)
        return fail(Errc::Refused, fmt::format("{}: too many host names are being looked up", question.name));
    if (found == m_open.end())
        found = m_open.emplace(question, Open{steady_clock::now() + m_options.limit, {}, false}).first;
    found->second.waiters.push_back(std::move(waiter));
    ++m_waiting;
    return {};
}

void DnsResolver::Asking::run()
{
    leaveSignalsToOtherThreads();
    pthread_setname_np(pthread_self(), "resolver");
    DnsChannel channel(m_options);
    for (;;) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopped)
                return m_open.clear();
        }
        askNew(channel);
        channel.wait(m_wake.get(), untilNextExpiry());
        eventfd_t count = 0;
        ::eventfd_read(m_wake.get(), &count);
        expire();
    }
}

void DnsResolver::Asking::askNew(DnsChannel& channel)
{
    std::vector<DnsQuestion> fresh;
    {
        const std::lock_guard lock(m_mutex);
        for (auto& [question, open] : m_open) {
            if (!std::exchange(open.isAsked, true))
                fresh.push_back(question);
        }
        m_asked += fresh.size();
    }
    for (const DnsQuestion& question : fresh) {
        channel.ask(question, [this, question](const DnsAnswer& answer) {
            {
                const std::lock_guard lock(m_mutex);
                --m_asked;
                if (m_stopped)
                    return;
            }
            settle(question, answer.records, answer.ttl);
        });
    }
}

std::chrono::milliseconds DnsResolver::Asking::untilNextExpiry()
{
    const std::lock_guard lock(m_mutex);
    auto next = steady_clock::now() + std::chrono::hours(1);
    for (const auto& [question, open] : m_open)
        next = open.isAsked ? std::min(next, open.until) : steady_clock::now();
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(next - steady_clock::now());
    return std::max(left, std::chrono::milliseconds(0));
}

void DnsResolver::Asking::expire()
{
    std::vector<DnsQuestion> late;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& [question, open] : m_open) {
            if (steady_clock::now() >= open.until)
                late.push_back(question);
        }
    }
    for (const DnsQuestion& question : late)
        settle(question,
            fail(Errc::Timeout,
                fmt::format("{}: no answer within {} ms", question.name, m_options.limit.count())),
            {});
}

std::chrono::seconds DnsResolver::Asking::lifeOf(
    const Result<DnsRecords>& records, std::chrono::seconds ttl) const
{
    if (records)
        return std::clamp(ttl, m_options.leastKept, m_options.mostKeptFor);
    return records.error().code == Errc::NotFound ? m_options.absenceKept : m_options.failureKept;
}

/// With the mutex.
void DnsResolver::Asking::keep(
    const DnsQuestion& question, const Result<DnsRecords>& records, std::chrono::seconds ttl)
{
    if (m_kept.size() >= m_options.mostKept && !m_kept.contains(question))
        m_kept.erase(std::ranges::min_element(m_kept, {}, [](const auto& one) { return one.second.until; }));
    m_kept.insert_or_assign(question, Kept{steady_clock::now() + lifeOf(records, ttl), records});
}

void DnsResolver::Asking::settle(
    const DnsQuestion& question, const Result<DnsRecords>& records, std::chrono::seconds ttl)
{
    std::vector<Waiter> waiters;
    {
        const std::lock_guard lock(m_mutex);
        const auto open = m_open.find(question);
        // An answer after the limit is kept for who asks next; a failure after it is no news.
        if (open != m_open.end() || records)
            keep(question, records, ttl);
        if (open == m_open.end())
            return;
        waiters = std::move(open->second.waiters);
        m_waiting -= waiters.size();
        m_open.erase(open);
    }
    for (Waiter& waiter : waiters)
        waiter(records);
}

namespace {

template <class Record>
auto readerOf(HostResolver::Found<Record> done)
{
    return [done = std::move(done)](const Result<DnsRecords>& records) mutable {
        if (!records)
            return done(std::unexpected(records.error()));
        done(std::get<std::vector<Record>>(*records));
    };
}

} // namespace

DnsResolver::DnsResolver(DnsOptions options)
    : m_asking(std::make_unique<Asking>(std::move(options)))
{
}

DnsResolver::~DnsResolver() = default;

void DnsResolver::lookUp(const std::string& host, Done done)
{
    m_asking->ask(DnsKind::Addresses, host, readerOf(std::move(done)));
}

void DnsResolver::lookUpServices(const std::string& name, Found<ServiceRecord> done)
{
    m_asking->ask(DnsKind::Services, name, readerOf(std::move(done)));
}

void DnsResolver::lookUpNamings(const std::string& domain, Found<NamingRecord> done)
{
    m_asking->ask(DnsKind::Namings, domain, readerOf(std::move(done)));
}

std::optional<std::vector<SocketAddress>> DnsResolver::known(const std::string& host)
{
    DnsQuestion question{DnsKind::Addresses, lowered(host)};
    if (question.name.ends_with('.'))
        question.name.pop_back();
    const auto records = m_asking->kept(question);
    if (!records)
        return std::nullopt;
    return *records ? std::get<std::vector<SocketAddress>>(**records) : std::vector<SocketAddress>{};
}

} // namespace legscope
