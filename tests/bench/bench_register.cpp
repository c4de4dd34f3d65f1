// SPDX-License-Identifier: GPL-3.0-or-later
// A register with many records, on both databases. What is measured ends with the values in memory.
#include "tests/bench/bench_register.h"

#include "app/crypto/hash.h"
#include "app/register/register.h"
#include "tests/common/postgres_server.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTimeZone>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>

namespace safeconduct::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int vocabulary = 5000;
constexpr int wordsOfARecord = 250;
constexpr qsizetype dossierSize = 4000;
constexpr int page = 100; ///< what a list shows at once

/// The word of that rank; the first ones are those that stand in most texts.
QString wordOf(int rank)
{
    return u"w%1"_s.arg(QString::number(rank * 7919, 36));
}

/// A record's words, drawn so that a word's rank times its frequency is about the same for all (Zipf).
QString drawnWords(QRandomGenerator &random)
{
    QStringList words;
    for (int count = 0; count < wordsOfARecord; ++count)
        words.append(wordOf(static_cast<int>(std::pow(vocabulary, random.generateDouble()))));
    words.removeDuplicates();
    words.sort();
    return words.join(u' ');
}

RecordFacts drawnFacts(int number)
{
    static constexpr std::array statuses{"draft", "proposed", "accepted", "accepted", "accepted"};
    QRandomGenerator random(static_cast<quint32>(number));
    QByteArray file(dossierSize, Qt::Uninitialized);
    for (char &byte : file)
        byte = static_cast<char>(random.bounded(256));
    RecordFacts facts{.file = file,
                      .sha256 = sha256Hex(file),
                      .planId = u"plan-%1"_s.arg(number % 20'000),
                      .title = u"Decision %1"_s.arg(number),
                      .organisation = u"Organisation %1"_s.arg(number % 200),
                      .status = QString::fromLatin1(statuses.at(static_cast<std::size_t>(number) % statuses.size())),
                      .decidedOn = QDate(2016, 1, 1).addDays(random.bounded(3650)),
                      .review = QDate(2026, 1, 1).addDays(random.bounded(1500)),
                      .words = drawnWords(random),
                      .choices = {},
                      .people = {{u"Person %1"_s.arg(number % 50), {}}}};
    for (int connection = 0; connection < 10; ++connection)
        facts.choices.append({u"connection-%1"_s.arg(connection), u"Connection"_s, u"tls-required"_s, {}});
    return facts;
}

RegisterAction action()
{
    return {u"Bench"_s, QDateTime(QDate(2026, 12, 1), QTime(12, 0), QTimeZone::UTC)};
}

/// Registers by their size, filled once.
class Registers {
public:
    Register &of(bool isServer, int size)
    {
        std::unique_ptr<Register> &records = m_registers[{isServer, size}];
        if (!records) {
            records = std::make_unique<Register>(made(isServer, size));
            fill(*records, 0, size);
        }
        return *records;
    }

    static void fill(Register &records, int first, int count)
    {
        constexpr int batch = 1000;
        for (int begin = 0; begin < count; begin += batch) {
            QList<RecordFacts> facts;
            for (int number = begin; number < std::min(begin + batch, count); ++number)
                facts.append(drawnFacts(first + number));
            if (!records.add(facts, action()))
                qFatal("the register cannot be filled");
        }
    }

    int next = 1'000'000; ///< number of the next record that is new in all

private:
    Register made(bool isServer, int size)
    {
        if (isServer && !m_server.isRunning() && !m_server.start({u"fsync=on"_s, u"autovacuum=on"_s}))
            qFatal("there is no server");
        const QString name = u"size_%1"_s.arg(size);
        const Result<RegisterAddress> address =
            registerAddress(isServer ? m_server.addDatabase(name) : m_folder.filePath(name));
        Result<Register> records = address.and_then(
            [](const RegisterAddress &place) { return Register::open(place, Register::Opening::MakeWhereMissing); });
        if (!records)
            qFatal("%s", qPrintable(toLine(records.error())));
        return std::move(*records);
    }

    QTemporaryDir m_folder;
    test::PostgresServer m_server;
    std::map<std::pair<bool, int>, std::unique_ptr<Register>> m_registers;
};

/// Lists by \a filter, which the number of the round makes another each time.
void measureList(const std::shared_ptr<Registers> &registers, bool isServer, const char *name,
                 RegisterFilter (*filter)(int round))
{
    const auto run = [registers, isServer, filter](benchmark::State &state) {
        const Register &records = registers->of(isServer, static_cast<int>(state.range(0)));
        int round = 0;
        qsizetype found = 0;
        for ([[maybe_unused]] auto _ : state) {
            const auto entries = records.list(filter(++round));
            if (!entries)
                state.SkipWithError(qPrintable(toLine(entries.error())));
            else
                found += entries->size();
        }
        state.counters["found"] = benchmark::Counter(static_cast<double>(found), benchmark::Counter::kAvgIterations);
    };
    const std::string full = std::string("register/") + (isServer ? "postgresql/" : "sqlite/") + name;
    benchmark::RegisterBenchmark(full, run)->Arg(10)->Arg(100'000)->Unit(benchmark::kMillisecond)->UseRealTime();
}

/// Adds 1,000 to a register of that size, in one transaction.
void measureAdding(const std::shared_ptr<Registers> &registers, bool isServer)
{
    const auto run = [registers, isServer](benchmark::State &state) {
        Register &records = registers->of(isServer, static_cast<int>(state.range(0)));
        constexpr int count = 1000;
        for ([[maybe_unused]] auto _ : state) {
            state.PauseTiming();
            QList<RecordFacts> facts;
            for (int number = 0; number < count; ++number)
                facts.append(drawnFacts(registers->next++));
            state.ResumeTiming();
            if (!records.add(facts, action()))
                state.SkipWithError("nothing was added");
        }
    };
    const std::string full = std::string("register/") + (isServer ? "postgresql/" : "sqlite/") + "add-1000";
    benchmark::RegisterBenchmark(full, run)
        ->Arg(10)
        ->Arg(100'000)
        ->Iterations(1)
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
}

} // namespace

void registerRegisterBenchmarks()
{
    const auto registers = std::make_shared<Registers>(); // kept by what measures
    for (const bool isServer : {false, true}) {
        measureList(registers, isServer, "search", [](int round) {
            return RegisterFilter{.words = wordOf(20 + round % 400) + u' ' + wordOf(5 + round % 20), .limit = page};
        });
        measureList(registers, isServer, "search-common-word",
                    [](int round) { return RegisterFilter{.words = wordOf(1 + round % 3), .limit = page}; });
        measureList(registers, isServer, "filter", [](int round) {
            return RegisterFilter{.status = u"accepted"_s,
                                  .organisation = u"Organisation %1"_s.arg(round % 200),
                                  .decidedFrom = QDate(2020, 1, 1),
                                  .limit = page};
        });
        measureList(registers, isServer, "due", [](int round) {
            return RegisterFilter{.dueBy = QDate(2026, 2, 1).addDays(round % 1000), .limit = page};
        });
        measureAdding(registers, isServer);
    }
}

} // namespace safeconduct::bench
