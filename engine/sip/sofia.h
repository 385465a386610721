#pragma once

/// The only include of Sofia-SIP. The magics are typed here, so every callback and handle carries our own
/// types.
namespace legscope {
class HandleOwner;
class SipLoop;
class UserAgent;
struct EarlyRequest;
struct SipTask;
} // namespace legscope

#define SU_ROOT_MAGIC_T ::legscope::SipLoop
#define SU_MSG_ARG_T ::legscope::SipTask
#define NUA_MAGIC_T ::legscope::UserAgent
#define NUA_HMAGIC_T ::legscope::HandleOwner
#define NTA_OUTGOING_MAGIC_T ::legscope::EarlyRequest

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <sofia-sip/msg_addr.h>
#include <sofia-sip/msg_buffer.h>
#include <sofia-sip/msg_mclass.h>
#include <sofia-sip/nta.h>
#include <sofia-sip/nta_tport.h>
#include <sofia-sip/nua.h>
#include <sofia-sip/nua_tag.h>
#include <sofia-sip/sip.h>
#include <sofia-sip/sip_extra.h>
#include <sofia-sip/sip_header.h>
#include <sofia-sip/sip_protos.h>
#include <sofia-sip/sip_status.h>
#include <sofia-sip/sip_tag.h>
#include <sofia-sip/sip_util.h>
#include <sofia-sip/sresolv.h>
#include <sofia-sip/su.h>
#include <sofia-sip/su_log.h>
#include <sofia-sip/su_tagarg.h>
#include <sofia-sip/su_wait.h>
#include <sofia-sip/tport.h>
#include <sofia-sip/tport_tag.h>
#include <sofia-sip/url.h>
#pragma GCC diagnostic pop
