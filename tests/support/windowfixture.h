#pragma once

#include "tests/support/eventfeed.h"
#include "ui/bridge/enginelink.h"
#include "ui/models/callmodel.h"
#include "ui/pages/calls/callspage.h"
#include "ui/pages/mainwindow.h"

#include <QCoreApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace legscope::test {

/// The window's settings go to a place of the test's own, empty at first.
class SettingsSandbox {
public:
    SettingsSandbox()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_directory.path());
        QCoreApplication::setOrganizationName(QStringLiteral("legscope-test"));
        QCoreApplication::setApplicationName(QStringLiteral("window"));
    }

private:
    QTemporaryDir m_directory;
};

/// The whole window over a fed link, without an engine.
struct WindowFixture {
    std::vector<CommandBody> commands;
    ui::EngineLink link{[this](CommandBody command) {
        commands.push_back(std::move(command));
        return CommandId{commands.size()};
    }};
    ui::MainWindow window{link};
    EventFeed feed{[this](EventPtr event) { link.box()->post(std::move(event)); }};

    WindowFixture()
    {
        link.box()->post(Snapshot{});
        window.show();
    }
    ui::CallsPage& page() { return window.callsPage(); }
    ui::CallDetail& detail() { return page().detail(); }
    /// Waits until everything that was published is shown.
    bool settle()
    {
        if (!QTest::qWaitFor([this] { return link.depth() == 0; }))
            return false;
        page().model().refresh();
        return true;
    }
    template <class Widget>
    Widget* child()
    {
        return window.findChild<Widget*>();
    }
    int rows() { return page().list().model()->rowCount(); }
    /// The engine's answer to the latest command.
    void finish(std::optional<Error> error, std::string text)
    {
        feed.publish(CommandFinished{CommandId{commands.size()}, std::move(error), std::move(text)});
    }
};

} // namespace legscope::test
