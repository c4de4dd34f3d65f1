// SPDX-License-Identifier: GPL-3.0-or-later
// The longest freeze of the window: how long it takes no input and is not painted, at most, while something goes on.
#include "tests/bench/bench_window.h"

#include "app/session/session.h"
#include "app/support/file.h"
#include "tests/bench/freeze_probe.h"
#include "tests/bench/measured_plan.h"
#include "ui/window/main_window.h"
#include "ui/window/pages.h"
#include "ui/window/work_files.h"

#include <QEventLoop>
#include <QSettings>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTimer>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace safeconduct::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Seconds = std::chrono::duration<double>;

/// A window on a generated plan.
class MeasuredWindow {
public:
    explicit MeasuredWindow(int connections)
        : m_connections(connections)
        , m_path(m_folder.filePath(u"generated.plan.json"_s))
        , m_settings(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
        , m_session(shippedKnowledge().files, shippedKnowledge().knowledge,
                    {.today = QDate(2026, 12, 1),
                     .recoveryFolder = m_folder.filePath(u"recovery"_s),
                     .programVersion = u"bench"_s})
        , m_window(m_session, m_settings)
    {
        if (!writeFile(m_path, measuredPlan(connections).write()))
            qFatal("the generated plan cannot be written");
        m_window.show();
    }

    /// From a window without work until all advice is shown.
    Seconds open()
    {
        m_session.startNew(u"Nothing"_s, u"en"_s);
        m_window.showStep(0);
        waitUntilStill();
        return longestWhile([this] { openFile(); });
    }

    /// One value, on the page of connections, until all advice on it is shown.
    Seconds edit()
    {
        if (!isOpen())
            openFile();
        m_window.showStepNamed(u"connections"_s);
        waitUntilStill();
        m_isEdited = !m_isEdited;
        return longestWhile(
            [this] { m_session.set(u"/connections/3/users"_s, Json::from(m_isEdited ? 61 : 62), u"Edit"_s); });
    }

    /// Each page in its turn after an edit, until all it shows is there; by the page's id.
    std::map<std::string, Seconds> showPages()
    {
        edit();
        std::map<std::string, Seconds> longest;
        for (const PageEntry &entry : pageEntries())
            longest[entry.id] = longestWhile([&] { m_window.showStepNamed(QString::fromLatin1(entry.id)); });
        return longest;
    }

    /// As a dossier after an edit: all that only a record tells of is still to be computed.
    Seconds save()
    {
        edit();
        const QString path = m_folder.filePath(u"generated.safeconduct"_s);
        const Seconds longest = longestWhile([&] { m_session.startSaving(path); });
        if (m_session.isModified() || m_session.path() != path)
            qFatal("the generated plan cannot be saved");
        return longest;
    }

private:
    bool isOpen() const { return m_session.plan().connections.size() == m_connections; }

    void openFile()
    {
        m_window.files().openPath(m_path);
        if (!isOpen())
            qFatal("the generated plan cannot be opened");
    }

    Seconds longestWhile(const std::function<void()> &what)
    {
        m_probe.start();
        what();
        waitUntilStill();
        return m_probe.stop();
    }

    bool isBusy() const
    {
        return m_session.isOpening() || m_session.isComputing() || m_session.isSaving()
            || QThreadPool::globalInstance()->activeThreadCount() > 0;
    }

    /// Until nothing has been under way for a while: what goes by a change may begin a little later.
    void waitUntilStill() const
    {
        constexpr int looksInARow = 20;
        constexpr auto pause = 40ms; // together longer than any pause before the window or the session begins something
        int still = 0;
        QEventLoop loop;
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &loop, [&] {
            still = isBusy() ? 0 : still + 1;
            if (still == looksInARow)
                loop.quit();
        });
        look.start(pause);
        loop.exec();
    }

    int m_connections;
    QTemporaryDir m_folder;
    QString m_path;
    QSettings m_settings;
    Session m_session;
    MainWindow m_window;
    FreezeProbe m_probe;
    bool m_isEdited = false;
};

/// One for each size, made when it is needed.
class MeasuredWindows {
public:
    MeasuredWindow &of(int connections)
    {
        std::unique_ptr<MeasuredWindow> &window = m_windows[connections];
        if (!window)
            window = std::make_unique<MeasuredWindow>(connections);
        return *window;
    }

private:
    std::map<int, std::unique_ptr<MeasuredWindow>> m_windows;
};

Seconds openPlan(MeasuredWindow &window, benchmark::State & /*state*/)
{
    return window.open();
}

Seconds editPlan(MeasuredWindow &window, benchmark::State & /*state*/)
{
    return window.edit();
}

/// Counts the milliseconds of each page, too.
Seconds showPages(MeasuredWindow &window, benchmark::State &state)
{
    Seconds longest{};
    for (const std::map<std::string, Seconds> pages = window.showPages(); const auto &[page, seconds] : pages) {
        state.counters[page + "-ms"] = std::chrono::duration<double, std::milli>(seconds).count();
        longest = std::max(longest, seconds);
    }
    return longest;
}

Seconds saveDossier(MeasuredWindow &window, benchmark::State & /*state*/)
{
    return window.save();
}

void measureFreeze(const std::shared_ptr<MeasuredWindows> &windows, const std::string &name, int connections,
                   Seconds (*longestWhile)(MeasuredWindow &window, benchmark::State &state))
{
    const auto run = [windows, longestWhile](benchmark::State &state) {
        MeasuredWindow &window = windows->of(static_cast<int>(state.range(0)));
        for ([[maybe_unused]] auto _ : state)
            state.SetIterationTime(longestWhile(window, state).count());
    };
    benchmark::RegisterBenchmark("longest-freeze/" + name, run)
        ->Arg(10)
        ->Arg(connections)
        ->Iterations(1) // they would be chosen by what is measured, which is far less than what one takes
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond);
}

} // namespace

void registerWindowBenchmarks()
{
    const auto windows = std::make_shared<MeasuredWindows>(); // kept by what measures
    measureFreeze(windows, "open", 1000, &openPlan);
    measureFreeze(windows, "edit", 1000, &editPlan);
    // Until all is there: of 1,000 connections that takes minutes and 6 GiB.
    measureFreeze(windows, "pages", 200, &showPages);
    measureFreeze(windows, "save", 200, &saveDossier);
}

} // namespace safeconduct::bench
