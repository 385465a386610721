#pragma once

#include "engine/core/error.h"
#include "engine/lab/tonestream.h"
#include "engine/sip/siploop.h"

#include <memory>

namespace legscope {

/// The two threads that any number of lab phones share: one for SIP, one for RTP. They are not the engine's,
/// so that a phone is a peer like any other. Outlives its phones.
class Lab {
public:
    /// The error of whichever thread could not start.
    static Result<std::unique_ptr<Lab>> open()
    {
        auto sip = SipLoop::start("lab-sip");
        if (!sip)
            return std::unexpected(sip.error());
        auto tones = ToneLoop::start();
        if (!tones)
            return std::unexpected(tones.error());
        return std::unique_ptr<Lab>(new Lab(std::move(*sip), std::move(*tones)));
    }

    SipLoop& sip() const noexcept { return *m_sip; }
    ToneLoop& tones() const noexcept { return *m_tones; }

private:
    Lab(std::unique_ptr<SipLoop> sip, std::unique_ptr<ToneLoop> tones)
        : m_sip(std::move(sip))
        , m_tones(std::move(tones))
    {
    }

    const std::unique_ptr<SipLoop> m_sip;
    const std::unique_ptr<ToneLoop> m_tones;
};

} // namespace legscope
