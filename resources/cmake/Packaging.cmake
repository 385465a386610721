# `cpack` in a build directory makes the Debian packages: legscope-engine, a service without Qt, and legscope, the
# console. Needs dpkg-dev, which finds the libraries that they depend on.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME legscope)
set(CPACK_PACKAGE_VENDOR "The Legscope authors")
set(CPACK_PACKAGE_CONTACT "The Legscope authors <maintainers@legscope.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "SIP back-to-back user agent that shows each call")
set(CPACK_PACKAGE_INSTALL_DIRECTORY legscope)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_GROUPING ONE_PER_GROUP)
set(CPACK_COMPONENTS_ALL engine configuration)
set(CPACK_COMPONENT_ENGINE_GROUP engine)
set(CPACK_COMPONENT_CONFIGURATION_GROUP engine)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)

set(control ${PROJECT_SOURCE_DIR}/resources/packaging/debian)
set(CPACK_DEBIAN_ENGINE_PACKAGE_NAME legscope-engine)
set(CPACK_COMPONENT_ENGINE_DESCRIPTION "Legscope stands between the two ends of a SIP call and tells what happens as
one event a line, readable or JSON. It reads the XML configuration of
FreeSWITCH. This package is the engine as a service, without a window.")
set(CPACK_DEBIAN_ENGINE_PACKAGE_CONTROL_EXTRA
    ${control}/postinst ${control}/prerm ${control}/postrm ${control}/conffiles)
set(CPACK_DEBIAN_ENGINE_PACKAGE_CONTROL_STRICT_PERMISSION ON)

if(LEGSCOPE_UI)
    list(APPEND CPACK_COMPONENTS_ALL console)
    set(CPACK_COMPONENT_CONSOLE_GROUP console)
    set(CPACK_DEBIAN_CONSOLE_PACKAGE_NAME legscope)
    set(CPACK_COMPONENT_CONSOLE_DESCRIPTION "Legscope stands between the two ends of a SIP call and shows both legs
while the call is up: the messages as a ladder, each SDP before and after,
RTP in each direction. It reads the XML configuration of FreeSWITCH. This
package is the operator console.")
    # The plugin for Wayland is loaded at run time, so that nothing else asks for it.
    set(CPACK_DEBIAN_CONSOLE_PACKAGE_RECOMMENDS qt6-wayland)
endif()
include(CPack)
