"""The ledger of publications as a file: read whole or not at all, written safely, with a copy beside it.

One for all networks, in the user's state folder. It holds no names and no steps, only salted ids. The salt
lies in a file of its own beside it: who has both can try names, steps and days until the ids fit. All are
the user's own (mode 0600). A ledger that is damaged or lost, or whose salt is gone or another's, stops
publishing; neither is ever begun anew by itself.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal, get_args

from resiliens.files.bytes import read_bytes
from resiliens.files.collecting import Refused
from resiliens.files.limits import Limits
from resiliens.files.saving import NotSaved, OutputExists, Saved, Snapshot, save, write_output
from resiliens.model.ledger import Form, Item, Ledger, Publication, Shown, Way

FORMAT = "resiliens-ledger/1"
# Its codes are never shown: what is wrong is said as an `Unusable`.
_LIMITS = Limits("RA", 256 * 1024 * 1024, 1, 1)
_SALT_BYTES = 32


class Unusable(Exception):
    """The ledger cannot be trusted: `damaged`, `lost` (only its copy or its salt is there), `unreadable`, or
    without its own `salt`.

    `copy` is the copy beside it, where that one is whole.
    """

    def __init__(
        self, kind: Literal["damaged", "lost", "unreadable", "salt"], path: Path, copy: Path | None = None
    ) -> None:
        super().__init__(f"{kind}: {path}")
        self.kind, self.path, self.copy = kind, path, copy


@dataclass(frozen=True, slots=True)
class Kept:
    """A ledger as it was read; `snapshot` is None where there was none yet."""

    ledger: Ledger
    path: Path
    snapshot: Snapshot | None


def default_ledger() -> Path:
    """Where the facilitator's ledger lies when no other is named."""
    import platformdirs

    return platformdirs.user_state_path("resiliens", appauthor=False) / "ledger.json"


def copy_of(path: Path) -> Path:
    """Where the copy of a ledger lies."""
    return path.with_name(f"{path.name}.bak")


def salt_of(path: Path) -> Path:
    """Where the salt of a ledger lies."""
    return path.with_name(f"{path.name}.salt")


def read_ledger(path: Path) -> Kept:
    """The ledger, or a new one with a salt of its own where there is none and never was. Raises Unusable."""
    try:
        data = read_bytes(path, _LIMITS)
    except Refused as refused:
        if path.exists() or path.is_symlink():
            raise Unusable("unreadable", path, _whole(copy_of(path))) from refused
        if copy_of(path).exists() or salt_of(path).exists():
            raise Unusable("lost", path, _whole(copy_of(path))) from None
        return Kept(Ledger(secrets.token_hex(_SALT_BYTES)), path, None)
    if _sealed(data) is None:
        raise Unusable("damaged", path, _whole(copy_of(path)))
    ledger = ledger_from_bytes(data, _read_salt(path))
    if ledger is None:
        raise Unusable("salt", path)
    return Kept(ledger, path, Snapshot.of(data))


def save_ledger(kept: Kept, ledger: Ledger) -> Saved:
    """The ledger in the place of the one that was read, then its copy. Raises NotSaved, the old one whole.

    Where somebody else wrote it meanwhile, `conflict` of what comes back says so, and nothing was recorded.
    """
    data = ledger_bytes(ledger)
    kept.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    is_first = kept.snapshot is None and _put_salt(kept.path, ledger.salt)
    try:
        saved = save(
            kept.path, data, expected=kept.snapshot,
            verify=lambda back: ledger_from_bytes(back, ledger.salt) == ledger,
        )  # fmt: skip
    except BaseException:  # also a second Ctrl-C: a salt alone would look like a lost ledger
        if is_first and not kept.path.exists():
            salt_of(kept.path).unlink(missing_ok=True)
        raise
    if saved.conflict is None:
        write_output(copy_of(kept.path), data, force=True, private=True)
    return saved


def ledger_bytes(ledger: Ledger) -> bytes:
    """The file: JSON, one publication a line, with a seal that shows every later change."""
    papers = [_paper(one) for one in ledger.publications]
    salted = _print_of(ledger.salt)
    content = {"format": FORMAT, "salted": salted, "publications": papers}
    lines = ",\n".join("  " + json.dumps(one, ensure_ascii=False) for one in papers)
    between = f"[\n{lines}\n ]" if papers else "[]"
    text = f'{{"format": "{FORMAT}",\n "salted": "{salted}",\n "publications": {between},\n'
    return f'{text} "seal": "{_seal(content)}"}}\n'.encode()


def ledger_from_bytes(data: bytes, salt: str) -> Ledger | None:
    """The ledger that these bytes hold; None where they are not exactly what was written with this salt."""
    found = _sealed(data)
    if found is None or found[0] != _print_of(salt):
        return None
    return Ledger(salt, found[1])


def _sealed(data: bytes) -> tuple[str, tuple[Publication, ...]] | None:
    """The print of the salt and the publications; None where the bytes are not exactly what was written."""
    try:
        plain = json.loads(data.decode("utf-8"))
        seal = plain.pop("seal")
        if (
            plain["format"] != FORMAT
            or seal != _seal(plain)
            or len(plain) != len(("format", "salted", "papers"))
        ):
            return None
        return str(plain["salted"]), tuple(_publication(one) for one in plain["publications"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _print_of(salt: str) -> str:
    """By this a ledger knows its own salt; of 32 random bytes it gives nothing away."""
    return hashlib.sha256(f"salt\n{salt}".encode()).hexdigest()


def _read_salt(path: Path) -> str:
    """The salt beside a ledger; empty where it cannot be read, which is no ledger's."""
    try:
        salt = read_bytes(salt_of(path), _LIMITS).decode("ascii").strip()
        return bytes.fromhex(salt).hex()
    except (Refused, ValueError):
        return ""


def _put_salt(path: Path, salt: str) -> bool:
    """The salt of a first ledger, before the ledger. False where somebody else began one meanwhile; their
    salt stays, and what the ledger says decides. Raises NotSaved."""
    try:
        write_output(salt_of(path), f"{salt}\n".encode("ascii"), force=False, private=True)
    except OutputExists:
        if path.exists():
            return False
        raise NotSaved(salt_of(path), "EEXIST") from None
    return True


def _seal(content: Mapping[str, Any]) -> str:
    """Against accidents, not against the user: a line lost or a letter changed does not go unseen."""
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def _paper(one: Publication) -> dict[str, Any]:
    return {
        "round": one.round, "day": one.day.isoformat(), "mode": one.mode,
        "shown": [
            {"theme": shown.theme, "way": shown.way, "form": shown.form,
             "groups": [[_item(item) for item in group] for group in shown.groups]}
            for shown in one.shown
        ],
    }  # fmt: skip


def _item(item: Item) -> dict[str, Any]:
    return {"who": list(item.who), "what": item.what, "when": item.when}


def _publication(plain: Mapping[str, Any]) -> Publication:
    return Publication(
        str(plain["round"]), date.fromisoformat(plain["day"]), str(plain["mode"]),
        tuple(_shown(one) for one in plain["shown"]),
    )  # fmt: skip


def _shown(plain: Mapping[str, Any]) -> Shown:
    if plain["way"] not in get_args(Way) or plain["form"] not in get_args(Form):
        raise ValueError(plain["way"])
    groups = tuple(
        tuple(Item(tuple(map(str, item["who"])), str(item["what"]), str(item["when"])) for item in group)
        for group in plain["groups"]
    )
    return Shown(str(plain["theme"]), plain["way"], groups, plain["form"])


def _whole(path: Path) -> Path | None:
    """The copy, where it can be used in place of the ledger."""
    try:
        return path if _sealed(read_bytes(path, _LIMITS)) is not None else None
    except Refused:
        return None
