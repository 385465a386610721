#include "ui/bridge/bundleopener.h"

#include "ui/bridge/shown.h"

#include <QCoreApplication>

#include <mutex>
#include <thread>
#include <utility>

namespace legscope::ui {
namespace {

class BundleWords {
    Q_DECLARE_TR_FUNCTIONS(Bundle)
};

} // namespace

/// Shared with the thread that reads, which may outlive the opener.
struct BundleOpener::Reading {
    std::atomic<bool> isCancelled{false};
    std::mutex mutex;
    BundleOpener* asker = nullptr; ///< guarded by mutex; null: nobody wants to know any more
};

BundleOpener::BundleOpener(QObject* parent)
    : QObject(parent)
{
}

BundleOpener::~BundleOpener()
{
    forget();
}

void BundleOpener::forget()
{
    if (!m_reading)
        return;
    const auto reading = std::exchange(m_reading, nullptr);
    reading->isCancelled = true;
    const std::lock_guard lock(reading->mutex);
    reading->asker = nullptr;
}

void BundleOpener::open(const QString& file)
{
    forget();
    m_reading = std::make_shared<Reading>();
    m_reading->asker = this;
    std::thread([reading = m_reading, file] {
        auto bundle = openBundle(std::filesystem::path(file.toStdString()), &reading->isCancelled);
        auto answer = std::make_shared<Result<OpenedBundle>>(std::move(bundle));
        const std::lock_guard lock(reading->mutex);
        if (reading->asker == nullptr)
            return;
        QMetaObject::invokeMethod(
            reading->asker,
            [opener = reading->asker, reading, file, answer] {
                if (opener->m_reading != reading)
                    return; // another one took its place
                opener->m_reading.reset();
                if (*answer)
                    emit opener->opened(file, std::shared_ptr<const OpenedBundle>(answer, &**answer));
                else
                    emit opener->failed(file, answer->error());
            },
            Qt::QueuedConnection);
    }).detach();
}

QString bundleFailure(const Error& error)
{
    const QString cause = [&error] {
        switch (error.code) {
        case Errc::NotFound:
            return BundleWords::tr("There is no such file.");
        case Errc::PermissionDenied:
            return BundleWords::tr("The file may not be read.");
        case Errc::Parse:
            return BundleWords::tr("That is no diagnostics bundle, or it is damaged.");
        case Errc::Unsupported:
            return BundleWords::tr("This version of Legscope cannot read the bundle.");
        case Errc::InvalidArgument:
            return BundleWords::tr("The bundle is too large.");
        default:
            return BundleWords::tr("The bundle cannot be opened.");
        }
    }();
    return QStringLiteral("%1 (%2)").arg(cause, shown(error.detail));
}

} // namespace legscope::ui
