#include "ui/pages/filterviews.h"

#include "ui/theme/icons.h"

#include <QInputDialog>
#include <QMap>
#include <QMenu>
#include <QSettings>

namespace legscope::ui {
namespace {

const QString settingsKey = QStringLiteral("filter/views");

QVariantMap savedViews()
{
    return QSettings().value(settingsKey).toMap();
}

} // namespace

FilterViews::FilterViews(QWidget* parent)
    : QToolButton(parent)
    , m_menu(new QMenu(this))
{
    setText(tr("Views"));
    setIcon(themedIcon(QStringLiteral("filter"), Tone::Muted));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setToolTip(tr("Filters with a name"));
    setAccessibleName(tr("Views"));
    setMenu(m_menu);
    setPopupMode(QToolButton::InstantPopup);
    build();
}

void FilterViews::setWords(const QString& words)
{
    m_words = words.simplified();
}

void FilterViews::build()
{
    m_menu->clear();
    m_views.clear();
    addView(tr("All calls"), {});
    addView(tr("Live calls"), QStringLiteral("state:live"));
    addView(tr("Failed calls"), QStringLiteral("state:failed"));
    addView(tr("Poor quality (MOS under 3.6)"), QStringLiteral("mos<3.6"));
    addView(tr("Loss over 1 %"), QStringLiteral("loss>1"));
    addView(tr("Media not seen (bypass)"), QStringLiteral("mode:bypass"));
    const QVariantMap saved = savedViews();
    if (!saved.isEmpty())
        m_menu->addSeparator();
    for (auto view = saved.begin(); view != saved.end(); ++view)
        addView(view.key(), view.value().toString());
    m_menu->addSeparator();
    QAction* saves = m_menu->addAction(tr("Save this filter..."), this, &FilterViews::askName);
    connect(m_menu, &QMenu::aboutToShow, saves, [this, saves] { saves->setEnabled(!m_words.isEmpty()); });
    if (saved.isEmpty())
        return;
    QMenu* removing = m_menu->addMenu(tr("Remove"));
    for (auto view = saved.begin(); view != saved.end(); ++view)
        removing->addAction(view.key(), this, [this, name = view.key()] { remove(name); });
}

void FilterViews::addView(const QString& name, const QString& words)
{
    QAction* view = m_menu->addAction(name);
    view->setIconText(tr("View: %1").arg(name));
    view->setToolTip(words);
    view->setStatusTip(words);
    connect(view, &QAction::triggered, this, [this, words] { emit chosen(words); });
    m_views << view;
}

void FilterViews::save(const QString& name)
{
    QVariantMap saved = savedViews();
    saved[name] = m_words;
    QSettings().setValue(settingsKey, saved);
    build();
}

void FilterViews::remove(const QString& name)
{
    QVariantMap saved = savedViews();
    saved.remove(name);
    QSettings().setValue(settingsKey, saved);
    // The menu that asked for it is still open.
    QMetaObject::invokeMethod(this, &FilterViews::build, Qt::QueuedConnection);
}

void FilterViews::askName()
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save this filter"));
    dialog->setLabelText(tr("Name of \"%1\":").arg(m_words));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& name) {
        if (!name.trimmed().isEmpty())
            save(name.trimmed());
    });
    dialog->open();
}

} // namespace legscope::ui
