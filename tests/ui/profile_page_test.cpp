#include "engine/api/parameters.h"
#include "tests/support/consolefixture.h"
#include "tests/support/testprogram.h"
#include "ui/dialogs/flipdialog.h"
#include "ui/pages/profiles/mediapathpicture.h"
#include "ui/pages/profiles/parametertree.h"
#include "ui/pages/profiles/profilespage.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidgetItem>

#include <algorithm>

using namespace legscope;
using namespace legscope::ui;
using legscope::test::ConsoleFixture;
using legscope::test::FedCall;

namespace {

ProfileStatus statusOf(const std::string& name, MediaMode mode, std::uint32_t revision = 0)
{
    ProfileStatus status;
    status.name = name;
    status.state = ProfileState::Running;
    status.sipAddress = "127.0.0.1:5060";
    status.rtpIp = "127.0.0.1";
    status.rtpStartPort = 16384;
    status.rtpEndPort = 32768;
    status.context = "demo";
    status.inboundProxyMedia = mode == MediaMode::Proxy;
    status.inboundBypassMedia = mode == MediaMode::Bypass;
    status.mode = mode;
    status.revision = revision;
    status.file = "sip_profiles/" + name + ".xml";
    status.line = 2;
    status.parameters
        = {{"sip-port", "5060"}, {"rtp-ip", "127.0.0.1"}, {"inbound-proxy-media", "false"}, {"x-own", "<1>"}};
    status.unknownParameters = {"x-own"};
    status.overridingRoutes = {"conf: set proxy_media=false"};
    return status;
}

struct ProfileBench : ConsoleFixture {
    ProfilesPage page{link};
    QAbstractItemModelTester tester{&page.profiles(), QAbstractItemModelTester::FailureReportingMode::Fatal};

    ProfileBench()
    {
        page.resize(1100, 800);
        feed.publish(ProfileChanged{statusOf("internal", MediaMode::Default, 1)});
    }

    template <class Widget>
    Widget* with(const QString& text)
    {
        for (Widget* widget : page.findChildren<Widget*>()) {
            if (widget->text() == text)
                return widget;
        }
        return nullptr;
    }

    QLineEdit* field(const QString& parameter)
    {
        for (QLineEdit* edit : page.findChildren<QLineEdit*>()) {
            if (edit->accessibleName() == parameter)
                return edit;
        }
        return nullptr;
    }

    bool says(const QString& part)
    {
        for (const QLabel* label : page.findChildren<QLabel*>()) {
            if (!label->isHidden() && label->text().contains(part))
                return true;
        }
        return false;
    }

    FlipDialog* dialog() { return page.findChild<FlipDialog*>(); }
    QPushButton* applyButton() { return with<QPushButton>("Apply to new calls..."); }
};

QPushButton* button(QWidget* parent, const QString& text)
{
    for (QPushButton* candidate : parent->findChildren<QPushButton*>()) {
        if (candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

bool says(QWidget* parent, const QString& part)
{
    for (const QLabel* label : parent->findChildren<QLabel*>()) {
        if (!label->isHidden() && label->text().contains(part))
            return true;
    }
    return false;
}

} // namespace

class ProfilePageTest : public QObject {
    Q_OBJECT

private slots:
    void withoutAProfileItSaysWhereTheyAreConfigured()
    {
        ConsoleFixture console;
        ProfilesPage page(console.link);
        QVERIFY(says(&page, "sip_profiles"));
    }

    void theListTellsStateModeAndCalls()
    {
        ProfileBench bench;
        ProfileStatus failed = statusOf("external", MediaMode::Bypass);
        failed.state = ProfileState::Failed;
        failed.failure = "udp 127.0.0.1:5060 is taken by another program";
        bench.feed.publish(ProfileChanged{failed});
        FedCall call = bench.feed.talk("1001", "1002");
        QVERIFY(bench.settle());
        const ProfileModel& model = bench.page.profiles();
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0, ProfileModel::ModeColumn).data().toString(), "Default");
        QCOMPARE(model.index(0, ProfileModel::CallsColumn).data().toString(), "1");
        QVERIFY(model.index(1, ProfileModel::StateColumn).data().toString().contains("failed"));
        QVERIFY(model.index(1, 0).data(ProfileModel::FailureRole).toString().contains("taken"));
        bench.page.findChild<QTableView*>()->selectRow(1);
        QVERIFY(bench.says("is taken by another program"));
        bench.feed.hangUp(call);
        QVERIFY(bench.settle());
        QCOMPARE(model.index(0, ProfileModel::CallsColumn).data().toString(), "0");
    }

    void nothingCanBeAppliedUntilSomethingIsEdited()
    {
        ProfileBench bench;
        QVERIFY(bench.settle());
        QVERIFY(!bench.applyButton()->isEnabled());
        QTest::mouseClick(bench.with<QRadioButton>("Proxy"), Qt::LeftButton);
        bench.with<QRadioButton>("Proxy")->click();
        QVERIFY(bench.applyButton()->isEnabled());
        QVERIFY(bench.says("Late negotiation is moot while the mode is Proxy"));
        bench.with<QPushButton>("Revert")->click();
        QVERIFY(!bench.applyButton()->isEnabled());
        QVERIFY(bench.with<QRadioButton>("Default")->isChecked());
        QVERIFY(!bench.says("moot"));
    }

    void bothInboundParametersAreShownAsTheyAre()
    {
        ProfileBench bench;
        QVERIFY(bench.settle());
        bench.with<QCheckBox>("inbound-proxy-media")->click();
        QVERIFY(bench.with<QRadioButton>("Proxy")->isChecked());
        bench.with<QCheckBox>("inbound-bypass-media")->click();
        QVERIFY(bench.with<QRadioButton>("Bypass")->isChecked());
        QVERIFY(bench.says("bypass wins"));
    }

    void aWrongValueIsExplainedAndCannotBeApplied()
    {
        ProfileBench bench;
        QVERIFY(bench.settle());
        bench.field("rtp-ip")->clear();
        QTest::keyClicks(bench.field("rtp-ip"), "nowhere");
        QVERIFY(bench.says("\"nowhere\" is not an IP address"));
        QVERIFY(!bench.applyButton()->isEnabled());
    }

    void unknownParametersAreKeptAndListed()
    {
        ProfileBench bench;
        QVERIFY(bench.settle());
        QVERIFY(bench.says("kept as they are: x-own"));
        const auto* table = bench.page.findChild<ParameterTree*>();
        const QTreeWidgetItem* unread = table->topLevelItem(table->topLevelItemCount() - 1);
        QCOMPARE(unread->childCount(), 1);
        QCOMPARE(unread->child(0)->text(ParameterTree::NameColumn), QString("x-own"));
        QCOMPARE(
            unread->child(0)->text(ParameterTree::SentenceColumn), QString("Not a parameter of FreeSWITCH"));
        QVERIFY(!unread->child(0)->flags().testFlag(Qt::ItemIsEditable));
    }

    void everyParameterThatIsReadCanBeEdited()
    {
        ProfileBench bench;
        QVERIFY(bench.settle());
        auto* table = bench.page.findChild<ParameterTree*>();
        for (const ParameterFacts& facts : profileParameters()) {
            const QTreeWidgetItem* row = table->rowOf(QString::fromUtf8(facts.name.data()));
            QVERIFY2(row != nullptr && row->flags().testFlag(Qt::ItemIsEditable), facts.name.data());
            QVERIFY(!row->text(ParameterTree::SentenceColumn).isEmpty());
        }
        QTreeWidgetItem* row = table->rowOf("session-timeout");
        QCOMPARE(row->text(ParameterTree::StandardColumn), QString("0 s"));
        QCOMPARE(row->text(ParameterTree::EffectColumn), QString("after a restart"));
        // What the column cuts is told below the table.
        table->setCurrentItem(row);
        const QString explained = table->explanation();
        QVERIFY2(explained.startsWith(row->text(ParameterTree::SentenceColumn)), qPrintable(explained));
        QVERIFY2(explained.endsWith("Without it: 0 s. Counts after a restart."), qPrintable(explained));
        const auto labels = bench.page.findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [&](const QLabel* label) { return label->text() == explained; }));
        row->setText(ParameterTree::ValueColumn, "45");
        QVERIFY2(row->toolTip(ParameterTree::ValueColumn).contains("from 90 to 86400"),
            qPrintable(row->toolTip(ParameterTree::ValueColumn)));
        QVERIFY(!bench.applyButton()->isEnabled());
        row->setText(ParameterTree::ValueColumn, "1800");
        QVERIFY(row->text(ParameterTree::NameColumn).startsWith("● "));
        QVERIFY(bench.applyButton()->isEnabled());
        bench.applyButton()->click();
        QTRY_VERIFY(bench.dialog() != nullptr);
        QVERIFY(says(bench.dialog(), "counts when the profile starts again"));
        button(bench.dialog(), "Apply to new calls")->click();
        const auto& command = std::get<ApplyProfileSettings>(bench.commands.at(0));
        QCOMPARE(command.parameters,
            (std::vector<std::pair<std::string, std::string>>{{"session-timeout", "1800"}}));
    }

    void theSearchFindsAParameterByWhatItDoes()
    {
        ProfileBench bench;
        QVERIFY(bench.settle());
        auto* table = bench.page.findChild<ParameterTree*>();
        table->search("REFER is refused");
        QVERIFY(!table->rowOf("disable-transfer")->isHidden());
        QVERIFY(table->rowOf("sip-port")->isHidden());
    }

    void theConfirmationAppliesThroughTheEngine()
    {
        ProfileBench bench;
        FedCall call = bench.feed.talk("1001", "1002", MediaMode::Default);
        QVERIFY(bench.settle());
        bench.with<QRadioButton>("Proxy")->click();
        bench.applyButton()->click();
        FlipDialog* dialog = bench.dialog();
        QVERIFY(dialog != nullptr);
        QVERIFY(says(dialog, "Default → Proxy"));
        QVERIFY(says(dialog, "1 live call"));
        QVERIFY(says(dialog, "conf: set proxy_media=false"));
        QVERIFY(says(dialog, "only codecs of the profile"));
        QVERIFY(bench.commands.empty());
        button(dialog, "Apply to new calls")->click();
        QCOMPARE(bench.commands.size(), std::size_t{1});
        const auto& command = std::get<ApplyProfileSettings>(bench.commands[0]);
        QCOMPARE(command.profile, "internal");
        QCOMPARE(command.parameters.size(), std::size_t{1});
        QCOMPARE(command.parameters[0].first, "inbound-proxy-media");
        QCOMPARE(command.parameters[0].second, "true");

        bench.feed.publish(ProfileChanged{statusOf("internal", MediaMode::Proxy, 2)});
        bench.feed.publish(CommandFinished{CommandId{1}, {}, "profile internal: saved, new calls use it"});
        QVERIFY(bench.settle());
        QTRY_VERIFY(bench.dialog() == nullptr);
        QVERIFY(bench.says("saved, new calls use it"));
        QVERIFY(!bench.applyButton()->isEnabled());
        QVERIFY(bench.says("1 live call"));
        QVERIFY(bench.says("keep their mode: Default 1"));
        bench.feed.hangUp(call);
        QVERIFY(bench.settle());
        QVERIFY(!bench.says("keep their mode"));
    }

    void aRefusalIsShownAndNothingIsLost()
    {
        ProfileBench bench;
        QVERIFY(bench.settle());
        bench.with<QRadioButton>("Bypass")->click();
        bench.applyButton()->click();
        FlipDialog* dialog = bench.dialog();
        button(dialog, "Apply to new calls")->click();
        bench.feed.publish(CommandFinished{CommandId{99}, {}, "another command"});
        bench.feed.publish(
            CommandFinished{CommandId{1}, Error{Errc::DiskFull, "internal.xml: no space left"}, {}});
        QVERIFY(bench.settle());
        QVERIFY(says(dialog, "Not applied: internal.xml: no space left"));
        QVERIFY(dialog->isVisible());
        QVERIFY(button(dialog, "Apply to new calls")->isEnabled());
        button(dialog, "Cancel")->click();
        QTRY_VERIFY(bench.dialog() == nullptr);
        QVERIFY(bench.with<QRadioButton>("Bypass")->isChecked());
        QVERIFY(bench.applyButton()->isEnabled());
    }

    void anAnswerThatComesAfterClosingIsStillShown()
    {
        ProfileBench bench;
        QVERIFY(bench.settle());
        bench.with<QRadioButton>("Bypass")->click();
        bench.applyButton()->click();
        FlipDialog* dialog = bench.dialog();
        button(dialog, "Apply to new calls")->click();
        button(dialog, "Cancel")->click();
        QTRY_VERIFY(bench.dialog() == nullptr);
        QVERIFY(bench.says("still works on it"));
        bench.feed.publish(CommandFinished{CommandId{1}, Error{Errc::Io, "cannot write internal.xml"}, {}});
        QVERIFY(bench.settle());
        QVERIFY(bench.says("Not applied: cannot write internal.xml"));
    }

    void anEngineThatStopsDoesNotLeaveTheDialogWaiting()
    {
        ProfileBench bench;
        QVERIFY(bench.settle());
        bench.with<QRadioButton>("Bypass")->click();
        bench.applyButton()->click();
        FlipDialog* dialog = bench.dialog();
        button(dialog, "Apply to new calls")->click();
        bench.feed.publish(EngineChanged{EnginePhase::Stopped, ""});
        QVERIFY(bench.settle());
        QVERIFY(says(dialog, "The engine stopped"));
    }

    void aKeptRevisionCanBeRolledBackTo()
    {
        ProfileBench bench;
        QVERIFY(bench.settle());
        auto* rollBack = bench.with<QPushButton>("Roll back...");
        QVERIFY(!rollBack->isEnabled());
        ProfileStatus status = statusOf("internal", MediaMode::Proxy, 2);
        status.revisions = {{"20261128-200000.000001", true, status.parameters},
            {"20261128-190000.000001", false, {{"sip-port", "5060"}}}, {"20261128-180000.000001", false, {}}};
        status.parameters.emplace_back("inbound-proxy-media", "true");
        bench.feed.publish(ProfileChanged{status});
        QVERIFY(bench.settle());
        QVERIFY(rollBack->isEnabled());
        QCOMPARE(
            rollBack->menu()->actions().size(), 1); // neither the current one nor one that cannot be read
        QCOMPARE(rollBack->menu()->actions()[0]->text(), "2026-11-28 19:00:00 UTC");
        rollBack->menu()->actions()[0]->trigger();
        QVERIFY(says(bench.dialog(), "2026-11-28 19:00:00 UTC"));
        const auto* changes = bench.dialog()->findChild<QTableWidget*>();
        QStringList lost;
        for (int row = 0; row < changes->rowCount(); ++row)
            lost << changes->item(row, 0)->text() + '=' + changes->item(row, 2)->text();
        QVERIFY2(lost.contains("inbound-proxy-media=(not set)"), qPrintable(lost.join(' ')));
        button(bench.dialog(), "Apply to new calls")->click();
        const auto& command = std::get<RollBackProfile>(bench.commands[0]);
        QCOMPARE(command.profile, std::string("internal"));
        QCOMPARE(command.revision, std::string("20261128-190000.000001"));
        bench.feed.publish(CommandFinished{CommandId{1}, {}, "rolled back"});
        QVERIFY(bench.settle());
        QTRY_VERIFY(bench.dialog() == nullptr);
        QVERIFY(bench.says("rolled back"));
    }

    void aProfileIsRestartedAtOnceWhileItHasNoCalls()
    {
        ProfileBench bench;
        ProfileStatus status = statusOf("internal", MediaMode::Default, 2);
        status.waiting = {"sip-port", "timer-T1"};
        bench.feed.publish(ProfileChanged{status});
        QVERIFY(bench.settle());
        QVERIFY(bench.says("counts when the profile starts again: sip-port, timer-T1"));
        auto* restart = bench.with<QPushButton>("Restart profile");
        QVERIFY(restart->isEnabled());
        QTest::mouseClick(restart, Qt::LeftButton);
        QCOMPARE(std::get<RestartProfile>(bench.commands.at(0)).profile, std::string("internal"));
        QVERIFY(!restart->isEnabled()); // one at a time
        QVERIFY(bench.says("is being restarted"));
        bench.feed.publish(ProfileChanged{statusOf("internal", MediaMode::Default, 3)});
        bench.feed.publish(CommandFinished{CommandId{1}, {}, "profile internal runs on 127.0.0.1:5070"});
        QVERIFY(bench.settle());
        QVERIFY(bench.says("runs on 127.0.0.1:5070"));
        QVERIFY(!bench.says("counts when the profile starts again"));
        QVERIFY(restart->isEnabled());
        // What is only typed would be lost in it.
        bench.with<QRadioButton>("Proxy")->click();
        QVERIFY(!restart->isEnabled());
    }

    void aRestartThatEndsCallsIsAskedFor()
    {
        ProfileBench bench;
        bench.feed.talk("1001", "1002");
        QVERIFY(bench.settle());
        auto* restart = bench.with<QPushButton>("Restart profile");
        const auto question = [&] { return bench.page.findChild<QMessageBox*>(); };
        restart->click();
        QVERIFY(question() != nullptr);
        QVERIFY2(
            question()->informativeText().contains("1 live call"), qPrintable(question()->informativeText()));
        QCOMPARE(question()->defaultButton(), question()->button(QMessageBox::Cancel));
        question()->button(QMessageBox::Cancel)->click();
        QTRY_VERIFY(question() == nullptr);
        QVERIFY(bench.commands.empty());
        restart->click();
        button(question(), "Hang up and restart")->click();
        QTRY_COMPARE(bench.commands.size(), std::size_t{1});
        bench.feed.publish(CommandFinished{
            CommandId{1}, Error{Errc::AddressInUse, "127.0.0.1:5060 is taken by another program"}, {}});
        QVERIFY(bench.settle());
        QVERIFY(bench.says("Not restarted: 127.0.0.1:5060 is taken by another program"));
    }

    void editsStayWhenTheProfileChangesBeneath()
    {
        ProfileBench bench;
        QVERIFY(bench.settle());
        bench.field("rtp-end-port")->clear();
        QTest::keyClicks(bench.field("rtp-end-port"), "40000");
        bench.feed.publish(ProfileChanged{statusOf("internal", MediaMode::Proxy, 2)});
        QVERIFY(bench.settle());
        QCOMPARE(bench.field("rtp-end-port")->text(), "40000");
        QVERIFY(bench.with<QRadioButton>("Proxy")->isChecked());
    }

    void aSettingOfADiffIsFoundInTheForm()
    {
        ProfileBench bench;
        bench.feed.publish(ProfileChanged{statusOf("external", MediaMode::Default)});
        bench.page.show();
        QVERIFY(QTest::qWaitForWindowActive(&bench.page));
        QVERIFY(bench.settle());
        bench.page.showParameter("external", "rtp-ip");
        QCOMPARE(bench.page.findChild<QTableView*>()->currentIndex().row(), 1);
        QTRY_VERIFY(bench.field("rtp-ip")->hasFocus());
        bench.page.showParameter("external", "inbound-codec-prefs");
        QVERIFY(!bench.field("rtp-ip")->hasFocus());
    }

    void thePathIsDescribedInWordsToo()
    {
        MediaPathPicture picture;
        QStringList captions;
        for (const MediaMode mode : {MediaMode::Default, MediaMode::Proxy, MediaMode::Bypass}) {
            picture.setMode(mode);
            captions.append(picture.accessibleDescription());
        }
        QVERIFY(captions[0].contains("ends in the engine"));
        QVERIFY(captions[1].contains("byte for byte"));
        QVERIFY(captions[2].contains("around the engine"));
    }

    void itIsDrawnInLightAndDark()
    {
        const QByteArray shots = qgetenv("LEGSCOPE_SHOTS");
        for (const bool isDark : {false, true}) {
            applyScheme(isDark ? Scheme::Dark : Scheme::Light);
            ProfileBench bench;
            for (int i = 0; i < 3; ++i)
                bench.feed.talk("1001", "1002", MediaMode::Default);
            bench.feed.publish(ProfileChanged{statusOf("internal", MediaMode::Default, 2)});
            QVERIFY(bench.settle());
            bench.page.show();
            QVERIFY(QTest::qWaitForWindowExposed(&bench.page));
            for (const QString mode : {"Default", "Bypass", "Proxy"}) {
                bench.with<QRadioButton>(mode)->click();
                const QImage image = bench.page.grab().toImage();
                QVERIFY(!image.isNull());
                if (!shots.isEmpty())
                    image.save(QStringLiteral("%1/profiles-%2-%3.png")
                            .arg(QString::fromUtf8(shots), isDark ? "dark" : "light", mode.toLower()));
            }
            bench.with<QCheckBox>("inbound-late-negotiation: the dialplan runs before codecs are chosen")
                ->click();
            bench.applyButton()->click();
            QVERIFY(QTest::qWaitForWindowExposed(bench.dialog()));
            if (!shots.isEmpty())
                bench.dialog()->grab().save(QStringLiteral("%1/flip-%2.png")
                        .arg(QString::fromUtf8(shots), isDark ? "dark" : "light"));
        }
        applyScheme(Scheme::System);
    }
};

LEGSCOPE_TEST(ProfilePageTest)
#include "profile_page_test.moc"
