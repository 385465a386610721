# Compile options shared by every target of the project.
add_library(legscope_options INTERFACE)
target_include_directories(legscope_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(legscope_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
# GCC 12 sees overlapping copies in std::string::insert and replace that are not there (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(legscope_options INTERFACE -Wno-restrict)
    # Through a precompiled header its flow analysis warns of the library's own headers as well.
    if(LEGSCOPE_PCH)
        target_compile_options(legscope_options INTERFACE
            -Wno-stringop-overread -Wno-stringop-overflow -Wno-array-bounds -Wno-maybe-uninitialized)
    endif()
endif()
# What a source has for itself alone stands in a file that is included there: a class of it has no other home.
if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(legscope_options INTERFACE -Wno-subobject-linkage)
endif()
if(LEGSCOPE_WERROR)
    target_compile_options(legscope_options INTERFACE -Werror)
endif()
if(LEGSCOPE_SANITIZE)
    target_compile_options(legscope_options INTERFACE
        -fsanitize=${LEGSCOPE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(legscope_options INTERFACE -fsanitize=${LEGSCOPE_SANITIZE})
endif()
