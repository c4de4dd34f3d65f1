# SPDX-License-Identifier: GPL-3.0-or-later
# HiGHS as HiGHS::HiGHS. Debian 13's own configuration files (CMake and pkg-config) name the folder the package was built in.
find_path(HiGHS_INCLUDE_DIR Highs.h PATH_SUFFIXES highs)
find_library(HiGHS_LIBRARY highs)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(HiGHS REQUIRED_VARS HiGHS_LIBRARY HiGHS_INCLUDE_DIR)
mark_as_advanced(HiGHS_INCLUDE_DIR HiGHS_LIBRARY)
if(HiGHS_FOUND AND NOT TARGET HiGHS::HiGHS)
    add_library(HiGHS::HiGHS UNKNOWN IMPORTED)
    set_target_properties(HiGHS::HiGHS PROPERTIES
        IMPORTED_LOCATION ${HiGHS_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES ${HiGHS_INCLUDE_DIR})
endif()
