"""Reading figures: numbers, what they count, their bounds, measures and dates."""
