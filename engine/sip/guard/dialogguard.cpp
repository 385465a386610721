#include "engine/sip/guard/dialogguard.h"

#include "engine/sip/guard/guardedimport.h"

/// Of sip_util.h; the library asks it about every answer that it sends or receives.
extern "C" {
[[gnu::visibility("default")]] int sip_response_terminates_dialog(
    int status, sip_method_t method, int* gracefully);
}

namespace legscope {
namespace {

using Judge = int(int, sip_method_t, int*);

} // namespace

Effect effectOfAnswer(AnswerOf whose, int status, sip_method_t method) noexcept
{
    static auto* const original = originalOf<Judge>("sip_response_terminates_dialog");
    if (method != sip_method_notify || status < 200)
        return Effect::None;
    if (whose == AnswerOf::Us)
        return Effect::Usage;
    int gracefully = 0;
    return original(status, method, &gracefully) != 0 ? Effect::Usage : Effect::None;
}

const void* guardedDialogEnds() noexcept
{
    return reinterpret_cast<const void*>(&::sip_response_terminates_dialog);
}

} // namespace legscope

int sip_response_terminates_dialog(int status, sip_method_t method, int* gracefully)
{
    using namespace legscope;
    if (gracefully)
        *gracefully = 0;
    // Only for the answers of a peer does the library ask how a usage is to end.
    const AnswerOf whose = gracefully ? AnswerOf::Peer : AnswerOf::Us;
    return effectOfAnswer(whose, status, method) == Effect::Usage ? 1 : 0;
}
