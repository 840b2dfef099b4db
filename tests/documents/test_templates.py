"""Templates of the user's own: what they may use, and that a fault in one is named by its line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from papers import WHOLE, scored, settings
from running import ANSWERS, ROOT, resiliens, write

from resiliens.cli.report import context_of
from resiliens.documents import rendering
from resiliens.documents.fields import fields_of
from resiliens.documents.rendering import LONGEST, TemplateFault, render, render_foreign, template_source

LISTS = ROOT.parent / "shared" / "hostile" / "lists"


@pytest.fixture(scope="module")
def context() -> object:
    return context_of(scored("sagbruk"), settings("nb"), WHOLE)


def fault(source: str, context: object) -> tuple[str, int, str]:
    with pytest.raises(TemplateFault) as found:
        render_foreign(source, context)
    return found.value.kind, found.value.line, found.value.detail


def test_a_template_of_ones_own_prints_fields(tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    write(
        tmp_path,
        "mal.md",
        "# Tavle: {{ d.company }}\n\n{% for x in d.actions %}\n- {{ x.theme }}\n{% endfor %}\n",
    )
    said = resiliens("report", "svar.yaml", "--template", "mal.md", "-o", "tavle.md", folder=tmp_path)
    assert said.code == 0
    assert (tmp_path / "tavle.md").read_text("utf-8").startswith("# Tavle: Eksempel Bruk AS\n\n- ")
    assert resiliens("report", "svar.yaml", "--template", "mal.md", "-o", "t.html", folder=tmp_path).code == 0


@pytest.mark.parametrize(
    ("template", "line", "said"),
    [("# A\n\n{{ d.compny }}\n", 3, "«compny» finnes ikke. Mente dere «company»?"),
     ("# A\n\n{% for x in d.rows %}\n", 3, "dette er ikke gyldig i en mal"),
     ("# A\n{{ d.company.upper() }}\n", 2, "en mal kan bare vise felt og gå gjennom lister")],
)  # fmt: skip
def test_a_fault_is_named_by_file_and_line(template: str, line: int, said: str, tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    write(tmp_path, "min mal.md", template)
    done = resiliens("report", "svar.yaml", "--template", "min mal.md", "-o", "ut.md", folder=tmp_path)
    assert done.code == 3 and done.err.startswith(f"min mal.md, linje {line}: {said}")
    assert not (tmp_path / "ut.md").exists()


@pytest.mark.parametrize("content", [None, b"", b"\xff\xfe\x00", b"x" * 2_000_000])
def test_a_template_that_cannot_be_read_is_one_sentence(content: bytes | None, tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    if content is not None:
        (tmp_path / "mal.md").write_bytes(content)
    done = resiliens("report", "svar.yaml", "--template", "mal.md", folder=tmp_path)
    assert (
        done.code == 3 and done.err.startswith("Malen mal.md kan ikke leses.") and "Traceback" not in done.err
    )


@pytest.mark.parametrize(
    "source",
    ["{{ 'a' * 9999999999 }}", "{{ 9 ** 9 ** 9 }}", "{{ '%9999999999d' % 1 }}", "{{ d.__class__ }}",
     "{{ d.company.__class__.__mro__ }}", "{{ d.company.zfill(9999999999) }}", "{{ d.words.items() }}",
     "{{ d.rows.count(1) }}", "{{ d|attr('company') }}", "{{ [].append(1) }}", "{{ loop }}", "{{ range(9) }}",
     "{{ self._TemplateReference__context }}", "{% include '/etc/passwd' %}", "{% import 'x' as y %}",
     "{{ 'a'|center(9999999999) }}", "{{ ()|slice(9999999999)|list }}"],
)  # fmt: skip
def test_a_template_calls_nothing_and_calculates_nothing(source: str, context: object) -> None:
    assert fault(f"\n{source}\n", context)[0] in ("forbidden", "unknown", "syntax", "failed")


def test_a_template_without_end_is_stopped(context: object, monkeypatch: pytest.MonkeyPatch) -> None:
    assert LONGEST == 10_000_000
    monkeypatch.setattr(rendering, "LONGEST", 100_000)
    rows = "{% for x in d.rows %}" * 6 + "{{ d.company }}" + "{% endfor %}" * 6
    assert fault(rows, context)[0] == "too-long"


@pytest.mark.skipif(not LISTS.is_dir(), reason="the hostile corpus is not beside this checkout")
def test_hostile_templates_do_no_harm(context: object) -> None:
    items = json.loads((LISTS / "strings-templates.json").read_text("utf-8"))["items"]
    for item in items:
        source = str(item.get("text", "")) if isinstance(item, dict) else str(item)
        try:
            shown = render_foreign(source, context)
        except TemplateFault:
            continue
        assert len(shown) < 100_000 and "root:" not in shown


def test_every_field_that_is_listed_can_be_printed(context: object) -> None:
    found = fields_of(context)
    assert "d.actions[].theme" in found and found["d.company"] == "Eksempel Bruk AS"
    for path in found:
        before, *lists = path.split("[]")
        names = [before, *(f"x{number}{rest}" for number, rest in enumerate(lists))]
        source = "{{ " + names[-1] + " }}"
        for number in reversed(range(len(lists))):
            source = f"{{% for x{number} in {names[number]} if {names[number]} %}}{source}{{% endfor %}}"
        if found[path]:
            # A field of something that may be missing is asked for first, as the built-in template does.
            assert render_foreign(source.replace(".next.", ".present."), context), path


def test_the_built_in_template_uses_only_what_is_listed() -> None:
    context = context_of(scored("sagbruk"), settings("nb"), WHOLE)
    assert render_foreign(template_source("report"), context) == render(template_source("report"), context)


def test_what_a_template_may_use_is_shown_with_examples(tmp_path: Path) -> None:
    said = resiliens("export", "--fields", "report", folder=tmp_path)
    assert said.code == 0 and "{% for x in d.actions %}" in said.out
    line = next(line for line in said.out.splitlines() if line.startswith("d.company "))
    assert line.split(maxsplit=1)[1] == "Eksempel Bruk AS"
    wrong = resiliens("export", "--fields", "nei", folder=tmp_path)
    assert wrong.code == 2 and "Disse finnes: report" in wrong.err
    assert resiliens("export", "figures", folder=tmp_path).code == 2
