#pragma once

#include "engine/event/profilestatus.h"

#include <QWidget>

#include <map>
#include <string>

class QHBoxLayout;
class QToolButton;

namespace legscope::ui {

class EngineStatus;

/// A badge for each profile: its media mode for new calls, late negotiation, or that it does not run. Of many
/// profiles the first few and those that do not run have one; the others are counted.
class ModeStrip : public QWidget {
    Q_OBJECT

public:
    explicit ModeStrip(const EngineStatus& status, QWidget* parent = nullptr);

    /// "internal: PROXY late", empty for a profile that is not known.
    QString badge(const std::string& profile) const;

    static constexpr int room = 5; ///< badges of running profiles

signals:
    void profileActivated(const QString& profile);

private:
    void show(const ProfileStatus& status);
    void fit();

    QHBoxLayout* m_layout;
    std::map<std::string, QToolButton*> m_badges;
    QToolButton* m_more;
    const EngineStatus& m_status;
};

} // namespace legscope::ui
