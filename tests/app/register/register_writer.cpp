// SPDX-License-Identifier: GPL-3.0-or-later
// Adds records without end and says each number once it is confirmed: what the crash tests kill.
// register_writer ADDRESS FIRST SIZE [FILE-LIMIT]
#include "app/register/register.h"
#include "tests/app/register/made_facts.h"

#include <QCoreApplication>

#include <sys/resource.h>

#include <csignal>
#include <cstdio>
#include <print>

using namespace safeconduct;
using namespace safeconduct::test;

namespace {

/// From then on no file grows over \a bytes: writing fails as on a full disk.
void limitFiles(qint64 bytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const auto most = static_cast<rlim_t>(bytes);
    const rlimit limit{.rlim_cur = most, .rlim_max = most};
    ::setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const Result<RegisterAddress> address = registerAddress(words.value(1));
    Result<Register> records = address.and_then(
        [](const RegisterAddress &place) { return Register::open(place, Register::Opening::MakeWhereMissing); });
    if (!records) {
        std::println(stderr, "{}", toLine(records.error()).toStdString());
        return 1;
    }
    if (words.size() > 4)
        limitFiles(words.at(4).toLongLong());
    for (int number = words.value(2).toInt();; ++number) {
        const auto added = records->add({madeFacts(number, words.value(3).toInt())}, byAda());
        if (!added) {
            std::println(stderr, "{}", toLine(added.error()).toStdString());
            return 2;
        }
        std::println("{} {}", added->constFirst(), number);
        std::fflush(stdout);
    }
}
