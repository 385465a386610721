#include "tests/engine/modes/roomcall.h"
#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/pages/conferences/conferencespage.h"
#include "ui/pages/mediapages.h"
#include "ui/pages/recordings/recordingspage.h"

#include <QAction>
#include <QToolBar>

using namespace legscope;
using namespace legscope::ui;
using legscope::test::playAction;
using legscope::test::RoomCall;
using legscope::test::SettingsSandbox;

namespace {

/// The window over the engine of a conference of real phones.
struct LiveRoom {
    RoomCall room;
    EngineLink link{[this](CommandBody command) { return room.call->engine->post(std::move(command)); }};
    MainWindow window{link};

    explicit LiveRoom(const std::string& actions)
        : room(actions)
    {
        room.call->engine->subscribe(link.box());
        window.resize(1'280, 800);
        window.show();
    }
    ~LiveRoom()
    {
        room.call->engine->unsubscribe(link.box());
        window.closeNow();
    }
    /// Phones and window both go on.
    bool runUntil(const std::function<bool()>& isSo)
    {
        return room.runUntil([&] {
            QCoreApplication::processEvents();
            return isSo();
        });
    }
    static QAction* action(const QList<QAction*>& actions, const QString& text)
    {
        for (QAction* one : actions) {
            if (QString(one->text()).remove('&') == text)
                return one;
        }
        return nullptr;
    }
    static void click(QWidget& page, const QList<QAction*>& actions, const QString& text)
    {
        auto* bar = page.findChild<QToolBar*>();
        QTest::mouseClick(bar->widgetForAction(action(actions, text)), Qt::LeftButton);
    }
};

} // namespace

/// Recordings and conferences of real calls in the window.
class MediaLiveTest : public QObject {
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }

    void aMemberIsMutedAndLetGoFromThePage()
    {
        LiveRoom live(playAction("conference", "hall"));
        RoomCall::Member &a = live.room.add(), &b = live.room.add("9 G722/8000");
        QVERIFY(a.begin() && b.begin());
        a.talk(60);
        b.talk(60);
        ConferencesPage& page = live.window.media().conferences();
        live.window.showPage(&page);
        const auto member = [&](int row) {
            return page.model().memberAt(page.model().index(row, 0, page.model().index(0, 0)));
        };
        const bool areSeen = live.runUntil([&] {
            return member(1) && member(0)->isTalking && member(1)->isTalking && live.room.wrong().empty();
        });
        QVERIFY(areSeen);
        QCOMPARE(member(0)->uuid, live.room.uuid(0));
        page.list().setCurrentIndex(page.model().index(1, 0, page.model().index(0, 0)));
        LiveRoom::click(page, page.listActions(), "Mute");
        QVERIFY(live.runUntil([&] { return a.heard(b.hertz) < RoomCall::level - 20; }));
        QVERIFY(live.runUntil([&] { return !member(1)->isOpen; }));
        const std::string listed = live.room.command("conference hall list").text;
        QVERIFY2(listed.starts_with("Conference hall (2 members rate: "), listed.c_str());
        QVERIFY2(listed.contains("\n2;" + live.room.uuid(1) + ";"), listed.c_str());
        QVERIFY2(listed.contains(";hear|speak|talking"), listed.c_str());
        LiveRoom::click(page, page.listActions(), "Lock");
        QVERIFY(live.runUntil(
            [&] { return live.room.command("conference hall list").text.contains(" locked)"); }));
        LiveRoom::click(page, page.listActions(), "Kick");
        QVERIFY(live.runUntil([&] { return b.hasBye(); }));
        QVERIFY(live.runUntil([&] { return !member(1) && member(0); }));
        QCOMPARE(page.sentence(), QString());
    }

    void aRecordingIsStoppedFromThePageAndItsFileIsThere()
    {
        LiveRoom live(playAction("answer") + playAction("record_session", "{}/7.wav")
            + playAction("conference", "hall"));
        RoomCall::Member& a = live.room.add();
        QVERIFY(a.begin());
        a.talk(60);
        RecordingsPage& page = live.window.media().recordings();
        live.window.showPage(&page);
        QVERIFY(live.runUntil([&] { return page.model().running() == 1; }));
        QVERIFY(live.room.runFor(1'500));
        LiveRoom::click(page, page.listActions(), "Stop recording");
        QVERIFY(live.runUntil([&] { return page.model().at(0)->isKept(); }));
        const RecordingRow& row = *page.model().at(0);
        QCOMPARE(row.latest.octets, std::filesystem::file_size(row.latest.path));
        QVERIFY(row.latest.end == RecordEnd::Stopped);
        QVERIFY(row.latest.length >= std::chrono::seconds(1));
        QCOMPARE(row.uuid, live.room.uuid(0));
    }

private:
    SettingsSandbox m_settings;
};

LEGSCOPE_TEST(MediaLiveTest)
#include "media_live_test.moc"
