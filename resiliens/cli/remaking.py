"""Papers that are made again at will, and never over what a person has written in one.

A record beside the papers keeps a hash of each as it was made; what differs now is somebody's work and stays.
Not for making papers.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from resiliens.files.saving import write_output

RECORD = ".laget.json"
FORMAT = "resiliens-papers/1"


@dataclass(slots=True)
class Placed:
    """What came of it: names below the folder. `kept` are papers that somebody has edited since they were
    made, `new` and `changed` those that were written, `same` those that already stood as they should."""

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    record_was_damaged: bool = False


def edited_in(folder: Path, names: Iterable[str]) -> tuple[str, ...]:
    """Those of the names below the folder that somebody has written in since they were made."""
    known, _ = _read(folder / RECORD)
    there = {name: _content_of(folder / name) for name in names}
    return tuple(
        sorted(
            name for name, content in there.items()
            if content is not None and _hash(content) not in known.get(name, ())
        )
    )  # fmt: skip


def place(folder: Path, papers: Mapping[str, bytes]) -> Placed:
    """Write each paper under its name below the folder, but over nothing that a person has changed.

    The record is written before the papers, with the old and the new hash of each: whatever is interrupted,
    a paper of ours is known as ours. Raises NotSaved or OSError where something cannot be written.
    """
    known, damaged = _read(folder / RECORD)
    placed = Placed(record_was_damaged=damaged)
    hashes = {name: _hash(content) for name, content in papers.items()}
    going: list[str] = []
    for name in sorted(papers):
        there = _content_of(folder / name)
        if there is None:
            placed.new.append(name)
        elif there == papers[name]:
            placed.same.append(name)
        elif _hash(there) in known.get(name, ()):
            placed.changed.append(name)
        else:
            placed.kept.append(name)
            continue
        going.append(name)
    if not going:
        return placed
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / RECORD, {**known, **{name: [*known.get(name, ()), hashes[name]] for name in going}})
    for name in going:
        if name not in placed.same:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            write_output(folder / name, papers[name], force=True)
    _write(folder / RECORD, {**known, **{name: [hashes[name]] for name in going}})
    return placed


def _content_of(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()


def _read(path: Path) -> tuple[dict[str, list[str]], bool]:
    """The record, and whether it is there but cannot be read: then no paper counts as ours."""
    try:
        written = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}, False
    except (OSError, ValueError, RecursionError):
        return {}, True
    papers = written.get("papers") if isinstance(written, dict) and written.get("format") == FORMAT else None
    if not isinstance(papers, dict) or not all(isinstance(one, list) for one in papers.values()):
        return {}, True
    return {str(name): [str(one) for one in hashes] for name, hashes in papers.items()}, False


def _write(path: Path, papers: Mapping[str, list[str]]) -> None:
    plain = {"format": FORMAT, "papers": {name: papers[name] for name in sorted(papers)}}
    text = json.dumps(plain, ensure_ascii=False, indent=1) + "\n"
    write_output(path, text.encode("utf-8"), force=True)
