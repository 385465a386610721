#pragma once

namespace legscope {

/// The library keeps a client INVITE, and its handle with it, for ever when the session ends by another
/// request while that INVITE is under way: BYE from the peer during a re-INVITE, a PRACK that is refused or
/// never answered, or a BYE of each side during a re-INVITE of ours. The functions
/// that end sessions give back the reference that is left over, and end the transaction that is.
///
/// Addresses of our nua_dialog_usage_remove and nua_dialog_deinit, for the self-test.
const void* guardedUsageRemoval() noexcept;
const void* guardedDialogEnd() noexcept;

} // namespace legscope
