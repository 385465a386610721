#include "tests/support/callfixture.h"
#include "tests/support/enginecommand.h"
#include "tests/support/recordedsound.h"
#include "tests/support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace legscope;
using namespace legscope::test;
using namespace std::chrono_literals;

namespace {

using Parameters = std::map<std::string, std::string>;

Parameters kept(const char* capture)
{
    return {{"inbound-proxy-media", "true"}, {"rtp-capture", capture}};
}

/// A call in which both ends hear half a second, and which is over then.
void talk(CallFixture& lab)
{
    const LabCallId call = lab.call();
    QVERIFY(lab.caller.waitFor(hears(25)) && lab.callee.waitFor(hears(25)));
    lab.caller->hangUp(call);
    QVERIFY(lab.recorder->waitFor<CallEnded>());
}

} // namespace

/// The sound of a real call, by command.
class CallSoundFileTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;

private slots:
    void bothLegsAreHeardInAFileThatOthersRead()
    {
        CallFixture lab(kept("payload"));
        talk(lab);
        const std::string file = m_directory.filePath("call.wav").toStdString();
        const CommandFinished done = answerToCommand(*lab.engine, *lab.recorder, "sound 1 " + file);
        QVERIFY2(!done.error, done.error ? done.error->detail.c_str() : "");
        QVERIFY2(done.text.starts_with("A: ") && done.text.contains("; B: "), done.text.c_str());
        const ReadRecording read = readBySox(file);
        QVERIFY2(read.fault.empty(), read.fault.c_str());
        QCOMPARE(read.rate, 8'000U);
        QCOMPARE(read.channels.size(), std::size_t{2});
        for (std::size_t channel = 0; channel < 2; ++channel)
            QVERIFY(levelDbm0(read.part(channel, 200, 200)) > -30);
    }

    void whereHeadersAloneAreKeptItSaysWhatKeepsMore()
    {
        CallFixture lab(kept("headers"));
        talk(lab);
        const std::string file = m_directory.filePath("none.wav").toStdString();
        const CommandFinished done = answerToCommand(*lab.engine, *lab.recorder, "sound 1 " + file);
        QVERIFY(done.error && done.error->code == Errc::Refused);
        QVERIFY2(done.error->detail.contains("rtp-capture=payload"), done.error->detail.c_str());
        QVERIFY(!QFile::exists(QString::fromStdString(file)));
    }

    void whatCannotBeHeardOrWrittenIsAnError()
    {
        CallFixture lab(kept("payload"));
        const CommandFinished unknown = answerToCommand(*lab.engine, *lab.recorder, "sound 9 /tmp/x.wav");
        QVERIFY(unknown.error && unknown.error->code == Errc::NotFound);
        talk(lab);
        const CommandFinished nowhere
            = answerToCommand(*lab.engine, *lab.recorder, "sound 1 /nowhere/at/all.wav");
        QVERIFY(nowhere.error && nowhere.error->code == Errc::NotFound);
        QVERIFY2(nowhere.error->detail.contains("/nowhere/at"), nowhere.error->detail.c_str());
    }
};

LEGSCOPE_TEST(CallSoundFileTest)
#include "callsoundfile_test.moc"
