"""The ledger's file: whole or not used, its copy beside it, never begun anew by itself."""

from __future__ import annotations

import stat
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resiliens.files.ledger import (
    Unusable,
    copy_of,
    ledger_bytes,
    ledger_from_bytes,
    read_ledger,
    save_ledger,
)
from resiliens.model.ledger import Item, Ledger, Publication, Shown
from resiliens.network.ledger import with_publication

IDS = st.text("0123456789abcdef", min_size=1, max_size=8)
ITEMS = st.builds(Item, st.lists(IDS, min_size=1, max_size=2).map(tuple), IDS)
GROUPS = st.lists(st.lists(ITEMS, min_size=1, max_size=2).map(tuple), max_size=4).map(tuple)
SHOWN = st.builds(Shown, st.text(max_size=8), st.sampled_from(["protected", "open-cards", "seen"]), GROUPS,
                  st.sampled_from(["median", "full"]))  # fmt: skip
PAPERS = st.builds(Publication, st.text(max_size=8), st.dates(), st.just("protected"),
                   st.lists(SHOWN, max_size=3).map(tuple))  # fmt: skip
PAPER = Publication(
    "høst", date(2026, 11, 26), "protected", (Shown("t", "protected", ((Item(("a",), "b"),),)),)
)


@settings(max_examples=25)
@given(st.lists(PAPERS, max_size=3).map(tuple))
def test_a_ledger_comes_back_as_it_went(papers: tuple[Publication, ...]) -> None:
    ledger = Ledger("00ff", papers)
    assert ledger_from_bytes(ledger_bytes(ledger)) == ledger


@settings(max_examples=60)
@given(st.data())
def test_whatever_happened_to_one_byte_is_noticed(data: st.DataObject) -> None:
    whole = ledger_bytes(Ledger("00ff", (PAPER, PAPER)))
    place = data.draw(st.integers(0, len(whole) - 2))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != whole[place]))
    changed = whole[:place] + bytes([other]) + whole[place + 1 :]
    found = ledger_from_bytes(changed)
    assert found is None or found == Ledger("00ff", (PAPER, PAPER)), "blanks alone may differ"
    assert ledger_from_bytes(whole[:place]) is None


def test_a_new_ledger_has_a_salt_of_its_own_and_is_the_users_alone(tmp_path: Path) -> None:
    path = tmp_path / "inner" / "ledger.json"
    kept = read_ledger(path)
    assert kept.snapshot is None and not path.exists()
    assert kept.ledger.salt != read_ledger(path).ledger.salt
    ledger = with_publication(kept.ledger, PAPER)
    save_ledger(kept, ledger)
    assert read_ledger(path).ledger == ledger == read_ledger(copy_of(path)).ledger
    if sys.platform != "win32":
        assert {stat.S_IMODE(one.stat().st_mode) for one in (path, copy_of(path))} == {0o600}


@pytest.mark.parametrize(
    "harm", [b"", b"{}", b"\x00\xff", b"[" * 100_000, b'{"format": "resiliens-ledger/1"}']
)
def test_a_damaged_ledger_is_refused_and_its_copy_named(tmp_path: Path, harm: bytes) -> None:
    path = tmp_path / "ledger.json"
    kept = read_ledger(path)
    save_ledger(kept, with_publication(kept.ledger, PAPER))
    path.write_bytes(harm)
    with pytest.raises(Unusable) as refused:
        read_ledger(path)
    assert refused.value.kind == "damaged" and refused.value.copy == copy_of(path)
    assert path.read_bytes() == harm
    copy_of(path).write_bytes(harm)
    with pytest.raises(Unusable) as without:
        read_ledger(path)
    assert without.value.copy is None


def test_a_lost_ledger_is_noticed_by_its_copy(tmp_path: Path) -> None:
    path = tmp_path / "ledger.json"
    kept = read_ledger(path)
    save_ledger(kept, with_publication(kept.ledger, PAPER))
    path.unlink()
    with pytest.raises(Unusable) as lost:
        read_ledger(path)
    assert lost.value.kind == "lost"


def test_a_folder_of_that_name_is_no_ledger(tmp_path: Path) -> None:
    (tmp_path / "ledger.json").mkdir()
    with pytest.raises(Unusable) as refused:
        read_ledger(tmp_path / "ledger.json")
    assert refused.value.kind == "unreadable"


def test_who_came_later_does_not_overwrite_what_another_recorded(tmp_path: Path) -> None:
    path = tmp_path / "ledger.json"
    first, second = read_ledger(path), read_ledger(path)
    save_ledger(first, with_publication(first.ledger, PAPER))
    saved = save_ledger(second, with_publication(second.ledger, PAPER))
    assert saved.conflict is not None and read_ledger(path).ledger.salt == first.ledger.salt
