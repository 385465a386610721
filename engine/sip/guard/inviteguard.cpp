#include "engine/sip/guard/inviteguard.h"

#include "engine/sip/guard/guardcounters.h"
#include "engine/sip/guard/guardedimport.h"
#include "engine/sip/sofia.h"

namespace {

/// How the library (1.12.11) lays out the beginning of what it keeps of a dialog, as far as it is read here.
struct ClientRequest;
struct DialogUsage {
    DialogUsage* next;
    const void* kind;
    void* dialog;
    ClientRequest* request; ///< that the usage is bound to
};
struct DialogState {
    void* owner;
    DialogUsage* usages;
};
struct ClientRequest {
    ClientRequest* next;
    ClientRequest** previous; ///< null outside the queue of the dialog
    void* owner;
    DialogUsage* usage;
    void* signal;
    const void* tags;
    const void* methods;
    void* message;
    void* sip;
    nta_outgoing_t* transaction;
    void* timer;
    int event;
    sip_method_t method;
    const char* methodName;
    void* target;
    const char* phrase;
    unsigned short status;
};

} // namespace

extern "C" {
[[gnu::visibility("default")]] void nua_dialog_usage_remove(
    nua_handle_t* handle, DialogState* dialog, DialogUsage* usage, ClientRequest* by, void* byServer);
[[gnu::visibility("default")]] void nua_dialog_deinit(nua_handle_t* handle, DialogState* dialog);
int nua_client_request_unref(ClientRequest* request);
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
    ClientRequest* invite = leftBehind(usage, by);
    original(handle, dialog, usage, by, byServer);
    release(invite);
}

void nua_dialog_deinit(nua_handle_t* handle, DialogState* dialog)
{
    using namespace legscope;
    static auto* const original = originalOf<decltype(nua_dialog_deinit)>("nua_dialog_deinit");
    ClientRequest* invite = nullptr;
    for (const DialogUsage* usage = dialog->usages; usage && !invite; usage = usage->next)
        invite = leftBehind(usage, nullptr);
    original(handle, dialog);
    release(invite);
}
