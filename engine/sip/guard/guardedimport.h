#pragma once

#include "engine/core/error.h"

#include <dlfcn.h>

namespace legscope {

/// True when `address` lies in the code of libsofia-sip-ua: tells the guards whose call they stand in for.
bool isSofiaCode(const void* address) noexcept;

/// A function of the library, or one that it imports, and what takes its place.
struct GuardedImport {
    const char* symbol;
    const void* ours;
};

/// Checks that what libsofia-sip-ua imports (or reaches through its own import table) as `symbol` is `ours`.
/// Errc::Internal when the library does not go through that entry, or the entry leads elsewhere.
Result<void> checkImport(const char* symbol, const void* ours);

/// The function that `symbol` would be without our own definition of it.
template <class Function>
Function* originalOf(const char* symbol) noexcept
{
    return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, symbol));
}

} // namespace legscope
