"""The ledger's file: whole or not used, its copy beside it, never begun anew by itself."""

from __future__ import annotations

import stat
import sys
from dataclasses import replace
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
    salt_of,
    save_ledger,
)
from resiliens.files.temporary import NotSaved
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
    assert ledger_from_bytes(ledger_bytes(ledger), "00ff") == ledger
    assert ledger_from_bytes(ledger_bytes(ledger), "00fe") is None


@settings(max_examples=60)
@given(st.data())
def test_whatever_happened_to_one_byte_is_noticed(data: st.DataObject) -> None:
    whole = ledger_bytes(Ledger("00ff", (PAPER, PAPER)))
    place = data.draw(st.integers(0, len(whole) - 2))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != whole[place]))
    changed = whole[:place] + bytes([other]) + whole[place + 1 :]
    found = ledger_from_bytes(changed, "00ff")
    assert found is None or found == Ledger("00ff", (PAPER, PAPER)), "blanks alone may differ"
    assert ledger_from_bytes(whole[:place], "00ff") is None


def test_a_new_ledger_has_a_salt_of_its_own_and_is_the_users_alone(tmp_path: Path) -> None:
    path = tmp_path / "inner" / "ledger.json"
    kept = read_ledger(path)
    assert kept.snapshot is None and not path.exists()
    assert kept.ledger.salt != read_ledger(path).ledger.salt
    ledger = with_publication(kept.ledger, PAPER)
    save_ledger(kept, ledger)
    assert read_ledger(path).ledger == ledger and path.read_bytes() == copy_of(path).read_bytes()
    if sys.platform != "win32":
        kept_files = (path, copy_of(path), salt_of(path))
        assert {stat.S_IMODE(one.stat().st_mode) for one in kept_files} == {0o600}


def test_the_salt_lies_beside_the_ledger_and_not_in_it(tmp_path: Path) -> None:
    """Who is sent the ledger alone has nothing to try names and steps with."""
    path = tmp_path / "ledger.json"
    kept = read_ledger(path)
    ledger = with_publication(kept.ledger, PAPER)
    save_ledger(kept, ledger)
    again = read_ledger(path)
    save_ledger(again, with_publication(again.ledger, replace(PAPER, round="vår")))
    assert salt_of(path).name == "ledger.json.salt"
    assert salt_of(path).read_text("ascii").strip() == ledger.salt
    for one in (path, copy_of(path)):
        assert ledger.salt not in one.read_text("utf-8")


@pytest.mark.parametrize("harm", [None, b"", b"\xff", b"zz\n", b"00" * 32 + b"\n"])
def test_a_salt_that_is_gone_or_another_is_never_made_anew(tmp_path: Path, harm: bytes | None) -> None:
    path = tmp_path / "ledger.json"
    kept = read_ledger(path)
    save_ledger(kept, with_publication(kept.ledger, PAPER))
    salt_of(path).unlink() if harm is None else salt_of(path).write_bytes(harm)
    with pytest.raises(Unusable) as refused:
        read_ledger(path)
    assert refused.value.kind == "salt"
    assert salt_of(path).exists() == (harm is not None)
    path.write_bytes(b"{")
    with pytest.raises(Unusable) as both:
        read_ledger(path)
    assert both.value.kind == "damaged" and both.value.copy == copy_of(path), "the ledger itself comes first"


def test_a_salt_alone_tells_that_a_ledger_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "ledger.json"
    salt_of(path).write_text("00" * 32)
    with pytest.raises(Unusable) as lost:
        read_ledger(path)
    assert lost.value.kind == "lost" and lost.value.copy is None


def test_a_first_ledger_that_cannot_be_written_leaves_no_salt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ledger.json"
    kept = read_ledger(path)

    def full(*_: object, **__: object) -> None:
        raise NotSaved(path, "ENOSPC")

    monkeypatch.setattr("resiliens.files.ledger.save", full)
    with pytest.raises(NotSaved):
        save_ledger(kept, with_publication(kept.ledger, PAPER))
    assert not any(tmp_path.iterdir()) and read_ledger(path).snapshot is None


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
