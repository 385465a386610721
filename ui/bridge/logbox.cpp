#include "ui/bridge/logbox.h"

#include <iterator>
#include <utility>

namespace legscope::ui {

void LogBox::put(LogLevel level, std::string_view area, std::string_view text)
{
    LogLine line{systemClock().wall(), level, std::string(area), std::string(text)};
    const std::scoped_lock lock(m_mutex);
    if (m_lines.size() == limit) {
        m_lines.pop_front();
        ++m_lost;
    }
    m_lines.push_back(std::move(line));
}

LogBox::Taken LogBox::take()
{
    std::deque<LogLine> lines;
    Taken taken;
    {
        const std::scoped_lock lock(m_mutex);
        lines.swap(m_lines);
        taken.lost = std::exchange(m_lost, 0);
    }
    taken.lines.assign(std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
    return taken;
}

} // namespace legscope::ui
