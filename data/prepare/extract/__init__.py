"""Extractors: each is a plain generator from an annotated Doc to spans."""
