# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy and clazy on all sources, on all cores, and prints their findings.

Most of a look goes into the headers, so sources are looked at in batches: a source made for the purpose includes up to
BATCH of them. Those that share a name of their own cannot stand in one batch; where one gets past that, the batch is
halved until it compiles.

clang's analyser (clang-analyzer-*) follows paths through the main file only, but for one whose name is UnifiedSource. It takes
most of the time where it runs, so it does in the layers of ANALYSED.

Usage: lint.py BUILD CACHE

BUILD has compile_commands.json, and moc's output made. What was found clean is remembered in CACHE by a hash of the tool,
its configuration, the compile command, and the text of the source and of every file it includes: nothing is linted twice,
and a change in a header is seen wherever it is included. Exit status 1: findings.
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
BATCH = 20
ANALYSED = re.compile(r"app/(support|crypto|archive|plan|import|decision|dossier|cli)/")
CRASHES_CLAZY = {  # clazy 1.14 ends with an assertion: Illegal param
    "tests/app/snippets/test_windows_vpn_snippets.cpp",
    "tests/app/snippets/web_proxy_properties.cpp",
}
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


class Tool:
    """One linter: its configuration, how it is called, and which output is a finding."""

    def __init__(self, name, program, configurations, finding):
        self.name, self.program, self.finding = name, program, re.compile(finding, re.MULTILINE)
        version = subprocess.run([program, "--version"], capture_output=True, check=True).stdout
        self.identity = version + b"".join(read(os.path.join(SOURCE, file)) for file in configurations)

    def findings(self, batch):
        """What the tool says of a batch, and whether it got through."""
        call = [self.program, "-p", batch.folder, *self.options(batch), batch.source]
        run = subprocess.run(call, capture_output=True, text=True, env=self.environment(), check=False)
        said = run.stdout + run.stderr
        kept = "\n".join(line for line in said.splitlines() if not re.match(r"^(\d+ warnings?|Suppressed|Use -)", line))
        if run.returncode not in (0, 1):
            return f"{self.name} ended with status {run.returncode}\n{kept}", False
        faulty = run.returncode != 0 or self.finding.search(kept)
        return kept.strip() or f"{self.name} failed and does not say why" if faulty else "", not BROKEN.search(said)

    def looks_at(self, source):
        return True

    def options(self, batch):
        return []

    def environment(self):
        return os.environ


class Tidy(Tool):
    """With a plugin of ours that keeps its checks out of the headers of others."""

    def __init__(self, cache):
        super().__init__("clang-tidy", first_program("/usr/bin/clang-tidy"), [".clang-tidy", "tests/.clang-tidy"], r"(warning|error): ")
        source = os.path.join(SOURCE, "packaging/check/tidy_scope.cpp")
        self.identity += read(source)
        self.plugin = os.path.join(cache, hashlib.sha256(self.identity).hexdigest() + ".so")
        if not os.path.exists(self.plugin):
            build_plugin(source, self.plugin)
        os.utime(self.plugin)

    def options(self, batch):
        configuration = "tests/.clang-tidy" if batch.of_tests else ".clang-tidy"
        checks = "--checks=-bugprone-suspicious-include"  # the batch includes sources
        return ["--quiet", "--load=" + self.plugin, "--config-file=" + configuration, checks, "--header-filter=" + OWN]


def build_plugin(source, plugin):
    llvm = first_program("/usr/lib/llvm-*/include/clang/AST")[: -len("/clang/AST")]
    part = f"{plugin}.{os.getpid()}"
    call = ["g++", "-std=c++20", "-O1", "-fPIC", "-shared", "-fno-rtti", "-isystem", llvm, source, "-o", part]
    subprocess.run(call, check=True)
    os.replace(part, plugin)


class Clazy(Tool):
    """The checks stand in .clazy, in the line that begins with CHECKS."""

    def __init__(self):
        super().__init__("clazy", first_program("/usr/bin/clazy-standalone"), [".clazy"], r"error: |\[-Wclazy-")
        text = read(os.path.join(SOURCE, ".clazy")).decode()
        self.checks = re.search(r"^CHECKS (.*)$", text, re.MULTILINE).group(1)

    def looks_at(self, source):
        return source not in CRASHES_CLAZY

    def options(self, batch):
        quiet = "--extra-arg=-Wno-everything"  # clang's own warnings are clang-tidy's business
        return ["--header-filter=" + OWN, "--ignore-dirs=.*_autogen/.*", quiet]

    def environment(self):
        return {**os.environ, "CLAZY_CHECKS": self.checks}


def linted_commands(build):
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as file:
        commands = json.load(file)
    return [command for command in commands if LINTED.match(os.path.relpath(command["file"], SOURCE))]


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


def key(tool, build, command, files):
    """The same in each clone: paths count from the source folder."""
    state = hashlib.sha256(tool.identity + (b"analysed" if is_analysed(command) else b""))
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
        self.is_analysed = is_analysed(commands[0])
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


def is_analysed(command):
    return bool(ANALYSED.match(os.path.relpath(command["file"], SOURCE)))


def batches(due, place):
    """Of (command, stamp), together those that are looked at in the same way; of one folder as far as that goes, as they
    include much the same."""
    parts = {}
    for command, stamp in sorted(due, key=lambda item: item[0]["file"]):
        top = os.path.relpath(command["file"], SOURCE).partition(os.sep)[0]
        parts.setdefault((top, is_analysed(command)), []).append((command, stamp))
    for part in parts.values():
        for members in source_batches.batches(part, BATCH, lambda item: item[0]["file"]):
            yield Batch([command for command, _ in members], [stamp for _, stamp in members], place)


def open_work(build, cache, tools):
    """(tool, batch) of all that is not known to be clean, the longest first."""
    commands = linted_commands(build)
    if not commands:
        sys.exit(f"lint.py: {build} compiles no source of ours")
    read_by = dependencies(build, commands)
    work, looks, count = [], 0, 0
    for tool in tools:
        due = []
        taken = [command for command in commands if tool.looks_at(os.path.relpath(command["file"], SOURCE))]
        for command in taken:
            stamp = os.path.join(cache, key(tool, build, command, read_by[command["file"]]))
            if os.path.exists(stamp):
                os.utime(stamp)
            else:
                due.append((command, stamp))
        looks += len(taken)
        count += len(due)
        work += [(tool, batch) for batch in batches(due, os.path.join(build, "batches"))]
    work.sort(key=lambda item: (item[0].name != "clang-tidy", not item[1].is_analysed, -len(item[1].commands)))
    print(f"lint.py: {len(commands)} sources, {count} of {looks} looks are due, in {len(work)} batches", file=sys.stderr)
    return work


def lint(tool, batch):
    """Findings, and how often the tool was started."""
    batch.write()
    findings, is_through = tool.findings(batch)
    if not is_through and len(batch.commands) > 1:
        parts = [lint(tool, half) for half in batch.halves()]
        return "\n".join(part for part, _ in parts if part), 1 + sum(starts for _, starts in parts)
    if not findings:
        for stamp in batch.stamps:
            with open(stamp, "w", encoding="utf-8"):
                pass
    return findings, 1


def timed(tool, batch):
    start = time.monotonic()
    findings, starts = lint(tool, batch)
    seconds = time.monotonic() - start
    names = " ".join(os.path.relpath(file, SOURCE) for file in batch.files())
    return f"{tool.name} ({seconds:.1f} s, {starts}x): {names}", findings


def main(build, cache):
    build, cache = os.path.abspath(build), os.path.abspath(cache)
    os.chdir(SOURCE)
    os.makedirs(cache, exist_ok=True)
    forget_old(cache)
    work = open_work(build, cache, [Tidy(cache), Clazy()])
    faulty = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        looks = [pool.submit(timed, *item) for item in work]
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
