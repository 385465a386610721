#include "engine/config/configurationreader.h"
#include "tests/engine/config/memoryfiles.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;

namespace {

Configuration loaded(const std::string& streams, const std::string& parameters = {})
{
    const MemoryFiles files{{"freeswitch.xml",
        "<document type=\"freeswitch/xml\"><section name=\"configuration\">"
        "<configuration name=\"sofia.conf\"><profiles><profile name=\"internal\"><settings>"
            + parameters
            + "</settings></profile></profiles></configuration>"
              "<configuration name=\"local_stream.conf\">"
            + streams
            + "</configuration></section><section name=\"dialplan\"><context name=\"public\"/></section>"
              "</document>"}};
    auto configuration = readConfiguration(files, "/conf");
    return configuration ? std::move(*configuration) : Configuration{};
}

QStringList sentencesOf(const Configuration& configuration)
{
    QStringList sentences;
    for (const ConfigProblem& problem : configuration.allProblems)
        sentences.append(QString::fromStdString(problem.text));
    return sentences;
}

} // namespace

/// local_stream.conf, as FreeSWITCH has it.
class LocalStreamsTest : public QObject {
    Q_OBJECT

private slots:
    void theDirectoriesAreReadWithWhatTheySay()
    {
        const Configuration read = loaded(R"(
            <directory name="default" path="/sounds/music/8000">
              <param name="rate" value="8000"/><param name="shuffle" value="true"/>
              <param name="channels" value="1"/><param name="interval" value="20"/>
              <param name="timer-name" value="soft"/>
            </directory>
            <directory name="moh/16000" path="/sounds/music/16000">
              <param name="rate" value="16000"/><param name="shuffle" value="false"/>
              <param name="interval" value="20"/>
              <param name="chime-list" value="one.wav, two.wav"/>
              <param name="chime-freq" value="30"/><param name="chime-max" value="5"/>
            </directory>)");
        QCOMPARE(read.localStreams.size(), std::size_t{2});
        const LocalStreamSettings usual{"default", "/sounds/music/8000"};
        QVERIFY(read.localStreams[0] == usual);
        const LocalStreamSettings wide{"moh/16000", "/sounds/music/16000", 16000,
            LocalStreamSettings::Order::ByName, {"one.wav", "two.wav"}, std::chrono::seconds(30),
            std::chrono::seconds(5)};
        QVERIFY(read.localStreams[1] == wide);
        QCOMPARE(sentencesOf(read),
            QStringList{"settings of local_stream.conf that are not read: channels, interval, timer-name"});
    }

    void whatCannotBeUsedIsNamed_data()
    {
        QTest::addColumn<QString>("directory");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no name") << "<directory path=\"/a\"/>" << 0
                                 << "local_stream \"\" is left out: it has no name";
        QTest::newRow("no path") << "<directory name=\"moh\"/>" << 0
                                 << "local_stream \"moh\" is left out: its path \"\" is not absolute";
        QTest::newRow("twice") << "<directory name=\"moh\" path=\"/a\"/><directory name=\"moh\" path=\"/b\"/>"
                               << 1 << "local_stream \"moh\" is left out: another one has this name";
        QTest::newRow("rate") << "<directory name=\"moh\" path=\"/a\"><param name=\"rate\" value=\"9\"/>"
                                 "</directory>"
                              << 1 << "rate: \"9\" is not 8000 to 48000; 8000 counts";
        QTest::newRow("seconds") << "<directory name=\"moh\" path=\"/a\"><param name=\"chime-freq\" "
                                    "value=\"often\"/></directory>"
                                 << 1 << "chime-freq: \"often\" is not 0 to 86400 seconds; it does not count";
    }
    void whatCannotBeUsedIsNamed()
    {
        QFETCH(QString, directory);
        QFETCH(int, count);
        QFETCH(QString, sentence);
        const Configuration read = loaded(directory.toStdString());
        QCOMPARE(static_cast<int>(read.localStreams.size()), count);
        QCOMPARE(sentencesOf(read), QStringList{sentence});
    }

    void holdMusicIsMohOnceThereIsAStreamAndNothingElseIsSaid()
    {
        const auto music = [](const Configuration& read) { return read.profiles.at(0).holdMusic; };
        const std::string stream = "<directory name=\"moh\" path=\"/a\"/>";
        QCOMPARE(music(loaded("")), std::string());
        QCOMPARE(music(loaded(stream)), std::string("local_stream://moh"));
        QCOMPARE(
            music(loaded(stream, "<param name=\"hold-music\" value=\"silence\"/>")), std::string("silence"));
    }
};

LEGSCOPE_TEST(LocalStreamsTest)

#include "localstreams_test.moc"
