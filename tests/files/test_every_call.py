"""No answer lost, whatever call of a save fails: each one, once and from then on, for every reason."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest
from disks import FOLDER, Disk, Failing

from resiliens.files.saving import NotSaved, OutputExists, Saved, Snapshot, is_temporary, save, write_output

OLD, NEW, THEIRS = b"answers: {energy: 1}\n", b"answers: {energy: 2, waste: 3}\n", b"fra Kari\n"
REASONS = (
    errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO, errno.EACCES, errno.EPERM, errno.ENOENT, errno.EBUSY,
    errno.EMFILE, errno.EINTR, errno.EINVAL, errno.ENOTSUP, errno.ESTALE,
)  # fmt: skip
PATH = FOLDER / "svar.yaml"


@dataclass(frozen=True)
class Scene:
    """What lies there before a save, how it is asked for, and what the file may hold afterwards (`there`)."""

    before: Mapping[str, bytes]
    there: tuple[bytes | None, ...]
    expected: Snapshot | None = None
    backup: bool = False
    mode: int = 0o600
    takes: int = 1 << 30
    after: Mapping[str, bytes] = field(default_factory=dict)  # what a save that works leaves

    def disk(self, *, at: int = 0, code: int = errno.EIO, always: bool = False) -> Failing:
        disk = Failing(takes=self.takes, at=at, code=code, always=always)
        for name, data in self.before.items():
            disk.put(name, data, self.mode)
        return disk

    def save(self, disk: Disk) -> Saved:
        return save(PATH, NEW, expected=self.expected, backup=self.backup, gateway=disk)


WAS = Snapshot.of(OLD)
SCENES = {
    "a new file": Scene({}, (None, NEW), after={"svar.yaml": NEW}),
    "again": Scene({"svar.yaml": OLD}, (OLD, NEW), WAS, after={"svar.yaml": NEW}),
    "for the first time": Scene(
        {"svar.yaml": OLD}, (OLD, NEW), WAS, backup=True, after={"svar.yaml": NEW, "svar.yaml.bak": OLD}
    ),
    "one that others may read": Scene(
        {"svar.yaml": OLD}, (OLD, NEW), WAS, mode=0o640, after={"svar.yaml": NEW}
    ),
    "half a file at a time": Scene({"svar.yaml": OLD}, (OLD, NEW), WAS, takes=16, after={"svar.yaml": NEW}),
    "a byte at a time": Scene({"svar.yaml": OLD}, (OLD, NEW), WAS, takes=1, after={"svar.yaml": NEW}),
    "changed by somebody else": Scene(
        {"svar.yaml": THEIRS, "svar.conflict-1.yaml": OLD}, (THEIRS,), WAS,
        after={"svar.yaml": THEIRS, "svar.conflict-1.yaml": OLD, "svar.conflict-2.yaml": NEW},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SCENES)
def test_a_save_that_works_leaves_what_it_should_and_nothing_else(name: str) -> None:
    scene = SCENES[name]
    disk = scene.disk()
    scene.save(disk)
    assert disk.content() == scene.after
    assert {disk.files[number].mode for number in disk.names.values()} == {scene.mode}


@pytest.mark.parametrize("always", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize("name", SCENES)
def test_every_call_may_fail_for_every_reason(name: str, always: bool) -> None:
    scene = SCENES[name]
    healthy = scene.disk()
    scene.save(healthy)
    for at in range(1, len(healthy.called) + 1):
        for code in REASONS:
            disk = scene.disk(at=at, code=code, always=always)
            try:
                saved: Saved | NotSaved = scene.save(disk)
            except NotSaved as failure:
                saved = failure
            what = f"{healthy.called[at - 1]} (call {at}): {errno.errorcode[code]}"
            check(scene, disk, saved, what)
            disk.at = 0
            scene.save(disk)  # once the disk is well again
            kept = {one: data for one, data in disk.content().items() if not is_temporary(FOLDER / one)}
            assert scene.after.items() <= kept.items(), what


def check(scene: Scene, disk: Failing, saved: Saved | NotSaved, what: str) -> None:
    held = disk.content()
    assert held.get("svar.yaml") in scene.there, what
    assert held.get("svar.yaml.bak", OLD) == OLD, what
    for name, data in held.items():
        if ".conflict-" in name and name not in scene.before:
            assert data == NEW, what
    left = [name for name in held if is_temporary(FOLDER / name)]
    assert not left or "remove" in disk.failed, what
    if isinstance(saved, Saved) and saved.conflict is not None:
        assert held[saved.conflict.name] == NEW, what
    elif isinstance(saved, Saved):
        assert held["svar.yaml"] == NEW, what
    if isinstance(saved, Saved):
        return
    assert saved.reason == errno.errorcode[disk.code], what
    if saved.put_in_place:
        assert held["svar.yaml"] == NEW, what
    if saved.kept is not None:
        assert held[saved.kept.name] == NEW, what


def test_the_calls_of_a_save_are_these() -> None:
    """A call that is new here is one more that can fail; the loop above then tries it by itself."""
    called = {call for scene in SCENES.values() for call in _calls(scene)}
    assert called == {
        "mode", "create", "write", "set_mode", "sync", "close", "read", "replace", "link", "remove",
        "sync_folder",
    }  # fmt: skip


def _calls(scene: Scene) -> list[str]:
    disk = scene.disk()
    scene.save(disk)
    return disk.called


@pytest.mark.parametrize("always", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("before", [None, OLD])
def test_a_document_is_whole_or_as_it_was(before: bytes | None, force: bool, always: bool) -> None:
    for at in range(1, 12):
        for code in REASONS:
            disk = Failing(at=at, code=code, always=always)
            if before is not None:
                disk.put("rapport.md", before)
            try:
                write_output(FOLDER / "rapport.md", NEW, force=force, gateway=disk)
            except (NotSaved, OutputExists):
                may_be_new = force or before is None
                assert disk.content().get("rapport.md") in ((before, NEW) if may_be_new else (before,))
            else:
                assert disk.content()["rapport.md"] == NEW
            left = [name for name in disk.content() if is_temporary(FOLDER / name)]
            assert not left or "remove" in disk.failed
