"""Text of unknown origin, made safe for plotly, which reads labels and hover text as markup."""

from __future__ import annotations

from html import escape


def plain(text: str, longest: int = 200) -> str:
    """The text so that plotly shows it letter for letter, on one line, cut where it is very long."""
    line = " ".join(text.split())
    return escape(line if len(line) <= longest else line[: longest - 1] + "…", quote=False).replace("%{", "%&#123;")
