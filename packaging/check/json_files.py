# SPDX-License-Identifier: GPL-3.0-or-later
"""Says where JSON files are no JSON, or name a member twice. Usage: json_files.py FILE..."""
import json
import sys


def refuse_twice(members):
    names = [name for name, _ in members]
    twice = {name for name in names if names.count(name) > 1}
    if twice:
        raise ValueError(f"member named twice: {', '.join(sorted(twice))}")
    return dict(members)


def refuse_constant(name):
    raise ValueError(f"{name} is no JSON")


def fault(path):
    try:
        with open(path, encoding="utf-8") as file:
            json.load(file, object_pairs_hook=refuse_twice, parse_constant=refuse_constant)
    except ValueError as error:
        return str(error)
    return None


def main(paths):
    faults = [(path, what) for path in paths if (what := fault(path))]
    for path, what in faults:
        print(f"{path}: {what}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
