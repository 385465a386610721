#include "tests/support/eventfeed.h"
#include "tests/support/testprogram.h"
#include "ui/theme/theme.h"
#include "ui/theme/tones.h"
#include "ui/widgets/ladderview.h"

#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace legscope;
using namespace legscope::ui;
using legscope::test::EventFeed;
using legscope::test::FedCall;

namespace {

/// A ladder made from a fed call, and a view that shows it.
struct ShownLadder {
    LadderFold fold;
    FedCall call;
    LadderView view;
    std::vector<EventPtr> events;

    explicit ShownLadder(MediaMode mode = MediaMode::Proxy)
    {
        EventFeed feed{[this](EventPtr event) { events.push_back(std::move(event)); }};
        call = feed.talk("1001", "1002", mode);
        feed.hangUp(call);
        for (const EventPtr& event : events)
            fold.apply(*event, call.call);
        view.resize(1000, 700);
        view.setLadder(&fold.ladder());
        view.show();
        QCoreApplication::processEvents(); // scroll bars come and go in a queued call
    }
    std::size_t rowWhere(const std::function<bool(const LadderRow&)>& holds) const
    {
        const auto& rows = fold.ladder().rows;
        return static_cast<std::size_t>(std::ranges::find_if(rows, holds) - rows.begin());
    }
    /// How many different colours a strip of the view's picture has.
    std::size_t colours(const QRect& strip)
    {
        const QImage image = view.grab(strip).toImage();
        std::set<QRgb> seen;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                seen.insert(image.pixel(x, y));
        }
        return seen.size();
    }
};

/// Contrast of two colours as WCAG 2 tells it, 1..21.
double contrast(const QColor& a, const QColor& b)
{
    const auto luminance = [](const QColor& colour) {
        const auto linear
            = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
            + 0.0722 * linear(colour.blueF());
    };
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace

class LadderViewTest : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { applyScheme(Scheme::System); }

    void paintsArrowsDecisionsAndMedia();
    void aClickOnAChipNamesTheRewrite();
    void aChipOfAnUnchangedBodyDoesNothing();
    void keysStepThroughRowsAndMessages();
    void keysLeaveOutWhatIsNotWanted();
    void enterOpensTheMessage();
    void timeIsToldInThreeWays();
    void retransmissionsAreFoldedAndCounted();
    void bypassIsDrawnAroundTheEngine();
    void flowsAreToldInTheBand();
    void aWhileInWhichNothingHappensIsAGap();
    void aGapIsBetweenRowsThatAreShown();
    void aLongLadderScrollsUnderItsHeader();
    void copyGivesTheRowsAsText();
    void aSavedLadderCanBeOpened_data();
    void aSavedLadderCanBeOpened();
    void aLongLadderIsAPdfOfSeveralPages();
    void theLadderIsCopiedAsTextAndMermaid();
    void nothingToShowIsEmptyAndHarmless();
    void tonesAreReadableInLightAndDark_data();
    void tonesAreReadableInLightAndDark();
};

void LadderViewTest::paintsArrowsDecisionsAndMedia()
{
    ShownLadder ladder;
    QVERIFY(ladder.fold.ladder().rows.size() > 10);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        applyScheme(scheme);
        QVERIFY(ladder.colours(ladder.view.rect()) > 20);
    }
    const auto isMedia = [](const LadderRow& row) { return row.kind == LadderRowKind::Media; };
    QCOMPARE(std::ranges::count_if(ladder.fold.ladder().rows, isMedia), 2);
}

void LadderViewTest::aClickOnAChipNamesTheRewrite()
{
    ShownLadder ladder;
    QSignalSpy chip(&ladder.view, &LadderView::chipActivated);
    const std::size_t row
        = ladder.rowWhere([&](const LadderRow& r) { return r.rewrite == ladder.call.offer; });
    const QRect where = ladder.view.chipOnViewport(row);
    QVERIFY(ladder.view.viewport()->rect().contains(where));
    QTest::mouseClick(ladder.view.viewport(), Qt::LeftButton, {}, where.center());
    QCOMPARE(chip.count(), 1);
    QCOMPARE(chip[0][0].toULongLong(), ladder.call.offer);
    QCOMPARE(ladder.view.selectedRow(), std::optional(row));
    QTest::mouseClick(ladder.view.viewport(), Qt::LeftButton, {}, where.center() - QPoint(where.width(), 0));
    QCOMPARE(chip.count(), 1);
    QTest::keyClick(&ladder.view, Qt::Key_S);
    QCOMPARE(chip.count(), 2);
}

void LadderViewTest::aChipOfAnUnchangedBodyDoesNothing()
{
    ShownLadder ladder;
    QSignalSpy chip(&ladder.view, &LadderView::chipActivated);
    const std::size_t row
        = ladder.rowWhere([](const LadderRow& r) { return !r.chip.empty() && r.rewrite == 0; });
    QVERIFY(row < ladder.fold.ladder().rows.size());
    QTest::mouseClick(ladder.view.viewport(), Qt::LeftButton, {}, ladder.view.chipOnViewport(row).center());
    QCOMPARE(chip.count(), 0);
}

void LadderViewTest::keysStepThroughRowsAndMessages()
{
    ShownLadder ladder;
    QTest::keyClick(&ladder.view, Qt::Key_Down);
    QCOMPARE(ladder.view.selectedRow(), std::optional<std::size_t>(0));
    QTest::keyClick(&ladder.view, Qt::Key_Up);
    QCOMPARE(ladder.view.selectedRow(), std::optional<std::size_t>(0));
    std::vector<std::size_t> messages;
    for (std::size_t row = 1; row < ladder.fold.ladder().rows.size(); ++row) {
        if (ladder.fold.ladder().rows[row].kind == LadderRowKind::Arrow)
            messages.push_back(row);
    }
    for (const std::size_t row : messages) {
        QTest::keyClick(&ladder.view, Qt::Key_N);
        QCOMPARE(ladder.view.selectedRow(), std::optional(row));
    }
    QTest::keyClick(&ladder.view, Qt::Key_P);
    QCOMPARE(ladder.view.selectedRow(), std::optional(messages[messages.size() - 2]));
    QTest::keyClick(&ladder.view, Qt::Key_End);
    QCOMPARE(ladder.view.selectedRow(), std::optional(ladder.fold.ladder().rows.size() - 1));
    QVERIFY(!ladder.view.accessibleDescription().isEmpty());
}

void LadderViewTest::keysLeaveOutWhatIsNotWanted()
{
    ShownLadder ladder;
    const auto& rows = ladder.fold.ladder().rows;
    const auto lines = [&] { return ladder.view.visibleText().count('\n'); };
    const auto all = static_cast<qsizetype>(rows.size());
    const auto bodies = std::ranges::count_if(rows, [](const LadderRow& row) { return !row.chip.empty(); });
    const std::size_t chip = ladder.rowWhere([](const LadderRow& row) { return !row.chip.empty(); });
    QCOMPARE(lines(), all);
    QTest::keyClick(&ladder.view, Qt::Key_D);
    QCOMPARE(lines(), all);
    QVERIFY(!ladder.view.visibleText().contains("[SDP"));
    QVERIFY(ladder.view.chipOnViewport(chip).isEmpty());
    QTest::keyClick(&ladder.view, Qt::Key_D);
    QVERIFY(ladder.view.visibleText().contains("[SDP"));

    QTest::keyClick(&ladder.view, Qt::Key_M);
    QCOMPARE(lines(), all - 2);
    QTest::keyClick(&ladder.view, Qt::Key_D, Qt::ShiftModifier);
    QCOMPARE(lines(), static_cast<qsizetype>(bodies));
    QVERIFY(bodies < all - 2);
    for (long step = 0; step < bodies; ++step) {
        QTest::keyClick(&ladder.view, Qt::Key_Down);
        QVERIFY(!rows[*ladder.view.selectedRow()].chip.empty());
    }
    const auto last = ladder.view.selectedRow();
    QTest::keyClick(&ladder.view, Qt::Key_N);
    QCOMPARE(ladder.view.selectedRow(), last);
    QTest::keyClick(&ladder.view, Qt::Key_D, Qt::ShiftModifier);
    QTest::keyClick(&ladder.view, Qt::Key_M);
    QCOMPARE(ladder.view.selectedRow(), last);
    QTest::keyClick(&ladder.view, Qt::Key_End);
    QCOMPARE(ladder.view.selectedRow(), std::optional(rows.size() - 1));
}

void LadderViewTest::enterOpensTheMessage()
{
    ShownLadder ladder;
    QSignalSpy opened(&ladder.view, &LadderView::messageActivated);
    QVERIFY(ladder.view.selectSequence(ladder.fold.ladder().rows[0].sequence));
    QTest::keyClick(&ladder.view, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened[0][0].toULongLong(), ladder.fold.ladder().rows[0].sequence);
    ladder.view.selectRow(
        ladder.rowWhere([](const LadderRow& r) { return r.kind == LadderRowKind::Decision; }));
    QTest::keyClick(&ladder.view, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QVERIFY(!ladder.view.selectSequence(99'999));
}

void LadderViewTest::timeIsToldInThreeWays()
{
    ShownLadder ladder;
    const Ladder& rows = ladder.fold.ladder();
    LadderPainter painter(rows);
    painter.layOut(0, 1000);
    QCOMPARE(painter.timeText(0), QString("0.000"));
    painter.setTime(LadderTime::Delta);
    QCOMPARE(painter.timeText(1).left(1), QString("+"));
    painter.setTime(LadderTime::Absolute);
    QVERIFY(painter.timeText(0).endsWith(":11.000") || painter.timeText(0).endsWith(":11.001"));
    QSignalSpy told(&ladder.view, &LadderView::timeChanged);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&ladder.view, Qt::Key_W);
    QCOMPARE(told.count(), 3);
    QCOMPARE(ladder.view.time(), LadderTime::Relative);
}

void LadderViewTest::retransmissionsAreFoldedAndCounted()
{
    ShownLadder ladder;
    LadderPainter painter(ladder.fold.ladder());
    painter.layOut(0, 1000);
    const std::size_t row = ladder.rowWhere([](const LadderRow& r) { return r.repeats > 0; });
    QVERIFY(row < painter.rows());
    QVERIFY2(painter.rowText(row).contains(QString::fromUtf8("INVITE ×2")), qPrintable(painter.rowText(row)));
}

void LadderViewTest::bypassIsDrawnAroundTheEngine()
{
    ShownLadder ladder(MediaMode::Bypass);
    const std::size_t row = ladder.rowWhere([](const LadderRow& r) { return r.aroundEngine; });
    LadderPainter painter(ladder.fold.ladder());
    painter.layOut(0, 1000);
    QVERIFY(row < painter.rows());
    QVERIFY(painter.rowText(row).contains("not seen by the engine"));
    QVERIFY(ladder.colours(ladder.view.rect()) > 20);
}

void LadderViewTest::flowsAreToldInTheBand()
{
    ShownLadder ladder;
    const std::size_t row
        = ladder.rowWhere([](const LadderRow& r) { return r.kind == LadderRowKind::Media; });
    const LadderRow& band = ladder.fold.ladder().rows[row];
    const QImage before = ladder.view.grab().toImage();
    ladder.view.setFlow(band.mline, band.mediaFrom, {50, 50, 300, 300, false, 2.1, 3, {48, 50, 51, 20, 50}});
    QVERIFY(ladder.view.grab().toImage() != before);
    ladder.view.selectRow(row);
    QVERIFY(ladder.view.visibleText().contains("50 pps  jitter 2.1 ms  lost 3"));
    ladder.view.setFlow(band.mline, band.mediaFrom, {0, 0, 300, 299, true, 2.1, 3, {}});
    QVERIFY(ladder.view.visibleText().contains("300 packets  jitter 2.1 ms  lost 3"));
}

void LadderViewTest::aWhileInWhichNothingHappensIsAGap()
{
    LadderFold fold;
    std::vector<EventPtr> events;
    EventFeed feed{[&](EventPtr event) { events.push_back(std::move(event)); }};
    FedCall call = feed.talk("1001", "1002");
    feed.advance(std::chrono::milliseconds(12'340));
    feed.hangUp(call);
    for (const EventPtr& event : events)
        fold.apply(*event, call.call);
    LadderPainter painter(fold.ladder());
    painter.layOut(0, 1'000);
    std::vector<std::size_t> gaps;
    int heights = 0;
    for (std::size_t row = 0; row < painter.rows(); ++row) {
        heights += painter.rowRect(row).height() + painter.idleRect(row).height();
        if (!painter.idleRect(row).isEmpty())
            gaps.push_back(row);
    }
    QCOMPARE(gaps.size(), std::size_t{1});
    const std::size_t bye = gaps.front();
    QCOMPARE(fold.ladder().rows[bye].label, std::string("BYE"));
    QCOMPARE(painter.idleText(bye).left(4), QString("12.3"));
    QCOMPARE(painter.idleRect(bye).bottom() + 1, painter.rowRect(bye).top());
    QCOMPARE(heights, painter.contentHeight());
    // It does not part what is left out from what is shown.
    painter.setContent({.sdpMarks = true, .onlySdp = true, .media = false});
    painter.layOut(0, 1'000);
    QVERIFY(painter.idleRect(bye).isEmpty());
}

void LadderViewTest::aGapIsBetweenRowsThatAreShown()
{
    LadderFold fold;
    CallId id;
    EventFeed feed{[&](EventPtr event) {
        if (!id)
            id = callOf(*event);
        fold.apply(*event, id);
    }};
    FedCall call = feed.ring("1001", "1002");
    for (int i = 0; i < 2; ++i) {
        feed.advance(std::chrono::milliseconds(1'500));
        feed.publish(Finding{call.call, Severity::Notice, FindingCode::ChannelVariables, "between"});
    }
    feed.answer(call);
    LadderView view;
    view.resize(1'000, 900);
    view.setLadder(&fold.ladder());
    view.show();
    LadderPainter painter(fold.ladder());
    painter.setLook(view.font(), view.palette());
    painter.layOut(0, 1'000);
    const auto gaps = [&] {
        QStringList texts;
        for (std::size_t row = 0; row < painter.rows(); ++row) {
            if (!painter.idleRect(row).isEmpty())
                texts << painter.idleText(row);
        }
        return texts;
    };
    QVERIFY2(gaps().isEmpty(), qPrintable(gaps().join(';'))); // something happened every 1.5 s
    painter.setContent({.sdpMarks = true, .onlySdp = true, .media = false});
    painter.layOut(0, 1'000);
    QCOMPARE(gaps().size(), 1);
    QVERIFY2(gaps().front().section(' ', 0, 0).toDouble() >= 3, qPrintable(gaps().front()));
    // It is written in the gap.
    QImage image(painter.size(), QImage::Format_RGB32);
    image.fill(painter.paper());
    {
        QPainter onto(&image);
        painter.paintRows(onto, 0, painter.contentHeight(), std::nullopt);
    }
    std::set<QRgb> seen;
    for (std::size_t row = 0; row < painter.rows(); ++row) {
        const QRect gap = painter.idleRect(row);
        for (int y = gap.top(); !gap.isEmpty() && y <= gap.bottom(); ++y) {
            for (int x = gap.left(); x <= gap.right(); ++x)
                seen.insert(image.pixel(x, y));
        }
    }
    QVERIFY2(seen.size() > 8, qPrintable(QString::number(seen.size())));
}

void LadderViewTest::aLongLadderScrollsUnderItsHeader()
{
    ShownLadder ladder;
    Ladder longLadder = ladder.fold.ladder();
    const std::vector<LadderRow> rows = longLadder.rows;
    for (int i = 0; i < 2'000; ++i)
        longLadder.rows.insert(longLadder.rows.end(), rows.begin(), rows.end());
    ladder.view.setLadder(&longLadder);
    QCoreApplication::processEvents();
    const QRect header(0, 0, 900, 20);
    const QImage top = ladder.view.grab(header).toImage();
    QTest::keyClick(&ladder.view, Qt::Key_End);
    QCOMPARE(ladder.view.verticalScrollBar()->value(), ladder.view.verticalScrollBar()->maximum());
    QVERIFY(ladder.view.grab(header).toImage() == top);
}

void LadderViewTest::copyGivesTheRowsAsText()
{
    ShownLadder ladder;
    QTest::keyClick(&ladder.view, Qt::Key_C, Qt::ControlModifier);
    const QString all = QGuiApplication::clipboard()->text();
    QCOMPARE(all.count('\n'), static_cast<qsizetype>(ladder.fold.ladder().rows.size()));
    QTest::keyClick(&ladder.view, Qt::Key_Down);
    QTest::keyClick(&ladder.view, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(all.startsWith(QGuiApplication::clipboard()->text()));
}

void LadderViewTest::aSavedLadderCanBeOpened_data()
{
    QTest::addColumn<LadderFormat>("format");
    for (const LadderFormat format : ladderFormats)
        QTest::newRow(qPrintable(suffixOf(format))) << format;
}

void LadderViewTest::aSavedLadderCanBeOpened()
{
    QFETCH(LadderFormat, format);
    ShownLadder ladder;
    const QTemporaryDir directory;
    const QString name = directory.filePath("ladder." + suffixOf(format));
    QCOMPARE(ladderFormatOf(name), format);
    QVERIFY(filterOf(format).contains("*." + suffixOf(format)));
    QCOMPARE(ladder.view.saveTo(name, format), QString());
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray octets = file.readAll();
    if (format == LadderFormat::Svg) {
        const QSvgRenderer svg(octets);
        QVERIFY(svg.isValid());
        QVERIFY(octets.contains("INVITE"));
        QVERIFY(svg.defaultSize().height() > 300);
    } else if (format == LadderFormat::Png) {
        const QImage image(name);
        QCOMPARE(image.width(), 2 * ladder.view.viewport()->width());
        std::set<QRgb> colours;
        for (int x = 0; x < image.width(); ++x)
            colours.insert(image.pixel(x, image.height() / 2));
        QVERIFY(colours.size() > 3);
    } else if (format == LadderFormat::Pdf) {
        QVERIFY(octets.startsWith("%PDF-1."));
        QVERIFY(octets.trimmed().endsWith("%%EOF"));
        QVERIFY(octets.contains("/Type /Page\n") || octets.contains("/Type /Page "));
    } else {
        const QString text = QString::fromUtf8(octets);
        QVERIFY(text.contains("INVITE") && text.contains("200 OK"));
        QCOMPARE(text.startsWith("sequenceDiagram"), format == LadderFormat::Mermaid);
        QVERIFY(text.count('\n') > static_cast<qsizetype>(ladder.fold.ladder().rows.size()));
    }
    QVERIFY2(ladder.view.saveTo("/nowhere/x", format).startsWith("/nowhere/x cannot be written: "),
        qPrintable(ladder.view.saveTo("/nowhere/x", format)));
}

void LadderViewTest::aLongLadderIsAPdfOfSeveralPages()
{
    LadderFold fold;
    EventFeed feed{[&fold](const EventPtr& event) { fold.apply(*event, CallId{1}); }};
    for (int i = 0; i < 120; ++i)
        feed.publish(Finding{CallId{1}, Severity::Notice, FindingCode::NoMedia, "row"});
    LadderView view;
    view.resize(1'000, 400);
    view.setLadder(&fold.ladder());
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::ReadWrite));
    QVERIFY(view.write(buffer, LadderFormat::Pdf));
    const qsizetype pages = buffer.data().count("/Type /Page\n") + buffer.data().count("/Type /Page ");
    QVERIFY2(pages >= 3 && pages < 20, qPrintable(QString::number(pages)));
}

void LadderViewTest::theLadderIsCopiedAsTextAndMermaid()
{
    ShownLadder ladder;
    const auto& actions = ladder.view.exportActions();
    const auto give
        = [&](const QString& name) { (*std::ranges::find(actions, name, &QAction::iconText))->trigger(); };
    give("Copy ladder as text");
    QVERIFY(QGuiApplication::clipboard()->text().startsWith("    seconds"));
    give("Copy ladder as Mermaid");
    QVERIFY(QGuiApplication::clipboard()->text().startsWith("sequenceDiagram\n"));
    give("Copy ladder as image");
    QVERIFY(!QGuiApplication::clipboard()->image().isNull());
}

void LadderViewTest::nothingToShowIsEmptyAndHarmless()
{
    LadderView view;
    view.resize(400, 300);
    view.show();
    for (const int key :
        {Qt::Key_Down, Qt::Key_Up, Qt::Key_End, Qt::Key_N, Qt::Key_P, Qt::Key_Return, Qt::Key_D})
        QTest::keyClick(&view, static_cast<Qt::Key>(key));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(50, 100));
    QVERIFY(!view.selectedRow().has_value());
    QVERIFY(!view.grab().isNull());
    QCOMPARE(view.visibleText(), QString());
}

void LadderViewTest::tonesAreReadableInLightAndDark_data()
{
    QTest::addColumn<int>("scheme");
    QTest::newRow("light") << static_cast<int>(Scheme::Light);
    QTest::newRow("dark") << static_cast<int>(Scheme::Dark);
}

void LadderViewTest::tonesAreReadableInLightAndDark()
{
    QFETCH(int, scheme);
    applyScheme(static_cast<Scheme>(scheme));
    const QPalette palette = QGuiApplication::palette();
    for (const Tone each : {Tone::Text, Tone::Muted, Tone::Accent, Tone::Provisional, Tone::Success,
             Tone::Failure, Tone::Warning, Tone::Decision, Tone::FlowA, Tone::FlowB}) {
        const double ratio = contrast(tone(palette, each), palette.color(QPalette::Base));
        QVERIFY2(ratio >= 4.5, qPrintable(QString("tone %1: %2").arg(static_cast<int>(each)).arg(ratio)));
    }
}

LEGSCOPE_TEST(LadderViewTest)
#include "ladderview_test.moc"
