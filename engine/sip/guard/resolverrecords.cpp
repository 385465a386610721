#include "engine/sip/guard/resolverrecords.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace legscope {
namespace {

template <class Record>
Record& append(ResolverRecords& records, std::uint16_t type)
{
    auto* record = static_cast<sres_record_t*>(std::calloc(1, sizeof(sres_record_t)));
    record->sr_record->r_type = type;
    record->sr_record->r_class = sres_class_in;
    records.push_back(record);
    return *reinterpret_cast<Record*>(record);
}

} // namespace

ResolverRecords recordsOf(std::uint16_t type, const std::vector<SocketAddress>& addresses)
{
    ResolverRecords records;
    for (const SocketAddress& address : addresses) {
        if (type == sres_type_a && address.family() == IpFamily::V4)
            append<sres_a_record_t>(records, type).a_addr
                = reinterpret_cast<const sockaddr_in*>(address.data())->sin_addr;
        else if (type == sres_type_aaaa && address.family() == IpFamily::V6)
            std::memcpy(append<sres_aaaa_record_t>(records, type).aaaa_addr.u6_addr,
                &reinterpret_cast<const sockaddr_in6*>(address.data())->sin6_addr, 16);
    }
    return records;
}

ResolverRecords recordsOf(std::uint16_t type, const std::vector<ServiceRecord>& services)
{
    ResolverRecords records;
    for (const ServiceRecord& one : services) {
        auto& record = append<sres_srv_record_t>(records, type);
        record.srv_priority = one.priority;
        record.srv_weight = one.weight;
        record.srv_port = one.port;
        record.srv_target = ::strdup(one.target.c_str());
    }
    return records;
}

ResolverRecords recordsOf(std::uint16_t type, const std::vector<NamingRecord>& namings)
{
    ResolverRecords records;
    for (const NamingRecord& one : namings) {
        auto& record = append<sres_naptr_record_t>(records, type);
        record.na_order = one.order;
        record.na_prefer = one.preference;
        record.na_flags = ::strdup(one.flags.c_str());
        record.na_services = ::strdup(one.service.c_str());
        record.na_regexp = ::strdup("");
        record.na_replace = ::strdup(one.replacement.c_str());
    }
    return records;
}

void freeRecord(sres_record_t* record)
{
    if (record->sr_record->r_type == sres_type_srv)
        std::free(record->sr_srv->srv_target);
    if (record->sr_record->r_type == sres_type_naptr) {
        for (char* text : {record->sr_naptr->na_flags, record->sr_naptr->na_services,
                 record->sr_naptr->na_regexp, record->sr_naptr->na_replace})
            std::free(text);
    }
    std::free(record);
}

sres_record_t** asLibraryArray(const ResolverRecords& records)
{
    if (records.empty())
        return nullptr;
    auto** answers = static_cast<sres_record_t**>(std::calloc(records.size() + 1, sizeof(sres_record_t*)));
    std::ranges::copy(records, answers);
    return answers;
}

} // namespace legscope
