#pragma once

#include "engine/sip/sofia.h"

namespace legscope {

/// What the library allocates while a scope lasts, and frees with it.
class SipHome {
public:
    SipHome() { su_home_init(m_home); }
    ~SipHome() { su_home_deinit(m_home); }
    SipHome(const SipHome&) = delete;
    SipHome& operator=(const SipHome&) = delete;

    operator su_home_t*() { return m_home; }

private:
    su_home_t m_home[1] = {SU_HOME_INIT(m_home)};
};

} // namespace legscope
