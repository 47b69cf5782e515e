"""The building blocks of a brief as DOCX: words of a source, chips of the machine, notes of the analyst, tables.

Streams of characters reach the file through `write` alone, which leaves nothing in that the format cannot hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from components.brief.content import Note
from components.brief.words import printable, signature

SERIF, SANS = "Georgia", "Arial"
WORDS, SENTENCE, MACHINE, ANALYST, QUIET = "Source words", "Source sentence", "Machine", "Analyst", "Particulars"
GROUND, GREY = "FBE7BF", "5B626C"
# Typeface, size in points, colour and room below in points of each style of ours.
STYLES = {
    WORDS: (SERIF, 11.5, "1F2328", 2),
    SENTENCE: (SERIF, 10, "454B54", 2),
    MACHINE: (SANS, 8.5, "1F2328", 3),
    ANALYST: (SANS, 10, "1F2328", 4),
    QUIET: (SANS, 8, GREY, 2),
}
PENCIL = "✎"


def add_styles(document: Document) -> None:
    """Give the document the styles that tell the three kinds of words apart."""
    normal = document.styles["Normal"]
    if isinstance(normal, ParagraphStyle):
        _typeface(normal, SANS, 10, "1F2328", 4)
    for name, look in STYLES.items():
        style = document.styles.add_style(name, 1)
        if isinstance(style, ParagraphStyle):
            _typeface(style, *look)
            style.paragraph_format.keep_together = True
    shading = _element("w:shd", val="clear", color="auto", fill=GROUND)
    # Word refuses properties out of their order.
    document.styles[ANALYST].element.get_or_add_pPr().insert_element_before(shading, "w:tabs", "w:spacing", "w:ind", "w:jc")
    for level, size in ((1, 15), (2, 12)):
        heading = document.styles[f"Heading {level}"]
        if isinstance(heading, ParagraphStyle):
            _typeface(heading, SANS, size, "1F2328", 4)


def write(paragraph: Paragraph, text: str, *, bold: bool = False) -> Run:
    """Add words to a paragraph."""
    run = paragraph.add_run(printable(text))
    run.bold = bold or None
    return run


def add(document: Document, text: str, style: str = "Normal") -> Paragraph:
    """Add a paragraph of words."""
    paragraph = document.add_paragraph(style=style)
    write(paragraph, text)
    return paragraph


def add_badge(paragraph: Paragraph, letters: str, colour: str) -> None:
    """Add a source's two letters, in white on its colour."""
    run = write(paragraph, f" {letters} ", bold=True)
    run.font.color.rgb = RGBColor(0xFF, 0xFF, 0xFF)
    run._r.get_or_add_rPr().append(_element("w:shd", val="clear", color="auto", fill=colour.lstrip("#")))  # noqa: SLF001 (shading has no public way)
    write(paragraph, "  ")


def add_chips(document: Document, chips: Iterable[str], *, uncertain: bool, unresolved: str | None) -> None:
    """Add what the machine extracted, each outlined: dotted where uncertain, dashed and grey where not resolved."""
    paragraph = document.add_paragraph(style=MACHINE)
    for chip in chips:
        _outlined(paragraph, chip, "dotted" if uncertain else "single")
    if unresolved:
        _outlined(paragraph, unresolved, "dashed").font.color.rgb = RGBColor.from_string(GREY)


def add_note(document: Document, note: Note) -> None:
    """Add the analyst's words on their ground; nothing where there are none."""
    if note.words:
        write_note(document.add_paragraph(style=ANALYST), note)


def write_note(paragraph: Paragraph, note: Note) -> None:
    """Write the analyst's words with pencil, name and day."""
    write(paragraph, f"{PENCIL} {note.words}  ")
    write(paragraph, signature(note)).font.size = Pt(8)


def add_table(document: Document, heads: Sequence[str], rows: Iterable[Sequence[str | Note]], words: int | None = None) -> None:
    """Add a table; the column `words` is set as a source's words, a Note as the analyst's."""
    table = document.add_table(rows=1, cols=len(heads))
    table.style = "Table Grid"
    for cell, head in zip(table.rows[0].cells, heads, strict=True):
        _fill(cell, head, SANS).bold = True
    for row in rows:
        for at, (cell, value) in enumerate(zip(table.add_row().cells, row, strict=True)):
            if isinstance(value, Note):
                cell.paragraphs[0].style = ANALYST
                write_note(cell.paragraphs[0], value)
            else:
                _fill(cell, value, SERIF if at == words else SANS)
    document.add_paragraph(style=QUIET)


def add_page_number(paragraph: Paragraph) -> None:
    """Add a field that shows the number of the page."""
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        run = paragraph.add_run()
        part: Any = _element("w:fldChar", fldCharType=kind) if kind else OxmlElement("w:instrText")
        if text:
            part.text = text
        run._r.append(part)  # noqa: SLF001 (fields have no public way)


def _fill(cell: _Cell, text: str, typeface: str) -> Run:
    run = write(cell.paragraphs[0], text)
    run.font.size, run.font.name = Pt(8.5 if typeface == SERIF else 8), typeface
    return run


def _outlined(paragraph: Paragraph, text: str, line: str) -> Run:
    # No-break spaces, or the outline would be broken over two lines.
    run = write(paragraph, f"\u00a0{text}\u00a0")
    run._r.get_or_add_rPr().append(_element("w:bdr", val=line, sz="4", space="0", color="8A919B"))  # noqa: SLF001 (borders have no public way)
    write(paragraph, "  ")
    return run


def _typeface(style: ParagraphStyle, typeface: str, size_pt: float, colour: str, after_pt: float) -> None:
    style.font.name, style.font.size = typeface, Pt(size_pt)
    style.font.color.rgb = RGBColor.from_string(colour)
    style.paragraph_format.space_after = Pt(after_pt)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), typeface)
    for name in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
        fonts.attrib.pop(qn(name), None)


def _element(name: str, **attributes: str) -> Any:  # noqa: ANN401 (python-docx gives its elements no type)
    element = OxmlElement(name)
    for attribute, value in attributes.items():
        element.set(qn(f"w:{attribute}"), value)
    return element
