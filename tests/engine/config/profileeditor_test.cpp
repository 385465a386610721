#include "engine/config/configuration.h"
#include "tests/support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace legscope;

namespace {

const std::string m_internalText = R"(<include>
  <!-- <param name="sip-port" value="1"/> stays -->
  <profile name="internal">
    <settings>
      <param value="5070"   name="sip-port" /><param name="user-agent-string" value='A &amp; B'/>
      <param name="sip-ip" value="$${ip}"/>
      <param name="tls" value="true"/> <!-- unknown -->
    </settings>
  </profile>
</include>
)";

} // namespace

/// Edits real files in a directory of its own.
class ProfileEditorTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    std::string m_internalText;

    std::string conf() const { return m_directory->path().toStdString(); }
    std::string path(const std::string& name) const { return conf() + "/" + name; }

    void write(const std::string& name, const std::string& text)
    {
        std::filesystem::create_directories(std::filesystem::path(path(name)).parent_path());
        std::ofstream(path(name), std::ios::binary) << text;
    }

    std::string read(const std::string& name) const
    {
        std::ostringstream text;
        text << std::ifstream(path(name), std::ios::binary).rdbuf();
        return text.str();
    }

    std::string replaced(const std::string& old, const std::string& now) const
    {
        std::string text = m_internalText;
        return text.replace(text.find(old), old.size(), now);
    }

    ProfileSettings loaded(const std::string& name) const
    {
        const auto configuration = loadConfiguration(conf());
        if (configuration)
            for (const ProfileSettings& profile : configuration->profiles)
                if (profile.name == name)
                    return profile;
        return {};
    }

private slots:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        std::filesystem::copy(
            LEGSCOPE_TEST_DATA "/config/editor", conf(), std::filesystem::copy_options::recursive);
        m_internalText = read("sip_profiles/internal.xml");
    }

    void onlyTheValuesChange()
    {
        QVERIFY(saveProfileParameters(conf(), "internal", {{"sip-port", "5071"}, {"sip-ip", "127.0.0.2"}}));
        std::string expected = replaced("5070", "5071");
        expected.replace(expected.find("$${ip}"), 6, "127.0.0.2");
        QCOMPARE(read("sip_profiles/internal.xml"), expected);
        QCOMPARE(loaded("internal").sipPort, std::uint16_t{5071});
        QCOMPARE(loaded("internal").sipIp, std::string("127.0.0.2"));
    }

    void aMissingParameterIsAddedAtTheEnd()
    {
        QVERIFY(saveProfileParameters(conf(), "internal", {{"inbound-proxy-media", "true"}}));
        QCOMPARE(read("sip_profiles/internal.xml"),
            replaced("    </settings>",
                "      <param name=\"inbound-proxy-media\" value=\"true\"/>\n    </settings>"));
        QVERIFY(loaded("internal").inboundProxyMedia);
    }

    void aParameterOfASharedFileIsOverriddenInTheProfilesOwn()
    {
        const std::string shared = read("shared.xml");
        QVERIFY(saveProfileParameters(conf(), "external", {{"context", "own"}}));
        QCOMPARE(read("shared.xml"), shared);
        QCOMPARE(loaded("external").context, std::string("own"));
        QVERIFY(saveProfileParameters(conf(), "external", {{"context", "again"}}));
        QCOMPARE(loaded("external").context, std::string("again"));
        QVERIFY(read("sip_profiles/external.xml").find("own") == std::string::npos);
    }

    void valuesWithSpecialSignsComeBack()
    {
        QVERIFY(saveProfileParameters(conf(), "internal", {{"user-agent-string", "<\"'&>\xc3\xa9"}}));
        QCOMPARE(loaded("internal").userAgent, std::string("<\"'&>\xc3\xa9"));
    }

    void theLastOfTwoCounts()
    {
        QVERIFY(saveProfileParameters(conf(), "internal", {{"context", "a"}, {"Context", "b"}}));
        QCOMPARE(loaded("internal").context, std::string("b"));
    }

    void nothingIsWrittenWhenNothingChanges()
    {
        QVERIFY(saveProfileParameters(conf(), "internal", {{"sip-port", "5070"}, {"tls", "true"}}));
        QCOMPARE(read("sip_profiles/internal.xml"), m_internalText);
        QVERIFY(!std::filesystem::exists(path("sip_profiles/.revisions")));
    }

    void whatCannotBeIsRefusedAndTheFileIsIntact_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("said");
        const auto row = [](const char* name, const char* profile, const char* parameter, const char* value,
                             Errc code, const char* said) {
            QTest::newRow(name) << profile << parameter << value << static_cast<int>(code) << said;
        };
        row("no such profile", "none", "sip-port", "1", Errc::NotFound, "has no profile none");
        row("bad value", "internal", "sip-port", "70000", Errc::InvalidArgument,
            "sip-port: \"70000\" is not a port");
        row("port taken by an earlier profile", "internal", "sip-port", "5080", Errc::InvalidArgument,
            "127.0.0.1 port 5080 is taken by the profile external");
        row("port taken by a later profile", "external", "sip-port", "5070", Errc::InvalidArgument,
            "profile internal is left out: 127.0.0.1 port 5070 is taken");
        row("contradiction", "internal", "rtp-start-port", "40000", Errc::InvalidArgument,
            "rtp-start-port 40000");
        row("line end", "internal", "context", "a\nb", Errc::InvalidArgument, "cannot have");
        row("variable", "internal", "context", "$${x}", Errc::InvalidArgument, "cannot have");
        row("bad name", "internal", "a\"b", "1", Errc::InvalidArgument, "is not the name of a parameter");
    }

    void whatCannotBeIsRefusedAndTheFileIsIntact()
    {
        QFETCH(QString, profile);
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(int, code);
        QFETCH(QString, said);
        const auto saved = saveProfileParameters(
            conf(), profile.toStdString(), {{"tls", "false"}, {name.toStdString(), value.toStdString()}});
        QVERIFY(!saved);
        QVERIFY2(
            saved.error().detail.find(said.toStdString()) != std::string::npos, saved.error().detail.c_str());
        QCOMPARE(static_cast<int>(saved.error().code), code);
        QCOMPARE(read("sip_profiles/internal.xml"), m_internalText);
        QVERIFY(!std::filesystem::exists(path("sip_profiles/.revisions")));
    }

    void aProfileThatCannotRunCanBeRepaired()
    {
        const std::string broken = replaced("$${ip}", "x");
        QVERIFY(broken != m_internalText);
        write("sip_profiles/internal.xml", broken);
        QCOMPARE(loaded("internal").name, std::string());
        QVERIFY(saveProfileParameters(conf(), "internal", {{"sip-ip", "127.0.0.1"}}));
        QCOMPARE(read("sip_profiles/internal.xml"), replaced("$${ip}", "127.0.0.1"));
        QCOMPARE(loaded("internal").sipPort, std::uint16_t{5070});
    }

    void modeAndLinkOfTheFileStay()
    {
        std::filesystem::rename(path("sip_profiles/internal.xml"), path("real.txt"));
        std::filesystem::create_symlink("../real.txt", path("sip_profiles/internal.xml"));
        ::chmod(path("real.txt").c_str(), 0640);
        QVERIFY(saveProfileParameters(conf(), "internal", {{"sip-port", "5071"}}));
        QVERIFY(std::filesystem::is_symlink(path("sip_profiles/internal.xml")));
        struct stat status{};
        QCOMPARE(::stat(path("real.txt").c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t{0640});
        QCOMPARE(read("real.txt"), replaced("5070", "5071"));
    }

    void theLastTenRevisionsAreKept()
    {
        for (int port = 6000; port < 6015; ++port)
            QVERIFY(saveProfileParameters(conf(), "internal", {{"sip-port", std::to_string(port)}}));
        const auto revisions = profileRevisions(conf(), "internal");
        QVERIFY(revisions);
        QCOMPARE(revisions->size(), std::size_t{10});
        QVERIFY(revisions->front().current && !revisions->back().current);
        QVERIFY(revisions->front().id > revisions->back().id);
        QCOMPARE(std::distance(std::filesystem::directory_iterator(path("sip_profiles/.revisions")), {}),
            std::ptrdiff_t{10});
    }

    void aRevisionCanBeRolledBack()
    {
        QVERIFY(saveProfileParameters(conf(), "internal", {{"sip-port", "5071"}}));
        QVERIFY(saveProfileParameters(conf(), "internal", {{"sip-port", "5072"}}));
        const auto revisions = *profileRevisions(conf(), "internal");
        QCOMPARE(revisions.size(), std::size_t{3});
        QVERIFY(rollBackProfile(conf(), "internal", revisions[2].id));
        QCOMPARE(read("sip_profiles/internal.xml"), m_internalText);
        QVERIFY(rollBackProfile(conf(), "internal", revisions[0].id));
        QCOMPARE(loaded("internal").sipPort, std::uint16_t{5072});
        QCOMPARE(rollBackProfile(conf(), "internal", "20000101-000000.000000").error().code, Errc::NotFound);
    }

    void aCutFileIsReplacedByItsLastGoodRevisionUntilItIsRolledBack()
    {
        QVERIFY(saveProfileParameters(conf(), "internal", {{"sip-port", "5071"}}));
        const std::string good = read("sip_profiles/internal.xml");
        write("sip_profiles/internal.xml", good.substr(0, good.size() / 2));
        const auto configuration = loadConfiguration(conf());
        QVERIFY(configuration);
        QCOMPARE(configuration->profiles.size(), std::size_t{2});
        QCOMPARE(loaded("internal").sipPort, std::uint16_t{5071});
        QVERIFY(configuration->problems[0].text.find("its last good revision") != std::string::npos);
        const auto saved = saveProfileParameters(conf(), "internal", {{"sip-port", "5072"}});
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, Errc::Parse);
        QVERIFY(rollBackProfile(conf(), "internal", profileRevisions(conf(), "internal")->front().id));
        QCOMPARE(read("sip_profiles/internal.xml"), good);
    }

    void aFullDiskLeavesTheFileIntact()
    {
        QVERIFY(saveProfileParameters(conf(), "internal", {{"sip-port", "5071"}}));
        const std::string before = read("sip_profiles/internal.xml");
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit old{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &old), 0);
        const rlimit small{64, old.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto saved = saveProfileParameters(conf(), "internal", {{"sip-port", "5072"}});
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &old), 0);
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, Errc::DiskFull);
        QVERIFY(saved.error().detail.find("cannot write ") != std::string::npos);
        QCOMPARE(read("sip_profiles/internal.xml"), before);
        int files = 0;
        for (const auto& entry : std::filesystem::directory_iterator(path("sip_profiles")))
            files += entry.is_regular_file() ? 1 : 0;
        QCOMPARE(files, 2);
    }

    void aReadOnlyDirectoryLeavesTheFileIntact()
    {
        ::chmod(conf().c_str(), 0755);
        ::chmod(path("sip_profiles").c_str(), 0555);
        const bool root = ::geteuid() == 0;
        if (root)
            QCOMPARE(::seteuid(65534), 0);
        const auto saved = saveProfileParameters(conf(), "internal", {{"sip-port", "5072"}});
        if (root)
            QCOMPARE(::seteuid(0), 0);
        ::chmod(path("sip_profiles").c_str(), 0755);
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, Errc::PermissionDenied);
        QCOMPARE(read("sip_profiles/internal.xml"), m_internalText);
    }
};

LEGSCOPE_TEST(ProfileEditorTest)
#include "profileeditor_test.moc"
