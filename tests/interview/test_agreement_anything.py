"""Whatever the room presses: nothing breaks, every save reads back whole, nothing decides itself."""

from __future__ import annotations

from datetime import date

from agreements import ADDRESSES, TREE, Room, gathering_of
from builders import NA, entry
from hypothesis import given, settings
from hypothesis import strategies as st
from talks import EMPLOYEES

from resiliens.files.writing import reads_back, write_answers
from resiliens.interview.agreement.gathering import Gathering
from resiliens.interview.occasion import Occasion
from resiliens.interview.places import entry_at
from resiliens.model.answers import MISSING, Entry, Evidence, Sheet, Value
from resiliens.terminal.wrapping import cells

KEYS = (
    "enter", "escape", "up", "down", "pageup", "pagedown", "home", "end", " ", "?",
    *"0123456789vihtogdunsa",
)  # fmt: skip
LINES = ("", "fordi vi så det", "1.3.2026", "Plan; 1.3.2026; formann", ";;", "41", "\x1b[31m", "x" * 300)
ANSWERS = st.one_of(st.integers(0, 4), st.just(...), st.just(NA))
PEOPLE = st.lists(
    st.fixed_dictionaries(
        {}, optional={
            "energy": ANSWERS,
            "waste": st.one_of(ANSWERS, st.just(entry(3, evidence=(Evidence("Plan", date(2026, 3, 1)),)))),
            "plan": st.sampled_from(("yes", "partly", "no", ...)),
            "employees": st.integers(40, 42),
        },
    ), min_size=2, max_size=5,
)  # fmt: skip
LAST = Occasion(before={ADDRESSES["waste"]: Entry(Value(2)), ADDRESSES["plan"]: Entry(Value("no"))})


def is_whole(sheet: Sheet) -> bool:
    """Does the program's own reader get the same sheet out of what would be written?"""
    return reads_back(write_answers(sheet, TREE).encode(), sheet, TREE, lenient=True)


@settings(max_examples=30, deadline=None)
@given(people=PEOPLE, data=st.data(), quick=st.sets(st.sampled_from(("waste", "plan"))))
def test_any_keys_in_any_order(people: list[dict[str, object]], data: st.DataObject, quick: set[str]) -> None:
    gathering = gathering_of(*people, quick=tuple(quick), minutes=40, occasion=LAST)
    room = Room(gathering)
    for _ in range(data.draw(st.integers(0, 40))):
        if room.table.ended is not None:
            break
        if room.table.typing:
            room.press("=" + data.draw(st.sampled_from(LINES)))
        else:
            room.press(data.draw(st.sampled_from(KEYS)))
        columns, rows = data.draw(st.sampled_from(((80, 24), (40, 10))))
        lines = room.screen(columns, rows).split("\n")
        assert len(lines) <= rows and max(map(cells, lines)) <= columns
        assert "\x1b" not in "".join(lines)
    assert all(is_whole(sheet) for sheet in room.saved[-2:])
    assert _goes_on(gathering, room)


def _goes_on(gathering: Gathering, room: Room) -> bool:
    """The same files and what was saved last lead to the same decisions again."""
    if not room.saved:
        return True
    again = gathering.begun(room.saved[-1], "felles.yaml")
    return again.entries == room.saved[-1].entries and again.company.facts == room.saved[-1].company.facts


@settings(max_examples=25, deadline=None)
@given(people=PEOPLE)
def test_before_anybody_decides_nothing_is_decided(people: list[dict[str, object]]) -> None:
    room = Room(gathering_of(*people)).press("enter")
    decided = [key for key in ("energy", "waste", "plan") if room.kept(key).answer != MISSING]
    assert decided == []
    said = {repr(one["employees"]) for one in people if "employees" in one}
    if room.saved:
        fact = entry_at(room.saved[-1], EMPLOYEES.id).answer
        assert (fact != MISSING) == (len(said) == 1)


@settings(max_examples=25, deadline=None)
@given(people=PEOPLE)
def test_who_only_presses_enter_gets_what_was_offered(people: list[dict[str, object]]) -> None:
    gathering = gathering_of(*people)
    room = Room(gathering)
    for _ in range(60):
        if room.table.ended is not None or room.sees("Til slutt"):
            break
        typed = "=ikke hos oss" if room.table.card.kind == "why-not" else "="
        room.press(typed if room.table.typing else "enter")
    for topic in gathering.agenda.topics:
        answer = room.kept(topic.question).answer
        assert isinstance(answer, type(topic.offer)) or topic.offer == MISSING
        if isinstance(topic.offer, Value):
            assert answer == topic.offer
