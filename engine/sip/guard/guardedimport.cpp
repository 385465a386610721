#include "engine/sip/guard/guardedimport.h"

#include <cstdint>
#include <elf.h>
#include <fmt/format.h>
#include <link.h>
#include <string_view>

namespace legscope {
namespace {

/// Where the library lies in memory and how it names what it imports.
struct SofiaImage {
    ElfW(Addr) base = 0;
    std::uintptr_t codeBegin = 0, codeEnd = 0;
    const ElfW(Sym) * symbols = nullptr;
    const char* names = nullptr;
    const ElfW(Rela) * relocations[2] = {};
    std::size_t relocationCount[2] = {};
    bool bindsToItself = false; ///< linked -Bsymbolic
};

/// Shared objects keep absolute addresses in their dynamic section on Linux, but for the vDSO.
void readDynamic(const ElfW(Dyn) * entry, SofiaImage& image)
{
    const auto at = [](const ElfW(Dyn) * e) { return reinterpret_cast<const void*>(e->d_un.d_ptr); };
    for (; entry->d_tag != DT_NULL; ++entry) {
        switch (entry->d_tag) {
        case DT_SYMTAB:
            image.symbols = static_cast<const ElfW(Sym)*>(at(entry));
            break;
        case DT_STRTAB:
            image.names = static_cast<const char*>(at(entry));
            break;
        case DT_RELA:
            image.relocations[0] = static_cast<const ElfW(Rela)*>(at(entry));
            break;
        case DT_RELASZ:
            image.relocationCount[0] = entry->d_un.d_val / sizeof(ElfW(Rela));
            break;
        case DT_JMPREL:
            image.relocations[1] = static_cast<const ElfW(Rela)*>(at(entry));
            break;
        case DT_PLTRELSZ:
            image.relocationCount[1] = entry->d_un.d_val / sizeof(ElfW(Rela));
            break;
        case DT_SYMBOLIC:
            image.bindsToItself = true;
            break;
        case DT_FLAGS:
            image.bindsToItself |= (entry->d_un.d_val & DF_SYMBOLIC) != 0;
            break;
        default:
            break;
        }
    }
}

int visitObject(dl_phdr_info* object, std::size_t, void* result)
{
    if (std::string_view(object->dlpi_name).find("libsofia-sip-ua.so") == std::string_view::npos)
        return 0;
    auto& image = *static_cast<SofiaImage*>(result);
    image.base = object->dlpi_addr;
    for (unsigned i = 0; i < object->dlpi_phnum; ++i) {
        const auto& header = object->dlpi_phdr[i];
        if (header.p_type == PT_LOAD && (header.p_flags & PF_X)) {
            image.codeBegin = image.base + header.p_vaddr;
            image.codeEnd = image.codeBegin + header.p_memsz;
        }
        if (header.p_type == PT_DYNAMIC)
            readDynamic(reinterpret_cast<const ElfW(Dyn)*>(image.base + header.p_vaddr), image);
    }
    return 1;
}

const SofiaImage& sofiaImage() noexcept
{
    static const SofiaImage image = [] {
        SofiaImage found;
        ::dl_iterate_phdr(&visitObject, &found);
        return found;
    }();
    return image;
}

constexpr std::size_t symbolOf(const ElfW(Rela) & relocation)
{
#if __ELF_NATIVE_CLASS == 64
    return ELF64_R_SYM(relocation.r_info);
#else
    return ELF32_R_SYM(relocation.r_info);
#endif
}

} // namespace

bool isSofiaCode(const void* address) noexcept
{
    const auto& image = sofiaImage();
    const auto value = reinterpret_cast<std::uintptr_t>(address);
    return value >= image.codeBegin && value < image.codeEnd;
}

Result<void> checkImport(const char* symbol, const void* ours)
{
    const auto& image = sofiaImage();
    if (!image.symbols || !image.names)
        return fail(Errc::Internal, "libsofia-sip-ua is not loaded as a shared library");
    if (image.bindsToItself)
        return fail(
            Errc::Internal, "libsofia-sip-ua is linked -Bsymbolic, its own functions cannot be replaced");

    const void* definition = ::dlsym(RTLD_DEFAULT, symbol);
    if (definition != ours)
        return fail(Errc::Internal,
            fmt::format("{} is not ours in this process (not exported by the program?)", symbol));
    for (int table = 0; table < 2; ++table) {
        for (std::size_t i = 0; i < image.relocationCount[table]; ++i) {
            const auto& relocation = image.relocations[table][i];
            const char* name = image.names + image.symbols[symbolOf(relocation)].st_name;
            if (std::string_view(name) != symbol)
                continue;
            const void* slot = *reinterpret_cast<void* const*>(image.base + relocation.r_offset);
            // A function that was not called yet is bound lazily: the slot then leads back into the library's
            // own call table, and will be bound to the definition checked above.
            if (slot == ours || isSofiaCode(slot))
                return {};
            return fail(Errc::Internal, fmt::format("the library's {} leads elsewhere", symbol));
        }
    }
    return fail(Errc::Internal, fmt::format("the library does not import {}", symbol));
}

} // namespace legscope
