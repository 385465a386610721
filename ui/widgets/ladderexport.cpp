#include "ui/widgets/ladderview.h"

#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QMessageBox>
#include <QSaveFile>

#include <algorithm>

/// What leaves a LadderView: text and drawings.
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

bool LadderView::write(QIODevice& device, LadderFormat format) const
{
    return writeLadder(device, format, m_painter);
}

void LadderView::save()
{
    QStringList filters;
    for (const LadderFormat format : ladderFormats)
        filters << filterOf(format);
    QString chosen = filters.front();
    QString name = QFileDialog::getSaveFileName(
        this, tr("Save ladder"), QStringLiteral("ladder.svg"), filters.join(QStringLiteral(";;")), &chosen);
    if (name.isEmpty())
        return;
    auto format = ladderFormatOf(name);
    if (!format) {
        format = ladderFormats[static_cast<std::size_t>(std::max<qsizetype>(0, filters.indexOf(chosen)))];
        name += QLatin1Char('.') + suffixOf(*format);
    }
    if (const QString fault = saveTo(name, *format); !fault.isEmpty())
        QMessageBox::warning(this, tr("Save ladder"), fault);
}

QString LadderView::saveTo(const QString& name, LadderFormat format) const
{
    QSaveFile file(name);
    const bool written = file.open(QIODevice::WriteOnly) && write(file, format) && file.commit();
    return written ? QString() : tr("%1 cannot be written: %2").arg(name, file.errorString());
}

void LadderView::copyAs(LadderFormat format) const
{
    QByteArray octets;
    QBuffer buffer(&octets);
    buffer.open(QIODevice::WriteOnly);
    if (!write(buffer, format))
        return;
    if (format == LadderFormat::Png)
        QGuiApplication::clipboard()->setImage(QImage::fromData(octets, "PNG"));
    else
        QGuiApplication::clipboard()->setText(QString::fromUtf8(octets));
}

void LadderView::addExportCommands()
{
    const auto add = [this](const QString& text, const QKeySequence& key, const QString& hint, auto&& does) {
        QAction* action = command(text, key.isEmpty() ? QList<QKeySequence>() : QList{key}, hint);
        connect(action, &QAction::triggered, this, does);
        m_exportActions.append(action);
    };
    add(tr("Save &ladder as..."), QKeySequence(), tr("Write the ladder as SVG, PNG, PDF, text or Mermaid"),
        &LadderView::save);
    add(tr("Copy ladder as &text"), QKeySequence(), tr("The whole ladder in columns of text"),
        [this] { copyAs(LadderFormat::Text); });
    add(tr("Copy ladder as Mer&maid"), QKeySequence(),
        tr("The whole ladder as a sequence diagram of Mermaid"), [this] { copyAs(LadderFormat::Mermaid); });
    add(tr("Copy ladder as &image"), QKeySequence(), tr("The whole ladder as an image"),
        [this] { copyAs(LadderFormat::Png); });
}

void LadderView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    QAction* copyAction
        = menu.addAction(m_selected ? tr("Copy row") : tr("Copy ladder"), this, [this] { copy(); });
    copyAction->setEnabled(m_painter.rows() > 0);
    menu.addActions(m_exportActions);
    menu.addSeparator();
    menu.addActions(m_messageActions);
    menu.addSeparator();
    menu.addActions(m_displayActions);
    menu.exec(event->globalPos());
}

} // namespace legscope::ui
