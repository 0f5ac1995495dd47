"""Tests of the lab: what it measures, and that it measures the same every time."""
