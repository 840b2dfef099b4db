"""The paper for the room where several people of one company talk about their answers.

`context` makes its fields (`standing` what is said of one theme, `figures` the appendix), `template.md`
places them.
"""
