"""The page for the board: one A4, seven minutes, a decision ready to be minuted.

`context` makes its fields, `laws` what the law appears to require, `measures` the three to decide on,
`template.md` places them. The company's own paper: it holds the red lines and is shown to nobody else.
"""
