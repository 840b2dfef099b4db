"""The follow-up's context: where a plan stands on a day, part by part, ready to print.

Made from the follow-up and nothing else; what is late was found before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from resiliens.messages import text, texts_of
from resiliens.messages.numbers import date_in_words, short_date
from resiliens.model.plan_rows import Following, PlanRemark, Row

MOST_NEXT = 5


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the plan. `date` is its due date, or the day by which it should begin."""

    number: str
    theme: str
    text: str
    owner: str
    date: str


@dataclass(frozen=True, slots=True)
class Part:
    """The lines that stand alike; `more` says how many are left out."""

    heading: str
    date_heading: str
    lines: tuple[Line, ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class FollowPage:
    """What the follow-up's template may print.

    `subtitle`: the date, and how much is done; `parts` in the order of their hurry; `remarks` what to look
    at, a sentence each; `calm` one sentence where nothing is late.
    """

    company: str
    subtitle: str
    parts: tuple[Part, ...]
    remarks: tuple[str, ...]
    calm: str
    words: Mapping[str, str]


def follow_page_of(following: Following, company: str, language: str) -> FollowPage:
    """The page's fields."""
    is_calm = not following.late and not following.late_start
    return FollowPage(
        company=company or text("plan.no_name", language),
        subtitle=_subtitle(following, language),
        parts=tuple(_parts(following, language)),
        remarks=tuple(remark_in_words(one, language) for one in following.remarks),
        calm=text("plan.follow_calm", language) if is_calm else "",
        words=texts_of("plan", language),
    )


def _subtitle(following: Following, language: str) -> str:
    lists = (following.late, following.late_start, following.running, following.next, following.done)
    everything = sum(map(len, lists))
    parts = [
        date_in_words(following.date, language),
        text("plan.follow_counts", language, done=len(following.done), all=everything),
    ]
    if following.dropped:
        parts.append(text("plan.follow_dropped", language, count=len(following.dropped)))
    return " · ".join(parts)


def _parts(following: Following, language: str) -> Iterator[Part]:
    for name in ("late", "late_start", "running", "next", "done", "dropped"):
        rows: Sequence[Row] = getattr(following, name)
        if not rows:
            continue
        shown = rows[:MOST_NEXT] if name == "next" else rows
        begins = name in ("late_start", "next")
        more = text("plan.follow_more", language, n=len(rows) - len(shown)) if len(rows) > len(shown) else ""
        yield Part(
            text(f"plan.{name}_heading", language),
            text("plan.begin_by" if begins else "plan.due", language),
            tuple(_line(row, language, begins=begins) for row in shown),
            more,
        )


def _line(row: Row, language: str, *, begins: bool) -> Line:
    day = (row.first_by or row.due) if begins else row.due
    return Line(
        row.number, row.theme, row.measure if not row.reason else f"{row.measure} ({row.reason})", row.owner,
        "" if day is None else short_date(day, language),
    )  # fmt: skip


def remark_in_words(remark: PlanRemark, language: str) -> str:
    """One sentence about what should be looked at."""
    key = f"plan.remark_{remark.kind.replace('-', '_')}"
    numbers = ", ".join(remark.numbers)
    return text(key, language, numbers=numbers, who=remark.who, count=remark.count)
