#pragma once

#include "engine/core/socketaddress.h"

#include <QString>

#include <optional>

/// What of a profile's values can be said before the engine has them. A fault is a sentence in the language
/// of the window; empty when there is none.
namespace legscope::ui {

/// None when the text is a name.
std::optional<SocketAddress> literal(const QString& text);
/// None when it is no port, or one below `least`.
std::optional<int> portOf(const QString& text, int least);
/// Whether rtp-ip is what peers are told.
bool advertisesBound(const QString& text);

/// Of sip-ip and rtp-ip.
QString boundAddressFault(const QString& text);
/// An address, or a host name with or without "host:", which the engine looks up when the profile starts.
QString advertisedHostFault(const QString& text);
/// Networks, or a word: that a list has that name only the engine knows.
QString learnableFault(const QString& text);
QString portFault(const QString& text, int least);

} // namespace legscope::ui
