# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/check/skips.py names each skip with its reason, and takes those that are not listed for faults."""
import contextlib
import io
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "packaging" / "check"))

import skips

LOG = """Start testing: Nov 30 01:17 UTC
----------------------------------------------------------
1/3 Testing: test_import
1/3 Test: test_import
Output:
----------------------------------------------------------
PASS   : TestImport::initTestCase()
SKIP   : TestImport::rows(SQLite:version 1) a file
  has no server
   Loc: [../../tests/app/import/test_import.cpp(540)]
PASS   : TestImport::cleanupTestCase()
Totals: 2 passed, 0 failed, 1 skipped, 0 blacklisted, 8ms
<end of output>
----------------------------------------------------------
2/3 Testing: test_interop_exim_12
2/3 Test: test_interop_exim_12
Output:
----------------------------------------------------------
SKIP   : TestInteropExim::initTestCase() no tree of servers
   Loc: [../../tests/interop/test_interop_exim.cpp(71)]
<end of output>
"""
SAID = """1/3 Test  #7: test_import ......................   Passed    0.10 sec
2/3 Test  #8: test_interop_exim_12 .............***Skipped   0.10 sec
3/3 Test  #9: test_other .......................***Skipped   0.10 sec
"""
IMPORT = "skipped: test_import TestImport::rows(SQLite:version 1): a file has no server"


class Skips(unittest.TestCase):
    def run_on(self, log, said, allowed):
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder, "Testing", "Temporary")
            place.mkdir(parents=True)
            (place / "LastTest.log").write_text(log, encoding="utf-8")
            Path(folder, "ctest.log").write_text(said, encoding="utf-8")
            Path(folder, "allowed").write_text(allowed, encoding="utf-8")
            told = io.StringIO()
            with contextlib.redirect_stdout(told):
                status = skips.main(folder, str(Path(folder, "allowed")))
            return status, told.getvalue().splitlines()

    def test_names_each_with_its_reason(self):
        status, told = self.run_on(LOG, SAID, "# why\nanybody TestImport::rows(SQLite:*) a file has\n"
                                   "anybody TestInterop*::initTestCase() no tree\n")
        self.assertEqual(told[0], IMPORT)
        self.assertEqual(told[1], "skipped: test_interop_exim_12 TestInteropExim::initTestCase(): no tree of servers")
        self.assertIn("test_other", told[2])  # no word of QtTest's about it, and nobody allowed it
        self.assertIn("a fault", told[2])
        self.assertEqual((status, len(told)), (1, 3))

    def test_refuses_what_is_not_listed(self):
        good = LOG.split("2/3")[0], SAID.splitlines()[0]
        self.assertEqual(self.run_on(*good, "anybody TestImport::rows(SQLite:*) a file\n"), (0, [IMPORT]))
        for allowed in ("", "anybody TestImport::rows(SQLite:*) a server\n", "anybody TestImport::rows() a file\n"):
            status, told = self.run_on(*good, allowed)
            self.assertEqual(status, 1, allowed)
            self.assertTrue(told[0].startswith(IMPORT + " ("), told)

    def test_lets_users_skip_what_root_may_not(self):
        skip = "test", "TestInteropExim::initTestCase()", "needs root"
        allowed = skips.allowed_in("user TestInterop*::initTestCase() needs root\n")
        self.assertFalse(skips.may_be(skip, allowed, is_root=True))
        self.assertTrue(skips.may_be(skip, allowed, is_root=False))

    def test_reads_the_list_of_this_project(self):
        allowed = skips.allowed_in((HERE / "allowed").read_text(encoding="utf-8"))
        self.assertTrue(allowed)
        for entry in allowed:
            self.assertEqual(len(entry), 3, entry)
            self.assertIn(entry[0], ("anybody", "user"))

    def test_says_where_there_is_no_log(self):
        with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
            self.assertEqual(skips.main(folder, str(HERE / "allowed")), 2)


if __name__ == "__main__":
    unittest.main()
