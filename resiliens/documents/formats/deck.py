"""The empty deck that slides are put into: 16:9, black on white, two layouts whose titles sit where the
master has them.

Made from python-pptx's own deck (4:3, eleven layouts), so that no file of ours has to be trusted unread.
"""

from __future__ import annotations

from typing import Any

from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from resiliens.documents.formats.fitting import (
    HEIGHT,
    INDENT,
    ROOM,
    SIDE,
    SIZES,
    TEXT,
    TITLE_SIZES,
    TOP,
    WIDTH,
)
from resiliens.messages import text

KEPT = {"Title and Content": "layout_text", "Title Only": "layout_title"}
FONT = "Arial"
PLACES = {
    "title": (SIDE, 20, TEXT, 90),
    "body": (SIDE, TOP, TEXT, ROOM),
    "sldNum": (WIDTH - SIDE - 120, HEIGHT - 44, 120, 34),
}  # left, upper, width, height in points
UNWANTED = ("/thumbnail", "/extended-properties", "/printerSettings")

LINE_BELOW_TITLES = (
    '<p:cxnSp {} ><p:nvCxnSpPr><p:cNvPr id="90" name="Line"/><p:cNvCxnSpPr/>'
    '<p:nvPr userDrawn="1"/></p:nvCxnSpPr>'
    f'<p:spPr><a:xfrm><a:off x="{Pt(SIDE)}" y="{Pt(TOP - 13)}"/><a:ext cx="{Pt(TEXT)}" cy="0"/></a:xfrm>'
    '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
    '<a:ln w="25400"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln></p:spPr></p:cxnSp>'
)


def empty_deck(language: str, tag: str) -> Any:
    """A deck without slides; `tag` is the language of its text (`nb-NO`).

    Layout 0 has a title and text, layout 1 a title alone.
    """
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(WIDTH), Pt(HEIGHT)
    deck.part._element.find(qn("p:sldSz")).attrib.pop("type", None)
    master = deck.slide_master
    for layout in list(deck.slide_layouts):
        if layout.name in KEPT:
            layout.name = text(f"slides.{KEPT[layout.name]}", language)
            _keep_what_is_used(layout, language)
        else:
            deck.slide_layouts.remove(layout)
    _keep_what_is_used(master, language)
    for shape in master.placeholders:
        _put(shape, PLACES[_kind(shape)])
    master.shapes._spTree.append(parse_xml(LINE_BELOW_TITLES.format(nsdecls("p", "a"))))
    _letters(master)
    _drop_unwanted(deck)
    for words in [*deck.part._element.iter(qn("a:defRPr"))]:
        if words.get("lang"):
            words.set("lang", tag)
    return deck


def _kind(shape: Any) -> str:
    """`title`, `body` or `sldNum`, empty for dates and footers; a layout's text placeholder has no type."""
    kind = str(shape._element.nvSpPr.nvPr.find(qn("p:ph")).get("type", "body"))
    return kind if kind in PLACES else ""


def _keep_what_is_used(slide: Any, language: str) -> None:
    """No date and no footer; what the others say to who edits the layout stands in the deck's language."""
    for shape in list(slide.placeholders):
        kind = _kind(shape)
        if not kind:
            shape._element.getparent().remove(shape._element)
        elif kind != "sldNum":
            shape.text_frame.text = text(f"slides.prompt_{kind}", language)


def _put(shape: Any, place: tuple[float, float, float, float]) -> None:
    shape.left, shape.top, shape.width, shape.height = map(Pt, place)
    frame = shape._element.txBody.find(qn("a:bodyPr"))
    for side in ("lIns", "rIns", "tIns", "bIns"):
        frame.set(side, "0")
    for fitted in frame.findall(qn("a:normAutofit")):
        frame.remove(fitted)
    frame.set("anchor", {"title": "b", "body": "t", "sldNum": "b"}[_kind(shape)])


def _letters(master: Any) -> None:
    """Titles to the left and bold, text from 24 points, the number as large as the text."""
    styles = master._element.find(qn("p:txStyles"))
    title = styles.find(qn("p:titleStyle")).find(qn("a:lvl1pPr"))
    title.set("algn", "l")
    title.find(qn("a:defRPr")).set("sz", str(TITLE_SIZES[0] * 100))
    title.find(qn("a:defRPr")).set("b", "1")
    for level in styles.find(qn("p:bodyStyle")):
        level.find(qn("a:defRPr")).set("sz", str(SIZES[-1] * 100))
        level.set("marL", str(Pt(INDENT)))
        level.set("indent", str(-Pt(INDENT)))
    for size in master._element.iter(qn("a:defRPr")):
        if int(size.get("sz", "0")) < SIZES[-1] * 100:
            size.set("sz", str(SIZES[-1] * 100))
    theme = next(rel.target_part for rel in master.part.rels.values() if rel.reltype.endswith("/theme"))
    theme._blob = theme.blob.replace(b'typeface="Calibri"', f'typeface="{FONT}"'.encode())


def _drop_unwanted(deck: Any) -> None:
    """A picture of somebody's first slide, somebody's printer, and what program made the deck."""
    for rels in (deck.part.package._rels, deck.part.rels):
        for name, rel in list(rels.items()):
            if rel.reltype.endswith(UNWANTED):
                rels.pop(name)


def number_shape(tag: str, identity: int) -> Any:
    """The number of a slide, as a placeholder with a field."""
    return parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{identity}" name="Slide Number Placeholder"/>'
        '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr><p:spPr/>'
        "<p:txBody><a:bodyPr/><a:lstStyle/><a:p>"
        '<a:fld id="{C1FF6DA9-008F-8B48-92A6-B652298478BF}" type="slidenum">'
        f'<a:rPr lang="{tag}"/><a:t>1</a:t></a:fld></a:p></p:txBody></p:sp>'
    )
