"""Six short reports on a strike, a dam and an election, prepared once."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from data.prepare.run import prepare

REPORTS = {
    ("strike_a", "Harbour Post", "2024-03-04"): """\
Dock workers in Port Ellery walked out on Monday.
Union leader Marta Oyelaran said that crane drivers had gone without a pay rise since 2019.

She accused Quayline of hiding its profits. Quayline rejected the accusation.

Residents said that the ferry to Skelby had been cancelled twice.""",
    ("strike_b", "Valley Courier", "2024-03-05"): """\
A strike has closed the container terminal at Port Ellery.
“Crane drivers have gone without a pay rise since 2019,” said Marta Oyelaran.

A baker near the gates said that she had sold twice as much bread as usual.""",
    ("dam_a", "Harbour Post", "2024-04-11"): """\
Governor Piet Hallam said on Thursday that engineers had ignored cracks in the Veldmoor dam.

Farmers complained that no siren had sounded before the flood.""",
    ("dam_b", "Northern Wire", "2024-04-12"): """\
Aquavel, which runs the Veldmoor dam, denied that its engineers had ignored cracks in the dam.

Farmers told Northern Wire that no siren had sounded before the flood.""",
    ("vote_a", "Valley Courier", "2024-06-02"): """\
Opposition leader Ines Vidor claimed that soldiers had burned ballots in Korvath on Sunday.
Election commissioner Tomas Reyl said that soldiers had not burned ballots.

Vidor called for a recount in every district.""",
    ("vote_b", "Northern Wire", "2024-06-03"): """\
The count goes on. Ines Vidor had called for a recount in every district.

Commissioner Tomas Reyl said that turnout had reached 61 percent.""",
}


class Prepared:
    """The tables of a corpus, with the words of statements beside their relations."""

    def __init__(self, tables: Path) -> None:
        self._read = lambda name: pd.read_parquet(tables / f"{name}.parquet")
        statements = self._read("statements").merge(self._read("articles")[["article_id", "path"]])
        self.told = {row.statement_id: (row.path[:-4], row.text) for row in statements.itertuples()}
        self.actors = {row.statement_id: row.actor for row in statements.itertuples()}
        self.subjects = self._read("subjects")
        self.pairs = self._read("statement_pairs")

    def groups(self) -> list[list[tuple[str, str]]]:
        """Article and words of each subject's statements."""
        return [sorted(self.told[s] for s in group["statement_id"]) for _, group in self.subjects.groupby("subject_id")]

    def paired(self, relation: str) -> set[tuple[str, str]]:
        """The actors of each pair of that relation."""
        pairs = self.pairs[self.pairs["relation"] == relation]
        return {(self.actors[row.statement_id], self.actors[row.other_id]) for row in pairs.itertuples()}


def write_reports(folder: Path) -> Path:
    """The reports as a folder of articles."""
    folder.mkdir()
    lines = ["file,source,published"]
    for (name, source, published), text in REPORTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        lines.append(f"{name}.txt,{source},{published}")
    (folder / "articles.csv").write_text("\n".join(lines), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of reports."""
    return write_reports(tmp_path_factory.mktemp("reports") / "articles")


@pytest.fixture(scope="session")
def related(reported: Path, tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """The tables made of the reports."""
    tables = tmp_path_factory.mktemp("related") / "tables"
    prepare(reported, tables)
    return Prepared(tables)
