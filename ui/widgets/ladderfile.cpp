#include "ui/widgets/ladderfile.h"

#include "engine/event/laddertext.h"
#include "ui/widgets/ladderpainter.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QIODevice>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace legscope::ui {
namespace {

constexpr int pngScale = 2;
constexpr int mostPixels = 32'000; ///< in one direction of an image
constexpr double pointsPerPixel = 0.75; ///< 96 pixels an inch

QString ladderTitle()
{
    return QCoreApplication::translate("Ladder", "Call ladder");
}

void paintWhole(QPainter& painter, const LadderPainter& ladder)
{
    const QSize size = ladder.size();
    painter.fillRect(QRect(QPoint(), size), ladder.paper());
    ladder.paintHeader(painter);
    painter.translate(0, ladder.headerHeight());
    ladder.paintRows(painter, 0, ladder.contentHeight(), std::nullopt);
}

bool writeSvg(QIODevice& device, const LadderPainter& ladder)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&device);
    generator.setSize(ladder.size());
    generator.setViewBox(QRect(QPoint(), ladder.size()));
    generator.setTitle(ladderTitle());
    QPainter painter;
    if (!painter.begin(&generator))
        return false;
    paintWhole(painter, ladder);
    return painter.end();
}

/// Twice the size of the screen; a ladder that is too long for that is written smaller.
bool writePng(QIODevice& device, const LadderPainter& ladder)
{
    const QSize size = ladder.size();
    const double scale
        = std::min<double>(pngScale, static_cast<double>(mostPixels) / std::max(size.width(), size.height()));
    QImage image((QSizeF(size) * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return false;
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    paintWhole(painter, ladder);
    painter.end();
    return image.save(&device, "PNG");
}

/// A page of A4, upright or lying, by as many as the rows need; each page has the header.
bool writePdf(QIODevice& device, const LadderPainter& ladder)
{
    QPdfWriter writer(&device);
    writer.setTitle(ladderTitle());
    writer.setCreator(QCoreApplication::applicationName());
    writer.setPageSize(QPageSize(QPageSize::A4));
    const double wide = ladder.size().width() * pointsPerPixel;
    writer.setPageOrientation(wide > 560 ? QPageLayout::Landscape : QPageLayout::Portrait);
    writer.setPageMargins(QMarginsF(24, 24, 24, 24), QPageLayout::Point);
    writer.setResolution(96);
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    const double scale = std::min(1.0, static_cast<double>(writer.width()) / ladder.size().width());
    const int page = static_cast<int>(std::floor(writer.height() / scale)) - ladder.headerHeight();
    for (int top = 0; top == 0 || top < ladder.contentHeight();) {
        // Rows are not cut at the end of a page.
        int end = std::min(top + page, ladder.contentHeight());
        if (const auto row = ladder.rowAt(end); row && ladder.rowRect(*row).top() > top)
            end = ladder.rowRect(*row).top();
        painter.save();
        painter.scale(scale, scale);
        ladder.paintHeader(painter);
        painter.translate(0, ladder.headerHeight() - top);
        painter.setClipRect(QRect(0, top, ladder.width(), end - top));
        ladder.paintRows(painter, top, end, std::nullopt);
        painter.restore();
        top = std::max(end, top + 1);
        if (top < ladder.contentHeight() && !writer.newPage())
            return false;
    }
    return painter.end();
}

bool writeText(QIODevice& device, const std::string& text)
{
    return device.write(text.data(), static_cast<qint64>(text.size())) == static_cast<qint64>(text.size());
}

} // namespace

QString suffixOf(LadderFormat format)
{
    switch (format) {
    case LadderFormat::Svg:
        return QStringLiteral("svg");
    case LadderFormat::Png:
        return QStringLiteral("png");
    case LadderFormat::Pdf:
        return QStringLiteral("pdf");
    case LadderFormat::Text:
        return QStringLiteral("txt");
    case LadderFormat::Mermaid:
        break;
    }
    return QStringLiteral("mmd");
}

QString filterOf(LadderFormat format)
{
    switch (format) {
    case LadderFormat::Svg:
        return QCoreApplication::translate("Ladder", "SVG drawing (*.svg)");
    case LadderFormat::Png:
        return QCoreApplication::translate("Ladder", "PNG image (*.png)");
    case LadderFormat::Pdf:
        return QCoreApplication::translate("Ladder", "PDF document (*.pdf)");
    case LadderFormat::Text:
        return QCoreApplication::translate("Ladder", "Text in columns (*.txt)");
    case LadderFormat::Mermaid:
        break;
    }
    return QCoreApplication::translate("Ladder", "Mermaid sequence diagram (*.mmd)");
}

std::optional<LadderFormat> ladderFormatOf(const QString& fileName)
{
    const QString suffix = QFileInfo(fileName).suffix();
    const auto format = std::ranges::find_if(ladderFormats,
        [&suffix](LadderFormat one) { return suffix.compare(suffixOf(one), Qt::CaseInsensitive) == 0; });
    return format == ladderFormats.end() ? std::nullopt : std::optional(*format);
}

bool writeLadder(QIODevice& device, LadderFormat format, const LadderPainter& painter)
{
    switch (format) {
    case LadderFormat::Svg:
        return writeSvg(device, painter);
    case LadderFormat::Png:
        return writePng(device, painter);
    case LadderFormat::Pdf:
        return writePdf(device, painter);
    case LadderFormat::Text:
        return writeText(device, ladderText(painter.ladder()));
    case LadderFormat::Mermaid:
        break;
    }
    return writeText(device, ladderMermaid(painter.ladder()));
}

} // namespace legscope::ui
