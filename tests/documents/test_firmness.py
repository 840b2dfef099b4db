"""How firm the choice is, in words: no counts in the sentences, all of them in the appendix."""

from __future__ import annotations

import re
from datetime import date

import pytest
from running import DEMO

from resiliens.assess.robust import firmness
from resiliens.cli.options import Settings
from resiliens.cli.workbench import Workbench
from resiliens.documents.firmness import firmness_words
from resiliens.messages import LANGUAGES
from resiliens.model.firmness import Firmness, Hold, Staying, Trials


def made(hold: Hold, firm: list[str], shaky: list[str], equal: list[str]) -> Firmness:
    first = [*(Staying(name, name, name, 190, True) for name in firm),
             *(Staying(name, name, name, 90, False) for name in shaky)]
    trials = (Trials("answers", 30, 28, 25), Trials("weights", 32, 32, 30), Trials("together", 200, 180, 90))
    return Firmness(hold, 7, tuple(first), tuple(dict.fromkeys(firm)), tuple(equal), trials)


@pytest.mark.parametrize(
    ("firmness", "said"),
    [
        (made(Hold.NONE, [], [], []), []),
        (made(Hold.FIRM, ["Avfall", "Energi"], [], []),
         ["Rådene holder selv om noen svar er ett trinn feil."]),
        (made(Hold.FIRM, ["Avfall"], [], []), ["Rådet holder selv om noen svar er ett trinn feil."]),
        (made(Hold.TIED, [], ["Energi"], ["Energi", "Avfall"]),
         ["«Energi» og «Avfall» er like viktige: velg det dere har folk og tid til."]),
        (made(Hold.TIED, ["Styret", "Natur"], ["Energi"], ["Energi", "Avfall"]),
         ["Rådene om «Styret» og «Natur» holder selv om noen svar er ett trinn feil.",
          "«Energi» og «Avfall» er like viktige: velg det dere har folk og tid til."]),
        (made(Hold.LOOSE, ["Styret"], ["Energi"], ["Energi"]),
         ["Rådet om «Styret» holder selv om noen svar er ett trinn feil.",
          "Ett av rådene kunne like gjerne handlet om et annet tema: velg det dere har folk og tid til."]),
        (made(Hold.LOOSE, [], ["A", "B"], ["A", "B", "C", "D", "E", "F", "G"]),
         ["2 av rådene kunne like gjerne handlet om andre temaer: velg det dere har folk og tid til.",
          "Like viktige er «C», «D», «E» og 2 til."]),
    ],
)
def test_the_sentences(firmness: Firmness, said: list[str]) -> None:
    assert list(firmness_words(firmness, "nb").sentences) == said


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("company", ["sagbruk", "mat", "transport"])
def test_for_the_demo_companies(company: str, language: str) -> None:
    scored = Workbench(Settings(language, date(2026, 11, 23))).score(str(DEMO / f"{company}.yaml"))
    assert scored.sheet is not None and scored.instrument is not None
    found = firmness(scored.sheet, scored.instrument)
    words = firmness_words(found, language)
    assert 1 <= len(words.sentences) <= 3 and words.heading
    assert not re.search("200|[0-9]{2}", " ".join(words.sentences))  # no counts of trials on the page
    assert len(words.counts) == 3 + len(found.first)
    assert "2026" in words.counts[2] and "200" in words.counts[2]  # the seed and the number of draws


def test_titles_are_those_of_the_language() -> None:
    settings = Settings("en", date(2026, 11, 23))
    scored = Workbench(settings).score(str(DEMO / "transport.yaml"))
    assert scored.sheet is not None and scored.instrument is not None
    words = firmness_words(firmness(scored.sheet, scored.instrument), "en")
    assert "“Business model”" in words.sentences[1]
