#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/dialogs/originatedialog.h"
#include "ui/pages/conferences/conferencespage.h"
#include "ui/pages/mediapages.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QPushButton>
#include <QSettings>
#include <QToolBar>

#include <algorithm>

using namespace legscope;
using namespace legscope::ui;
using legscope::test::SettingsSandbox;
using legscope::test::WindowFixture;

namespace {

ConferenceMemberStatus member(std::uint32_t id, const std::string& name)
{
    ConferenceMemberStatus status;
    status.id = id;
    status.name = name;
    status.number = "100" + std::to_string(id);
    return status;
}

ConferenceStatus hall()
{
    return {"hall", 16'000, false, {member(1, "Ada"), member(2, "Bo; all")}};
}

/// The window on its page of conferences.
struct RoomBench : WindowFixture {
    QAbstractItemModelTester tester{&rooms().model(), QAbstractItemModelTester::FailureReportingMode::Fatal};

    RoomBench()
    {
        window.resize(1'200, 700);
        window.showPage(&rooms());
    }
    ConferencesPage& rooms() { return window.media().conferences(); }
    /// The engine's answer to the question that waits.
    void answer(std::vector<ConferenceStatus> now)
    {
        const auto question = std::ranges::find_if(commands.rbegin(), commands.rend(),
            [](const CommandBody& body) { return std::holds_alternative<TellConferences>(body); });
        QVERIFY(question != commands.rend());
        *std::get<TellConferences>(*question).answer = std::move(now);
        feed.publish(
            CommandFinished{CommandId{static_cast<std::uint64_t>(commands.rend() - question)}, {}, {}});
        QVERIFY(settle());
    }
    QString cell(const QModelIndex& row, int column) { return row.siblingAtColumn(column).data().toString(); }
    QModelIndex place(int row) { return rooms().model().index(row, 0, rooms().model().index(0, 0)); }
    void select(int row) { rooms().list().setCurrentIndex(place(row)); }
    QAction* action(const QString& text)
    {
        for (QAction* one : rooms().listActions()) {
            if (QString(one->text()).remove('&') == text)
                return one;
        }
        return nullptr;
    }
    void click(const QString& text)
    {
        auto* bar = rooms().findChild<QToolBar*>();
        QTest::mouseClick(bar->widgetForAction(action(text)), Qt::LeftButton);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        rooms().list().setFocus();
        QTest::keyClick(&rooms().list(), key, modifiers);
    }
    /// "hall mute 2", as it was ordered last.
    QString ordered() const
    {
        for (auto body = commands.rbegin(); body != commands.rend(); ++body) {
            if (const auto* command = std::get_if<RunConferenceCommand>(&*body)) {
                QStringList words;
                for (const std::string& word : command->words)
                    words << QString::fromStdString(word);
                return words.join(' ');
            }
        }
        return {};
    }
};

} // namespace

class ConferencesPageTest : public QObject {
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }

    void withoutConferencesItSaysHowOneBegins()
    {
        RoomBench bench;
        bench.answer({});
        QVERIFY(!bench.rooms().list().isVisible());
        auto* button = bench.rooms().findChild<QPushButton*>();
        QVERIFY(button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(bench.child<OriginateDialog>());
    }

    void membersAreSeenWithWhatTheyDo()
    {
        RoomBench bench;
        ConferenceStatus room = hall();
        room.members[0].isTalking = room.members[0].hasFloor = true;
        room.members[0].energy = 3'277;
        room.members[1].isOpen = room.members[1].isHearing = false;
        room.members[1].flags = {"moderator", "endconf"};
        room.members[1].volumeSaid = 2;
        bench.answer({room});
        const QModelIndex top = bench.rooms().model().index(0, 0);
        QCOMPARE(bench.cell(top, ConferenceModel::Who), QString("hall"));
        QCOMPARE(bench.cell(top, ConferenceModel::State), QString("2 member(s)"));
        QCOMPARE(bench.cell(bench.place(0), ConferenceModel::State), QString("talking, has the floor"));
        QCOMPARE(bench.cell(bench.place(0), ConferenceModel::Level), QString("-20 dB"));
        QCOMPARE(bench.cell(bench.place(1), ConferenceModel::Who), QString("2  Bo; all"));
        QCOMPARE(bench.cell(bench.place(1), ConferenceModel::Number), QString("1002"));
        QCOMPARE(bench.cell(bench.place(1), ConferenceModel::State), QString("muted, deaf"));
        QCOMPARE(bench.cell(bench.place(1), ConferenceModel::Level), QString("–"));
        QCOMPARE(bench.cell(bench.place(1), ConferenceModel::Said), QString("+2"));
        QCOMPARE(bench.cell(bench.place(1), ConferenceModel::Flags), QString("moderator, endconf"));
    }

    void whoStaysKeepsTheSelection()
    {
        RoomBench bench;
        bench.answer({hall()});
        bench.select(1);
        ConferenceStatus less = hall();
        less.members.erase(less.members.begin());
        less.members.push_back(member(3, "Cy"));
        ConferenceStatus before{"aisle", 8'000, true, {}};
        QTRY_VERIFY(bench.commands.size() >= 2);
        bench.answer({less, before});
        const QModelIndex current = bench.rooms().list().currentIndex();
        QCOMPARE(bench.rooms().model().placeOf(current), (ConferencePlace{"hall", 2}));
        QCOMPARE(bench.cell(bench.rooms().model().index(0, 0), ConferenceModel::State),
            QString("0 member(s), locked"));
        QTRY_VERIFY(bench.commands.size() >= 3);
        bench.answer({});
        QCOMPARE(bench.rooms().model().rowCount(), 0);
    }

    void eachOrderIsReachedByMouseAndByKey_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<int>("key");
        QTest::addColumn<bool>("shift");
        QTest::addColumn<QString>("order");
        QTest::newRow("mute") << "Mute" << int(Qt::Key_M) << false << "hall mute 2";
        QTest::newRow("deafen") << "Deafen" << int(Qt::Key_D) << false << "hall deaf 2";
        QTest::newRow("louder") << "Louder" << int(Qt::Key_Plus) << false << "hall volume_in 2 1";
        QTest::newRow("quieter") << "Quieter" << int(Qt::Key_Minus) << false << "hall volume_in 2 -1";
        QTest::newRow("hears louder") << "Hears louder" << int(Qt::Key_Up) << true << "hall volume_out 2 1";
        QTest::newRow("hears quieter")
            << "Hears quieter" << int(Qt::Key_Down) << true << "hall volume_out 2 -1";
        QTest::newRow("floor") << "Give the floor" << int(Qt::Key_F) << false << "hall floor 2";
        QTest::newRow("kick") << "Kick" << int(Qt::Key_Delete) << false << "hall kick 2";
        QTest::newRow("lock") << "Lock" << int(Qt::Key_L) << false << "hall lock";
    }
    void eachOrderIsReachedByMouseAndByKey()
    {
        QFETCH(QString, button);
        QFETCH(int, key);
        QFETCH(bool, shift);
        QFETCH(QString, order);
        RoomBench bench;
        bench.answer({hall()});
        bench.select(1);
        bench.click(button);
        QCOMPARE(bench.ordered(), order);
        bench.commands.clear();
        bench.press(static_cast<Qt::Key>(key), shift ? Qt::ShiftModifier : Qt::NoModifier);
        QCOMPARE(bench.ordered(), order);
    }

    void whatIsSoIsOfferedToBeUndone()
    {
        RoomBench bench;
        ConferenceStatus room = hall();
        room.isLocked = true;
        room.members[0].isOpen = room.members[0].isHearing = false;
        room.members[0].volumeSaid = 4;
        bench.answer({room});
        bench.select(0);
        bench.click("Unmute");
        QCOMPARE(bench.ordered(), QString("hall unmute 1"));
        bench.click("Let hear");
        QCOMPARE(bench.ordered(), QString("hall undeaf 1"));
        bench.click("Unlock");
        QCOMPARE(bench.ordered(), QString("hall unlock"));
        bench.click("Louder");
        QCOMPARE(bench.ordered(), QString("hall volume_in 1 4"));
    }

    void theConferenceItselfIsLockedAndNoMemberOfIt()
    {
        RoomBench bench;
        bench.answer({hall()});
        bench.rooms().list().setCurrentIndex(bench.rooms().model().index(0, 0));
        QVERIFY(!bench.action("Mute")->isEnabled());
        QVERIFY(!bench.action("Kick")->isEnabled());
        bench.click("Lock");
        QCOMPARE(bench.ordered(), QString("hall lock"));
        bench.finish(Error{Errc::NotFound, "there is no conference \"hall\""}, {});
        QVERIFY(bench.settle());
        QCOMPARE(bench.rooms().sentence(), QString("there is no conference \"hall\""));
    }

    void theEngineIsAskedOnlyWhileThePageIsSeen()
    {
        RoomBench bench;
        bench.answer({hall()});
        QTRY_VERIFY(bench.commands.size() >= 2);
        bench.answer({hall()});
        bench.window.showPage(&bench.page());
        QVERIFY(!bench.rooms().isAsking());
        bench.window.showPage(&bench.rooms());
        QVERIFY(bench.rooms().isAsking());
    }

private:
    SettingsSandbox m_settings;
};

LEGSCOPE_TEST(ConferencesPageTest)
#include "conferences_page_test.moc"
