"""A document as PPTX by python-pptx: a slide a sheet, 16:9, titles and text in placeholders, so that the
outline and screen readers have them.

Data goes into text runs only. Packed with fixed times and nobody's name: the same document is the same file.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Pt

from resiliens.documents.formats import About
from resiliens.documents.formats.blocks import Block, Row, Runs, sheets_of
from resiliens.documents.formats.deck import empty_deck, number_shape
from resiliens.documents.formats.fitting import (
    ABOVE,
    CELL_ABOVE,
    CELL_SIDE,
    INDENT,
    SIDE,
    TEXT,
    TOP,
    Grid,
    Point,
    Slide,
    Text,
    slides_of,
)
from resiliens.documents.formats.packing import packed_again, xml_text

LANGUAGES = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
GRID = "{5940675A-B579-460E-94D1-54222C63F5DA}"  # the table style with lines and no colours
SIGNS = {
    "": ("<a:buNone {}/>",),
    "bullet": ("<a:buChar {} char='•'/>",),
    "number": ("<a:buFont {} typeface='+mj-lt'/>", "<a:buAutoNum {} type='arabicPeriod'/>"),
}
QUIET = RGBColor(0x46, 0x46, 0x46)  # type: ignore[no-untyped-call]


def write(blocks: Sequence[Block], about: About) -> bytes:
    """The PPTX."""
    tag = LANGUAGES[about.language]
    deck = empty_deck(about.language, tag)
    for sheet in sheets_of(blocks):
        for slide in slides_of(sheet.blocks, about.title):
            _Writer(deck, tag).slide(slide)
    facts = deck.core_properties
    facts.title, facts.language = xml_text(about.title)[:255], tag
    facts.author = facts.last_modified_by = facts.comments = facts.keywords = facts.subject = ""
    facts.revision = 1
    facts.created = facts.modified = datetime(about.day.year, about.day.month, about.day.day, tzinfo=UTC)
    packed = BytesIO()
    deck.save(packed)
    return packed_again(packed)


class _Writer:
    """Writes one slide after the other."""

    def __init__(self, deck: Any, tag: str) -> None:
        self.deck, self.tag = deck, tag

    def slide(self, slide: Slide) -> None:
        has_text = any(isinstance(part, Text) for part in slide.parts)
        made = self.deck.slides.add_slide(self.deck.slide_layouts[0 if has_text else 1])
        made.shapes.title.text_frame.word_wrap = True
        self._runs(made.shapes.title.text_frame.paragraphs[0], slide.title, slide.title_size)
        place: float = TOP
        free = [one for one in made.placeholders if one.placeholder_format.idx == 1]
        for part in slide.parts:
            if isinstance(part, Grid):
                self._grid(made, part, place, slide.size)
            else:
                frame = free.pop() if free else made.shapes.add_textbox(0, 0, 0, 0)
                self._text(frame, part, place, slide.size)
            place += part.height + ABOVE
        made.shapes._spTree.append(number_shape(self.tag, len(made.shapes._spTree) + 1))
        if slide.notes:
            self._notes(made, slide.notes)

    def _text(self, shape: Any, part: Text, place: float, size: int) -> None:
        shape.left, shape.top, shape.width, shape.height = Pt(SIDE), Pt(place), Pt(TEXT), Pt(part.height)
        frame = shape.text_frame
        frame.word_wrap = True
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        for number, point in enumerate(part.points):
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            self._sign(paragraph, point)
            paragraph.space_before, paragraph.line_spacing = Pt(ABOVE if number else 0), 1.0
            self._runs(paragraph, point.runs, size)

    def _sign(self, paragraph: Any, point: Point) -> None:
        properties = paragraph._p.get_or_add_pPr()
        room = Pt(INDENT) if point.sign else 0
        properties.set("marL", str(room))
        properties.set("indent", str(-room))
        for sign in SIGNS[point.sign]:
            properties.append(parse_xml(sign.format(nsdecls("a"))))

    def _grid(self, made: Any, grid: Grid, place: float, size: int) -> None:
        table, rows = grid.table, (Row(grid.table.head), *grid.table.rows)
        frame = made.shapes.add_table(
            len(rows), len(table.head), Pt(SIDE), Pt(place), Pt(sum(grid.widths)), Pt(grid.height)
        )
        shown = frame.table
        shown._tbl.tblPr.find("{*}tableStyleId").text = GRID
        shown.horz_banding = False
        for column, width in zip(shown.columns, grid.widths, strict=True):
            column.width = Pt(width)
        for number, (line, row) in enumerate(zip(shown.rows, rows, strict=True)):
            line.height = Pt(grid.heights[number])
            for column, (cell, runs) in enumerate(zip(line.cells, row.cells, strict=True)):
                self._cell(cell)
                blank = number > 0 and column in table.to_fill_in
                self._runs(cell.text_frame.paragraphs[0], () if blank else runs, size, bold=number == 0)

    def _cell(self, cell: Any) -> None:
        cell.margin_left = cell.margin_right = Pt(CELL_SIDE)
        cell.margin_top = cell.margin_bottom = Pt(CELL_ABOVE)
        cell.vertical_anchor = MSO_ANCHOR.MIDDLE

    def _runs(self, paragraph: Any, runs: Runs, size: int, *, bold: bool = False) -> None:
        for run in runs:
            if run.text == "\n":
                paragraph.add_line_break()
                continue
            made = paragraph.add_run()
            made.text = xml_text(run.text)
            made.font.size = Pt(size)
            made.font._element.set("lang", self.tag)
            if run.strong or bold:
                made.font.bold = True
            if run.emphasis:
                made.font.color.rgb = QUIET
        end = paragraph._p.get_or_add_endParaRPr()
        end.set("sz", str(size * 100))
        end.set("lang", self.tag)

    def _notes(self, made: Any, notes: str) -> None:
        frame = made.notes_slide.notes_text_frame
        for number, line in enumerate(notes.split("\n")):
            paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
            run = paragraph.add_run()
            run.text = xml_text(line)
            run.font._element.set("lang", self.tag)
