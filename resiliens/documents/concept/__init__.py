"""The concept sheet: one page for each option that was chosen from the shortlist.

`context` makes its fields, `template.md` places them. What no file knows is a line to write on.
"""
