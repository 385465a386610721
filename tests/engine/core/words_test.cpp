#include "engine/core/caseless.h"
#include "engine/core/words.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace legscope;

class WordsTest : public QObject {
    Q_OBJECT

    using Words = std::vector<std::string_view>;

private slots:
    void wordsStandBetweenBlanks()
    {
        QCOMPARE(wordsOf("  one\ttwo \r\n three "), (Words{"one", "two", "three"}));
        QCOMPARE(wordsOf(" \t"), Words());
    }

    void theLastOfSoManyWordsKeepsTheRest()
    {
        QCOMPARE(wordsOf(" 503  Out of  order ", 2), (Words{"503", "Out of  order"}));
        QCOMPARE(wordsOf("one", 2), Words{"one"});
    }

    void aLineEndsAtEitherOfItsEnds()
    {
        QCOMPARE(endOfLine("one\r\ntwo"), std::size_t(3));
        QCOMPARE(endOfLine("one\ntwo\rthree", 4), std::size_t(7));
        QCOMPARE(endOfLine("one"), std::size_t(3));
        QCOMPARE(endOfLine("\r"), std::size_t(0));
        QCOMPARE(endOfLine("one", 9), std::size_t(3));
    }

    /// Among octets of every value, a text of eight and more of them too.
    void aLineEndsAtEveryPlace()
    {
        for (std::size_t size = 0; size < 40; ++size) {
            for (int filler = 0; filler < 256; ++filler) {
                if (filler == '\r' || filler == '\n')
                    continue;
                std::string text(size, static_cast<char>(filler));
                QCOMPARE(endOfLine(text), size);
                for (std::size_t at = 0; at < size; ++at) {
                    text[at] = at % 2 == 0 ? '\r' : '\n';
                    QCOMPARE(endOfLine(text), at);
                    QCOMPARE(endOfLine(text, at / 2), at);
                    QCOMPARE(endOfLine(text, at + 1), size);
                    text[at] = static_cast<char>(filler);
                }
            }
        }
    }

    void partsMayBeEmpty() { QCOMPARE(splitAt(",a,", ','), (Words{"", "a", ""})); }

    void whatIsQuotedIsOneWord()
    {
        using Texts = std::vector<std::string>;
        QCOMPARE(quotedWords(" 1 'a b' '' c'd e'f "), (Texts{"1", "a b", "", "cd ef"}));
        QCOMPARE(quotedWords("it\\'s a\\\\b \\d"), (Texts{"it's", "a\\b", "\\d"}));
        QCOMPARE(quotedWords("a 'b c"), (Texts{"a", "b c"}));
        QCOMPARE(quotedWords("\\"), Texts{"\\"});
        QVERIFY(quotedWords(" \t").empty());
    }

    void whatIsQuotedIsOnePart()
    {
        using Texts = std::vector<std::string>;
        QCOMPARE(quotedParts("a, 'b,c' ,,d\\,e", ',', 9), (Texts{"a", "b,c", "", "d,e"}));
        QCOMPARE(quotedParts("a,b,c,'d,e'", ',', 3), (Texts{"a", "b", "c,d,e"}));
        QCOMPARE(quotedParts("\\\\,\\d,\\'", ',', 9), (Texts{"\\", "\\d", "'"}));
        QCOMPARE(quotedParts("", ',', 9), Texts{""});
    }

    void caseIsThatOfAsciiLettersOnly()
    {
        QVERIFY(equalsIgnoringCase("Via", "vIA"));
        QVERIFY(!equalsIgnoringCase("[", "{"));
        QVERIFY(!equalsIgnoringCase("a", "ab"));
        QVERIFY(startsIgnoringCase("Content-Type: x", "content-type"));
        QVERIFY(!startsIgnoringCase("Con", "content"));
        QVERIFY(endsIgnoringCase("printer.LOCAL", ".local"));
        QVERIFY(!endsIgnoringCase("l", ".local"));
        QCOMPARE(findIgnoringCase("a BOUNDARY=b boundary=c", "boundary=", 3), std::size_t(13));
        QCOMPARE(findIgnoringCase("a", "b"), std::string_view::npos);
        QCOMPARE(findIgnoringCase("a", "a", 2), std::string_view::npos);
    }
};

LEGSCOPE_TEST(WordsTest)
#include "words_test.moc"
