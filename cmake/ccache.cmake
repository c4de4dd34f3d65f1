# SPDX-License-Identifier: GPL-3.0-or-later
# Compiles through ccache where it is installed. Named by the presets (CMAKE_PROJECT_TOP_LEVEL_INCLUDES), so that a plain
# `cmake -B build` is untouched.
# Paths are hashed relative to the source folder and the build folder's name is left out, so that build/dev, build/asan
# and a second clone share what they can; precompiled headers need the two kinds of sloppiness.

find_program(SAFECONDUCT_CCACHE ccache)
mark_as_advanced(SAFECONDUCT_CCACHE)
if(SAFECONDUCT_CCACHE AND NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        "${CMAKE_COMMAND};-E;env;CCACHE_BASEDIR=${CMAKE_SOURCE_DIR};CCACHE_NOHASHDIR=1;CCACHE_SLOPPINESS=pch_defines,time_macros;${SAFECONDUCT_CCACHE}"
        CACHE STRING "Runs each C++ compilation")
endif()
