"""The power goes between any two calls of a save: every folder that may be found then is a good one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from disks import FOLDER, Disk

from resiliens.files.saving import Snapshot, clear_leftovers, is_temporary, save, write_output

PATH = FOLDER / "svar.yaml"
OLD, ONE, TWO, THEIRS = b"gammel: 0\n", b"svar: [1, 2, 3]\n", b"svar: [1, 2, 3, 4]\n", b"fra Kari\n"
Found = Mapping[str, bytes]


def disk(**files: bytes) -> Disk:
    made = Disk()
    for name, data in files.items():
        made.put(name.replace("__", "."), data)
    return made


def found(disk: Disk) -> Iterator[tuple[str, Found]]:
    """Every folder that may be found after a power cut at any moment, with the call just before it."""
    for number, moment in enumerate(disk.moments, 1):
        for folder in moment.possible():
            yield f"after call {number}, {moment.call}: {folder}", folder


def at_the_end(disk: Disk) -> Iterator[Found]:
    return disk.moments[-1].possible()


def test_a_new_file_is_there_whole_or_not_at_all() -> None:
    one = disk()
    save(PATH, ONE, expected=None, gateway=one)
    for what, folder in found(one):
        assert folder.get("svar.yaml") in (None, ONE), what
    assert all(folder["svar.yaml"] == ONE for folder in at_the_end(one))


def test_the_old_file_or_the_new_one_is_there_whole() -> None:
    one = disk(svar__yaml=OLD)
    save(PATH, ONE, expected=Snapshot.of(OLD), gateway=one)
    for what, folder in found(one):
        assert folder.get("svar.yaml") in (OLD, ONE), what
    assert {folder["svar.yaml"] for folder in at_the_end(one)} == {ONE}


def test_where_the_new_file_is_there_the_old_one_is_kept_beside_it() -> None:
    one = disk(svar__yaml=OLD)
    save(PATH, ONE, expected=Snapshot.of(OLD), backup=True, gateway=one)
    for what, folder in found(one):
        assert folder.get("svar.yaml") in (OLD, ONE), what
        assert OLD in (folder["svar.yaml"], folder.get("svar.yaml.bak")), what
        assert folder.get("svar.yaml.bak") in (None, OLD), what


def test_no_answer_goes_that_was_acknowledged_before() -> None:
    one = disk(svar__yaml=OLD)
    first = save(PATH, ONE, expected=Snapshot.of(OLD), backup=True, gateway=one)
    acknowledged = len(one.moments)
    save(PATH, TWO, expected=first.snapshot, gateway=one)
    for moment in one.moments[acknowledged:]:
        for folder in moment.possible():
            assert folder.get("svar.yaml") in (ONE, TWO)
            assert folder.get("svar.yaml.bak") == OLD


def test_what_somebody_else_wrote_stays_and_the_copy_is_whole() -> None:
    one = disk(svar__yaml=THEIRS)
    save(PATH, ONE, expected=Snapshot.of(OLD), gateway=one)
    for what, folder in found(one):
        assert folder["svar.yaml"] == THEIRS, what
        assert folder.get("svar.conflict-1.yaml") in (None, ONE), what
    assert all(folder["svar.conflict-1.yaml"] == ONE for folder in at_the_end(one))


@pytest.mark.parametrize("force", [False, True])
def test_a_document_is_there_whole_or_not_at_all(force: bool) -> None:
    one = disk(rapport__md=OLD) if force else disk()
    write_output(FOLDER / "rapport.md", ONE, force=force, gateway=one)
    for what, folder in found(one):
        assert folder.get("rapport.md") in (OLD if force else None, ONE), what


def test_what_was_left_behind_is_cleared_and_nothing_whole_is_lost(tmp_path: Path) -> None:
    """The next start, in every folder that may be found: no temporary file is left, and what was whole is
    whole under a name that a person can see."""
    one = disk(svar__yaml=OLD)
    save(PATH, ONE, expected=Snapshot.of(OLD), gateway=one)
    seen = {frozenset(folder.items()): folder for _, folder in found(one)}
    for number, folder in enumerate(seen.values()):
        place = tmp_path / str(number)
        place.mkdir()
        for name, data in folder.items():
            (place / name).write_bytes(data)
        told = clear_leftovers(place / "svar.yaml", is_whole=lambda data: data in (OLD, ONE))
        after = {path.name: path.read_bytes() for path in place.iterdir()}
        assert not [name for name in after if is_temporary(Path(name))]
        assert {data for data in folder.values() if data in (OLD, ONE)} <= set(after.values())
        assert [path.name for path in told] == [name for name in after if "conflict" in name]


def without_a_flush(disk: Disk) -> None:
    temporary = FOLDER / ".svar"
    disk.write(disk.create(temporary, 0o600), ONE)
    disk.replace(temporary, PATH)


def in_place(disk: Disk) -> None:
    disk.replace(PATH, FOLDER / "svar.yaml.bak")
    descriptor = disk.create(PATH, 0o600)
    disk.write(descriptor, ONE)
    disk.sync(descriptor)


@pytest.mark.parametrize("careless", [without_a_flush, in_place])
def test_careless_ways_of_saving_are_found_out(careless: Callable[[Disk], None]) -> None:
    """The disk above is worth something: it shows what goes wrong where nobody flushes or renames."""
    one = disk(svar__yaml=OLD)
    careless(one)
    assert any(folder.get("svar.yaml") not in (OLD, ONE) for _, folder in found(one))


def test_where_the_folder_cannot_be_flushed_an_answer_may_be_in_the_temporary_file_alone() -> None:
    """So it is not simply thrown away at the next start."""

    class Forgetful(Disk):
        def sync_folder(self, folder: Path) -> None:
            """Windows, and file systems that cannot."""

    one = Forgetful()
    one.put("svar.yaml", OLD)
    save(PATH, ONE, expected=Snapshot.of(OLD), gateway=one)
    assert any(folder["svar.yaml"] == OLD and ONE in folder.values() for folder in at_the_end(one))
