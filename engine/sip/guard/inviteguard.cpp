#include "engine/sip/guard/inviteguard.h"

#include "engine/sip/guard/clientrequest.h"
#include "engine/sip/guard/guardcounters.h"
#include "engine/sip/guard/guardedimport.h"
#include "engine/sip/sofia.h"

#include <vector>

using legscope::ClientRequest;
using legscope::DialogState;
using legscope::DialogUsage;

extern "C" {
[[gnu::visibility("default")]] void nua_dialog_usage_remove(
    nua_handle_t* handle, DialogState* dialog, DialogUsage* usage, ClientRequest* by, void* byServer);
[[gnu::visibility("default")]] void nua_dialog_deinit(nua_handle_t* handle, DialogState* dialog);
ClientRequest* nua_client_request_ref(ClientRequest* request);
int nua_client_request_unref(ClientRequest* request);
int nua_client_request_complete(ClientRequest* request);
}

namespace legscope {
namespace {

/// The INVITE that the library will take a reference to and not give it back: bound to the usage, under way,
/// and not the request that ends the session.
ClientRequest* leftBehind(const DialogUsage* usage, const ClientRequest* by)
{
    ClientRequest* invite = usage ? usage->request : nullptr;
    const bool isKept = invite && invite != by && invite->method == sip_method_invite && invite->previous
        && invite->transaction && invite->status < 200;
    return isKept ? invite : nullptr;
}

/// The INVITEs under way that a later request has taken the usage from (BYE does). The library takes them out
/// of its queue with the session, and nobody would end their transaction: a peer that answers with 2xx, or
/// never, keeps the handle.
class Displaced {
public:
    Displaced(const DialogState* dialog, const ClientRequest* by)
    {
        for (ClientRequest* request = dialog->requests; request; request = request->next) {
            if (request != by && request->method == sip_method_invite && request->transaction)
                m_invites.push_back(nua_client_request_ref(request));
        }
    }
    /// CANCELs those that are no longer in the queue, and lets them go.
    ~Displaced()
    {
        for (ClientRequest* invite : m_invites) {
            if (!invite->previous && invite->transaction) {
                guardCounters().invitesReleased.fetch_add(1, std::memory_order_relaxed);
                nua_client_request_complete(invite);
            }
            nua_client_request_unref(invite);
        }
    }
    Displaced(const Displaced&) = delete;
    Displaced& operator=(const Displaced&) = delete;

private:
    std::vector<ClientRequest*> m_invites;
};

void release(ClientRequest* invite)
{
    if (!invite)
        return;
    guardCounters().invitesReleased.fetch_add(1, std::memory_order_relaxed);
    nua_client_request_unref(invite);
}

} // namespace

const void* guardedUsageRemoval() noexcept
{
    return reinterpret_cast<const void*>(&::nua_dialog_usage_remove);
}

const void* guardedDialogEnd() noexcept
{
    return reinterpret_cast<const void*>(&::nua_dialog_deinit);
}

} // namespace legscope

void nua_dialog_usage_remove(
    nua_handle_t* handle, DialogState* dialog, DialogUsage* usage, ClientRequest* by, void* byServer)
{
    using namespace legscope;
    static auto* const original = originalOf<decltype(nua_dialog_usage_remove)>("nua_dialog_usage_remove");
    const Displaced displaced(dialog, by);
    ClientRequest* invite = leftBehind(usage, by);
    original(handle, dialog, usage, by, byServer);
    release(invite);
}

void nua_dialog_deinit(nua_handle_t* handle, DialogState* dialog)
{
    using namespace legscope;
    static auto* const original = originalOf<decltype(nua_dialog_deinit)>("nua_dialog_deinit");
    const Displaced displaced(dialog, nullptr);
    ClientRequest* invite = nullptr;
    for (const DialogUsage* usage = dialog->usages; usage && !invite; usage = usage->next)
        invite = leftBehind(usage, nullptr);
    original(handle, dialog);
    release(invite);
}
