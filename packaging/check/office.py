# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what LibreOffice made of our OpenDocument files with our own PDF of the same records. Used by packaging/office:
office.py FOLDER      FOLDER has NAME.odt, NAME.pdf, libreoffice/NAME.pdf and .ms, ours.json (Google Benchmark)
"""
import json
import pathlib
import re
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as xml
import zipfile

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def letters(text):
    """Without ligatures, blanks and hyphens, which a font and a line's end put in or take away."""
    return re.sub(r"[\s\u00ad-]", "", unicodedata.normalize("NFKC", text))


def headings(odt):
    content = xml.fromstring(zipfile.ZipFile(odt).read("content.xml"))
    return ["".join(one.itertext()) for one in content.iter(TEXT + "h")]


def pages(pdf):
    return int(re.search(r"^Pages: *(\d+)", output("pdfinfo", str(pdf)), re.MULTILINE)[1])


def text_of(pdf):
    return letters(output("pdftotext", "-layout", str(pdf), "-"))


def faults(folder, name):
    found = []
    converted = folder / "libreoffice" / f"{name}.pdf"
    if not converted.exists():
        return [f"{name}: LibreOffice wrote no PDF: {(folder / f'{name}.log').read_text().strip()}"]
    wanted = headings(folder / f"{name}.odt")
    if len(wanted) < 10:
        found.append(f"{name}: only {len(wanted)} headings in the OpenDocument file")
    for pdf, whose in ((converted, "LibreOffice's PDF"), (folder / f"{name}.pdf", "our PDF")):
        text = text_of(pdf)
        missing = [heading for heading in wanted if letters(heading) not in text]
        found += [f"{name}: {whose} lacks the heading \"{heading}\"" for heading in missing[:5]]
    ours, theirs = pages(folder / f"{name}.pdf"), pages(converted)
    if not 0.5 < theirs / ours < 2:
        found.append(f"{name}: {theirs} pages by LibreOffice, {ours} by us")
    return found


def main(folder):
    found = []
    print("| record | headings | pages, ours | pages, LibreOffice | LibreOffice's conversion |")
    print("|---|---:|---:|---:|---:|")
    for name in ("recplast", "generated-200"):
        found += faults(folder, name)
        took = int((folder / "libreoffice" / f"{name}.ms").read_text()) / 1000
        converted = folder / "libreoffice" / f"{name}.pdf"
        print(f"| {name} | {len(headings(folder / f'{name}.odt'))} | {pages(folder / f'{name}.pdf')} "
              f"| {pages(converted) if converted.exists() else '-'} | {took:.2f} s |")
    for one in json.loads((folder / "ours.json").read_text())["benchmarks"]:
        if one.get("aggregate_name") == "median":
            print(f"{one['run_name']}: {one['real_time'] / 1000:.2f} s, by us, from what is decided")
    for one in found:
        print(one, file=sys.stderr)
    return 1 if found else 0


sys.exit(main(pathlib.Path(sys.argv[1])))
