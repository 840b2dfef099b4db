"""The report of a demo company in every format, for tests of documents."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest
from running import DEMO

from resiliens.cli.options import Settings
from resiliens.cli.report import Parts, document_of, markdown_of
from resiliens.cli.workbench import Scored, Workbench
from resiliens.files.finding import load_questionnaire

TODAY = date(2026, 11, 23)
COMPANIES = sorted(path.stem for path in DEMO.glob("*.yaml"))
LANGUAGES = ("nb", "nn", "en")
WHOLE = Parts(appendix=True, notes=True)
SAMPLE = list(zip(COMPANIES, LANGUAGES, strict=True))  # one of each, where all would take too long
ALL = [
    pytest.param(company, language, marks=[] if (company, language) in SAMPLE else [pytest.mark.slow])
    for company in COMPANIES
    for language in LANGUAGES
]


def settings(language: str) -> Settings:
    return Settings(language, TODAY)


@cache
def scored(company: str, language: str = "nb") -> Scored:
    return Workbench(settings(language)).score(str(DEMO / f"{company}.yaml"))


def markdown(company: str, language: str = "nb", parts: Parts = WHOLE) -> str:
    return markdown_of(scored(company, language), settings(language), parts)


@cache
def document(suffix: str, company: str, language: str = "nb", parts: Parts = WHOLE) -> bytes:
    return document_of(suffix, scored(company, language), settings(language), parts)


def from_text(content: str, folder: Path, language: str = "nb") -> Scored:
    path = folder / "svar.yaml"
    path.write_text(
        "resiliens: 1\nquestionnaire: {id: klosser, version: '2026.1'}\nset: core\n" + content, "utf-8"
    )
    return Workbench(settings(language)).score(str(path))


def worst(folder: Path, language: str) -> Scored:
    """Every core theme on step 1, two with holes, two unknown, no company facts."""
    ids = [
        f"environment.{one}" for one in ("climate-accounts", "energy", "side-streams", "waste", "purchasing")
    ]
    ids += [f"society.{one}" for one in ("safety", "competence", "human-rights", "involvement")]
    ids += [
        f"economy.{one}"
        for one in ("board", "business-model", "investment", "customers", "innovation", "cluster")
    ]
    lines = [f"  {one}: 1" for one in ids[4:]]
    lines += [f"  {one}: {{steps: [1, 3]}}" for one in ids[:2]] + [f"  {one}: unknown" for one in ids[2:4]]
    return from_text(
        "company: {name: Lavt Overalt AS}\nanswers:\n" + "\n".join(lines) + "\n", folder, language
    )


def full_of_holes(folder: Path, language: str) -> Scored:
    """All 36 themes: unknown, holes and every step by turns, a long name, no company facts."""
    tree = load_questionnaire("klosser").value
    assert tree is not None
    given = ("unknown", "{steps: [1, 2, 4]}", "0", "{steps: [2, 3]}", "3", "1", "4")
    lines = [f"  {one.id}: {given[place % 7]}" for place, one in enumerate(tree.questions())]
    name = "Østre og Vestre Innlandet Skogeierforenings Sagbruk og Høvleri AS"
    text = f"company: {{name: {name}}}\nanswers:\n" + "\n".join(lines) + "\n"
    return from_text(text, folder, language)


INVENTED = {"worst": worst, "full of holes": full_of_holes}
