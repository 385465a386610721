# Installs a build into PREFIX and fails when something is missing there or cannot be used.
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE ${PREFIX})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${PREFIX} OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
foreach(file
        ${BINDIR}/legscope
        ${DATADIR}/applications/legscope.desktop
        ${DATADIR}/metainfo/legscope.metainfo.xml
        ${DATADIR}/icons/hicolor/scalable/apps/legscope.svg
        ${BINDIR}/legscope-engine
        lib/systemd/system/legscope.service
        lib/sysusers.d/legscope.conf
        lib/tmpfiles.d/legscope.conf
        ${MANDIR}/man1/legscope-engine.1.gz
        ${DATADIR}/doc/legscope-engine/examples/conf/freeswitch.xml
        ${DATADIR}/doc/legscope-engine/examples/conf/sip_profiles/internal.xml
        ${DATADIR}/doc/legscope-engine/copyright
        ${DATADIR}/doc/legscope/copyright)
    if(NOT EXISTS ${PREFIX}/${file})
        message(FATAL_ERROR "not installed: ${file}")
    endif()
endforeach()

# The tools are used where they are installed; without them the files are only there.
foreach(check
        "desktop-file-validate;${DATADIR}/applications/legscope.desktop"
        "xmllint;--noout;${DATADIR}/metainfo/legscope.metainfo.xml"
        "appstreamcli;validate;--no-net;${DATADIR}/metainfo/legscope.metainfo.xml")
    list(POP_FRONT check tool)
    find_program(${tool}_program ${tool})
    if(${tool}_program)
        execute_process(COMMAND ${${tool}_program} ${check} WORKING_DIRECTORY ${PREFIX} COMMAND_ERROR_IS_FATAL ANY)
    endif()
endforeach()
