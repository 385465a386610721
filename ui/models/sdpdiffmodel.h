#pragma once

#include "ui/models/sdpdiff.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace legscope::ui {

/// A diff as a table: side by side (mark, before, after, reason) or unified (mark, line, reason), with a
/// heading row in front of each section; below it the headers of the messages that carried it.
class SdpDiffModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Arrangement { SideBySide, Unified };
    enum Role {
        HeadingRole = Qt::UserRole, ///< bool: the row is a section's heading
        OpRole, ///< int of DiffOp
        OldTextRole, ///< bool: the cell shows the text before
        RangesRole, ///< std::vector<CharRange>: what changed in the cell's text
        OrderOnlyRole, ///< bool
        ViolationRole, ///< bool: the media mode does not permit this change
        SettingRole, ///< QString: profile parameter behind the reason
        ChangeRole, ///< int: which change it is, from 0; -1 for none
    };

    explicit SdpDiffModel(QObject* parent = nullptr);

    void setDiff(SdpDiff diff);
    const SdpDiff& diff() const { return m_diff; }
    void setArrangement(Arrangement arrangement);
    Arrangement arrangement() const { return m_arrangement; }

    int changes() const { return m_changes; }
    /// First row of a change, -1 when there is none.
    int rowOfChange(int change) const;
    bool isHeading(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    enum class Part { Heading, Both, Before, After };
    struct ViewRow {
        Part part = Part::Both;
        std::size_t row = 0; ///< of the diff, its headers behind its SDP; for a heading its section
        int change = -1;
    };
    enum class Content { Mark, Before, After, Line, Reason };

    void arrange();
    void append(std::size_t row);
    const SdpDiffRow& rowAt(std::size_t row) const;
    QString headingOf(std::size_t section) const;
    void appendChange(std::size_t row);
    Content contentOf(int column) const;
    QString textOf(const ViewRow& view, Content content) const;
    QString markOf(const ViewRow& view) const;
    QString reasonOf(const SdpDiffRow& row) const;
    bool showsOldText(const ViewRow& view, Content content) const;
    QVariant rowData(const ViewRow& view, Content content, int role) const;

    SdpDiff m_diff;
    Arrangement m_arrangement = Arrangement::SideBySide;
    std::vector<ViewRow> m_rows;
    int m_changes = 0;
};

} // namespace legscope::ui

Q_DECLARE_METATYPE(std::vector<legscope::ui::CharRange>)
