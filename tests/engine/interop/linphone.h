#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace legscope::test {

struct LinphoneSetup {
    QString user;
    quint16 port = 0;
    QString encryption = QStringLiteral("none"); ///< none, srtp, dtls or zrtp; another than none is mandatory
    QString codec{}; ///< the only one that it has; empty: those that it prefers
};

/// One linphonec that plays and records files.
class Linphone {
public:
    explicit Linphone(const LinphoneSetup& setup);
    ~Linphone();

    /// True when it takes commands.
    bool start();
    /// Whether it has read the command.
    bool command(const QString& line);
    /// Ends it, if it runs: what it has recorded is complete then.
    void quit();
    const QString& printed();
    /// The short authentication string of ZRTP, once it says that the call is fully encrypted.
    QString shortAuthentication();

private:
    const LinphoneSetup m_setup;
    QTemporaryDir m_home;
    QProcess m_process;
    QString m_printed;
};

} // namespace legscope::test
