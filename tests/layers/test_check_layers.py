# SPDX-License-Identifier: GPL-3.0-or-later
"""The layer check finds planted includes that break the table, and passes those that keep it."""
import tempfile
import unittest
from pathlib import Path

import check_layers

FILES = {
    "app/support/text.h": "",
    "app/crypto/hash.h": '#include "app/support/text.h"\n',
    "app/archive/archive.h": "",
    "app/plan/plan.h": "",
    "app/pictures/pictures.h": "",
    "app/decision/decision.h": "",
    "app/document/record.h": "",
    "app/session/session.h": "",
    "app/cli/commands.h": "",
    "ui/main_window.h": "",
}


class Planted(unittest.TestCase):
    def faults(self, path, line):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in {**FILES, path: f"// a comment\n{line}\n"}.items():
                file = Path(folder, name)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
            faults, count = check_layers.check(folder)
            self.assertGreaterEqual(count, len(FILES))
            return [f"{place}:{number}: {message}" for place, number, message in faults]

    def refuses(self, path, line, message):
        faults = self.faults(path, line)
        self.assertEqual(len(faults), 1, faults)
        self.assertIn(f"{path}:2: ", faults[0])
        self.assertIn(message, faults[0])

    def test_refuses_what_breaks_the_table(self):
        for path, line, message in [
            ("app/plan/new.cpp", '#include "app/session/session.h"', "plan may not include session"),
            ("app/support/new.h", '#include "app/crypto/hash.h"', "support may not include crypto"),
            ("app/decision/new.cpp", '#include "app/pictures/pictures.h"', "decision may not include pictures"),
            ("app/session/new.cpp", '#  include "ui/main_window.h"', "session may not include ui"),
            ("app/session/new.cpp", '#include "../cli/commands.h"', "session may not include cli"),
            ("app/cli/new.cpp", '#include "ui/main_window.h"', "cli may not include ui"),
            ("ui/new.cpp", '#include "app/cli/commands.h"', "ui may not include cli"),
            ("app/plan/new.cpp", '#include "app/advice/not_there_yet.h"', "plan may not include advice"),
            ("app/dossier/new.cpp", "#include <openssl/cms.h>", "OpenSSL"),
            ("app/dossier/new.cpp", "#include <KZip>", "KArchive"),
            ("app/dossier/new.cpp", "#include <KArchive/KZip>", "KArchive"),
            ("app/session/new.cpp", "#include <QSqlDatabase>", "Qt SQL"),
            ("app/session/new.cpp", "#include <QtSql/QSqlQuery>", "Qt SQL"),
            ("app/document/new.cpp", "#include <QLabel>", "Qt Widgets"),
            ("app/document/new.cpp", "#include <QtWidgets>", "Qt Widgets"),
            ("app/pictures/new.cpp", "#include <QWidget>", "Qt Widgets"),
            ("app/plan/new.cpp", "#include <jsoncons/json.hpp>", "jsoncons"),
            ("app/main/new.cpp", "#include <CLI/CLI.hpp>", "CLI11"),
            ("app/session/new.cpp", "#include <Highs.h>", "HiGHS"),
        ]:
            with self.subTest(path=path, line=line):
                self.refuses(path, line, message)

    def test_refuses_a_folder_that_is_no_layer(self):
        self.assertIn("util is in no row", self.faults("app/util/new.h", "")[0])

    def test_passes_what_keeps_the_table(self):
        for path, line in [
            ("app/document/new.cpp", '#include "app/pictures/pictures.h"'),
            ("app/plan/new.cpp", '#include "app/plan/plan.h"'),
            ("app/main/new.cpp", '#include "ui/main_window.h"'),
            ("app/main/new.cpp", "#include <QApplication>"),
            ("app/crypto/new.cpp", "#include <openssl/cms.h>"),
            ("app/archive/new.cpp", "#include <KZip>"),
            ("ui/new.cpp", "#include <QGraphicsScene>"),
            ("app/plan/new.cpp", "#include <QStyleHints>"),
            ("app/plan/new.cpp", "#include <QLocale>"),
            ("app/plan/new.cpp", '// #include "app/session/session.h"'),
        ]:
            with self.subTest(path=path, line=line):
                self.assertEqual(self.faults(path, line), [])

    def test_nothing_to_check_is_no_success(self):
        with tempfile.TemporaryDirectory() as folder:
            self.assertEqual(check_layers.main(folder), 2)


if __name__ == "__main__":
    unittest.main()
