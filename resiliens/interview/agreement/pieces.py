"""The evidence of one theme as a list to tick: what people named, what stands, what is added. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from resiliens.interview import commands as say
from resiliens.interview.proof import ProofForm, Stuck, described
from resiliens.model.answers import Evidence


@dataclass(frozen=True, slots=True)
class Pieces:
    """Every piece with its tick, and the new one that is being described."""

    pieces: tuple[Evidence, ...] = ()
    ticked: frozenset[int] = frozenset()
    form: ProofForm = field(default_factory=ProofForm)
    is_whole: bool = False  # has the one being described just been added?

    @staticmethod
    def of(named: Sequence[Evidence], standing: Sequence[Evidence]) -> Pieces:
        """What stands first and ticked, then what people named beside it."""
        titles = {_bare(one) for one in standing}
        others = [one for one in named if _bare(one) not in titles]
        return Pieces((*standing, *others), frozenset(range(len(standing))))

    @property
    def kept(self) -> tuple[Evidence, ...]:
        """The ticked ones, in the order of the list."""
        return tuple(one for place, one in enumerate(self.pieces) if place in self.ticked)

    def toggled(self, value: str) -> Pieces:
        """With the tick of this row turned."""
        place = int(value)
        return replace(self, ticked=self.ticked ^ {place}) if 0 <= place < len(self.pieces) else self

    def begun(self) -> Pieces:
        """With a new piece to describe."""
        return replace(self, form=ProofForm(), is_whole=False)

    def described(self, typed: str) -> Pieces | Stuck:
        """One typed line further; the whole piece is added, or put in the place of one with its title."""
        after = described(self.form, typed)
        match after:
            case Stuck():
                return after
            case ProofForm():
                return replace(self, form=after)
        return self._with(after)

    def _with(self, told: say.Evidence) -> Pieces:
        new = Evidence(told.title, date=told.day, owner=told.owner)
        same = [place for place, one in enumerate(self.pieces) if _bare(one) == _bare(new)]
        place = same[0] if same else len(self.pieces)
        pieces = (*self.pieces[:place], new, *self.pieces[place + 1 :])
        return Pieces(pieces, self.ticked | {place}, is_whole=True)


def _bare(one: Evidence) -> str:
    return " ".join(one.title.split()).casefold()
