"""Texts that try to be more than text: a few of our own, and the corpus where it lies beside this checkout.
"""

from __future__ import annotations

import json

from running import ROOT

LISTS = ROOT.parent / "shared" / "hostile" / "lists"
NAMES = (
    "strings-markdown",
    "strings-xss",
    "strings-blns",
    "strings-templates",
    "strings-terminal",
    "strings-codepoints",
)
OWN = [
    "# Tittel",
    "| celle |",
    "<script>alert(1)</script>",
    "[lenke](javascript:x)",
    "{{ 7*7 }}",
    "\x1b[31mrød",
    "\u202esnudd",
    "![bilde](x)",
    "*a* _b_ `c`",
    "1. punkt",
    "&lt;b&gt;",
    "~~~",
    "<!-- -->",
    "<!-- end of page 1 -->",
    "<!-- picture: pillars -->",
    '#import "x": *; $ a $ @b <c>',
    ']]><w:fldSimple w:instr="QUOTE"/>',
    "=1+1",
    "Å" + "\u0301" * 50,
    "😀 日本 \ufffe",
]


def texts(step: int) -> list[str]:
    """Our own few, and each `step`-th of the corpus."""
    found = list(OWN)
    for name in NAMES:
        path = LISTS / f"{name}.json"
        if path.exists():
            items = json.loads(path.read_text("utf-8"))["items"]
            found += [str(item.get("text", "")) if isinstance(item, dict) else str(item) for item in items][
                ::step
            ]
    return [text for text in found if text.strip()]
