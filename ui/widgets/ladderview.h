#pragma once

#include "ui/widgets/ladderfile.h"
#include "ui/widgets/ladderpainter.h"

#include <QAbstractScrollArea>

#include <optional>

namespace legscope::ui {

/// A ladder on the screen: paints only the rows that are visible under a header that stays. Keys: up and
/// down, and its actions(): n and p (next and previous message), Enter or R opens the message, S the rewrite
/// behind the chip, Space marks a message and compares it with the one marked before, W changes how time is
/// told, d shows and hides the marks of SDP, D leaves only messages with SDP, m shows and hides the bands of
/// RTP.
class LadderView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit LadderView(QWidget* parent = nullptr);
    ~LadderView() override;

    /// Borrowed until the next call; null shows nothing. Selection and scroll position start anew.
    void setLadder(const Ladder* ladder);
    /// How decisions are said, from now on.
    void setDecisionWords(DecisionWords words);
    /// The borrowed ladder changed from this row on, or its lanes did.
    void refresh(std::size_t firstChanged);
    void setFlow(std::uint32_t mline, LegSide from, LadderFlow flow);

    void setTime(LadderTime time);
    LadderTime time() const;
    LadderContent content() const;

    std::optional<std::size_t> selectedRow() const { return m_selected; }
    void selectRow(std::size_t row);
    /// Selects the row that shows the event; false when none does.
    bool selectSequence(std::uint64_t sequence);
    /// Where the chip of a row is on the viewport; empty when it has none.
    QRect chipOnViewport(std::size_t row) const;
    /// The rows as text, one a line: the selected one, or all.
    QString visibleText() const;

    /// What is shown, and how.
    const QList<QAction*>& displayActions() const { return m_displayActions; }
    /// What can be done with the selected message.
    const QList<QAction*>& messageActions() const { return m_messageActions; }
    /// What writes or copies the ladder.
    const QList<QAction*>& exportActions() const { return m_exportActions; }
    /// The whole ladder with its header. False when the device does not take it.
    bool write(QIODevice& device, LadderFormat format) const;
    /// Returns what kept it from being written; empty when nothing did.
    QString saveTo(const QString& name, LadderFormat format) const;

public slots:
    void nextTime();
    void nextMessage();
    void previousMessage();

signals:
    /// The chip of a rewritten body: the sequence number of its SdpRewritten event.
    void chipActivated(quint64 rewrite);
    /// A message is to be read: the sequence number of its SipMessage event.
    void messageActivated(quint64 sequence);
    /// Two messages are to be compared: the sequence numbers of their events, the earlier first.
    void comparisonWanted(quint64 first, quint64 second);
    void timeChanged(legscope::ui::LadderTime time);

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void addCommands();
    void addMessageCommands();
    void addExportCommands();
    QAction* command(const QString& text, const QList<QKeySequence>& keys, const QString& hint);
    void setContent(LadderContent content);
    void look();
    void layOut(std::size_t firstChanged);
    void fitScrollBars();
    /// Selects the row, or the next one that is shown in the direction of `step`, else in the other.
    void moveTo(std::ptrdiff_t row, int step);
    void stepMessage(int step);
    void markSelected();
    void activateSelected();
    void activateChip(std::size_t row);
    void copy() const;
    void save();
    void copyAs(LadderFormat format) const;
    std::optional<std::size_t> rowUnder(const QPoint& viewportPos) const;
    bool onLiveChip(const QPoint& viewportPos) const;
    int pageRows() const;

    const Ladder m_nothing;
    const Ladder* m_ladder = &m_nothing;
    LadderPainter m_painter{m_nothing};
    QList<QAction*> m_displayActions, m_messageActions, m_exportActions;
    std::optional<std::size_t> m_selected;
};

} // namespace legscope::ui
