#include "engine/sip/guard/restartguard.h"

#include "engine/sip/guard/guardedimport.h"
#include "engine/sip/sofia.h"

/// An internal function of the library (nua_client.h of 1.12.11), called for every final answer.
extern "C" {
struct nua_client_request;
[[gnu::visibility("default")]] int nua_client_check_restart(
    nua_client_request* request, int status, const char* phrase, const sip_t* answer);
}

namespace legscope {

bool mayRestart(int status) noexcept
{
    return status == 422;
}

const void* guardedRestarts() noexcept
{
    return reinterpret_cast<const void*>(&::nua_client_check_restart);
}

} // namespace legscope

int nua_client_check_restart(nua_client_request* request, int status, const char* phrase, const sip_t* answer)
{
    using namespace legscope;
    static auto* const original = originalOf<decltype(nua_client_check_restart)>("nua_client_check_restart");
    return mayRestart(status) ? original(request, status, phrase, answer) : 0;
}
