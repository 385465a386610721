#include "engine/api/commandline.h"
#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/dialogs/originatedialog.h"
#include "ui/pages/errorbar.h"
#include "ui/pages/windowactions.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QStatusBar>
#include <QTest>

#include <algorithm>

using namespace legscope;
using namespace legscope::ui;
using legscope::test::FedCall;
using legscope::test::SettingsSandbox;
using legscope::test::WindowFixture;

namespace {

/// The window with its dialog open, over two profiles that run.
struct OriginateBench : WindowFixture {
    QPointer<OriginateDialog> dialog;

    OriginateBench()
    {
        feed.profileRuns("internal", MediaMode::Proxy);
        feed.profileRuns("external", MediaMode::Default);
        settle();
        open();
    }
    void open()
    {
        window.actions().originate->trigger();
        dialog = window.findChild<OriginateDialog*>();
        if (auto* profiles = dialog->findChild<QComboBox*>(); profiles->currentIndex() < 0)
            profiles->setCurrentText("internal");
    }
    QLineEdit* field(const QString& name)
    {
        for (QLineEdit* edit : dialog->findChildren<QLineEdit*>()) {
            if (edit->accessibleName() == name)
                return edit;
        }
        return nullptr;
    }
    void enter(const QString& first, const QString& second)
    {
        field("Call first")->setText(first);
        field("Then connect to")->setText(second);
    }
    QPushButton* button(const QString& text)
    {
        for (QPushButton* candidate : dialog->findChildren<QPushButton*>()) {
            if (candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }
    const Originate& sent() { return std::get<Originate>(commands.back()); }
};

} // namespace

class OriginateDialogTest : public QObject {
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }

    void endsBecomeDialStrings_data()
    {
        QTest::addColumn<QString>("entered");
        QTest::addColumn<QString>("dialled");
        QTest::newRow("an address") << "1001@10.0.0.7:5080" << "sofia/internal/1001@10.0.0.7:5080";
        QTest::newRow("a URI") << "sip:1001@pbx.example" << "sofia/internal/1001@pbx.example";
        QTest::newRow("a dial string") << "sofia/external/34@198.51.100.7"
                                       << "sofia/external/34@198.51.100.7";
        QTest::newRow("several") << "sofia/a/1@x,sofia/a/2@x|user/3" << "sofia/a/1@x,sofia/a/2@x|user/3";
        QTest::newRow("with variables") << "{leg_timeout=5}sofia/a/1@x" << "{leg_timeout=5}sofia/a/1@x";
        QTest::newRow("an application") << "&playback(a/b.wav)" << "&playback(a/b.wav)";
        QTest::newRow("a slash behind the @") << "1001@host;x=a/b" << "sofia/internal/1001@host;x=a/b";
        QTest::newRow("an extension") << "1002" << "1002";
        QTest::newRow("spaces around it") << "  user/1001 " << "user/1001";
    }
    void endsBecomeDialStrings()
    {
        QFETCH(QString, entered);
        QFETCH(QString, dialled);
        const OriginateDraft draft{"internal", "default", "user/1", entered, {}, {}, false};
        QCOMPARE(draft.fault(), QString());
        QCOMPARE(draft.command().second, dialled.toStdString());
    }

    void thirdPartyControlIsAVariableOfTheFirstEnd()
    {
        OriginateDraft draft{"internal", "default", "1001@x", "1002@x", {}, {}, true};
        QCOMPARE(draft.command().first, "{originate_3pcc=true}sofia/internal/1001@x");
        QCOMPARE(draft.command().second, "sofia/internal/1002@x");
        draft.first = "{leg_timeout=5}user/1001";
        QCOMPARE(draft.command().first, "{originate_3pcc=true,leg_timeout=5}user/1001");
        QCOMPARE(draft.line(),
            QString("originate {originate_3pcc=true,leg_timeout=5}user/1001 sofia/internal/1002@x"));
    }

    void theLineIsWhatTheEngineReads_data()
    {
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("context");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("number");
        QTest::newRow("an application") << "&playback(a b.wav)" << "public" << "" << "";
        QTest::newRow("an extension") << "1002" << "public" << "" << "";
        QTest::newRow("a caller") << "1002@host" << "default" << "Front desk" << "900";
        QTest::newRow("a number alone") << "1002" << "public" << "" << "900";
    }
    void theLineIsWhatTheEngineReads()
    {
        QFETCH(QString, second);
        QFETCH(QString, context);
        QFETCH(QString, name);
        QFETCH(QString, number);
        const OriginateDraft draft{"internal", context, "1001@host", second, name, number, true};
        const Originate sent = draft.command();
        const auto read = parseCommandLine(draft.line().toStdString());
        QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
        const auto& same = std::get<Originate>(*read);
        QCOMPARE(same.first, sent.first);
        QCOMPARE(same.second, sent.second);
        QCOMPARE(same.callerName, sent.callerName);
        QCOMPARE(same.callerNumber, sent.callerNumber);
        if (second == "1002")
            QCOMPARE(same.context, sent.context);
    }

    void whatCannotBeCalledIsSaid_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("part");
        QTest::newRow("nobody first") << " " << "user/1" << "internal" << "whom to call first";
        QTest::newRow("nothing second") << "user/1" << "" << "internal" << "connected to";
        QTest::newRow("an application first") << "&echo" << "user/1" << "internal" << "second end";
        QTest::newRow("no host") << "1001" << "&echo" << "internal" << "\"1001\" is neither";
        QTest::newRow("no user") << "user/1" << "@host" << "internal" << "\"@host\" is neither";
        QTest::newRow("two words") << "user/1" << "10 01@host" << "internal" << "neither";
        QTest::newRow("no profile") << "1001@host" << "&echo" << "" << "No profile runs";
    }
    void whatCannotBeCalledIsSaid()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(QString, profile);
        QFETCH(QString, part);
        const QString fault = OriginateDraft{profile, "default", first, second, {}, {}, false}.fault();
        QVERIFY2(fault.contains(part), qPrintable(fault));
    }

    void theCommandIsShownAsItIsSent()
    {
        OriginateBench bench;
        bench.enter("1001@10.0.0.7", "&echo");
        bench.dialog->findChild<QComboBox*>()->setCurrentText("external");
        QCOMPARE(bench.field("Command")->text(), QString("originate sofia/external/1001@10.0.0.7 &echo"));
        bench.field("Caller's number")->setText("900");
        QCOMPARE(bench.field("Command")->text(),
            QString("originate sofia/external/1001@10.0.0.7 &echo XML demo '' 900"));
        bench.dialog->findChild<QCheckBox*>()->setChecked(true);
        QTest::keyClick(bench.dialog, Qt::Key_Return);
        QCOMPARE(bench.commands.size(), 1U);
        QCOMPARE(bench.sent().first, "{originate_3pcc=true}sofia/external/1001@10.0.0.7");
        QCOMPARE(bench.sent().second, "&echo");
        QCOMPARE(bench.sent().callerNumber, "900");
        QCOMPARE(bench.sent().context, "demo");
    }

    void contextAndTimeoutAreSent()
    {
        OriginateBench bench;
        bench.enter("1001@10.0.0.7", "1002");
        QCOMPARE(bench.field("Context")->placeholderText(), QString("demo"));
        bench.field("Context")->setText("public");
        bench.dialog->findChild<QSpinBox*>()->setValue(25);
        QCOMPARE(bench.field("Command")->text(),
            QString("originate sofia/internal/1001@10.0.0.7 1002 XML public '' '' 25"));
        const auto read = parseCommandLine(bench.field("Command")->text().toStdString());
        QVERIFY(read.has_value());
        QCOMPARE(std::get<Originate>(*read).timeout, std::chrono::seconds(25));
        bench.button("Call")->click();
        QCOMPARE(bench.sent().context, "public");
        QCOMPARE(bench.sent().timeout, std::chrono::seconds(25));
    }

    void twoLegsThatCannotBeProxiedAreCalledByThirdPartyControl()
    {
        OriginateBench bench;
        bench.enter("{proxy_media=true}user/1", "1002@x");
        bench.button("Call")->click();
        QVERIFY(!bench.button("Call with originate_3pcc")->isVisible());
        bench.finish(Error{Errc::Refused, "you can't proxy two outbound legs: set originate_3pcc=true"}, {});
        QVERIFY(bench.settle());
        QVERIFY(bench.button("Call with originate_3pcc")->isVisible());
        bench.button("Call with originate_3pcc")->click();
        QCOMPARE(bench.commands.size(), 2U);
        QCOMPARE(bench.sent().first, "{originate_3pcc=true,proxy_media=true}user/1");
        QVERIFY(!bench.button("Call with originate_3pcc")->isVisible());
    }

    void theCallIsOfferedWhenBothEndsAreNamed()
    {
        OriginateBench bench;
        QVERIFY(!bench.button("Call")->isEnabled());
        bench.enter("1001@x", {});
        QVERIFY(!bench.button("Call")->isEnabled());
        bench.enter("1001", "&echo");
        QVERIFY(bench.button("Call")->isEnabled());
        bench.button("Call")->click();
        QVERIFY(bench.dialog->problem().contains("neither a dial string nor an address"));
        QVERIFY(bench.commands.empty());
        bench.enter("1001@x", "&echo");
        QCOMPARE(bench.dialog->problem(), QString());
    }

    void aRefusalIsToldAndWhatWasEnteredStays()
    {
        OriginateBench bench;
        bench.enter("1001@x", "1002@x");
        bench.button("Call")->click();
        QVERIFY(bench.button("Calling...") != nullptr);
        bench.finish(Error{Errc::Refused, "two outbound legs cannot be proxied"}, {});
        QVERIFY(bench.settle());
        QVERIFY(bench.dialog->isVisible());
        QCOMPARE(bench.dialog->problem(), QString("Not called: two outbound legs cannot be proxied"));
        QCOMPARE(bench.field("Call first")->text(), QString("1001@x"));
        bench.button("Call")->click();
        QCOMPARE(bench.commands.size(), 2U);
    }

    void anAnsweredCallClosesTheDialogAndIsToldBelow()
    {
        OriginateBench bench;
        bench.enter("1001@x", "1002@x");
        bench.button("Call")->click();
        bench.finish(std::nullopt, "call 7 is answered");
        QVERIFY(bench.settle());
        QTRY_VERIFY(bench.dialog.isNull());
        QCOMPARE(bench.child<QStatusBar>()->currentMessage(), QString("call 7 is answered"));
        bench.open();
        QCOMPARE(bench.field("Call first")->text(), QString("1001@x"));
    }

    void theCallThatIsPlacedIsSelected()
    {
        OriginateBench bench;
        const FedCall other = bench.feed.talk("77", "78");
        QVERIFY(bench.settle());
        QCOMPARE(bench.page().selectedCall(), other.call);
        bench.enter("1001@x", "1002@x");
        bench.button("Call")->click();
        bench.feed.ring("79", "80"); // somebody else's
        const CallId placed{900};
        CallBegan began;
        began.call = placed;
        began.legA = LegId{901};
        bench.feed.publish(began);
        LegBegan leg;
        leg.call = placed;
        leg.leg = began.legA;
        leg.invite = Direction::Sent;
        bench.feed.publish(leg);
        QVERIFY(bench.settle());
        QCOMPARE(bench.page().selectedCall(), placed);
    }

    void aRefusalAfterTheDialogWasClosedIsToldInTheWindow()
    {
        OriginateBench bench;
        bench.enter("1001@x", "1002@x");
        bench.button("Call")->click();
        bench.dialog->reject();
        QVERIFY(!bench.window.errors().isVisible());
        bench.finish(Error{Errc::Refused, "nobody there"}, {});
        QVERIFY(bench.settle());
        QCOMPARE(bench.window.errors().sentence(), QString("Originate: Not called: nobody there"));
        QTRY_VERIFY(bench.dialog.isNull());
    }

    void endsThatBringVariablesAreNotKept()
    {
        OriginateBench bench;
        bench.enter("{sip_auth_password=s3cret}user/1", "&echo");
        bench.button("Call")->click();
        bench.finish(std::nullopt, {});
        QVERIFY(bench.settle());
        QTRY_VERIFY(bench.dialog.isNull());
        bench.open();
        QCOMPARE(bench.field("Call first")->text(), QString());
        QCOMPARE(bench.field("Then connect to")->text(), QString("&echo"));
    }

    void noProfileIsChosenForTheOperator()
    {
        WindowFixture console;
        console.feed.profileRuns("internal", MediaMode::Proxy);
        console.feed.profileRuns("external", MediaMode::Default);
        QVERIFY(console.settle());
        console.window.actions().originate->trigger();
        auto* dialog = console.window.findChild<OriginateDialog*>();
        auto* profiles = dialog->findChild<QComboBox*>();
        QCOMPARE(profiles->currentIndex(), -1);
        QCOMPARE(profiles->placeholderText(), QString("Choose a profile"));
        const auto edits = dialog->findChildren<QLineEdit*>();
        const auto enter = [&](const char* name, const char* text) {
            (*std::ranges::find(edits, QString(name), &QLineEdit::accessibleName))->setText(text);
        };
        enter("Call first", "1001@10.0.0.7");
        enter("Then connect to", "&echo");
        const auto buttons = dialog->findChildren<QPushButton*>();
        QPushButton* call = *std::ranges::find(buttons, QString("Call"), &QPushButton::text);
        QVERIFY(!call->isEnabled());
        profiles->setCurrentText("external");
        QVERIFY(call->isEnabled());
    }

    void profilesThatComeAndGoAreOffered()
    {
        OriginateBench bench;
        auto* profiles = bench.dialog->findChild<QComboBox*>();
        QCOMPARE(profiles->count(), 2);
        profiles->setCurrentText("external");
        bench.feed.profileRuns("third", MediaMode::Proxy);
        ProfileStatus stopped;
        stopped.name = "internal";
        stopped.state = ProfileState::Stopped;
        bench.feed.publish(ProfileChanged{stopped});
        QVERIFY(bench.settle());
        QCOMPARE(profiles->count(), 2);
        QCOMPARE(profiles->currentText(), QString("external"));
    }

private:
    SettingsSandbox m_settings;
};

LEGSCOPE_TEST(OriginateDialogTest)
#include "originate_dialog_test.moc"
