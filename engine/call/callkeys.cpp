#include "engine/call/callkeys.h"

namespace legscope {

void CallKeys::read(LegSide from, KeyReader& reader)
{
    Keys& own = keys(from);
    own.reader = &reader;
    while (own.reader == &reader && !own.waiting.empty()) {
        const char key = own.waiting.front();
        own.waiting.erase(0, 1);
        reader.onKey(key);
    }
}

void CallKeys::stop(const KeyReader& reader)
{
    for (Keys& one : m_keys) {
        if (one.reader == &reader)
            one.reader = nullptr;
    }
}

void CallKeys::keep(LegSide from, char key)
{
    if (keys(from).waiting.size() < mostWaiting)
        keys(from).waiting += key;
}

Result<void> CallKeys::breakOff(LegSide from)
{
    if (!isReading(from))
        return fail(Errc::NotFound, "nothing is played to this leg, and none of its keys are read");
    keys(from).reader->onBreak();
    return {};
}

} // namespace legscope
