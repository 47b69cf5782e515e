"""Fit the weights of `data/reference/place_weights.csv` on articles whose places are labelled.

    python -m scripts.fit_places PACK[:WEIGHT]...

A PACK is a folder with articles/*.txt and gold/places.jsonl, as the scorer takes it; WEIGHT is how much
all its articles together count, by default what PACK_WEIGHTS says. The committed weights are those of

    python -m scripts.fit_places ../shared/bench/geowebnews:1.0 ../shared/bench/lgl:0.3

with the weights set by hand. Small models, all with an L2 penalty: `name` and `company` tell whether a name in its
sentence is a place (logistic regression), `alone` and `context` which place it is (conditional
logit), and `sure` turns their two chances into the score of a mention. Only weights are stored.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from data.prepare.annotate import annotate
from data.prepare.extract.place.company import SURE, keep_company
from data.prepare.extract.place.evidence import weigh
from data.prepare.extract.place.names import Name, names
from data.prepare.extract.place.relations import relate
from data.prepare.read import read
from data.prepare.resolve.country_clues import clues_of
from data.prepare.resolve.gazetteer_entries import distance_km
from data.prepare.resolve.places import CONTEXT, STATIC, Sense, add_context, senses

PACK_WEIGHTS = {"geowebnews": 1.0, "lgl": 0.3}
OUT = Path("data/reference/place_weights.csv")
NEAR_KM = 161.0
SAME_KM = 25.0
EXPECTED = {"level_fits": 2.5, "held": 3.0, "holds": 2.0, "shadowed": -1.0, "acting_capital": 1.5}
EXPECTED |= {"outnamed": -1.5, "word_share": 1.0, "unit_share": 0.5, "bare_unit": -2.0}
"""What weights are drawn to instead of zero where labelled articles have too few cases to tell."""

Floats = NDArray[np.float64]
Gold = dict[str, list[dict[str, object]]]


def gold_of(pack: Path) -> Gold:
    """The labelled places of a pack by article."""
    rows: Gold = defaultdict(list)
    for line in (pack / "gold" / "places.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        rows[row["doc"]].append(row)
    return rows


def overlap(name: Name, row: dict[str, object]) -> float:
    """The Jaccard overlap of a name and a labelled span."""
    start, end = int(str(row["start"])), int(str(row["end"]))
    shared = min(end, name.end) - max(start, name.start)
    return shared / (max(end, name.end) - min(start, name.start)) if shared > 0 else 0.0


def prepared(doc: Doc) -> list[Name]:
    """The candidate names of an article with their relations and features."""
    found = list(names(doc))
    relate(found, doc.text)
    weigh(found, doc)
    return found


def logistic(rows: Sequence[dict[str, float]], targets: Floats, importance: Floats, penalty: float = 3.0) -> dict[str, float]:
    """Weights of a logistic regression by Newton's method; features seen fewer than five times are left out."""
    counts = Counter(feature for row in rows for feature in row)
    order = sorted(feature for feature, count in counts.items() if count >= 5)
    place = {feature: k for k, feature in enumerate(order)}
    table = np.zeros((len(rows), len(order)))
    for k, row in enumerate(rows):
        for feature, value in row.items():
            if feature in place:
                table[k, place[feature]] = value
    weights = np.zeros(len(order))
    for _ in range(12):
        chances = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (importance * (targets - chances)) - penalty * weights
        curve = (table * (importance * chances * (1 - chances))[:, None]).T @ table + penalty * np.eye(len(order))
        weights += np.linalg.solve(curve, slope)
    return dict(zip(order, weights.tolist(), strict=True))


def choice(
    tables: Sequence[Floats],
    right: Sequence[NDArray[np.bool_]],
    importance: Sequence[float],
    features: Sequence[str],
    penalty: float = 20.0,
) -> Floats:
    """Weights of a conditional logit by gradient ascent with momentum; several alternatives may be right."""
    width = tables[0].shape[1]
    expected = np.array([EXPECTED.get(feature, 0.0) for feature in features])
    weights, speed = expected.copy(), np.zeros(width)
    total = sum(importance)
    for step in range(600):
        slope = -penalty * (weights - expected)
        for table, good, weight in zip(tables, right, importance, strict=True):
            scores = table @ weights
            powers = np.exp(scores - scores.max())
            chances = powers / powers.sum()
            inside = chances * good
            slope += weight * (table.T @ (inside / max(inside.sum(), 1e-12) - chances))
        speed = 0.9 * speed + slope / total * (1.0 if step < 400 else 0.3)
        weights = weights + speed
    return weights


def right_readings(sense: Sense, rows: Iterable[dict[str, object]]) -> NDArray[np.bool_] | None:
    """Which readings of a sense are the labelled place; None where none is or the labels differ."""
    points = {
        (float(str(row["lat"])), float(str(row["lon"])))
        for name in sense.mentions
        for row in rows
        if row["lat"] is not None and overlap(name, row) > 0.5
    }
    if len(points) != 1:
        return None
    point = next(iter(points))
    distances = np.array([distance_km(place.lat, place.lon, *point) for place, _ in sense.readings])
    good = distances <= (SAME_KM if (distances <= SAME_KM).any() else NEAR_KM)
    return good if good.any() else None


NOT_PLACES = ("Embedded_Non_Lit", "Embedded_Literal", "Homonym", "Demonym", "Language")


def target(name: Name, labelled: Sequence[dict[str, object]]) -> float | None:
    """1 where a name is labelled a place, 0 where it is none, None where the labels do not tell."""
    best = max(labelled, key=lambda row: overlap(name, row), default=None)
    amount = overlap(name, best) if best else 0.0
    if best is None or amount == 0:
        return 0.0
    if best["lat"] is None:
        return 0.0 if best.get("type") in NOT_PLACES else None
    return 1.0 if amount > 0.5 else None


@dataclass
class Sample:
    """A labelled article: its candidate names, the labels, and how much it weighs."""

    doc: Doc
    names: list[Name]
    labelled: list[dict[str, object]]
    weight: float
    senses: list[Sense] = field(default_factory=list)


def fit(packs: Sequence[tuple[Sequence[Doc], Gold, float]], write: Callable[[dict[str, dict[str, float]]], None]) -> None:
    """Fit the models one after the other, each on what the one before makes of the articles."""
    samples = []
    for docs, gold, importance in packs:
        pack = [Sample(doc, prepared(doc), gold.get(doc._.article.path.removesuffix(".txt"), []), importance) for doc in docs]
        for sample in pack:
            sample.weight = importance * 5000 / sum(len(one.names) for one in pack)
        samples += pack
    models = {"name": recogniser(samples)}
    for sample in samples:
        true = [name for name in sample.names if any(overlap(name, row) > 0.5 for row in sample.labelled)]
        sample.senses = senses(true)
    models |= resolvers(samples)
    company(samples, models["name"])
    models["company"] = recogniser(samples)
    write(models)


def recogniser(samples: Sequence[Sample]) -> dict[str, float]:
    """The weights that tell places from other names, on the features the names have now."""
    rows = [
        (name.features, told, sample.weight)
        for sample in samples
        for name in sample.names
        if (told := target(name, sample.labelled)) is not None
    ]
    targets, importance = (np.array([row[column] for row in rows]) for column in (1, 2))
    return logistic([row for row, *_ in rows], targets, importance)


def company(samples: Sequence[Sample], known: dict[str, float]) -> None:
    """Give each name the features of its company, by the chances that the first model gives."""
    for sample in samples:
        totals = {id(name): sum(known.get(key, 0.0) * value for key, value in name.features.items()) for name in sample.names}
        first = {key: float(1 / (1 + np.exp(-total))) for key, total in totals.items()}
        sure = senses([name for name in sample.names if first[id(name)] >= SURE])
        keep_company(sample.names, first, sure, clues_of(sample.doc).adjectives, sample.doc.text)


def resolvers(samples: Sequence[Sample]) -> dict[str, dict[str, float]]:
    """The weights of the models `alone` and `context`."""
    useful = [
        (sense, good, sample.weight * len(sense.mentions) ** 0.5)
        for sample in samples
        for sense in sample.senses
        if len(sense.readings) > 1 and (good := right_readings(sense, sample.labelled)) is not None
    ]
    every = [sense for sample in samples for sense in sample.senses]
    goods, importance = [good for _, good, _ in useful], [weight for *_, weight in useful]
    alone = choice([sense.static for sense, *_ in useful], goods, importance, STATIC)
    for sense in every:
        sense.chances = _chances(sense.static @ alone)
    context = alone
    for _ in range(2):
        for sample in samples:
            add_context(sample.senses, clues_of(sample.doc))
        tables = [np.hstack([sense.static, sense.context]) for sense, *_ in useful]
        context = choice(tables, goods, importance, [*STATIC, *CONTEXT])
        for sense in every:
            sense.chances = _chances(np.hstack([sense.static, sense.context]) @ context)
    return {
        "alone": dict(zip(STATIC, alone.tolist(), strict=True)),
        "context": dict(zip([*STATIC, *CONTEXT], context.tolist(), strict=True)),
    }


def _chances(scores: Floats) -> Floats:
    powers = np.exp(scores - scores.max())
    return np.asarray(powers / powers.sum())


def write_weights(models: dict[str, dict[str, float]]) -> None:
    """Write place_weights.csv."""
    with OUT.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["model", "feature", "weight"])
        for model, weights in models.items():
            writer.writerows((model, feature, round(weight, 3)) for feature, weight in weights.items())


def main(arguments: list[str]) -> None:
    """Fit on the packs given."""
    if not arguments:
        sys.exit(__doc__)
    packs = []
    for argument in arguments:
        folder, _, weight = argument.partition(":")
        pack = Path(folder)
        docs = list(annotate(read(pack / "articles").articles))
        packs.append((docs, gold_of(pack), float(weight or PACK_WEIGHTS.get(pack.name, 1.0))))
    fit(packs, write_weights)


if __name__ == "__main__":
    main(sys.argv[1:])
