"""What the program is about, as values: questionnaires, answers, results, diagnostics.

Frozen dataclasses and pure functions on the standard library alone; nothing here reads a file,
a clock or a terminal, and nothing here knows how a scorer computes.
"""
