"""The values that columns of few values may take."""

from __future__ import annotations

BASES = ["stated", "text", "assigned"]
VOICES = ["narrator", "paraphrase", "quoted", "scare", "named"]
PLACE_KINDS = ["country", "region", "admin", "city", "district", "area", "landmark", "former_state"]
STATEMENT_KINDS = ["direct", "mixed", "indirect"]
ACTS = ["say", "deny", "accuse", "urge", "promise", "praise", "feel", "threaten", "announce", "estimate", "suggest"]
STATEMENT_RELATIONS = ["same statement", "answer"]
ACTOR_KINDS = ["person", "government", "organisation", "group"]
MODIFIERS = ["exact", "at_least", "at_most", "approx", "range", "vague"]
MEASURES = ["killed", "wounded", "missing", "captured", "displaced", "arrived", "returned", "duration"]
MEASURES += ["territory", "money", "distance", "damage", "forces", "attendance", "vote", "other"]
DATE_BASES = ["explicit", "relative"]
MOMENT_BASES = ["stated", "event_end", "published"]
STAGES = ["read", "annotate", "extract", "resolve", "profile"]
# How two reports relate, most telling of a difference first.
LABELS = ["conflicting", "different counting", "later update", "undetermined", "compatible by bounds"]
LABELS += ["compatible by rounding", "same after conversion", "same", "part of", "different scope"]
PAIR_BASES = ["stated", "assigned"]
CLAIMANT_BASES = ["attributed", "carried", "narrator", "unresolved"]
ORIGIN_BASES = ["stated", "text", "assigned", "copied", "source"]
STATES = ["a figure", "in words only", "said to be unverified", "published before it", "not found"]
LINEAGE_BASES = ["credit", "shared text", "own"]
