#include "engine/route/routedcall.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {

void RoutedCall::reportProgress(
    const std::string& application, const std::string& of, const std::string& text)
{
    RouteStep step;
    step.call = id();
    step.application = application;
    step.data = of;
    step.text = fmt::format("{} {}: {}", application, of, text);
    onStep(std::move(step));
}

} // namespace legscope
