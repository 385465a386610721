# mold links the many programs of the tests in a tenth of the time, where it is there. What is installed is linked by the
# compiler's own choice.
find_program(LEGSCOPE_MOLD mold)
if(BUILD_TESTING AND LEGSCOPE_MOLD)
    add_link_options(-fuse-ld=mold)
endif()
