#pragma once

#include "engine/core/error.h"

#include <QString>

#include <optional>
#include <string>

namespace legscope::test {

/// What is wrong with the sentence that says why a text cannot be read; empty when it names `why`.
template <class Read>
std::string wrongIn(const Result<Read>& read, const QString& why)
{
    if (read)
        return "it was read";
    const std::string& said = read.error().detail;
    return said.find(why.toStdString()) == std::string::npos ? said : std::string();
}

/// The same of a text that is judged before a call uses it; `fault` is empty where it is right.
inline std::string wrongIn(const std::optional<std::string>& found, const QString& fault)
{
    const bool isRight = found.has_value() != fault.isEmpty()
        && (!found || found->find(fault.toStdString()) != std::string::npos);
    return isRight ? std::string() : found.value_or("no fault was found");
}

} // namespace legscope::test
