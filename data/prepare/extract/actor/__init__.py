"""Reading actors: people, governments, organisations, groups and the pronouns that stand for them."""
