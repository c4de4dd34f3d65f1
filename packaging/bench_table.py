# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes docs/benchmarks.md from what the benchmarks measured. Used by packaging/bench:
bench_table.py describe BUILD VERSION      prints machine and tools as JSON; BUILD has cpu.json (lscpu --json) and CMakeCache.txt
bench_table.py write RESULTS MACHINE FILE  writes the table
"""
import datetime
import json
import math
import re
import subprocess
import sys

# What stands in the table: benchmark, what it is, and what it should take (milliseconds; none where nothing was set).
ROWS = [
    ("advice/steps-1-to-8/10", "Steps 1 to 8, 10 connections, on one core", None),
    ("advice/steps-1-to-8/1000", "Steps 1 to 8, 1,000 connections, on one core", None),
    ("advice/steps-1-to-8/10000", "Steps 1 to 8, 10,000 connections, on one core", 1000),
    ("robustness/twelve-options/200", "SMAA-2, 10,000 samples, 200 connections of 12 options and 8 criteria", 1000),
    ("robustness/plan/200", "SMAA-2 twice (weights entered and free) and all else of step 10, the plan's 200 connections", None),
    ("portfolio/without-budget/200", "Portfolio, 200 connections × 12 options × 10 facilities", 2000),
    ("portfolio/with-budget/200", "The same with a budget that binds", 2000),
    ("portfolio/with-budget-and-next/200", "The same with the next five portfolios", None),
    ("portfolio/without-budget/2000", "Portfolio, 2,000 connections × 12 options × 10 facilities", None),
    ("portfolio/with-budget/2000", "The same with a budget that binds", None),
    ("portfolio/with-budget-and-next/2000", "The same with the next five portfolios", None),
    ("advice/every-detail-alone/200", "Steps 1 to 8 with all texts and reasons, 200 connections", None),
    ("advice/everything/10", "The whole advice with all texts and reasons, 10 connections", None),
    ("advice/everything/200", "The whole advice with all texts and reasons, 200 connections", None),
    ("record/pdf/200", "The record as PDF, 200 connections, from what is decided", 2000),
    ("record/odt/200", "The same as OpenDocument", None),
    ("plan/read/200", "Reading and checking a plan, 200 connections", None),
    ("session/title/200", "Edit of the plan's title", 50),
    ("session/connection-name/200", "Edit of a connection's name", 50),
    ("session/connection-users/200", "Edit of a connection's number of users", 50),
    ("session-settled/connection-users/200", "The same, until the robustness of all is there", None),
    ("session/system-version/200", "Edit of a server's version", 50),
    ("session-settled/system-version/200", "The same, until the robustness of all is there", None),
    ("session/hourly-rate/200", "Edit of an hourly rate", 50),
    ("session-settled/hourly-rate/200", "The same, until the robustness of all is there", None),
    ("longest-freeze/open/1000/iterations:1", "Longest freeze of the window while a plan of 1,000 connections is opened", 50),
    ("longest-freeze/edit/1000/iterations:1", "The same while a connection's number of users is edited", 50),
    ("longest-freeze/pages/200/iterations:1", "The same with 200 connections while each page is shown after an edit", 50),
    ("longest-freeze/save/200/iterations:1", "The same with 200 connections while their dossier is saved after an edit", 50),
    ("register/sqlite/search/100000/real_time", "SQLite, 100,000 records: search for two words", 50),
    ("register/sqlite/search-common-word/100000/real_time", "The same for a word that stands in most records", 50),
    ("register/sqlite/filter/100000/real_time", "The same, by status, organisation and year", 50),
    ("register/sqlite/due/100000/real_time", "The same, reviews that are due", 50),
    ("register/sqlite/add-1000/100000/iterations:1/real_time", "The same, 1,000 more added", 5000),
    ("register/postgresql/search/100000/real_time", "PostgreSQL, 100,000 records: search for two words", 50),
    ("register/postgresql/search-common-word/100000/real_time", "The same for a word that stands in most records", 50),
    ("register/postgresql/filter/100000/real_time", "The same, by status, organisation and year", 50),
    ("register/postgresql/due/100000/real_time", "The same, reviews that are due", 50),
    ("register/postgresql/add-1000/100000/iterations:1/real_time", "The same, 1,000 more added", 5000),
]


def medians(results):
    """By benchmark: the medians of time in milliseconds and of every counter."""
    found = {}
    for one in results["benchmarks"]:
        if one.get("aggregate_name") == "median":
            found[one["run_name"].removesuffix("/manual_time")] = one
    return found


def shown(milliseconds):
    if milliseconds < 10:
        return f"{milliseconds:.2f} ms"
    if milliseconds < 1000:
        return f"{milliseconds:.0f} ms"
    return f"{milliseconds / 1000:.2f} s"


def verdict(one, target):
    if target is None:
        return ""
    return f"under {shown(target)}: " + ("yes" if one["real_time"] < target else "**no**")


def remark(one):
    if "isOptimal" not in one:
        return ""
    if one["isOptimal"] == 1:
        return "proven optimal"
    return f"node limit reached, gap {100 * one['gap']:.2g} %"


def table(found):
    lines = ["| what | takes | wanted | |", "|---|---:|---|---|"]
    for name, what, target in ROWS:
        if name in found:
            one = found[name]
            lines.append(f"| {what} | {shown(one['real_time'])} | {verdict(one, target)} | {remark(one)} |")
    return lines


def growth(found):
    small, large = (found[f"advice/steps-1-to-8/{count}"]["real_time"] for count in (1000, 10000))
    return math.log10(large / small)


def size(found, name):
    return f"{found[name]['bytesPerConnection'] / 1024:,.0f} KiB"


# REUSE-IgnoreStart
HEAD = "<!-- SPDX-License-Identifier: GPL-3.0-or-later -->"
# REUSE-IgnoreEnd


def text(found, machine):
    options = found["advice/steps-1-to-8/1000"]["optionsPerConnection"]
    lines = [
        HEAD,
        "# How fast it is",
        "Written by `packaging/bench`, which anyone can run; figures are changed by that command only. Each is the median of",
        "three. What is measured stands in `tests/bench`. The plan is a generated one: sites of 20 connections each, by turns with",
        f"Exchange and with free software, {options:.0f} options a connection.",
        "",
        f"- Measured on {machine['date']}, version {machine['version']}",
        f"- Machine: {machine['cpu']}, {machine['cores']} processors, {machine['memory']}",
        f"- {machine['compiler']}, build type Release; {machine['libraries']}",
        "",
        "## Time",
        *table(found),
        "",
        f"Growth exponent of steps 1 to 8 from 1,000 to 10,000 connections: {growth(found):.2f} (1 is linear).",
        "",
        "Where one core is not said, all are used. An edit is measured in the session, from the call that sets one value of a plan",
        "with 200 connections to the signal that new advice is there: all texts, all costs and ranks, and the choice for all",
        "together. How sure the ranks are (step 10) is there, too, where the edit leaves what it rests on; of the other",
        "connections it follows with a second signal, to which the rows \"the same\" are measured.",
        "What of all this the edit leaves as it was is not computed again.",
        "",
        "A freeze is the time that the window's thread is away from its event loop: what is typed or clicked then has to wait. It is",
        "measured by a timer that is due every millisecond, until all advice is there and all that the page shows.",
        "",
        "The register's records are drawn: 250 words each of 5,000, a dossier of 4 kB, ten connections; lists are of the first 100.",
        "Reading 1,000 dossiers before they are added is not part of the figure.",
        "",
        "## Memory",
        "| what | for each connection |",
        "|---|---:|",
        f"| A plan's document | {size(found, 'plan/read/10000')} |",
        f"| Advice of steps 1 to 8, ranks only | {size(found, 'advice/steps-1-to-8/10000')} |",
        f"| The whole advice with all texts and reasons | {size(found, 'advice/everything/200')} |",
    ]
    return "\n".join(lines) + "\n"


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def library(package):
    """"Qt 6.8.2", by the system's package list."""
    name, label = package
    version = re.sub(r"^\d+:|[-+~].*$", "", output("dpkg-query", "-W", "-f", "${Version}", name))
    return f"{label} {version}"


def describe(build, version):
    cpu = {one["field"].rstrip(":"): one["data"] for one in json.load(open(f"{build}/cpu.json", encoding="utf-8"))["lscpu"]}
    cache = open(f"{build}/CMakeCache.txt", encoding="utf-8").read()
    compiler = re.search(r"^CMAKE_CXX_COMPILER:\w+=(.*)$", cache, re.M).group(1)
    memory = int(re.search(r"MemTotal:\s+(\d+)", open("/proc/meminfo", encoding="utf-8").read()).group(1))
    libraries = [("libqt6core6t64", "Qt"), ("libhighs-dev", "HiGHS"), ("libbenchmark-dev", "Google Benchmark")]
    return {
        "date": datetime.date.today().isoformat(),
        "version": version,
        "cpu": cpu.get("Model name", "unknown processor"),
        "cores": cpu.get("CPU(s)", "?"),
        "memory": f"{memory / 1024 / 1024:.0f} GiB of memory",
        "compiler": output(compiler, "--version").splitlines()[0],
        "libraries": ", ".join(library(one) for one in libraries),
    }


def main(arguments):
    if len(arguments) == 3 and arguments[0] == "describe":
        json.dump(describe(*arguments[1:]), sys.stdout, indent=1)
    elif len(arguments) == 4 and arguments[0] == "write":
        with open(arguments[1], encoding="utf-8") as results, open(arguments[2], encoding="utf-8") as machine:
            written = text(medians(json.load(results)), json.load(machine))
        with open(arguments[3], "w", encoding="utf-8") as file:
            file.write(written)
    else:
        print(__doc__, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
