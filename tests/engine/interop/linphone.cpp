#include "tests/engine/interop/linphone.h"

#include "tests/engine/interop/freeport.h"
#include "tests/support/longestwait.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace legscope::test {
namespace {

QString configurationOf(const LinphoneSetup& setup)
{
    return QStringLiteral("[sip]\nsip_port=%1\nsip_tcp_port=0\nsip_tls_port=0\nbind_address=127.0.0.1\n"
                          "use_ipv6=0\nguess_hostname=0\ncontact=\"%2\" <sip:%2@127.0.0.1:%1>\n"
                          "media_encryption=%3\nmedia_encryption_mandatory=%4\n"
                          "[rtp]\naudio_rtp_port=%5\n[sound]\nechocancellation=0\n")
        .arg(setup.port)
        .arg(setup.user, setup.encryption)
        .arg(setup.encryption == "none" || setup.encryption == "zrtp" ? 0 : 1)
        .arg(freePortPair());
}

} // namespace

Linphone::Linphone(const LinphoneSetup& setup)
    : m_setup(setup)
{
    // Without its folder it opens no database, and then does not listen either.
    QDir(m_home.path()).mkpath(".local/share/linphone");
    QFile file(QDir(m_home.path()).filePath("linphonerc"));
    if (file.open(QIODevice::WriteOnly))
        file.write(configurationOf(setup).toUtf8());
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("HOME", m_home.path());
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
}

Linphone::~Linphone()
{
    quit();
}

bool Linphone::start()
{
    const auto says = [this](const char* words) {
        return QTest::qWaitFor([this, words] { return printed().contains(words); },
            std::chrono::milliseconds(longestWait).count());
    };
    m_process.start("linphonec", {"-c", QDir(m_home.path()).filePath("linphonerc"), "-a"});
    if (!m_process.waitForStarted() || !says("linphonec>") || !command("soundcard use files")
        || !says("Using wav files"))
        return false;
    if (m_setup.codec.isEmpty())
        return true;
    if (!command("codec list") || !says("L16"))
        return false;
    static const QRegularExpression line("^ *(\\d+): (\\S+) ", QRegularExpression::MultilineOption);
    QString number;
    for (auto found = line.globalMatch(m_printed); found.hasNext();) {
        const auto codec = found.next();
        if (codec.captured(2) == m_setup.codec)
            number = codec.captured(1);
    }
    return !number.isEmpty() && command("codec disable all") && command("codec enable " + number);
}

bool Linphone::command(const QString& line)
{
    // It reads a line when its input becomes readable, and does not look whether there was another one.
    const qsizetype before = printed().size();
    m_process.write(line.toUtf8() + '\n');
    return QTest::qWaitFor(
        [&] { return m_process.state() == QProcess::NotRunning || printed().indexOf(line, before) >= 0; },
        std::chrono::milliseconds(longestWait).count());
}

void Linphone::quit()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    command("quit");
    if (!m_process.waitForFinished(3'000))
        m_process.kill();
    m_process.waitForFinished();
}

const QString& Linphone::printed()
{
    m_printed += QString::fromUtf8(m_process.readAll());
    return m_printed;
}

QString Linphone::shortAuthentication()
{
    static const QRegularExpression said("is fully encrypted and auth token is (\\S+?)\\.");
    return said.match(printed()).captured(1);
}

} // namespace legscope::test
