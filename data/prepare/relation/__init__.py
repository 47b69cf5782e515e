"""How statements of different articles relate, from the rows of the tables and the model's vectors alone."""
