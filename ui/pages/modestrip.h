#pragma once

#include "engine/event/profilestatus.h"

#include <QWidget>

#include <map>
#include <string>

class QHBoxLayout;
class QToolButton;

namespace legscope::ui {

class EngineStatus;

/// A badge for each profile: its media mode for new calls, late negotiation, or that it does not run.
class ModeStrip : public QWidget {
    Q_OBJECT

public:
    explicit ModeStrip(const EngineStatus& status, QWidget* parent = nullptr);

    /// "internal: PROXY late", empty for a profile that is not known.
    QString badge(const std::string& profile) const;

signals:
    void profileActivated(const QString& profile);

private:
    void show(const ProfileStatus& status);

    QHBoxLayout* m_layout;
    std::map<std::string, QToolButton*> m_badges;
};

} // namespace legscope::ui
