"""Papers are made again at will, and what a person wrote in one is never lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resiliens.cli import remaking
from resiliens.cli.remaking import RECORD, place
from resiliens.files.saving import write_output


def test_a_paper_is_made_again_until_somebody_edits_it(tmp_path: Path) -> None:
    assert place(tmp_path, {"3/a.md": b"one", "3/b.md": b"one"}).new == ["3/a.md", "3/b.md"]
    (tmp_path / "3" / "a.md").write_bytes(b"mine")
    again = place(tmp_path, {"3/a.md": b"two", "3/b.md": b"two"})
    assert (again.kept, again.changed) == (["3/a.md"], ["3/b.md"])
    assert (tmp_path / "3" / "a.md").read_bytes() == b"mine"
    (tmp_path / "3" / "a.md").unlink()
    assert place(tmp_path, {"3/a.md": b"three"}).new == ["3/a.md"]


def test_a_file_that_was_there_before_is_somebodys_own(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"mine")
    assert place(tmp_path, {"a.md": b"ours"}).kept == ["a.md"]


@pytest.mark.parametrize(
    "record", ["", "{", "[]", '{"format": "x"}', '{"format": "resiliens-papers/1"}', "\x00"]
)
def test_a_damaged_record_makes_every_paper_a_persons_own(tmp_path: Path, record: str) -> None:
    place(tmp_path, {"a.md": b"one"})
    (tmp_path / RECORD).write_text(record, "utf-8")
    again = place(tmp_path, {"a.md": b"two"})
    assert again.record_was_damaged and again.kept == ["a.md"]
    assert (tmp_path / "a.md").read_bytes() == b"one"


def test_broken_off_at_any_write_it_still_knows_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, papers = write_output, {f"{n}.md": b"two" for n in range(3)}
    for stop in range(5):
        folder = tmp_path / str(stop)
        place(folder, {f"{n}.md": b"one" for n in range(3)})
        left = [stop]

        def failing(path: Path, content: bytes, *, force: bool, left: list[int] = left) -> None:
            if not left[0]:
                raise OSError(28, "full")
            left[0] -= 1
            real(path, content, force=force)

        monkeypatch.setattr(remaking, "write_output", failing)
        with pytest.raises(OSError, match="full"):
            place(folder, papers)
        monkeypatch.setattr(remaking, "write_output", real)
        assert not place(folder, papers).kept
        assert {one.read_bytes() for one in folder.glob("*.md")} == {b"two"}


@given(st.lists(st.tuples(st.sampled_from(["make", "edit", "drop"]), st.integers(0, 2)), max_size=12))
@settings(max_examples=40)
def test_no_order_of_makings_and_edits_loses_an_edit(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, int]]
) -> None:
    folder, edited = tmp_path_factory.mktemp("p"), False
    path = folder / "a.md"
    for act, text in acts:
        if act == "make":
            before = path.read_bytes() if path.exists() else b""
            place(folder, {"a.md": f"made {text}".encode()})
            assert not edited or path.read_bytes() == before
        elif act == "edit":
            path.write_bytes(f"edit {text}".encode())
            edited = True
        else:
            path.unlink(missing_ok=True)
            edited = False
