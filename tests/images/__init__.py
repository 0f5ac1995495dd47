"""A few pictures that every change of the look must pass, with a small tolerance."""
