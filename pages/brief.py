"""The Brief page: cited rows and kept views with the analyst's notes, as documents to hand on."""

from __future__ import annotations

from components.brief.as_docx import brief_docx
from components.brief.as_html import brief_html
from components.elements.brief_findings import findings, kept_views
from components.elements.brief_front import downloads, front
from components.elements.foot import foot
from components.elements.frame import open_page

with open_page("Brief") as view:
    if front():
        downloads(view, {"docx": brief_docx, "html": brief_html})
        findings(view)
        kept_views()
    foot(
        "The rows that you cited and the views that you kept, with your notes, in your order. The documents add a summary of the "
        "sources, the gaps about the figures that you cited, and how the machine's part came about.",
        shows_not="Whether a finding is right, or complete. The machine's part was checked by nobody but you.",
        rule="Rows, notes and views lie in a small file beside the tables and outlast a restart. Each line of the documents "
        "names its source, article, characters and the article's SHA-256. The source's words, the "
        "machine's and yours look different.",
        kinds=("places", "statements", "quantities", "dates"),
    )
