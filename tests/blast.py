"""Ten short reports by four outlets about an explosion that never happened, and what an analyst knows of it.

The toll rises through a day; one wire is printed by two outlets; a ministry and a hospital count for themselves; there are
wounded and missing, a range, "dozens", children among the dead, and an earlier explosion told of for comparison.
"""

from __future__ import annotations

import csv
from pathlib import Path

# File, source, day of publication, origin and title, then the text; the lines of a text are one paragraph.
REPORTS = """
1-courier | Harbour Courier | 2031-03-04 | | Explosion shakes Paysandú
An explosion tore through the grain port of Paysandú on Tuesday morning.
By noon on Tuesday nine people had been killed, according to Uruguay's Health Ministry.
Dozens of people were injured, witnesses said.

2-courier | Harbour Courier | 2031-03-04 | | Toll climbs in Paysandú
Uruguay's Health Ministry said 14 people had been killed in the explosion by early evening on Tuesday.
Twelve people were missing on Tuesday, the fire service said.

3-lantern | Evening Lantern | 2031-03-04 | Austral Wire | Silos destroyed in Uruguay
At least 14 people were killed and 52 wounded on Tuesday when an explosion destroyed two silos in the grain port of Paysandú,
Uruguay's Health Ministry said. Cranes lay in the river hours later.

4-post | River Post | 2031-03-04 | | Blast in river port
At least 14 people were killed and 52 wounded on Tuesday when an explosion destroyed two silos in the grain port of Paysandú,
Uruguay's Health Ministry said. Cranes lay in the river hours later.

5-meridian | Daily Meridian | 2031-03-04 | | Hospital counts the dead
Paysandú General Hospital said 17 people had been killed in the explosion by early evening on Tuesday.
The number of injured could not be independently verified.

6-post | River Post | 2031-03-05 | | Children among the dead
Uruguay's Health Ministry said on Wednesday that 21 people had been killed in the explosion, including six children.

7-meridian | Daily Meridian | 2031-03-05 | | Mayor fears for more
Mayor Elena Brum told reporters on Wednesday that between 20 and 25 people had been killed in the explosion.

8-lantern | Evening Lantern | 2031-03-05 | | Search goes on
Seven people were still missing on Wednesday, the fire service said.
Divers worked by the light of lamps after the explosion.

9-courier | Harbour Courier | 2031-03-05 | | The silos of the river
In 2009 an explosion in Fray Bentos killed 31 people. The explosion in Paysandú killed more than 20 people.

10-meridian | Daily Meridian | 2031-03-06 | | Port stays closed
Uruguay's Health Ministry said on Thursday that 23 people had been killed in the explosion.
"""

PROFILE = """
[[event]]
name = "Paysandú explosion"
start = 2031-03-04
end = 2031-03-04
aliases = ["the explosion in Paysandú", "Tuesday's explosion"]

[[event]]
name = "Fray Bentos explosion"
start = 2009-06-11
end = 2009-06-11
aliases = ["an explosion in Fray Bentos"]
"""


def blast(folder: Path, *, with_profile: bool = True) -> Path:
    """The reports as files with their sidecar, and the profile if wanted."""
    folder.mkdir(parents=True)
    with (folder / "articles.csv").open("w", encoding="utf-8", newline="") as file:
        sidecar = csv.writer(file)
        sidecar.writerow(["file", "source", "source_basis", "title", "published", "published_basis", "origin"])
        for block in REPORTS.strip().split("\n\n"):
            head, *lines = block.split("\n")
            name, source, published, origin, title = (part.strip() for part in head.split("|"))
            (folder / f"{name}.txt").write_text(f"{title}\n\n{' '.join(lines)}\n", encoding="utf-8")
            sidecar.writerow([f"{name}.txt", source, "stated", title, published, "stated", origin])
    if with_profile:
        (folder / "profile.toml").write_text(PROFILE, encoding="utf-8")
    return folder
