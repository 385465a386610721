#pragma once

#include "tests/support/eventfeed.h"
#include "ui/bridge/enginelink.h"
#include "ui/models/callstore.h"

#include <QTest>

#include <utility>
#include <vector>

namespace legscope::test {

/// A link with a call store behind it and no engine: what the feed publishes goes into the link's box as the
/// engine would put it there, and the commands that are posted are kept.
struct ConsoleFixture {
    std::vector<CommandBody> commands;
    ui::EngineLink link{[this](CommandBody command) {
        commands.push_back(std::move(command));
        return CommandId{commands.size()};
    }};
    ui::CallStore store;
    EventFeed feed{[this](EventPtr event) { link.box()->post(std::move(event)); }};

    explicit ConsoleFixture(std::size_t keptEnded = ui::CallStore::defaultKeptEnded)
        : store(nullptr, keptEnded)
    {
        store.follow(link);
        link.box()->post(Snapshot{});
    }

    /// Waits until everything that was published is folded.
    bool settle()
    {
        return QTest::qWaitFor([this] { return link.depth() == 0; });
    }
};

} // namespace legscope::test
