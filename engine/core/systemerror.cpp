#include "engine/core/systemerror.h"

#include <cerrno>
#include <system_error>

namespace legscope {

Error systemError(int code)
{
    std::string words = std::generic_category().message(code);
    switch (code) {
    case ENOENT:
    case ENOTDIR:
        return {Errc::NotFound, std::move(words)};
    case EACCES:
    case EPERM:
    case EROFS:
        return {Errc::PermissionDenied, std::move(words)};
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return {Errc::DiskFull, std::move(words)};
    case EMFILE:
    case ENFILE:
        return {Errc::OutOfDescriptors, std::move(words)};
    default:
        return {Errc::Io, std::move(words)};
    }
}

} // namespace legscope
