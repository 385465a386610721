#include "engine/sip/guard/resolverguard.h"

#include "engine/sip/guard/guardcounters.h"
#include "engine/sip/guard/resolverrecords.h"

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <netdb.h>
#include <set>
#include <string>

/// What nta.c and tport.c of 1.12.11 use of the library's resolver, and the system call behind
/// su_getaddrinfo(); these definitions come first. Nothing else of the library makes a resolver.
extern "C" {
[[gnu::visibility("default")]] sres_resolver_t* sres_resolver_create(
    su_root_t* root, const char* configuration, tag_type_t tag, tag_value_t value, ...);
[[gnu::visibility("default")]] int sres_resolver_destroy(sres_resolver_t* resolver);
[[gnu::visibility("default")]] sres_resolver_t* sres_resolver_new_with_cache_va(
    const char* configuration, sres_cache_t* cache, const char* options, va_list arguments);
[[gnu::visibility("default")]] sres_query_t* sres_query(sres_resolver_t* resolver, sres_answer_f* callback,
    sres_context_t* context, std::uint16_t type, const char* domain);
[[gnu::visibility("default")]] void sres_query_bind(
    sres_query_t* query, sres_answer_f* callback, sres_context_t* context);
[[gnu::visibility("default")]] sres_record_t** sres_cached_answers(
    sres_resolver_t* resolver, std::uint16_t type, const char* domain);
[[gnu::visibility("default")]] int sres_sort_answers(sres_resolver_t* resolver, sres_record_t** answers);
[[gnu::visibility("default")]] void sres_free_answers(sres_resolver_t* resolver, sres_record_t** answers);
[[gnu::visibility("default")]] int sres_set_cached_srv_priority(sres_resolver_t* resolver, const char* domain,
    const char* target, std::uint16_t port, std::uint32_t ttl, std::uint16_t priority);
[[gnu::visibility("default")]] int getaddrinfo(
    const char* node, const char* service, const addrinfo* hints, addrinfo** found);
}

namespace legscope {
namespace {

using std::chrono::steady_clock;

/// One question of the library. It is a sres_query_t to the library, which never looks inside.
struct LibraryQuestion {
    std::uint64_t id = 0;
    sres_answer_f* callback = nullptr;
    sres_context_t* context = nullptr; ///< the transaction
    std::uint16_t type = 0;
    steady_clock::time_point until;
    LoopTimer limit;
};

struct NameService {
    SipLoop* loop = nullptr;
    HostResolver* resolver = nullptr;
    std::map<std::uint64_t, std::unique_ptr<LibraryQuestion>> open;
    /// While an answer is given: the next question of that transaction has what time is left.
    const LibraryQuestion* answering = nullptr;
};
thread_local NameService service;

/// Never used again, for an answer may come when its loop is gone and another one has its address.
std::atomic<std::uint64_t> lastQuestion{0};

/// The loops that take answers.
struct Asking {
    std::mutex mutex;
    std::set<SipLoop*> loops;
};

Asking& asking()
{
    static Asking instance;
    return instance;
}

/// Nothing when the library has lost interest.
void answer(std::uint64_t id, const std::function<ResolverRecords(std::uint16_t)>& records)
{
    const auto found = service.open.find(id);
    if (found == service.open.end())
        return;
    const std::unique_ptr<LibraryQuestion> question = std::move(found->second);
    service.open.erase(found);
    service.answering = question.get();
    question->callback(question->context, reinterpret_cast<sres_query_t*>(question.get()),
        asLibraryArray(records(question->type)));
    service.answering = nullptr;
}

template <class Record>
auto answerTo(std::uint64_t id)
{
    return [loop = service.loop, id](Result<std::vector<Record>> found) {
        postAnswer(loop, [id, found = std::move(found)] {
            answer(
                id, [&](std::uint16_t type) { return found ? recordsOf(type, *found) : ResolverRecords{}; });
        });
    };
}

void giveUp(std::uint64_t id)
{
    answer(id, [](std::uint16_t) { return ResolverRecords{}; });
}

void ask(LibraryQuestion& question, const std::string& domain)
{
    const std::uint64_t id = question.id;
    HostResolver* resolver = service.resolver;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(question.until - steady_clock::now());
    if (!resolver || (left.count() <= 0 && !resolver->known(domain))) {
        service.loop->post([id] { giveUp(id); });
        return;
    }
    question.limit = service.loop->after(std::max(left, std::chrono::milliseconds(1)), [id] { giveUp(id); });
    switch (question.type) {
    case sres_type_a:
    case sres_type_aaaa:
        return resolver->lookUp(domain, answerTo<SocketAddress>(id));
    case sres_type_srv:
        return resolver->lookUpServices(domain, answerTo<ServiceRecord>(id));
    case sres_type_naptr:
        return resolver->lookUpNamings(domain, answerTo<NamingRecord>(id));
    default:
        service.loop->post([id] { giveUp(id); });
    }
}

template <class Function>
const void* addressOf(Function* function)
{
    return reinterpret_cast<const void*>(function);
}

void countStopped()
{
    guardCounters().lookupsStopped.fetch_add(1, std::memory_order_relaxed);
}

} // namespace

void resolveNamesBy(SipLoop& loop, HostResolver* resolver)
{
    service.loop = &loop;
    service.resolver = resolver;
    const std::lock_guard lock(asking().mutex);
    if (resolver)
        asking().loops.insert(&loop);
    else
        asking().loops.erase(&loop);
}

void postAnswer(const SipLoop* loop, Task task)
{
    const std::lock_guard lock(asking().mutex);
    const auto found = asking().loops.find(const_cast<SipLoop*>(loop));
    if (found != asking().loops.end())
        (*found)->post(std::move(task));
}

HostResolver* resolverOfThisLoop() noexcept
{
    return service.resolver;
}

std::vector<GuardedImport> guardedResolver()
{
    return {
        {"sres_resolver_create", addressOf(&::sres_resolver_create)},
        {"sres_resolver_destroy", addressOf(&::sres_resolver_destroy)},
        {"sres_resolver_new_with_cache_va", addressOf(&::sres_resolver_new_with_cache_va)},
        {"sres_query", addressOf(&::sres_query)},
        {"sres_query_bind", addressOf(&::sres_query_bind)},
        {"sres_cached_answers", addressOf(&::sres_cached_answers)},
        {"sres_sort_answers", addressOf(&::sres_sort_answers)},
        {"sres_free_answers", addressOf(&::sres_free_answers)},
        {"sres_set_cached_srv_priority", addressOf(&::sres_set_cached_srv_priority)},
        {"getaddrinfo", addressOf(&::getaddrinfo)},
    };
}

Result<void> proveNoLookup()
{
    const auto before = guardCounters().lookupsStopped.load();
    su_addrinfo_t* found = nullptr;
    const int status = su_getaddrinfo("guard.invalid", "5060", nullptr, &found);
    if (found)
        su_freeaddrinfo(found);
    if (status == 0 || guardCounters().lookupsStopped.load() == before)
        return fail(Errc::Internal, "the library looks names up by itself");
    guardCounters().lookupsStopped.fetch_sub(1);
    return {};
}

} // namespace legscope

/// One stands for all: it has no state of its own.
sres_resolver_t* sres_resolver_create(su_root_t*, const char*, tag_type_t, tag_value_t, ...)
{
    static char noResolver = 0;
    return reinterpret_cast<sres_resolver_t*>(&noResolver);
}

int sres_resolver_destroy(sres_resolver_t*)
{
    return 0;
}

sres_resolver_t* sres_resolver_new_with_cache_va(const char*, sres_cache_t*, const char*, va_list)
{
    legscope::countStopped();
    errno = EPERM;
    return nullptr;
}

/// Null, which fails the transaction with 503, on a thread that runs no loop of ours.
sres_query_t* sres_query(sres_resolver_t*, sres_answer_f* callback, sres_context_t* context,
    std::uint16_t type, const char* domain)
{
    using namespace legscope;
    if (!service.loop || !domain) {
        countStopped();
        return nullptr;
    }
    guardCounters().namesResolved.fetch_add(1, std::memory_order_relaxed);
    auto question = std::make_unique<LibraryQuestion>();
    question->id = ++lastQuestion;
    question->callback = callback;
    question->context = context;
    question->type = type;
    question->until = service.answering && service.answering->context == context
        ? service.answering->until
        : steady_clock::now() + destinationLimit;
    LibraryQuestion& open = *question;
    service.open.emplace(open.id, std::move(question));
    ask(open, domain);
    return reinterpret_cast<sres_query_t*>(&open);
}

/// The library only ever takes its question back.
void sres_query_bind(sres_query_t* query, sres_answer_f* callback, sres_context_t* context)
{
    using namespace legscope;
    auto* question = reinterpret_cast<LibraryQuestion*>(query);
    if (!question || question == service.answering)
        return;
    question->callback = callback;
    question->context = context;
    if (!callback)
        service.open.erase(question->id);
}

/// What is known is answered by sres_query, at once.
sres_record_t** sres_cached_answers(sres_resolver_t*, std::uint16_t, const char*)
{
    return nullptr;
}

/// They are sorted.
int sres_sort_answers(sres_resolver_t*, sres_record_t**)
{
    return 0;
}

void sres_free_answers(sres_resolver_t*, sres_record_t** answers)
{
    for (sres_record_t** one = answers; one && *one; ++one)
        legscope::freeRecord(*one);
    std::free(answers);
}

int sres_set_cached_srv_priority(
    sres_resolver_t*, const char*, const char*, std::uint16_t, std::uint32_t, std::uint16_t)
{
    return 0;
}

int getaddrinfo(const char* node, const char* service, const addrinfo* hints, addrinfo** found)
{
    using namespace legscope;
    static auto* const original
        = originalOf<int(const char*, const char*, const addrinfo*, addrinfo**)>("getaddrinfo");
    if (!node || !isSofiaCode(__builtin_return_address(0)))
        return original(node, service, hints, found);
    addrinfo literal{};
    if (hints)
        literal = *hints;
    literal.ai_flags |= AI_NUMERICHOST;
    const int status = original(node, service, &literal, found);
    if (status == EAI_NONAME)
        countStopped();
    return status;
}
