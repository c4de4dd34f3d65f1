# SPDX-License-Identifier: GPL-3.0-or-later
# What Debian's policy asks of a package's files beyond installing them: run by CPack on the staged tree.
set(share ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr/share)
file(GLOB pages ${share}/man/man*/*.[1-8])
set(changelog ${share}/doc/safeconduct/changelog)
execute_process(COMMAND gzip -9nf ${pages} ${changelog} COMMAND_ERROR_IS_FATAL ANY)
