#pragma once

#include "ui/models/profiledraft.h"
#include "ui/models/profilemodel.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace legscope::ui {

/// What applying a draft would do, in words: what the confirmation shows.
struct ProfileFlip {
    QString profile;
    QString headline; ///< "Apply to \"internal\": Default → Proxy"
    std::vector<ProfileChange> changes;
    QString liveCalls; ///< how many live calls keep what they began with
    QStringList overridingRoutes; ///< routes that set the mode themselves; their calls do not change
    QStringList losses, gains; ///< of new calls; empty when the mode stays
    QString restartNote; ///< empty when nothing waits for a restart
    MediaMode mode = MediaMode::Default; ///< that the profile gets
    std::string revision{}; ///< that is rolled back to; empty when the changes are what is applied
};

ProfileFlip flipOf(const ProfileDraft& draft, const ProfileEntry& entry);

/// What rolling back to a revision of the profile's file would do to the profile.
ProfileFlip rollBackOf(const ProfileRevision& revision, const ProfileEntry& entry);

/// "2026-08-06 14:30:20 UTC": when a revision was made.
QString timeOf(const ProfileRevision& revision);

/// When a change takes effect: "new calls", "new calls (moot while Proxy)", "after a restart".
QString effectOf(const ProfileChange& change, MediaMode mode);

} // namespace legscope::ui
