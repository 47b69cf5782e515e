"""A brief as a DOCX file, with tables where the other document has charts."""

from __future__ import annotations

from datetime import datetime, time
from io import BytesIO

import docx
from docx.document import Document
from docx.shared import Mm

from components.brief import docx_parts as parts
from components.brief import method, words
from components.brief.content import Brief, FiguresChart, Finding, Gaps, KeptView, Note
from components.brief.tables import chart_table
from components.formats import day
from components.palette import GREY
from data.queries.written import in_quotes


def brief_docx(brief: Brief) -> bytes:
    """The document as bytes of a file."""
    document = docx.Document()
    _set_up(document, brief)
    _front(document, brief)
    _findings(document, brief)
    _views(document, brief)
    _sources(document, brief)
    _gaps(document, brief)
    _method(document, brief)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _set_up(document: Document, brief: Brief) -> None:
    parts.add_styles(document)
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.left_margin = page.right_margin = Mm(18)
    page.top_margin = page.bottom_margin = Mm(16)
    footer = page.footer.paragraphs[0]
    footer.style = document.styles[parts.QUIET]
    parts.write(footer, f"{words.one_line(brief.title)}, page ")
    parts.add_page_number(footer)
    facts = document.core_properties
    facts.title, facts.author = words.printable(brief.title)[:255], words.printable(brief.author or words.UNSIGNED)[:255]
    facts.created = facts.modified = datetime.combine(brief.day, time())
    facts.comments, facts.last_modified_by = "", facts.author


def _front(document: Document, brief: Brief) -> None:
    document.add_heading(words.printable(words.one_line(brief.title)), 1)
    parts.add(document, f"{brief.author or words.UNSIGNED}, {day(brief.day)}")
    parts.add(document, method.LAYERS["source"], parts.WORDS)
    parts.add_chips(document, [method.LAYERS["machine"]], uncertain=False, unresolved=None)
    parts.add(document, f"{parts.PENCIL} {method.LAYERS['analyst']}", parts.ANALYST)
    for line in [*words.scope(brief), method.SCOPE_OF_FINDINGS]:
        parts.add(document, line, parts.QUIET)
    if brief.summary.words:
        document.add_heading("Summary", 1)
        parts.add_note(document, brief.summary)


def _findings(document: Document, brief: Brief) -> None:
    document.add_heading("Findings", 1)
    looks = {row["source"]: row for row in brief.sources.to_dict("records")}
    for number, finding in enumerate(brief.findings, start=1):
        row = finding.row
        about = document.add_paragraph(style=parts.QUIET)
        about.paragraph_format.keep_with_next = True
        parts.write(about, f"{number}  ")
        if look := looks.get(row["source"]):
            parts.add_badge(about, str(look["badge"]), str(look["colour"] or GREY))
        parts.write(about, words.heading(finding))
        _finding(document, finding)
    if not brief.findings:
        parts.add(document, "No row is cited.")
    for row_id, note in brief.missing:
        parts.add(document, f"Cited, but not in these tables: row {row_id}.", parts.QUIET)
        parts.add_note(document, note)


def _finding(document: Document, finding: Finding) -> None:
    row = finding.row
    parts.add(document, in_quotes(row["words"]), parts.WORDS).paragraph_format.keep_with_next = True
    if row["sentence"] != row["words"]:
        parts.add(document, f"in: {in_quotes(row['sentence'])}", parts.SENTENCE)
    parts.add_chips(document, words.chips(finding), uncertain=bool(row["uncertain"]), unresolved=row["unresolved"])
    parts.add_note(document, finding.note)
    told = document.add_paragraph(style=parts.QUIET)
    for label, value in words.citation(finding):
        parts.write(told, f"{label}: ", bold=True)
        parts.write(told, f"{value}; " if label != "Address" else value)


def _views(document: Document, brief: Brief) -> None:
    if not brief.views:
        return
    document.add_heading("Views", 1)
    for view in brief.views:
        document.add_heading(words.printable(words.one_line(view.title)), 2)
        filters = "".join(f"; {label}: {words.one_line(value)}" for label, value in view.filters)
        address = words.one_line(view.address)
        parts.add(document, f"{view.page} page{filters}. Address in the dashboard: {address}", parts.QUIET)
        parts.add_note(document, view.note)
        _chart(document, view)


def _chart(document: Document, view: KeptView) -> None:
    if view.chart is None:
        return
    if isinstance(view.chart, FiguresChart):
        parts.add(document, f"{words.one_line(view.chart.title)}: {words.one_line(view.chart.says)}")
    table = chart_table(view.chart)
    parts.add_table(document, table.heads, table.rows, table.words)
    if table.left_out:
        parts.add(document, f"{table.left_out} more rows are not listed.", parts.QUIET)


def _sources(document: Document, brief: Brief) -> None:
    document.add_heading("Sources", 1)
    heads = ["Source", "Articles", "Words", "Published", "Whose reports", "Grade", "Why"]
    rows: list[list[str | Note]] = []
    for row in brief.source_facts:
        reason: str | Note = row["graded"] if row["graded"].words else "set by nobody"
        rows.append([*map(words.one_line, [row["source"], *words.source_row(row), row["grade"]]), reason])
    parts.add_table(document, heads, rows)


def _gaps(document: Document, brief: Brief) -> None:
    gaps = brief.gaps
    document.add_heading("Gaps", 1)
    parts.add(document, method.GAPS, parts.QUIET)
    if gaps.rows:
        _missing_figures(document, gaps)
    else:
        parts.add(document, words.NO_GAPS)
    if gaps.unplaced:
        parts.add(document, words.unplaced(gaps.unplaced))
    for omission in gaps.omissions:
        parts.add(document, words.left_out(omission))
        parts.add_note(document, omission.note)
    for title, lines in words.unread(gaps):
        document.add_heading(title, 2)
        for line in lines:
            parts.add(document, line, parts.QUIET)


def _missing_figures(document: Document, gaps: Gaps) -> None:
    for topic, states in words.gaps_by_topic(gaps.rows).items():
        document.add_heading(words.printable(topic), 2)
        for state, told in states:
            paragraph = document.add_paragraph()
            parts.write(paragraph, f"{state.capitalize()}: ", bold=True)
            for at, (source, said) in enumerate(told, start=1):
                if said:
                    parts.write(paragraph, f"{said} ").font.name = parts.SERIF
                parts.write(paragraph, f"{source}{'.' if at == len(told) else '; '}")


def _method(document: Document, brief: Brief) -> None:
    document.add_heading("What the machine did", 1)
    for line in (method.UNCHECKED, *method.RULES.values()):
        parts.add(document, line)
    parts.add(document, method.MEASURED if brief.accuracy else method.NOT_MEASURED)
    if brief.accuracy:
        parts.add_table(document, method.HEADS, method.measured(brief.accuracy))
