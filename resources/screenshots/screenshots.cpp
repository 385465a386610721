#include "engine/api/engine.h"
#include "engine/api/firstrun.h"
#include "ui/bridge/enginelink.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/models/callstore.h"
#include "ui/pages/calls/calldetail.h"
#include "ui/pages/calls/callspage.h"
#include "ui/pages/history/historypage.h"
#include "ui/pages/mainwindow.h"
#include "ui/pages/profiles/profilespage.h"
#include "ui/theme/theme.h"
#include "ui/translation.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QImage>
#include <QPixmap>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>

/// Pictures of the console for the README: real calls between the built-in phones, each page in light and
/// dark, in German, two pixels for one. The argument is the directory that they are written to.

using namespace legscope;
using namespace legscope::ui;

namespace {

constexpr std::chrono::seconds pastCalls{6}, liveCalls{120}, patience{60};
constexpr std::chrono::milliseconds shownFor{2'500}; ///< before a picture: longer than the status bar remembers
constexpr std::chrono::seconds shownAfter{12}; ///< of talk: plots and MOS say something then

void waitFor(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

bool waitFor(const std::function<bool()>& isDone)
{
    QElapsedTimer time;
    time.start();
    while (!isDone()) {
        if (time.hasExpired(std::chrono::milliseconds(patience).count()))
            return false;
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

std::size_t talking(const CallStore& calls)
{
    return static_cast<std::size_t>(std::ranges::count_if(calls.calls(), [&calls](CallId call) {
        const CallRecord* record = calls.find(call);
        return record->phase == CallPhase::Talking && record->sampleTime - *record->answered >= shownAfter;
    }));
}

std::size_t ended(const CallStore& calls)
{
    return calls.calls().size() - calls.liveCalls();
}

class Album {
public:
    explicit Album(QDir place)
        : m_place(std::move(place))
    {
    }

    void setScheme(Scheme scheme)
    {
        applyScheme(scheme);
        m_scheme = scheme == Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light");
    }
    void take(QWidget& widget, const QString& name)
    {
        waitFor(shownFor);
        const QImage image = widget.grab().toImage().convertToFormat(QImage::Format_RGB888);
        const QString file = m_place.filePath(QStringLiteral("%1-%2.png").arg(name, m_scheme));
        if (!image.save(file, "PNG", 0))
            std::fprintf(stderr, "%s cannot be written\n", qPrintable(file));
        else
            std::printf("%s\n", qPrintable(file));
    }

private:
    const QDir m_place;
    QString m_scheme;
};

void takeCalls(MainWindow& window, Album& album)
{
    window.showPage(&window.callsPage());
    CallDetail& detail = window.callsPage().detail();
    for (const auto& [tab, name] : {std::pair(CallDetail::SdpDiff, "sdp"), std::pair(CallDetail::Rtp, "rtp"),
             std::pair(CallDetail::Ladder, "calls")}) {
        detail.showTab(tab);
        album.take(window, QString::fromLatin1(name));
    }
    window.openExport(ExportScope::Listed);
    auto* dialog = window.findChild<ExportDialog*>();
    album.take(*dialog, QStringLiteral("export"));
    delete dialog;
}

bool takeAll(Engine& engine, MainWindow& window, Album& album)
{
    engine.post(PlaceDemoCalls{3, pastCalls});
    if (!waitFor([&] { return ended(window.calls()) == 3; }))
        return false;
    engine.post(PlaceDemoCalls{4, liveCalls});
    if (!waitFor([&] { return talking(window.calls()) == 4; }))
        return false;
    const auto& calls = window.calls().calls();
    window.callsPage().selectCall(calls.back());
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        album.setScheme(scheme);
        takeCalls(window, album);
        window.showPage(&window.historyPage());
        if (!waitFor([&] { return bool(window.historyPage().detail().call()); }))
            return false;
        album.take(window, QStringLiteral("history"));
        window.showPage(&window.profilesPage());
        album.take(window, QStringLiteral("profiles"));
    }
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_SCALE_FACTOR", "2");
    qputenv("HOME", "/home/operator"); // is read in the dialog of an export
    QApplication application(argc, argv);
    const QTemporaryDir place;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, place.filePath("settings"));
    QApplication::setOrganizationName(QStringLiteral("legscope-screenshots"));
    QApplication::setApplicationName(QStringLiteral("legscope"));
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    installTranslation(application);

    const std::string configuration = place.filePath("conf").toStdString();
    const auto written = createFirstConfiguration(configuration);
    auto engine = written ? Engine::start({.configuration = configuration,
                                .history = place.filePath("history.db").toStdString()})
                          : Result<std::unique_ptr<Engine>>(std::unexpected(written.error()));
    if (!engine) {
        std::fprintf(stderr, "%s\n", engine.error().detail.c_str());
        return 2;
    }
    bool isTaken = false;
    {
        EngineLink link([&engine](CommandBody command) { return (*engine)->post(std::move(command)); });
        MainWindow window(link);
        window.resize(1280, 800);
        (*engine)->subscribe(link.box());
        window.show();
        Album album(QDir(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".")));
        isTaken = takeAll(**engine, window, album);
        (*engine)->unsubscribe(link.box());
        window.closeNow();
    }
    (*engine)->stop();
    if (!isTaken)
        std::fprintf(stderr, "the calls did not come to where they should be looked at\n");
    return isTaken ? 0 : 1;
}
