#include "engine/config/configuration.h"
#include "tests/support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

using namespace legscope;

/// What the history keeps, written into real files.
class SwitchEditorTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_directory;

    std::string conf() const { return m_directory->path().toStdString(); }
    std::string root() const { return conf() + "/freeswitch.xml"; }

    void write(const std::string& inSection) const
    {
        std::ofstream(root(), std::ios::binary) << "<document type=\"freeswitch/xml\">\n"
                                                   "  <section name=\"configuration\">\n"
                                                << inSection
                                                << "    <configuration name=\"sofia.conf\"><profiles>"
                                                   "<profile name=\"internal\"/></profiles></configuration>\n"
                                                   "  </section>\n</document>\n";
    }
    std::string read() const
    {
        std::ostringstream text;
        text << std::ifstream(root(), std::ios::binary).rdbuf();
        return text.str();
    }
    HistorySettings loaded() const
    {
        const auto configuration = loadConfiguration(conf());
        return configuration ? configuration->history : HistorySettings{};
    }

private slots:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void aSwitchConfIsAddedWhereThereIsNone()
    {
        write("");
        const std::string before = read();
        const HistorySettings wanted{HistorySettings::Keep::Calls, 7, 64, 5'000};
        QVERIFY(saveHistorySettings(conf(), wanted));
        QVERIFY(loaded() == wanted);
        std::string expected = before;
        expected.insert(expected.find("  </section>"),
            "    <configuration name=\"switch.conf\">\n      <settings>\n"
            "        <param name=\"legscope-history\" value=\"true\"/>\n"
            "        <param name=\"legscope-history-days\" value=\"7\"/>\n"
            "        <param name=\"legscope-history-megabytes\" value=\"64\"/>\n"
            "        <param name=\"legscope-history-calls\" value=\"5000\"/>\n"
            "      </settings>\n    </configuration>\n");
        QCOMPARE(read(), expected);
    }

    void onlyTheValuesChange()
    {
        const std::string text = "    <configuration name=\"switch.conf\">\n      <settings>\n"
                                 "        <!-- how long -->\n"
                                 "        <param name=\"legscope-history-days\" value=\"90\"/>\n"
                                 "        <param name=\"max-sessions\" value=\"1000\"/>\n"
                                 "      </settings>\n    </configuration>\n";
        write(text);
        std::string expected = read();
        QVERIFY(saveHistorySettings(conf(), {HistorySettings::Keep::Nothing, 14, 1'024, 1'000'000}));
        QCOMPARE(loaded().days, 14U);
        QVERIFY(loaded().keep == HistorySettings::Keep::Nothing);
        expected.replace(expected.find("90"), 2, "14");
        expected.insert(expected.find("      </settings>"),
            "        <param name=\"legscope-history\" value=\"false\"/>\n"
            "        <param name=\"legscope-history-megabytes\" value=\"1024\"/>\n"
            "        <param name=\"legscope-history-calls\" value=\"1000000\"/>\n");
        QCOMPARE(read(), expected);
        // Again the same: the file is not touched.
        const auto written = std::filesystem::last_write_time(root());
        QVERIFY(saveHistorySettings(conf(), {HistorySettings::Keep::Nothing, 14, 1'024, 1'000'000}));
        QVERIFY(std::filesystem::last_write_time(root()) == written);
    }

    void theTextBeforeIsKeptAsARevision()
    {
        write("");
        const std::string before = read();
        QVERIFY(saveHistorySettings(conf(), {HistorySettings::Keep::Calls, 7, 64, 5'000}));
        std::size_t same = 0;
        for (const auto& entry : std::filesystem::directory_iterator(conf() + "/.revisions")) {
            std::ostringstream text;
            text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
            same += text.str() == before ? 1 : 0;
        }
        QCOMPARE(same, std::size_t{1});
    }

    void whatCannotBeSavedLeavesTheFileAsItIs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<uint>("days");
        QTest::addColumn<Errc>("code");
        QTest::addColumn<QString>("cause");
        QTest::newRow("no bound") << "" << 0U << Errc::InvalidArgument << "above 0";
        QTest::newRow("no XML") << "    <!-- open\n" << 7U << Errc::Parse << "freeswitch.xml";
        QTest::newRow("two files") << "    <configuration name=\"switch.conf\"><settings>"
                                      "<param name=\"legscope-history-calls\" value=\"1\"/>"
                                      "<X-PRE-PROCESS cmd=\"include\" data=\"more.xml\"/>"
                                      "</settings></configuration>\n"
                                   << 7U << Errc::InvalidArgument << "more.xml";
    }
    void whatCannotBeSavedLeavesTheFileAsItIs()
    {
        QFETCH(QString, text);
        QFETCH(uint, days);
        QFETCH(Errc, code);
        QFETCH(QString, cause);
        std::ofstream(conf() + "/more.xml")
            << "<include><param name=\"legscope-history-days\" value=\"3\"/></include>";
        write(text.toStdString());
        const std::string before = read();
        const auto saved = saveHistorySettings(conf(), {HistorySettings::Keep::Calls, days, 64, 5'000});
        QVERIFY(!saved);
        QVERIFY2(saved.error().code == code, saved.error().detail.c_str());
        QVERIFY2(saved.error().detail.find(cause.toStdString()) != std::string::npos,
            saved.error().detail.c_str());
        QCOMPARE(read(), before);
    }
};

LEGSCOPE_TEST(SwitchEditorTest)
#include "switcheditor_test.moc"
