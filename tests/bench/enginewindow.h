#pragma once

#include "engine/api/engine.h"
#include "tests/bench/benchconfiguration.h"
#include "ui/bridge/enginelink.h"
#include "ui/pages/mainwindow.h"

#include <cstdint>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <stdexcept>
#include <string>
#include <unistd.h>

namespace legscope::bench {

/// The console's window over an engine of this process, which listens at a port of 127.0.0.1 and sends every
/// call to another one. What both keep goes with it.
class EngineWindow {
public:
    /// Throws what the engine says when it does not start.
    EngineWindow(std::uint16_t port, std::uint16_t callee)
        : m_directory(
              std::filesystem::temp_directory_path() / fmt::format("legscope-window-bench-{}", ::getpid()))
    {
        std::filesystem::create_directories(m_directory);
        writeConfiguration(m_directory, port, fmt::format("service@127.0.0.1:{}", callee));
        auto engine = Engine::start({.configuration = m_directory, .history = m_directory / "history.db"});
        if (!engine)
            throw std::runtime_error(engine.error().detail);
        m_engine = std::move(*engine);
        m_engine->subscribe(m_link.box());
        m_window.resize(1440, 900);
        m_window.show();
    }
    ~EngineWindow()
    {
        m_engine->unsubscribe(m_link.box());
        static_cast<void>(m_engine->stop());
        std::error_code ignored;
        std::filesystem::remove_all(m_directory, ignored);
    }
    EngineWindow(const EngineWindow&) = delete;
    EngineWindow& operator=(const EngineWindow&) = delete;

    ui::MainWindow& window() { return m_window; }

private:
    const std::filesystem::path m_directory;
    std::unique_ptr<Engine> m_engine;
    ui::EngineLink m_link{[this](CommandBody command) { return m_engine->post(std::move(command)); }};
    ui::MainWindow m_window{m_link};
};

} // namespace legscope::bench
