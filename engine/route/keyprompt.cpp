#include "engine/route/keyprompt.h"

#include "engine/route/dialplanrun.h"
#include "engine/route/phraseorder.h"

#include <utility>

namespace legscope {

KeyPrompt::KeyPrompt(DialplanRun& run, std::function<void()> onBreak)
    : m_run(run)
    , m_onBreak(std::move(onBreak))
{
}

void KeyPrompt::ask(KeyQuestion question, Answered answered)
{
    m_question = std::move(question);
    m_answered = std::move(answered);
    m_answer = {};
    m_phase = Phase::Asking;
    if (m_question.prompt.empty())
        listen(m_question.timeout);
    else
        play(m_question.prompt);
    if (!std::exchange(m_isReading, true))
        m_run.call().readKeys(*this); // keys that wait may answer
}

void KeyPrompt::announce(const std::string& sound, std::function<void()> told)
{
    m_told = std::move(told);
    m_phase = Phase::Telling;
    play(sound);
}

void KeyPrompt::stop()
{
    m_phase = Phase::Silent;
    m_patience.cancel();
    if (std::exchange(m_isReading, false))
        m_run.call().stopReading(*this);
    if (std::exchange(m_isPlaying, false))
        m_run.call().stopPlaying();
}

void KeyPrompt::play(const std::string& sound)
{
    m_isPlaying = true;
    m_run.call().play(
        soundOrderOf(m_run, sound), [this](const PlayOutcome& outcome) { onPlayed(outcome.end); });
}

void KeyPrompt::onPlayed(PlayEnd end)
{
    m_isPlaying = false;
    if (end == PlayEnd::Break)
        return onBreak();
    if (m_phase == Phase::Asking)
        return listen(m_question.timeout);
    if (m_phase != Phase::Telling)
        return;
    m_phase = Phase::Silent;
    const auto told = std::move(m_told);
    told();
}

void KeyPrompt::listen(std::chrono::milliseconds patience)
{
    m_phase = Phase::Listening;
    m_patience = m_run.environment().timers.after(patience, [this] { answer(KeyAnswer::End::Timeout); });
}

void KeyPrompt::onKey(char key)
{
    if (m_phase != Phase::Asking && m_phase != Phase::Listening)
        return;
    if (std::exchange(m_isPlaying, false))
        m_run.call().stopPlaying();
    const KeyTerminators::Effect effect = m_question.terminators.of(key);
    if (effect == KeyTerminators::Effect::None)
        return onOther(key);
    if (effect != KeyTerminators::Effect::Ends)
        m_answer.keys += key;
    m_answer.terminator = key;
    answer(effect == KeyTerminators::Effect::EndsAllKept ? KeyAnswer::End::TerminatedForAll
                                                         : KeyAnswer::End::Terminated);
}

void KeyPrompt::onOther(char key)
{
    m_answer.keys += key;
    if (m_answer.keys.size() > m_question.most)
        return answer(KeyAnswer::End::TooMany);
    if (m_answer.keys.size() == m_question.most && !m_question.terminators.isRequired())
        return answer(KeyAnswer::End::Full);
    listen(m_question.keyTimeout);
}

void KeyPrompt::onBreak()
{
    stop();
    const auto broken = m_onBreak;
    broken();
}

void KeyPrompt::answer(KeyAnswer::End end)
{
    m_phase = Phase::Silent;
    m_patience.cancel();
    m_answer.end = end;
    const KeyAnswer answer = std::move(m_answer);
    const auto answered = std::move(m_answered);
    answered(answer);
}

} // namespace legscope
