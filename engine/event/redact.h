#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace legscope {

/// A SIP message, SDP, header line, URI or setting with its secrets masked by the same number of '*', or of
/// 'A' where a decoder expects base64:
/// - the keys of a=crypto (inline:..., RFC 4568) and a=key-mgmt (RFC 4567), by 'A';
/// - k= (RFC 8866 section 5.12), a=ice-pwd;
/// - the response, cnonce and nonce values of Authorization and Proxy-Authorization, a whole non-Digest
/// credential,
///   and rspauth, cnonce and nextnonce of Authentication-Info (RFC 8760, RFC 7616);
/// - the password of a SIP URI, and the value of every `...password=`, `...passphrase=` and `...secret=`.
/// The length does not change, so Content-Length stays right; line ends and white space stay. Masking twice
/// changes nothing more. Any thread.
std::string redacted(std::string_view message);
/// The same in place, of what stands from `begin` on.
void maskSecrets(std::string& message, std::size_t begin = 0);

/// What a person is shown of foreign text: redacted, and made plain (plainText). Any thread.
std::string shownText(std::string_view foreign);

/// True when a setting of that name holds a secret: its value is never shown.
bool namesSecret(std::string_view setting);

} // namespace legscope
