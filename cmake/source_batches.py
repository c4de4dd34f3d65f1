# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts sources together that can be compiled as one.

Most of the time a source takes goes into the headers it includes; a batch reads them once. Sources that share a name of their
own cannot stand in one batch.

Usage: source_batches.py SIZE SOURCE…

Prints a line for each source, in their order: the number of its batch.
"""
import re
import sys


def own_names(source):
    """What a source declares for itself at file scope, roughly; functions with the types they take."""
    with open(source, encoding="utf-8") as file:
        text = file.read()
    declared = re.findall(r"^(?:class|struct|enum class|enum|using) (?!namespace|class)(\w+)", text, re.MULTILINE)
    pattern = r"^(?!using namespace)(?:[\w:<>,&*]+ )+[&*]*(\w+)(?:(\([^)]*\))|\{| =|;|\[)"
    for name, parameters in re.findall(pattern, text, re.MULTILINE):
        taken = " ".join(parameters.strip("()").split()).split(",")
        declared.append(name + types(taken))
        while taken and " = " in taken[-1]:  # called without it, too
            taken.pop()
            declared.append(name + types(taken))
    return set(declared)


def types(parameters):
    return ",".join(re.sub(r"(?<=[ &*])\w+( = .*)?$", "", parameter.strip()).strip() for parameter in parameters)


def batches(items, size, source_of=lambda item: item):
    """Items in lists of up to size, each into the first where it fits."""
    groups = []
    for item in items:
        names = own_names(source_of(item))
        group = next((group for group in groups if len(group[1]) < size and not names & group[0]), None)
        if group is None:
            group = (set(), [])
            groups.append(group)
        group[0].update(names)
        group[1].append(item)
    return [members for _, members in groups]


def main(size, sources):
    number_of = {source: number for number, batch in enumerate(batches(sources, size)) for source in batch}
    for source in sources:
        print(number_of[source])


if __name__ == "__main__":
    if len(sys.argv) < 2 or not sys.argv[1].isdigit():
        sys.exit(__doc__)
    main(int(sys.argv[1]), sys.argv[2:])
