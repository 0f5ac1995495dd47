"""Tests of the rules: one rule, one test, named after the section of docs/rules.md."""
