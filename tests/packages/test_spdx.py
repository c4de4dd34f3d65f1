# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/check/spdx.py finds what a bill of materials lacks."""
import contextlib
import io
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging" / "check"))

import spdx

BILL = """SPDXVersion: SPDX-2.1
DataLicense: CC0-1.0
SPDXID: SPDXRef-DOCUMENT
DocumentName: safeconduct_0.1.0_amd64
DocumentNamespace: http://spdx.org/spdxdocs/safeconduct_0.1.0_amd64-0123
Creator: Person: Anonymous ()
Creator: Tool: reuse-5.0.2
Created: 2026-12-01T00:00:00Z
CreatorComment: <text>Over
two lines: of text.</text>
Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-file

FileName: ./CMakeLists.txt
SPDXID: SPDXRef-file
FileChecksum: SHA1: 2ef2c318d176142ff19feb36823d90a6ac7155db
LicenseConcluded: NOASSERTION
LicenseInfoInFile: GPL-3.0-or-later
FileCopyrightText: <text>The Safeconduct authors</text>

PackageName: libc6
SPDXID: SPDXRef-debian-libc6
PackageDownloadLocation: NOASSERTION
FilesAnalyzed: false
PackageLicenseConcluded: NOASSERTION
PackageLicenseDeclared: NOASSERTION
PackageCopyrightText: NOASSERTION
Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-debian-libc6
"""


class Spdx(unittest.TestCase):
    def told_of(self, text):
        with tempfile.TemporaryDirectory() as folder:
            bill = Path(folder, "bill.spdx")
            bill.write_text(text, encoding="utf-8")
            told = io.StringIO()
            with contextlib.redirect_stdout(told):
                status = spdx.main(str(bill))
            lines = [line.split(": ", 1)[1] for line in told.getvalue().splitlines()]
            self.assertEqual(status, 1 if lines else 0)
            return lines

    def test_is_content_with_what_is_whole(self):
        self.assertEqual(self.told_of(BILL), [])

    def test_misses_every_mandatory_tag(self):
        for tag, owner in (*((tag, "the document") for tag in spdx.DOCUMENT if tag not in ("SPDXID", "Creator")),
                           *((tag, "libc6") for tag in spdx.PACKAGE if tag != "SPDXID"),
                           *((tag, "./CMakeLists.txt") for tag in spdx.FILE if tag != "SPDXID")):
            with self.subTest(tag):
                rest = "".join(line for line in BILL.splitlines(True) if not line.startswith(tag + ":"))
                self.assertEqual(self.told_of(rest), [f"{owner} has no {tag}"])

    def test_misses_what_is_told_of(self):
        self.assertEqual(self.told_of(BILL.replace("SPDXID: SPDXRef-debian-libc6\n", "")),
                         ["libc6 has no SPDXID", "SPDXRef-debian-libc6 is told of and not there"])

    def test_wants_to_know_what_was_looked_at(self):
        self.assertEqual(self.told_of(BILL.replace("FilesAnalyzed: false\n", "")),
                         ["libc6 has no PackageVerificationCode", "libc6 has no PackageLicenseInfoFromFiles"])

    def test_names_what_has_no_form_and_stands_twice(self):
        self.assertEqual(self.told_of(BILL.replace("2026-12-01T", "2026-12-01 ")),
                         ["Created: 2026-12-01 00:00:00Z is of no form that SPDX knows"])
        self.assertIn("SPDXRef-file stands twice", self.told_of(BILL.replace("SPDXRef-debian-libc6", "SPDXRef-file")))

    def test_wants_files_and_packages(self):
        self.assertEqual(self.told_of(BILL[:BILL.index("\nPackageName")]), ["there is no PackageName"])


if __name__ == "__main__":
    unittest.main()
