# SPDX-License-Identifier: GPL-3.0-or-later
"""Says where the Flatpak manifest does not fit the rest, or leaves open what is built. Usage: flatpak.py PROJECT

Building it takes a runtime that nothing here fetches, so this is all that is tried of it: that it is YAML, that it names what the
desktop entry, the metadata and the installed files name, and that every source from elsewhere is pinned. Exit status 1: a fault.
"""
import re
import sys
import xml.etree.ElementTree
from pathlib import Path

import yaml  # comes with clang-tidy

PINS = {"archive": {"url": r"https://\S+", "sha256": r"[0-9a-f]{64}"},
        "git": {"url": r"https://\S+", "tag": r"\S+", "commit": r"[0-9a-f]{40}"},
        "dir": {"path": r"\S+"}}
EXPORTED = ("/applications", "/metainfo", "/mime/packages", "/apps")  # Flatpak shows only what is called after the program


class OneOfEach(yaml.SafeLoader):
    """Takes a key that stands twice for a fault: YAML's own reader keeps the last."""

    def construct_mapping(self, node, deep=False):
        names = [key.value for key, _ in node.value]
        for name in names:
            if names.count(name) > 1:
                raise yaml.YAMLError(f"{name} stands twice")
        return super().construct_mapping(node, deep)


def entry_of(desktop):
    return dict(line.split("=", 1) for line in desktop.splitlines() if "=" in line and not line.startswith("#"))


def installed_names(cmake):
    """The names under which files are installed where desktops look."""
    for files, folder, renamed in re.findall(r"install\(FILES ([^)]*?) DESTINATION ([^\s)]+)(?: RENAME ([^\s)]+))?\)", cmake):
        if folder.endswith(EXPORTED):
            yield from [renamed] if renamed else [Path(name).name for name in files.split()]


def source_faults(module, folder, project):
    for source in module.get("sources", []):
        kind = source.get("type")
        if kind not in PINS:
            yield f"a source of {module['name']} is of the type {kind}, which is not looked at here"
        for member, form in PINS.get(kind, {}).items():
            if not re.fullmatch(form, str(source.get(member, ""))):
                yield f"{module['name']}: {member} of a source is missing or of another form"
        if kind == "dir" and (folder / str(source.get("path"))).resolve() != project.resolve():
            yield f"{module['name']}: {source.get('path')} is not the project"
    if not module.get("sources"):
        yield f"{module['name']} has no sources"


def name_faults(manifest, name, desktop):
    entry = entry_of((desktop / f"{name}.desktop").read_text(encoding="utf-8"))
    meta = xml.etree.ElementTree.parse(desktop / f"{name}.metainfo.xml").getroot()
    for what, found, wanted in (("app-id", manifest.get("app-id"), name),
                                ("the metadata's id", meta.findtext("id"), name),
                                ("the metadata's launchable", meta.findtext("launchable"), f"{name}.desktop"),
                                ("the desktop entry's icon", entry.get("Icon"), name),
                                ("command", manifest.get("command"), entry["Exec"].split()[0])):
        if found != wanted:
            yield f"{what} is {found}, not {wanted}"


def install_faults(name, cmake):
    installed = list(installed_names(cmake))
    for file in installed:
        if not file.startswith(name):
            yield f"{file} is installed for desktops; Flatpak does not show it, as it does not begin with {name}"
    if len(installed) < len(EXPORTED):
        yield "packaging/CMakeLists.txt installs less than a desktop entry, metadata, MIME types and an icon"


def build_faults(manifest, folder, project):
    version = manifest.get("runtime-version")
    if not isinstance(version, str) or not re.fullmatch(r"\d+\.\d+", version):
        yield "runtime-version is no text such as '6.11'; without quotes it is a number, and 6.10 would be 6.1"
    modules = manifest.get("modules") or [{"name": "a module"}]
    for module in modules:
        yield from source_faults(module, folder, project)
    if "dir" not in [source.get("type") for source in modules[-1].get("sources", [])]:
        yield "the last module is not built from this folder"


def faults_of(project, path):
    try:
        manifest = yaml.load(path.read_text(encoding="utf-8"), OneOfEach)
    except yaml.YAMLError as error:
        return [str(error)]
    cmake = (project / "packaging" / "CMakeLists.txt").read_text(encoding="utf-8")
    return [*name_faults(manifest, path.stem, project / "packaging" / "desktop"), *install_faults(path.stem, cmake),
            *build_faults(manifest, path.parent, project)]


def main(project):
    found = sorted(Path(project, "packaging", "flatpak").glob("*.yml"))
    faults = [f"{path}: {fault}" for path in found for fault in faults_of(Path(project), path)]
    for fault in faults or ([] if found else ["there is no manifest in packaging/flatpak"]):
        print(fault)
    return 1 if faults or not found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
