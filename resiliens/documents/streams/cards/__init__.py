"""Cards for the wall, one a line that may be seen. `context` makes the fields, `template.md` places them."""
