#include "engine/sip/guard/messageguard.h"

#include "engine/core/caseless.h"

#include <algorithm>
#include <array>

namespace legscope {
namespace {

/// For which messages a header field decides how they are understood.
enum class Needed {
    Always,
    InRequests, ///< but ACK
    InDialogOpeners, ///< INVITE, UPDATE, SUBSCRIBE, REFER, and in REGISTER
    WithBody,
    InInvite,
    InInviteAlone, ///< unless another of that name can be read
    InRefer,
    InPrack,
    InSubscriptions, ///< SUBSCRIBE, NOTIFY, PUBLISH
};

struct EssentialField {
    const char* name;
    Needed needed;
};

/// RFC 3261 sections 8.1.1, 8.2.2.3, 8.2.3 and 12.1, RFC 3262 section 7.2, RFC 3515 section 2.1, RFC 3891
/// section 3, RFC 6665 section 8.2. Who asks to stay hidden, in words that cannot be read, is not shown.
constexpr std::array fields{
    EssentialField{"Via", Needed::Always},
    EssentialField{"From", Needed::Always},
    EssentialField{"To", Needed::Always},
    EssentialField{"Call-ID", Needed::Always},
    EssentialField{"CSeq", Needed::Always},
    EssentialField{"Content-Length", Needed::Always},
    EssentialField{"Max-Forwards", Needed::InRequests},
    EssentialField{"Route", Needed::InRequests},
    EssentialField{"Record-Route", Needed::InRequests},
    EssentialField{"Require", Needed::InRequests},
    EssentialField{"Contact", Needed::InDialogOpeners},
    EssentialField{"Content-Type", Needed::WithBody},
    EssentialField{"Content-Encoding", Needed::WithBody},
    EssentialField{"Replaces", Needed::InInvite},
    EssentialField{"Privacy", Needed::InInviteAlone},
    EssentialField{"Refer-To", Needed::InRefer},
    EssentialField{"RAck", Needed::InPrack},
    EssentialField{"Event", Needed::InSubscriptions},
    EssentialField{"Subscription-State", Needed::InSubscriptions},
};

bool opensDialog(sip_method_t method) noexcept
{
    return method == sip_method_invite || method == sip_method_update || method == sip_method_subscribe
        || method == sip_method_refer || method == sip_method_register;
}

bool isNeeded(Needed needed, const sip_t& sip) noexcept
{
    if (needed == Needed::Always)
        return true;
    const auto method = sip.sip_request ? sip.sip_request->rq_method : sip_method_invalid;
    if (!sip.sip_request || method == sip_method_ack)
        return false;
    switch (needed) {
    case Needed::Always:
    case Needed::InRequests:
        return true;
    case Needed::InDialogOpeners:
        return opensDialog(method);
    case Needed::WithBody:
        return sip.sip_payload != nullptr;
    case Needed::InInvite:
        return method == sip_method_invite;
    case Needed::InInviteAlone:
        return method == sip_method_invite && !sip_privacy(&sip);
    case Needed::InRefer:
        return method == sip_method_refer;
    case Needed::InPrack:
        return method == sip_method_prack;
    case Needed::InSubscriptions:
        return method == sip_method_subscribe || method == sip_method_notify || method == sip_method_publish;
    }
    return true;
}

/// The parser's list holds what it could not read, named, and as itself the second of what may stand once.
const char* nameOf(const sip_error_t* error) noexcept
{
    return error->er_common->h_class == sip_error_class ? error->er_name : error->er_common->h_class->hc_name;
}

} // namespace

const char* unreadableEssential(const sip_t& sip) noexcept
{
    for (const sip_error_t* error = sip.sip_error; error; error = error->er_next) {
        const char* name = nameOf(error);
        const auto* field = name
            ? std::ranges::find_if(
                  fields, [name](const EssentialField& f) { return equalsIgnoringCase(f.name, name); })
            : fields.end();
        if (field != fields.end() && isNeeded(field->needed, sip))
            return field->name;
    }
    return nullptr;
}

std::size_t takeOutUnreadable(msg_t* message, sip_t* sip) noexcept
{
    std::size_t count = 0;
    while (sip_error_t* error = sip->sip_error) {
        sip->sip_error = error->er_next;
        error->er_next = nullptr;
        msg_header_remove(message, msg_object(message), reinterpret_cast<msg_header_t*>(error));
        ++count;
    }
    return count;
}

} // namespace legscope
