"""What is shown: charts, elements and browser components."""
