#include "ui/bridge/folderprobe.h"

#include <filesystem>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

namespace legscope::ui {
namespace {

void askDisk(const QString& folder)
{
    std::error_code ignored;
    [[maybe_unused]] const bool isThere = std::filesystem::exists(folder.toStdString(), ignored);
}

} // namespace

/// Shared with the thread that asks, which may outlive the probe.
struct FolderProbe::Question {
    std::mutex mutex;
    FolderProbe* asker = nullptr; ///< guarded by mutex; null: nobody wants to know any more
};

FolderProbe::FolderProbe(Ask ask, std::chrono::milliseconds patience)
    : m_ask(ask ? std::move(ask) : Ask(askDisk))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        forget();
        emit silent(m_folder);
    });
}

FolderProbe::~FolderProbe()
{
    forget();
}

void FolderProbe::forget()
{
    if (!m_question)
        return;
    const auto question = std::exchange(m_question, nullptr);
    const std::lock_guard lock(question->mutex);
    question->asker = nullptr;
}

void FolderProbe::start(const QString& folder)
{
    forget();
    m_folder = folder;
    m_question = std::make_shared<Question>();
    m_question->asker = this;
    m_patience.start();
    std::thread([question = m_question, folder, ask = m_ask] {
        ask(folder);
        const std::lock_guard lock(question->mutex);
        if (question->asker == nullptr)
            return;
        QMetaObject::invokeMethod(
            question->asker,
            [probe = question->asker, question] {
                if (probe->m_question != question)
                    return; // it was too late
                probe->m_question.reset();
                probe->m_patience.stop();
                emit probe->answered(probe->m_folder);
            },
            Qt::QueuedConnection);
    }).detach();
}

} // namespace legscope::ui
