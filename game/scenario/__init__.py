"""YAML to content, checked: `case.load_case`, `case.check_case`, and `library.listed` for the title screen.

Nothing is imported here, so that the title screen need not wait for the YAML reader and the checker.
"""
