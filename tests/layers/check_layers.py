#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the real #include lines of app and ui against the layers of ARCHITECTURE.md.

Usage: check_layers.py PROJECT

A layer includes itself and what stands below it, never what stands above or beside it; some libraries are for one layer
alone. Prints file:line: message for each include that breaks this. Exit status 1: at least one does; 2: there is nothing
to check.
"""
import re
import sys
from pathlib import Path

# From top to bottom. Layers that share a line stand side by side and don't see each other.
LAYERS = [
    ["main"],
    ["ui", "cli"],
    ["session"],
    ["register"],
    ["dossier"],
    ["document"],
    ["pictures"],
    ["decision"],
    ["snippets"],
    ["advice"],
    ["import"],
    ["knowledge"],
    ["plan"],
    ["archive"],
    ["crypto"],
    ["support"],
]
HEIGHT = {name: len(LAYERS) - level for level, names in enumerate(LAYERS) for name in names}

# Widget classes, as they are named in #include lines; QApplication is what an executable with windows starts.
WIDGETS = (
    r"Q(\w*Widget\w*|\w*Gesture\w*|BoxLayout|PlainTextDocumentLayout|Abstract(Button|GraphicsShapeItem|ItemDelegate|ItemView|ScrollArea|Slider|SpinBox)|Application|ButtonGroup|CalendarWidget|CheckBox|"
    r"ColorDialog|ColumnView|ComboBox|CommandLinkButton|CommonStyle|Completer|DataWidgetMapper|DateEdit|DateTimeEdit|Dial|"
    r"Dialog|DialogButtonBox|DockWidget|DoubleSpinBox|ErrorMessage|FileDialog|FileIconProvider|FocusFrame|FontComboBox|"
    r"FontDialog|FormLayout|Frame|Graphics\w+|GridLayout|GroupBox|HBoxLayout|HeaderView|InputDialog|ItemDelegate|"
    r"ItemEditorFactory|KeySequenceEdit|LCDNumber|Label|Layout\w*|LineEdit|ListView|ListWidget|MainWindow|MdiArea|MdiSubWindow|"
    r"Menu|MenuBar|MessageBox|PlainTextEdit|ProgressBar|ProgressDialog|ProxyStyle|PushButton|RadioButton|RubberBand|ScrollArea|"
    r"ScrollBar|Scroller|SizeGrip|SizePolicy|Slider|SpacerItem|SpinBox|SplashScreen|Splitter|StackedLayout|StackedWidget|"
    r"StatusBar|Style|Style(Factory|HintReturn\w*|Option\w*|Painter|Plugin)|StyledItemDelegate|SvgWidget|SystemTrayIcon|TabBar|TabWidget|TableView|TableWidget|TextBrowser|"
    r"TextEdit|TimeEdit|ToolBar|ToolBox|ToolButton|ToolTip|TreeView|TreeWidget|TreeWidgetItem|UndoView|VBoxLayout|WhatsThis|"
    r"Widget|WidgetAction|Wizard|WizardPage)"
)

# (what it is, pattern of the included name, layers that may include it)
RESERVED = [
    ("OpenSSL", r"openssl/", {"crypto"}),
    ("KArchive", r"(KF6/)?(KArchive/)?K(Archive\w*|Zip\w*|Tar|7Zip|CompressionDevice|FilterBase|FilterDev)$", {"archive"}),
    ("Qt SQL", r"QtSql(/|$)|QSql\w*$", {"register"}),
    ("Qt Widgets", rf"QtWidgets(/|$)|QtSvgWidgets(/|$)|{WIDGETS}$", {"ui", "main"}),
    ("jsoncons", r"jsoncons", {"support"}),
    ("CLI11", r"CLI/", {"cli"}),
    ("HiGHS", r"(highs/|Highs|HConst|lp_data/|interfaces/highs)", {"advice"}),
]

INCLUDE = re.compile(r'^\s*#\s*include(?:_next)?\s*(?:"([^"]+)"|<([^>]+)>)')


def layer_of(path):
    """The layer of a path relative to the project, None where it is in no layer."""
    parts = Path(path).parts
    if parts and parts[0] == "ui":
        return "ui"
    return parts[1] if len(parts) > 2 and parts[0] == "app" else None


def included_path(project, file, name):
    """The project's file that an include names, relative to the project; None for a library's."""
    for folder in (project, file.parent):
        candidate = (folder / name).resolve()
        if candidate.is_relative_to(project) and candidate.is_file():
            return candidate.relative_to(project)
    return Path(name) if re.match(r"(app|ui)/", name) else None


def faults_of(project, file):
    layer = layer_of(file.relative_to(project))
    if layer not in HEIGHT:
        yield 1, f"{layer} is in no row of the layer table"
        return
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        found = INCLUDE.match(line)
        if not found:
            continue
        name = found.group(1) or found.group(2)
        target = included_path(project, file, name)
        other = layer_of(target) if target else None
        if other and other != layer and HEIGHT.get(other, 99) >= HEIGHT[layer]:
            yield number, f"{layer} may not include {other} ({name}): it stands {'beside' if HEIGHT.get(other) == HEIGHT[layer] else 'above'}"
        for what, pattern, allowed in RESERVED:
            if not target and layer not in allowed and re.match(pattern, name):
                yield number, f"{layer} may not include {what} ({name}): it is for {' and '.join(sorted(allowed))}"


def check(project):
    """All faults as (path, line, message), and how many files were looked at."""
    project = Path(project).resolve()
    files = sorted(file for top in ("app", "ui") for ending in ("*.h", "*.cpp") for file in (project / top).rglob(ending))
    return [(file.relative_to(project), *fault) for file in files for fault in faults_of(project, file)], len(files)


def main(project):
    faults, count = check(project)
    for path, line, message in faults:
        print(f"{path}:{line}: {message}")
    if count == 0:
        print(f"{project} has no sources below app and ui")
        return 2
    return 1 if faults else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
