# SPDX-License-Identifier: GPL-3.0-or-later
"""Says what a bill of materials lacks that SPDX 2.1 wants, in its form of tags and values. Usage: spdx.py BILL

What is mandatory stands in the specification, chapters 2 (document), 3 (packages) and 4 (files). Exit status 1: something lacks.
"""
import re
import sys
from collections import Counter

DOCUMENT = ["SPDXVersion", "DataLicense", "SPDXID", "DocumentName", "DocumentNamespace", "Creator", "Created"]
PACKAGE = ["SPDXID", "PackageDownloadLocation", "PackageLicenseConcluded", "PackageLicenseDeclared", "PackageCopyrightText"]
ANALYZED = ["PackageVerificationCode", "PackageLicenseInfoFromFiles"]
FILE = ["SPDXID", "FileChecksum", "LicenseConcluded", "LicenseInfoInFile", "FileCopyrightText"]
BEGINNINGS = {"PackageName": PACKAGE, "FileName": FILE, "LicenseID": ["ExtractedText"]}
FORMS = {
    "SPDXVersion": r"SPDX-2\.1",
    "DataLicense": r"CC0-1\.0",
    "SPDXID": r"SPDXRef-[A-Za-z0-9.-]+",
    "DocumentNamespace": r"[a-z][a-z0-9+.-]*://[^\s#]+",
    "Creator": r"(Person|Organization|Tool): .+",
    "Created": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ",
    "FileChecksum": r"SHA1: [0-9a-f]{40}",
    "Relationship": r"\S+ [A-Z_]+ \S+",
}
TAG = re.compile(r"^(\w+): *(<text>.*?</text>|.*?)$", re.MULTILINE | re.DOTALL)
NOBODY = {"NONE", "NOASSERTION"}


def sections_of(tags):
    """(name, mandatory tags, tags) of the document, and of each package, file and licence after it."""
    sections = [("the document", DOCUMENT, [])]
    for tag, value in tags:
        if tag in BEGINNINGS:
            sections.append((value, BEGINNINGS[tag], []))
        sections[-1][2].append((tag, value))
    return sections


def lacking(mandatory, tags):
    given = {tag for tag, value in tags if value}
    if mandatory is PACKAGE and ("FilesAnalyzed", "false") not in tags:
        mandatory = PACKAGE + ANALYZED
    return [tag for tag in mandatory if tag not in given]


def faults_of(text):
    tags = TAG.findall(text)
    faults = [f"{tag}: {value} is of no form that SPDX knows" for tag, value in tags
              if tag in FORMS and not re.fullmatch(FORMS[tag], value)]
    for name, mandatory, own in sections_of(tags):
        faults += [f"{name} has no {tag}" for tag in lacking(mandatory, own)]
    ids = [value for tag, value in tags if tag == "SPDXID"]
    faults += [f"{name} stands twice" for name, count in Counter(ids).items() if count > 1]
    known = NOBODY.union(ids)
    faults += [f"{end} is told of and not there" for tag, value in tags if tag == "Relationship"
               for end in value.split()[::2] if end not in known]
    faults += [f"there is no {tag}" for tag in ("PackageName", "FileName") if tag not in dict(tags)]
    return faults


def main(bill):
    with open(bill, encoding="utf-8") as file:
        faults = faults_of(file.read())
    for fault in faults:
        print(f"{bill}: {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
