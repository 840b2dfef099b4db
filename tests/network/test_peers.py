"""Who can help whom: willing, with evidence; never competitors, one owner's firms or a sensitive theme."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

import pytest
from builders import ladder, questionnaire, section, sheet
from hypothesis import given, settings
from hypothesis import strategies as st

from resiliens.assess.fold import assess
from resiliens.assess.instrument import Instrument, prepare
from resiliens.files.municipalities import municipalities
from resiliens.model.answers import Company, Entry, Evidence, Plain, Seen, Value
from resiliens.model.companies import Listed, Member, company_key
from resiliens.model.peers import MOST_SEEKERS, Peering
from resiliens.network.bars import bars_between
from resiliens.network.peers import Known, peering
from resiliens.network.places import places_of
from resiliens.plugins import find_scorer

THEMES = ("a", "b", "c")
TREE = questionnaire(
    section(
        "q", *(ladder(f"q.{one}", title=f"Tema {one}") for one in THEMES), ladder("q.secret", sensitive=True)
    )
)
TODAY = date(2026, 11, 26)
PLACES = places_of(municipalities())
YES: list[dict[str, Plain]] = [{"mode": "peers", "themes": "all", "date": "2026-11-01"}]


@cache
def instrument() -> Instrument:
    made = prepare(TREE, find_scorer, None, file="q").value
    assert made is not None
    return made


def firm(name: str, steps: dict[str, int], targets: dict[str, int] | None = None, **rest: object) -> Member:
    """A company: steps by theme, from 3 on with a document; `consent`, `owner`, `town`, `orgnr`, `seen`."""
    seen: dict[str, int] = rest.get("seen", {})  # type: ignore[assignment]
    answers = {
        f"q.{one}": Entry(
            Value(step),
            evidence=(Evidence("Bevis"),) if step >= 3 and rest.get("proof", True) else (),
            seen=Seen(seen[one]) if one in seen else None,
        )
        for one, step in steps.items()
    }
    made = sheet(answers, targets={f"q.{one}": step for one, step in (targets or {}).items()})
    orgnr = str(rest.get("orgnr", ""))
    company = Company(
        name=name,
        orgnr=orgnr,
        owner=str(rest.get("owner", "")),
        more={"municipality": str(rest.get("town", ""))},
    )
    consent: list[dict[str, Plain]] = rest.get("consent", YES)  # type: ignore[assignment]
    own = replace(made, file=f"{name}.yaml", company=company, consent=tuple(consent))
    return Member(company_key(name, orgnr), name, own, assess(own, instrument(), today=TODAY))


def pairs_of(*members: Member, listed: tuple[Listed, ...] = ()) -> Peering:
    return peering(members, listed, Known({one.key: TREE for one in members}, PLACES, TODAY))


def told(found: Peering) -> list[str]:
    themes = {one: ", ".join(theme.title for theme in one.themes) for one in found.pairs}
    return [f"{one.seeker} hos {one.helper}: {said}" for one, said in themes.items()]


STRONG = firm("Furu AS", {"a": 3, "b": 1})
SEEKER = firm("Gran AS", {"a": 1, "b": 1}, {"a": 3})


def test_a_company_that_wants_there_visits_one_that_is_there() -> None:
    found = pairs_of(STRONG, SEEKER)
    assert told(found) == ["Gran AS hos Furu AS: Tema a"]
    assert found.gives_nothing == ("Gran AS",) and found.gets_nothing == ("Furu AS",)


@pytest.mark.parametrize(
    "helper",
    [
        firm("Furu AS", {"a": 2}),
        firm("Furu AS", {"a": 3}, proof=False),
        firm("Furu AS", {"a": 3}, seen={"a": 2}),
    ],
)
def test_a_helper_is_far_along_with_a_document_and_was_found_to_be_so(helper: Member) -> None:
    assert told(pairs_of(helper, SEEKER)) == [] and pairs_of(helper, SEEKER).to_ask == ()


@pytest.mark.parametrize(
    "consent",
    [
        [],
        [{"mode": "open-cards", "themes": "all"}],
        [{**YES[0], "withdrawn": "2026-11-20"}],
        [{**YES[0], "date": "2026-12-20"}],
        [{**YES[0], "themes": ["q.b"]}],
        [{**YES[0], "themse": "all"}],
        [*YES, {"mode": "closed", "themes": "all", "date": "2026-11-10"}],
        [*YES, {"mode": "??"}],
    ],
)
def test_who_has_not_said_yes_is_to_be_asked_first(consent: list[dict[str, Plain]]) -> None:
    found = pairs_of(firm("Furu AS", {"a": 3}, consent=consent), SEEKER)
    assert told(found) == []
    assert [(one.company, one.themes, one.seekers) for one in found.to_ask] == [("Furu AS", ("Tema a",), 1)]


def test_a_section_may_be_named_in_the_consent() -> None:
    helper = firm("Furu AS", {"a": 3}, consent=[{**YES[0], "themes": ["q"]}])
    assert told(pairs_of(helper, SEEKER)) == ["Gran AS hos Furu AS: Tema a"]


def test_the_target_lies_above_and_the_helper_too() -> None:
    assert told(pairs_of(STRONG, firm("Gran AS", {"a": 3}, {"a": 3}))) == []
    assert told(pairs_of(STRONG, firm("Gran AS", {"a": 3}, {"a": 4}))) == []  # Furu is no further


def test_offered_targets_are_used_only_by_who_chose_none() -> None:
    found = pairs_of(STRONG, firm("Gran AS", {"a": 1, "b": 1}))
    assert found.no_targets == ("Furu AS", "Gran AS") and told(found) == ["Gran AS hos Furu AS: Tema a"]
    assert told(pairs_of(STRONG, firm("Gran AS", {"a": 1, "b": 1}, {"b": 3}))) == []


def test_a_sensitive_theme_is_in_no_pair_and_asked_of_nobody() -> None:
    helper, seeker = firm("Furu AS", {"secret": 4}), firm("Gran AS", {"secret": 1}, {"secret": 4})
    found = pairs_of(helper, seeker)
    assert found.pairs == () and found.to_ask == ()


@pytest.mark.parametrize(
    "row",
    [
        Listed("Furu AS", competitors=("Gran AS",)),
        Listed("Gran", competitors=("furu",)),
        Listed("Gran AS", competitors=("911 111 119",)),
        Listed("Gran AS", competitors=("Furu  as.",)),
    ],
)
def test_competitors_are_never_paired_in_either_direction(row: Listed) -> None:
    helper = firm("Furu AS", {"a": 3}, orgnr="911111119")
    found = pairs_of(helper, SEEKER, listed=(row,))
    assert found.pairs == () and found.to_ask == () and found.not_found == ()


def test_a_competitor_that_nobody_is_called_is_named() -> None:
    listed = (Listed("Gran AS", competitors=("Fuur AS", "Bjørk")), Listed("Bjørk AS"))
    assert pairs_of(STRONG, SEEKER, listed=listed).not_found == ("Fuur AS",)


@pytest.mark.parametrize(
    ("owners", "listed"),
    [
        (("Holm Holding AS", "holm holding"), ()),
        (("Holm", ""), (Listed("Gran AS", owner="Holm AS"),)),
        (("Gran", ""), ()),
        (("", ""), (Listed("Furu AS", owner="Li"), Listed("Gran AS", owner="Li AS"))),
    ],
)
def test_companies_of_one_owner_are_never_paired(owners: tuple[str, str], listed: tuple[Listed, ...]) -> None:
    one = firm("Furu AS", {"a": 3}, owner=owners[0])
    other = firm("Gran AS", {"a": 1}, {"a": 3}, owner=owners[1])
    assert pairs_of(one, other, listed=listed).pairs == ()


def test_owners_reach_through_each_other() -> None:
    chain = [firm("A", {}, owner="X"), firm("B", {}, owner="A AS"), firm("C", {}, owner="X")]
    bars = bars_between(chain, ())
    assert bars.are_family("b", "c") and not bars.are_rivals("b", "c")


def test_a_nearer_helper_goes_before_a_farther_one() -> None:
    near = firm("Nær AS", {"a": 3}, town="Åsnes")
    far = firm("Alf AS", {"a": 3}, town="Gjøvik")
    seeker = firm("Gran AS", {"a": 1}, {"a": 3}, town="Våler")
    listed = (Listed("Gran AS", municipality="Våler (Innlandet)"),)
    found = pairs_of(near, far, seeker, listed=listed)
    assert [(one.helper, one.distance) for one in found.pairs] == [("Nær AS", "near"), ("Alf AS", "far")]


def test_an_unknown_municipality_is_said_and_never_guessed() -> None:
    found = pairs_of(firm("Furu AS", {"a": 3}, town="Våler i Østfold"), SEEKER)
    assert found.unknown_places == ("Våler i Østfold",) and found.pairs[0].distance == "unknown"


STEPS = st.fixed_dictionaries({one: st.integers(0, 4) for one in THEMES})
FIRMS = st.lists(st.tuples(STEPS, st.booleans(), st.sampled_from(["", "", "Holm"])), min_size=2, max_size=7)


@settings(max_examples=25, deadline=None)
@given(FIRMS, st.randoms(use_true_random=False))
def test_whatever_came_in_the_rules_hold_and_the_order_changes_nothing(given_firms, chance) -> None:  # type: ignore[no-untyped-def]
    members = [
        firm(
            f"F{at}",
            steps,
            {one: min(4, step + 2) for one, step in steps.items()},
            consent=YES if yes else [],
            owner=owner,
        )
        for at, (steps, yes, owner) in enumerate(given_firms)
    ]
    listed = (Listed("F0", competitors=("F1",)),)
    found = pairs_of(*members, listed=listed)
    bars = bars_between(members, listed)
    key = {one.name: one.key for one in members}
    for one in found.pairs:
        assert not bars.keep_apart(key[one.helper], key[one.seeker])
        assert 1 <= len(one.themes) <= 3
    for name in key:
        assert sum(one.helper == name for one in found.pairs) <= MOST_SEEKERS
        assert sum(one.seeker == name for one in found.pairs) <= MOST_SEEKERS
    chance.shuffle(members)
    assert pairs_of(*members, listed=listed[::-1]) == found
