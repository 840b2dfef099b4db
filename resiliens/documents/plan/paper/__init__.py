"""The action plan on one sheet, to write on: what to begin with now, who, and by when.

`context` makes its fields from the plan's own (`documents.plan`), `template.md` places them.
"""
