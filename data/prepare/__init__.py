"""Articles in, tables out: read, annotate, extract, resolve, tabulate."""
