"""Which file of a company counts: the agreed one, the only one, or none yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from builders import ladder, questionnaire, section, sheet
from hypothesis import given
from hypothesis import strategies as st

from resiliens.assess.fold import assess
from resiliens.assess.instrument import prepare
from resiliens.model.answers import Agreement, Company, Sheet
from resiliens.network.counting import Read, counting_of
from resiliens.plugins import find_scorer

TREE = questionnaire(section("q", ladder("q.a")))


def came(file: str, name: str, step: int = 1, *, orgnr: str = "", agreed: date | None = None) -> Read:
    """One file as it was read and scored."""
    made = sheet({"q.a": step})
    own = Sheet(
        file=file, questionnaire="q", version="2026.1", company=Company(name=name, orgnr=orgnr),
        agreed=None if agreed is None else Agreement(agreed), entries=made.entries,
    )  # fmt: skip
    instrument = prepare(TREE, find_scorer, None, file="q").value
    assert instrument is not None
    return own, assess(own, instrument, today=date(2026, 11, 26))


def test_the_only_file_counts_and_several_without_agreement_wait() -> None:
    seen = counting_of([came("a.yaml", "Furu AS"), came("b.yaml", "Gran AS"), came("c.yaml", " gran  as")])
    assert [one.name for one in seen.members] == ["Furu AS"]
    assert [(one.key, one.files) for one in seen.waiting] == [("gran as", ("b.yaml", "c.yaml"))]


def test_the_agreed_file_counts_and_the_newest_of_two() -> None:
    old, new = date(2025, 11, 1), date(2026, 11, 1)
    files = [
        came("p.yaml", "Furu"),
        came("n.yaml", "Furu", 3, agreed=new),
        came("o.yaml", "Furu", agreed=old),
    ]
    assert [one.sheet.file for one in counting_of(files).members] == ["n.yaml"]


def test_two_agreements_of_one_day_that_differ_count_for_nothing() -> None:
    day = date(2026, 11, 1)
    alike = [came("a.yaml", "Furu", agreed=day), came("b.yaml", "Furu", agreed=day)]
    assert [one.sheet.file for one in counting_of(alike).members] == ["a.yaml"]
    differ = [came("a.yaml", "Furu", 1, agreed=day), came("b.yaml", "Furu", 2, agreed=day)]
    assert not counting_of(differ).members and counting_of(differ).waiting[0].files == ("a.yaml", "b.yaml")


def test_a_file_that_left_out_the_number_is_still_the_same_companys() -> None:
    files = [came("a.yaml", "Furu AS", orgnr="999 999 999"), came("b.yaml", "Furu AS")]
    assert [one.key for one in counting_of(files).waiting] == ["999999999"]


def test_a_file_of_nobody_is_named() -> None:
    seen = counting_of([came("x.yaml", " ")])
    assert seen.nameless == ("x.yaml",) and not seen.members and not seen.waiting


def test_a_file_of_another_questionnaire_is_set_aside() -> None:
    own, result = came("tall.yaml", "Furu")
    figures = replace(own, questionnaire="figures"), replace(result, questionnaire="figures", sections=())
    seen = counting_of([came("a.yaml", "Furu"), figures])
    assert [one.sheet.file for one in seen.members] == ["a.yaml"] and not seen.waiting
    assert (seen.questionnaire, seen.others) == ("q", ("tall.yaml",))


@given(st.permutations(range(6)))
def test_the_order_of_the_files_changes_nothing(order: list[int]) -> None:
    day = date(2026, 11, 1)
    files = [
        came("a", "Furu"), came("b", "Furu", 2, agreed=day), came("c", "Gran", orgnr="1"), came("d", "gran"),
        came("e", "Bjørk"), came("f", ""),
    ]  # fmt: skip
    assert counting_of([files[n] for n in order]) == counting_of(files)
