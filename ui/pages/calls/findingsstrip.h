#pragma once

#include "ui/models/callfinding.h"

#include <QFrame>

#include <vector>

class QVBoxLayout;

namespace legscope::ui {

/// What was found about the shown call, a line each: what it is, what helps, and the setting behind it.
/// Hidden when nothing was found.
class FindingsStrip : public QFrame {
    Q_OBJECT

public:
    static constexpr std::size_t shownAtOnce = 3; ///< the others are counted

    explicit FindingsStrip(QWidget* parent = nullptr);

    void show(const std::vector<CallFinding>& findings);
    const std::vector<CallFinding>& findings() const { return m_findings; }

signals:
    /// The operator wants the profile parameter that helps, with this value; an empty one is for them to say.
    void remedyWanted(const QString& parameter, const QString& value);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* line(const CallFinding& finding);
    QWidget* remedy(const CallFinding& finding);

    std::vector<CallFinding> m_findings;
    QVBoxLayout* m_column;
};

} // namespace legscope::ui
