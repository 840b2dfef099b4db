"""The sheet that a company gets in its hand: one A4 that may lie on a shared table.

`context` makes its fields, `rows` the profile, `template.md` places them. No red line, no free words.
"""
