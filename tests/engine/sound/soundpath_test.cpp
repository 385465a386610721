#include "engine/sound/soundpath.h"
#include "tests/support/soundfolder.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <sys/stat.h>
#include <sys/un.h>

using namespace legscope;
using namespace legscope::test;

namespace {

std::string readAll(const FoundSound& found)
{
    std::string octets(64, '\0');
    const auto length = ::pread(found.descriptor.get(), octets.data(), octets.size(), 0);
    octets.resize(length > 0 ? static_cast<std::size_t>(length) : 0);
    return octets;
}

} // namespace

/// Which file a name means, and which it cannot mean.
class SoundPathTest : public QObject {
    Q_OBJECT

private slots:
    void aNameIsLookedForBelowEachRootInTurn()
    {
        const SoundFolder first, second;
        first.write("both.wav", "first");
        second.write("both.wav", "second");
        second.write("ivr/one.wav", "one");
        const SoundRoots roots{first.path(), second.path()};
        QCOMPARE(readAll(*findSound("both.wav", roots, 8000)), std::string("first"));
        QCOMPARE(readAll(*findSound("ivr/one.wav", roots, 8000)), std::string("one"));
        QCOMPARE(readAll(*findSound(second.path("both.wav"), roots, 8000)), std::string("second"));
        QCOMPARE(readAll(*findSound(second.path("both.wav"), {}, 8000)), std::string("second"));
    }

    void ofTheFoldersOfRatesTheNearestFromAboveIsTaken_data()
    {
        QTest::addColumn<quint32>("rate");
        QTest::addColumn<QString>("folders");
        QTest::addColumn<QString>("taken");
        QTest::newRow("the same") << 16000U << "8000 16000 48000" << "16000";
        QTest::newRow("above") << 16000U << "8000 48000" << "48000";
        QTest::newRow("the nearest above") << 8000U << "32000 48000 16000" << "16000";
        QTest::newRow("below") << 48000U << "8000 16000" << "16000";
        QTest::newRow("beside them, the name itself") << 8000U << ". 8000" << ".";
    }
    void ofTheFoldersOfRatesTheNearestFromAboveIsTaken()
    {
        QFETCH(quint32, rate);
        QFETCH(QString, folders);
        QFETCH(QString, taken);
        const SoundFolder folder;
        for (const QString& one : folders.split(' '))
            folder.write("ivr/" + one.toStdString() + "/hello.wav", one.toStdString());
        const auto found = findSound("ivr/hello.wav", {folder.path()}, rate);
        QVERIFY(found);
        QCOMPARE(readAll(*found), taken.toStdString());
        QCOMPARE(readAll(*findSound(folder.path("ivr/hello.wav"), {}, rate)), taken.toStdString());
    }

    void whatIsNoFileIsNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("cause");
        const auto row = [](const char* what, const QString& name, Errc code, const QString& cause) {
            QTest::newRow(what) << name << static_cast<int>(code) << cause;
        };
        row("nothing", "", Errc::InvalidArgument, "there is no name");
        row("up", "../outside.wav", Errc::InvalidArgument, "goes up by \"..\"");
        row("up in the middle", "a/../../outside.wav", Errc::InvalidArgument, "goes up by \"..\"");
        row("up in an absolute path", "/tmp/../etc/passwd", Errc::InvalidArgument, "goes up by \"..\"");
        row("a control character", "a\nb.wav", Errc::InvalidArgument, "is no name");
        row("missing", "missing.wav", Errc::NotFound, "there is no file \"missing.wav\" in");
        row("missing, absolute", "/nowhere/missing.wav", Errc::NotFound, "\"/nowhere/missing.wav\"");
        row("a folder", "folder", Errc::Unsupported, "is a directory");
        row("a folder by its slash", "folder/", Errc::InvalidArgument, "names a folder");
        row("a FIFO", "fifo.wav", Errc::Unsupported, "is a FIFO");
        row("a device", "/dev/zero", Errc::Unsupported, "is a device");
        row("a link out", "out.wav", Errc::Refused, "leads out of");
        row("a link of a folder out", "outfolder/outside.wav", Errc::Refused, "leads out of");
        row("a link in a circle", "circle.wav", Errc::Io, "cannot be read");
        row("unreadable", "secret.wav", Errc::PermissionDenied, "cannot be read: Permission denied");
    }
    void whatIsNoFileIsNamed()
    {
        QFETCH(QString, name);
        QFETCH(int, code);
        QFETCH(QString, cause);
        const SoundFolder outside, folder;
        outside.write("outside.wav", "secret");
        folder.write("folder/inside.wav", "inside");
        folder.write("secret.wav", "secret");
        QCOMPARE(::chmod(folder.path("secret.wav").c_str(), 0), 0);
        QCOMPARE(::chmod(folder.path().c_str(), 0755), 0);
        QCOMPARE(::mkfifo(folder.path("fifo.wav").c_str(), 0644), 0);
        std::filesystem::create_symlink(outside.path("outside.wav"), folder.path("out.wav"));
        std::filesystem::create_directory_symlink(outside.path(), folder.path("outfolder"));
        std::filesystem::create_symlink(folder.path("circle.wav"), folder.path("circle.wav"));
        const bool isRoot = ::geteuid() == 0;
        if (isRoot && name == "secret.wav")
            QCOMPARE(::seteuid(65534), 0);
        const auto found = findSound(name.toStdString(), {folder.path()}, 8000);
        if (isRoot)
            QCOMPARE(::seteuid(0), 0);
        QVERIFY(!found);
        QCOMPARE(static_cast<int>(found.error().code), code);
        QVERIFY2(found.error().detail.find(cause.toStdString()) != std::string::npos,
            found.error().detail.c_str());
    }

    void aLinkThatStaysBelowItsRootIsFollowed()
    {
        const SoundFolder folder;
        folder.write("real/hello.wav", "hello");
        std::filesystem::create_symlink(folder.path("real/hello.wav"), folder.path("hello.wav"));
        QCOMPARE(readAll(*findSound("hello.wav", {folder.path()}, 8000)), std::string("hello"));
    }

    void withoutRootsARelativeNameIsNowhere()
    {
        const auto found = findSound("hello.wav", {}, 8000);
        QVERIFY(!found);
        QVERIFY(found.error().detail.find("neither sound_prefix nor sounds_dir") != std::string::npos);
    }
};

LEGSCOPE_TEST(SoundPathTest)

#include "soundpath_test.moc"
