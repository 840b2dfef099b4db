"""Papers at hand: what to have ready before the questions, on one page.

`context` makes its fields, `template.md` places them.
"""
