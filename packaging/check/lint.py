# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy and, within it, clazy on all sources, on all cores, and prints their findings.

Most of a look goes into the headers, so sources are looked at in batches: a source made for the purpose includes up to
BATCH of them. Those that share a name of their own cannot stand in one batch; where one gets past that, the batch is
halved until it compiles.

clang's analyser (clang-analyzer-*) follows paths through the main file only, but for one whose name is UnifiedSource. It takes
most of the time where it runs, so it does in the layers of ANALYSED, and not endlessly: PATHS states a function.

Usage: lint.py BUILD CACHE

BUILD has compile_commands.json and need not be built. What moc makes of a source that includes it is made here, without the
headers, which moc can do without: CMake, which starts itself for each target, takes fifty times as long. What was found clean is
remembered in CACHE by a hash of the tools, their configurations, the compile command, and the text of the source and of every
file it includes: nothing is linted twice, and a change in a header is seen wherever it is included.
Exit status 1: findings.
"""
import concurrent.futures
import glob
import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
import time

LINTED = re.compile(r"(app|ui|tests)/.*\.cpp$")
BATCH = 40
ANALYSED = re.compile(r"app/(support|crypto|archive|plan|import|decision|dossier|cli)/")
PATHS = 20000  # a fourth of the time of the analyser's own limit, 225000
CRASHES_CLAZY = {  # clazy 1.14 ends with an assertion: Illegal param
    "tests/app/snippets/test_windows_vpn_snippets.cpp",
    "tests/app/snippets/web_proxy_properties.cpp",
}
MOC = re.compile(rb'^#include "(\w+\.moc)"$', re.MULTILINE)
OWN = r".*/(app|ui|tests)/.*"
BROKEN = re.compile(r"\[clang-diagnostic-error\]|: error: (?!.*\[)|fatal error")
SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
MONTHS_KEPT = 3

sys.path.insert(0, os.path.join(SOURCE, "cmake"))
import source_batches  # pylint: disable=wrong-import-position


def first_program(*patterns):
    found = [path for pattern in patterns for path in sorted(glob.glob(pattern))]
    if not found:
        sys.exit(f"lint.py: there is no {patterns[0]}")
    return found[0]


def read(path):
    with open(path, "rb") as file:
        return file.read()


class Linter:
    """clang-tidy with clazy in it: how it is called, and what makes it say something else."""

    def __init__(self, cache):
        self.program, clazy = first_program("/usr/bin/clang-tidy"), first_program("/usr/lib/*/ClazyPlugin.so")
        version = subprocess.run([self.program, "--version"], capture_output=True, check=True).stdout
        source = os.path.join(SOURCE, "packaging/check/tidy_scope.cpp")
        configurations = (".clang-tidy", "tests/.clang-tidy", ".clazy")
        self.identity = version + read(clazy) + read(source) + b"".join(read(os.path.join(SOURCE, file)) for file in configurations)
        plugin = os.path.join(cache, hashlib.sha256(self.identity).hexdigest() + ".so")
        if not os.path.exists(plugin):
            build_plugin(source, plugin)
        os.utime(plugin)
        self.plugins = [f"--load={file}" for file in (clazy, plugin)]
        # The checks of clazy stand in .clazy, in the line that begins with CHECKS.
        checks = re.search(r"^CHECKS (.*)$", read(os.path.join(SOURCE, ".clazy")).decode(), re.MULTILINE).group(1)
        self.environment = {**os.environ, "CLAZY_CHECKS": checks, "CLAZY_HEADER_FILTER": OWN, "CLAZY_IGNORE_DIRS": ".*_autogen/.*"}

    def findings(self, batch):
        """What is said of a batch, and whether the linters got through."""
        call = [self.program, "-p", batch.folder, *self.options(batch), batch.source]
        environment = self.environment if batch.has_clazy else os.environ
        run = subprocess.run(call, capture_output=True, text=True, env=environment, check=False)
        said = run.stdout + run.stderr
        kept = "\n".join(line for line in said.splitlines() if not re.match(r"^(\d+ warnings?|Suppressed|Use -)", line))
        if run.returncode not in (0, 1):
            return f"clang-tidy ended with status {run.returncode}\n{kept}", False
        kept = re.sub(r"(\[-Wclazy-[\w-]+\]) \[.*\]$", r"\1", kept, flags=re.MULTILINE)  # the second is by chance
        faulty = run.returncode != 0 or re.search(r"(warning|error): ", kept)
        return kept.strip() or "clang-tidy failed and does not say why" if faulty else "", not BROKEN.search(said)

    def options(self, batch):
        configuration = "tests/.clang-tidy" if batch.of_tests else ".clang-tidy"
        # The batch includes sources; what clazy says is a warning of the compiler to clang-tidy.
        checks = "--checks=-bugprone-suspicious-include,clang-diagnostic-warning"
        paths = [f"--extra-arg={word}" for word in ("-Xclang", "-analyzer-config", "-Xclang", f"max-nodes={PATHS}")]
        return ["--quiet", *self.plugins, "--config-file=" + configuration, checks, "--header-filter=" + OWN, *paths]


def build_plugin(source, plugin):
    llvm = first_program("/usr/lib/llvm-*/include/clang/AST")[: -len("/clang/AST")]
    part = f"{plugin}.{os.getpid()}"
    call = ["g++", "-std=c++20", "-O1", "-fPIC", "-shared", "-fno-rtti", "-isystem", llvm, source, "-o", part]
    subprocess.run(call, check=True)
    os.replace(part, plugin)


def linted_commands(build):
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
        commands = json.load(file)
    first = {}  # a source of two targets is looked at once
    for command in commands:
        if LINTED.match(os.path.relpath(command["file"], SOURCE)):
            first.setdefault(command["file"], command)
    return list(first.values())


def add_moc_output(build, commands):
    """Makes what moc makes of the sources that include it, where the commands find it."""
    moc, folder = first_program("/usr/lib/qt6/libexec/moc"), os.path.join(build, "moc_autogen")
    os.makedirs(folder, exist_ok=True)
    calls = []
    for command in commands:
        if included := MOC.search(read(command["file"])):
            command["command"] += f" -I{folder}"
            calls.append([moc, command["file"], "-o", os.path.join(folder, included.group(1).decode())])
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda call: subprocess.run(call, check=True), calls))


def dependencies(build, commands):
    """Every file that each command reads, by source, as clang's own scanner sees it."""
    database = os.path.join(build, "linted_commands.json")
    with open(database, "w", encoding="utf-8") as file:
        json.dump(commands, file)
    scanner = first_program("/usr/bin/clang-scan-deps", "/usr/bin/clang-scan-deps-*")
    call = [scanner, "-compilation-database", database, "-format=make", "-j", str(os.cpu_count())]
    run = subprocess.run(call, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        sys.exit(f"lint.py: the includes of these sources cannot be followed:\n{run.stderr}")
    read_by = {}
    for rule in run.stdout.replace("\\\n", " ").splitlines():
        files = shlex.split(rule.partition(":")[2])
        if files:
            read_by[files[0]] = files
    return read_by


def digest(path, known={}):
    if path not in known:
        known[path] = hashlib.sha256(read(path)).digest()
    return known[path]


def key(linter, build, command, files):
    """The same in each clone: paths count from the source folder."""
    state = hashlib.sha256(linter.identity + repr(manner(command)).encode())
    arguments = command["command"]
    for place, name in ((build, "BUILD"), (SOURCE, "SOURCE")):
        arguments = arguments.replace(place, name)
    state.update(arguments.encode())
    for path in files:
        absolute = os.path.normpath(os.path.join(command["directory"], path))
        state.update(os.path.relpath(absolute, SOURCE).encode() if absolute.startswith(SOURCE) else absolute.encode())
        state.update(digest(absolute))
    return state.hexdigest()


def forget_old(cache):
    for entry in os.scandir(cache):
        if time.time() - entry.stat().st_mtime > MONTHS_KEPT * 30 * 86400:
            os.unlink(entry.path)


class Batch:
    """Sources to be looked at as one: a source that includes them, and a compile command that suits them all."""

    def __init__(self, commands, stamps, place):
        self.commands, self.stamps, self.place = commands, stamps, place
        self.of_tests = commands[0]["file"].startswith(os.path.join(SOURCE, "tests"))
        self.folder = os.path.join(place, hashlib.sha256("".join(self.files()).encode()).hexdigest()[:16])
        _, self.is_analysed, self.has_clazy = manner(commands[0])
        self.source = os.path.join(self.folder, "UnifiedSource.cpp" if self.is_analysed else "batch.cpp")

    def files(self):
        return [command["file"] for command in self.commands]

    def write(self):
        os.makedirs(self.folder, exist_ok=True)
        with open(self.source, "w", encoding="utf-8") as file:
            for number, source in enumerate(self.files()):  # each test has a main()
                file.write(f'#define main main{number}\n#include "{source}"\n#undef main\n')
        call = {"directory": self.commands[0]["directory"], "file": self.source, "arguments": [*self.arguments(), "-c", self.source]}
        with open(os.path.join(self.folder, "compile_commands.json"), "w", encoding="utf-8") as file:
            json.dump([call], file)

    def arguments(self):
        """Those of all commands, each macro once."""
        united = {}
        for command in self.commands:
            words = iter(shlex.split(command["command"]))
            for word in words:
                if word in ("-o", "-c"):
                    next(words)
                elif word == "-isystem":
                    united.setdefault(f"-isystem{(folder := next(words))}", ["-isystem", folder])
                else:
                    united.setdefault(word.partition("=")[0] if word.startswith("-D") else word, [word])
        return [word for words in united.values() for word in words]

    def halves(self):
        middle = len(self.commands) // 2
        for part in (slice(None, middle), slice(middle, None)):
            yield Batch(self.commands[part], self.stamps[part], self.place)


def manner(command):
    """How a source is looked at: of which top folder, whether by the analyser, whether by clazy."""
    source = os.path.relpath(command["file"], SOURCE)
    return source.partition(os.sep)[0], bool(ANALYSED.match(source)), source not in CRASHES_CLAZY


def batches(due, place):
    """Of (command, stamp), together those that are looked at in the same way; of one folder as far as that goes, as they
    include much the same."""
    parts = {}
    for command, stamp in sorted(due, key=lambda item: item[0]["file"]):
        parts.setdefault(manner(command), []).append((command, stamp))
    for (top, _, _), part in parts.items():
        for members in source_batches.batches(part, BATCH, lambda item: item[0]["file"], top == "tests"):
            yield Batch([command for command, _ in members], [stamp for _, stamp in members], place)


def open_work(build, cache, linter):
    """The batches of all that is not known to be clean, the longest first."""
    commands = linted_commands(build)
    if not commands:
        sys.exit(f"lint.py: {build} compiles no source of ours")
    add_moc_output(build, commands)
    read_by = dependencies(build, commands)
    due = []
    for command in commands:
        stamp = os.path.join(cache, key(linter, build, command, read_by[command["file"]]))
        if os.path.exists(stamp):
            os.utime(stamp)
        else:
            due.append((command, stamp))
    work = list(batches(due, os.path.join(build, "batches")))
    work.sort(key=lambda batch: (not batch.is_analysed, -len(batch.commands)))
    print(f"lint.py: {len(due)} of {len(commands)} sources are due, in {len(work)} batches", file=sys.stderr)
    return work


def lint(linter, batch):
    """Findings, and how often the linter was started."""
    batch.write()
    findings, is_through = linter.findings(batch)
    if not is_through and len(batch.commands) > 1:
        parts = [lint(linter, half) for half in batch.halves()]
        return "\n".join(part for part, _ in parts if part), 1 + sum(starts for _, starts in parts)
    if not findings:
        for stamp in batch.stamps:
            with open(stamp, "w", encoding="utf-8"):
                pass
    return findings, 1


def timed(linter, batch):
    start = time.monotonic()
    findings, starts = lint(linter, batch)
    seconds = time.monotonic() - start
    names = [os.path.relpath(file, SOURCE) for file in batch.files()]
    what = f"{names[0]} and {len(names) - 1} more" if len(names) > 1 else names[0]
    return f"({seconds:.1f} s, {starts}x): {what}", findings


def main(build, cache):
    build, cache = os.path.abspath(build), os.path.abspath(cache)
    os.chdir(SOURCE)
    os.makedirs(cache, exist_ok=True)
    forget_old(cache)
    linter = Linter(cache)
    work = open_work(build, cache, linter)
    faulty = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        looks = [pool.submit(timed, linter, batch) for batch in work]
        for number, look in enumerate(concurrent.futures.as_completed(looks), 1):
            what, findings = look.result()
            print(f"[{number}/{len(work)}] {what}", file=sys.stderr)
            if findings:
                print(findings, flush=True)
                faulty += 1
    return 1 if faulty else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
