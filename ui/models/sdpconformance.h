#pragma once

#include "engine/event/event.h"

#include <QString>
#include <QStringList>

namespace legscope::ui {

/// What a media mode may do to an SDP, judged from the texts alone and not from the reasons that the engine
/// gives: proxy may change only what the rewrite table lists, bypass nothing, Default needs a reason for
/// every change.
class SdpConformance {
public:
    explicit SdpConformance(MediaMode mode);

    /// The rule in one sentence.
    QString rule() const;
    /// Why the mode does not permit this edit; empty when it does.
    QString violationOf(const SdpEdit& edit) const;
    /// What is wrong with the rewrite as a whole: a text that is not what its edits make of the text before.
    QStringList violationsOf(const SdpRewritten& rewrite) const;

private:
    QString proxyViolation(const SdpEdit& edit) const;

    MediaMode m_mode;
};

} // namespace legscope::ui
