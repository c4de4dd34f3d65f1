# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/package, with programs in the place of those that build, look at licences or make a Debian."""
import hashlib
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
DEB = "safeconduct_0.1.0_amd64.deb"
TABLE = """| program | version | first window after | memory (PSS) |
|---|---|---:|---:|
| safeconduct | 0.1.0 | 400 ms | 90 MiB |
| xca | 2.8.0-1 | 300 ms | 60 MiB |
| keepassxc | 2.7.10+dfsg1-1 | 500 ms | 80 MiB |
"""
STAND_INS = {
    "cmake": 'mkdir -p "$5" && touch "$5/build.ninja"',
    "ninja": "",
    "cpack": f'echo "${{CONTENT:-$PWD}}" >{DEB}',
    "lintian": "",
    "dpkg-deb": 'echo "libc6 (>= 2.38), libqt6core6t64 | libqt6core6, libstdc++6"',
    "dpkg-query": '''case "$*" in *Status*) echo installed ;; *libqt6core6) exit 1 ;; *) echo 1.0-1 ;; esac''',
    "apt-get": "",
    "id": '[ "$*" != -u ] && exec /usr/bin/id "$@"; echo "$USER_ID"',
    "unshare": '[ "$USER_ID" = 0 ] && shift && exec "$@"',
    # as reuse: another name and address each time, and all files of a folder that is not in git
    "reuse": r'''printf 'SPDXVersion: SPDX-2.1\nDataLicense: CC0-1.0\nSPDXID: SPDXRef-DOCUMENT\nDocumentName: %s\n' "${PWD##*/}"
printf 'DocumentNamespace: http://spdx.org/spdxdocs/%s\nCreator: Tool: reuse-5\nCreated: %(%Y-%m-%dT%H:%M:%SZ)T\n' "$RANDOM$RANDOM" -1
find . -type f | LC_ALL=C sort | xargs sha1sum | while read -r sum file; do
    printf '\nFileName: %s\nSPDXID: SPDXRef-%s\nFileChecksum: SHA1: %s\n' "$file" "$sum" "$sum"
    printf 'LicenseConcluded: NOASSERTION\nLicenseInfoInFile: CC0-1.0\nFileCopyrightText: NONE\n'
done''',
    # as root what a hook prints goes to standard error
    "mmdebstrap": r'''printf '%s\n' "$@" >"$HOME/call"
for argument in "$@"; do
    case $argument in --customize-hook=copy-out*)
        eval "words=(${argument#*=})"
        [ -z "${MEASURED:-}" ] || printf %s "$MEASURED" >"${words[2]}/${words[1]##*/}"
        ;;
    esac
done''',
}


class Package(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.home, self.project = Path(folder.name, "home"), Path(folder.name, "safeconduct")
        self.left, programs = self.home / "left", self.home / "programs"
        for place in (self.left, programs, self.project / "docs", *(self.project / "packaging" / name for name in ("check", "trees"))):
            place.mkdir(parents=True)
        for name in ("package", "environment", "bill", "check/files", "check/spdx.py"):
            shutil.copy(PROJECT / "packaging" / name, self.project / "packaging" / name)
        for name, packages in (("build", "cmake\n"), ("lintian", "lintian\n")):
            (self.project / "packaging" / "trees" / f"{name}.packages").write_text(packages, encoding="utf-8")
        (self.project / "CHANGELOG.md").write_text("none\n", encoding="utf-8")
        os.utime(self.project / "CHANGELOG.md", (1764547200, 1764547200))  # 2025-12-01
        for name, text in STAND_INS.items():
            (programs / name).write_text(f"#!/bin/bash\n{text}\n", encoding="utf-8")
            (programs / name).chmod(0o755)
        self.environment = {"PATH": f"{programs}:{os.environ['PATH']}", "HOME": str(self.home), "TMPDIR": str(self.left),
                            "SAFECONDUCT_ENVIRONMENT": "native", "USER_ID": "0", "LC_ALL": "C.UTF-8",
                            "GIT_CEILING_DIRECTORIES": folder.name}

    def run_it(self, *arguments, **environment):
        return subprocess.run([self.project / "packaging" / "package", *arguments], env=self.environment | environment,
                              capture_output=True, text=True, check=False)

    def test_finds_two_builds_the_same(self):
        run = self.run_it("twice", CONTENT="same")
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertIn("both packages are the same", run.stderr)
        self.assertEqual(list(self.left.iterdir()), [])
        bill = (self.project / "build" / "package" / DEB).with_suffix(".spdx").read_text(encoding="utf-8")
        sum_of_package = hashlib.sha256(b"same\n").hexdigest()
        self.assertIn(f"DocumentNamespace: http://spdx.org/spdxdocs/{DEB[:-4]}-{sum_of_package}\n", bill)
        self.assertIn("Created: 2025-12-01T00:00:00Z\n", bill)
        self.assertIn("PackageName: libc6\nSPDXID: SPDXRef-debian-libc6\nPackageVersion: 1.0-1\n", bill)
        self.assertIn("PackageName: libstdc++6\nSPDXID: SPDXRef-debian-libstdc--6\n", bill)
        self.assertIn("PackageName: libqt6core6\nSPDXID: SPDXRef-debian-libqt6core6\nPackageSupplier", bill)  # not installed
        self.assertIn("PackageName: libjsoncons-dev\n", bill)
        self.assertNotIn("FileName: ./build/", bill)

    def test_finds_two_builds_that_differ(self):
        run = self.run_it("twice")
        self.assertEqual(run.returncode, 1, run.stderr)
        self.assertIn("the second .deb is another one", run.stderr)
        self.assertEqual(list(self.left.iterdir()), [])

    def test_ends_where_the_bill_lacks_something(self):
        (self.project / "packaging" / "check" / "spdx.py").write_text("raise SystemExit(1)\n", encoding="utf-8")
        run = self.run_it("twice", CONTENT="same")
        self.assertEqual(run.returncode, 1, run.stderr)
        self.assertNotIn("are the same", run.stderr)

    def test_keeps_the_comparison_of_starts(self):
        run = self.run_it("startup", MEASURED=TABLE)
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertTrue((self.project / "docs" / "startup.md").read_text(encoding="utf-8").endswith("\n\n" + TABLE))

    def test_keeps_the_former_comparison_where_nothing_was_measured(self):
        former = self.project / "docs" / "startup.md"
        former.write_text("former\n", encoding="utf-8")
        for measured in ("", TABLE.replace("300 ms", " ms")):
            with self.subTest(measured):
                run = self.run_it("startup", MEASURED=measured)
                self.assertEqual(run.returncode, 1, run.stderr)
                self.assertEqual(former.read_text(encoding="utf-8"), "former\n")

    def test_needs_no_root_where_there_are_user_namespaces(self):
        for user, mode in (("1000", True), ("0", False)):
            with self.subTest(user):
                run = self.run_it("test", USER_ID=user)
                self.assertEqual(run.returncode, 0, run.stderr)
                self.assertEqual("--mode=unshare" in (self.home / "call").read_text(encoding="utf-8").splitlines(), mode)


if __name__ == "__main__":
    unittest.main()
