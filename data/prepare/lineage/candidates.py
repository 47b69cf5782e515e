"""Pairs of articles that may share text, found without comparing each with each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from datasketch import MinHash, MinHashLSHEnsemble

from data.prepare.lineage.words import Reading

PERMUTATIONS = 128
PARTITIONS = 16
# A fifth of one article in the other is looked for, and half as much is let through, since MinHash guesses.
CONTAINED = 0.1


def candidates(readings: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """Pairs in the given order of which MinHash thinks that one contains a part of the other.

    Containment by an ensemble of LSH indexes (Zhu et al. 2016, "LSH Ensemble: Internet-Scale Domain Search").
    """
    sketched = [(reading, *sketch) for reading in readings if (sketch := _sketch(reading))]
    if len(sketched) < 2:
        return
    index = MinHashLSHEnsemble(threshold=CONTAINED, num_perm=PERMUTATIONS, num_part=PARTITIONS)
    index.index((at, sketch, size) for at, (_, sketch, size) in enumerate(sketched))
    pairs = {
        (min(at, other), max(at, other))
        for at, (_, sketch, size) in enumerate(sketched)
        for other in index.query(sketch, size)
        if other != at
    }
    for at, other in sorted(pairs):
        yield sketched[at][0], sketched[other][0]


def _sketch(reading: Reading) -> tuple[MinHash, int] | None:
    shingles = {" ".join(shingle).encode() for shingle in reading.shingles()}
    if not shingles:
        return None
    sketch = MinHash(num_perm=PERMUTATIONS)
    sketch.update_batch(sorted(shingles))
    return sketch, len(shingles)
