# SPDX-License-Identifier: GPL-3.0-or-later
"""Says which links and pictures of Markdown files lead nowhere within the project. Usage: links.py FILE...

Addresses on the web are not asked for. Headings get the anchors that code forges give them.
"""
import os
import re
import sys

LINK = re.compile(r"!?\[[^\]]*\]\(<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\)")
HEADING = re.compile(r"^#{1,6}\s+(.*?)\s*#*$", re.MULTILINE)
FENCE = re.compile(r"^(`{3,}|~{3,}).*?^\1\s*$", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`[^`\n]*`")


def anchors(text):
    found = set()
    for heading in HEADING.findall(FENCE.sub("", text)):
        plain = LINK.sub(lambda link: re.sub(r"^!?\[([^\]]*)\].*", r"\1", link.group(0)), heading)
        slug = re.sub(r"[^\w\- ]", "", plain.lower()).replace(" ", "-")
        copies = [slug] + [f"{slug}-{number}" for number in range(1, 20)]
        found.add(next(name for name in copies if name not in found))
    return found


def fault(path, target):
    file, _, anchor = target.partition("#")
    place = os.path.normpath(os.path.join(os.path.dirname(path), file)) if file else path
    if not os.path.exists(place):
        return f"there is no {place}"
    if anchor and place.endswith(".md"):
        with open(place, encoding="utf-8") as other:
            if anchor not in anchors(other.read()):
                return f"{place} has no heading #{anchor}"
    return None


def faults(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    blank = lambda match: re.sub(r"[^\n]", " ", match.group(0))
    text = CODE.sub(blank, FENCE.sub(blank, text))
    for link in LINK.finditer(text):
        target = link.group(1)
        if re.match(r"[a-z][a-z0-9+.-]*:", target):
            continue
        what = fault(path, target)
        if what:
            yield f"{path}:{text.count(chr(10), 0, link.start()) + 1}: {what}"


def main(paths):
    found = [line for path in paths for line in faults(path)]
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
