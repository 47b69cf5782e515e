"""Reading dates: their grammar, and what relative ones resolve to."""
