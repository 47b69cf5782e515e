"""Three made-up reports of one police operation, with a protest after it and an older war elsewhere, in different words."""

from __future__ import annotations

from pathlib import Path

REPORTS = {
    "courier": """\
Police clear the camp at Arica

ARICA, March 5, 2024 - Police began a clearance of the camp outside Arica on Monday. The operation lasted two hours.

A peaceful march went through Arica in the evening. The residents left voluntarily for Iquique, the prefect said.

The Falklands war was recalled by nobody.""",
    "tribune": """\
Raid on the poor of Arica

Officers raided the camp outside Arica before dawn. “This was a brutal eviction,” said Rosa Mamani, a nurse in Arica.

In the evening a riot broke out in Arica. Families were forced to flee from Arica to the hills.

Arica has seen such a raid before: in 1990 soldiers attacked the harbour.""",
    "wire": """\
Two hurt as Arica camp is emptied

Two people were hurt in a police operation in Arica, the hospital said. The mayor of Arica praised the “sweep”.

Protesters held a demonstration in Arica. The exodus from Arica went on at night.

An offensive in Sudan killed ten people on Tuesday.""",
}
SIDECAR = """\
file,source,published
courier.txt,North Courier,2024-03-05
tribune.txt,Port Tribune,2024-03-05
wire.txt,Andes Wire,2024-03-06
"""


def write_reports(folder: Path) -> Path:
    """The reports as a folder of articles, with their sources and dates beside them."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in REPORTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / "articles.csv").write_text(SIDECAR, encoding="utf-8")
    return folder
