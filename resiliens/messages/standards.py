"""References such as `vsme:B3` in words: known standards get their full name, others stand as they are.

Not for which themes a reference touches.
"""

from __future__ import annotations

from resiliens.messages import text, texts_of

STANDARDS = ("vsme", "gri", "esrs", "sdg", "iso", "miljofyrtarn")
VSME_BASIC = tuple(f"B{number}" for number in range(1, 12))
VSME_COMPREHENSIVE = tuple(f"C{number}" for number in range(1, 10))

# The paragraphs in force: Delegated Regulation (EU) 2026/1560, Annex I, as seen on 2026-11-23. C2 to C4 are left
# out, since their numbers were not seen in a sure source.
VSME_PARAGRAPHS = {
    "B1": "27–28", "B2": "29–30", "B3": "32–33", "B4": "34", "B5": "35", "B6": "36–37", "B7": "38–39", "B8": "40",
    "B9": "41", "B10": "42", "B11": "43", "C1": "46", "C5": "58–60", "C6": "61", "C7": "62", "C8": "63", "C9": "64",
}  # fmt: skip


def full_name(reference: str, language: str) -> str:
    """`VSME (...) B3: Energi og klimagassutslipp`; a standard alone, by its prefix, gets its name."""
    prefix, _, code = reference.partition(":")
    known = prefix.casefold()
    if known not in STANDARDS:
        return reference
    name = text(f"standards.{known}", language)
    title = title_of(reference, language)
    return f"{name} {code}".rstrip() + (f": {title}" if title else "")


def title_of(reference: str, language: str) -> str:
    """What a code is about (`Energi og klimagassutslipp, § 32–33`); empty where the program has no title for it."""
    prefix, _, code = reference.partition(":")
    title = texts_of("standards", language).get(f"{prefix.casefold()}_{code.upper()}", "")
    paragraphs = VSME_PARAGRAPHS.get(code.upper(), "") if prefix.casefold() == "vsme" else ""
    return f"{title}, § {paragraphs}" if title and paragraphs else title


def in_short(references: tuple[str, ...], language: str) -> list[str]:
    """One line a standard: its name and the codes, each with its title where there is one."""
    by_standard: dict[str, list[str]] = {}
    for reference in references:
        prefix, _, code = reference.partition(":")
        title = title_of(reference, language)
        by_standard.setdefault(prefix, []).append(f"{code} {title}" if title else code)
    return [f"{full_name(prefix, language)}: {', '.join(codes)}" if prefix.casefold() in STANDARDS
            else ", ".join(f"{prefix}:{code}" for code in codes)
            for prefix, codes in by_standard.items()]
