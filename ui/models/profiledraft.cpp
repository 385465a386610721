#include "ui/models/profiledraft.h"

#include "engine/api/parameters.h"
#include "engine/core/truth.h"

#include "ui/bridge/shown.h"
#include "ui/models/profilevalues.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace legscope::ui {
namespace {

const QString bypassMedia = QStringLiteral("inbound-bypass-media");
const QString proxyMedia = QStringLiteral("inbound-proxy-media");
const QString lateNegotiation = QStringLiteral("inbound-late-negotiation");

/// The parameters of the form, in its order.
const QStringList& formParameters()
{
    static const QStringList parameters{proxyMedia, bypassMedia, lateNegotiation, QStringLiteral("sip-ip"),
        QStringLiteral("sip-port"), QStringLiteral("rtp-ip"), QStringLiteral("ext-rtp-ip"),
        QStringLiteral("rtp-start-port"), QStringLiteral("rtp-end-port"), QStringLiteral("rtp-learn-acl")};
    return parameters;
}

bool isFlag(const QString& parameter)
{
    return parameter == proxyMedia || parameter == bypassMedia || parameter == lateNegotiation;
}

bool isTruth(const QString& word)
{
    return legscope::isTrue(word.trimmed().toStdString());
}

QString flagText(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

} // namespace

bool needsRestart(const QString& parameter)
{
    const ParameterFacts* facts = factsOf(parameter.toStdString());
    return facts != nullptr && facts->takesEffect == TakesEffect::Restart;
}

ProfileDraft::ProfileDraft(ProfileStatus base)
    : m_base(std::move(base))
{
}

void ProfileDraft::rebase(ProfileStatus base)
{
    m_base = std::move(base);
    for (auto edit = m_edits.begin(); edit != m_edits.end();)
        edit
            = isSame(edit.key(), edit.value(), baseValue(edit.key())) ? m_edits.erase(edit) : std::next(edit);
}

QString ProfileDraft::baseValue(const QString& parameter) const
{
    if (parameter == proxyMedia)
        return flagText(m_base.inboundProxyMedia);
    if (parameter == bypassMedia)
        return flagText(m_base.inboundBypassMedia);
    if (parameter == lateNegotiation)
        return flagText(m_base.inboundLateNegotiation);
    const auto written
        = std::find_if(m_base.parameters.rbegin(), m_base.parameters.rend(), [&](const auto& pair) {
              return QString::fromStdString(pair.first).compare(parameter, Qt::CaseInsensitive) == 0;
          });
    if (written != m_base.parameters.rend())
        return QString::fromStdString(written->second);
    const QString bound = QString::fromStdString(m_base.sipAddress);
    if (parameter == QLatin1String("sip-ip"))
        return bound.left(bound.lastIndexOf(u':')).remove(u'[').remove(u']');
    if (parameter == QLatin1String("sip-port"))
        return bound.mid(bound.lastIndexOf(u':') + 1);
    if (parameter == QLatin1String("rtp-ip"))
        return QString::fromStdString(m_base.rtpIp);
    if (parameter == QLatin1String("ext-rtp-ip"))
        return QString::fromStdString(m_base.extRtpIp);
    if (parameter == QLatin1String("rtp-start-port"))
        return QString::number(m_base.rtpStartPort);
    if (parameter == QLatin1String("rtp-end-port"))
        return QString::number(m_base.rtpEndPort);
    return {};
}

bool ProfileDraft::isEdited(const QString& parameter) const
{
    return m_edits.contains(parameter);
}

bool ProfileDraft::isSame(const QString& parameter, const QString& one, const QString& other) const
{
    return isFlag(parameter) ? isTruth(one) == isTruth(other) : one == other;
}

QString ProfileDraft::value(const QString& parameter) const
{
    const auto edit = m_edits.find(parameter);
    return edit == m_edits.end() ? baseValue(parameter) : *edit;
}

void ProfileDraft::setValue(const QString& parameter, const QString& value)
{
    const QString text = value.trimmed();
    if (isSame(parameter, text, baseValue(parameter)))
        m_edits.remove(parameter);
    else
        m_edits.insert(parameter, text);
}

bool ProfileDraft::isTrue(const QString& parameter) const
{
    return isTruth(value(parameter));
}

void ProfileDraft::setTrue(const QString& parameter, bool value)
{
    setValue(parameter, flagText(value));
}

MediaMode ProfileDraft::mode() const
{
    if (isTrue(bypassMedia))
        return MediaMode::Bypass;
    return isTrue(proxyMedia) ? MediaMode::Proxy : MediaMode::Default;
}

void ProfileDraft::setMode(MediaMode mode)
{
    if (mode == this->mode())
        return;
    setTrue(bypassMedia, mode == MediaMode::Bypass);
    setTrue(proxyMedia, mode == MediaMode::Proxy);
}

std::vector<ProfileChange> ProfileDraft::changes() const
{
    std::vector<ProfileChange> changes;
    QStringList parameters = formParameters();
    for (auto edit = m_edits.begin(); edit != m_edits.end(); ++edit) {
        if (!parameters.contains(edit.key()))
            parameters.append(edit.key());
    }
    for (const QString& parameter : parameters) {
        const auto edit = m_edits.find(parameter);
        if (edit == m_edits.end())
            continue;
        const bool moot = parameter == lateNegotiation && isLateNegotiationMoot();
        // A profile that does not run starts with what is saved.
        const bool restart = needsRestart(parameter) && m_base.state == ProfileState::Running;
        changes.push_back({parameter, baseValue(parameter), *edit, restart, moot});
    }
    return changes;
}

std::vector<ProfileFault> ProfileDraft::faults() const
{
    std::vector<ProfileFault> faults;
    const auto check = [&](const char* parameter, const QString& sentence) {
        if (!sentence.isEmpty())
            faults.push_back({QString::fromLatin1(parameter), sentence});
    };
    const QString sipIp = value(QStringLiteral("sip-ip"));
    const QString rtpIp = value(QStringLiteral("rtp-ip"));
    const QString external = value(QStringLiteral("ext-rtp-ip"));
    const auto start = portOf(value(QStringLiteral("rtp-start-port")), 1'024);
    const auto end = portOf(value(QStringLiteral("rtp-end-port")), 1'025);
    check("sip-ip", boundAddressFault(sipIp));
    check("sip-port", portFault(value(QStringLiteral("sip-port")), 0));
    check("rtp-ip", boundAddressFault(rtpIp));
    check("ext-rtp-ip", advertisedHostFault(external));
    check("rtp-start-port", portFault(value(QStringLiteral("rtp-start-port")), 1'024));
    check("rtp-end-port", portFault(value(QStringLiteral("rtp-end-port")), 1'025));
    check("rtp-learn-acl", learnableFault(value(QStringLiteral("rtp-learn-acl"))));
    if (start && end && *start >= *end)
        check("rtp-end-port",
            QCoreApplication::translate("ProfileDraft", "%1 is not above rtp-start-port %2")
                .arg(*end)
                .arg(*start));
    for (auto edit = m_edits.begin(); edit != m_edits.end(); ++edit) {
        if (formParameters().contains(edit.key()))
            continue;
        const auto checked = checkParameterValue(edit.key().toStdString(), edit->toStdString());
        if (!checked)
            faults.push_back({edit.key(), shown(checked.error().detail)});
    }
    const auto bound = literal(rtpIp);
    const auto advertised = literal(external);
    if (bound && bound->isUnspecified() && advertisesBound(external))
        check("ext-rtp-ip",
            QCoreApplication::translate("ProfileDraft", "rtp-ip %1 needs it: peers must be told an address")
                .arg(rtpIp));
    if (bound && advertised && bound->family() != advertised->family())
        check("ext-rtp-ip",
            QCoreApplication::translate("ProfileDraft", "%1 is of another IP version than rtp-ip %2")
                .arg(external, rtpIp));
    return faults;
}

int ProfileDraft::callsInPortRange() const
{
    const auto start = portOf(value(QStringLiteral("rtp-start-port")), 1'024);
    const auto end = portOf(value(QStringLiteral("rtp-end-port")), 1'025);
    if (!start || !end || *start >= *end)
        return 0;
    const int firstEven = *start + *start % 2;
    return (*end + 1 - firstEven) / 4;
}

} // namespace legscope::ui
