# SPDX-License-Identifier: GPL-3.0-or-later
# One declarative call a layer, one a test.

# Warnings for our own code. Tests use the second set: QTRY_COMPARE of Qt 6.8 does not survive -Wconversion.
add_library(safeconduct_test_warnings INTERFACE)
add_library(Safeconduct::test_warnings ALIAS safeconduct_test_warnings)
target_compile_options(safeconduct_test_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow=local -Wnon-virtual-dtor
    -Woverloaded-virtual -Wimplicit-fallthrough -Wno-missing-field-initializers) # members left out have their defaults
target_compile_definitions(safeconduct_test_warnings INTERFACE QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_DISABLE_DEPRECATED_UP_TO=0x060800)
add_library(safeconduct_warnings INTERFACE)
add_library(Safeconduct::warnings ALIAS safeconduct_warnings)
target_link_libraries(safeconduct_warnings INTERFACE safeconduct_test_warnings)
target_compile_options(safeconduct_warnings INTERFACE -Wconversion -Wsign-conversion -Wdouble-promotion)
# No contraction to fused multiply-add: advice is the same bytes on every machine.
add_compile_options(-ffp-contract=off)

# safeconduct_layer(NAME SOURCES … HEADERS … PUBLIC libraries seen in our headers PRIVATE the others)
# QOBJECTS where it has classes with Q_OBJECT; makes Safeconduct::NAME from the folder it is called in, and adds tests/<folder> where that exists.
function(safeconduct_layer name)
    cmake_parse_arguments(PARSE_ARGV 1 layer "QOBJECTS" "" "SOURCES;HEADERS;PUBLIC;PRIVATE")
    add_library(safeconduct_${name} STATIC ${layer_SOURCES})
    add_library(Safeconduct::${name} ALIAS safeconduct_${name})
    set_target_properties(safeconduct_${name} PROPERTIES AUTOMOC ${layer_QOBJECTS})
    target_sources(safeconduct_${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${layer_HEADERS})
    target_link_libraries(safeconduct_${name} PUBLIC Qt6::Core ${layer_PUBLIC} PRIVATE Safeconduct::warnings ${layer_PRIVATE})
    file(RELATIVE_PATH folder ${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
    get_property(tested GLOBAL PROPERTY safeconduct_tested_folders) # two layers may share one
    if(BUILD_TESTING AND EXISTS ${PROJECT_SOURCE_DIR}/tests/${folder}/CMakeLists.txt AND NOT folder IN_LIST tested)
        set_property(GLOBAL APPEND PROPERTY safeconduct_tested_folders ${folder})
        add_subdirectory(${PROJECT_SOURCE_DIR}/tests/${folder} ${PROJECT_BINARY_DIR}/tests/${folder})
    endif()
endfunction()

# How long a test may take is said by ctest, not by the row. Under AddressSanitizer a third of the tests' time is spent on what
# these leave out: searching for uses of a stack frame that was left (GCC's own warnings find most), and call stacks of
# allocations deeper than five.
set(SAFECONDUCT_TEST_ENVIRONMENT "QT_QPA_PLATFORM=offscreen" "QTEST_FUNCTION_TIMEOUT=900000"
    "ASAN_OPTIONS=detect_stack_use_after_return=0:malloc_context_size=5"
    CACHE INTERNAL "of every test")

# safeconduct_test(NAME SOURCES … LIBRARIES …): one Qt Test binary, one ctest row, run without a display unless it asks for one.
function(safeconduct_test name)
    cmake_parse_arguments(PARSE_ARGV 1 test "" "TIMEOUT" "SOURCES;LIBRARIES;LABELS")
    add_executable(${name} ${test_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE Qt6::Test ${test_LIBRARIES} Safeconduct::test_warnings)
    target_compile_definitions(${name} PRIVATE SAFECONDUCT_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name})
    if(NOT test_TIMEOUT)
        set(test_TIMEOUT 1500) # a hang, not a measure: sanitizers on two busy cores are slow
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${test_TIMEOUT} LABELS "${test_LABELS}"
        ENVIRONMENT "${SAFECONDUCT_TEST_ENVIRONMENT};RC_PARAMS=seed=20261125")
endfunction()
