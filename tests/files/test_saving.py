"""No answer lost: whatever system call fails, the old file or the new one is there, whole."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from resiliens.files.gateway import Gateway
from resiliens.files.locking import Held, acquire, lock_path
from resiliens.files.saving import (
    NotSaved,
    OutputExists,
    Snapshot,
    check_writable,
    clear_leftovers,
    leftovers,
    save,
    snapshot_of,
    write_output,
)

OLD, NEW = b"answers: {energy: 1}\n", b"answers: {energy: 2, waste: 3}\n"


class Faulty(Gateway):
    """Fails the n-th system call of one name, once or from then on."""

    def __init__(self, call: str, number: int, error: BaseException, *, always: bool = False) -> None:
        self.seen = 0
        self.pauses: list[float] = []
        original: Callable[..., Any] = getattr(super(), call)

        def failing(*arguments: Any) -> Any:
            self.seen += 1
            if self.seen == number or (always and self.seen > number):
                raise error
            return original(*arguments)

        setattr(self, call, failing)

    def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)


class Short(Gateway):
    """Takes three bytes at a time."""

    def write(self, descriptor: int, data: bytes) -> int:
        return super().write(descriptor, data[:3])


def rests(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name != "svar.yaml"]


def test_a_full_disk_is_named_and_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "svar.yaml"
    path.write_bytes(OLD)
    with pytest.raises(NotSaved) as failure:
        save(path, NEW, expected=Snapshot.of(OLD), gateway=Faulty("write", 1, OSError(errno.ENOSPC, "full")))
    assert (failure.value.reason, failure.value.path, path.read_bytes()) == ("ENOSPC", path, OLD)
    assert rests(tmp_path) == []


def test_a_failed_sync_is_never_repeated_on_the_same_file(tmp_path: Path) -> None:
    gateway = Faulty("sync", 1, OSError(errno.EIO, "medium"))
    created: list[Path] = []
    original = gateway.create

    def create(path: Path, mode: int) -> int:
        created.append(path)
        return original(path, mode)

    gateway.create = create  # type: ignore[method-assign]
    save(tmp_path / "svar.yaml", NEW, expected=None, gateway=gateway)
    assert len(set(created)) == 2


def test_a_last_flush_that_fails_is_told_and_can_be_tried_again(tmp_path: Path) -> None:
    path = tmp_path / "svar.yaml"
    path.write_bytes(OLD)
    with pytest.raises(NotSaved) as failure:
        gateway = Faulty("sync_folder", 1, OSError(errno.EIO, "medium"))
        save(path, NEW, expected=Snapshot.of(OLD), gateway=gateway)
    assert failure.value.put_in_place
    assert save(path, b"siste\n", expected=Snapshot.of(NEW)).conflict is None


def test_short_writes_are_continued(tmp_path: Path) -> None:
    save(tmp_path / "svar.yaml", NEW, expected=None, gateway=Short())
    assert (tmp_path / "svar.yaml").read_bytes() == NEW


def test_a_file_changed_by_somebody_else_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "svar.yaml"
    path.write_bytes(b"fra Kari\n")
    first = save(path, NEW, expected=Snapshot.of(OLD))
    second = save(path, OLD, expected=None)
    assert path.read_bytes() == b"fra Kari\n"
    assert [first.conflict, second.conflict] == [
        tmp_path / "svar.conflict-1.yaml",
        tmp_path / "svar.conflict-2.yaml",
    ]
    assert (tmp_path / "svar.conflict-1.yaml").read_bytes() == NEW


def test_saving_goes_on_from_what_was_saved(tmp_path: Path) -> None:
    path = tmp_path / "svar.yaml"
    snapshot = None
    for number in range(5):
        saved = save(path, b"%d\n" % number, expected=snapshot)
        assert saved.conflict is None
        snapshot = saved.snapshot
    assert snapshot == snapshot_of(path)


def test_the_first_save_keeps_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "svar.yaml"
    path.write_bytes(OLD)
    saved = save(path, NEW, expected=Snapshot.of(OLD), backup=True)
    assert saved.backup == tmp_path / "svar.yaml.bak"
    assert saved.backup.read_bytes() == OLD


def test_answers_are_private_and_never_wider_than_before(tmp_path: Path) -> None:
    path = tmp_path / "svar.yaml"
    first = save(path, OLD, expected=None)
    assert path.stat().st_mode & 0o777 == 0o600
    path.chmod(0o640)
    save(path, NEW, expected=first.snapshot)
    assert path.stat().st_mode & 0o777 == 0o640


def test_what_cannot_be_read_back_is_not_saved(tmp_path: Path) -> None:
    path = tmp_path / "svar.yaml"
    path.write_bytes(OLD)
    with pytest.raises(NotSaved, match="unreadable"):
        save(path, NEW, expected=Snapshot.of(OLD), verify=lambda data: data == OLD)
    assert path.read_bytes() == OLD


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "ekte.yaml", tmp_path / "svar.yaml"
    real.write_bytes(OLD)
    link.symlink_to(real)
    save(link, NEW, expected=Snapshot.of(OLD))
    assert link.is_symlink()
    assert real.read_bytes() == NEW


def held_on_windows() -> OSError:
    error = OSError(errno.EACCES, "held")
    error.winerror = 32  # type: ignore[attr-defined]
    return error


@pytest.mark.parametrize("times", [1, 5])
def test_a_file_held_for_a_moment_on_windows_is_waited_for(times: int, tmp_path: Path) -> None:
    gateway = Faulty("replace", 1, held_on_windows())
    original, failures = Gateway.replace, iter(range(times))

    def replace(source: Path, target: Path) -> None:
        if next(failures, None) is not None:
            raise held_on_windows()
        original(gateway, source, target)

    gateway.replace = replace  # type: ignore[method-assign]
    (tmp_path / "svar.yaml").write_bytes(OLD)
    save(tmp_path / "svar.yaml", NEW, expected=Snapshot.of(OLD), gateway=gateway)
    assert gateway.pauses == [0.05, 0.1, 0.2, 0.4, 0.8, 1.0][:times]


def test_a_file_held_for_good_keeps_the_answers_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "svar.yaml"
    path.write_bytes(OLD)
    with pytest.raises(NotSaved) as failure:
        gateway = Faulty("replace", 1, held_on_windows(), always=True)
        save(path, NEW, expected=Snapshot.of(OLD), gateway=gateway)
    assert failure.value.kept is not None
    assert failure.value.kept.read_bytes() == NEW
    assert leftovers(path) == [failure.value.kept]
    assert clear_leftovers(path, is_whole=lambda _: True) == [tmp_path / "svar.conflict-1.yaml"]
    assert (path.read_bytes(), (tmp_path / "svar.conflict-1.yaml").read_bytes()) == (OLD, NEW)


def test_a_held_backup_is_told_and_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "svar.yaml"
    path.write_bytes(OLD)
    with pytest.raises(NotSaved) as failure:
        gateway = Faulty("replace", 1, held_on_windows(), always=True)
        save(path, NEW, expected=Snapshot.of(OLD), backup=True, gateway=gateway)
    assert failure.value.kept is None
    assert (path.read_bytes(), rests(tmp_path)) == (OLD, [])


def test_a_file_that_appears_during_the_save_stays(tmp_path: Path) -> None:
    """Two sessions that begin the same new file at the same moment, where locks are worth nothing."""

    class Overtaken(Gateway):
        def link(self, source: Path, target: Path) -> None:
            if target.name == "svar.yaml":
                target.write_bytes(OLD)
            super().link(source, target)

    saved = save(tmp_path / "svar.yaml", NEW, expected=None, gateway=Overtaken())
    assert saved.conflict == tmp_path / "svar.conflict-1.yaml"
    assert saved.snapshot == Snapshot.of(OLD)
    assert (tmp_path / "svar.yaml").read_bytes() == OLD
    assert saved.conflict.read_bytes() == NEW


def test_a_second_ctrl_c_in_the_middle_of_a_save_leaves_no_temporary_file(tmp_path: Path) -> None:
    path = tmp_path / "svar.yaml"
    path.write_bytes(OLD)
    for call in ("write", "sync", "read", "replace"):
        with pytest.raises(KeyboardInterrupt):
            save(path, NEW, expected=Snapshot.of(OLD), gateway=Faulty(call, 1, KeyboardInterrupt()))
        assert (path.read_bytes(), rests(tmp_path)) == (OLD, [])


def test_writability_is_tried_before_the_first_question(tmp_path: Path) -> None:
    check_writable(tmp_path / "svar.yaml")
    assert rests(tmp_path) == []
    with pytest.raises(NotSaved, match="No such file"):
        check_writable(tmp_path / "borte" / "svar.yaml")
    with pytest.raises(NotSaved):
        check_writable(tmp_path)


def test_a_document_is_not_overwritten_without_force(tmp_path: Path) -> None:
    path = tmp_path / "rapport.md"
    write_output(path, b"en", force=False)
    with pytest.raises(OutputExists):
        write_output(path, b"to", force=False)
    assert path.read_bytes() == b"en"
    write_output(path, b"to", force=True)
    assert path.read_bytes() == b"to"
    assert [one.name for one in tmp_path.iterdir()] == ["rapport.md"]


def test_a_document_never_goes_through_a_foreign_link(tmp_path: Path) -> None:
    victim, link = tmp_path / "passord", tmp_path / "rapport.md"
    victim.write_bytes(b"hemmelig")
    link.symlink_to(victim)
    with pytest.raises(OutputExists):
        write_output(link, b"ny", force=False)
    write_output(link, b"ny", force=True)
    assert (victim.read_bytes(), link.is_symlink()) == (b"hemmelig", False)


@pytest.mark.parametrize("call", ["create", "write", "sync", "link", "close"])
@pytest.mark.parametrize("force", [False, True])
def test_a_document_is_whole_or_not_there(call: str, force: bool, tmp_path: Path) -> None:
    path = tmp_path / "rapport.md"
    gateway = Faulty(call, 1, OSError(errno.ENOSPC, "full"), always=True)
    try:
        write_output(path, b"alt", force=force, gateway=gateway)
    except NotSaved:
        assert not path.exists()
    else:
        assert path.read_bytes() == b"alt"


def test_a_second_session_is_told_who_holds_the_file(tmp_path: Path) -> None:
    path = tmp_path / "svar.yaml"
    with acquire(path, since="23.11.2026 14:05"):
        with pytest.raises(Held) as held:
            acquire(path)
        assert held.value.holder is not None
        assert (held.value.holder.since, held.value.same_host) == ("23.11.2026 14:05", True)
    assert not lock_path(path).exists()


def dead(tmp_path: Path, **change: Any) -> Path:
    path = tmp_path / "svar.yaml"
    lock = acquire(path)
    import json

    fields = {"pid": lock.holder.pid, "host": lock.holder.host, "start": lock.holder.start, "since": "i går"}
    lock_path(path).write_text(json.dumps({**fields, **change}))
    return path


def test_the_lock_of_a_dead_session_is_taken_over_and_said(tmp_path: Path) -> None:
    path = dead(tmp_path, pid=2**22 + 1)
    lock = acquire(path)
    assert lock.took_over is not None
    assert lock.took_over.since == "i går"
    lock.release()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(
    not Path("/proc/self/stat").exists(), reason="the system does not tell when a process began"
)
def test_a_later_process_with_the_same_number_is_not_the_holder(tmp_path: Path) -> None:
    assert acquire(dead(tmp_path, start="før")).took_over is not None


def test_a_lock_of_another_machine_is_for_a_person_to_judge(tmp_path: Path) -> None:
    path = dead(tmp_path, host="en-annen-maskin", pid=1)
    with pytest.raises(Held) as held:
        acquire(path)
    assert held.value.same_host is False
    took = acquire(path, even_if_held=True).took_over
    assert took is not None
    assert (took.pid, took.host, took.since) == (1, "en-annen-maskin", "i går")


def test_a_damaged_lock_is_not_taken_for_dead(tmp_path: Path) -> None:
    path = tmp_path / "svar.yaml"
    lock_path(path).write_text("}{")
    with pytest.raises(Held):
        acquire(path)
