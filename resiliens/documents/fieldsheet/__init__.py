"""The field sheet: two A4 pages for the pocket on a visit, what to look at and room to write what was seen.

`context` makes its fields, `claims` and `streams` their parts, `template.md` places them. Neighbours read it:
it holds no sensitive theme, no red line and no side stream that is for the facilitator alone.
"""
