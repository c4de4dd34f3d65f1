# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/screenshots runs every test of the window that takes pictures, and asks for functions that are there."""
import re
import unittest
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


def asked_for():
    script = (PROJECT / "packaging" / "screenshots").read_text(encoding="utf-8")
    lines = re.search(r"^pictures=\(\n(.*?)^\)", script, re.MULTILINE | re.DOTALL).group(1)
    return {words[0]: words[1:] for words in (line.strip(' "').split() for line in lines.splitlines())}


class Screenshots(unittest.TestCase):
    def setUp(self):
        self.tests = {path.stem: path.read_text(encoding="utf-8") for path in (PROJECT / "tests" / "ui").glob("test_*.cpp")}

    def test_runs_all_that_take_pictures(self):
        self.assertEqual(sorted(asked_for()), sorted(name for name, text in self.tests.items() if "SAFECONDUCT_SCREENSHOTS" in text))

    def test_names_functions_that_are_there(self):
        for name, functions in asked_for().items():
            for function in functions:
                with self.subTest(f"{name} {function}"):
                    self.assertTrue(re.search(rf"^void Test\w+::{function}\(\)", self.tests[name], re.MULTILINE), "is not there")


if __name__ == "__main__":
    unittest.main()
