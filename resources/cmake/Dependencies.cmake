# Libraries of Debian 12. Each is found once here and named by its imported target everywhere else.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
pkg_check_modules(sofia REQUIRED IMPORTED_TARGET sofia-sip-ua>=1.12.11)
pkg_check_modules(pugixml REQUIRED IMPORTED_TARGET pugixml)
pkg_check_modules(pcre2 REQUIRED IMPORTED_TARGET libpcre2-8)
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(cares REQUIRED IMPORTED_TARGET libcares)
pkg_check_modules(liburing REQUIRED IMPORTED_TARGET liburing)

# The guards of engine/sip/guard were proved against this version of Sofia-SIP.
set(LEGSCOPE_SOFIA_TESTED 1.12.11)
if(NOT sofia_VERSION MATCHES "^1\\.12\\.11")
    message(WARNING "Sofia-SIP ${sofia_VERSION} found; the guards were tested with ${LEGSCOPE_SOFIA_TESTED}")
endif()

if(LEGSCOPE_UI)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Svg LinguistTools)
endif()
if(BUILD_TESTING)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Core Test)
endif()
