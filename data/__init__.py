"""Parallax's data: the schema of its tables, their preparation, and the queries over them."""
