#pragma once

#include "tests/support/soundprobe.h"

#include <QStringList>
#include <QTemporaryDir>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

namespace legscope::test {

/// A folder with sounds for one test, removed with it. They are made by sox, which is not the library that
/// reads them.
class SoundFolder {
public:
    static constexpr double hertz = 1004, level = -10; ///< dBm0

    std::string path(const std::string& name = {}) const
    {
        return m_directory.path().toStdString() + (name.empty() ? "" : '/' + name);
    }
    /// A sine of that many seconds; `format` are options of sox for the file: "-r 16000 -c 2". What sox says
    /// when it cannot, else empty.
    std::string make(const std::string& name, double seconds = 1, const std::string& format = "-r 8000 -b 16",
        double frequency = hertz) const
    {
        std::filesystem::create_directories(std::filesystem::path(path(name)).parent_path());
        QStringList arguments{"-n", "-D"};
        arguments += QString::fromStdString(format).split(' ', Qt::SkipEmptyParts);
        // sox counts dB from full scale.
        arguments += {QString::fromStdString(path(name)), "synth", QString::number(seconds), "sine",
            QString::number(frequency), "gain", QString::number(level - fullScaleDbm0)};
        return run("sox", arguments);
    }
    /// An octet file.
    void write(const std::string& name, const std::string& octets) const
    {
        std::filesystem::create_directories(std::filesystem::path(path(name)).parent_path());
        std::ofstream(path(name), std::ios::binary) << octets;
    }
    /// What a program says when it fails, else empty. Not by QProcess: under ThreadSanitizer nothing may
    /// start a thread after it.
    static std::string run(const QString& program, const QStringList& arguments)
    {
        std::string line = program.toStdString();
        for (const QString& argument : arguments)
            line += " '" + argument.toStdString() + '\'';
        FILE* output = ::popen((line + " 2>&1").c_str(), "re");
        if (!output)
            return program.toStdString() + " does not run";
        std::string said;
        std::array<char, 4096> part{};
        while (const auto length = std::fread(part.data(), 1, part.size(), output))
            said.append(part.data(), length);
        return ::pclose(output) == 0 ? std::string() : "failed: " + said;
    }

private:
    QTemporaryDir m_directory;
};

} // namespace legscope::test
