#include "engine/channel/channel.h"

namespace legscope {

void Channel::inheritFrom(const Channel& caller)
{
    m_thread.assertOwner();
    if (!variables.isEmpty())
        return;
    variables = caller.variables;
    variables.preset("uuid", uuid);
    asked = caller.asked;
    asked.body = {};
}

const Sdp& Channel::offer() const
{
    m_thread.assertOwner();
    if (!offers.outstanding().isEmpty())
        return offers.outstanding();
    const Sdp& session = offers.session();
    const auto& first = asked.body.part.sdp;
    const bool isFirst = first && *first && (*first)->text() == session.text;
    return session.isEmpty() || isFirst ? asked.body : session;
}

void Channel::stop(const Cause& cause)
{
    m_thread.assertOwner();
    holds = {};
    if (route)
        route->stop(cause);
}

} // namespace legscope
