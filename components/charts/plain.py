"""Text of unknown origin, made safe for plotly, which reads labels and hover text as markup."""

from __future__ import annotations

from html import escape


def plain(text: str, longest: int = 200) -> str:
    """The text so that plotly shows it letter for letter, on one line, cut where it is very long."""
    line = " ".join(text.split())
    return escape(line if len(line) <= longest else line[: longest - 1] + "…", quote=False).replace("%{", "%&#123;")


def shortened(text: str, longest: int) -> str:
    """The text on one line, cut in the middle where it is long, since names of editions and parts differ at their end."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    tail = longest // 2
    return f"{line[: longest - tail - 1].rstrip()}…{line[-tail:].lstrip()}"
