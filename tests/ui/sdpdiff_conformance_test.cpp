#include "engine/event/event.h"
#include "engine/sdp/rewriter.h"
#include "tests/engine/sdp/parsing.h"
#include "tests/support/testprogram.h"
#include "ui/models/sdpdiff.h"

#include <QDir>
#include <QTest>

using namespace legscope;
using namespace legscope::ui;

/// The engine's rewriter against the console's own reading of the rewrite table.
class SdpDiffConformanceTest : public QObject {
    Q_OBJECT

private slots:
    void everyRewriteOfTheCorpusKeepsTheRule_data()
    {
        QTest::addColumn<QString>("file");
        const QDir corpus(QStringLiteral(LEGSCOPE_TEST_DATA "/sdp"));
        for (const QString& name : corpus.entryList({"*.sdp"}, QDir::Files))
            QTest::newRow(qPrintable(name)) << corpus.filePath(name);
    }

    void everyRewriteOfTheCorpusKeepsTheRule()
    {
        QFETCH(QString, file);
        QFile input(file);
        QVERIFY(input.open(QIODevice::ReadOnly));
        SdpRewritten rewrite;
        rewrite.mode = MediaMode::Proxy;
        rewrite.before = input.readAll().toStdString();
        RewritePlan plan;
        plan.address = "203.0.113.4";
        plan.sessionId = "77";
        for (std::uint16_t port = 16400; port < 16432; port = static_cast<std::uint16_t>(port + 2))
            plan.lines.push_back({port, static_cast<std::uint16_t>(port + 1)});
        const auto rewritten = test::rewriteSdp(rewrite.before, plan);
        if (!rewritten)
            return; // refused: nothing leaves, nothing to judge
        rewrite.after = rewritten->text;
        rewrite.edits = rewritten->edits;
        const SdpDiff diff = diffOf(rewrite, "A", "B");
        QVERIFY2(diff.violations.isEmpty(), qPrintable(diff.violations.join('\n')));
        for (const SdpDiffRow& row : diff.rows)
            QCOMPARE(row.reason.isEmpty(), !row.isChange());
    }
};

LEGSCOPE_TEST(SdpDiffConformanceTest)
#include "sdpdiff_conformance_test.moc"
