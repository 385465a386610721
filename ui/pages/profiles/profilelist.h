#pragma once

#include <QTableView>

namespace legscope::ui {

class ProfileModel;

/// The profiles, a row each, one of them selected.
class ProfileList : public QTableView {
    Q_OBJECT

public:
    /// `profiles` outlive the list.
    explicit ProfileList(ProfileModel& profiles, QWidget* parent = nullptr);

    /// -1 while none is selected.
    int row() const;
    /// All columns, pixels.
    int wantedWidth() const;

signals:
    void chosen();
};

} // namespace legscope::ui
