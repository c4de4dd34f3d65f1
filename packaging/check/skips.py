# SPDX-License-Identifier: GPL-3.0-or-later
"""Names every test that the last run of ctest skipped, with its reason. Usage: skips.py BUILD ALLOWED

BUILD is the folder that ctest ran in: its log has what each test said, also of tests that passed. ALLOWED lists the skips that
may be (tests/skips/allowed); any other is a fault. Exit status 1: there is one; 2: there is no log.
"""
import fnmatch
import os
import re
import sys

START = re.compile(r"^\d+/\d+ Testing: (\S+)$")
SKIP = re.compile(r"^SKIP   : (\S+?\(.*?\)) (.*)$")
END = re.compile(r"^   Loc: \[|^(PASS|FAIL!|SKIP|QWARN|QINFO|QDEBUG|XFAIL|XPASS) {0,3}: |^Totals: |^<end of output>$")
WHOLE = re.compile(r"^ *\d+/\d+ +Test +#\d+: (\S+) \.*\*\*\*(Skipped|Not Run \(Disabled\))", re.MULTILINE)


def read(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()


def skips_of(log, said):
    """(test, function, reason) of each skip: those that QtTest tells in ctest's LOG, and whole tests that ctest SAID it skipped."""
    found = []
    test = ""
    lines = log.splitlines()
    for number, line in enumerate(lines):
        if start := START.match(line):
            test = start.group(1)
        if skip := SKIP.match(line):
            reason = [skip.group(2)]
            for more in lines[number + 1:]:
                if END.match(more):
                    break
                reason.append(more.strip())
            found.append((test, skip.group(1), " ".join(reason).strip()))
    told = {name for name, _, _ in found}
    found += [(name, "", "ctest ran nothing of it") for name, _ in WHOLE.findall(said) if name not in told]
    return found


def allowed_in(text):
    """(who, function, beginning of the reason) of each line that is no comment."""
    return [tuple(line.split(None, 2)) for line in text.splitlines() if line.strip() and not line.startswith("#")]


def may_be(skip, allowed, is_root):
    return any((who == "anybody" or not is_root) and fnmatch.fnmatchcase(skip[1], function) and skip[2].startswith(reason)
               for who, function, reason in allowed)


def main(build, allowed_file):
    try:
        log = read(os.path.join(build, "Testing", "Temporary", "LastTest.log"))
        said = read(os.path.join(build, "ctest.log"))
    except OSError as error:
        print(error)
        return 2
    allowed = allowed_in(read(allowed_file))
    status = 0
    for skip in skips_of(log, said):
        line = f"skipped: {skip[0]} {skip[1]}: {skip[2]}"
        if not may_be(skip, allowed, os.geteuid() == 0):
            line += f" (this skip is not in {allowed_file}: a fault)"
            status = 1
        print(line)
    return status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
