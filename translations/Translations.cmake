# The console's translations, compiled into its library under :/i18n. After a change of any text:
#   cmake --build build/dev --target update_translations
# and translate what is new in every language; translation_test fails until that is done. legscope_en.ts holds only the
# plural forms of the English texts.
file(GLOB_RECURSE legscope_translated CONFIGURE_DEPENDS
    ${PROJECT_SOURCE_DIR}/ui/*.cpp ${PROJECT_SOURCE_DIR}/ui/*.h
    ${PROJECT_SOURCE_DIR}/app/*.cpp ${PROJECT_SOURCE_DIR}/app/*.h
    ${PROJECT_SOURCE_DIR}/engine/diagnose/*.cpp ${PROJECT_SOURCE_DIR}/engine/config/*.cpp)
qt_add_translations(legscope_ui
    TS_FILES
        ${PROJECT_SOURCE_DIR}/translations/legscope_de.ts
        ${PROJECT_SOURCE_DIR}/translations/legscope_en.ts
        ${PROJECT_SOURCE_DIR}/translations/legscope_es.ts
        ${PROJECT_SOURCE_DIR}/translations/legscope_fr.ts
        ${PROJECT_SOURCE_DIR}/translations/legscope_pl.ts
    RESOURCE_PREFIX /i18n
    SOURCES ${legscope_translated}
    INCLUDE_DIRECTORIES ${PROJECT_SOURCE_DIR}
    LUPDATE_OPTIONS -locations none -no-obsolete)
