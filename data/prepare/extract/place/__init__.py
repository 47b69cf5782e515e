"""Finding place names: what is evidence for one, and whether it stands for a government."""
