# legscope_precompile(TARGET KIND): precompiled standard, fmt and Qt headers for a target, where LEGSCOPE_PCH is on. They
# halve the time of a complete build. Off in the presets for daily work, so that a missing include shows there.

set(legscope_pch_headers
    <algorithm> <array> <atomic> <charconv> <chrono> <condition_variable> <deque> <expected> <filesystem> <functional> <future>
    <map> <memory> <mutex> <optional> <random> <set> <string> <string_view> <thread> <unordered_map> <utility> <variant>
    <vector> <fmt/format.h>)

# KIND is engine, ui (the console), enginetests or uitests, for tests have other options. <QtTest> is in none: it looks at a
# macro that is another one in each directory.
function(legscope_pch_carrier kind)
    set(source ${PROJECT_BINARY_DIR}/pch/${kind}.cpp)
    file(CONFIGURE OUTPUT ${source} CONTENT "")
    add_library(legscope_pch_${kind} OBJECT ${source})
    set_target_properties(legscope_pch_${kind} PROPERTIES AUTOMOC OFF)
    target_link_libraries(legscope_pch_${kind} PRIVATE legscope_options fmt::fmt Threads::Threads)
    set(headers ${legscope_pch_headers})
    if(kind STREQUAL "enginetests")
        target_link_libraries(legscope_pch_${kind} PRIVATE Qt6::Core)
        list(APPEND headers <QtCore>)
    elseif(kind MATCHES "^ui")
        target_link_libraries(legscope_pch_${kind} PRIVATE Qt6::Widgets Qt6::Svg)
        list(APPEND headers <QtWidgets>)
    endif()
    target_precompile_headers(legscope_pch_${kind} PRIVATE ${headers})
endfunction()

function(legscope_precompile target kind)
    if(NOT LEGSCOPE_PCH)
        return()
    endif()
    if(NOT TARGET legscope_pch_${kind})
        legscope_pch_carrier(${kind})
    endif()
    # A target with other macros reads the headers again, silently.
    set_target_properties(${target} legscope_pch_${kind} PROPERTIES PCH_WARN_INVALID OFF)
    target_precompile_headers(${target} REUSE_FROM legscope_pch_${kind})
endfunction()
