#pragma once

#include "tests/fuzz/dialog/dialogpeer.h"

#include <set>

namespace legscope::fuzz {

/// The end that calls.
class DialogCaller final : public DialogPeer {
public:
    DialogCaller(DialogWire& wire, std::uint64_t seed, const std::string& contact, std::string number,
        const std::string& engine);

    void begin();
    void receive(const RawMessage& message) override;

private:
    void onProvisional(const RawMessage& message);
    void onFinal(const RawMessage& message);
    void prackSomehow(const RawMessage& provisional);

    std::set<std::string> m_pracked; ///< RSeq of those that had their turn
};

} // namespace legscope::fuzz
