// SPDX-License-Identifier: GPL-3.0-or-later
// From an edit in the session to the signal that new advice is there, and until robustness is, too.
#include "app/session/session.h"
#include "app/support/file.h"
#include "tests/bench/measured_plan.h"

#include <QEventLoop>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>

#include <chrono>
#include <string>

namespace safeconduct::bench {

using namespace Qt::StringLiterals;

namespace {

/// For the next signal that there is advice: the first one after an edit may be without robustness.
void waitForAdvice(Session &session)
{
    QEventLoop loop;
    QObject::connect(&session, &Session::adviceChanged, &loop, &QEventLoop::quit);
    if (session.isComputing())
        loop.exec();
}

void waitUntilSettled(Session &session)
{
    while (session.isComputing())
        waitForAdvice(session);
}

/// A session with a generated plan, advised on.
class OpenedPlan {
public:
    explicit OpenedPlan(int connections)
        : m_session(shippedKnowledge().files, shippedKnowledge().knowledge, {QDate(2026, 12, 1), {}, u"bench"_s})
    {
        const QString path = m_folder.filePath(u"generated.plan.json"_s);
        if (!writeFile(path, measuredPlan(connections).write()) || !m_session.open(path))
            qFatal("the generated plan cannot be opened");
        waitUntilSettled(m_session);
    }

    /// Sets \a pointer to one value and another by turns; measures until \a wait returns.
    void edit(benchmark::State &state, const QString &pointer, const Json &one, const Json &other,
              void (*wait)(Session &))
    {
        bool isOther = false;
        for ([[maybe_unused]] auto _ : state) {
            const auto begin = std::chrono::steady_clock::now();
            m_session.set(pointer, isOther ? other : one, u"Edit"_s);
            wait(m_session);
            const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
            state.SetIterationTime(took.count());
            waitUntilSettled(m_session); // so that each edit finds the same
            isOther = !isOther;
        }
    }

private:
    QTemporaryDir m_folder;
    Session m_session;
};

/// One edit of the plan, there and back.
struct Edit {
    const char *name;
    const char *pointer;
    Json one;
    Json other;
};

void measure(const Edit &edit)
{
    const auto measureUntil = [&edit](const std::string &name, void (*wait)(Session &)) {
        const auto run = [edit, wait](benchmark::State &state) {
            OpenedPlan plan(static_cast<int>(state.range(0)));
            plan.edit(state, QString::fromLatin1(edit.pointer), edit.one, edit.other, wait);
        };
        benchmark::RegisterBenchmark(name, run)->Arg(10)->Arg(200)->UseManualTime()->Unit(benchmark::kMillisecond);
    };
    measureUntil(std::string("session/") + edit.name, waitForAdvice);
    measureUntil(std::string("session-settled/") + edit.name, waitUntilSettled);
}

const bool isRegistered = [] {
    measure({"title", "/title", Json::from(u"One"_s), Json::from(u"Other"_s)});
    measure({"connection-name", "/connections/3/name", Json::from(u"One"_s), Json::from(u"Other"_s)});
    measure({"connection-users", "/connections/3/users", Json::from(61), Json::from(62)});
    measure(
        {"system-version", "/systems/1/software/0/version", Json::from(u"2019-cu14"_s), Json::from(u"2019-cu15"_s)});
    measure({"hourly-rate", "/settings/hourlyRates/administrator/likely", Json::from(61), Json::from(62)});
    return true;
}();

} // namespace

} // namespace safeconduct::bench
