"""Who can help whom: the list of visits. `context` makes its fields, `template.md` places them."""
