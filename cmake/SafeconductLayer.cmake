# SPDX-License-Identifier: GPL-3.0-or-later
# One declarative call a layer, one a test.

# Warnings for our own code. Tests use the second set: QTRY_COMPARE of Qt 6.8 does not survive -Wconversion. With it they take
# SAFECONDUCT_TEST_OPTIONS, compile options of a preset for the tests' own code alone.
add_library(safeconduct_common_warnings INTERFACE)
target_compile_options(safeconduct_common_warnings INTERFACE -Wall -Wextra -Wpedantic -Wshadow=local -Wnon-virtual-dtor
    -Woverloaded-virtual -Wimplicit-fallthrough -Wno-missing-field-initializers) # members left out have their defaults
target_compile_definitions(safeconduct_common_warnings INTERFACE QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_DISABLE_DEPRECATED_UP_TO=0x060800)
add_library(safeconduct_warnings INTERFACE)
add_library(Safeconduct::warnings ALIAS safeconduct_warnings)
target_link_libraries(safeconduct_warnings INTERFACE safeconduct_common_warnings)
target_compile_options(safeconduct_warnings INTERFACE -Wconversion -Wsign-conversion -Wdouble-promotion)
add_library(safeconduct_test_warnings INTERFACE)
add_library(Safeconduct::test_warnings ALIAS safeconduct_test_warnings)
target_link_libraries(safeconduct_test_warnings INTERFACE safeconduct_common_warnings)
target_compile_options(safeconduct_test_warnings INTERFACE ${SAFECONDUCT_TEST_OPTIONS})
# No contraction to fused multiply-add: advice is the same bytes on every machine.
add_compile_options(-ffp-contract=off)

# safeconduct_in_batches(TARGET [--tests]): compiles the sources it has in the end together, SAFECONDUCT_BATCH of them at a time;
# source_batches.py says which.
if(SAFECONDUCT_BATCH)
    find_package(Python3 REQUIRED COMPONENTS Interpreter)
endif()
function(safeconduct_in_batches target)
    if(SAFECONDUCT_BATCH)
        cmake_language(EVAL CODE "cmake_language(DEFER CALL safeconduct_batch_sources ${target} ${ARGN})") # its arguments are read late
    endif()
endfunction()
function(safeconduct_batch_sources target)
    get_target_property(sources ${target} SOURCES)
    list(FILTER sources INCLUDE REGEX "\\.cpp$")
    list(FILTER sources EXCLUDE REGEX "^${PROJECT_BINARY_DIR}") # made later
    execute_process(COMMAND ${Python3_EXECUTABLE} ${PROJECT_SOURCE_DIR}/cmake/source_batches.py ${ARGN} ${SAFECONDUCT_BATCH} ${sources}
        WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} OUTPUT_VARIABLE numbers COMMAND_ERROR_IS_FATAL ANY)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${sources} ${PROJECT_SOURCE_DIR}/cmake/source_batches.py) # a new name may ask for other batches
    string(REGEX MATCHALL "[0-9]+" numbers "${numbers}")
    foreach(source number IN ZIP_LISTS sources numbers)
        set_source_files_properties(${source} TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP ${target}_${number})
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()

# moc as our targets with QObjects call it.
get_target_property(moc Qt6::moc IMPORTED_LOCATION)
configure_file(${CMAKE_CURRENT_LIST_DIR}/moc_without_headers.in ${PROJECT_BINARY_DIR}/moc_without_headers @ONLY
    FILE_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)

# safeconduct_layer(NAME SOURCES … HEADERS … PUBLIC libraries seen in our headers PRIVATE the others)
# QOBJECTS where it has classes with Q_OBJECT; makes Safeconduct::NAME from the folder it is called in, and adds tests/<folder> where that exists.
function(safeconduct_layer name)
    cmake_parse_arguments(PARSE_ARGV 1 layer "QOBJECTS" "" "SOURCES;HEADERS;PUBLIC;PRIVATE")
    add_library(safeconduct_${name} STATIC ${layer_SOURCES})
    add_library(Safeconduct::${name} ALIAS safeconduct_${name})
    set_target_properties(safeconduct_${name} PROPERTIES AUTOMOC ${layer_QOBJECTS} AUTOMOC_EXECUTABLE ${PROJECT_BINARY_DIR}/moc_without_headers)
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
# deeper than five, and keeping more than 16 MiB of freed memory from use (a page that is new each time is cleared each time). Nor
# is memory given back to the system in between, which takes a virtual machine a tenth of the time.
set(SAFECONDUCT_TEST_ENVIRONMENT "QT_QPA_PLATFORM=offscreen" "QTEST_FUNCTION_TIMEOUT=900000"
    "ASAN_OPTIONS=detect_stack_use_after_return=0:malloc_context_size=5:allocator_release_to_os_interval_ms=-1:quarantine_size_mb=16"
    CACHE INTERNAL "of every test")
# For folders whose tests make much of values alone: freed memory may be used again at once, a third of their time. A use right
# after it was freed is found all the same. A folder sets SAFECONDUCT_TEST_ENVIRONMENT to it before its tests.
string(REPLACE "quarantine_size_mb=16" "quarantine_size_mb=0:thread_local_quarantine_size_kb=0" freeing_environment "${SAFECONDUCT_TEST_ENVIRONMENT}")
set(SAFECONDUCT_FREEING_TEST_ENVIRONMENT "${freeing_environment}" CACHE INTERNAL "of tests that make values")

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
    safeconduct_test_program(${name} "${test_PRECOMPILED}" SOURCES ${test_SOURCES} LIBRARIES ${test_LIBRARIES})
    safeconduct_test_row(${name} "${test_TIMEOUT}" "${test_LABELS}" COMMAND ${name})
endfunction()

# safeconduct_tests(PROGRAM TESTS name… SOURCES … LIBRARIES … PRECOMPILED): each test is the source of its name and a ctest row.
# Where sources are compiled in batches they are one program, which takes the test's name as its first argument: half the time of
# compiling and linking. Else each is a program. Targets have the tests' names in both cases. SOURCES: what all of them use.
function(safeconduct_tests program)
    cmake_parse_arguments(PARSE_ARGV 1 tests "" "TIMEOUT;PRECOMPILED" "TESTS;SOURCES;LIBRARIES;LABELS")
    if(SAFECONDUCT_BATCH)
        list(TRANSFORM tests_TESTS APPEND .cpp OUTPUT_VARIABLE sources)
        safeconduct_test_program(${program} "${tests_PRECOMPILED}" SOURCES ${sources} ${tests_SOURCES}
            LIBRARIES ${tests_LIBRARIES} Safeconduct::several_tests)
        set_target_properties(${program} PROPERTIES UNITY_BUILD_CODE_BEFORE_INCLUDE "#include \"${PROJECT_SOURCE_DIR}/tests/common/several_tests.h\"")
        safeconduct_in_batches(${program} --tests)
    endif()
    foreach(name IN LISTS tests_TESTS)
        if(SAFECONDUCT_BATCH)
            add_custom_target(${name} DEPENDS ${program})
            safeconduct_test_row(${name} "${tests_TIMEOUT}" "${tests_LABELS}" COMMAND ${program} ${name})
        else()
            safeconduct_test_program(${name} "${tests_PRECOMPILED}" SOURCES ${name}.cpp ${tests_SOURCES} LIBRARIES ${tests_LIBRARIES})
            safeconduct_test_row(${name} "${tests_TIMEOUT}" "${tests_LABELS}" COMMAND ${name})
        endif()
    endforeach()
endfunction()

# safeconduct_test_again(ROW TEST PROGRAM argument…): another ctest row for a test of safeconduct_tests(PROGRAM …), with nothing set.
function(safeconduct_test_again row test program)
    if(SAFECONDUCT_BATCH)
        add_test(NAME ${row} COMMAND ${program} ${test} ${ARGN})
    else()
        add_test(NAME ${row} COMMAND ${test} ${ARGN})
    endif()
endfunction()

# safeconduct_test_on_display(ROW TEST PROGRAM argument…): the same with the plug-in for X, on a virtual display of its own. OpenGL
# is left out, and so are leaks: those of the libraries for X are not ours, and the row without a display looks for ours.
function(safeconduct_test_on_display row test program)
    set(call $<TARGET_FILE:${test}>)
    if(SAFECONDUCT_BATCH)
        set(call $<TARGET_FILE:${program}> ${test})
    endif()
    string(REPLACE "QT_QPA_PLATFORM=offscreen" "QT_QPA_PLATFORM=xcb" environment "${SAFECONDUCT_TEST_ENVIRONMENT}")
    string(REPLACE "ASAN_OPTIONS=" "ASAN_OPTIONS=detect_leaks=0:" environment "${environment}")
    safeconduct_test_row(${row} "" gui COMMAND xvfb-run -a ${call} ${ARGN})
    set_tests_properties(${row} PROPERTIES ENVIRONMENT "${environment};QT_XCB_GL_INTEGRATION=none;RC_PARAMS=seed=20261125")
endfunction()

function(safeconduct_test_program program precompiled)
    cmake_parse_arguments(PARSE_ARGV 2 test "" "" "SOURCES;LIBRARIES")
    add_executable(${program} ${test_SOURCES})
    set_target_properties(${program} PROPERTIES AUTOMOC ON AUTOMOC_EXECUTABLE ${PROJECT_BINARY_DIR}/moc_without_headers)
    target_link_libraries(${program} PRIVATE Qt6::Test ${test_LIBRARIES} Safeconduct::checked_knowledge Safeconduct::test_warnings)
    target_compile_definitions(${program} PRIVATE SAFECONDUCT_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    if(NOT precompiled)
        set(precompiled safeconduct_test_precompiled)
    endif()
    target_precompile_headers(${program} REUSE_FROM ${precompiled})
    set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/${program}_autogen/mocs_compilation.cpp # empty: a test includes its own
        PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
endfunction()

function(safeconduct_test_row name timeout labels)
    add_test(NAME ${name} ${ARGN})
    if(NOT timeout)
        set(timeout 1500) # a hang, not a measure: sanitizers on two busy cores are slow
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${timeout} LABELS "${labels}"
        ENVIRONMENT "${SAFECONDUCT_TEST_ENVIRONMENT};RC_PARAMS=seed=20261125")
endfunction()
