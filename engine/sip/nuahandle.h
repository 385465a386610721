#pragma once

#include "engine/sip/sofia.h"

#include <utility>

namespace legscope {

/// One event of Sofia's user agent, as it came. Pointers are valid during the callback.
struct NuaEvent {
    nua_event_t kind = nua_i_none;
    int status = 0;
    const char* phrase = "";
    nua_t* nua = nullptr;
    nua_handle_t* handle = nullptr;
    const sip_t* sip = nullptr;
    tagi_t* tags = nullptr;
};

/// Whoever owns a handle hears its events, on the loop's thread. It must not be deleted inside onEvent:
/// retire it and let its owner reap it later.
class HandleOwner {
public:
    virtual void onEvent(const NuaEvent& event) = 0;
    /// The session is to be refreshed now (RFC 4028). True: the owner does it; false: the library does.
    virtual bool refreshes() { return false; }

protected:
    ~HandleOwner() = default;
};

/// Owns one nua handle: unbinds it, then destroys it, so that no later event finds a dead owner.
class NuaHandle {
public:
    NuaHandle() = default;
    NuaHandle(nua_handle_t* handle, HandleOwner& owner)
        : m_handle(handle)
    {
        nua_handle_bind(handle, &owner);
    }
    NuaHandle(NuaHandle&& other) noexcept
        : m_handle(std::exchange(other.m_handle, nullptr))
    {
    }
    NuaHandle& operator=(NuaHandle&& other) noexcept
    {
        if (this != &other) {
            reset();
            m_handle = std::exchange(other.m_handle, nullptr);
        }
        return *this;
    }
    ~NuaHandle() { reset(); }

    nua_handle_t* get() const noexcept { return m_handle; }

    void reset() noexcept
    {
        if (!m_handle)
            return;
        nua_handle_bind(m_handle, nullptr);
        nua_handle_destroy(std::exchange(m_handle, nullptr));
    }

private:
    nua_handle_t* m_handle = nullptr;
};

} // namespace legscope
