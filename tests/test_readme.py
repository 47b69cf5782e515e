"""What the README and the data dictionary promise is what is there."""

import re
from pathlib import Path

import pytest

from data.schema import TABLES
from scripts.data_dictionary import PATH, dictionary
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = sorted(path.relative_to(ROOT).as_posix() for path in [ROOT / "app.py", *(ROOT / "pages").glob("*.py")])
CHARTS = sorted(path.stem for path in (ROOT / "components" / "charts").glob("*.py") if path.stem != "__init__")


@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_in_the_readme(page: str) -> None:
    assert f"`{page}`" in README


@pytest.mark.parametrize("chart", CHARTS)
def test_every_chart_is_in_the_readme(chart: str) -> None:
    assert f"`{chart}`" in README


@pytest.mark.parametrize("table", TABLES)
def test_every_table_is_in_the_data_dictionary(table: str) -> None:
    assert f"## {table}.parquet" in PATH.read_text(encoding="utf-8")


def test_the_data_dictionary_is_that_of_the_schema() -> None:
    assert PATH.read_text(encoding="utf-8") == dictionary(), "run python scripts/data_dictionary.py"


def test_every_file_that_the_readme_links_to_is_there() -> None:
    linked = re.findall(r"\]\(((?!http)[^)#]+)\)", README)
    assert linked
    assert [path for path in linked if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("target", re.findall(r"^    make (\w+)", README, re.MULTILINE))
def test_every_command_that_the_readme_names_is_there(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


def test_page_files_hold_no_functions_and_stay_short() -> None:
    for page in PAGES:
        lines = (ROOT / page).read_text(encoding="utf-8").splitlines()
        assert len(lines) <= 40, page
        assert not any(line.startswith(("def ", "class ", "async def ")) for line in lines), page


def test_requirements_are_pinned_exactly() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        lines = [line for line in Path(ROOT / name).read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
        assert [line for line in lines if not re.fullmatch(r"[\w.-]+(\[[\w,]+\])?==[\w.]+", line)] == []
