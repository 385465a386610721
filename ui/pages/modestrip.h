#pragma once

#include "engine/event/profilestatus.h"

#include <QWidget>

#include <map>
#include <string>

class QHBoxLayout;
class QMenu;
class QToolButton;

namespace legscope::ui {

class EngineStatus;

/// A badge for each profile: its media mode for new calls, late negotiation, or that it does not run. Those
/// for which there is no room stand in a menu, the ones that do not run last.
class ModeStrip : public QWidget {
    Q_OBJECT

public:
    explicit ModeStrip(const EngineStatus& status, QWidget* parent = nullptr);

    /// "internal: PROXY late", empty for a profile that is not known.
    QString badge(const std::string& profile) const;

    /// Shows as many badges as there is room for, in pixels.
    void fit(int room);

signals:
    /// Badges came or have another width.
    void changed();
    void profileActivated(const QString& profile);

private:
    void show(const ProfileStatus& status);
    void fillMenu();

    QHBoxLayout* m_layout;
    std::map<std::string, QToolButton*> m_badges;
    QToolButton* m_more;
    QMenu* m_menu;
    const EngineStatus& m_status;
};

} // namespace legscope::ui
