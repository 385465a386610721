#pragma once

#include "ui/models/profilemodel.h"

#include <QWidget>

namespace legscope::ui {

class SentenceLabel;

/// What there is to say about a profile above its form: what it is, why it does not run, which calls keep
/// their mode, what counts only after a restart.
class ProfileHead : public QWidget {
    Q_OBJECT

public:
    explicit ProfileHead(QWidget* parent = nullptr);

    void showStatus(const ProfileStatus& status);
    void showCalls(const ProfileEntry& entry);

private:
    SentenceLabel* m_header;
    SentenceLabel* m_failure;
    SentenceLabel* m_banner;
    SentenceLabel* m_waiting; ///< what counts only after a restart
};

} // namespace legscope::ui
