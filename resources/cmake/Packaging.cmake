# `cpack` in a build directory makes a Debian package. Needs dpkg-dev, which finds the libraries it depends on.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME legscope)
set(CPACK_PACKAGE_VENDOR "The Legscope authors")
set(CPACK_PACKAGE_CONTACT "The Legscope authors <legscope@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION
    "Legscope stands between the two ends of a SIP call and shows both legs while the
call is up: the messages as a ladder, each SDP before and after, RTP in each
direction. It reads the XML configuration of FreeSWITCH.")
set(CPACK_PACKAGE_INSTALL_DIRECTORY legscope)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# The plugin for Wayland is loaded at run time, so that nothing else asks for it.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS qt6-wayland)
include(CPack)
