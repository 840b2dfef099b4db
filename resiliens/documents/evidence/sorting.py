"""Which documents a bank or a buyer asks for first: certificates, climate figures, policies, then the rest.

By the words of the title and the VSME codes of the theme. Not for which documents are shown at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

GROUPS = ("certificates", "climate", "policies", "others")
CLIMATE = frozenset({"B3", "C3"})

# Titles are in the company's own language, whatever the document's.
_CERTIFICATES = re.compile(
    r"sertifi|certif|miljøfyrtårn|eco-lighthouse|svanemerk|nordic swan|\b(iso|emas|fsc|pefc|ns-en|debio)\b",
    re.IGNORECASE,
)
_POLICIES = re.compile(
    r"retningslinj|polic(y|ies)|\w*plan(en|er)?\b|rutine|erklæring|utgreiing|redegjørelse|vedtak|strategi"
    r"|etisk|\bkode|code of conduct|statement|procedure|guideline|\bmål\b|targets?\b|krav til",
    re.IGNORECASE,
)


def group_of(title: str, codes: Iterable[str]) -> str:
    """One of GROUPS. `codes` are those of VSME (`B3`)."""
    if _CERTIFICATES.search(title):
        return "certificates"
    if CLIMATE.intersection(codes):
        return "climate"
    return "policies" if _POLICIES.search(title) else "others"
