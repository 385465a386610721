#pragma once

#include "tests/support/networknamespace.h"

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace legscope::test {

struct BaresipSetup {
    QString user;
    QString domain = QStringLiteral("127.0.0.1"); ///< of its account
    QString parameters; ///< of its account: "answermode=auto;mediaenc=srtp-mand"
    QString address = QStringLiteral("127.0.0.1"); ///< its own
    quint16 port = 0;
    QString codec = QStringLiteral("opus/48000/2");
    const NetworkNamespace* network = nullptr; ///< where it lives; none: where the test does
    /// Modules of codecs and sound, and what is played and heard: lines of its configuration.
    QString sound = QStringLiteral("module opus.so\nmodule g711.so\nmodule ausine.so\n"
                                   "audio_source ausine,440\nausrc_srate 48000\nauplay_srate 48000\n"
                                   "ausrc_channels 2\nauplay_channels 2\n");
};

/// One baresip, played by its keys.
class Baresip {
public:
    explicit Baresip(const BaresipSetup& setup);
    ~Baresip();

    bool start(const QStringList& arguments = {});
    /// Keys, as typed: "b", "/dial sip:bob@example.net\n".
    void type(const QByteArray& keys);
    /// All that it has printed, without the colours.
    const QString& printed();
    /// It sends and receives sound: what cannot be decrypted is not counted.
    bool hears();
    /// Ends it, if it runs: what it has written is complete then.
    void quit();

private:
    void write(const QString& name, const QString& text);

    QTemporaryDir m_directory;
    QProcess m_process;
    QString m_printed;
};

} // namespace legscope::test
