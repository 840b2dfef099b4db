"""The evidence list for a bank or a buyer: what is shared and nothing else, what they ask for first."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from running import DEMO
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from resiliens.cli.options import Settings
from resiliens.cli.workbench import Workbench
from resiliens.documents.evidence.context import EvidencePage, evidence_of
from resiliens.documents.evidence.sorting import group_of
from resiliens.documents.rendering import render, template_source
from resiliens.messages import LANGUAGES

TODAY = date(2026, 11, 23)


class Page(SingleFileSnapshotExtension):
    """A golden page is a Markdown file that can be read and reviewed like prose."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


def fields(path: Path, language: str = "nb") -> EvidencePage | None:
    scored = Workbench(Settings(language, TODAY)).score(str(path))
    assert scored.result is not None and scored.instrument is not None, scored.diagnostics
    return evidence_of(scored.result, scored.instrument.questionnaire, language=language, today=TODAY)


def shown(path: Path, language: str = "nb") -> str:
    page = fields(path, language)
    assert page is not None
    return render(template_source("evidence"), page)


def from_text(content: str, folder: Path) -> str:
    path = folder / "svar.yaml"
    path.write_text("questionnaire: klosser\n" + content, "utf-8")
    return shown(path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_golden_list(language: str, snapshot: SnapshotAssertion) -> None:
    page = shown(DEMO / "sagbruk.yaml", language)
    assert page == snapshot(extension_class=Page, name=f"sagbruk.{language}")


SECRETS = """\
company: {name: Eksempel Bruk AS, orgnr: "999999999", owner: KANARI-eier, municipality: KANARI-kommune}
respondent: {role: KANARI-rolle}
date: 2026-11-20
answers:
  environment.energy:
    value: 3
    note: KANARI-notat
    evidence:
      - {title: Energikartlegging, date: 2025-03-01, owner: driftsleder, share: true}
      - {title: KANARI-udelt, owner: KANARI-person, issuer: KANARI-utsteder}
      - {title: KANARI-nei, share: false}
  environment.waste: {value: 1, evidence: [{title: Avfallsplan, share: true, x-sti: KANARI-sti}]}
  society.ethics: unknown
  society.safety: {value: not-applicable, why: KANARI-grunn}
"""


def test_nothing_that_was_not_marked_gets_out(tmp_path: Path) -> None:
    page = from_text(SECRETS, tmp_path)
    assert "KANARI" not in page
    for word in ("Energi og effekt", "Avfall |", "trinn", "●", "Styrt per enhet", "Vet ikke", "42"):
        assert word not in page
    assert "Bedriften har 2 dokumenter til som den ikke har valgt å dele." in page


def test_who_it_is_and_of_when(tmp_path: Path) -> None:
    page = from_text(SECRETS, tmp_path)
    for row in ("| Foretak | Eksempel Bruk AS |", "| Organisasjonsnummer | 999 999 999 |",
                "| Periode | Dokumenter datert 1.3.2025; satt opp 20. november 2026 |"):
        assert row in page
    assert "| Kontakt | \\_\\_" in page  # nobody is named in the file: a line to fill in
    named = from_text(SECRETS.replace("owner: KANARI-eier", "x-contact: 'Kari Berg, 900 00 000'"), tmp_path)
    assert "| Kontakt | Kari Berg, 900 00 000 |" in named


def test_a_document_of_two_themes_stands_once_with_all_codes(tmp_path: Path) -> None:
    page = from_text(
        "answers:\n"
        "  environment.energy: {value: 3, evidence: [{title: Årsrapport, date: 2026-01-01, share: true}]}\n"
        "  environment.waste: {value: 2, evidence: [{title: årsrapport, date: 2026-01-01, share: true}]}\n"
        "  society.safety: {value: 2, evidence: [{title: Årsrapport, date: 2026-01-01}]}\n",
        tmp_path,
    )
    assert page.count("rsrapport") == 1 and "| B3, B7 |" in page
    assert "Alle dokumentene bedriften har oppgitt, står her." in page


def test_what_has_run_out_says_so(tmp_path: Path) -> None:
    evidence = "[{title: Sertifikat, date: 2024-01-01, valid-until: %s, share: true}]"
    answers = "answers:\n  environment.waste: {value: 3, evidence: " + evidence + "}\n"
    assert "1.1.2024, gikk ut 22.11.2026" in from_text(answers.replace("%s", "2026-11-22"), tmp_path)
    assert "1.1.2024, gjelder til 23.11.2026" in from_text(answers.replace("%s", "2026-11-23"), tmp_path)


def test_certificates_climate_and_policies_come_first(tmp_path: Path) -> None:
    page = from_text(
        "answers:\n"
        "  economy.cluster: {value: 3, evidence: [{title: Avtale, share: true}]}\n"
        "  society.human-rights: {value: 3, evidence: [{title: Retningslinjer, share: true}]}\n"
        "  environment.energy: {value: 3, evidence: [{title: Timesverdier, share: true},"
        " {title: ISO 50001, share: true}]}\n",
        tmp_path,
    )
    headings = [line for line in page.splitlines() if line.startswith("## ")]
    assert headings == ["## Sertifikater", "## Klima og energi", "## Retningslinjer og planer",
                        "## Andre dokumenter"]


@pytest.mark.parametrize(
    ("title", "codes", "group"),
    [
        ("Miljøfyrtårn-sertifikat", ["B1"], "certificates"),
        ("ISO 14001:2015", [], "certificates"),
        ("FSC Chain of Custody", ["B3"], "certificates"),
        ("Isolasjon i taket", [], "others"),
        ("Klimaregnskap 2025", ["B3", "C3"], "climate"),
        ("Etiske retningslinjer", ["B2"], "policies"),
        ("Avfallsplan 2026", ["B7"], "policies"),
        ("Varslingsrutine", ["C6"], "policies"),
        ("Måling av støy", ["B4"], "others"),
        ("Leveringsavtale for flis", [], "others"),
    ],
)
def test_what_a_title_says_that_it_is(title: str, codes: list[str], group: str) -> None:
    assert group_of(title, codes) == group


def test_without_anything_to_share_there_is_no_list(tmp_path: Path) -> None:
    path = tmp_path / "svar.yaml"
    path.write_text("questionnaire: klosser\nanswers: {environment.energy: 3}\n", "utf-8")
    assert fields(path) is None


@pytest.mark.parametrize(
    "text", ["# Tittel", "| celle |", "<script>alert(1)</script>", "[lenke](javascript:x)", "{{ 7*7 }}",
             "\u202esnudd", "*a* _b_ `c`", "=1+1", "1. punkt"],
)
def test_what_a_sender_writes_leaves_the_list_as_it_is(text: str, tmp_path: Path) -> None:
    def shape(words: str) -> list[str]:
        quoted = "'" + words.replace("'", "''") + "'"
        page = from_text(
            f"company: {{name: {quoted}, orgnr: {quoted}, x-contact: {quoted}}}\nanswers:\n"
            f"  environment.waste: {{value: 3, evidence: [{{title: {quoted}, owner: {quoted},"
            f" issuer: {quoted}, date: 2026-01-01, share: true}}]}}\n",
            tmp_path,
        )
        tokens = MarkdownIt("commonmark").enable("table").parse(page)
        parts = [part for token in tokens for part in (token, *(token.children or ()))]
        return [part.type for part in parts if part.type != "text"]

    assert shape(text) == shape("Eksempel")
