# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/check/flatpak.py finds where the manifest does not fit the desktop entry, and sources that nothing pins."""
import contextlib
import io
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT / "packaging" / "check"))

import flatpak

NAME = "org.safeconduct.Safeconduct"
ROWS = {  # name: (file, what stands there, what takes its place, what is said)
    "another id": (f"flatpak/{NAME}.yml", f"app-id: {NAME}", "app-id: org.safeconduct.Other", "app-id is org.safeconduct.Other"),
    "another command": (f"flatpak/{NAME}.yml", "command: safeconduct", "command: other", "command is other, not safeconduct"),
    "another program": (f"desktop/{NAME}.desktop", "Exec=safeconduct", "Exec=other", "command is safeconduct, not other"),
    "another icon": (f"desktop/{NAME}.desktop", f"Icon={NAME}", "Icon=other", "the desktop entry's icon is other"),
    "another launchable": (f"desktop/{NAME}.metainfo.xml", f"{NAME}.desktop<", "other.desktop<", "the metadata's launchable"),
    "a file that is not shown": ("CMakeLists.txt", f"RENAME {NAME}.xml", "RENAME other.xml", "other.xml is installed"),
    "a version as number": (f"flatpak/{NAME}.yml", "runtime-version: '6.11'", "runtime-version: 6.11", "runtime-version is no text"),
    "no checksum": (f"flatpak/{NAME}.yml", "        sha256: f22fb163", "        sha256: g22fb163", "jsoncons: sha256"),
    "a tag alone": (f"flatpak/{NAME}.yml", "        commit: 8ba7ea4b", "        other: 8ba7ea4b", "qt-psql: commit"),
    "no TLS": (f"flatpak/{NAME}.yml", "url: https://ftp.gnu", "url: http://ftp.gnu", "diffutils: url"),
    "another place": (f"flatpak/{NAME}.yml", "path: ../..", "path: ..", "safeconduct: .. is not the project"),
    "no YAML": (f"flatpak/{NAME}.yml", "modules:", "modules", "could not find"),
    "a key twice": (f"flatpak/{NAME}.yml", "sdk: org.kde.Sdk", "sdk: org.kde.Sdk\nsdk: other", "sdk stands twice"),
}


class Flatpak(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.project = Path(self.folder.name)
        for part in ("flatpak", "desktop"):
            shutil.copytree(PROJECT / "packaging" / part, self.project / "packaging" / part)
        shutil.copy(PROJECT / "packaging" / "CMakeLists.txt", self.project / "packaging")

    def told(self):
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            status = flatpak.main(str(self.project))
        self.assertEqual(status, 1 if said.getvalue() else 0)
        return said.getvalue()

    def test_is_content(self):
        self.assertEqual(self.told(), "")

    def test_misses_the_manifest(self):
        shutil.rmtree(self.project / "packaging" / "flatpak")
        self.assertEqual(self.told(), "there is no manifest in packaging/flatpak\n")

    def test_finds_planted_faults(self):
        for name, (file, before, after, said) in ROWS.items():
            with self.subTest(name):
                path = self.project / "packaging" / file
                whole = path.read_text(encoding="utf-8")
                self.assertIn(before, whole)
                path.write_text(whole.replace(before, after, 1), encoding="utf-8")
                self.assertIn(said, self.told())
                path.write_text(whole, encoding="utf-8")


if __name__ == "__main__":
    unittest.main()
