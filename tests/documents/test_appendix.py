"""What stands behind page 1: golden appendixes for the demo companies, and what a company must find there."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from builders import NA, choice, ladder, questionnaire, section, sheet
from papers import COMPANIES, LANGUAGES, TODAY, WHOLE, from_text, markdown, scored, settings
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from resiliens.assess.fold import assess
from resiliens.assess.instrument import prepare
from resiliens.cli.behind import behind_of
from resiliens.cli.report import markdown_of
from resiliens.cli.workbench import Workbench
from resiliens.documents.rendering import render, template_source
from resiliens.documents.report.appendix import Behind
from resiliens.documents.report.context import report_of
from resiliens.documents.report.disclosures import Touched
from resiliens.model.answers import Evidence, Seen, Sheet
from resiliens.model.questionnaire import Questionnaire, Scheme, Schemes
from resiliens.model.questions import Floor, Measure
from resiliens.plugins import find_scorer


class Page(SingleFileSnapshotExtension):
    """A golden page is a Markdown file that can be read and reviewed like prose."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("company", COMPANIES)
def test_the_golden_appendixes(company: str, language: str, snapshot: SnapshotAssertion) -> None:
    behind = markdown(company, language).partition("<!-- end of page 1 -->\n\n")[2]
    assert behind == snapshot(extension_class=Page, name=f"{company}.{language}")


def told(of: Questionnaire, answers: Sheet, behind: Behind | None = None) -> str:
    """The appendix of a small questionnaire."""
    instrument = prepare(of, find_scorer).value
    assert instrument is not None
    result = assess(answers, instrument, today=TODAY)
    context = report_of(result, of, language="nb", today=TODAY, behind=behind or Behind())
    return render(template_source("report"), context).partition("<!-- end of page 1 -->")[2]


def of_theme(text: str, title: str) -> str:
    return text.partition(f"#### {title}")[2].partition("####")[0].partition("\n## ")[0]


ENERGY = ladder(
    "q.energy", title="Energi",
    measures=(
        Measure("energy-1a", 1, "Gå en runde om natta.", days=3, kroner=0, months=3, effect=3,
                schemes=("enova", "gammel")),
        Measure("energy-3a", 3, "Kjøp målere.", days=15),
    ),
)  # fmt: skip
SCHEMES = Schemes("1", {
    "enova": Scheme("enova", "Enova", text="Råd om energi.", url="https://enova.no/",
                    checked=date(2026, 11, 1)),
    "gammel": Scheme("gammel", "Gammel ordning"),
})  # fmt: skip
TREE = questionnaire(section("q", ENERGY, ladder("q.waste", title="Avfall"), title="Miljø"), schemes=SCHEMES)


def test_a_theme_has_its_step_the_next_one_and_the_measures_with_size_and_help() -> None:
    theme = of_theme(told(TREE, sheet({"q.energy": 0, "q.waste": 4})), "Energi")
    assert (
        "**Trinn 0, q.energy Ikke startet.**" in theme
        and "**Neste: Trinn 1, q.energy Første steg.**" in theme
    )
    assert "- Gå en runde om natta. *Høyst tre dager · ingen utgift" in theme and "Kjøp målere" not in theme
    assert r"Hjelp: Enova (sjekket 1.11.2026); Gammel ordning (ikke sjekket\*)." in theme
    assert "energy-1a" not in theme


def test_the_help_is_listed_once_with_the_day_it_was_checked() -> None:
    text = told(TREE, sheet({"q.energy": 0, "q.waste": 4}))
    assert "| Enova | Råd om energi. enova.no | 1.11.2026 |" in text
    assert r"| Gammel ordning |  | ikke sjekket\* |" in text and "Lenge siden eller ikke sjekket" in text


def test_at_the_top_there_is_no_next_step() -> None:
    assert "Neste:" not in of_theme(told(TREE, sheet({"q.energy": 0, "q.waste": 4})), "Avfall")


def test_measures_for_the_next_step_stand_there_also_where_the_goal_is_reached() -> None:
    assert "- Kjøp målere. *Høyst 15 dager.*" in of_theme(
        told(TREE, sheet({"q.energy": 2, "q.waste": 4}, targets={"q.energy": 2})), "Energi"
    )


def test_an_unknown_theme_has_the_question_and_all_its_steps() -> None:
    tree = questionnaire(
        section("q", ladder("q.energy", title="Energi", ask="Hvor langt?"), ladder("q.waste"))
    )
    theme = of_theme(told(tree, sheet({"q.energy": ..., "q.waste": 1})), "Energi")
    assert "???? **Vet ikke.**" in theme and "**Spørsmålet:** Hvor langt?" in theme
    assert theme.count("\n- **Trinn ") == 5


def test_a_goal_that_nobody_chose_is_a_proposal() -> None:
    chosen = of_theme(told(TREE, sheet({"q.energy": 0, "q.waste": 0}, targets={"q.energy": 3})), "Energi")
    assert "Målet deres: Trinn 3, q.energy Styrt og målt." in chosen
    assert "Det er målet deres." in told(TREE, sheet({"q.energy": 0, "q.waste": 0}, targets={"q.energy": 1}))
    offered = of_theme(told(TREE, sheet({"q.energy": 0, "q.waste": 0})), "Energi")
    assert "Forslag til mål: Trinn 2, q.energy På plass." in offered


def test_evidence_is_shown_with_all_that_is_known_of_it_and_else_what_could_be() -> None:
    shown = Evidence("Plan", date(2026, 3, 1), "driftsleder", "rådgiver", date(2028, 3, 1))
    answers = sheet({"q.energy": 2, "q.waste": 2})
    entries = {**answers.entries, "q.energy": replace(answers.entries["q.energy"], evidence=(shown,))}
    text = told(TREE, replace(answers, entries=entries))
    assert "**Vist fram:** Plan (1.3.2026, driftsleder, rådgiver, gjelder til 1.3.2028)" in of_theme(
        text, "Energi"
    )
    assert "Vist fram" not in of_theme(text, "Avfall")


def test_notes_stand_there_only_when_they_are_asked_for() -> None:
    assert "**Merknad:** Tørkene tar mest." in markdown("sagbruk")
    assert "Tørkene" not in markdown("sagbruk", "nb", replace(WHOLE, notes=False))


def test_what_a_visit_found_stands_beside_the_answer() -> None:
    answers = sheet({"q.energy": 3, "q.waste": 1})
    seen = Seen(1, "prosessleder", date(2026, 12, 2), "Ingen måler i tørka.")
    entries = {**answers.entries, "q.energy": replace(answers.entries["q.energy"], seen=seen)}
    theme = of_theme(told(TREE, replace(answers, entries=entries)), "Energi")
    assert "Besøket fant trinn 1 (prosessleder, 2.12.2026). Ingen måler i tørka." in theme


@pytest.mark.parametrize(
    ("answer", "said"),
    [(1, "! Reglene ser ut til å kreve minst trinn 2; sjekk (Loven, sett 1.5.2026). Gjelder alle. (lov.no)"),
     (..., "Reglene kan kreve minst trinn 2 (Loven, sett 1.5.2026)."),
     (NA, "Dere har svart «ikke aktuelt», men reglene kan kreve minst trinn 2 (Loven, sett 1.5.2026).")],
)  # fmt: skip
def test_all_that_the_law_appears_to_require_is_told_at_its_theme(answer: object, said: str) -> None:
    floor = Floor(2, "Loven", "Gjelder alle.", url="https://lov.no/", checked=date(2026, 5, 1))
    tree = questionnaire(section("q", ladder("q.energy", title="Energi", floors=(floor,)), ladder("q.waste")))
    assert said in of_theme(told(tree, sheet({"q.energy": answer, "q.waste": 1})), "Energi")


def test_the_unknown_that_matters_most_is_named_and_comes_first() -> None:
    answers = sheet({"q.energy": ..., "q.waste": ...})
    without = told(TREE, answers)
    assert "Viktigst å finne ut av" not in without and "| Uten svar | Hvorfor |\n" in without
    text = told(TREE, answers, Behind(widths={"q.energy": 0.25, "q.waste": 0.749}))
    most = "**Viktigst å finne ut av: Avfall. Det svaret alene gir Miljø en usikkerhet på 2,9 trinn.**"
    assert most in text
    assert text.index("| Avfall | Vet ikke | 2,9 trinn |") < text.index("| Energi | Vet ikke | 1 trinn |")


def test_how_firm_the_choice_is_stands_under_its_own_heading() -> None:
    sentence = "Rådene holder selv om noen svar er ett trinn feil."
    answers = sheet({"q.energy": 1, "q.waste": 1})
    assert f"## Holder rådene?\n\n{sentence}\n" in told(TREE, answers, Behind(firmness=sentence))
    assert "Holder rådene" not in told(TREE, answers)


def test_a_pillar_of_which_nothing_counts_is_a_gap() -> None:
    tree = questionnaire(section(
        "q", section("q.a", ladder("q.one"), title="Miljø"), section("q.b", ladder("q.two"), title="Samfunn"),
        show_score=False,
    ))  # fmt: skip
    instrument = prepare(tree, find_scorer).value
    assert instrument is not None
    result = assess(sheet({"q.one": 2, "q.two": NA}), instrument, today=TODAY)
    context = report_of(result, tree, language="nb", today=TODAY, behind=Behind())
    assert context.appendix is not None
    assert [row.title for row in context.appendix.known.ranges] == ["Miljø"]
    picture = context.appendix.pictures["pillars"]
    assert (
        picture.svg.count("<rect") == 1
        and ">Samfunn<" in picture.svg
        and "Samfunn" not in picture.description
    )


def test_what_is_not_in_the_figures_is_said(tmp_path: Path) -> None:
    of = from_text("answers:\n  environment.energy: 2\n  environment.gammel: 3\n", tmp_path)
    text = markdown_of(of, settings("nb"), WHOLE)
    assert "Ikke spurt om: Transport og logistikk;" in text
    assert "Svar i filen som spørreskjemaet ikke har: environment.gammel." in text
    assert "Fakta om bedriften som mangler, og som regler eller vekter avhenger av: " in text


def test_what_can_be_reported_and_what_is_missing() -> None:
    text = markdown("sagbruk")
    rows = {line.split(" ")[1]: line for line in text.splitlines() if re.match(r"\| [BC]\d+ ", line)}
    assert list(rows) == [*(f"B{n}" for n in range(1, 12)), *(f"C{n}" for n in range(1, 10))]
    assert "Klimaregnskap og klimamål (Klimaregnskap 2024 og 2025)" in rows["B3"]
    assert "Nøkkeltall som må til: 11." in rows["B3"] and "Temaer dere ikke ble spurt om: 1." in rows["B3"]
    assert "Ikke vist fram: Avfall." in rows["B7"] and "Vet ikke: Forretningsmodell." in rows["B7"]
    assert rows["C8"].endswith("|  | Ikke dekket her. |")
    assert "Til 5 av 11 punkter i basismodulen har dere noe å bygge på." in text


def test_key_figures_that_are_given_count_as_something_to_build_on() -> None:
    touched = (
        Touched("B3", True, ("q.energy",), figures=11, given=4),
        Touched("B6", True, (), figures=2, given=2),
    )
    text = told(TREE, sheet({"q.energy": 1, "q.waste": 1}), Behind(touched=touched))
    assert "| 4 av 11 nøkkeltall | Nøkkeltall som må til: 7. Ikke vist fram: Energi. |" in text
    assert "| 2 av 2 nøkkeltall | Skriv selve svaret ut fra dette. |" in text


def test_a_questionnaire_without_references_has_no_such_list() -> None:
    assert "VSME" not in told(TREE, sheet({"q.energy": 1, "q.waste": 1}))


def test_the_sums_are_those_of_why() -> None:
    text = markdown("sagbruk")
    assert "(1·0,5 + 2·0,75 + 2·0,25 + 1·0,5 + 2·0,5 + 1·0,25) / 9 ≈ 0,4722" in text
    assert "| Energi og effekt | 0,75 | 2 | 22,2 % |" in text
    assert "Det mangler 0,028 til trinn 2, På plass." in text
    assert "metode 24d6c3f69e13" in text and "Metode 24d6c3f69e13: to rapporter med samme kode" in text


def test_another_scorer_is_told_with_its_parameters() -> None:
    of = Workbench(settings("nb"), scorer="geometric:shift=0.3").score(scored("sagbruk").file)
    text = markdown_of(of, settings("nb"), WHOLE)
    assert (
        "Delene settes sammen med poengregelen geometric (geometrisk gjennomsnitt; det svakeste teller mer), "
        "shift = 0,3." in text
    )
    assert "vektede snittet: verdi" not in text


def test_sections_inside_sections_and_other_kinds_of_question_are_told_too() -> None:
    tree = questionnaire(section(
        "q", section("q.a", section("q.a.b", ladder("q.one", title="Ett"), title="Inni"), title="Utenpå"),
        choice("q.two", {"oil": 0.0, "bio": 1.0}), title="Alt",
    ))  # fmt: skip
    text = told(tree, sheet({"q.one": 2, "q.two": "bio"}))
    assert (
        text.index("### Alt") < text.index("#### q.two") < text.index("### Utenpå") < text.index("### Inni")
    )
    assert "**bio.**" in of_theme(text, "q.two")


def test_nothing_is_worked_out_for_page_one_alone() -> None:
    result = scored("sagbruk").result
    assert result is not None
    assert behind_of(scored("sagbruk"), settings("nb")).sums
    assert "Vedlegg" not in markdown_of(scored("sagbruk"), settings("nb"))
