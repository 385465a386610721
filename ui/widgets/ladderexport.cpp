#include "ui/widgets/ladderview.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

/// What leaves a LadderView: text and SVG.
namespace legscope::ui {

QString LadderView::visibleText() const
{
    if (m_selected)
        return m_painter.rowText(*m_selected);
    QString text;
    for (std::size_t row = 0; row < m_painter.rows(); ++row) {
        if (m_painter.isShown(row))
            text += m_painter.rowText(row) + QLatin1Char('\n');
    }
    return text;
}

void LadderView::copy() const
{
    QGuiApplication::clipboard()->setText(visibleText());
}

void LadderView::writeSvg(QIODevice& device) const
{
    const QSize size(m_painter.width(), m_painter.headerHeight() + m_painter.contentHeight());
    QSvgGenerator generator;
    generator.setOutputDevice(&device);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(tr("Call ladder"));
    QPainter painter(&generator);
    painter.fillRect(QRect(QPoint(), size), palette().color(QPalette::Base));
    m_painter.paintHeader(painter);
    painter.translate(0, m_painter.headerHeight());
    m_painter.paintRows(painter, 0, m_painter.contentHeight(), std::nullopt);
}

void LadderView::saveSvg()
{
    const QString name = QFileDialog::getSaveFileName(
        this, tr("Save ladder"), QStringLiteral("ladder.svg"), tr("SVG image (*.svg)"));
    if (name.isEmpty())
        return;
    QSaveFile file(name);
    if (file.open(QIODevice::WriteOnly))
        writeSvg(file);
    if (!file.commit())
        QMessageBox::warning(
            this, tr("Save ladder"), tr("%1 cannot be written: %2").arg(name, file.errorString()));
}

void LadderView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    QAction* copyAction
        = menu.addAction(m_selected ? tr("Copy row") : tr("Copy ladder"), this, [this] { copy(); });
    QAction* svgAction = menu.addAction(tr("Save as SVG..."), this, [this] { saveSvg(); });
    copyAction->setEnabled(m_painter.rows() > 0);
    svgAction->setEnabled(m_painter.rows() > 0);
    menu.addSeparator();
    menu.addActions(actions());
    menu.exec(event->globalPos());
}

} // namespace legscope::ui
