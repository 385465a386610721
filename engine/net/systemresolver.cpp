#include "engine/net/hostresolver.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <deque>
#include <fmt/format.h>
#include <mutex>
#include <netdb.h>
#include <pthread.h>
#include <thread>

namespace legscope {
namespace {

using std::chrono::steady_clock;

/// Who has waited for so long has given up.
constexpr std::chrono::seconds patience{2};

/// Blocks.
Result<std::vector<SocketAddress>> addressesOf(const std::string& host)
{
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_DGRAM;
    addrinfo* found = nullptr;
    const int status = getaddrinfo(host.c_str(), nullptr, &hints, &found);
    if (status != 0) {
        const bool isUnknown = status == EAI_NONAME || status == EAI_NODATA;
        return fail(isUnknown ? Errc::NotFound : Errc::Io, fmt::format("{}: {}", host, gai_strerror(status)));
    }
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> owned(found, &freeaddrinfo);
    std::vector<SocketAddress> addresses;
    for (const addrinfo* one = found; one != nullptr; one = one->ai_next) {
        const auto address = SocketAddress::fromSockaddr(one->ai_addr);
        if (address && std::ranges::find(addresses, *address) == addresses.end())
            addresses.push_back(*address);
    }
    if (addresses.empty())
        return fail(Errc::NotFound, fmt::format("{}: it has no IP address", host));
    return addresses;
}

} // namespace

/// The queue, and what the threads do with it.
struct SystemResolver::Work {
    struct Question {
        std::string host;
        Done done;
        steady_clock::time_point asked;
    };

    void run()
    {
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, nullptr);
        pthread_setname_np(pthread_self(), "resolver");
        std::unique_lock lock(mutex);
        for (;;) {
            ++idle;
            wake.wait(lock, [this] { return stopped || !waiting.empty(); });
            --idle;
            if (stopped)
                return;
            Question question = std::move(waiting.front());
            waiting.pop_front();
            auto answer = answerTo(question, lock);
            // Under the lock, so that nothing is called once the resolver has ended.
            if (!stopped)
                question.done(std::move(answer));
        }
    }

    static Result<std::vector<SocketAddress>> answerTo(
        const Question& question, std::unique_lock<std::mutex>& lock)
    {
        if (steady_clock::now() - question.asked > patience)
            return fail(Errc::Timeout, fmt::format("{}: other look-ups took too long", question.host));
        lock.unlock();
        auto answer = addressesOf(question.host);
        lock.lock();
        return answer;
    }

    std::mutex mutex;
    std::condition_variable wake;
    std::deque<Question> waiting;
    std::size_t threads = 0, idle = 0;
    bool stopped = false;
};

SystemResolver::SystemResolver()
    : m_work(std::make_shared<Work>())
{
}

SystemResolver::~SystemResolver()
{
    {
        const std::lock_guard lock(m_work->mutex);
        m_work->stopped = true;
        m_work->waiting.clear();
    }
    m_work->wake.notify_all();
}

void SystemResolver::lookUp(const std::string& host, Done done)
{
    {
        const std::lock_guard lock(m_work->mutex);
        if (m_work->waiting.size() < mostWaiting) {
            m_work->waiting.push_back({host, std::move(done), steady_clock::now()});
            if (m_work->waiting.size() > m_work->idle && m_work->threads < mostAtOnce) {
                ++m_work->threads;
                std::thread([work = m_work] { work->run(); }).detach();
            }
        }
    }
    if (done)
        return done(fail(Errc::Refused, fmt::format("{}: too many host names are being looked up", host)));
    m_work->wake.notify_one();
}

} // namespace legscope
