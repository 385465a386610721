#include "engine/call/modechanges.h"

#include "engine/call/callmedia.h"
#include "engine/call/modereturn.h"
#include "engine/call/modeupgrade.h"
#include "engine/call/renegotiation.h"
#include "engine/core/truth.h"

#include <fmt/format.h>
#include <utility>

namespace legscope {
namespace {

/// How often it is looked whether an upgraded call still needs its media.
constexpr std::chrono::milliseconds watchPeriod{250};

} // namespace

ModeChanges::ModeChanges(const Parts& parts, Decided decided, MediaUse use)
    : m_parts(parts)
    , m_decided(std::move(decided))
    , m_use(std::move(use))
{
}

ModeChanges::~ModeChanges() = default;

bool ModeChanges::isConnected() const
{
    if (m_parts.progress.state() != CallState::Connected || !m_parts.links.callerLeg().isAnswered())
        return false;
    const Leg* const callee = m_parts.links.peerOf(m_parts.links.callerLeg());
    return callee && callee->isAnswered();
}

bool ModeChanges::mayBegin() const
{
    return !isMoving() && !m_parts.progress.isEnding() && !m_parts.progress.isTransferring()
        && !(isConnected() && m_parts.links.isNegotiating());
}

void ModeChanges::upgrade(const void* whom, std::string reason, Done done)
{
    if (m_parts.media.isDefault() && !isMoving())
        return done({});
    m_forUpgrade.push_back({whom, std::move(done)});
    if (m_upgrade)
        return;
    m_reason = std::move(reason);
    if (mayBegin())
        beginUpgrade();
}

bool ModeChanges::forget(const void* whom)
{
    const auto isOf = [whom](const Waiting& one) { return one.whom == whom; };
    std::size_t forgotten = 0;
    for (std::vector<Waiting>* const waiting : all())
        forgotten += std::erase_if(*waiting, isOf);
    if (m_telling)
        forgotten += std::erase_if(*m_telling, isOf);
    return forgotten > 0;
}

void ModeChanges::beginUpgrade()
{
    if (m_parts.media.isDefault())
        return onUpgraded({});
    const auto upgrade = std::make_shared<ModeUpgrade>(m_parts.links, m_parts.media, m_parts.reoffers,
        m_reason, [this](const Result<void>& upgraded) { onUpgraded(upgraded); });
    m_upgrade = upgrade;
    upgrade->start();
}

void ModeChanges::onUpgraded(const Result<void>& upgraded)
{
    m_upgrade.reset();
    std::vector<Waiting> told = std::exchange(m_forUpgrade, {});
    answer(told, upgraded);
    if (upgraded)
        watch();
}

/// Each may forget another one, and may ask for something else.
void ModeChanges::answer(std::vector<Waiting>& told, const Result<void>& outcome)
{
    std::vector<Waiting>* const before = std::exchange(m_telling, &told);
    while (!told.empty()) {
        const Done done = std::move(told.front().done);
        told.erase(told.begin());
        done(outcome);
    }
    m_telling = before;
}

void ModeChanges::take(Done done)
{
    if (!isConnected())
        return done(fail(Errc::Refused, "the legs of the call are not connected"));
    m_isTaken = true;
    upgrade(
        this, "upgrade: uuid_media asks for the media", [this, done = std::move(done)](const auto& taken) {
            m_isTaken = m_isTaken && taken.has_value();
            done(taken);
        });
}

void ModeChanges::giveBack(Done done)
{
    if (!m_parts.media.forced() || !isConnected())
        return done(fail(
            Errc::Refused, "nothing has moved this call into Default mode, or its legs are not connected"));
    if (const std::string use = m_use(); !use.empty())
        return done(fail(Errc::Refused, fmt::format("its media is needed: {}", use)));
    const auto to = m_decided();
    if (!to)
        return done(std::unexpected(to.error()));
    if (to->effective == MediaMode::Default)
        return done(fail(Errc::Refused, "its settings say Default mode"));
    if (!mayBegin())
        return done(fail(Errc::Refused, "another negotiation is under way"));
    m_isTaken = false;
    m_forReturn.push_back({this, std::move(done)});
    beginReturn(*to);
}

void ModeChanges::beginReturn(const ModeDecision& to)
{
    m_watch.cancel();
    const auto back = std::make_shared<ModeReturn>(m_parts.links, m_parts.media, m_parts.reoffers, to,
        [this](const Result<void>& returned) { onReturned(returned); });
    m_return = back;
    back->start();
}

void ModeChanges::onReturned(const Result<void>& returned)
{
    m_return.reset();
    if (!returned)
        m_parts.events.finding(Severity::Warning, FindingCode::ReofferRefused,
            fmt::format("the call stays in Default mode: {}", returned.error().detail));
    std::vector<Waiting> told = std::exchange(m_forReturn, {});
    answer(told, returned);
    goOn();
}

void ModeChanges::renegotiate(Channel& channel, const std::string& codecs, Done done)
{
    if (!m_forCodecs.empty())
        return done(fail(Errc::Refused, "another negotiation is under way"));
    m_forCodecs.push_back({this, std::move(done)});
    legscope::renegotiate({m_parts.links, m_parts.progress, m_parts.media, m_parts.reoffers}, channel, codecs,
        [this](const Result<void>& agreed) {
            std::vector<Waiting> told = std::exchange(m_forCodecs, {});
            answer(told, agreed);
        });
}

void ModeChanges::goOn()
{
    if (!m_forUpgrade.empty() && mayBegin())
        beginUpgrade();
}

void ModeChanges::onLegGone()
{
    const Result<void> gone = fail(Errc::Stopped, "a leg has gone meanwhile");
    std::vector<Waiting> told = std::exchange(m_forCodecs, {});
    answer(told, gone);
    // Who is left has nobody to relay to: it stays in Default mode, where it is answered by us.
    if (std::exchange(m_upgrade, nullptr))
        return onUpgraded(gone);
    if (!std::exchange(m_return, nullptr))
        return;
    m_parts.media.discard();
    onReturned(gone);
}

void ModeChanges::stop()
{
    m_watch.cancel();
    m_upgrade.reset();
    m_return.reset();
    const Result<void> over = fail(Errc::Stopped, "the call has ended");
    for (std::vector<Waiting>* const waiting : all()) {
        std::vector<Waiting> told = std::exchange(*waiting, {});
        std::erase_if(told, [this](const Waiting& one) { return one.whom != this; });
        answer(told, over);
    }
}

void ModeChanges::watch()
{
    m_watch.cancel();
    if (m_parts.media.forced() && isTrue(m_parts.links.variables().valueOf("upgrade_return")))
        m_watch = m_parts.timers.after(watchPeriod, [this] { returnUnused(); });
}

void ModeChanges::returnUnused()
{
    const auto to = m_decided();
    const bool isUnused = !m_isTaken && m_forUpgrade.empty() && m_use().empty();
    if (!isUnused || !isConnected() || !mayBegin() || !to || to->effective == MediaMode::Default)
        return watch();
    beginReturn(*to);
}

} // namespace legscope
