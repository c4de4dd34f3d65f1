# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds classes and enumerations that two headers define under one name in one namespace.

All layers end in one program: a template made for one of the two, QList<Table> say, would be taken for both.

Usage: names.py HEADER…    Exit status 1: there are such names.
"""
import re
import sys

DEFINED = re.compile(r"^(?:class|struct|enum(?: class)?) (?:\[\[\w+\]\] )?(\w+)(?: final)?(?: : [^{;]*)?\s*\{", re.MULTILINE)
NAMESPACE = re.compile(r"^namespace ([\w:]+) \{", re.MULTILINE)


def defined_names(text):
    for found in DEFINED.finditer(text):
        around = NAMESPACE.findall(text[: found.start()])
        yield "::".join([*around[-1:], found.group(1)])


def main(headers):
    first, status = {}, 0
    for header in headers:
        with open(header, encoding="utf-8") as file:
            for name in set(defined_names(file.read())):
                if first.setdefault(name, header) != header:
                    print(f"{header}: {name} is also defined in {first[name]}; give one of them another name")
                    status = 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
