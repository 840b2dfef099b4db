"""The page beside a folder of papers: which company, which file, why some have none.

It names the companies, so it is the facilitator's alone, and says so. Not for writing it to disk.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resiliens.documents.escaping import escape
from resiliens.messages import text


@dataclass(frozen=True, slots=True)
class Listed:
    """What lies in a folder: (company, file) of each paper, (company, why) of each that has none."""

    kind: str
    made: Sequence[tuple[str, str]]
    missing: Sequence[tuple[str, str]]


def index_of(listed: Listed, language: str) -> str:
    """The page as Markdown."""
    return "\n".join(_lines(listed, language)) + "\n"


def _lines(listed: Listed, language: str) -> Iterator[str]:
    def word(key: str) -> str:
        return text(f"exports.index_{key}", language)

    yield from (f"# {text('exports.index_title', language, title=listed.kind)}", "", word("private"), "")
    count = len(listed.made)
    counted = text("exporting.count" if count != 1 else "exporting.count_one", language,
                   **({"n": count} if count != 1 else {}))  # fmt: skip
    head = f"| {word('company')} | {word('file')} |"
    yield from (f"## {word('made')}: {counted}", "", head, "| --- | --- |")
    for company, name in listed.made:
        yield f"| {escape(company)} | [{escape(name)}]({address_of(name)}) |"
    if listed.missing:
        heading = f"## {word('not_made')}: {len(listed.missing)}"
        yield from ("", heading, "", f"| {word('company')} | {word('why')} |", "| --- | --- |")
        for company, why in listed.missing:
            yield f"| {escape(company)} | {escape(why)} |"


def address_of(name: str) -> str:
    """A file's name as an address: what is no plain letter, figure, point, dash or underscore in bytes."""
    plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_"
    coded = (one if one in plain else "".join(f"%{byte:02X}" for byte in one.encode()) for one in name)
    return "".join(coded)
