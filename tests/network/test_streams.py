"""What can go to whom: sharing levels, competitors, the suggested set; the order of files changes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest
from builders import ladder, questionnaire, section, sheet
from hypothesis import given, settings
from hypothesis import strategies as st

from resiliens.assess.fold import assess
from resiliens.assess.instrument import prepare
from resiliens.files.municipalities import municipalities
from resiliens.files.substances import built_in_substances
from resiliens.model.answers import Company, Entry, Plain, Stream, Value
from resiliens.model.companies import Listed, Member, company_key
from resiliens.model.exchange import Audience, Candidate, Exchange, Line
from resiliens.network.lines import LEVELS, lines_of
from resiliens.network.places import places_of
from resiliens.network.streams import Tables, exchange
from resiliens.network.substances import vocabulary_of
from resiliens.plugins import find_scorer

INSTRUMENT = prepare(questionnaire(section("q", ladder("q.a"))), find_scorer, None, file="q").value
assert INSTRUMENT is not None
RESULT = assess(sheet({}), INSTRUMENT, today=date(2026, 11, 26))
TABLES = Tables(places_of(municipalities()), vocabulary_of(built_in_substances().value or ()))


def firm(name: str, *streams: dict[str, Plain], owner: str = "") -> Member:
    """A company with a have/want list."""
    made = sheet({})
    own = replace(
        made,
        file=f"{name}.yaml",
        company=Company(name=name, owner=owner),
        entries={"streams.list": Entry(Value(tuple(Stream(one) for one in streams)))},
    )
    return Member(company_key(name), name, own, RESULT)


def have(name: str, **rest: Plain) -> dict[str, Plain]:
    return {"side": "have", "name": name, "sharing": "network", **rest}


def want(name: str, **rest: Plain) -> dict[str, Plain]:
    return {"side": "want", "name": name, "sharing": "network", **rest}


def market(*members: Member, listed: tuple[Listed, ...] = (), audience: Audience = "facilitator") -> Exchange:
    return exchange(members, listed, TABLES, audience)


def told(found: Exchange) -> list[str]:
    ends = ((one.have, one.want) for one in found.candidates)
    return [f"{have.company}: {have.name} -> {want.company}: {want.name}" for have, want in ends]


def test_a_have_meets_a_want_of_another_company() -> None:
    found = market(
        firm("Furu", have("tørr sagflis", amount=1200, unit="t"), want("sagflis")),
        firm("Gran", want("sawdust")),
    )
    assert told(found) == ["Furu: tørr sagflis -> Gran: sawdust"]
    assert found.candidates[0].likeness == "same" and found.candidates[0].asks_law
    assert [line.name for line in found.lonely] == ["sagflis"]


def test_room_for_chips_or_a_lorry_for_them_is_no_chips() -> None:
    chips = firm("Furu", have("flis", kind="material"))
    for kind in ("space", "transport"):
        assert told(market(chips, firm("Gran", want("plass til flis", kind=kind)))) == []
    assert told(market(chips, firm("Gran", want("flis", kind="energy")))) != []  # which may be burnt


def test_how_it_fits() -> None:
    one, other = (
        have("sagflis", amount=1200, unit="t", rhythm="season", quality="18 % fukt", place="Våler"),
        want("sagflis", amount=2000000, unit="kg", rhythm="steady", quality="under 15 % fukt", place="Åsnes"),
    )
    found = market(firm("Furu", one), firm("Gran", other)).candidates[0]
    assert (found.amounts, found.covers, found.rhythms, found.distance) == ("part", 60, "store", "near")
    assert [doubt.about for doubt in found.doubts] == ["moisture"]


def test_what_nobody_knows_the_word_for_is_compared_letter_by_letter() -> None:
    found = market(firm("Furu", have("kvantefluks")), firm("Gran", want("kvantefluksen"), want("noe annet")))
    assert told(found) == ["Furu: kvantefluks -> Gran: kvantefluksen"]
    assert found.candidates[0].likeness == "words"
    assert [line.name for line in found.not_understood] == ["kvantefluks", "kvantefluksen", "noe annet"]
    energy, space = have("kvantefluks", kind="energy"), want("kvantefluks", kind="space")
    assert told(market(firm("Furu", energy), firm("Gran", space))) == []


@pytest.mark.parametrize(
    ("level", "seen_by"),
    [
        ("open", ["open", "network", "facilitator"]),
        ("network", ["network", "facilitator"]),
        ("facilitator", ["facilitator"]),
        ("", ["facilitator"]),
        ("hemmelig", ["facilitator"]),
        (None, ["facilitator"]),
        (["open"], ["facilitator"]),
        (True, ["facilitator"]),
        (" Network ", ["network", "facilitator"]),
    ],
)
def test_who_sees_a_line(level: Plain, seen_by: list[str]) -> None:
    members = firm("Furu", have("sagflis", sharing=level)), firm("Gran", want("sagflis", sharing="open"))
    for audience in LEVELS:
        found = market(*members, audience=audience)
        assert (len(found.lines) == 2) == (audience in seen_by)
        assert bool(found.candidates) == (audience in seen_by)


def test_a_hidden_line_leaves_no_gap_in_what_others_see() -> None:
    """The best partner is hidden: for the network the other one must be the suggested one."""
    seller = firm("Furu", have("sagflis", amount=10, unit="t"))
    hidden = firm("Bjørk", want("sagflis", amount=10, unit="t", sharing="facilitator"))
    shown = firm("Gran", want("sagflis", amount=90, unit="t"))
    seen = market(seller, hidden, shown, audience="network")
    assert seen == market(seller, firm("Bjørk"), shown, audience="network")
    assert seen.candidates[0].suggested


RIVALS = (Listed("Gran", competitors=("Bjørk",)),)


def test_between_competitors_amounts_are_the_facilitators_alone() -> None:
    members = (
        firm("Furu", have("sagflis", amount=1200, unit="t")),
        firm("Gran", want("sagflis", amount=2000, unit="t")),
        firm("Bjørk", want("sagflis", amount=5, unit="t")),
    )
    for_network = market(*members, listed=RIVALS, audience="network")
    assert {line.company: line.amount for line in for_network.lines} == {
        "Furu": 1200,
        "Gran": None,
        "Bjørk": None,
    }
    assert {one.amounts for one in for_network.candidates} == {"unknown"}  # a share would tell it
    for_facilitator = market(*members, listed=RIVALS)
    assert {one.want.company: one.also_wanted for one in for_facilitator.candidates} == {
        "Gran": ("Bjørk",),
        "Bjørk": ("Gran",),
    }


def test_a_competitor_that_would_be_the_buyer_is_pointed_out() -> None:
    found = market(firm("Bjørk", have("flis")), firm("Gran", want("flis")), listed=RIVALS)
    assert found.candidates[0].rivals


def test_what_is_left_goes_to_who_comes_next() -> None:
    members = (
        firm("Gran", have("spillvarme", amount=3, unit="GWh")),
        firm("Elv", want("varme", amount=900, unit="MWh")),
        firm("Sol", want("varmt vann", amount=2, unit="GWh")),
        firm("Li", want("varme", amount=100, unit="MWh")),
        firm("Ås", want("varme")),
    )
    suggested = {one.want.company for one in market(*members).candidates if one.suggested}
    assert suggested == {"Elv", "Li", "Sol"}  # 3 GWh to the last; how much Ås needs, nobody said


NAMES = ("sagflis", "flis", "bark", "strø", "brensel", "varme", "lager", "kvantefluks")
LINES = st.lists(
    st.tuples(
        st.sampled_from(["have", "want"]),
        st.sampled_from(NAMES),
        st.sampled_from([None, 5, 100]),
        st.sampled_from(LEVELS),
    ),
    max_size=2,
)


def members_of(drawn: list[list[tuple[str, str, int | None, str]]]) -> list[Member]:
    made: list[Member] = []
    for at, lines in enumerate(drawn):
        streams: list[dict[str, Plain]] = [
            {"side": side, "name": name, "amount": amount, "unit": "t", "sharing": level}
            for side, name, amount, level in lines
        ]
        made.append(firm(f"F{at}", *streams))
    return made


def best_by_trying(candidates: tuple[Candidate, ...]) -> int:
    haves = list(dict.fromkeys(one.have for one in candidates))
    wants = list(dict.fromkeys(one.want for one in candidates))
    points = {(one.have, one.want): one.points for one in candidates}
    if len(haves) > len(wants):
        turned = {(b, a): value for (a, b), value in points.items()}
        haves, wants, points = wants, haves, turned
    return max(
        sum(points.get((one, other), 0) for one, other in zip(haves, order, strict=False))
        for order in permutations(wants, len(haves))
    )


@settings(max_examples=30, deadline=None)
@given(st.lists(LINES, min_size=2, max_size=3), st.randoms(use_true_random=False), st.sampled_from(LEVELS))
def test_whatever_is_listed(drawn, chance, audience: Audience) -> None:  # type: ignore[no-untyped-def]
    members = members_of(drawn)
    listed = (Listed("F0", competitors=("F1",)),)
    found = market(*members, listed=listed, audience=audience)
    for one in found.candidates:
        assert one.have.key != one.want.key and (one.have.side, one.want.side) == ("have", "want")
        for line in (one.have, one.want):
            assert LEVELS.index(line.sharing) <= LEVELS.index(audience)
    once: dict[Line, Candidate] = {}
    for one in found.candidates:
        if one.suggested:
            assert once.setdefault(one.want, one) is one  # no want is served twice
    if found.candidates:
        assert sum(one.points for one in found.candidates if one.suggested) >= best_by_trying(
            found.candidates
        )
    chance.shuffle(members)
    assert market(*members, listed=listed, audience=audience) == found


def test_a_line_that_stands_in_two_files_is_one() -> None:
    once = firm("Furu", have("flis"))
    again = replace(once, sheet=replace(once.sheet, file="z.yaml"))
    assert len(lines_of((once, again), TABLES.vocabulary)) == 1


@given(
    st.dictionaries(
        st.sampled_from(["side", "name", "amount", "unit", "quality", "place", "sharing", "have"]),
        st.one_of(st.text(max_size=30), st.integers(), st.none(), st.lists(st.text(max_size=3), max_size=2)),
    )
)
def test_no_line_breaks_it(fields: dict[str, Plain]) -> None:
    market(firm("Furu", fields), firm("Gran", want("flis")))


def test_of_many_only_the_best_few_of_each_line_are_shown() -> None:
    sellers = [firm(f"S{at}", have("flis", amount=at + 1, unit="t")) for at in range(9)]
    buyers = [firm(f"B{at}", want("flis", amount=5, unit="t")) for at in range(9)]
    found = market(*sellers, *buyers)
    assert len(found.candidates) + len(found.weaker) == 81 and found.lonely == ()
    for line in found.lines:
        shown = [one for one in found.candidates if line in (one.have, one.want)]
        assert 1 <= len(shown) <= 3 and any(one.suggested for one in shown)
