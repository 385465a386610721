#include "bodygenerator.h"

#include "engine/sdp/multipart.h"
#include "engine/sdp/rewriter.h"
#include "tests/engine/sdp/parsing.h"
#include "tests/support/testprogram.h"

#include <QtTest>

using namespace legscope;
using namespace legscope::test;

namespace {

RewritePlan planTowards(IpFamily family)
{
    RewritePlan plan;
    plan.family = family;
    plan.address = family == IpFamily::V4 ? "198.51.100.1" : "2001:db8:aaaa::1";
    plan.sessionId = "77";
    plan.sessionVersion = 3;
    for (std::uint16_t i = 0; i < 8; ++i)
        plan.lines.push_back(
            {static_cast<std::uint16_t>(30000 + 10 * i), static_cast<std::uint16_t>(30001 + 10 * i)});
    return plan;
}

QString withoutEnding(const QString& line)
{
    qsizetype size = line.size();
    while (size > 0 && (line[size - 1] == '\r' || line[size - 1] == '\n'))
        --size;
    return line.left(size);
}

/// A reading of the table that shares nothing with the rewriter: expressions over the lines of a body.
class Oracle {
public:
    /// The body without the lines that must go, with every span that may change replaced by a mark.
    static QString masked(const QString& body)
    {
        QString result;
        bool rejected = true; // a=rtcp of the session goes
        for (const QString& line : linesOf(body)) {
            const QString content = withoutEnding(line);
            const auto media = mediaLine().match(content);
            if (media.hasMatch())
                rejected = media.captured(2) == "0" || media.captured(4).startsWith("TCP");
            if (goes(content) || (rejected && content.startsWith("a=rtcp:")))
                continue;
            result += mask(content) + line.mid(content.size());
        }
        return result;
    }

    static QStringList linesOf(const QString& body)
    {
        QStringList lines;
        static const QRegularExpression expression("[^\r\n]*(\r\n|\r|\n|$)");
        auto matches = expression.globalMatch(body);
        while (matches.hasNext()) {
            const QString line = matches.next().captured();
            if (!line.isEmpty())
                lines << line;
        }
        return lines;
    }

    static const QRegularExpression& mediaLine()
    {
        static const QRegularExpression expression("^(m=\\S+\\s+)(\\d+)(\\S*\\s+(\\S+).*)$");
        return expression;
    }
    static const QRegularExpression& connection()
    {
        static const QRegularExpression expression("^(c=\\s*\\S+\\s+)(\\S+\\s+\\S+)(\\s*)$");
        return expression;
    }
    static const QRegularExpression& rtcp()
    {
        static const QRegularExpression expression("^(a=rtcp:)(\\d+)(?:( \\S+ )(\\S+ \\S+))?$");
        return expression;
    }

private:
    static bool goes(const QString& line)
    {
        static const QRegularExpression expression(
            "^(k=|a=(candidate|ice-|end-of-candidates|source-filter|altc|remote-candidates))");
        return expression.match(line).hasMatch();
    }

    static QString mask(QString line)
    {
        if (line.startsWith("o="))
            line = "o=#";
        line.replace(connection(), "\\1#\\3");
        line.replace(mediaLine(), "\\1#\\3");
        const auto match = rtcp().match(line);
        if (match.hasMatch())
            return "a=rtcp:#" + (match.captured(4).isEmpty() ? QString() : match.captured(3) + "#");
        return line;
    }
};

bool isOurAddress(const QString& familyAndAddress, const RewritePlan& plan)
{
    const QString family = plan.family == IpFamily::V4 ? "IP4" : "IP6";
    const QString unspecified = plan.family == IpFamily::V4 ? "0.0.0.0" : "::";
    const QStringList words = familyAndAddress.split(' ');
    return words.size() == 2 && words[0].toUpper() == family
        && (words[1] == QString::fromStdString(plan.address) || words[1] == unspecified);
}

/// The first place of a rewritten body that holds an address or port which is not of the plan; empty when
/// none does.
QString foreignSpan(const QString& body, const RewritePlan& plan)
{
    int section = -1;
    for (const QString& whole : Oracle::linesOf(body)) {
        const QString line = withoutEnding(whole);
        const auto media = Oracle::mediaLine().match(line);
        if (media.hasMatch())
            ++section;
        const auto relay = section < 0 ? RelayLine{} : plan.lines[static_cast<std::size_t>(section)];
        if (media.hasMatch() && media.captured(2) != "0" && media.captured(2).toInt() != relay.rtpPort)
            return line;
        const auto connection = Oracle::connection().match(line);
        if (connection.hasMatch() && !isOurAddress(connection.captured(2), plan))
            return line;
        const auto rtcp = Oracle::rtcp().match(line);
        if (rtcp.hasMatch() && rtcp.captured(2).toInt() != relay.rtcpPort)
            return line;
        if (rtcp.hasMatch() && !rtcp.captured(4).isEmpty() && !isOurAddress(rtcp.captured(4), plan))
            return line;
        if (line.contains("o=") && line.indexOf("o=") <= 1
            && !line.startsWith("o=- 77 3 IN " + QString(plan.family == IpFamily::V4 ? "IP4 " : "IP6 ")
                + QString::fromStdString(plan.address)))
            return line;
    }
    return {};
}

QString joined(const std::vector<SdpEdit>& edits, std::string SdpEdit::* side, EditOp left)
{
    QStringList lines;
    for (const SdpEdit& edit : edits) {
        if (edit.op != left)
            lines << QString::fromLatin1(QByteArray::fromStdString(edit.*side));
    }
    return lines.join('\n');
}

QString withPlainEndings(const QString& body)
{
    QStringList lines;
    for (const QString& line : Oracle::linesOf(body))
        lines << withoutEnding(line);
    return lines.join('\n');
}

/// Checks every property of one accepted body; the property that fails, or an empty text.
QString brokenProperty(const std::string& body, const RewritePlan& plan)
{
    const auto once = rewriteSdp(body, plan);
    if (!once)
        return "refused: " + QString::fromStdString(once.error().detail);
    const QString before = QString::fromLatin1(QByteArray::fromStdString(body));
    const QString after = QString::fromLatin1(QByteArray::fromStdString(once->text));
    if (Oracle::masked(before) != Oracle::masked(after))
        return "something outside of the permitted spans changed";
    if (const QString span = foreignSpan(after, plan); !span.isEmpty())
        return "foreign address or port in: " + span;
    const auto twice = rewriteSdp(once->text, plan);
    if (!twice || twice->text != once->text || changesAnything(twice->edits))
        return "not idempotent";
    if (joined(once->edits, &SdpEdit::before, EditOp::Add) != withPlainEndings(before))
        return "the edits' `before` is not the input";
    if (joined(once->edits, &SdpEdit::after, EditOp::Drop) != withPlainEndings(after))
        return "the edits' `after` is not the output";
    if (!readSdp(once->text))
        return "the output cannot be read";
    return {};
}

} // namespace

class CorpusTest : public QObject {
    Q_OBJECT

private slots:
    void fileHasItsOutcome_data();
    void fileHasItsOutcome();
    void everyFileHasARow();
    void generatedBodiesKeepTheProperties_data();
    void generatedBodiesKeepTheProperties();
    void mutatedBodiesNeverLeakNorCrash();
};

void CorpusTest::fileHasItsOutcome_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("cause"); // of BadSdp; empty: rewritten
    const QMap<QString, QString> refused{
        {"16_c_multicast_offer.sdp", "multicast"},
        {"17_garbage_offer.sdp", "line 1"},
        {"24_m_malformed_text_offer.sdp", "\"abc\""},
        {"25_m_port_70000_offer.sdp", "\"70000\""},
        {"27_no_o_offer.sdp", "no o="},
    };
    const QDir directory(LEGSCOPE_TEST_DATA "/sdp");
    for (const QString& file : directory.entryList(QDir::Files))
        QTest::newRow(qPrintable(file)) << directory.filePath(file) << refused.value(file);
}

void CorpusTest::fileHasItsOutcome()
{
    QFETCH(QString, file);
    QFETCH(QString, cause);
    QFile input(file);
    QVERIFY(input.open(QIODevice::ReadOnly));
    std::string body = input.readAll().toStdString();
    if (file.endsWith(".body")) {
        const auto part = findSdp("multipart/mixed;boundary=bb", body);
        QVERIFY(part && *part);
        QCOMPARE(replaceSdp(body, **part, body.substr((*part)->offset, (*part)->length)), body);
        body = body.substr((*part)->offset, (*part)->length);
    }
    for (const IpFamily family : {IpFamily::V4, IpFamily::V6}) {
        const auto rewritten = rewriteSdp(body, planTowards(family));
        QCOMPARE(rewritten.has_value(), cause.isEmpty());
        QCOMPARE(readSdp(body).has_value(), cause.isEmpty());
        if (cause.isEmpty()) {
            QCOMPARE(brokenProperty(body, planTowards(family)), QString());
        } else {
            QVERIFY(rewritten.error().code == Errc::BadSdp || rewritten.error().code == Errc::Unsupported);
            QVERIFY2(QString::fromStdString(rewritten.error().detail).contains(cause),
                rewritten.error().detail.c_str());
        }
    }
}

void CorpusTest::everyFileHasARow()
{
    QCOMPARE(QDir(LEGSCOPE_TEST_DATA "/sdp").entryList(QDir::Files).size(), 39);
}

void CorpusTest::generatedBodiesKeepTheProperties_data()
{
    QTest::addColumn<int>("seed");
    QTest::addColumn<IpFamily>("family");
    for (int seed = 1; seed <= 4; ++seed) {
        QTest::addRow("seed %d towards IPv4", seed) << seed << IpFamily::V4;
        QTest::addRow("seed %d towards IPv6", seed) << seed << IpFamily::V6;
    }
}

void CorpusTest::generatedBodiesKeepTheProperties()
{
    QFETCH(int, seed);
    QFETCH(IpFamily, family);
    std::mt19937 random(static_cast<std::uint32_t>(seed));
    for (int i = 0; i < 500; ++i) {
        const std::string body = generateSdp(random);
        const QString broken = brokenProperty(body, planTowards(family));
        QVERIFY2(broken.isEmpty(),
            qPrintable(broken + "\n" + QString::fromLatin1(QByteArray::fromStdString(body))));
    }
}

void CorpusTest::mutatedBodiesNeverLeakNorCrash()
{
    std::mt19937 random(99);
    int accepted = 0;
    for (int i = 0; i < 4000; ++i) {
        std::string body = generateSdp(random);
        for (int flips = 0; flips < 3; ++flips)
            body[random() % body.size()] = "\r\n =:/mco0a\x7f\0"[random() % 13];
        const auto rewritten = rewriteSdp(body, planTowards(IpFamily::V4));
        if (!rewritten) {
            QVERIFY(rewritten.error().code == Errc::BadSdp || rewritten.error().code == Errc::Unsupported);
            continue;
        }
        ++accepted;
        const auto view = readSdp(rewritten->text);
        QVERIFY(view);
        for (std::size_t m = 0; m < view->media.size(); ++m) {
            const SdpMedia& media = view->media[m];
            QVERIFY(media.port == 0 || media.port == 30000 + 10 * m);
            QVERIFY(!media.host || media.host->text == "198.51.100.1" || media.host->text == "0.0.0.0");
            QVERIFY(!media.rtcpPort || *media.rtcpPort == 30001 + 10 * m);
            QVERIFY(!media.hasIce);
        }
    }
    QVERIFY(accepted > 400);
}

LEGSCOPE_TEST(CorpusTest)
#include "corpus_test.moc"
