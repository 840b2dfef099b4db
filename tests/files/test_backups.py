"""Old files out of sight: a folder for copies takes them, and nobody reads them as answers."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from resiliens.files.gateway import Gateway
from resiliens.files.gathering import BACKUP_FOLDER, gather
from resiliens.files.saving import NotSaved, Snapshot, is_temporary, save

OLD, NEW = b"answers: {energy: 1}\n", b"answers: {energy: 2, waste: 3}\n"
CALLS = ("create", "write", "sync", "close", "replace", "read", "sync_folder", "set_mode", "mode", "remove")


class Faulty(Gateway):
    """Fails the n-th system call of one name."""

    def __init__(self, call: str, number: int) -> None:
        left = iter(range(number - 1, -1, -1))
        original: Callable[..., Any] = getattr(super(), call)

        def failing(*arguments: Any) -> Any:
            if next(left, -1) == 0:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            return original(*arguments)

        setattr(self, call, failing)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / BACKUP_FOLDER).mkdir()
    file = tmp_path / "svar.yaml"
    file.write_bytes(OLD)
    return file


def test_the_old_file_goes_into_the_folder_for_copies(path: Path) -> None:
    saved = save(path, NEW, expected=Snapshot.of(OLD), backup=True)
    kept = path.parent / BACKUP_FOLDER / "svar.yaml.bak"
    assert saved.backup == kept and kept.read_bytes() == OLD and path.read_bytes() == NEW
    assert sorted(one.name for one in path.parent.iterdir()) == [BACKUP_FOLDER, "svar.yaml"]


@pytest.mark.skipif(os.name == "nt", reason="needs links")
def test_a_link_of_that_name_is_not_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "annet"
    elsewhere.mkdir()
    folder = tmp_path / "svar"
    folder.mkdir()
    (folder / BACKUP_FOLDER).symlink_to(elsewhere)
    file = folder / "svar.yaml"
    file.write_bytes(OLD)
    saved = save(file, NEW, expected=Snapshot.of(OLD), backup=True)
    assert saved.backup == folder / "svar.yaml.bak" and list(elsewhere.iterdir()) == []


@pytest.mark.parametrize("number", [1, 2, 3])
@pytest.mark.parametrize("call", CALLS)
def test_a_failing_call_leaves_the_old_file_or_the_new_one(call: str, number: int, path: Path) -> None:
    try:
        save(path, NEW, expected=Snapshot.of(OLD), backup=True, gateway=Faulty(call, number))
    except NotSaved:
        assert path.read_bytes() in (OLD, NEW)
    else:
        assert path.read_bytes() == NEW
    for one in (path.parent / BACKUP_FOLDER).iterdir():
        assert is_temporary(one) or one.read_bytes() == OLD


@pytest.mark.parametrize("written", ["{0}", "{0}/*", "{0}/**", "{0}/**/*"])
def test_copies_are_never_read_as_answers(written: str, path: Path) -> None:
    save(path, NEW, expected=Snapshot.of(OLD), backup=True)
    (path.parent / BACKUP_FOLDER / "gammel.yaml").write_bytes(OLD)
    assert gather([written.format(path.parent)]).files == (str(path),)
