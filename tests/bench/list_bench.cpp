// CPU time of one tick of the call list: every row's statistics have changed, or a thousand rows had events;
// the legs of every call were expanded once. The model is shown by a view without a screen. See README.md.
// Usage: list_bench [JSON-FILE].

#include "tests/support/eventfeed.h"
#include "ui/models/callfiltermodel.h"
#include "ui/models/callmodel.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/rowview.h"

#include <QApplication>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

using namespace legscope;
using namespace legscope::ui;
using legscope::test::EventFeed;
using legscope::test::FedCall;

namespace {

double threadMilliseconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// Milliseconds until model and view know, and of painting what is in sight.
struct Tick {
    double told, painted;
};

/// The list as the Calls page has it, full of talking calls.
class FilledList {
public:
    explicit FilledList(int rows)
    {
        for (int i = 0; i < rows; ++i)
            m_calls.push_back(m_feed.talk(std::to_string(100'000 + i), "900"));
        for (FedCall& call : m_calls)
            m_all.push_back(&call);
        m_model.refresh();
        QObject::connect(&m_view, &RowView::expanded, &m_model,
            [this](const QModelIndex& index) { m_model.setLegsShown(CallModel::callAt(index)); });
        QObject::connect(&m_view, &RowView::collapsed, &m_model,
            [this](const QModelIndex& index) { m_model.setLegsHidden(CallModel::callAt(index)); });
        m_view.setModel(&m_filtered);
        m_view.setItemDelegate(new RowDelegate(&m_view));
        m_view.resize(1200, 700);
        m_view.show();
        m_view.expandAll();
        m_view.collapseAll();
        QCoreApplication::processEvents();
    }

    Tick sampled()
    {
        m_feed.sample(m_all);
        return tick();
    }
    Tick changed(std::size_t count)
    {
        for (std::size_t i = 0; i < std::min(count, m_calls.size()); ++i)
            m_feed.publish(LegChanged{m_calls[i].call, m_calls[i].b, LegState::Answered, 200});
        return tick();
    }

private:
    Tick tick()
    {
        const double begin = threadMilliseconds();
        m_model.refresh();
        const double told = threadMilliseconds();
        QCoreApplication::processEvents();
        return {told - begin, threadMilliseconds() - told};
    }

    CallStore m_store;
    EventFeed m_feed{[this](EventPtr event) { m_store.fold(std::vector<EventPtr>{std::move(event)}); }};
    std::vector<FedCall> m_calls;
    std::vector<FedCall*> m_all;
    CallModel m_model{m_store};
    CallFilterModel m_filtered{m_model};
    RowView m_view;
};

std::vector<double> valuesOf(const std::vector<Tick>& ticks, double Tick::* part)
{
    std::vector<double> values;
    std::ranges::transform(
        ticks, std::back_inserter(values), [part](const Tick& tick) { return tick.*part; });
    return values;
}

std::string quartiles(std::vector<double> values)
{
    std::ranges::sort(values);
    const auto at = [&values](std::size_t quarter) { return values[(values.size() - 1) * quarter / 4]; };
    return fmt::format("{:.2f} ({:.2f} to {:.2f})", at(2), at(1), at(3));
}

} // namespace

int main(int argc, char** argv)
{
    ::setenv("QT_QPA_PLATFORM", "offscreen", 0);
    const QApplication application(argc, argv);
    constexpr int rounds = 15;
    fmt::print("milliseconds of CPU a tick, median (quartiles) of {} ticks\n", rounds);
    fmt::print("{:>8} {:>22} {:>22} {:>26}\n", "rows", "all sampled", "painted", "1,000 with events");
    nlohmann::json figures;
    for (const int rows : {1'000, 2'000, 5'000, 10'000}) {
        FilledList list(rows);
        std::vector<Tick> sampled, changed;
        for (int round = 0; round < rounds; ++round) {
            sampled.push_back(list.sampled());
            changed.push_back(list.changed(1'000));
        }
        const auto told = valuesOf(sampled, &Tick::told), painted = valuesOf(sampled, &Tick::painted),
                   events = valuesOf(changed, &Tick::told);
        figures[fmt::format("{} rows", rows)]
            = {{"sampled", told}, {"painted", painted}, {"1000 with events", events}};
        fmt::print(
            "{:>8} {:>22} {:>22} {:>26}\n", rows, quartiles(told), quartiles(painted), quartiles(events));
    }
    if (argc > 1)
        std::ofstream(argv[1]) << figures;
}
