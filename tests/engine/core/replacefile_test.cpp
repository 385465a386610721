#include "engine/core/replacefile.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <cerrno>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

using namespace legscope;

namespace {

/// When not 0: what write() to a file fails with once `octetsLeft` are written, `writeErrorsLeft` times.
int writeError = 0;
int writeErrorsLeft = 0;
std::size_t octetsLeft = 0;

} // namespace

/// Takes the place of libc's for this program.
extern "C" ssize_t write(int fd, const void* octets, size_t count)
{
    struct stat status{};
    if (writeErrorsLeft > 0 && ::fstat(fd, &status) == 0 && S_ISREG(status.st_mode)) {
        if (octetsLeft == 0) {
            --writeErrorsLeft;
            errno = writeError;
            return -1;
        }
        count = std::min<std::size_t>(count, octetsLeft);
        octetsLeft -= count;
    }
    return ::syscall(SYS_write, fd, octets, count);
}

class ReplaceFileTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_directory;

    std::filesystem::path path(const char* name) const { return m_directory.filePath(name).toStdString(); }
    static QByteArray content(const std::filesystem::path& file)
    {
        QFile opened(QString::fromStdString(file.string()));
        return opened.open(QFile::ReadOnly) ? opened.readAll() : QByteArray("<cannot be read>");
    }
    /// Names of everything in the directory.
    QStringList present() const
    {
        return QDir(m_directory.path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

private slots:
    void init()
    {
        QDir directory(m_directory.path());
        QVERIFY(directory.removeRecursively() && directory.mkpath("."));
        writeErrorsLeft = 0;
    }

    void aFileIsMadeForItsOwnerOnly()
    {
        QVERIFY(replaceFile(path("a.zip"), "new"));
        QCOMPARE(content(path("a.zip")), QByteArray("new"));
        QCOMPARE(present(), QStringList{"a.zip"});
        struct stat status{};
        QCOMPARE(::stat(path("a.zip").c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777u, 0600u);
    }

    void anotherModeIsGivenAndTheOwnerStays()
    {
        QVERIFY(replaceFile(path("a.xml"), "old"));
        if (::geteuid() == 0)
            QCOMPARE(::chown(path("a.xml").c_str(), 65534, 65534), 0);
        QVERIFY(replaceFile(path("a.xml"), "new", 0640));
        struct stat status{};
        QCOMPARE(::stat(path("a.xml").c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777u, 0640u);
        QCOMPARE(status.st_uid, ::geteuid() == 0 ? 65534u : ::geteuid());
    }

    void anOldFileIsReplacedWhole()
    {
        QVERIFY(replaceFile(path("a.zip"), std::string(100'000, 'o')));
        QVERIFY(replaceFile(path("a.zip"), "new"));
        QCOMPARE(content(path("a.zip")), QByteArray("new"));
    }

    void aSymbolicLinkStaysAndItsTargetIsReplaced()
    {
        QVERIFY(replaceFile(path("target"), "old"));
        QCOMPARE(::symlink("target", path("link").c_str()), 0);
        QVERIFY(replaceFile(path("link"), "new"));
        QCOMPARE(content(path("target")), QByteArray("new"));
        QVERIFY(std::filesystem::is_symlink(path("link")));
    }

    void aFailingWriteLeavesTheOldFileAndNothingElse_data()
    {
        QTest::addColumn<int>("error");
        QTest::addColumn<Errc>("code");
        QTest::newRow("disk full") << ENOSPC << Errc::DiskFull;
        QTest::newRow("quota") << EDQUOT << Errc::DiskFull;
        QTest::newRow("broken disk") << EIO << Errc::Io;
        QTest::newRow("too large for the file system") << EFBIG << Errc::DiskFull;
    }

    void aFailingWriteLeavesTheOldFileAndNothingElse()
    {
        QFETCH(int, error);
        QFETCH(Errc, code);
        QVERIFY(replaceFile(path("a.zip"), "old"));
        octetsLeft = 5'000;
        writeError = error;
        writeErrorsLeft = 1;
        const auto result = replaceFile(path("a.zip"), std::string(20'000, 'n'));
        QVERIFY(!result);
        QCOMPARE(result.error().code, code);
        const std::string expected
            = "cannot write " + path("a.zip").string() + ": " + std::generic_category().message(error);
        QCOMPARE(result.error().detail, expected);
        QCOMPARE(content(path("a.zip")), QByteArray("old"));
        QCOMPARE(present(), QStringList{"a.zip"});
    }

    void aWriteThatIsCutShortOrInterruptedIsContinued()
    {
        octetsLeft = 12'345;
        writeError = EINTR;
        writeErrorsLeft = 3;
        const std::string text(50'000, 'n');
        QVERIFY(replaceFile(path("a.zip"), text));
        QCOMPARE(writeErrorsLeft, 0);
        QCOMPARE(content(path("a.zip")).toStdString(), text);
    }

    void aFileThatIsToBeKeptIsKept()
    {
        FileReplacing how;
        how.existing = ExistingFile::Keep;
        QVERIFY(replaceFile(path("a.zip"), "first", how));
        const auto result = replaceFile(path("a.zip"), "second", how);
        QVERIFY(!result);
        QCOMPARE(result.error().code, Errc::AlreadyExists);
        QCOMPARE(result.error().detail, "there is a file " + path("a.zip").string() + " already");
        QCOMPARE(content(path("a.zip")), QByteArray("first"));
        QCOMPARE(present(), QStringList{"a.zip"});
    }

    void whatIsGivenUpLeavesTheOldFileAndNothingElse_data()
    {
        QTest::addColumn<int>("questions");
        QTest::newRow("before it begins") << 1;
        QTest::newRow("in the middle") << 3;
        QTest::newRow("before it takes its place") << 5;
    }
    void whatIsGivenUpLeavesTheOldFileAndNothingElse()
    {
        QFETCH(int, questions);
        QVERIFY(replaceFile(path("a.zip"), "old"));
        const std::string text(std::size_t{4} << 20, 'n');
        std::vector<std::size_t> asked;
        FileReplacing how;
        how.goesOn = [&](std::size_t octets) {
            asked.push_back(octets);
            return static_cast<int>(asked.size()) < questions;
        };
        const auto result = replaceFile(path("a.zip"), text, how);
        QVERIFY(!result);
        QCOMPARE(result.error().code, Errc::Stopped);
        QCOMPARE(static_cast<int>(asked.size()), questions);
        QVERIFY(std::ranges::is_sorted(asked));
        QCOMPARE(content(path("a.zip")), QByteArray("old"));
        QCOMPARE(present(), QStringList{"a.zip"});
    }

    void placesWhereNoFileCanStandAreNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Errc>("code");
        QTest::addColumn<QString>("cause");
        QTest::newRow("no directory") << "no/such/a.zip" << Errc::NotFound << "there is no directory";
        QTest::newRow("below a file") << "file/a.zip" << Errc::NotFound << "";
        QTest::newRow("a directory") << "sub" << Errc::InvalidArgument << "it is a directory";
        QTest::newRow("a directory with a slash") << "sub/" << Errc::InvalidArgument << "it is a directory";
        QTest::newRow("the root") << "/" << Errc::InvalidArgument << "it is a directory";
        QTest::newRow("a device") << "/dev/full" << Errc::InvalidArgument << "it is not a regular file";
        QTest::newRow("no name") << "" << Errc::InvalidArgument << "its name is empty";
        QTest::newRow("a name too long") << QString(300, 'x') << Errc::Io << "File name too long";
        QTest::newRow("a link to itself") << "loop" << Errc::Io << "symbolic links";
    }

    void placesWhereNoFileCanStandAreNamed()
    {
        QFETCH(QString, name);
        QFETCH(Errc, code);
        QFETCH(QString, cause);
        QVERIFY(QDir(m_directory.path()).mkpath("sub"));
        QVERIFY(replaceFile(path("file"), "old"));
        QCOMPARE(::symlink("loop", path("loop").c_str()), 0);
        const bool isWhole = name.isEmpty() || name.startsWith('/');
        const std::filesystem::path file(isWhole ? name.toStdString() : path(qPrintable(name)).string());
        const auto result = replaceFile(file, "new");
        QVERIFY(!result);
        const QString detail = QString::fromStdString(result.error().detail);
        QVERIFY2(result.error().code == code, qPrintable(detail));
        QVERIFY2(detail.contains(QString::fromStdString(file.string())), qPrintable(detail));
        QVERIFY2(detail.contains(cause), qPrintable(detail));
        QCOMPARE(content(path("file")), QByteArray("old"));
    }

    void aDirectoryThatMayNotBeWrittenIsNamed()
    {
        if (::geteuid() == 0) {
            // Root may write everywhere but into a file system that takes no files.
            const auto result = replaceFile("/proc/legscope.zip", "new");
            QVERIFY(!result);
            QVERIFY2(result.error().detail.contains("cannot write /proc/legscope.zip: "),
                result.error().detail.c_str());
            return;
        }
        QVERIFY(replaceFile(path("a.zip"), "old"));
        QCOMPARE(::chmod(m_directory.path().toUtf8().constData(), 0500), 0);
        const auto result = replaceFile(path("a.zip"), "new");
        QCOMPARE(::chmod(m_directory.path().toUtf8().constData(), 0700), 0);
        QVERIFY(!result);
        QCOMPARE(result.error().code, Errc::PermissionDenied);
        QVERIFY(result.error().detail.contains(path("a.zip").string() + ": Permission denied"));
        QCOMPARE(content(path("a.zip")), QByteArray("old"));
    }
};

LEGSCOPE_TEST(ReplaceFileTest)
#include "replacefile_test.moc"
