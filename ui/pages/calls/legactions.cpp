#include "ui/pages/calls/legactions.h"

#include "ui/bridge/commands.h"
#include "ui/bridge/enginestatus.h"
#include "ui/bridge/shown.h"
#include "ui/models/callrow.h"
#include "ui/models/callstore.h"
#include "ui/models/modesentence.h"
#include "ui/models/originatedraft.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QWidget>

#include <algorithm>
#include <ranges>
#include <utility>

namespace legscope::ui {
namespace {

bool isRecorded(const CallRecord& call)
{
    for (const EventPtr& event : std::views::reverse(call.events)) {
        if (const auto* recorded = std::get_if<SoundRecorded>(&event->body);
            recorded && recorded->of == LegSide::A)
            return recorded->state != RecordState::Ended;
    }
    return false;
}

bool hasPeer(const CallRecord& call)
{
    return std::ranges::any_of(call.legs,
        [](const LegRecord& leg) { return leg.began.side == LegSide::B && !leg.ended && leg.answered; });
}

QStringList partiesOf(const CallRecord& call)
{
    const QString caller = LegActions::tr("A: %1, the caller").arg(shown(call.began.callerNumber));
    if (!hasPeer(call))
        return {caller};
    return {caller, LegActions::tr("B: %1").arg(shown(call.began.calledNumber))};
}

LegMeant meant(int leg)
{
    return leg == 1 ? LegMeant::Peer : LegMeant::Itself;
}

} // namespace

LegActions::LegActions(
    const CallStore& calls, const EngineStatus& status, Commands& commands, QWidget* window)
    : QObject(window)
    , m_calls(calls)
    , m_status(status)
    , m_commands(commands)
    , m_window(window)
{
    record = make(tr("&Record..."), QKeySequence(tr("Ctrl+R")),
        tr("Record what the caller says and hears into a file"), [this](const CallRecord& call) {
            ask(call,
                {tr("Record"), tr("File"), tr("/var/lib/legscope/1001.wav"), tr("Record"),
                    tr("The ending chooses the format. Both parties are recorded."), {}, {},
                    [uuid = call.began.uuid](const QString& line, int) -> CommandBody {
                        return RecordLeg{uuid, line.toStdString()};
                    }});
        });
    record->setIcon(themedIcon(QStringLiteral("recordings"), Tone::Failure));
    stopRecording = make(tr("S&top recording"), QKeySequence(tr("Ctrl+Shift+R")),
        tr("End the recordings of the caller's leg; their files are kept"), [this](const CallRecord& call) {
            run(tr("Stop recording"), ChangeRecording{call.began.uuid, {}, RecordChange::Stop});
        });
    play = make(tr("Pla&y a file..."), QKeySequence(tr("Ctrl+U")),
        tr("Play a file, a tone or a stream to a party of the call"), [this](const CallRecord& call) {
            ask(call,
                {tr("Play a file"), tr("File"), tr("/usr/share/sounds/hold.wav, tone_stream://%(1000,0,440)"),
                    tr("Play"), {}, {}, partiesOf(call),
                    [uuid = call.began.uuid](const QString& line, int leg) -> CommandBody {
                        return RunOnLeg{uuid, {meant(leg)}, "playback", line.toStdString()};
                    }});
        });
    listen = make(tr("Liste&n with a phone..."), QKeySequence(tr("Ctrl+I")),
        tr("Your phone is called and hears both parties, who do not hear you"),
        [this](const CallRecord& call) { askToListen(call, tr("Listen"), {}); });
    whisper = make(tr("&Whisper with a phone..."), QKeySequence(tr("Ctrl+W")),
        tr("Your phone is called, hears both parties, and the caller alone hears you"),
        [this](const CallRecord& call) { askToListen(call, tr("Whisper"), "eavesdrop_whisper_aleg=true"); });
    transfer = make(tr("&Transfer..."), QKeySequence(tr("Ctrl+T")),
        tr("Send a party of the call to another extension; the other one goes"),
        [this](const CallRecord& call) {
            ask(call,
                {tr("Transfer"), tr("Extension"), tr("1003"), tr("Transfer"), {}, {}, partiesOf(call),
                    [uuid = call.began.uuid](const QString& line, int leg) -> CommandBody {
                        return TransferLeg{uuid, meant(leg), line.toStdString()};
                    }});
        });
    park = make(tr("&Park"), QKeySequence(tr("Ctrl+Shift+P")), tr("The caller waits, the other party goes"),
        [this](const CallRecord& call) { run(tr("Park"), ParkLeg{call.began.uuid}); });
    takeMedia = make(tr("Take the &media"), QKeySequence(tr("Ctrl+M")),
        tr("Move the call into Default mode, in which it can be recorded, played to and listened to"),
        [this](const CallRecord& call) { run(tr("Take the media"), TakeMedia{call.began.uuid}); });
    show({});
}

QAction* LegActions::make(const QString& text, const QKeySequence& key, const QString& hint,
    std::function<void(const CallRecord&)> act)
{
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setStatusTip(hint);
    m_window->addAction(action);
    m_actions << action;
    connect(action, &QAction::triggered, this, [this, act = std::move(act)] {
        if (const CallRecord* call = m_calls.find(m_call))
            act(*call);
    });
    return action;
}

/// An empty reason: it can be done.
void LegActions::allow(QAction& action, const QString& whyNot)
{
    action.setEnabled(whyNot.isEmpty());
    action.setToolTip(toolTipText(whyNot.isEmpty()
            ? QStringLiteral("%1 (%2)").arg(action.statusTip(), action.shortcut().toString())
            : whyNot));
}

/// Why the engine does not have the sound of a live call; empty: it has.
QString LegActions::whyNoMedia(const CallRecord& call) const
{
    if (!call.mode)
        return tr("The mode of this call is not decided yet.");
    if (call.mode->effective == MediaMode::Default)
        return {};
    return tr("This call is in %1 mode, in which its sound is not read. \"%2\" moves it into Default mode.")
        .arg(modeText(call.mode->effective), tr("Take the media"));
}

void LegActions::show(CallId call)
{
    m_call = call;
    const CallRecord* selected = m_calls.find(call);
    QString dead = selected == nullptr ? tr("No call is selected.")
        : selected->live()             ? QString()
                                       : tr("This call has ended.");
    const QString silent = dead.isEmpty() ? whyNoMedia(*selected) : dead;
    const auto unless = [](const QString& first, bool isSo, const QString& why) {
        return !first.isEmpty() ? first : isSo ? QString() : why;
    };
    const bool isLive = dead.isEmpty();
    allow(*record, silent);
    allow(*stopRecording,
        unless(dead, isLive && isRecorded(*selected), tr("The caller's leg is not recorded.")));
    for (QAction* action : {play, listen, whisper})
        allow(*action, silent);
    allow(*transfer, dead);
    allow(*park, dead);
    allow(*takeMedia,
        unless(dead, isLive && selected->mode && selected->mode->effective != MediaMode::Default,
            tr("The engine has the media of this call.")));
}

void LegActions::ask(const CallRecord& call, LegQuestion question)
{
    auto* dialog = new LegDialog(m_commands, partiesText(call.began), std::move(question), m_window);
    connect(dialog, &LegDialog::done, this,
        [this, what = dialog->windowTitle()](const QString& sentence) { emit done(what, sentence); });
    dialog->open();
}

/// The operator's phone is called through the first profile that runs.
void LegActions::askToListen(const CallRecord& call, const QString& title, const std::string& variables)
{
    const auto& profiles = m_status.profiles();
    const auto runs = std::ranges::find(profiles, ProfileState::Running, &ProfileStatus::state);
    const QString profile = runs == profiles.end() ? QString() : QString::fromStdString(runs->name);
    ask(call,
        {title, tr("Your phone"), tr("1005@10.0.0.7 or user/1005"), tr("Call"),
            tr("The phone is called, and listens once it answers."), m_phone, {},
            [this, uuid = call.began.uuid, profile, variables](const QString& line, int) -> CommandBody {
                m_phone = line;
                OriginateDraft draft;
                draft.profile = profile;
                draft.first = line;
                draft.second = QStringLiteral("&eavesdrop(%1)").arg(QString::fromStdString(uuid));
                Originate command = draft.command();
                const bool hasOthers = command.first.starts_with('{');
                if (!variables.empty())
                    command.first
                        = '{' + variables + (hasOthers ? ',' + command.first.substr(1) : '}' + command.first);
                return command;
            }});
}

void LegActions::run(const QString& what, CommandBody command)
{
    m_commands.run(std::move(command), this, [this, what](const CommandFinished& finished) {
        if (finished.error)
            emit refused(what, shown(finished.error->detail));
        else
            emit done(what, shown(finished.text));
    });
}

} // namespace legscope::ui
