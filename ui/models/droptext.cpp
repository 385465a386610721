#include "ui/models/droptext.h"

#include <QCoreApplication>

namespace legscope::ui {
namespace {

class DropWords {
    Q_DECLARE_TR_FUNCTIONS(RtpLines)
};

} // namespace

QString dropText(Drop drop)
{
    switch (drop) {
    case Drop::ForeignSource:
        return DropWords::tr("from a foreign source");
    case Drop::NoRemote:
        return DropWords::tr("with no address to send to yet");
    case Drop::SendRefused:
        return DropWords::tr("refused by the system");
    case Drop::TooLong:
        return DropWords::tr("too long");
    case Drop::Empty:
        return DropWords::tr("empty");
    case Drop::Malformed:
        return DropWords::tr("malformed");
    case Drop::NotAgreed:
        return DropWords::tr("not agreed with the other end");
    case Drop::NotAuthentic:
        return DropWords::tr("not authentic (SRTP)");
    case Drop::Replayed:
        return DropWords::tr("replayed (SRTP)");
    case Drop::NotProtected:
        return DropWords::tr("that could not be encrypted");
    case Drop::Count:
        break;
    }
    return {};
}

} // namespace legscope::ui
