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

# safeconduct_in_batches(TARGET): compiles the sources it has in the end together, SAFECONDUCT_BATCH of them at a time;
# source_batches.py says which.
if(SAFECONDUCT_BATCH)
    find_package(Python3 REQUIRED COMPONENTS Interpreter)
endif()
function(safeconduct_in_batches target)
    if(SAFECONDUCT_BATCH)
        cmake_language(EVAL CODE "cmake_language(DEFER CALL safeconduct_batch_sources ${target})") # its arguments are read late
    endif()
endfunction()
function(safeconduct_batch_sources target)
    get_target_property(sources ${target} SOURCES)
    list(FILTER sources INCLUDE REGEX "\\.cpp$")
    list(FILTER sources EXCLUDE REGEX "^${PROJECT_BINARY_DIR}") # made later
    execute_process(COMMAND ${Python3_EXECUTABLE} ${PROJECT_SOURCE_DIR}/cmake/source_batches.py ${SAFECONDUCT_BATCH} ${sources}
        WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} OUTPUT_VARIABLE numbers COMMAND_ERROR_IS_FATAL ANY)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${sources}) # a new name may ask for other batches
    string(REGEX MATCHALL "[0-9]+" numbers "${numbers}")
    foreach(source number IN ZIP_LISTS sources numbers)
        set_source_files_properties(${source} TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP ${target}_${number})
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()

# safeconduct_layer(NAME SOURCES … HEADERS … PUBLIC libraries seen in our headers PRIVATE the others)
# QOBJECTS where it has classes with Q_OBJECT; makes Safeconduct::NAME from the folder it is called in, and adds tests/<folder> where that exists.
function(safeconduct_layer name)
    cmake_parse_arguments(PARSE_ARGV 1 layer "QOBJECTS" "" "SOURCES;HEADERS;PUBLIC;PRIVATE")
    add_library(safeconduct_${name} STATIC ${layer_SOURCES})
    add_library(Safeconduct::${name} ALIAS safeconduct_${name})
    set_target_properties(safeconduct_${name} PROPERTIES AUTOMOC ${layer_QOBJECTS})
    safeconduct_in_batches(safeconduct_${name})
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
# these leave out: searching for uses of a stack frame that was left (GCC's own warnings find most), call stacks of allocations
# deeper than five, and keeping more than 16 MiB of freed memory from use (a page that is new each time is cleared each time).
set(SAFECONDUCT_TEST_ENVIRONMENT "QT_QPA_PLATFORM=offscreen" "QTEST_FUNCTION_TIMEOUT=900000"
    "ASAN_OPTIONS=detect_stack_use_after_return=0:malloc_context_size=5:quarantine_size_mb=16"
    CACHE INTERNAL "of every test")

# What every test reads first, compiled once; without Qt Test, whose macros name the folder of each test.
if(BUILD_TESTING)
    file(CONFIGURE OUTPUT test_precompiled.cpp CONTENT "")
    add_library(safeconduct_test_precompiled STATIC ${CMAKE_CURRENT_BINARY_DIR}/test_precompiled.cpp)
    target_link_libraries(safeconduct_test_precompiled PRIVATE Qt6::Core Safeconduct::test_warnings)
    target_precompile_headers(safeconduct_test_precompiled PRIVATE <QtCore> <algorithm> <chrono> <functional> <map> <optional> <ranges> <set> <variant> <vector>)
endif()

# safeconduct_test(NAME SOURCES … LIBRARIES … PRECOMPILED): one Qt Test binary, one ctest row, run without a display unless it
# asks for one. PRECOMPILED is the target whose precompiled headers it takes, if not the usual ones.
function(safeconduct_test name)
    cmake_parse_arguments(PARSE_ARGV 1 test "" "TIMEOUT;PRECOMPILED" "SOURCES;LIBRARIES;LABELS")
    add_executable(${name} ${test_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE Qt6::Test ${test_LIBRARIES} Safeconduct::checked_knowledge Safeconduct::test_warnings)
    target_compile_definitions(${name} PRIVATE SAFECONDUCT_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    if(NOT test_PRECOMPILED)
        set(test_PRECOMPILED safeconduct_test_precompiled)
    endif()
    target_precompile_headers(${name} REUSE_FROM ${test_PRECOMPILED})
    set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/mocs_compilation.cpp # empty: a test includes its own
        PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    add_test(NAME ${name} COMMAND ${name})
    if(NOT test_TIMEOUT)
        set(test_TIMEOUT 1500) # a hang, not a measure: sanitizers on two busy cores are slow
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${test_TIMEOUT} LABELS "${test_LABELS}"
        ENVIRONMENT "${SAFECONDUCT_TEST_ENVIRONMENT};RC_PARAMS=seed=20261125")
endfunction()
