"""A document as PDF by typst: tagged for screen readers (PDF/UA-1), the same bytes for the same day.

Text goes in as JSON and is never source; only fonts that come with typst are used, so that it looks alike
everywhere. What none of them can show stands as its code, `<U+1F600>`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.resources import files

import typst

from resiliens.documents.formats import About
from resiliens.documents.formats.blocks import (
    Block,
    Bullets,
    Heading,
    Paragraph,
    PictureHere,
    Rule,
    Run,
    Runs,
    Table,
    is_deck,
    plain,
    sheets_of,
)
from resiliens.messages import text
from resiliens.messages.visible import visible

REGIONS = {"nb": "NO", "nn": "NO", "en": "GB"}
SHORT, LONG = (
    14,
    45,
)  # letters in a column that is as wide as its words, and that take no more room when longer
NAME = 8  # letters of a line for a short name or a date
MOST_TRIES = 8
MOST_WHOLE = 1500  # letters in a row of a table that is not parted by the end of a page
_NO_GLYPH = re.compile(r"the text `\"(.+?)\"` could not be displayed")
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_LONG_WORD = re.compile(r"\S{40}(?=\S)")


def write(blocks: Sequence[Block], about: About) -> bytes:
    """The PDF. Characters without a picture in the fonts are found by typst itself and replaced by their
    codes.
    """
    source = (files("resiliens.documents.formats") / "page.typ").read_bytes()
    document = json.dumps(_document(blocks, about), ensure_ascii=False)
    for _ in range(MOST_TRIES):
        try:
            return _compiled(source, document, about)
        except typst.TypstError as error:
            unknown = _without_glyph(str(error.diagnostic))
            if not unknown:
                raise
            document = "".join(f"<U+{ord(one):04X}>" if one in unknown else one for one in document)
    return _compiled(source, document.encode("ascii", "replace").decode(), about)


def _without_glyph(said: str) -> set[str]:
    """The characters that typst names; the signs of JSON itself, all ASCII, are never among them."""
    named = "".join(_NO_GLYPH.findall(said))
    return {
        one for one in _ESCAPED.sub(lambda found: chr(int(found.group(1), 16)), named) if not one.isascii()
    }


def _compiled(source: bytes, document: str, about: About) -> bytes:
    midnight = datetime(about.day.year, about.day.month, about.day.day, tzinfo=UTC)
    made: bytes = typst.compile(
        source,
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={"document": document},
        pdf_standards=["ua-1"],
        timestamp=int(midnight.timestamp()),
    )
    return made


def _document(blocks: Sequence[Block], about: About) -> dict[str, object]:
    deck, sheets = is_deck(blocks), sheets_of(blocks)
    return {
        "title": visible(about.title),
        "language": about.language,
        "region": REGIONS[about.language],
        "year": about.day.year,
        "month": about.day.month,
        "day": about.day.day,
        "page": text("formats.page", about.language),
        "slides": deck,
        "sheets": [
            {
                "blocks": _blocks(sheet.blocks, about),
                "fit": "must" if deck or sheet.fitted else "may" if len(sheets) == 1 else "flows",
            }
            for sheet in sheets
        ],
    }


def _blocks(blocks: Sequence[Block], about: About) -> list[dict[str, object]]:
    """The blocks in typst's words; a paragraph between a heading and a table keeps with the table."""
    made = [_block(block, about) for block in blocks]
    for before, here, after in zip(blocks, made[1:], blocks[2:], strict=False):
        if isinstance(before, Heading) and here["kind"] == "paragraph" and isinstance(after, Table):
            here["kind"] = "lead"
    return made


def _block(block: Block, about: About) -> dict[str, object]:
    match block:
        case Heading(level, runs):
            return {"kind": "heading", "level": level, "runs": _runs(runs)}
        case Paragraph(runs):
            return {"kind": "paragraph", "runs": _runs(runs)}
        case Bullets(items, numbered):
            return {"kind": "numbered" if numbered else "bullets", "items": [_runs(item) for item in items]}
        case Table():
            return _table(block)
        case Rule():
            return {"kind": "rule"}
        case PictureHere(name) if name in about.pictures:
            picture = about.pictures[name]
            return {"kind": "picture", "svg": picture.svg, "alt": f"{picture.title}. {picture.description}"}
        case _:
            return {"kind": "nothing"}


def _table(table: Table) -> dict[str, object]:
    return {
        "kind": "sheet" if table.is_sheet else "table",
        "blank": bool(table.to_fill_in),
        "form": table.is_form,
        "columns": [_column(table, column) for column in range(len(table.head))],
        "head": [_runs(cell) for cell in table.head],
        "rows": [
            {
                "group": row.is_group,
                "whole": sum(len(plain(cell)) for cell in row.cells) <= MOST_WHOLE,
                "cells": [
                    None if column in table.to_fill_in else _runs(cell)
                    for column, cell in enumerate(row.cells)
                ],
            }
            for row in table.rows
        ],
    }


def _column(table: Table, column: int) -> dict[str, object]:
    """A column of short words is as wide as they are; the others share the room by how much they say."""
    if column in table.to_fill_in:
        letters = table.to_fill_in[column]
        share = LONG // 3 if letters <= NAME else 2 * LONG if table.is_wide(column) else 2 * letters
        return {"auto": False, "share": share}
    lengths = [len(plain(row.cells[column])) for row in table.rows] + [len(plain(table.head[column]))]
    longest = max(lengths)
    return {"auto": longest <= SHORT, "share": min(longest, LONG * 2 if longest > 2 * LONG else LONG)}


def _runs(runs: Runs) -> list[dict[str, object]]:
    return [{"text": _shown(run), "strong": run.strong, "emphasis": run.emphasis} for run in runs]


def _shown(run: Run) -> str:
    """Controls visible; a word too long for a line may break."""
    return run.text if run.text == "\n" else _LONG_WORD.sub("\\g<0>\u200b", visible(run.text))
