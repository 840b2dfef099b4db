"""What a field study found in one company, beside what the company had answered: one page to talk about.

`findings` puts the two side by side, `context` makes the fields, `template.md` places them.
"""
