"""A disk in memory: it can fail at any call, and tells what may be left of it when the power goes.

The rules are those of the ALICE study: what is not flushed may be there, be lost or be torn, and changes of
names that the folder was not flushed after may each be there or not, in any combination.
"""

from __future__ import annotations

import errno
import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from resiliens.files.gateway import Gateway

FOLDER = Path("/disk")


@dataclass
class File:
    """One file: what it holds now, and what is on the medium for sure."""

    data: bytes = b""
    safe: bytes = b""
    mode: int = 0o600

    def after_a_power_cut(self) -> tuple[bytes, ...]:
        """What it may hold then: what is sure, everything, the half, or room without the words in it."""
        if self.data == self.safe:
            return (self.data,)
        half = self.data[: max(len(self.safe), len(self.data) // 2)]
        empty_room = self.safe + bytes(len(self.data) - len(self.safe))
        return tuple(dict.fromkeys((self.safe, self.data, half, empty_room)))


@dataclass(frozen=True)
class Moment:
    """The disk after a call: names that are sure, changes of names that are not, and the files."""

    call: str
    names: Mapping[str, int]
    changes: tuple[tuple[str, int | None], ...]
    contents: tuple[tuple[bytes, ...], ...]

    def possible(self) -> Iterator[dict[str, bytes]]:
        """Every folder that may be found when the power goes now."""
        for count in range(len(self.changes) + 1):
            for some in itertools.combinations(self.changes, count):
                names = dict(self.names)
                for name, number in some:
                    names.pop(name, None) if number is None else names.__setitem__(name, number)
                held = [self.contents[number] for number in names.values()]
                for contents in itertools.product(*held):
                    yield dict(zip(names, contents, strict=True))


@dataclass
class Disk(Gateway):
    """The calls of the gateway on files in memory. `takes` is the most bytes a write accepts."""

    takes: int = 1 << 30
    names: dict[str, int] = field(default_factory=dict)
    files: list[File] = field(default_factory=list)
    moments: list[Moment] = field(default_factory=list)
    called: list[str] = field(default_factory=list)
    _safe_names: dict[str, int] = field(default_factory=dict)
    _changes: list[tuple[str, int | None]] = field(default_factory=list)

    def put(self, name: str, data: bytes, mode: int = 0o600) -> None:
        """A file that lies there safely from the beginning."""
        self.files.append(File(data, data, mode))
        self.names[name] = self._safe_names[name] = len(self.files) - 1

    def content(self) -> dict[str, bytes]:
        """Names and what they hold now."""
        return {name: self.files[number].data for name, number in self.names.items()}

    def create(self, path: Path, mode: int) -> int:
        self._called("create")
        if path.name in self.names:
            raise FileExistsError(errno.EEXIST, "exists", str(path))
        self.files.append(File(mode=mode))
        self._name(path.name, len(self.files) - 1)
        return self._done("create", len(self.files) - 1)

    def set_mode(self, descriptor: int, mode: int) -> None:
        self._called("set_mode")
        self.files[descriptor].mode = mode

    def write(self, descriptor: int, data: bytes) -> int:
        self._called("write")
        self.files[descriptor].data += data[: self.takes]
        return self._done("write", len(data[: self.takes]))

    def sync(self, descriptor: int) -> None:
        self._called("sync")
        self.files[descriptor].safe = self.files[descriptor].data
        self._done("sync", 0)

    def close(self, descriptor: int) -> None:
        self._called("close")

    def read(self, path: Path) -> bytes:
        self._called("read")
        return self.files[self._number(path)].data

    def exists(self, path: Path) -> bool:
        return path.name in self.names

    def mode(self, path: Path) -> int:
        self._called("mode")
        return self.files[self._number(path)].mode

    def replace(self, source: Path, target: Path) -> None:
        self._called("replace")
        self._name(target.name, self._number(source))
        self._name(source.name, None)
        self._done("replace", 0)

    def link(self, source: Path, target: Path) -> None:
        self._called("link")
        if target.name in self.names:
            raise FileExistsError(errno.EEXIST, "exists", str(target))
        self._name(target.name, self._number(source))
        self._done("link", 0)

    def remove(self, path: Path) -> None:
        self._called("remove")
        self._number(path)
        self._name(path.name, None)
        self._done("remove", 0)

    def sync_folder(self, folder: Path) -> None:
        self._called("sync_folder")
        self._safe_names, self._changes = dict(self.names), []
        self._done("sync_folder", 0)

    def pause(self, seconds: float) -> None:
        """Nothing takes time here."""

    def _number(self, path: Path) -> int:
        if path.name not in self.names:
            raise FileNotFoundError(errno.ENOENT, "not there", str(path))
        return self.names[path.name]

    def _name(self, name: str, number: int | None) -> None:
        if number is None:
            del self.names[name]
        else:
            self.names[name] = number
        self._changes.append((name, number))

    def _called(self, call: str) -> None:
        self.called.append(call)

    def _done(self, call: str, answer: int) -> int:
        contents = tuple(one.after_a_power_cut() for one in self.files)
        self.moments.append(Moment(call, dict(self._safe_names), tuple(self._changes), contents))
        return answer


@dataclass
class Failing(Disk):
    """Fails the call with this number (from 1), and with `always` every call from then on."""

    at: int = 0
    code: int = errno.EIO
    always: bool = False
    failed: list[str] = field(default_factory=list)

    def _called(self, call: str) -> None:
        super()._called(call)
        if len(self.called) == self.at or (self.always and 0 < self.at < len(self.called)):
            self.failed.append(call)
            raise OSError(self.code, "said no")
