"""What a batch comes to: the rows that stand in their order, the files with errors, and who is missing.

The same whatever order the files were given in. Not for printing or writing it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from resiliens.cli.batch import Done
from resiliens.model.arrivals import Attendance, Duplicates, Repeated
from resiliens.model.companies import Listed
from resiliens.network.arriving import in_order, repeated, same_seat, several_names


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Turnout:
    """`rows` are the usable files that stand, by company; `failed` those with errors, by file.

    `came` counts all usable files, also those that another of their company replaced or that were refused.
    `names` are the names of companies that share an organisation number; `attendance` is None where nobody
    said who was expected.
    """

    rows: tuple[Done, ...]
    failed: tuple[Done, ...]
    came: int
    repeated: tuple[Repeated, ...]
    names: tuple[tuple[str, ...], ...]
    attendance: Attendance | None = None


def turnout_of(scored: Sequence[Done], how: Duplicates, listed: tuple[Listed, ...] | None) -> Turnout:
    """The files of a run, put in order and held against the list."""
    usable = {one.file: one for one in scored if not one.failed}
    failed = tuple(sorted((one for one in scored if one.failed), key=lambda one: one.file))
    ordered = in_order(one.arrival for one in usable.values())
    several = repeated(ordered, how)
    left_out = {file for one in several for file in one.left_out}
    attendance = None
    if listed is not None:
        from resiliens.network.expecting import attendance as held_against

        several = same_seat(several, ordered) if how == "all" else several
        attendance = held_against(listed, (*ordered, *(one.arrival for one in failed)))
    rows = tuple(usable[one.file] for one in ordered if one.file not in left_out)
    return Turnout(rows, failed, len(usable), several, several_names(ordered), attendance)


def by_questionnaire(rows: Sequence[Done]) -> dict[tuple[str, str], list[Done]]:
    """The rows of each questionnaire and version, in the order of their names."""
    groups: dict[tuple[str, str], list[Done]] = {}
    for one in rows:
        groups.setdefault((one.questionnaire, one.version), []).append(one)
    return dict(sorted(groups.items()))
