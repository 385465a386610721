#include "engine/sip/guard/refreshguard.h"

#include "engine/sip/guard/guardedimport.h"
#include "engine/sip/nuahandle.h"

/// An internal function of the library (nua_stack.h of 1.12.11): the application's nua_update comes here with
/// its tags, the library's own refresh without any.
extern "C" {
[[gnu::visibility("default")]] int nua_stack_update(
    nua_t* nua, nua_handle_t* handle, nua_event_t event, const tagi_t* tags);
}

namespace legscope {

const void* guardedRefresh() noexcept
{
    return reinterpret_cast<const void*>(&::nua_stack_update);
}

} // namespace legscope

int nua_stack_update(nua_t* nua, nua_handle_t* handle, nua_event_t event, const tagi_t* tags)
{
    using namespace legscope;
    static auto* const original = originalOf<decltype(nua_stack_update)>("nua_stack_update");
    HandleOwner* owner = tags ? nullptr : nua_handle_magic(handle);
    return owner && owner->refreshes() ? 0 : original(nua, handle, event, tags);
}
