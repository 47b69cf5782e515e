"""A brief as one HTML file that asks no network and prints on sheets."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from components.brief import method, words
from components.brief.charts import chart_html
from components.brief.content import Brief
from components.brief.tables import chart_table
from components.formats import day
from components.palette import GREY

HERE = Path(__file__).parent
TEMPLATE, STYLE = "brief.html.jinja", "brief.css"
# Nothing may be fetched from anywhere, whatever an article holds; scripts run only where a chart needs its library.
CLOSED = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
SCRIPTED = f"{CLOSED}; script-src 'unsafe-inline'"


def brief_html(brief: Brief) -> bytes:
    """The document in UTF-8, with its style, its charts and their library in it."""
    template = _environment().get_template(TEMPLATE)
    drawn = [view for view in brief.views if view.chart]
    charts = {view.address: chart_html(view.chart, brief.sources, is_first=view is drawn[0]) for view in drawn if view.chart}
    tables = {view.address: chart_table(view.chart) for view in drawn if view.chart}
    looks = {row["source"]: row for row in brief.sources.to_dict("records")}
    style = (HERE / STYLE).read_text(encoding="utf-8")
    policy = SCRIPTED if charts else CLOSED
    drawn_with = {"charts": charts, "tables": tables, "looks": looks, "grey": GREY, "style": style, "policy": policy}
    told = template.render(drawn_with, brief=brief, method=method, words=words, day=day)
    return told.encode("utf-8")


def _environment() -> Environment:
    """Every value that the template writes is made printable, then escaped."""
    environment = Environment(loader=FileSystemLoader(HERE), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    environment.finalize = _printable
    environment.filters["line"] = words.one_line
    return environment


def _printable(value: object) -> object:
    # What is safe already, a chart or the style, is a subclass of str and is ours.
    return words.printable(value) if type(value) is str else value
