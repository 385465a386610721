#include "ui/widgets/sdpdiffview.h"

#include "ui/widgets/sdpdifftable.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QToolBar>
#include <QVBoxLayout>

namespace legscope::ui {

SdpDiffView::SdpDiffView(QWidget* parent)
    : QWidget(parent)
    , m_model(new SdpDiffModel(this))
    , m_bar(new QToolBar(this))
    , m_table(new SdpDiffTable(*m_model, this))
    , m_position(new QLabel(this))
    , m_verdict(new QLabel(this))
    , m_violations(new QLabel(this))
    , m_sideBySide(new QAction(tr("Side by side"), this))
    , m_unified(new QAction(tr("Unified"), this))
    , m_onlyChanges(new QAction(tr("Only changes"), this))
    , m_previous(new QAction(tr("Previous change"), this))
    , m_next(new QAction(tr("Next change"), this))
{
    buildBar();
    m_violations->setWordWrap(true);
    m_violations->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_violations->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_violations);
    column->addWidget(m_table);
    setFocusProxy(m_table);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SdpDiffView::showPosition);
    connect(m_table, &SdpDiffTable::settingActivated, this, &SdpDiffView::settingActivated);
    showArrangement();
}

void SdpDiffView::buildBar()
{
    auto* arrangements = new QActionGroup(this);
    for (QAction* action : {m_sideBySide, m_unified}) {
        action->setCheckable(true);
        arrangements->addAction(action);
        m_bar->addAction(action);
    }
    m_sideBySide->setChecked(true);
    connect(m_sideBySide, &QAction::triggered, this,
        [this] { setArrangement(SdpDiffModel::Arrangement::SideBySide); });
    connect(
        m_unified, &QAction::triggered, this, [this] { setArrangement(SdpDiffModel::Arrangement::Unified); });

    m_onlyChanges->setCheckable(true);
    m_onlyChanges->setShortcut(Qt::Key_C);
    m_onlyChanges->setToolTip(tr("Leave out lines that are as they were (c)"));
    connect(m_onlyChanges, &QAction::toggled, m_table, [this](bool isOnly) {
        m_table->showRows(isOnly ? SdpDiffTable::Rows::OnlyChanges : SdpDiffTable::Rows::All);
    });
    m_bar->addAction(m_onlyChanges);

    m_previous->setShortcut(Qt::Key_P);
    m_previous->setIconText(QStringLiteral("‹"));
    m_next->setShortcut(Qt::Key_N);
    m_next->setIconText(QStringLiteral("›"));
    connect(m_previous, &QAction::triggered, this, &SdpDiffView::previousChange);
    connect(m_next, &QAction::triggered, this, &SdpDiffView::nextChange);
    auto* copyAction = new QAction(tr("Copy"), this);
    copyAction->setShortcut(QKeySequence::Copy);
    connect(copyAction, &QAction::triggered, this, &SdpDiffView::copy);
    for (QAction* action : {m_onlyChanges, m_previous, m_next, copyAction}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    m_table->addAction(copyAction);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);

    m_position->setAccessibleName(tr("Position among the changes"));
    m_position->setContentsMargins(6, 0, 6, 0);
    m_verdict->setContentsMargins(12, 0, 6, 0);
    m_bar->addSeparator();
    m_bar->addAction(m_previous);
    m_bar->addWidget(m_position);
    m_bar->addAction(m_next);
    m_bar->addSeparator();
    m_bar->addWidget(m_verdict);
}

void SdpDiffView::setDiff(SdpDiff diff)
{
    m_model->setDiff(std::move(diff));
    m_table->scrollToTop();
    showArrangement();
    showVerdict();
}

const SdpDiff& SdpDiffView::diff() const
{
    return m_model->diff();
}

void SdpDiffView::setArrangement(SdpDiffModel::Arrangement arrangement)
{
    const int change = m_table->currentChange();
    m_model->setArrangement(arrangement);
    (arrangement == SdpDiffModel::Arrangement::Unified ? m_unified : m_sideBySide)->setChecked(true);
    showArrangement();
    if (change >= 0)
        m_table->showChange(change);
}

void SdpDiffView::showArrangement()
{
    m_table->layOut();
    m_previous->setEnabled(m_model->changes() > 0);
    m_next->setEnabled(m_model->changes() > 0);
    showPosition();
}

QString SdpDiffView::visibleText() const
{
    return m_table->visibleText();
}

void SdpDiffView::nextChange()
{
    m_table->nextChange();
}

void SdpDiffView::previousChange()
{
    m_table->previousChange();
}

void SdpDiffView::copy()
{
    QApplication::clipboard()->setText(visibleText());
}

QString SdpDiffView::position() const
{
    return QStringLiteral("%1/%2").arg(m_table->currentChange() + 1).arg(m_model->changes());
}

void SdpDiffView::showPosition()
{
    m_position->setText(position());
    m_position->setAccessibleDescription(
        tr("Change %1 of %2").arg(m_table->currentChange() + 1).arg(m_model->changes()));
}

QString SdpDiffView::verdict() const
{
    const SdpDiff& shown = m_model->diff();
    if (shown.rule.isEmpty())
        return tr("%n change(s)", nullptr, shown.changes());
    if (!shown.violations.isEmpty())
        return tr("✗ conformance: %n violation(s)", nullptr, static_cast<int>(shown.violations.size()));
    return shown.isUntouched() ? tr("✓ untouched, conformance ok") : tr("✓ conformance ok");
}

void SdpDiffView::showVerdict()
{
    const SdpDiff& shown = m_model->diff();
    m_verdict->setText(verdict());
    m_verdict->setToolTip(shown.rule);
    m_verdict->setAccessibleDescription(shown.rule);
    m_violations->setVisible(!shown.violations.isEmpty());
    m_violations->setText(shown.violations.join(u'\n'));
}

} // namespace legscope::ui
