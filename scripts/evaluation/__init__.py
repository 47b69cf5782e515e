"""Parts of the evaluation: which errors were made, and how they are told."""
