#pragma once

#include "engine/net/udpsocket.h"
#include "tests/bench/tonecall.h"

#include <filesystem>
#include <fmt/format.h>
#include <unistd.h>

namespace legscope::bench {

/// A directory with the configuration of ToneCalls at a port that was free, removed with it; `variable` as of
/// writeToneConfiguration().
struct ToneConfiguration {
    explicit ToneConfiguration(const std::string& variable = {})
        : directory(std::filesystem::temp_directory_path() / fmt::format("legscope-calls-{}", ::getpid()))
        , engine(UdpSocket::bind(*SocketAddress::parse("127.0.0.1", 0))->local())
    {
        std::filesystem::create_directories(directory);
        writeToneConfiguration(directory, engine.port(), variable);
    }
    ~ToneConfiguration()
    {
        std::error_code ignored;
        std::filesystem::remove_all(directory, ignored);
    }
    ToneConfiguration(const ToneConfiguration&) = delete;
    ToneConfiguration& operator=(const ToneConfiguration&) = delete;

    const std::filesystem::path directory;
    const SocketAddress engine;
};

} // namespace legscope::bench
