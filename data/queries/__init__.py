"""Queries: (store, selection, ...) to a small DataFrame; one module per page."""
