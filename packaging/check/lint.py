# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy and clazy on the sources of the linted layers, on all cores, and prints their findings.

LINTED names the layers that have been brought to these checks so far; a layer is added once it passes. The others are
held to format, warnings as errors, sanitizers and their tests only.

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

LINTED = re.compile(r"app/(support|crypto|archive|plan|import|decision|dossier|cli)/.*\.cpp$")
SOURCE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
MONTHS_KEPT = 3


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

    def findings(self, build, source):
        call = [self.program, "-p", build, *self.options(), source]
        run = subprocess.run(call, capture_output=True, text=True, env=self.environment(), check=False)
        said = "\n".join(line for line in (run.stdout + run.stderr).splitlines() if not re.match(r"^(\d+ warnings?|Suppressed|Use -)", line))
        return said.strip() if run.returncode != 0 or self.finding.search(said) else ""

    def options(self):
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

    def options(self):
        return ["--quiet", "--load=" + self.plugin]


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

    def options(self):
        quiet = "--extra-arg=-Wno-everything"  # clang's own warnings are clang-tidy's business
        return ["--header-filter=.*/(app|ui|tests)/.*", "--ignore-dirs=.*_autogen/.*", quiet]

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
    state = hashlib.sha256(tool.identity)
    arguments = command.get("command") or " ".join(command["arguments"])
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


def open_work(build, cache, tools):
    """(tool, source, stamp) of all that is not known to be clean, the longest first."""
    commands = linted_commands(build)
    if not commands:
        sys.exit(f"lint.py: {build} compiles no source of the linted layers")
    read_by = dependencies(build, commands)
    work = []
    for command in commands:
        files = read_by[command["file"]]
        for tool in tools:
            stamp = os.path.join(cache, key(tool, build, command, files))
            if os.path.exists(stamp):
                os.utime(stamp)
            else:
                work.append((len(files), tool, command["file"], stamp))
    work.sort(key=lambda item: (item[1].name != "clang-tidy", -item[0], item[2]))
    print(f"lint.py: {len(commands)} sources, {len(work)} of {len(commands) * len(tools)} looks are due", file=sys.stderr)
    return [item[1:] for item in work]


def lint(item, build):
    tool, source, stamp = item
    start = time.monotonic()
    findings = tool.findings(build, source)
    if not findings:
        with open(stamp, "w", encoding="utf-8"):
            pass
    return tool.name, os.path.relpath(source, SOURCE), findings, time.monotonic() - start


def main(build, cache):
    build, cache = os.path.abspath(build), os.path.abspath(cache)
    os.chdir(SOURCE)
    os.makedirs(cache, exist_ok=True)
    forget_old(cache)
    work = open_work(build, cache, [Tidy(cache), Clazy()])
    faulty = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for number, done in enumerate(concurrent.futures.as_completed([pool.submit(lint, item, build) for item in work]), 1):
            name, source, findings, seconds = done.result()
            print(f"[{number}/{len(work)}] {name} {source}: {seconds:.1f} s", file=sys.stderr)
            if findings:
                print(findings, flush=True)
                faulty += 1
    return 1 if faulty else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
