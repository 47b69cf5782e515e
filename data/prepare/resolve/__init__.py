"""Resolvers: from names in a text to who or what they are, each with a score."""
