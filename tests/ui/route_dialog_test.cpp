#include "tests/support/testprogram.h"
#include "tests/support/windowfixture.h"
#include "ui/dialogs/routedialog.h"

#include <QPointer>

using namespace legscope;
using namespace legscope::ui;
using legscope::test::FedCall;
using legscope::test::SettingsSandbox;
using legscope::test::WindowFixture;

namespace {

struct RouteBench : WindowFixture {
    FedCall call = feed.talk("1001", "1002");

    /// By the key of the list, as an operator does it.
    RouteDialog* dialog()
    {
        window.activateWindow();
        if (!settle() || !QTest::qWaitForWindowActive(&window))
            return nullptr;
        page().focusList();
        QTest::keyClick(window.focusWidget(), Qt::Key_Y, Qt::ControlModifier);
        return window.findChild<RouteDialog*>();
    }
};

} // namespace

/// Why a route is what it is, asked in the call list.
class RouteDialogTest : public QObject {
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }

    void theConditionsOfALiveCallAreRead()
    {
        RouteBench bench;
        RouteDialog* const dialog = bench.dialog();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        const auto* asked = std::get_if<ExplainRoute>(&bench.commands.back());
        QVERIFY(asked != nullptr);
        QCOMPARE(asked->call, bench.call.call);
        QCOMPARE(dialog->conditions(), QString());
        bench.finish({},
            "with the variables as they are now: extension a: destination_number (1) does not match ^2$; "
            "extension b: destination_number (1) matches ^1$");
        QVERIFY(bench.settle());
        QTRY_COMPARE(dialog->conditions(),
            QString("extension a: destination_number (1) does not match ^2$\n"
                    "extension b: destination_number (1) matches ^1$"));
        QVERIFY(dialog->sentence().contains("with the variables as they are now"));
    }

    void aCallThatIsOverHasNone()
    {
        RouteBench bench;
        RouteDialog* const dialog = bench.dialog();
        QVERIFY(dialog != nullptr);
        bench.finish(Error{Errc::NotFound, "there is no such call"}, {});
        QVERIFY(bench.settle());
        QTRY_COMPARE(dialog->sentence(),
            QString("It cannot be said: the route of a call is explained while the call lives. (there is no "
                    "such call)"));
        QCOMPARE(dialog->conditions(), QString());
    }

private:
    SettingsSandbox m_settings;
};

LEGSCOPE_TEST(RouteDialogTest)
#include "route_dialog_test.moc"
