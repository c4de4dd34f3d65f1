# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/check/names.py finds classes that two headers define; cmake/source_batches.py keeps sources apart that clash."""
import contextlib
import io
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "packaging" / "check"), str(ROOT / "cmake")]

import names
import source_batches


class Folder(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def file(self, name, text):
        path = Path(self.folder.name) / name
        path.write_text(text, encoding="utf-8")
        return str(path)


class Names(Folder):
    def said_of(self, *texts):
        output = io.StringIO()
        with contextlib.redirect_stdout(output):
            status = names.main([self.file(f"{number}.h", text) for number, text in enumerate(texts)])
        return status, output.getvalue()

    def test_finds_a_class_that_two_headers_define(self):
        status, said = self.said_of("namespace a {\nstruct Table {\n};\n}\n", "namespace a {\nclass Table final : public B {\n};\n}\n")
        self.assertEqual(status, 1)
        self.assertIn("a::Table is also defined in", said)

    def test_knows_namespaces_and_declarations(self):
        status, said = self.said_of("namespace a {\nenum class Table {\n};\n}\n", "namespace b {\nstruct Table {\n};\n}\n", "namespace a {\nclass Table;\n}\n")
        self.assertEqual((status, said), (0, ""))


class Batches(Folder):
    def batches(self, *texts):
        self.made = getattr(self, "made", 0) + 1  # texts of files are remembered
        sources = [self.file(f"{self.made}-{number}.cpp", text) for number, text in enumerate(texts)]
        return [[sources.index(source) for source in batch] for batch in source_batches.batches(sources, 10)]

    def test_parts_sources_that_declare_one_name(self):
        self.assertEqual(self.batches("int f(int a)\n{\n", "int f(int b)\n{\n", "int f(bool b)\n{\n"), [[0, 2], [1]])
        self.assertEqual(self.batches("constexpr int f = 1;\n", "int f(int b)\n{\n"), [[0], [1]])
        self.assertEqual(self.batches("namespace a {\nint f(int a)\n{\n", "namespace b {\nint f(int b)\n{\n"), [[0, 1]])

    def test_knows_where_a_namespace_ends(self):
        ended = "namespace a {\n\n} // namespace a\n\nnamespace {\nint f(int a)\n{\n"
        self.assertEqual(self.batches(ended, "int f(int b)\n{\n", "namespace a {\nint f(int b)\n{\n"), [[0, 2], [1]])

    def test_takes_namespaces_for_open_in_tests(self):
        self.file("here.h", "namespace safeconduct::test {\nint f(int a);\n}\n")
        sources = [self.file("here.cpp", '#include "here.h"\n'), self.file("there.cpp", "int f(int b)\n{\n")]
        self.assertEqual(len(source_batches.batches(sources, 10)), 1)
        self.assertEqual(len(source_batches.batches(sources, 10, are_tests=True)), 2)

    def test_parts_sources_whose_headers_declare_one_name(self):
        self.file("one.h", "struct Table {\n};\n")
        self.file("two.h", "enum class Table { A };\n")
        self.assertEqual(self.batches('#include "one.h"\n', '#include "two.h"\n', '#include "one.h"\n'), [[0, 2], [1]])

    def test_parts_sources_that_open_namespaces_with_one_name(self):
        self.file("b.h", "namespace a::b {\nstruct Demands {\n};\n}\n")
        self.file("c.h", "namespace a::c {\nstruct Demands {\n};\n}\n")
        opens_b, opens_c = (f'#include "{name}.h"\nnamespace a {{\nusing namespace {name};\n}}\n' for name in "bc")
        self.assertEqual(self.batches(opens_b, opens_c, '#include "c.h"\n'), [[0, 2], [1]])

    def test_keeps_a_source_and_its_header_together(self):
        self.file("one.h", "int f(int a);\n")
        self.assertEqual(self.batches('#include "one.h"\nint f(int a)\n{\n', '#include "one.h"\n'), [[0, 1]])


if __name__ == "__main__":
    unittest.main()
