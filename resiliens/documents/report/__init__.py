"""The maturity report: one page for Monday. `context` makes its fields, `template.md` places them."""
