#include "engine/sip/cause.h"
#include "engine/sip/phrase.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <string>

using namespace legscope;

class CauseTest : public QObject {
    Q_OBJECT

private slots:
    void aStatusIsACause_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("q850");
        const auto row = [](int status, const char* name, int q850) {
            QTest::addRow("%d", status) << status << name << q850;
        };
        row(302, "REDIRECTION_TO_NEW_DESTINATION", 23);
        row(400, "NORMAL_TEMPORARY_FAILURE", 41);
        row(401, "CALL_REJECTED", 21);
        row(402, "CALL_REJECTED", 21);
        row(403, "CALL_REJECTED", 21);
        row(404, "UNALLOCATED_NUMBER", 1);
        row(405, "SERVICE_UNAVAILABLE", 63);
        row(406, "SERVICE_NOT_IMPLEMENTED", 79);
        row(407, "CALL_REJECTED", 21);
        row(408, "RECOVERY_ON_TIMER_EXPIRE", 102);
        row(410, "NUMBER_CHANGED", 22);
        row(413, "INTERWORKING", 127);
        row(414, "INTERWORKING", 127);
        row(415, "SERVICE_NOT_IMPLEMENTED", 79);
        row(416, "INTERWORKING", 127);
        row(420, "INTERWORKING", 127);
        row(421, "INTERWORKING", 127);
        row(423, "INTERWORKING", 127);
        row(480, "NO_USER_RESPONSE", 18);
        row(481, "NORMAL_TEMPORARY_FAILURE", 41);
        row(482, "EXCHANGE_ROUTING_ERROR", 25);
        row(483, "EXCHANGE_ROUTING_ERROR", 25);
        row(484, "INVALID_NUMBER_FORMAT", 28);
        row(485, "NO_ROUTE_DESTINATION", 3);
        row(486, "USER_BUSY", 17);
        row(487, "ORIGINATOR_CANCEL", 487);
        row(488, "INCOMPATIBLE_DESTINATION", 88);
        row(500, "NORMAL_TEMPORARY_FAILURE", 41);
        row(501, "SERVICE_NOT_IMPLEMENTED", 79);
        row(502, "NETWORK_OUT_OF_ORDER", 38);
        row(503, "NORMAL_TEMPORARY_FAILURE", 41);
        row(504, "RECOVERY_ON_TIMER_EXPIRE", 102);
        row(505, "INTERWORKING", 127);
        row(513, "INTERWORKING", 127);
        row(600, "USER_BUSY", 17);
        row(603, "CALL_REJECTED", 21);
        row(604, "NO_ROUTE_DESTINATION", 3);
        row(606, "INCOMPATIBLE_DESTINATION", 88);
        row(608, "CALL_REJECTED", 21);
        row(300, "REDIRECTION_TO_NEW_DESTINATION", 23);
        row(499, "NORMAL_UNSPECIFIED", 31);
        row(200, "NORMAL_CLEARING", 16);
    }

    void aStatusIsACause()
    {
        QFETCH(int, status);
        QFETCH(QString, name);
        QFETCH(int, q850);
        QCOMPARE(causeOfStatus(status), causeNamed(name.toStdString()));
        QCOMPARE(QString::fromStdString(std::string(causeOfStatus(status).name)), name);
        QCOMPARE(causeOfStatus(status).q850, q850);
    }

    void aCauseIsAStatus_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, int status) { QTest::newRow(name) << name << status; };
        row("UNALLOCATED_NUMBER", 404);
        row("NO_ROUTE_TRANSIT_NET", 404);
        row("NO_ROUTE_DESTINATION", 404);
        row("NORMAL_CLEARING", 480);
        row("USER_BUSY", 486);
        row("NO_USER_RESPONSE", 408);
        row("NO_ANSWER", 480);
        row("SUBSCRIBER_ABSENT", 480);
        row("CALL_REJECTED", 603);
        row("NUMBER_CHANGED", 410);
        row("REDIRECTION_TO_NEW_DESTINATION", 410);
        row("EXCHANGE_ROUTING_ERROR", 483);
        row("DESTINATION_OUT_OF_ORDER", 502);
        row("INVALID_NUMBER_FORMAT", 484);
        row("FACILITY_REJECTED", 501);
        row("NORMAL_UNSPECIFIED", 480);
        row("NORMAL_CIRCUIT_CONGESTION", 503);
        row("NETWORK_OUT_OF_ORDER", 503);
        row("NORMAL_TEMPORARY_FAILURE", 503);
        row("SWITCH_CONGESTION", 503);
        row("REQUESTED_CHAN_UNAVAIL", 503);
        row("OUTGOING_CALL_BARRED", 403);
        row("INCOMING_CALL_BARRED", 403);
        row("BEARERCAPABILITY_NOTAUTH", 403);
        row("BEARERCAPABILITY_NOTAVAIL", 503);
        row("BEARERCAPABILITY_NOTIMPL", 488);
        row("FACILITY_NOT_IMPLEMENTED", 501);
        row("SERVICE_NOT_IMPLEMENTED", 501);
        row("INCOMPATIBLE_DESTINATION", 488);
        row("RECOVERY_ON_TIMER_EXPIRE", 504);
        row("ORIGINATOR_CANCEL", 487);
        row("SERVICE_UNAVAILABLE", 480);
        row("INTERWORKING", 480);
        row("ALLOTTED_TIMEOUT", 480);
        row("MEDIA_TIMEOUT", 480);
        row("INVALID_GATEWAY", 404);
        row("GATEWAY_DOWN", 503);
        row("INVALID_URL", 484);
        row("INVALID_PROFILE", 404);
        row("DOES_NOT_EXIST_ANYWHERE", 604);
        row("NOT_ACCEPTABLE", 606);
        row("UNWANTED", 607);
        row("NO_IDENTITY", 428);
        row("BUSY_EVERYWHERE", 600);
        row("DECLINE", 603);
        row("no such cause", 480);
    }

    void aCauseIsAStatus()
    {
        QFETCH(QString, name);
        QFETCH(int, status);
        QCOMPARE(statusOfCause(name.toStdString()), status);
    }

    void aReasonHeaderIsACause_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("name");
        QTest::newRow("Q.850") << "Q.850;cause=17;text=\"busy\"" << "USER_BUSY";
        QTest::newRow("lower case") << "q.850 ;cause=34" << "NORMAL_CIRCUIT_CONGESTION";
        QTest::newRow("SIP") << "SIP;cause=486;text=\"Busy Here\"" << "USER_BUSY";
        QTest::newRow("both") << "SIP;cause=503, Q.850;cause=21" << "CALL_REJECTED";
        QTest::newRow("of a busy line, in another order")
            << "Q.850;text=\"x\";cause=34" << "NORMAL_CIRCUIT_CONGESTION";
        QTest::newRow("SIP that is no failure") << "SIP;cause=200;text=\"OK\"" << "NORMAL_CLEARING";
        QTest::newRow("names another protocol in its text") << "X.25;cause=3;text=\"sip\"" << "";
        QTest::newRow("answered elsewhere")
            << "SIP;cause=200;text=\"Call completed elsewhere\"" << "LOSE_RACE";
        QTest::newRow("no name of its own") << "Q.850;cause=120" << "NORMAL_UNSPECIFIED";
        QTest::newRow("out of range") << "Q.850;cause=4711" << "";
        QTest::newRow("no cause") << "Q.850;text=\"x\"" << "";
        QTest::newRow("other protocol") << "X.25;cause=3" << "";
        QTest::newRow("empty") << "" << "";
    }

    void aReasonHeaderIsACause()
    {
        QFETCH(QString, reason);
        QFETCH(QString, name);
        Cause cause;
        const bool found = causeOfReason(reason.toStdString(), cause);
        QCOMPARE(found, !name.isEmpty());
        if (found)
            QCOMPARE(QString::fromStdString(std::string(cause.name)), name);
    }

    void whatWeSendAsAReasonIsReadAsTheSameCause_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"USER_BUSY", "NO_ANSWER", "NORMAL_CLEARING", "CALL_REJECTED", "LOSE_RACE",
                 "INCOMPATIBLE_DESTINATION", "ORIGINATOR_CANCEL", "INTERWORKING"})
            QTest::newRow(name) << name;
    }

    void whatWeSendAsAReasonIsReadAsTheSameCause()
    {
        QFETCH(QString, name);
        Cause cause;
        QVERIFY(causeOfReason(reasonValue(causeNamed(name.toStdString())), cause));
        QCOMPARE(QString::fromStdString(std::string(cause.name)), name);
    }

    void causesAreNamedByWordOrNumber()
    {
        QCOMPARE(causeNamed("USER_BUSY").q850, 17);
        QCOMPARE(std::string(causeNamed("17").name), std::string("USER_BUSY"));
        QCOMPARE(std::string(causeNamed("nonsense").name), std::string("NORMAL_CLEARING"));
    }

    void aPhraseIsKeptForEver()
    {
        const char* phrase = nullptr;
        {
            const std::string passing = "Gone Fishing";
            phrase = keptPhrase(480, passing);
        }
        QCOMPARE(std::string(phrase), std::string("Gone Fishing"));
        QCOMPARE(keptPhrase(480, "Gone Fishing"), phrase);
    }

    void aPhraseThatCannotBeKeptIsTheStandardOne()
    {
        QCOMPARE(std::string(keptPhrase(486, "")), std::string("Busy Here"));
        QCOMPARE(std::string(keptPhrase(486, "Busy\r\nX: y")), std::string("Busy Here"));
        QCOMPARE(std::string(keptPhrase(486, std::string(201, 'x'))), std::string("Busy Here"));
        for (int i = 0; i < 1'100; ++i)
            keptPhrase(486, std::to_string(i));
        QCOMPARE(std::string(keptPhrase(486, "one too many")), std::string("Busy Here"));
    }
};

LEGSCOPE_TEST(CauseTest)
#include "cause_test.moc"
