#include "engine/config/configuration.h"
#include "engine/config/shippedtemplate.h"
#include "tests/support/testprogram.h"
#include "variablemap.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>

using namespace legscope;

class TemplateTest : public QObject {
    Q_OBJECT

private slots:
    void theEmbeddedFilesAreThoseOfTheSource()
    {
        for (const TemplateFile& file : shippedTemplate()) {
            QFile source(QDir::cleanPath(LEGSCOPE_TEST_DATA "/../../resources/conf/"
                + QString::fromStdString(std::string(file.name))));
            QVERIFY(source.open(QIODevice::ReadOnly));
            QCOMPARE(
                source.readAll(), QByteArray(file.content.data(), static_cast<int>(file.content.size())));
        }
        QCOMPARE(shippedTemplate().back().name, std::string_view("freeswitch.xml"));
    }

    void theTemplateLoadsWithoutAProblem()
    {
        const QTemporaryDir directory;
        const std::filesystem::path conf = directory.path().toStdString() + "/new/legscope";
        QVERIFY(createFromTemplate(conf, 5077));
        const auto configuration = loadConfiguration(conf);
        QVERIFY2(configuration, configuration ? "" : configuration.error().detail.c_str());
        QVERIFY2(configuration->problems.empty(),
            configuration->problems.empty() ? "" : configuration->problems[0].text.c_str());
        QCOMPARE(configuration->profiles.size(), std::size_t{1});
        const ProfileSettings& profile = configuration->profiles[0];
        QCOMPARE(profile.name, std::string("internal"));
        QCOMPARE(profile.sipIp, std::string("127.0.0.1"));
        QCOMPARE(profile.sipPort, std::uint16_t{5077});
        QCOMPARE(profile.context, std::string("default"));
        QVERIFY(modeOf(profile) == MediaMode::Proxy);
    }

    void theTemplateRoutesTheDemoCall()
    {
        const QTemporaryDir directory;
        QVERIFY(createFromTemplate(directory.path().toStdString(), 0));
        const auto configuration = loadConfiguration(directory.path().toStdString());
        QVERIFY(configuration);
        VariableMap scope{{"destination_number", "demo-40123"}};
        const Hunt hunt = configuration->dialplan.hunt("default", scope, {});
        QCOMPARE(hunt.actions.size(), std::size_t{1});
        QCOMPARE(hunt.actions[0].application, std::string("bridge"));
        QCOMPARE(hunt.actions[0].data, std::string("sofia/internal/callee@127.0.0.1:40123"));
    }

    void onlyTheOwnerMayReadTheFiles()
    {
        const QTemporaryDir directory;
        const std::string conf = directory.path().toStdString() + "/conf";
        QVERIFY(createFromTemplate(conf, 5060));
        struct stat status{};
        for (const TemplateFile& file : shippedTemplate()) {
            QCOMPARE(::stat((conf + "/" + std::string(file.name)).c_str(), &status), 0);
            QCOMPARE(status.st_mode & 0777, mode_t{0600});
        }
        QCOMPARE(::stat(conf.c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777, mode_t{0700});
    }

    void whatIsThereIsNotOverwritten()
    {
        const QTemporaryDir directory;
        QFile file(directory.filePath("mine.xml"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const auto created = createFromTemplate(directory.path().toStdString(), 5060);
        QVERIFY(!created);
        QCOMPARE(created.error().code, Errc::AlreadyExists);
        QCOMPARE(QDir(directory.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
    }

    void aFailureLeavesNothingBehind()
    {
        const auto created = createFromTemplate("/proc/legscope/conf", 5060);
        QVERIFY(!created);
        QVERIFY(created.error().detail.find("/proc/legscope") != std::string::npos);
    }
};

LEGSCOPE_TEST(TemplateTest)
#include "template_test.moc"
