// SPDX-License-Identifier: GPL-3.0-or-later
// For tests that load a token's library: OpenSSL's provider asks for RTLD_DEEPBIND, which sanitizers refuse by ending the
// program. What the test links stands before the sanitizer's own function of that name.
#include <dlfcn.h>

extern "C" void *
dlopen(const char *file,
       int mode) noexcept // NOLINT(readability-inconsistent-declaration-parameter-name): libc's are reserved names
{
    using Open = void *(*)(const char *, int);
    static const auto next = reinterpret_cast<Open>(dlsym(RTLD_NEXT, "dlopen"));
    return next(file, mode & ~RTLD_DEEPBIND);
}
