#pragma once

#include "engine/sip/cause.h"

#include <string>

namespace legscope {

/// What a run that serves no route of its own does otherwise: it carries out what a binding of keys names, on
/// one leg, while the route of that leg is in its bridge.
class BesideBridge {
public:
    /// Nothing is left to run. Perhaps from inside of the run.
    virtual void onRunOver() = 0;
    /// The application hangup.
    virtual void hangUpLeg(const Cause& cause, const std::string& text) = 0;
    /// The leg goes to another extension; `context` may be empty.
    virtual void transferLeg(const std::string& destination, const std::string& context) = 0;

protected:
    ~BesideBridge() = default;
};

} // namespace legscope
