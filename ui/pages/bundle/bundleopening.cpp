#include "ui/pages/bundle/bundleopening.h"

#include "ui/pages/bundle/bundlewindow.h"
#include "ui/pages/errorbar.h"
#include "ui/pages/statusstrip.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QUrl>

namespace legscope::ui {

BundleOpening::BundleOpening(
    QWidget& window, const EngineStatus& status, StatusStrip& strip, ErrorBar& errors)
    : QObject(&window)
    , m_window(window)
    , m_status(status)
    , m_strip(strip)
    , m_errors(errors)
{
    connect(&m_opener, &BundleOpener::opened, this, &BundleOpening::show);
    connect(&m_opener, &BundleOpener::failed, this,
        [this](const QString&, const Error& error) { refuse(error); });
    m_window.setAcceptDrops(true);
    m_window.installEventFilter(this);
}

void BundleOpening::choose()
{
    const QString file = QFileDialog::getOpenFileName(&m_window, tr("Open diagnostics"), {},
        tr("Diagnostics bundles (*.zip manifest.json);;All files (*)"));
    if (!file.isEmpty())
        open(file);
}

void BundleOpening::open(const QString& file)
{
    m_strip.showMessage(tr("Opening %1...").arg(file));
    m_opener.open(file);
}

void BundleOpening::show(const QString& file, const std::shared_ptr<const OpenedBundle>& bundle)
{
    m_strip.clearMessage();
    if (bundle->calls.empty())
        return m_errors.tell(
            Severity::Warning, tr("Open diagnostics"), tr("The bundle %1 holds no call.").arg(file));
    (new BundleWindow(file, bundle, m_status, &m_window))->show();
}

void BundleOpening::refuse(const Error& error)
{
    m_strip.clearMessage();
    m_errors.tell(Severity::Error, tr("Open diagnostics"), bundleFailure(error));
}

/// The file of one bundle, by its name alone: a disk that never answers is asked on another thread.
QString BundleOpening::bundleIn(const QMimeData* dropped)
{
    const QList<QUrl> places = dropped->urls();
    if (places.size() != 1 || !places.front().isLocalFile())
        return {};
    const QString file = places.front().toLocalFile();
    const bool isBundle = file.endsWith(QLatin1String(".zip"), Qt::CaseInsensitive)
        || file.endsWith(QLatin1String("/manifest.json"));
    return isBundle ? file : QString();
}

bool BundleOpening::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto* drop = static_cast<QDropEvent*>(event);
    const QString file = bundleIn(drop->mimeData());
    if (file.isEmpty())
        return QObject::eventFilter(watched, event);
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop)
        open(file);
    return true;
}

} // namespace legscope::ui
