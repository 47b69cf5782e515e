"""Reading statements: quotation marks, cues, contents and speakers."""
