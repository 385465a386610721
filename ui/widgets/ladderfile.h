#pragma once

#include <QString>

#include <array>
#include <optional>

class QIODevice;

namespace legscope::ui {

class LadderPainter;

/// What a ladder can be written as. Drawings come from the painter of the screen.
enum class LadderFormat { Svg, Png, Pdf, Text, Mermaid };

inline constexpr std::array ladderFormats{
    LadderFormat::Svg, LadderFormat::Png, LadderFormat::Pdf, LadderFormat::Text, LadderFormat::Mermaid};

/// "svg", "png", "pdf", "txt", "mmd".
QString suffixOf(LadderFormat format);
/// "SVG image (*.svg)", for a file dialog.
QString filterOf(LadderFormat format);
/// By the end of the file's name; none when it is none of them.
std::optional<LadderFormat> ladderFormatOf(const QString& fileName);

/// Writes what the painter shows, whole and with its header. False when the device does not take it: its
/// error says why.
bool writeLadder(QIODevice& device, LadderFormat format, const LadderPainter& painter);

} // namespace legscope::ui
