"""The parts of extracting phrases: which kind of contested thing a head stands for, and where its words begin and end."""
