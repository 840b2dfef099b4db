"""The 36 themes in every language: all there, in step with their sources, fit for a screen and a reader."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from resiliens.files import readability
from resiliens.files.finding import load_questionnaire
from resiliens.files.readability import lines_of, lix, share_over, words_of
from resiliens.messages import LANGUAGES
from resiliens.model.conditions import ALWAYS
from resiliens.model.questionnaire import Questionnaire, core_ids
from resiliens.model.questions import Ladder

TODAY = date(2026, 11, 23)
PILLARS = ("environment", "society", "economy")
# ids.md: for ever. A mark (*) means the short set.
IDS = {
    "environment": "climate-accounts* energy* transport circular-materials side-streams* waste* "
                   "product-lifetime packaging chemicals water-emissions nature purchasing*",
    "society": "safety* working-conditions inclusion competence* ethics human-rights* local-community "
               "product-safety stakeholders diversity preparedness involvement*",
    "economy": "board* strategy business-model* profitability investment* continuity customers* innovation* "
               "data cluster* ownership reporting",
}
MARKED = [f"{pillar}.{name}" for pillar, names in IDS.items() for name in names.split()]
THEMES = [name.rstrip("*") for name in MARKED]
CORE = {name.rstrip("*") for name in MARKED if name.endswith("*")}
FOR_ALL = {"environment.waste", "environment.chemicals", "environment.water-emissions", "society.safety",
           "society.working-conditions"}  # a floor without a condition stands here

VSME = {f"B{number}" for number in range(1, 12)} | {f"C{number}" for number in range(1, 10)}
ESRS = {"2", "E1", "E2", "E3", "E4", "E5", "S1", "S2", "S3", "S4", "G1"}
GRI = {"101", "102", "103"}  # the three whose titles and dates were seen
MILJOFYRTARN = {"STY", "ARB", "AVF", "INN", "ENE", "TRA", "NAT", "BRA"}
SDG_TARGETS = {  # the last number and the last letter of each goal (UN, 2015)
    1: "5b", 2: "5c", 3: "9d", 4: "7c", 5: "6c", 6: "6b", 7: "3b", 8: "10b", 9: "5c", 10: "7c", 11: "7c",
    12: "8c", 13: "3b", 14: "7c", 15: "9c", 16: "10b", 17: "19",
}
DAYS, KRONER, MONTHS = {3, 15, 40}, {0, 50_000, 500_000, 2_000_000}, {3, 12, 24}


@cache
def programme(language: str) -> Questionnaire:
    loaded = load_questionnaire("klosser", language=language)
    assert loaded.value is not None and loaded.diagnostics == ()
    return loaded.value


def theme(name: str, language: str = "nb") -> Ladder:
    found = programme(language).question(name)
    assert isinstance(found, Ladder)
    return found


def test_the_counts() -> None:
    for language in LANGUAGES:
        themes = list(programme(language).questions())
        assert len(themes) == len(THEMES) == 36
        assert sum(len(one.steps) for one in themes if isinstance(one, Ladder)) == 180
        assert sum(len(one.measures) for one in themes) >= 170


def test_the_ids_are_for_ever_and_in_order() -> None:
    assert [one.id for one in programme("nb").questions()] == THEMES


def test_the_short_set_is_the_fifteen() -> None:
    assert core_ids(programme("nb")) == CORE
    assert len(CORE) == 15


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_missing_in_any_language(language: str) -> None:
    tree = programme(language)
    assert (tree.language, tree.fallback_languages) == (language, ())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", THEMES)
def test_a_theme_has_everything(name: str, language: str) -> None:
    one = theme(name, language)
    assert all((one.title, one.ask, one.help, one.watch, one.innovation, one.refs))
    assert [bool(step.title and step.text) for step in one.steps] == [True] * 5
    assert [bool(step.evidence) for step in one.steps] == [False, True, True, True, True]
    assert all(len(step.title) <= 42 for step in one.steps)
    assert len({step.text for step in one.steps}) == 5 and len({step.title for step in one.steps}) == 5
    assert all(measure.text.strip() for measure in one.measures)
    assert all(floor.law and floor.text for floor in one.floors)
    assert not re.search("[!¡]", " ".join((one.ask, one.help, one.watch, *(step.text for step in one.steps))))


@pytest.mark.parametrize(("language", "most"), [("nn", 0.02), ("en", 0.0)])
def test_a_translation_says_it_in_its_own_words(language: str, most: float) -> None:
    """A long text that is the same in two languages has been forgotten; in nynorsk a few may be alike."""
    pairs: list[tuple[str, str]] = []
    for name in THEMES:
        own, other = theme(name), theme(name, language)
        pairs += [(own.help, other.help), (own.watch, other.watch), (own.innovation, other.innovation)]
        pairs += [(one.text, two.text) for one, two in zip(own.measures, other.measures, strict=True)]
        pairs += [(one.text, two.text) for one, two in zip(own.steps, other.steps, strict=True)]
    long = [(one, two) for one, two in pairs if len(words_of(one)) > 7]
    alike = [one for one, two in long if one == two]
    assert len(alike) <= most * len(long), alike


@pytest.mark.parametrize("name", THEMES)
def test_each_step_up_has_a_measure_of_a_known_size(name: str) -> None:
    one = theme(name)
    assert {measure.to for measure in one.measures} == {1, 2, 3, 4}
    for measure in one.measures:
        assert re.fullmatch(rf"{one.local_id}-{measure.to}[a-z]", measure.id)
        assert measure.days in DAYS and measure.kroner in KRONER and measure.months in MONTHS, measure.id
        assert measure.effect in range(1, 6), measure.id
        assert set(measure.schemes) <= programme("nb").schemes.by_id.keys(), measure.id


@pytest.mark.parametrize("name", THEMES)
def test_references_are_in_force(name: str) -> None:
    for ref in theme(name).refs:
        standard, _, code = ref.partition(":")
        if standard == "sdg":
            goal, _, target = code.partition(".")
            last = SDG_TARGETS[int(goal)]
            number, letter = last.rstrip("abcd"), last.lstrip("0123456789")
            fits = 1 <= int(target) <= int(number) if target.isdigit() else "a" <= target <= letter
            assert fits, ref
        else:
            known = {"vsme": VSME, "esrs": ESRS, "miljofyrtarn": MILJOFYRTARN, "gri": GRI}
            assert code in known[standard], ref
    assert len(set(theme(name).refs)) == len(theme(name).refs)


@pytest.mark.parametrize("name", THEMES)
def test_floors_stand_on_a_step_and_were_not_seen_in_the_future(name: str) -> None:
    one = theme(name)
    for floor in one.floors:
        assert 1 <= floor.step <= 4
        assert floor.checked is None or date(2025, 1, 1) <= floor.checked <= TODAY
        assert not floor.url or floor.url.startswith("https://")
        assert re.search(r"ser (?:\w+ ){0,3}ut til", floor.text) and re.search(r"\b[Ss]jekk\b", floor.text)


def test_not_applicable_is_no_answer_where_a_floor_always_holds() -> None:
    always = {name for name in THEMES if any(floor.when == ALWAYS for floor in theme(name).floors)}
    assert always == FOR_ALL
    assert {name for name in THEMES if not theme(name).may_be_not_applicable} == always


def test_schemes_were_not_checked_in_the_future() -> None:
    for scheme in programme("nb").schemes.by_id.values():
        assert scheme.checked is None or scheme.checked <= TODAY, scheme.id
        assert scheme.name and scheme.text and scheme.who


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", THEMES)
def test_the_steps_fit_one_screen(name: str, language: str) -> None:
    assert lines_of(text for step in theme(name, language).steps for text in (step.title, step.text)) <= 15


@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize("pillar", PILLARS)
def test_the_words_are_light(pillar: str, language: str) -> None:
    themes = [theme(name, language) for name in THEMES if name.startswith(pillar)]
    texts = [text for one in themes for text in (one.ask, *(step.text for step in one.steps))]
    values = [lix(text) for text in texts]
    assert len(values) == 72
    assert sum(values) / len(values) <= readability.LIX_MEAN
    assert share_over(values, readability.LIX_MOST) <= 0.1


def test_titles_are_told_apart() -> None:
    for language in LANGUAGES:
        titles = [theme(name, language).title.casefold() for name in THEMES]
        assert len(set(titles)) == 36


def test_the_changelog_of_meanings_names_this_version() -> None:
    changes = (Path(__file__).resolve().parents[2] / "questionnaires" / "CHANGES.md").read_text("utf-8")
    assert f"## {programme('nb').version}" in changes
    raised = [name for name in THEMES if theme(name).revision > 1]
    assert [name for name in raised if name not in changes] == []
