"""A brief opened again as HTML and as DOCX: every line with its source, the three kinds of words apart, nothing that acts."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from lxml import html

from components.brief.as_docx import brief_docx
from components.brief.as_html import brief_html
from components.brief.docx_parts import ANALYST, GROUND, MACHINE, WORDS
from components.brief.words import printable
from tests.components.brief.briefs import CITED, newsroom_brief
from tests.newsroom import HOSTILE, TEXTS

LOADING = ("src", "srcset", "data", "poster", "background", "action", "xlink:href")


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("documents") / "tables"


@pytest.fixture(scope="module")
def page(tables: Path) -> html.HtmlElement:
    return html.fromstring(brief_html(newsroom_brief(tables)).decode("utf-8"))


@pytest.fixture(scope="module")
def plain_page(tables: Path) -> html.HtmlElement:
    return html.fromstring(brief_html(newsroom_brief(tables, charts=False)).decode("utf-8"))


@pytest.fixture(scope="module")
def document(tables: Path) -> Document:
    return docx.Document(BytesIO(brief_docx(newsroom_brief(tables))))


def told(document: Document) -> str:
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def one_line(text: str) -> str:
    return " ".join(text.split())


EXPECTED = [
    "“At least 12 people”",
    "“We lost the old bridge,”",
    "row gone-1",
    "Where did it go?",
    "SHA-256",
    "0" * 64,
    "2 Mar 2031 (stated)",
    "4 Mar 2031 (assigned)",
    "no date",
    "courier.txt",
    "Not found (by an assigned date): Valley Courier.",
    "“no count yet”",
    "characters 12 to 24",
    "Left out by Valley Courier, in the analyst's judgement: killed, Tamsin flood",
    "I read it twice.",
    "No gaps can be told of people killed",
    "broken.txt (read): The file is empty.",
    "B2: usually reliable, probably true",
    "Has a desk there.",
    "set by nobody",
    "83.7",
    "nobody has checked it",
    "Ann Reader",
    "Filters: Source: Harbour Post.",
    "search?phrase=old+bridge",
    "“14 people”",
]


@pytest.mark.parametrize("words", EXPECTED)
def test_both_documents_say(page: html.HtmlElement, document: Document, words: str) -> None:
    assert words in one_line(page.text_content())
    assert words in one_line(told(document))


def test_each_finding_has_its_span_and_row(page: html.HtmlElement, document: Document, tables: Path) -> None:
    findings = newsroom_brief(tables).findings
    assert findings
    for row in (finding.row for finding in findings):
        text = TEXTS[row["article_id"]]
        assert text[row["start"] : row["end"]] == row["words"]
        for said in (one_line(page.text_content()), one_line(told(document))):
            assert f"characters {row['start']} to {row['end']}" in said
            assert row["row_id"] in said
            assert one_line(row["sentence"]) in said


def test_the_three_kinds_of_words_look_different_in_html(plain_page: html.HtmlElement) -> None:
    finding = plain_page.xpath("//article[@class='finding']")[0]
    assert finding.xpath(".//p[@class='words']")[0].text == "“At least 12 people”"
    assert [chip.text for chip in finding.xpath(".//span[@class='chip']")][:2] == ["Figure", "killed"]
    assert finding.xpath(".//p[@class='note']")[0].text.startswith("✎ Look")
    style = plain_page.xpath("//style")[0].text
    for name, look in ((".words", "Georgia"), (".chip", "border: 1px solid"), (".note", f"background: #{GROUND}")):
        assert look in re.search(rf"^{re.escape(name)} {{(.*)}}$", style, re.MULTILINE).group(1)


def test_the_three_kinds_of_words_look_different_in_docx(document: Document) -> None:
    styles = {name: [one for one in document.paragraphs if one.style.name == name] for name in (WORDS, MACHINE, ANALYST)}
    assert any(one.text == "“At least 12 people”" for one in styles[WORDS])
    assert document.styles[WORDS].font.name == "Georgia"
    assert all("w:bdr" in one._p.xml for one in styles[MACHINE])
    assert GROUND in document.styles[ANALYST].element.xml
    assert any(one.text.startswith("✎ Look") and "A. <b>Reader</b>, 12 Mar 2031" in one.text for one in styles[ANALYST])


def test_html_loads_nothing_and_lets_nothing_be_loaded(page: html.HtmlElement, plain_page: html.HtmlElement) -> None:
    for document in (page, plain_page):
        loading = [node.get(name) for node in document.iter() if isinstance(node.tag, str) for name in LOADING if node.get(name)]
        assert loading == []
        assert not document.xpath("//link | //iframe | //img | //object | //embed | //form | //base")
        policy = document.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
        assert policy.startswith("default-src 'none'")
        assert "http" not in policy
    assert plain_page.xpath("//script") == []
    assert "script-src" not in plain_page.xpath("//meta[@http-equiv]/@content")[0]


def test_words_of_articles_and_analysts_stay_words_in_html(page: html.HtmlElement, tables: Path) -> None:
    assert one_line(HOSTILE) in one_line(page.text_content())
    assert "<script>window.pwned" in page.text_content()
    raw = brief_html(newsroom_brief(tables)).decode("utf-8")
    assert "<script>window.pwned" not in raw
    assert "49" not in page.xpath("//p[@class='note']")[1].text
    assert page.xpath("//b[text()='bold' or text()='flood']") == []
    assert "\x00" not in raw
    assert "\x0b" not in raw


def test_an_address_is_a_link_only_where_a_browser_may_follow_it(tables: Path) -> None:
    brief = newsroom_brief(tables, charts=False)
    brief.findings[0].row["url"] = "javascript:window.pwned=1"
    brief.findings[1].row["url"] = "https://198.51.100.7/flood?a=1&b=<2>"
    page = html.fromstring(brief_html(brief).decode("utf-8"))
    assert page.xpath("//a/@href") == ["https://198.51.100.7/flood?a=1&b=<2>"]
    assert "javascript:window.pwned=1" in page.text_content()


def test_charts_bring_their_library_along_once(page: html.HtmlElement) -> None:
    scripts = [script.text or "" for script in page.xpath("//script")]
    assert sum(len(text) > 1_000_000 for text in scripts) == 1
    assert len(page.xpath("//div[@class='chart']")) == 3
    assert len(page.xpath("//h3[starts-with(., 'The ')]")) == 4


def test_docx_holds_what_its_format_cannot_hold_as_a_mark(document: Document) -> None:
    said = told(document)
    assert "Look\ufffdagain" in said
    assert "<script>window.pwned=1</script>" in said
    assert document.core_properties.author == "Ann Reader"


def test_a_brief_of_nothing_is_a_document_all_the_same(tables: Path) -> None:
    empty = {"findings": [], "missing": [], "source_facts": [], "accuracy": [], "author": ""}
    brief = newsroom_brief(tables, charts=False, **empty)
    said = html.fromstring(brief_html(brief).decode("utf-8")).text_content()
    document = told(docx.Document(BytesIO(brief_docx(brief))))
    for words in ("No row is cited.", "How accurate this is was not measured.", "unsigned, 12 Mar 2031"):
        assert words in one_line(said)
        assert words in one_line(document)


@pytest.mark.parametrize("broken", ["\x00", "\x0b", "\x1b", "\ud800", "\ufffe", "\x85"])
def test_what_cannot_be_printed_becomes_one_mark_each(broken: str) -> None:
    assert printable(f"a{broken}b") == "a\ufffdb"


def test_everything_else_is_printed_as_it_is() -> None:
    assert printable("Zürich\t“çava”\n漢字 🙂") == "Zürich\t“çava”\n漢字 🙂"


def test_the_findings_stand_in_the_given_order(page: html.HtmlElement) -> None:
    rows = [cell.text for cell in page.xpath("//article[@class='finding']//span[@data-part='Row']")]
    assert rows == CITED
