"""A document as DOCX by python-docx, to go on writing in: real headings, lists and a table style of its own.

Text goes into text runs only; the two field codes are ours (page numbers). Packed with fixed times and
nobody's name, so that the same document is the same file.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from resiliens.documents.formats import About
from resiliens.documents.formats.blocks import (
    Block,
    Bullets,
    Heading,
    NewSheet,
    PageEnd,
    Paragraph,
    Row,
    Rule,
    Runs,
    Table,
    plain,
)
from resiliens.documents.formats.packing import packed_again, xml_text
from resiliens.messages import text

LANGUAGES = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}
FONT, SIZE = "Arial", 9
HEADINGS = {
    1: (15, 0, 2),
    2: (11, 8, 2),
    3: (10, 10, 2),
    4: (9, 7, 1),
}  # letters, room above and below, in points
WIDTH, WRITE_ON = 182.0, 22.0  # millimetres: of the text, and of a column to write in
WRITE_WIDE, WRITE_WIDEST, WRITE_HIGH = 58.0, 116.0, 7.5  # millimetres: of columns for sentences, of a line
SHORT, LONG = 15, 90  # letters in a column that gets what it needs, and that take no more room when longer
LETTER, MARGIN = 1.9, 3.0  # millimetres that a letter of a short column takes, and that stand beside it
TABLE_STYLE = "Resiliens"
SHEET_ROW = 794  # twentieths of a point: 14 mm, the height of a row to put dots in
SHEET_FIRST = 0.32  # the share of the width that the first column of such a sheet has


def write(blocks: Sequence[Block], about: About) -> bytes:
    """The DOCX."""
    document = Document()
    _style(document, about)
    _page(document, about)
    shown = blocks[:-1] if blocks and isinstance(blocks[-1], PageEnd) else blocks
    for block, behind in zip(shown, [*shown[1:], None], strict=False):
        _block(document, block)
        if isinstance(block, Paragraph) and isinstance(behind, Table) and behind.is_form:
            document.paragraphs[-1].paragraph_format.keep_with_next = True
    packed = BytesIO()
    document.save(packed)
    return packed_again(packed)


def _style(document: Any, about: About) -> None:
    """Fonts, room and language; the template's blue headings become black."""
    styles = document.styles
    for found in styles.element.iter(qn("w:lang")):
        found.set(qn("w:val"), LANGUAGES[about.language])
    _set(styles["Normal"], (SIZE, 0, 3))
    styles["Normal"].paragraph_format.line_spacing = 1.0
    for level, letters in HEADINGS.items():
        style = styles[f"Heading {level}"]
        _set(style, letters)
        style.font.bold, style.font.italic = True, False
        style.paragraph_format.keep_with_next = True
    for name in ("List Bullet", "List Number"):
        _set(styles[name], (SIZE, 0, 1))
    styles.element.append(
        parse_xml(
            f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="{TABLE_STYLE}">'
            f'<w:name w:val="{TABLE_STYLE}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/>'
            "<w:qFormat/>"
            '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
            '<w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:color="999999"/>'
            '<w:insideH w:val="single" w:sz="4" w:color="999999"/></w:tblBorders><w:tblCellMar>'
            '<w:top w:w="20" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="20" w:type="dxa"/>'
            '<w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr>'
            '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>'
        )
    )


def _set(style: Any, letters: tuple[int, int, int]) -> None:
    size, above, below = letters
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in [name for name in fonts.attrib if name.endswith("Theme")]:
        del fonts.attrib[name]
    fonts.set(qn("w:hAnsi"), FONT)
    fonts.set(qn("w:cs"), FONT)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(above), Pt(below)


def _page(document: Any, about: About) -> None:
    """A4; from the second page on the title and the number of the page at the foot; no name of a person."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(14)
    section.top_margin, section.bottom_margin = Mm(10), Mm(12)
    section.footer_distance = Mm(6)
    section.different_first_page_header_footer = True
    foot = section.footer.paragraphs[0]
    before, between = text("formats.page", about.language).replace("{all}", "{page}").split("{page}")[:2]
    foot.add_run(f"{xml_text(about.title)} · {before}")
    _field(foot, "PAGE")
    foot.add_run(between)
    _field(foot, "NUMPAGES")
    facts = document.core_properties
    facts.title, facts.language = xml_text(about.title)[:255], LANGUAGES[about.language]
    facts.author = facts.last_modified_by = facts.comments = facts.keywords = facts.subject = ""
    facts.revision = 1
    facts.created = facts.modified = datetime(about.day.year, about.day.month, about.day.day, tzinfo=UTC)


def _field(paragraph: Any, code: str) -> None:
    paragraph._p.append(
        parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="{code}"><w:r><w:t>1</w:t></w:r></w:fldSimple>')
    )


def _block(document: Any, block: Block) -> None:
    match block:
        case Heading(level, runs):
            _runs(document.add_heading("", min(level, 9)), runs)
        case Paragraph(runs):
            _runs(document.add_paragraph(), runs)
        case Bullets(items, numbered):
            for item in items:
                _runs(document.add_paragraph(style="List Number" if numbered else "List Bullet"), item)
        case Table():
            _table(document, block)
        case Rule():
            _rule(document.add_paragraph())
        case PageEnd() | NewSheet():
            last = document.paragraphs[-1] if document.paragraphs else document.add_paragraph()
            last.add_run().add_break(WD_BREAK.PAGE)
        case _:
            return  # python-docx takes no SVG; the figures of a picture stand in the table behind it


def _table(document: Any, table: Table) -> None:
    style = "Table Grid" if table.is_sheet else TABLE_STYLE
    made = document.add_table(rows=0, cols=len(table.head), style=style)
    made.autofit = False
    widths = _widths(table)
    for number, row in enumerate((Row(table.head), *table.rows)):
        new = made.add_row()
        properties = new._tr.get_or_add_trPr()
        if number > 0 and table.to_fill_in:
            new.height, new.height_rule = Mm(WRITE_HIGH), WD_ROW_HEIGHT_RULE.AT_LEAST
        properties.append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
        if number == 0:
            properties.append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
        elif table.is_sheet and not row.is_group:
            properties.append(parse_xml(f'<w:trHeight {nsdecls("w")} w:val="{SHEET_ROW}"/>'))
        for column, (cell, runs) in enumerate(zip(new.cells, row.cells, strict=True)):
            cell.width = Mm(widths[column])
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_after = Pt(0)
            paragraph.paragraph_format.keep_with_next = True if table.is_form else None
            if number == 0 or column not in table.to_fill_in:
                _runs(paragraph, runs)
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width)
    room = document.add_paragraph()
    room.paragraph_format.line_spacing = Pt(4)
    room.paragraph_format.space_after = Pt(0)


def _rule(paragraph: Any) -> None:
    """A line to write on: an empty paragraph with its lower edge drawn."""
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.line_spacing = Mm(WRITE_HIGH)
    paragraph._p.get_or_add_pPr().append(
        parse_xml(
            f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="4" w:space="1" w:color="666666"/>'
            '<w:between w:val="single" w:sz="4" w:space="1" w:color="666666"/></w:pBdr>'
        )
    )


def _widths(table: Table) -> list[float]:
    """A column of short words gets what they need, one to write in its own width; the others share the rest.
    """
    if table.is_sheet:
        others = len(table.head) - 1
        return [WIDTH * SHEET_FIRST, *[WIDTH * (1 - SHEET_FIRST) / others] * others]
    fixed: dict[int, float] = {
        column: WRITE_WIDEST if table.is_widest(column) else WRITE_WIDE if table.is_wide(column) else WRITE_ON
        for column in table.to_fill_in
    }
    shares: dict[int, int] = {}
    for column in range(len(table.head)):
        longest = max(len(plain(row[column])) for row in (table.head, *(one.cells for one in table.rows)))
        if column not in fixed and longest <= SHORT:
            fixed[column] = MARGIN + LETTER * longest
        elif column not in fixed:
            shares[column] = min(LONG, longest)
    room = max(0.0, WIDTH - sum(fixed.values()))
    if not shares and table.to_fill_in:  # nothing else takes the room: what is written on does
        fixed |= {column: fixed[column] + room / len(table.to_fill_in) for column in table.to_fill_in}
    return [
        fixed[column] if column in fixed else room * shares[column] / sum(shares.values())
        for column in range(len(table.head))
    ]


def _runs(paragraph: Any, runs: Runs) -> None:
    for run in runs:
        if run.text == "\n":
            paragraph.add_run().add_break()
            continue
        made = paragraph.add_run(xml_text(run.text))
        made.bold = True if run.strong else None
        if run.emphasis:
            made.font.color.rgb = RGBColor(0x46, 0x46, 0x46)
