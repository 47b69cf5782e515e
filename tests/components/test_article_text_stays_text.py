"""Nothing in the app can turn an article's words into markup: the ways to do so stand nowhere in its source."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = [ROOT / "app.py", *(ROOT / "pages").glob("*.py"), *(ROOT / "components").rglob("*.py")]
# Charts and documents know no streamlit; what they put into Plotly's labels and a document's text is tested with them.
DRAWING = [path for path in SCRIPTS if not {"charts", "brief"} & set(path.parts)]
BROWSER = list((ROOT / "components").rglob("*.js"))
MARKDOWN = {
    "markdown",
    "write",
    "caption",
    "title",
    "header",
    "subheader",
    "info",
    "warning",
    "error",
    "success",
    "latex",
    "badge",
    "expander",
    "popover",
    "toast",
    "metric",
    "button",
    "toggle",
    "checkbox",
}
# What a column of the tables may be called where it holds an article's or a compiler's words.
FOREIGN = {"text", "words", "sentence", "title", "source", "speaker", "actor", "author", "url", "path", "place", "cue", "context"}
FOREIGN |= {"subject", "about", "via", "before", "after", "origin", "referent", "event", "label", "heading", "reason", "spelling"}
FOREIGN |= {"name", "claimant", "language", "office", "party", "aliases", "wording"}


def _calls(path: Path) -> Iterator[ast.Call]:
    yield from (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))


def _unescaped(node: ast.AST) -> Iterator[str]:
    """Names of foreign columns in an expression, outside calls that make them safe."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"escaped", "len", "count", "number"}:
        return
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant) and node.slice.value in FOREIGN:
        yield str(node.slice.value)
    if isinstance(node, ast.Attribute) and node.attr in FOREIGN:
        yield node.attr
    for child in ast.iter_child_nodes(node):
        yield from _unescaped(child)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_script_renders_html(path: Path) -> None:
    for call in _calls(path):
        assert not any(keyword.arg in {"unsafe_allow_html", "unsafe_allow_javascript"} for keyword in call.keywords)
        called = call.func.attr if isinstance(call.func, ast.Attribute) else ""
        assert called not in {"html", "iframe", "declare_component"}, f"line {call.lineno}"


@pytest.mark.parametrize("path", DRAWING, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_script_hands_article_words_to_markdown(path: Path) -> None:
    for call in _calls(path):
        if isinstance(call.func, ast.Attribute) and call.func.attr in MARKDOWN:
            shown = [*call.args, *(keyword.value for keyword in call.keywords if keyword.arg in {"label", "help", "body"})]
            found = [name for argument in shown for name in _unescaped(argument)]
            assert not found, f"line {call.lineno}: {found} must go through escaped() or st.text"


@pytest.mark.parametrize("path", BROWSER, ids=lambda path: str(path.relative_to(ROOT)))
def test_browser_components_draw_text_only(path: Path) -> None:
    markup = re.compile(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|setHTML|DOMParser|srcdoc")
    assert not markup.findall(path.read_text(encoding="utf-8"))


def test_the_scan_would_notice_words_that_reach_markdown() -> None:
    call = next(node for node in ast.walk(ast.parse('st.info(f"Read: {row["title"]}")')) if isinstance(node, ast.Call))
    assert list(_unescaped(call.args[0])) == ["title"]
    safe = next(node for node in ast.walk(ast.parse('st.info(escaped(row["title"]))')) if isinstance(node, ast.Call))
    assert not list(_unescaped(safe.args[0]))
