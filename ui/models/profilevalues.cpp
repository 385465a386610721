#include "ui/models/profilevalues.h"

#include "engine/core/network.h"

#include <QCoreApplication>
#include <QStringList>

namespace legscope::ui {
namespace {

bool isAuto(const QString& text)
{
    return text.compare(QLatin1String("auto"), Qt::CaseInsensitive) == 0;
}

} // namespace

std::optional<SocketAddress> literal(const QString& text)
{
    const auto address = SocketAddress::parse(text.toStdString(), 0);
    return address ? std::optional(*address) : std::nullopt;
}

std::optional<int> portOf(const QString& text, int least)
{
    bool isNumber = false;
    const int port = text.toInt(&isNumber);
    return isNumber && port >= least && port <= 65'535 ? std::optional(port) : std::nullopt;
}

QString boundAddressFault(const QString& text)
{
    if (isAuto(text))
        return {};
    const auto address = literal(text);
    if (!address)
        return QCoreApplication::translate(
            "ProfileDraft", "\"%1\" is not an IP address (host and interface names are not looked up)")
            .arg(text);
    return address->isMulticast()
        ? QCoreApplication::translate("ProfileDraft", "%1 is a multicast address").arg(text)
        : QString();
}

bool advertisesBound(const QString& text)
{
    return text.isEmpty() || isAuto(text)
        || text.compare(QLatin1String("auto-nat"), Qt::CaseInsensitive) == 0;
}

QString advertisedHostFault(const QString& text)
{
    if (advertisesBound(text))
        return {};
    if (const auto address = literal(text))
        return address->isMulticast() || address->isUnspecified()
            ? QCoreApplication::translate("ProfileDraft", "%1 cannot be advertised: nobody can send to it")
                  .arg(text)
            : QString();
    const bool isMarked = text.startsWith(QLatin1String("host:"), Qt::CaseInsensitive);
    return isHostName(text.mid(isMarked ? 5 : 0).toStdString())
        ? QString()
        : QCoreApplication::translate("ProfileDraft",
              "\"%1\" is not an IP address or host name to advertise (STUN servers are not asked)")
              .arg(text);
}

QString learnableFault(const QString& text)
{
    const QStringList parts = text.split(u',');
    const bool isName = parts.size() == 1 && !text.contains(u'/') && !text.contains(u':');
    for (const QString& part : parts) {
        if (!isName && !parseNetwork(part.trimmed().toStdString()))
            return QCoreApplication::translate(
                "ProfileDraft", "\"%1\" is not a network such as 192.168.0.0/16")
                .arg(part.trimmed());
    }
    return {};
}

QString portFault(const QString& text, int least)
{
    return portOf(text, least)
        ? QString()
        : QCoreApplication::translate("ProfileDraft", "\"%1\" is not a port from %2 to 65535")
              .arg(text)
              .arg(least);
}

} // namespace legscope::ui
