#pragma once

#include "engine/sip/sofia.h"

namespace legscope {

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
    ClientRequest* requests; ///< the queue
};
struct RequestOwner { ///< a handle
    su_home_t home;
    void* others[9];
    int special;
    unsigned flags;
    DialogState dialog;
};
struct ClientRequest {
    ClientRequest* next;
    ClientRequest** previous; ///< null outside the queue of the dialog
    RequestOwner* owner;
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

} // namespace legscope
