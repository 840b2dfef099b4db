"""What changed between two dates, on one page.

`context` makes its fields (`themes` the tables, `pillars` the sentences), `template.md` places them.
"""
