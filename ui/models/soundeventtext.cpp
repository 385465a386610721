#include "ui/models/soundeventtext.h"

#include "ui/bridge/shown.h"
#include "ui/models/callfinding.h"

#include <QCoreApplication>
#include <QLocale>

namespace legscope::ui {
namespace {

class SoundWords {
    Q_DECLARE_TR_FUNCTIONS(EventText)
};

/// Why a sound is heard no more.
QString endText(const SoundPlayed& played)
{
    switch (played.end) {
    case PlayEnd::Over:
        return SoundWords::tr("it is over");
    case PlayEnd::Key:
        return SoundWords::tr("key %1").arg(QChar::fromLatin1(played.key.value_or('?')));
    case PlayEnd::TimeLimit:
        return SoundWords::tr("its time is up");
    case PlayEnd::Break:
        return SoundWords::tr("a command ended it");
    case PlayEnd::RouteLeft:
        return SoundWords::tr("the call ended or went elsewhere");
    case PlayEnd::NotFound:
        return SoundWords::tr("there is no such file");
    case PlayEnd::Failed:
    case PlayEnd::None:
        break;
    }
    return SoundWords::tr("it failed");
}

} // namespace

QString recordEndText(const SoundRecorded& recorded)
{
    switch (recorded.end) {
    case RecordEnd::Stopped:
        return SoundWords::tr("it was stopped");
    case RecordEnd::TimeLimit:
        return SoundWords::tr("its time is up");
    case RecordEnd::Silence:
        return SoundWords::tr("nobody spoke any more");
    case RecordEnd::NoInput:
        return SoundWords::tr("nobody spoke");
    case RecordEnd::Key:
        return SoundWords::tr("key %1").arg(QChar::fromLatin1(recorded.key.value_or('?')));
    case RecordEnd::LegLeft:
        return SoundWords::tr("the call ended or went elsewhere");
    case RecordEnd::TooShort:
        return SoundWords::tr("it was too short and is not kept");
    case RecordEnd::Empty:
        return SoundWords::tr("there was nothing to record");
    case RecordEnd::Failed:
    case RecordEnd::None:
        break;
    }
    return SoundWords::tr("it failed");
}

QString soundText(const DigitPassed& passed)
{
    const QString to = shown(nameOf(otherSide(passed.from)));
    const QString from = shown(nameOf(passed.from));
    const QString digit = passed.source == DigitSource::Application
        ? SoundWords::tr("Digit %1 for %2, %3 ms")
              .arg(QString(QChar::fromLatin1(passed.digit.key)), to)
              .arg(passed.digit.length.count())
        : SoundWords::tr("Digit %1 of %2 by %3, %4 ms")
              .arg(QString(QChar::fromLatin1(passed.digit.key)), from, shown(nameOf(passed.source)))
              .arg(passed.digit.length.count());
    switch (passed.drop) {
    case DigitDrop::None:
        return SoundWords::tr("%1: sent to %2 as %3").arg(digit, to, shown(nameOf(passed.way)));
    case DigitDrop::Repeated:
        return SoundWords::tr("%1: not sent, it had come another way").arg(digit);
    case DigitDrop::NoWay:
        return SoundWords::tr("%1: not sent, nobody there takes digits").arg(digit);
    case DigitDrop::Taken:
        return SoundWords::tr("%1: for the application that runs").arg(digit);
    case DigitDrop::Blocked:
        return SoundWords::tr("%1: not sent, the digits of this leg are blocked").arg(digit);
    case DigitDrop::Bound:
        return SoundWords::tr("%1: taken by a binding").arg(digit);
    case DigitDrop::Full:
        break;
    }
    return SoundWords::tr("%1: not sent, too many wait").arg(digit);
}

QString soundText(const SoundPlayed& played)
{
    const QString to = shown(nameOf(played.to));
    const QString name = shown(played.name);
    if (played.state == PlayState::Playing)
        return SoundWords::tr("%1 is played to %2").arg(name, to);
    if (!played.text.empty())
        return SoundWords::tr("%1 cannot be played to %2: %3").arg(name, to, toldText(played.text));
    const QString seconds = QLocale().toString(std::chrono::duration<double>(played.played).count(), 'f', 1);
    const QString ended = SoundWords::tr("%1 was played to %2 for %3 s").arg(name, to, seconds);
    const QString late = played.missed.count() == 0
        ? QString()
        : SoundWords::tr(", of which %1 ms came too late").arg(played.missed.count());
    return ended + late + QStringLiteral(": ") + endText(played);
}

QString soundText(const SoundRecorded& recorded)
{
    const QString of = shown(nameOf(recorded.of));
    const QString path = shown(recorded.path);
    switch (recorded.state) {
    case RecordState::Recording:
        return SoundWords::tr("%1 is recorded to %2").arg(of, path);
    case RecordState::Masked:
        return SoundWords::tr("%1 is recorded to %2, silent for now").arg(of, path);
    case RecordState::Paused:
        return SoundWords::tr("The recording of %1 to %2 pauses").arg(of, path);
    case RecordState::Ended:
        break;
    }
    const QString seconds
        = QLocale().toString(std::chrono::duration<double>(recorded.length).count(), 'f', 1);
    const QString ended = SoundWords::tr("%1 was recorded to %2 for %3 s").arg(of, path, seconds);
    const QString lost = recorded.lost.count() == 0
        ? QString()
        : SoundWords::tr(", of which %1 ms are lost").arg(recorded.lost.count());
    const QString why = recorded.text.empty() ? recordEndText(recorded) : toldText(recorded.text);
    return ended + lost + QStringLiteral(": ") + why;
}

} // namespace legscope::ui
