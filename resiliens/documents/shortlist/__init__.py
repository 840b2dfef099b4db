"""The shortlist: what a company can choose among, numbered for a silent vote.

`options` decides what stands on it and under which number, `context` makes the fields, `template.md` places
them.
"""
