#pragma once

#include "ui/models/exportdraft.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <functional>
#include <vector>

class QCheckBox;
class QRadioButton;

namespace legscope::ui {

class CallStore;

/// Which calls are exported, with what of each, and what is masked.
class ExportChoices : public QWidget {
    Q_OBJECT

public:
    /// The calls of a scope, as they are now.
    using CallsOf = std::function<std::vector<CallId>(ExportScope)>;

    /// With what was chosen last. `store` outlives it.
    ExportChoices(const CallStore& store, CallsOf callsOf);

    void choose(ExportScope scope);
    /// The scope is not offered.
    void withhold(ExportScope scope);
    /// Without a file.
    ExportDraft draft() const;
    /// For the next time.
    void remember() const;

signals:
    void changed(); ///< the calls, or what of each
    void masksChanged();

private:
    QWidget* buildScopes();
    QWidget* buildParts();
    QWidget* buildMasks();
    void showCounts();
    void restore();

    const CallStore& m_store;
    const CallsOf m_callsOf;
    QTimer m_second;

    std::array<QRadioButton*, 4> m_scopes{};
    std::array<QCheckBox*, bundlePartCount> m_parts{};
    QCheckBox* m_keys;
    QCheckBox* m_parties;
};

} // namespace legscope::ui
