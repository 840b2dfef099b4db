"""What a company can show a bank or a buyer: its documents, and nothing of what it answered.

`context` makes its fields (`sorting` decides what comes first), `template.md` places them.
"""
