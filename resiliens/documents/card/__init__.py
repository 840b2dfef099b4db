"""The theme card: one theme on one page, for the table.

`context` makes its fields, `template.md` places them.
"""
