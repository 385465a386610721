#include "ui/models/rtpcountermodel.h"

#include "ui/bridge/text.h"
#include "ui/models/callstore.h"

#include <QLocale>

#include <algorithm>

namespace legscope::ui {
namespace {

QString number(std::uint64_t value)
{
    return QLocale().toString(static_cast<qulonglong>(value));
}
QString number(std::int64_t value)
{
    return QLocale().toString(static_cast<qlonglong>(value));
}
QString nothing()
{
    return QStringLiteral("–");
}

QString milliseconds(double value)
{
    return QLocale().toString(value, 'f', 1) + QStringLiteral(" ms");
}

QString textOf(const SocketAddress& address)
{
    return QString::fromStdString(address.text());
}
QString textOf(const std::optional<SocketAddress>& address)
{
    return address ? textOf(*address) : nothing();
}

const ArmedStream* armedOf(const CallRecord& call, std::uint32_t mline)
{
    const auto found = std::ranges::find(call.streams, mline, &ArmedStream::mline);
    return found == call.streams.end() ? nullptr : &*found;
}

} // namespace

RtpCounterModel::RtpCounterModel(QObject* parent)
    : QAbstractTableModel(parent)
    , m_titles(rowTitles())
{
}

QStringList RtpCounterModel::rowTitles()
{
    QStringList titles{tr("Packets in"), tr("Packets out"), tr("Relay delta (in − out)"), tr("Octets in"),
        tr("Octets out"), tr("RTCP in / out"), tr("Other in / out (STUN, DTLS, ZRTP...)"), tr("Lost"),
        tr("Duplicates"), tr("Reordered"), tr("Jitter"), tr("Longest time between packets"), tr("Codec"),
        tr("SSRC"), tr("SSRC changes"), tr("Received at"), tr("Address in the SDP"), tr("Source, learned"),
        tr("Sent to")};
    for (std::size_t reason = 0; reason < dropReasons; ++reason)
        titles.append(dropTitle(static_cast<Drop>(reason)));
    return titles;
}

QString RtpCounterModel::dropTitle(Drop reason)
{
    switch (reason) {
    case Drop::ForeignSource:
        return tr("Dropped: foreign source");
    case Drop::NoRemote:
        return tr("Dropped: no address to send to yet");
    case Drop::SendRefused:
        return tr("Dropped: send refused");
    case Drop::TooLong:
        return tr("Dropped: too long");
    case Drop::Empty:
        return tr("Dropped: empty");
    case Drop::Malformed:
        return tr("Dropped: malformed");
    case Drop::NotAgreed:
        return tr("Dropped: not agreed with the other leg");
    case Drop::Count:
        break;
    }
    return {};
}

RtpCounterModel::Column RtpCounterModel::columnOf(const CallRecord& call, const StreamSample& sample)
{
    const ArmedStream* armed = armedOf(call, sample.mline);
    const bool fromA = sample.from == LegSide::A;
    const auto delta = static_cast<std::int64_t>(sample.rtpIn) - static_cast<std::int64_t>(sample.rtpOut);
    const std::optional<SocketAddress> signalled = armed == nullptr ? std::nullopt
        : fromA                                                     ? armed->remoteA
                                                                    : armed->remoteB;
    QString lost = number(sample.lost);
    if (sample.expected > 0)
        lost += QStringLiteral(" (%1 %)").arg(QLocale().toString(
            100.0 * static_cast<double>(sample.lost) / static_cast<double>(sample.expected), 'f', 2));
    QString codec = armed == nullptr || armed->codec.empty() ? tr("not known") : shown(armed->codec);
    if (sample.rtpIn > 0)
        codec += tr(" (payload type %1)").arg(sample.payloadType);
    QString source = textOf(sample.source);
    const bool learned = sample.source && signalled && *sample.source != *signalled;
    if (learned)
        source += tr(" (not the SDP's: NAT)");

    Column column;
    column.title = fromA ? QStringLiteral("A → B") : QStringLiteral("B → A");
    if (armed != nullptr)
        column.title += u' ' + shown(armed->media);
    if (call.streams.size() > 1)
        column.title += QStringLiteral(" (%1)").arg(sample.mline + 1);
    column.cells = {{number(sample.rtpIn)}, {number(sample.rtpOut)}, {number(delta), delta != 0},
        {number(sample.octetsIn)}, {number(sample.octetsOut)},
        {QStringLiteral("%1 / %2").arg(number(sample.rtcpIn), number(sample.rtcpOut))},
        {QStringLiteral("%1 / %2").arg(number(sample.otherIn), number(sample.otherOut))},
        {lost, sample.lost > 0}, {number(sample.duplicate), sample.duplicate > 0},
        {number(sample.reordered), sample.reordered > 0},
        {sample.rtpIn < 2 ? nothing() : milliseconds(sample.jitterMs)},
        {sample.rtpIn < 2 ? nothing() : milliseconds(sample.maxDeltaMs)}, {codec},
        {sample.rtpIn == 0 ? nothing() : QStringLiteral("0x%1").arg(sample.ssrc, 8, 16, QLatin1Char('0'))},
        {number(std::uint64_t{sample.ssrcChanges}), sample.ssrcChanges > 0}, {textOf(sample.local)},
        {textOf(signalled)}, {source, learned}, {textOf(sample.target)}};
    for (const std::uint64_t drops : sample.drops)
        column.cells.push_back({number(drops), drops > 0});
    return column;
}

void RtpCounterModel::showCall(const CallRecord* call)
{
    std::vector<Column> columns;
    if (call != nullptr) {
        for (const StreamSample& sample : call->sample.streams)
            columns.push_back(columnOf(*call, sample));
    }
    const bool sameShape = std::ranges::equal(columns, m_columns, {}, &Column::title, &Column::title);
    if (!sameShape) {
        beginResetModel();
        m_columns = std::move(columns);
        endResetModel();
        return;
    }
    for (std::size_t column = 0; column < columns.size(); ++column) {
        for (std::size_t row = 0; row < columns[column].cells.size(); ++row) {
            Cell& shown = m_columns[column].cells[row];
            if (shown == columns[column].cells[row])
                continue;
            shown = std::move(columns[column].cells[row]);
            const QModelIndex changed = index(static_cast<int>(row), static_cast<int>(column));
            emit dataChanged(changed, changed);
        }
    }
}

int RtpCounterModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_columns.empty() ? 0 : static_cast<int>(m_titles.size());
}

int RtpCounterModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RtpCounterModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Cell& cell
        = m_columns[static_cast<std::size_t>(index.column())].cells[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return cell.alarm ? QStringLiteral("⚠ ") + cell.text : cell.text;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2: %3")
            .arg(m_titles[index.row()], m_columns[static_cast<std::size_t>(index.column())].title, cell.text);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    case AlarmRole:
        return cell.alarm;
    default:
        return {};
    }
}

QVariant RtpCounterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Vertical)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section < m_titles.size() ? m_titles[section] : QString();
    return static_cast<std::size_t>(section) < m_columns.size()
        ? m_columns[static_cast<std::size_t>(section)].title
        : QString();
}

} // namespace legscope::ui
