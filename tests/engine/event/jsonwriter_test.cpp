#include "engine/event/jsonwriter.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <bit>
#include <limits>
#include <nlohmann/json.hpp>
#include <random>

using namespace legscope;

namespace {

template <class Value>
std::string written(const Value& value)
{
    std::string text;
    JsonWriter(text).value(value);
    return text;
}

std::string judged(const nlohmann::json& value)
{
    return value.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
}

} // namespace

class JsonWriterTest : public QObject {
    Q_OBJECT

private slots:
    void anyOctetsAreWrittenAsALibraryWritesThem()
    {
        const std::vector<std::string> pieces{"a", "\"", "\\", "/", "\n", "\x01", "\x7f", "\xc3\xbc", "\xc3",
            "\xe2\x82\xac", "\xe2\x82", "\xe0\x80", "\xed\xa0\x80", "\xf0\x9f\x93\x9e", "\xf0\x9f",
            "\xf4\x90", "\xf4\x8f\xbf\xbf", "\xff", "\x80", std::string(1, '\0')};
        std::mt19937 random(3);
        for (int round = 0; round < 20'000; ++round) {
            std::string text;
            for (auto count = random() % 9; count > 0; --count) {
                if (random() % 3 == 0)
                    text += static_cast<char>(random());
                else
                    text += pieces[random() % pieces.size()];
            }
            QCOMPARE(written(text), judged(text));
        }
    }

    void numbersReadBackAsTheyWereAndLookAsALibraryWritesThem()
    {
        for (const double number :
            {0.0, -0.0, 1.0, 20.0, 0.1, 0.1 + 0.2, 93.2, 1e-5, 123456.789, 1e14, 1e22, 2.5e-9})
            QCOMPARE(written(number), judged(number));
        std::mt19937_64 random(5);
        for (int round = 0; round < 20'000; ++round) {
            const auto number = std::bit_cast<double>(random());
            if (std::isfinite(number))
                QCOMPARE(nlohmann::json::parse(written(number)).get<double>(), number);
        }
        QCOMPARE(written(std::numeric_limits<double>::infinity()), std::string("null"));
        QCOMPARE(written(std::numeric_limits<std::int64_t>::min()), std::string("-9223372036854775808"));
        QCOMPARE(written(std::numeric_limits<std::uint64_t>::max()), std::string("18446744073709551615"));
        QCOMPARE(written(std::uint8_t{7}), std::string("7"));
    }

    void commasStandBetweenValuesAndNowhereElse()
    {
        std::string text = "\n";
        JsonWriter json(text);
        json.beginObject();
        json.key("none").beginArray();
        json.endArray();
        json.member("quote", "{[:");
        json.key("list").beginArray();
        json.value(1);
        json.beginObject();
        json.endObject();
        json.null();
        json.value(true);
        json.endArray();
        json.key("text").redactedValue("password=hunter2");
        json.endObject();
        QCOMPARE(text,
            std::string(
                "\n{\"none\":[],\"quote\":\"{[:\",\"list\":[1,{},null,true],\"text\":\"password=*******\"}"));
    }
};

LEGSCOPE_TEST(JsonWriterTest)
#include "jsonwriter_test.moc"
