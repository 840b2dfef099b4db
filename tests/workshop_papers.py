"""The workshop's papers of one company, as fields and as Markdown, of demo companies and of hard ones."""

from __future__ import annotations

from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from papers import full_of_holes, scored, settings
from pypdf import PdfReader

from resiliens.cli.exports import Wish
from resiliens.cli.exports.making import kind_of
from resiliens.cli.workbench import Scored, Workbench
from resiliens.files.finding import load_questionnaire

TODAY = date(2026, 11, 23)
KINDS = ("handout", "fieldsheet", "shortlist", "concept", "plan", "board")
PAGES = {"handout": 1, "fieldsheet": 2, "shortlist": 1, "concept": 2, "plan": 1, "board": 1}
NAME = "Østre og Vestre Innlandet Skogeierforenings Sagbruk og Høvleri AS"
FACTS = (
    'orgnr: "999999999", trade: wood, employees: 420, turnover-mnok: 900, balance-mnok: 700, energy-gwh: 12, '
    "packaging: yes, wood-to-eu: yes, regulated-products: yes, industrivern: yes"
)
TITLE = "En svært lang tittel på et dokument som noen en gang skrev om målinger og rutiner i bedriften vår"
EVIDENCE = ", ".join(
    f"{{title: '{TITLE} {n}', date: 2026-01-0{n}, owner: driftsleder og stedfortreder}}" for n in (1, 2, 3)
)


def wish(language: str = "nb", pick: tuple[int, ...] = (1, 11)) -> Wish:
    """What an export is asked for. Eleven is an idea on the shortlists of the demo companies."""
    return Wish(None, excel=False, force=False, settings=settings(language), pick=pick)


def fields(kind: str, company: Scored, language: str = "nb") -> Any:
    return kind_of(kind).context(company, wish(language))


def paper(kind: str, company: Scored, language: str = "nb") -> str:
    made: str = kind_of(kind).page(company, wish(language))
    return made


def demo(kind: str, company: str, language: str = "nb") -> str:
    return paper(kind, scored(company, language), language)


def low_everywhere(folder: Path, language: str) -> Scored:
    """All 36 themes on the two lowest steps, every law in force, a long name."""
    return _all_answered(folder, language, lambda place: str(place % 2))


def proud(folder: Path, language: str) -> Scored:
    """All 36 themes on the three highest steps, each with documents of long names."""
    return _all_answered(
        folder, language, lambda place: f"{{value: {2 + place % 3}, evidence: [{EVIDENCE}]}}"
    )


def _all_answered(folder: Path, language: str, answer: Any) -> Scored:
    path = folder / "svar.yaml"
    lines = [f"  {address}: {answer(place)}" for place, address in enumerate(_addresses())]
    head = "resiliens: 1\nquestionnaire: {id: klosser, version: '2026.1'}\nset: full\ndate: 2026-11-20\n"
    head += "agreed: {date: 2026-11-20, present: [daglig leder, driftsleder, verneombud, tillitsvalgt]}\n"
    path.write_text(
        f"{head}company: {{name: {NAME}, {FACTS}}}\nanswers:\n" + "\n".join(lines) + "\n", "utf-8"
    )
    return Workbench(settings(language)).score(str(path))


@cache
def _addresses() -> tuple[str, ...]:
    tree = load_questionnaire("klosser").value
    assert tree is not None
    return tuple(one.id for one in tree.questions())


HARD = {"low everywhere": low_everywhere, "proud": proud, "full of holes": full_of_holes}


def pages(pdf: bytes) -> int:
    return len(PdfReader(BytesIO(pdf)).pages)


def smallest_letters(pdf: bytes) -> float:
    """The smallest letters on any page, the page's foot apart, in points."""
    found: set[float] = set()

    def seen(text: str, page: list[float], place: list[float], _: object, size: float) -> None:
        if text.strip() and page[5] > 40:  # the foot stands below
            found.add(round(size * abs(place[3]), 1))

    for page in PdfReader(BytesIO(pdf)).pages:
        page.extract_text(visitor_text=seen)
    return min(found)
