# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts sources together that can be compiled as one.

Most of the time a source takes goes into the headers it includes; a batch reads them once. Sources that declare one name
twice, each for itself or each by a header of ours that it includes, cannot stand in one batch.

Usage: source_batches.py [--tests] SIZE SOURCE…

Prints a line for each source, in their order: the number of its batch. Tests (--tests) open the namespaces of the project.
"""
import functools
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
NAMESPACE = re.compile(r"^namespace ([\w:]+) \{|^\} // namespace ([\w:]+)$", re.MULTILINE)
INCLUDE = re.compile(r'^#include "([^"]+\.h)"', re.MULTILINE)
OPENED = re.compile(r"^ *using namespace ([\w:]+);", re.MULTILINE)
TYPE = re.compile(r"^(?:class|struct|enum class|enum|using) (?!namespace|class)(\w+)\b(?! *;)", re.MULTILINE)
NAME = re.compile(r"^(?!using |class |struct |enum )(?:[\w:<>,&*]+ )+[&*]*(\w+)(?:(\([^)]*\))|\{| =|;|\[)", re.MULTILINE)


@functools.cache
def text_of(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


@functools.cache
def own_names(path):
    """What a file declares for itself at file scope, roughly, with its namespace; functions with the types they take."""
    text = text_of(path)
    spaces = namespaces(text)
    declared = set()
    for found in TYPE.finditer(text):
        declared.add(qualified(spaces, found) + found.group(1))
    for found in NAME.finditer(text):
        name, parameters = qualified(spaces, found) + found.group(1), found.group(2)
        if parameters is None:
            declared.add(name)
            continue
        taken = " ".join(parameters.strip("()").split()).split(",")
        declared.add(name + types(taken))
        while taken and " = " in taken[-1]:  # called without it, too
            taken.pop()
            declared.add(name + types(taken))
    return frozenset(declared)


def namespaces(text):
    """Where in a text which named namespace begins to be the innermost one, or none ("")."""
    around, spaces = [""], []
    for found in NAMESPACE.finditer(text):
        if found.group(1):
            around.append(found.group(1) + "::")
        elif len(around) > 1:
            around.pop()
        spaces.append((found.start(), around[-1]))
    return spaces


def qualified(spaces, found):
    return next((name for start, name in reversed(spaces) if start < found.start()), "")


def types(parameters):
    return "(" + ",".join(re.sub(r"(?<=[ &*])\w+( = .*)?$", "", parameter.strip()).strip() for parameter in parameters) + ")"


@functools.cache
def headers(path):
    """The headers of ours that a file includes, and those that they include."""
    reached = set()
    for name in INCLUDE.findall(text_of(path)):
        for place in (ROOT, os.path.dirname(path)):
            header = os.path.normpath(os.path.join(place, name))
            if os.path.exists(header):
                reached.add(header)
                reached |= headers(header)
                break
    return frozenset(reached)


def declarations(source):
    """Every name that a source sees declared, with the file that does."""
    source = os.path.abspath(source)
    seen = {}
    for path in (*sorted(headers(source)), source):  # its own declaration is the definition of that in the header
        for name in own_names(path):
            if path != source or name not in seen:
                seen[name] = path
                word, parenthesis, _ = name.partition("(")
                seen[word + " as"] = "function" if parenthesis else path  # functions share a word, nothing else does
    return seen


def opened(source, seen):
    """With the names of the namespaces that the source opens as it sees them: whoever comes after it sees them so, too."""
    text = text_of(os.path.abspath(source))
    spaces = [f"::{space.rpartition('::')[2]}::" for space in OPENED.findall(text)]
    return seen | {name.replace(space, "::", 1): path for space in spaces for name, path in seen.items() if space in name}


def unqualified(seen):
    """As tests see names: with the namespaces of the project open."""
    return {re.sub(r"^safeconduct(::test)?::", "", name): path for name, path in seen.items()}


def batches(items, size, source_of=lambda item: item, are_tests=False):
    """Items in lists of up to size, each into the first where it fits."""
    groups = []
    for item in items:
        seen = opened(source_of(item), declarations(source_of(item)))
        if are_tests:
            seen = unqualified(seen)
        for names, members in groups:
            if len(members) < size and all(names.get(name, path) == path for name, path in seen.items()):
                break
        else:
            names, members = {}, []
            groups.append((names, members))
        names.update(seen)
        members.append(item)
    return [members for _, members in groups]


def main(size, sources, are_tests):
    number_of = {source: number for number, batch in enumerate(batches(sources, size, are_tests=are_tests)) for source in batch}
    for source in sources:
        print(number_of[source])


if __name__ == "__main__":
    words = sys.argv[1:]
    of_tests = words[:1] == ["--tests"]
    words = words[1:] if of_tests else words
    if not words or not words[0].isdigit():
        sys.exit(__doc__)
    main(int(words[0]), words[1:], of_tests)
