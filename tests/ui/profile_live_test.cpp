#include "tests/support/callfixture.h"
#include "tests/support/testprogram.h"
#include "ui/bridge/enginelink.h"
#include "ui/dialogs/flipdialog.h"
#include "ui/models/callstore.h"
#include "ui/pages/calls/rtptab.h"
#include "ui/pages/calls/sdpdifftab.h"
#include "ui/pages/profiles/profilespage.h"
#include "ui/widgets/sdpdiffview.h"
#include "ui/widgets/seriesplot.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QTableView>
#include <QTest>

using namespace legscope;
using namespace legscope::ui;
using legscope::test::CallFixture;

namespace {

/// The pages over a running engine that carries calls between two phones.
struct Console {
    CallFixture lab{{{"inbound-proxy-media", "true"}, {"x-own", "kept"}}};
    EngineLink link{[this](CommandBody command) { return lab.engine->post(std::move(command)); }};
    CallStore store;
    SdpDiffTab diff{store};
    RtpTab rtp{store};
    ProfilesPage profiles{link};

    Console()
    {
        store.follow(link);
        lab.engine->subscribe(link.box());
        rtp.resize(1000, 600);
        rtp.show();
    }
    ~Console() { lab.engine->unsubscribe(link.box()); }

    const CallRecord* talking()
    {
        for (const CallId id : store.calls()) {
            const CallRecord* call = store.find(id);
            if (call->phase == CallPhase::Talking)
                return call;
        }
        return nullptr;
    }

    template <class Widget>
    Widget* with(QWidget& parent, const QString& text)
    {
        for (Widget* widget : parent.findChildren<Widget*>()) {
            if (widget->text() == text)
                return widget;
        }
        return nullptr;
    }

    bool profilesSay(const QString& part)
    {
        for (const QLabel* label : profiles.findChildren<QLabel*>()) {
            if (!label->isHidden() && label->text().contains(part))
                return true;
        }
        return false;
    }
};

QByteArray profileFile(const CallFixture& lab)
{
    QByteArray all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(lab.configuration.directory())) {
        QFile file(QString::fromStdString(entry.path().string()));
        if (entry.path().extension() == ".xml" && file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace

class ProfileLiveTest : public QObject {
    Q_OBJECT

private slots:
    void aLiveCallShowsItsDiffAndItsRtp()
    {
        Console console;
        console.lab.call();
        QTRY_VERIFY(console.talking() != nullptr);
        const CallId id = console.talking()->id();
        console.diff.showCall(id);
        console.rtp.showCall(id);
        QVERIFY(console.diff.findChild<QComboBox*>()->count() >= 2);
        auto* view = console.diff.findChild<SdpDiffView*>();
        QVERIFY2(view->verdict().contains("conformance ok"), qPrintable(view->diff().violations.join('\n')));
        QVERIFY(view->diff().changes() >= 2); // o= and m=; c= is 127.0.0.1 on both sides

        auto* counters = console.rtp.findChild<QTableView*>()->model();
        QTRY_VERIFY(counters->columnCount() == 3);
        const auto counter = [counters](const QString& title) {
            for (int row = 0; row < counters->rowCount(); ++row) {
                if (counters->index(row, 0).data().toString() == title)
                    return counters->index(row, 1).data().toString();
            }
            return QString();
        };
        QTRY_VERIFY(counter("Packets in / out").section(' ', 0, 0).toInt() > 50);
        QVERIFY2(
            counter("Payload types seen").startsWith("8 PCMA"), qPrintable(counter("Payload types seen")));
        const auto* packets = console.rtp.findChild<SeriesPlot*>();
        static const QRegularExpression both("A → B (49|50)\\.\\d pps  B → A (49|50)\\.");
        QTRY_VERIFY(packets->readout().contains(both));
        QCOMPARE(counter("Relay delta (in − out)"), "0");
    }

    void aChangeOfModeIsWrittenAndReachesNewCallsOnly()
    {
        Console console;
        const LabCallId call = console.lab.call();
        QTRY_VERIFY(console.talking() != nullptr);
        QTRY_COMPARE(console.profiles.profiles().rowCount(), 1);
        QVERIFY(console.profilesSay("kept as they are: x-own"));
        console.with<QRadioButton>(console.profiles, "Bypass")->click();
        console.with<QPushButton>(console.profiles, "Apply to new calls...")->click();
        auto* dialog = console.profiles.findChild<FlipDialog*>();
        console.with<QPushButton>(*dialog, "Apply to new calls")->click();
        QTRY_VERIFY(console.profiles.findChild<FlipDialog*>() == nullptr);
        QVERIFY(console.profilesSay("Bypass, SIP on"));
        QVERIFY(console.profilesSay("keep their mode: Proxy 1"));
        const QByteArray written = profileFile(console.lab);
        QVERIFY2(written.contains("name=\"inbound-bypass-media\" value=\"true\""), written);
        QVERIFY2(written.contains("x-own"), written);

        console.lab.caller->hangUp(call);
        QTRY_VERIFY(!console.profilesSay("keep their mode"));
        console.lab.call();
        QTRY_VERIFY(console.talking() != nullptr);
        QCOMPARE(console.talking()->mode->effective, MediaMode::Bypass);
        console.diff.showCall(console.talking()->id());
        QVERIFY(console.diff.findChild<SdpDiffView*>()->verdict().contains("untouched"));
    }

    void aChangeThatCannotBeWrittenIsToldAndLosesNothing()
    {
        Console console;
        QTRY_COMPARE(console.profiles.profiles().rowCount(), 1);
        const auto path = console.lab.configuration.directory() / "freeswitch.xml";
        QFile file(QString::fromStdString(path.string()));
        QVERIFY(file.open(QIODevice::Append));
        file.write("<half a line of another editor");
        file.close();
        const QByteArray before = profileFile(console.lab);

        console.with<QRadioButton>(console.profiles, "Bypass")->click();
        console.with<QPushButton>(console.profiles, "Apply to new calls...")->click();
        QPointer<FlipDialog> dialog = console.profiles.findChild<FlipDialog*>();
        console.with<QPushButton>(*dialog, "Apply to new calls")->click();
        const auto refusal = [&] {
            for (const QLabel* label : dialog->findChildren<QLabel*>()) {
                if (label->text().startsWith("Not applied: ") && label->text().contains("freeswitch.xml"))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(dialog && refusal());
        QCOMPARE(profileFile(console.lab), before);
        dialog->reject();
        QVERIFY(console.with<QRadioButton>(console.profiles, "Bypass")->isChecked()); // the edit stays
        QVERIFY(console.profilesSay("Proxy, SIP on")); // and so does what is in force
        console.lab.call();
        QTRY_VERIFY(console.talking() != nullptr);
        QCOMPARE(console.talking()->mode->effective, MediaMode::Proxy);
    }
};

LEGSCOPE_TEST(ProfileLiveTest)
#include "profile_live_test.moc"
