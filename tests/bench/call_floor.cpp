// The floor of a call's cost: a two-leg program of Sofia-SIP's nua and nothing else. Every INVITE goes on to
// one callee with its body; answers and BYE are passed; no events, no media, no checks. Its loop waits for
// whole milliseconds, as that of the engine does: the library alone polls through the last one. Usage:
// call_floor LISTENING-PORT CALLEE-PORT

#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <string>

namespace {
struct Program;
struct Pair;
} // namespace

#define SU_ROOT_MAGIC_T Program
#define NUA_MAGIC_T Program
#define NUA_HMAGIC_T Pair
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <sofia-sip/nua.h>
#include <sofia-sip/nua_tag.h>
#include <sofia-sip/sip_status.h>
#include <sofia-sip/sip_tag.h>
#include <sofia-sip/su.h>
#include <sofia-sip/su_alloc.h>
#include <sofia-sip/su_time.h>
#include <sofia-sip/su_wait.h>
#include <sofia-sip/tport_tag.h>
#pragma GCC diagnostic pop


/// In place of the library's (su_timer.c), which truncates the time until the next timer.
extern "C" [[gnu::visibility("default")]] int su_timer_expire(
    su_timer_queue_t* timers, su_duration_t* timeout, su_time_t now)
{
    static auto* const original
        = reinterpret_cast<decltype(&su_timer_expire)>(::dlsym(RTLD_NEXT, "su_timer_expire"));
    const su_duration_t asked = *timeout;
    const int expired = original(timers, timeout, now);
    if (*timeout != asked)
        ++*timeout;
    return expired;
}

namespace {

struct Program {
    su_root_t* root = nullptr;
    nua_t* nua = nullptr;
    std::string callee;
};

struct Pair {
    nua_handle_t *a = nullptr, *b = nullptr;
};

void begin(Program* program, nua_handle_t* handle, const sip_t* sip)
{
    auto* pair = new Pair;
    pair->a = handle;
    nua_handle_bind(handle, pair);
    pair->b = nua_handle(program->nua, pair, NUTAG_URL(program->callee.c_str()), SIPTAG_TO(sip->sip_to),
        SIPTAG_FROM_STR("<sip:floor@127.0.0.1>"), TAG_END());
    nua_invite(pair->b, NUTAG_MEDIA_ENABLE(0), SIPTAG_CONTENT_TYPE(sip->sip_content_type),
        SIPTAG_PAYLOAD(sip->sip_payload), TAG_END());
}

void pass(const Pair* pair, int status, const char* phrase, const sip_t* sip)
{
    nua_respond(pair->a, status, phrase, NUTAG_MEDIA_ENABLE(0), SIPTAG_CONTENT_TYPE(sip->sip_content_type),
        SIPTAG_PAYLOAD(sip->sip_payload), TAG_END());
}

void forget(nua_handle_t* handle, Pair* pair)
{
    if (!pair)
        return;
    auto& own = handle == pair->a ? pair->a : pair->b;
    nua_handle_bind(own, static_cast<Pair*>(nullptr));
    nua_handle_destroy(own);
    own = nullptr;
    if (!pair->a && !pair->b)
        delete pair;
}

void onNua(nua_event_t event, int status, const char* phrase, nua_t*, Program* program, nua_handle_t* handle,
    Pair* pair, const sip_t* sip, tagi_t*)
{
    switch (event) {
    case nua_i_invite:
        if (!pair)
            begin(program, handle, sip);
        break;
    case nua_r_invite:
        if (pair && sip && status > 100 && pair->a)
            pass(pair, status, phrase, sip);
        break;
    case nua_i_bye:
        if (pair && pair->b)
            nua_bye(pair->b, TAG_END());
        break;
    case nua_r_bye:
        if (pair && pair->a)
            forget(pair->a, pair);
        break;
    case nua_i_terminated:
        if (pair && handle == pair->b)
            forget(handle, pair);
        break;
    default:
        break;
    }
}

} // namespace

int main(int count, char** arguments)
{
    if (count != 3) {
        std::fprintf(stderr, "usage: call_floor LISTENING-PORT CALLEE-PORT\n");
        return 2;
    }
    su_init();
    Program program;
    program.callee = std::string("sip:service@127.0.0.1:") + arguments[2];
    program.root = su_root_create(&program);
    su_root_threading(program.root, 0);
    const std::string url = std::string("sip:127.0.0.1:") + arguments[1] + ";transport=udp";
    program.nua = nua_create(program.root, onNua, &program, NUTAG_URL(url.c_str()), NUTAG_MEDIA_ENABLE(0),
        NUTAG_AUTOANSWER(0), NUTAG_AUTOALERT(0), NUTAG_SESSION_TIMER(0), TAG_END());
    if (!program.nua) {
        std::fprintf(stderr, "call_floor: port %s cannot be bound\n", arguments[1]);
        return 2;
    }
    su_root_run(program.root);
}
