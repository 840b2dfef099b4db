"""A visit to the menu in plain lines, without a terminal: what is typed goes in, what is said comes out."""

from __future__ import annotations

import io
from importlib.util import find_spec
from pathlib import Path

import pytest
from running import Said, write

from resiliens.cli import menu
from resiliens.cli.arriving import Arrival
from resiliens.cli.menu.leading import CHOICES, NEEDS

GO_ON, BEGIN, REPORT, AGREE, EXAMPLE, LEAD, LANGUAGE, LEAVE = "12345678"
COMING_IN, ALIKE, CONSENT, VISIT, LIST = "12345"  # what a facilitator does with a folder, from the top
OFFERED = [name for name in CHOICES if name not in NEEDS or find_spec(NEEDS[name]) is not None]
PAPERS = str(OFFERED.index("papers") + 1)
BACK = str(len(OFFERED) + 2)  # from the folder to the menu


class Guest:
    """A person with a home of their own, a documents folder in it, and a folder to start from."""

    def __init__(self, home: Path, patch: pytest.MonkeyPatch, said: pytest.CaptureFixture[str]) -> None:
        self.home, self.documents, self.working = home, home / "Dokumenter", home / "her"
        self.shelf = self.documents / "Resiliens"
        self._patch, self._said = patch, said
        for folder in (self.documents, self.working, home / ".config"):
            folder.mkdir(exist_ok=True)
        write(home / ".config", "user-dirs.dirs", 'XDG_DOCUMENTS_DIR="$HOME/Dokumenter"\n')
        for name in ("XDG_CONFIG_HOME", "XDG_DOCUMENTS_DIR", "RESILIENS_LANG", "DISPLAY", "WAYLAND_DISPLAY"):
            patch.delenv(name, raising=False)
        patch.setenv("HOME", str(home))
        patch.setenv("LANG", "nb_NO.UTF-8")
        for name in ("LC_ALL", "LC_MESSAGES"):
            patch.delenv(name, raising=False)
        patch.chdir(self.working)

    def types(self, *lines: str, files: tuple[Path, ...] = (), lang: str | None = None) -> Said:
        """Everything that is typed in one visit, line by line; the menu is left when the lines end."""
        self._patch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        code = menu.run(Arrival(files, lang, plain=True))
        out, err = self._said.readouterr()
        return Said(code, out, err)

    def has_answers(self, company: str, name: str, text: str) -> Path:
        """An answers file that lies in a company's folder already."""
        folder = self.shelf / company
        folder.mkdir(parents=True, exist_ok=True)
        return write(folder, name, text)


def answers(company: str, *entries: str, role: str = "", orgnr: str = "") -> str:
    """A short answers file of one person; each entry a line of `answers`."""
    respondent = f"respondent: {{role: {role}}}\n" if role else ""
    number = f', orgnr: "{orgnr}"' if orgnr else ""
    lines = "".join(f"  {entry}\n" for entry in entries)
    return (
        'resiliens: 1\nquestionnaire: {id: klosser, version: "2026.1"}\n'
        f"company: {{name: {company}{number}}}\n{respondent}set: core\nanswers:\n{lines}"
    )
