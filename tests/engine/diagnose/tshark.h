#pragma once

#include <QProcess>
#include <QStandardPaths>
#include <QString>
#include <QStringList>

/// Runs Wireshark's command line tool over a capture file.
namespace legscope::tshark {

inline bool isInstalled()
{
    return !QStandardPaths::findExecutable("tshark").isEmpty();
}

/// Its standard output; its error output, when it failed.
inline QString run(const QString& file, const QStringList& arguments)
{
    QProcess process;
    process.start("tshark", QStringList{"-n", "-r", file} + arguments);
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return "tshark failed: " + QString::fromUtf8(process.readAllStandardError()) + '\n';
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// One line for each packet the filter lets through.
inline QStringList fields(const QString& file, const QString& filter, const QStringList& names)
{
    QStringList arguments{"-T", "fields", "-Y", filter};
    for (const QString& name : names)
        arguments += QStringList{"-e", name};
    QStringList lines = run(file, arguments).split('\n');
    lines.removeLast(); // what follows the last line end
    return lines;
}

} // namespace legscope::tshark
