"""Om Tafel: a collaboration game around a child, with a parent, a teacher, a youth worker and a policymaker."""

__version__ = "0.1.0"
