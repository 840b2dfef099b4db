"""Whom the facilitator is to ring half a year later, and where each company's plan stands.

Values only. For the facilitator alone: it names companies, people and what is late.
"""

from __future__ import annotations

from dataclasses import dataclass

from resiliens.model.plan_rows import Following


@dataclass(frozen=True, slots=True)
class Call:
    """One company to ring. `contact` is from the facilitator's list, and may be empty.

    `following` is None where no plan has come. `file` is the plan's name, for a plan that belongs to nobody
    on the list.
    """

    company: str
    contact: str = ""
    file: str = ""
    following: Following | None = None

    @property
    def late(self) -> int:
        """How many measures are past their date, or should have begun."""
        return 0 if self.following is None else len(self.following.late) + len(self.following.late_start)
