"""Which municipality is meant: by name, number and older spellings; never one of the same name elsewhere."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resiliens.files.municipalities import municipalities
from resiliens.network.place_names import OTHER_NAMES
from resiliens.network.places import distance, kilometres, places_of

PLACES = places_of(municipalities())
TABLE = st.sampled_from(municipalities())


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("Våler", "3419"),
        ("VÅLER", "3419"),
        ("Våler (Innlandet)", "3419"),
        ("Våler i Solør", "3419"),
        ("Våler, Hedmark", "3419"),
        ("Våler kommune", "3419"),
        ("Vaaler", "3419"),
        ("3419 Våler", "3419"),
        ("Sør-Odal", "3415"),
        ("Sør Odal", "3415"),
        ("Søndre Odal", "3415"),
        ("Aasnes", "3418"),
        ("Flisa", "3418"),
        ("Austre Toten", "3442"),
        ("Søre Land", "3447"),
        ("Engerdaelie", "3425"),
        ("Elvrume", "3420"),
        ("Nes på Romerike", "3228"),
        ("Nes (Akershus)", "3228"),
        ("Lilleström", "3205"),
        ("0301", "0301"),
    ],
)
def test_it_is_found(written: str, number: str) -> None:
    found = PLACES.find(written)
    assert found is not None and found.number == number


@pytest.mark.parametrize(
    "written",
    [
        "",
        " ",
        "Paris",
        "Våler (Østfold)",
        "Våler i Viken",
        "0137 Våler",
        "3114",
        "Nes på Hedmarken",
        "Vang på Hedmarken",
        "Vang, Hedmark",
        "Os i Hordaland",
        "Elverum eller Våler",
        "Odal",
        "Solør",
    ],
)
def test_it_is_not_guessed(written: str) -> None:
    assert PLACES.find(written) is None


def test_every_other_name_means_its_own_municipality() -> None:
    for number, names in OTHER_NAMES.items():
        for name in names:
            found = PLACES.find(name)
            assert found is not None and found.number == number, name


def test_the_table_keeps_its_note() -> None:
    from resiliens.files.finding import built_in_folder

    note = (built_in_folder() / "network/municipalities.csv").read_text("utf-8").splitlines()[0]
    assert note.startswith("#") and "from memory" in note and "1.3 times" in note


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Våler", "Våler", "same"),
        ("Våler", "Åsnes", "near"),
        ("Våler", "Elverum", "hour"),
        ("Hamar", "Kongsvinger", "far"),
        ("Våler", "Paris", "unknown"),
        ("", "", "unknown"),
    ],
)
def test_distances_are_classes(one: str, other: str, expected: str) -> None:
    assert distance(PLACES.find(one), PLACES.find(other)) == expected


@given(TABLE, TABLE, TABLE)
def test_kilometres_are_a_distance(one, other, third) -> None:  # type: ignore[no-untyped-def]
    assert kilometres(one, other) == pytest.approx(kilometres(other, one))
    assert kilometres(one, one) == 0
    assert kilometres(one, third) <= kilometres(one, other) + kilometres(other, third) + 1e-9


@given(st.text(max_size=60))
def test_any_words_give_a_place_or_none(written: str) -> None:
    assert PLACES.find(written) is None or PLACES.find(written) in municipalities()
