#pragma once

#include "engine/net/hostresolver.h"
#include "engine/sip/sofia.h"

#include <cstdint>
#include <vector>

/// Answers of our resolver as those of the library's, in C memory.
namespace legscope {

using ResolverRecords = std::vector<sres_record_t*>;

/// `type` is sres_type_a or sres_type_aaaa: addresses of the other family are left out.
ResolverRecords recordsOf(std::uint16_t type, const std::vector<SocketAddress>& addresses);
ResolverRecords recordsOf(std::uint16_t type, const std::vector<ServiceRecord>& services);
ResolverRecords recordsOf(std::uint16_t type, const std::vector<NamingRecord>& namings);

/// What sres_query hands out, which the caller frees, each record by freeRecord(); null where there is
/// nothing to answer, as the library has it.
sres_record_t** asLibraryArray(const ResolverRecords& records);
void freeRecord(sres_record_t* record);

} // namespace legscope
