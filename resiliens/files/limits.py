"""How large a file may be, and the family of codes its findings carry. Numbers from the reliability rules.

Not for limits of single fields, which stand where the fields are read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Limits:
    """What a reader of one file kind accepts. Past a limit the file is refused, never cut."""

    family: Literal["RQ", "RA", "RT", "RL", "RS", "RM", "RC"]
    size: int  # bytes
    depth: int
    nodes: int


ANSWERS = Limits("RA", 1536 * 1024, 20, 20_000)
QUESTIONNAIRES = Limits("RQ", 4096 * 1024, 64, 200_000)
PLANS = Limits("RT", 20 * 1024 * 1024, 1, 1_000_000)  # tables: what counts there is rows and columns
COMPANY_LISTS = Limits("RL", 20 * 1024 * 1024, 1, 1_000_000)
AGREED_SHEETS = Limits("RS", 20 * 1024 * 1024, 1, 1_000_000)
MATCHES = Limits("RM", 1024 * 1024, 8, 60_000)  # side streams: matches, and words for substances
RECORDS = Limits("RC", 20 * 1024 * 1024, 1, 1_000_000)

NOTE_LENGTH = 40_000
NAME_LENGTH = 200
ID_LENGTH = 100
UNKNOWN_IDS_SHOWN = 20
