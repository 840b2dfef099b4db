"""Words for substances: no word means two things, and people's own words are understood."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resiliens.files.substances import built_in_substances, read_substances
from resiliens.interview.stream_fields import CHOICES
from resiliens.messages import LANGUAGES
from resiliens.network.substances import likeness, shared_word, substances_in, vocabulary_of, words_of

ALL = built_in_substances().value or ()
WORDS = vocabulary_of(ALL)


def test_the_list_is_whole_and_no_word_means_two_things() -> None:
    assert built_in_substances().diagnostics == () and len(ALL) >= 120
    assert {one.kind for one in ALL} == set(CHOICES["kind"])
    counted = Counter(
        (words, one.id)
        for one in ALL
        for words in {words_of(name) for _, names in one.names for name in names}
    )
    twice = Counter(words for words, _ in counted)
    assert [words for words, times in twice.items() if times > 1] == []
    for one in ALL:
        assert [language for language, names in one.names if names] == list(LANGUAGES), one.id
        assert one.id not in one.serves


def test_every_word_is_found_as_its_own_substance() -> None:
    for one in ALL:
        for _, names in one.names:
            for name in names:
                assert substances_in(name, WORDS) == (one.id,), name


@pytest.mark.parametrize(
    ("written", "ids"),
    [
        ("tørr sagflis, gran", ("sawdust",)),
        ("Sagflisa vår", ("sawdust",)),
        ("flis til brensel", ("wood-chips", "fuel")),
        ("granbark", ("bark",)),
        ("bork", ("bark",)),
        ("europaller", ("pallet",)),
        ("trepallar", ("pallet",)),
        ("pallekarmer", ("pallet-collar",)),
        ("glassflasker", ("glass",)),
        ("flyveaske fra kjelen", ("ash", "boiler")),
        ("big-bag", ("big-bag",)),
        ("Big bags", ("big-bag",)),
        ("yrkessjåfører", ("driver",)),
        ("EE-avfall", ("electronics",)),
        ("spillvarme 60 grader", ("heat",)),
        ("surplus heat", ("heat",)),
        ("matavfallet fra kantina", ("food-waste", "meeting-room")),
        ("kjølelager", ("cold-storage",)),
        ("lagerplass inne", ("storage",)),
        ("høvelspon", ("shavings",)),
        ("metallspon", ("metal-swarf",)),
        ("ingenting", ()),
        ("", ()),
        ("kvantefluks", ()),
        ("vaskevann", ("process-water",)),
    ],
)
def test_peoples_words(written: str, ids: tuple[str, ...]) -> None:
    assert substances_in(written, WORDS) == ids


@pytest.mark.parametrize(
    ("have", "want", "expected"),
    [
        ("sagflis", "sawdust", "same"),
        ("sagflis", "strø til hest", "serves"),
        ("bark", "torverstatning", "serves"),
        ("sagflis", "kutterspon", "family"),
        ("damp", "varme", "serves"),
        ("returlast", "frakt", "serves"),
        ("sagflis", "varme", None),
        ("sjåfør", "lagerplass", None),
        ("slam", "brensel", None),
    ],
)
def test_how_near(have: str, want: str, expected: str | None) -> None:
    assert likeness(substances_in(have, WORDS), substances_in(want, WORDS), WORDS) == expected


def test_a_word_in_common_says_something() -> None:
    assert shared_word("kvantefluks, brukt", "kvantefluksen")
    assert not shared_word("brukt til noe", "brukt til annet") and not shared_word("av og til", "av")


@given(st.text(max_size=400))
def test_no_text_breaks_it(written: str) -> None:
    assert set(substances_in(written, WORDS)) <= set(WORDS.by_id)


OWN = """\
resiliens: 1
kind: substances
substances:
  - {id: sawdust, nb: [mugg]}
  - {id: felt, kind: material, family: felt, serves: [insulation], nb: [filt, ullfilt], en: [felt]}
"""


def test_a_facilitator_adds_words(tmp_path: Path) -> None:
    path = tmp_path / "substances.yaml"
    path.write_text(OWN, "utf-8")
    read = read_substances(path, ALL)
    assert read.diagnostics == () and read.value is not None
    words = vocabulary_of(read.value)
    assert substances_in("tørr mugg", words) == ("sawdust",)
    assert words.by_id["sawdust"].serves == WORDS.by_id["sawdust"].serves
    assert likeness(substances_in("ullfilt", words), substances_in("isolasjon", words), words) == "serves"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("[filt, ullfilt]", "[flis]"), "RM103"),
        (("insulation", "isolation"), "RM104"),
        (("felt, kind", "sawdust, kind"), "RM102"),
        (("kind: substances", "kind: schemes"), "RM101"),
        (("kind: material", "kind: stuff"), "RM052"),
        (("id: felt", "name: felt"), "RM041"),
        (("nb: [mugg]", "nn: [mugg"), "RM028"),
        (("family: felt", "famly: felt"), "RM040"),
    ],
)
def test_a_fault_is_named_and_nothing_is_used(tmp_path: Path, change: tuple[str, str], code: str) -> None:
    path = tmp_path / "substances.yaml"
    path.write_text(OWN.replace(*change), "utf-8")
    read = read_substances(path, ALL)
    assert read.value is None and code in {one.code for one in read.diagnostics}
