"""The action plan: golden pages for the demo companies, and what must hold whoever wrote the answers."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from running import DEMO
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from resiliens.assess.plan import Wish, goals_for_step, make_plan
from resiliens.cli.options import Settings
from resiliens.cli.workbench import Scored, Workbench
from resiliens.documents.plan.context import page_of
from resiliens.documents.plan.followed import follow_page_of
from resiliens.documents.rendering import render, template_source
from resiliens.model.plan import Plan
from resiliens.model.plan_rows import Following, PlanRemark, Row, Status
from resiliens.terminal.page import page_lines

COMPANIES = sorted(path.stem for path in DEMO.glob("*.yaml"))
LANGUAGES = ("nb", "nn", "en")
TODAY = date(2026, 11, 23)
PRINTED = """<!doctype html><meta charset="utf-8"><style>
@page { size: A4; margin: 10mm 14mm } body { font: 9pt/1.25 Arial, "Liberation Sans", sans-serif }
table { border-collapse: collapse; width: 100% }
td, th { border-bottom: 1px solid #999; padding: 1px 4px; text-align: left; vertical-align: top }
h1 { font-size: 15pt; margin: 0 } h2 { font-size: 11pt; margin: 6pt 0 2pt } p { margin: 3pt 0 }
</style>"""
HOSTILE = [
    "# Tittel", "| celle |", "<script>alert(1)</script>", "[lenke](javascript:x)", "{{ 7*7 }}", "\x1b[31mrød",
    "\u202esnudd", "*a* _b_ `c`", "1. punkt", "=1+1", "![bilde](x)", "<!-- -->",
]  # fmt: skip


class Page(SingleFileSnapshotExtension):
    """A golden page is a file that can be read and reviewed like prose."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


def scored(company: str, language: str) -> Scored:
    return Workbench(Settings(language, TODAY)).score(str(DEMO / f"{company}.yaml"))


def planned(company: str, language: str = "nb", wish: Wish | None = None) -> tuple[Plan, Scored]:
    found = scored(company, language)
    assert found.sheet is not None and found.instrument is not None
    return make_plan(found.sheet, found.instrument, wish or Wish(), today=TODAY), found


def page(company: str, language: str = "nb", wish: Wish | None = None, template: str = "plan") -> str:
    plan, found = planned(company, language, wish)
    assert found.instrument is not None
    return render(template_source(template), page_of(plan, found.instrument.questionnaire, language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("company", COMPANIES)
def test_the_golden_plans(company: str, language: str, snapshot: SnapshotAssertion) -> None:
    assert page(company, language) == snapshot(extension_class=Page, name=f"{company}.{language}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_golden_screen(language: str, snapshot: SnapshotAssertion) -> None:
    lines = page_lines(page("sagbruk", language, Wish(days=20), "plan/screen"), width=80)
    assert "\n".join(lines) + "\n" == snapshot(extension_class=Page, name=f"sagbruk.20.{language}")


@pytest.mark.parametrize("company", ["transport"])
def test_the_screen_keeps_to_its_width_and_loses_no_measure(company: str) -> None:
    found = scored(company, "nb")
    assert found.result is not None
    wish = Wish(goals_for_step(found.result, 3))
    plan, _ = planned(company, wish=wish)
    for width in (60, 100):
        lines = page_lines(page(company, wish=wish, template="plan/screen"), width=width)
        assert max(map(len, lines)) <= width
        assert sum(1 for line in lines if line[:4].strip().isdecimal()) >= len(plan.tasks)


@pytest.mark.slow
@pytest.mark.parametrize("company", COMPANIES)
def test_a_plan_prints_on_upright_a4_without_being_cut(company: str, tmp_path: Path) -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no Chromium to print with")
    html = tmp_path / "plan.html"
    wide = "<script>document.title = document.documentElement.scrollWidth</script>"
    body = MarkdownIt("commonmark").enable("table").render(page(company))
    html.write_text(PRINTED + f'<div style="width: 182mm">{body}</div>{wide}', "utf-8")
    done = subprocess.run(
        [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--window-size=688,900", "--dump-dom",
         html.as_uri()], capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    title = done.stdout.partition("<title>")[2].partition("</title>")[0]
    assert int(title) <= 720  # 182 mm are 688 pixels, and the body has a margin


def test_an_unchosen_target_is_a_proposal_and_an_open_theme_gets_a_question() -> None:
    """The company has chosen no target: what it does not know is to be found out first."""
    found = scored("sagbruk", "nb")
    assert found.sheet is not None and found.instrument is not None
    plan = make_plan(replace(found.sheet, targets={}), found.instrument, Wish(), today=TODAY)
    shown = render(template_source("plan"), page_of(plan, found.instrument.questionnaire, "nb"))
    assert "· forslag" in shown and "| Mål (forslag) | Nå | Dit skal vi |" in shown
    assert "## Finn ut først" in shown and "**Forretningsmodell**" in shown


def test_a_plan_says_that_it_is_exact_or_that_it_is_not() -> None:
    assert "Ingen vei til målet tar færre egne dager" in page("sagbruk")
    plan, found = planned("sagbruk")
    assert found.instrument is not None
    rough = page_of(replace(plan, exact=False), found.instrument.questionnaire, "nb")
    assert rough.subtitle.endswith("omtrentlig") and "Planen er omtrentlig" in rough.notes


@pytest.mark.parametrize("text", HOSTILE)
def test_what_somebody_wrote_changes_nothing_of_the_page(text: str) -> None:
    def shape(name: str) -> list[str]:
        plan, found = planned("sagbruk")
        assert found.instrument is not None
        words = dict.fromkeys(("theme", "measure", "owner", "first_act", "help", "evidence"), name)
        made = page_of(replace(plan, company=name), found.instrument.questionnaire, "nb", (Row(**words),))  # type: ignore[arg-type]
        markdown = render(template_source("plan"), made)
        assert "\x1b" not in markdown and "\u202e" not in markdown
        return [token.type for token in MarkdownIt("commonmark").enable("table").parse(markdown)]

    assert shape(text) == shape("Eksempel")


def test_the_follow_up_says_what_is_late_and_what_to_look_at(snapshot: SnapshotAssertion) -> None:
    def row(number: int, status: Status = Status.NOT_STARTED, **rest: object) -> Row:
        return Row(number=str(number), theme="Avfall", measure=f"Tiltak {number}", status=status, **rest)  # type: ignore[arg-type]

    following = Following(
        date=date(2027, 3, 1),
        late=(row(1, owner="Kari", due=date(2027, 2, 1)),),
        late_start=(row(2, first_by=date(2027, 2, 15)),),
        running=(row(3, Status.RUNNING, due=date(2027, 6, 1)),),
        next=tuple(row(number, first_by=date(2027, 4, number)) for number in range(4, 11)),
        done=(row(11, Status.DONE),),
        dropped=(row(12, Status.DROPPED, reason="Renovatøren gjør det"),),
        ask_again=(),
        remarks=(
            PlanRemark("too-many", count=6), PlanRemark("too-many-each", ("1", "3", "4"), "Kari", 3),
            PlanRemark("no-owner", ("2",)), PlanRemark("group-owner", ("5",)),
            PlanRemark("no-reason", ("12",)), PlanRemark("no-evidence", ("11",)),
        ),
    )  # fmt: skip
    for language in LANGUAGES:
        made = follow_page_of(following, "Eksempel Bruk AS", language)
        lines = "\n".join(page_lines(render(template_source("plan/follow"), made), width=80)) + "\n"
        assert lines == snapshot(extension_class=Page, name=f"follow.{language}")
