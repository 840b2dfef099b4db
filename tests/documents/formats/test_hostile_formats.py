"""What somebody writes is text in every format: the structure is that of "Eksempel", and the text is there.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest
from docx.oxml import parse_xml
from hostile_texts import OWN, texts
from pypdf import PdfReader

from resiliens.documents.escaping import escape
from resiliens.documents.formats import About, write

PLACES = """# {}

{}

<!-- end of page 1 -->

- {}

| a | {} |
| --- | --- |
| **{}:** x | {} |

**{}** og {}
"""


ACTS = {
    "/JavaScript",
    "/JS",
    "/Launch",
    "/URI",
    "/OpenAction",
    "/AA",
    "/EmbeddedFile",
    "/GoToR",
    "/SubmitForm",
}


def made(suffix: str, text: str) -> bytes:
    # A letter before it, since a text that shows nothing at all leaves no run; one after, for spaces there.
    told = f"a{text}b"
    return write(suffix, PLACES.replace("{}", escape(told)), About(told, "nb", date(2026, 11, 23)))


def shape_of_html(data: bytes) -> list[tuple[str, tuple[str, ...]]]:
    tree: Element = html5lib.parse(data.decode(), namespaceHTMLElements=False)
    return [(str(one.tag), tuple(sorted(one.keys()))) for one in tree.iter()]


def shape_of_docx(data: bytes) -> list[str]:
    with zipfile.ZipFile(BytesIO(data)) as parts:
        names = sorted(parts.namelist())
        document = parse_xml(parts.read("word/document.xml"))
    return names + [str(one.tag) for one in document.iter()]


def shape_of_pptx(data: bytes) -> list[str]:
    """The parts, and the kinds of elements on the slides."""
    with zipfile.ZipFile(BytesIO(data)) as parts:
        names = {re.sub(r"\d+", "", name) for name in parts.namelist()}
        slides = [parts.read(name) for name in parts.namelist() if name.startswith("ppt/slides/slide")]
    return sorted(names | {str(one.tag) for slide in slides for one in parse_xml(slide).iter()})


def shape_of_pdf(data: bytes) -> list[str]:
    """The tags in reading order; no page but by the text's length, and nothing that acts."""
    pdf = PdfReader(BytesIO(data))
    trailer: Any = pdf.trailer
    objects = [pdf.get_object(number) for number in range(1, trailer["/Size"])]
    for one in objects:
        if isinstance(one, dict):
            assert not ACTS & {*one, *(value for value in one.values() if isinstance(value, str))}
    return list(_tags(pdf.root_object["/StructTreeRoot"]))


def _tags(node: Any) -> Iterator[str]:
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for one in node:
            yield from _tags(one)
    elif isinstance(node, dict):
        if "/S" in node:
            yield str(node["/S"])
        if "/K" in node:
            yield from _tags(node["/K"])


SHAPES: dict[str, Callable[[bytes], object]] = {
    ".html": shape_of_html,
    ".docx": shape_of_docx,
    ".pptx": shape_of_pptx,
    ".pdf": shape_of_pdf,
}


def same_shape(suffix: str, shape: object, plain: object) -> bool:
    """A long text may need a slide of its own, and then no text box beside a table; it brings nothing new."""
    if suffix == ".pptx":
        assert isinstance(shape, list) and isinstance(plain, list)
        return set(shape) <= set(plain)
    return shape == plain


@pytest.mark.parametrize("suffix", SHAPES)
def test_any_text_leaves_the_structure_as_it_was(suffix: str) -> None:
    plain = SHAPES[suffix](made(suffix, "Eksempel"))
    for text in texts(step=80):
        assert same_shape(suffix, SHAPES[suffix](made(suffix, text)), plain), repr(text)


@pytest.mark.slow
@pytest.mark.parametrize("suffix", SHAPES)
def test_so_does_each_text_of_the_corpus(suffix: str) -> None:
    plain = SHAPES[suffix](made(suffix, "Eksempel"))
    for text in texts(step=1):
        assert same_shape(suffix, SHAPES[suffix](made(suffix, text)), plain), repr(text)


@pytest.mark.parametrize("text", [one for one in OWN if one.isascii() and "\x1b" not in one])
def test_the_text_is_there(text: str) -> None:
    bare = re.sub(r"\s", "", text)
    html: Element = html5lib.parse(made(".html", text).decode(), namespaceHTMLElements=False)
    assert bare in re.sub(r"\s", "", "".join(html.itertext()))
    with zipfile.ZipFile(BytesIO(made(".docx", text))) as parts:
        assert bare in re.sub(r"\s", "", "".join(parse_xml(parts.read("word/document.xml")).itertext()))
    with zipfile.ZipFile(BytesIO(made(".pptx", text))) as parts:
        slides = [parts.read(name) for name in parts.namelist() if name.startswith("ppt/slides/slide")]
    assert bare in re.sub(r"\s", "", "".join("".join(parse_xml(one).itertext()) for one in slides))
    pages = "".join(page.extract_text() for page in PdfReader(BytesIO(made(".pdf", text))).pages)
    assert bare in re.sub(r"\s", "", pages)
