#include "engine/core/translatable.h"
#include "engine/diagnose/toldsentence.h"

#include <array>

namespace legscope {
namespace {

constexpr std::array ofRoutes{
    QT_TRANSLATE_NOOP("CallFinding", "it is no key"),
    QT_TRANSLATE_NOOP("CallFinding", "it is no key: * stands before those that are bound"),
    QT_TRANSLATE_NOOP("CallFinding", "it is no number of milliseconds: %1 count"),
    QT_TRANSLATE_NOOP("CallFinding", "conference.conf has no profile \"%1\""),
    QT_TRANSLATE_NOOP("CallFinding", "flags that are not there do nothing: %1"),
    QT_TRANSLATE_NOOP("CallFinding", "conference.conf has no controls \"%1\": keys of the caller do nothing"),
    QT_TRANSLATE_NOOP("CallFinding", "the asking for the pin was ended"),
    QT_TRANSLATE_NOOP("CallFinding", "its pin was not given in %1 tries"),
    QT_TRANSLATE_NOOP("CallFinding", "the caller does not come into the conference %1: %2"),
    QT_TRANSLATE_NOOP("CallFinding", "it has %1 members, as many as it may (max-members)"),
    QT_TRANSLATE_NOOP("CallFinding", "it is locked"),
    QT_TRANSLATE_NOOP("CallFinding", "nobody is in it, and he may make none (join-only)"),
    QT_TRANSLATE_NOOP("CallFinding", "he has left the conference %1 (hangup_after_conference)"),
    QT_TRANSLATE_NOOP("CallFinding", "%1 was not played to the conference %2: %3"),
    QT_TRANSLATE_NOOP("CallFinding", "keys are not sent to member %1: %2"),
    QT_TRANSLATE_NOOP("CallFinding", "the dialplan has no context \"%1\""),
    QT_TRANSLATE_NOOP("CallFinding", "no extension of context \"%1\" matches \"%2\""),
    QT_TRANSLATE_NOOP(
        "CallFinding", "the route transfers in a loop: more than %1 transfers, the last to \"%2\""),
    QT_TRANSLATE_NOOP("CallFinding", "execute_extension %1: more than %2 extensions run inside each other"),
    QT_TRANSLATE_NOOP("CallFinding", "execute_extension: no extension of context \"%1\" serves \"%2\""),
    QT_TRANSLATE_NOOP("CallFinding", "a condition of the dialplan: %1"),
    QT_TRANSLATE_NOOP("CallFinding", "%1: %2 s have passed"),
    QT_TRANSLATE_NOOP("CallFinding", "the route goes round in circles: more than %1 actions"),
    QT_TRANSLATE_NOOP("CallFinding", "the route has ended"),
    QT_TRANSLATE_NOOP("CallFinding", "%1 cannot be run beside a bridge: it is left out"),
    QT_TRANSLATE_NOOP("CallFinding", "there is no application \"%1\"%2"),
    QT_TRANSLATE_NOOP("CallFinding", "; it is skipped"),
    QT_TRANSLATE_NOOP("CallFinding", "it is not of the group %1 (eavesdrop_require_group)"),
    QT_TRANSLATE_NOOP("CallFinding",
        "its call is in %1 mode, where its media is not ours to hear, and proxy-media-app-policy of its "
        "profile does not move it"),
    QT_TRANSLATE_NOOP("CallFinding", "its call cannot be moved to Default mode: %1"),
    QT_TRANSLATE_NOOP("CallFinding", "no such leg lives"),
    QT_TRANSLATE_NOOP("CallFinding", "it is a leg of the same call"),
    QT_TRANSLATE_NOOP("CallFinding", "it is connected to nobody (-bleg)"),
    QT_TRANSLATE_NOOP("CallFinding", "it is connected to another (intercept_unbridged_only)"),
    QT_TRANSLATE_NOOP("CallFinding", "it is answered (intercept_unanswered_only)"),
    QT_TRANSLATE_NOOP("CallFinding", "the leg is gone"),
    QT_TRANSLATE_NOOP(
        "CallFinding", "MEDIA_APP_IN_PROXY: %1 (proxy-media-app-policy decides what happens here)"),
    QT_TRANSLATE_NOOP("CallFinding",
        "MEDIA_APP_IN_PROXY: %1; use Default mode for this route, or move the application before it "
        "(proxy-media-app-policy decides what happens here)"),
    QT_TRANSLATE_NOOP(
        "CallFinding", "fs_path names no address (a literal; host names are not looked up there)"),
    QT_TRANSLATE_NOOP("CallFinding", "there is no gateway \"%1\""),
    QT_TRANSLATE_NOOP("CallFinding", "no profile \"%1\" is running"),
    QT_TRANSLATE_NOOP("CallFinding", "sips needs TLS, which no profile speaks"),
    QT_TRANSLATE_NOOP("CallFinding", "the destination names no host (user@host[:port])"),
    QT_TRANSLATE_NOOP("CallFinding", "a SIP address has no blank, quote or angle bracket"),
    QT_TRANSLATE_NOOP("CallFinding", "endpoints of type \"%1\" are not known"),
    QT_TRANSLATE_NOOP("CallFinding", "ivr.conf has no menu of that name"),
    QT_TRANSLATE_NOOP("CallFinding", "menu-sub %1: more than %2 menus inside each other"),
    QT_TRANSLATE_NOOP("CallFinding", "menu-sub %1: ivr.conf has no menu of that name"),
    QT_TRANSLATE_NOOP(
        "CallFinding", "%1 reads or writes media, and in %2 mode the media of the call is not ours to read"),
    QT_TRANSLATE_NOOP("CallFinding", "%1, and the call cannot be moved to Default mode: %2"),
    QT_TRANSLATE_NOOP("CallFinding",
        "%1, and the call cannot be moved to Default mode: %2; it is left out, and the route goes on"),
    QT_TRANSLATE_NOOP("CallFinding",
        "%1: in %2 mode keys count that come by INFO; those in RTP pass unseen "
        "(proxy-media-app-policy=upgrade moves the call to Default mode)"),
    QT_TRANSLATE_NOOP("CallFinding", "%1: left out, the route goes on (proxy-media-app-policy=refuse)"),
    QT_TRANSLATE_NOOP("CallFinding", "%1 is not available yet"),
    QT_TRANSLATE_NOOP("CallFinding", "of the phrase %1 is left out: %2"),
    QT_TRANSLATE_NOOP("CallFinding", "the phrase macro %1 says nothing of \"%2\""),
    QT_TRANSLATE_NOOP("CallFinding", "ringback is left out: in %1 mode the media of the call is not ours%2"),
    QT_TRANSLATE_NOOP(
        "CallFinding", "bridge %1: an empty alternative is left out (a variable that is not set?)"),
    QT_TRANSLATE_NOOP(
        "CallFinding", "bridge %1: %2 empty alternatives are left out (a variable that is not set?)"),
    QT_TRANSLATE_NOOP("CallFinding", "%1 %2: there is no dialplan \"%3\", only XML"),
    QT_TRANSLATE_NOOP("CallFinding", "only the leg that runs the route can be transferred"),
    QT_TRANSLATE_NOOP("CallFinding", "not a number of milliseconds"),
    QT_TRANSLATE_NOOP("CallFinding", "park_timeout: %1 s have passed"),
    QT_TRANSLATE_NOOP("CallFinding", "limit %1 of %2: %3 is used up"),
    QT_TRANSLATE_NOOP("CallFinding", "check_acl %1: not in the list"),
    QT_TRANSLATE_NOOP("CallFinding", ", and it cannot be moved to Default mode: %1"),
    QT_TRANSLATE_NOOP("CallFinding", "%1 \"%2\": %3"),
    QT_TRANSLATE_NOOP("CallFinding", "att_xfer %1: %2"),
    QT_TRANSLATE_NOOP("CallFinding", "valet_park %1: of %2 to %3 %4"),
    QT_TRANSLATE_NOOP("CallFinding", "none is free"),
    QT_TRANSLATE_NOOP("CallFinding", "nobody is parked"),
    QT_TRANSLATE_NOOP("CallFinding", "valet_park %1: no extension was pressed"),
    QT_TRANSLATE_NOOP("CallFinding", "valet_park %1: %2"),
    QT_TRANSLATE_NOOP("CallFinding", "hangup by the route"),
    QT_TRANSLATE_NOOP("CallFinding", "not a SIP status"),
    QT_TRANSLATE_NOOP("CallFinding", "respond %1 by the route"),
    QT_TRANSLATE_NOOP("CallFinding", "redirected to %1"),
    QT_TRANSLATE_NOOP("CallFinding", "too late, the call is answered; deflect can move it"),
    QT_TRANSLATE_NOOP("CallFinding", "the directory has no such user"),
    QT_TRANSLATE_NOOP("CallFinding",
        "set_user %1: the call is not known to be of the user that From names; nothing is set"),
    QT_TRANSLATE_NOOP("CallFinding", "FILE NOT FOUND"),
};

} // namespace

std::span<const char* const> toldOfRoutes()
{
    return ofRoutes;
}

} // namespace legscope
