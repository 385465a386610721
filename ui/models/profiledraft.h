#pragma once

#include "engine/event/profilestatus.h"

#include <QMap>
#include <QString>

#include <vector>

namespace legscope::ui {

/// One parameter that the operator changed.
struct ProfileChange {
    QString parameter;
    QString from, to;
    bool needsRestart = false; ///< does not reach new calls before the profile starts again
    bool moot = false; ///< has no effect in the media mode that is chosen
};

/// Why a value cannot be applied.
struct ProfileFault {
    QString parameter;
    QString sentence;
};

/// A profile as it runs with the operator's edits on top. The edits stay when the profile changes beneath
/// them. A value; parameter names and values are FreeSWITCH's.
class ProfileDraft {
public:
    ProfileDraft() = default;
    explicit ProfileDraft(ProfileStatus base);

    const ProfileStatus& base() const { return m_base; }
    /// The profile changed; edits that now equal it are gone.
    void rebase(ProfileStatus base);
    void revert() { m_edits.clear(); }

    QString value(const QString& parameter) const;
    void setValue(const QString& parameter, const QString& value);
    bool isEdited(const QString& parameter) const;
    bool isTrue(const QString& parameter) const;
    void setTrue(const QString& parameter, bool value);

    /// The mode that both inbound parameters make together: bypass wins.
    MediaMode mode() const;
    /// Sets both inbound parameters so that they make this mode.
    void setMode(MediaMode mode);
    /// Proxy and bypass never negotiate codecs themselves, so it does not matter when they would.
    bool isLateNegotiationMoot() const { return mode() != MediaMode::Default; }

    /// In the order of the form, then what it has no field for. Empty when nothing is edited.
    std::vector<ProfileChange> changes() const;
    /// What stands against applying; empty when nothing does.
    std::vector<ProfileFault> faults() const;
    /// Calls with one audio stream that fit into the RTP ports: a pair for each leg. 0 when the range is not
    /// valid.
    int callsInPortRange() const;

private:
    QString baseValue(const QString& parameter) const;
    bool isSame(const QString& parameter, const QString& one, const QString& other) const;

    ProfileStatus m_base;
    QMap<QString, QString> m_edits;
};

/// Parameters that are read only when a profile starts.
bool needsRestart(const QString& parameter);

} // namespace legscope::ui
