"""Names of files out of names of companies: whatever somebody is called, the file lies where it should."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resiliens.files.naming import LONGEST, file_name, folded, joined_name

PORTS = {f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"}
RESERVED = {"con", "prn", "aux", "nul", "conin$", "conout$", *PORTS}
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=200) | st.sampled_from(
    ["CON", "con.yaml", "COM¹", "nul.tar.gz", "..", ".", "-rf", "/etc/passwd", "C:\\x", "a\u202eb", "Å" * 200]
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Eksempel Bruk AS", "Eksempel Bruk AS"),
        ("Møbel & Søn / Østlandet", "Møbel & Søn - Østlandet"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "_CON"),
        ("com¹.txt", "_com¹.txt"),
        ("  ", "uten-navn"),
        ("Sag.", "Sag"),
        ("a\x1b[31mb", "a-[31mb"),
        ("A\u030a", "Å"),
    ],
)
def test_a_name_a_person_recognises(text: str, name: str) -> None:
    assert file_name(text) == name


def test_company_role_and_id_need_no_quotes() -> None:
    assert joined_name("Eksempel Bruk AS", "daglig leder", "7f3k", suffix=".yaml") == (
        "Eksempel-Bruk-AS_daglig-leder_7f3k.yaml"
    )
    assert joined_name("O'Neill & $(rm) «Sønn»", "", "1a2b", suffix=".yaml") == "ONeill-rm-Sønn_1a2b.yaml"


def test_equal_names_are_numbered_also_where_only_case_or_writing_differ() -> None:
    assert file_name("Bruk", suffix=".md", taken=["bruk.md", "BRUK-2.md"]) == "Bruk-3.md"
    assert file_name("A\u030asen", taken=["åsen"]) == "Åsen-2"


@settings(max_examples=500, deadline=None)
@given(ANY_TEXT, st.sampled_from(["", ".yaml", ".md"]), st.lists(ANY_TEXT, max_size=3))
def test_any_text_gives_a_name_directly_in_the_folder(text: str, suffix: str, others: list[str]) -> None:
    taken = [file_name(one, suffix=suffix) for one in others]
    made = file_name(text, suffix=suffix, taken=taken), joined_name(text, *others, suffix=suffix, taken=taken)
    for name in made:
        assert Path("folder", name).resolve().parent == Path("folder").resolve()
        assert name.endswith(suffix) and len(name) > len(suffix)
        assert len(name.encode()) <= LONGEST
        assert not set(name) & set('/\\:*?"<>|') and not name.startswith((".", "-")) and name[-1] not in ". "
        assert not any(unicodedata.category(letter).startswith("C") for letter in name)
        assert name.split(".")[0].rstrip(" ").casefold() not in RESERVED
        assert folded(name) not in {folded(one) for one in taken}
