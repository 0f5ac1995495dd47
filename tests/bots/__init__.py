"""Tests of the bots: what they choose, and what they cannot know."""
