#include "tests/engine/interop/baresip.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace legscope::test {

Baresip::Baresip(const BaresipSetup& setup)
{
    write("config",
        QStringLiteral("sip_listen %1:%2\n"
                       "module_path /usr/lib/baresip/modules\nmodule stdio.so\nmodule srtp.so\n"
                       "module dtls_srtp.so\nmodule_app account.so\nmodule_app menu.so\n")
                .arg(setup.address)
                .arg(setup.port)
            + setup.sound
            + (setup.network ? QString() : QStringLiteral("net_interface %1\n").arg(setup.address)));
    write("accounts",
        QStringLiteral("<sip:%1@%2>;regint=0;audio_codecs=%3;%4\n")
            .arg(setup.user, setup.domain, setup.codec, setup.parameters));
    write("contacts", {});
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    if (const NetworkNamespace* network = setup.network)
        m_process.setChildProcessModifier([network] { network->enter(); });
}

Baresip::~Baresip()
{
    quit();
}

void Baresip::quit()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    type("q");
    if (!m_process.waitForFinished(5'000))
        m_process.kill();
    m_process.waitForFinished();
}

bool Baresip::start(const QStringList& arguments)
{
    m_process.start("baresip", QStringList{"-f", m_directory.path()} + arguments);
    return m_process.waitForStarted();
}

void Baresip::type(const QByteArray& keys)
{
    m_process.write(keys);
    m_process.waitForBytesWritten();
}

const QString& Baresip::printed()
{
    static const QRegularExpression colours("\x1b\\[[0-9;]*[a-zA-Z]");
    m_process.waitForReadyRead(0);
    m_printed += QString::fromUtf8(m_process.readAll()).remove(colours);
    return m_printed;
}

bool Baresip::hears()
{
    static const QRegularExpression rates("audio=[1-9]\\d*/[1-9]\\d*");
    return printed().contains(rates);
}

void Baresip::write(const QString& name, const QString& text)
{
    QFile file(QDir(m_directory.path()).filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(text.toUtf8());
}

} // namespace legscope::test
