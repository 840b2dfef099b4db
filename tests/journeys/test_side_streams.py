"""The list of side streams as a questionnaire of its own: filled in, handed over, never scored."""

from __future__ import annotations

from pathlib import Path

from running import resiliens


def test_the_list_is_filled_in_and_handed_over(tmp_path: Path) -> None:
    have = ["h; tørr flis; 1200 tonn; jevnt; brensel", "1", "", "Våler", "2"]
    want = ["t; varme; 2 GWh", "2", "", "", "", "", ""]
    typed = "\n".join(["Eksempel AS", "", "", *have, *want, "", "ferdig", ""])
    said = resiliens("assess", "streams", "-a", "liste.yaml", folder=tmp_path, stdin=typed)
    assert said.code == 0, said.out + said.err
    assert said.out.splitlines()[-1].startswith("Gi filen liste.yaml til prosesslederen.")
    assert not (tmp_path / "rapport.html").exists()
    written = (tmp_path / "liste.yaml").read_text("utf-8")
    assert "side: have" in written and "tørr flis" in written and "GWh" in written
    for command in ("report", "plan"):
        refused = resiliens(command, "liste.yaml", folder=tmp_path)
        assert refused.code == 2 and "liste" in refused.err and "Traceback" not in refused.err
