"""Games recorded turn by turn: when a rule changes, the difference shows in review."""
