"""Spelling: every word that a user reads is known to Debian's dictionaries, or to the trade's own list.

`words/nb.txt`, `nn.txt` and `en.txt` hold what is right but not in the dictionary; `names.txt` names and
units that are the same in every language, as whole phrases; `files.txt` field names, which only messages
mention.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from resiliens.files.bytes import read_bytes
from resiliens.files.collecting import Notes
from resiliens.files.limits import QUESTIONNAIRES
from resiliens.files.questionnaires import kind_of_file
from resiliens.files.reading import tree_of
from resiliens.files.translating import texts_in
from resiliens.files.translations import read_translation
from resiliens.messages import LANGUAGES, table

ROOT = Path(__file__).resolve().parents[2]
LISTS = Path(__file__).with_name("words")
NEEDS = "needs hunspell (apt-get install hunspell hunspell-no hunspell-en-gb) with the dictionary"
DICTIONARIES = {"nb": "nb_NO", "nn": "nn_NO", "en": "en_GB"}
ROOMS = sorted(path.stem for path in (ROOT / "resiliens/messages/nb").glob("*.py") if path.stem != "__init__")
NOT_READ = re.compile(r"_examples$|^root_usage$|^demo_last_line$|^words-|^key-|^sides$|_metavar$")
NOT_PROSE = re.compile(
    r"\{[^}]*\}|https?://\S+|«?resiliens [^\n»\"]+|\w*[=_]\S*|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,5}\b(?!\. )"
    r"|(?<!\w)--[a-z-]+|[A-Z]:\\\\\S*"
)
WORD = re.compile(r"(?<![\w§])[^\W\d_]+(?:[-'’][^\W\d_]+)*-?(?!\w)")
PARTS = re.compile("[-’']")


def words_in(text: str) -> set[str]:
    """The words of a text, without figures, addresses, file names, commands and places to fill in."""
    prose = names().sub(" ; ", NOT_PROSE.sub(" ; ", text))
    return {word.rstrip("-") for word in WORD.findall(prose) if len(word) > 1}


@cache
def names() -> re.Pattern[str]:
    """The names and units, the longest first, as whole words."""
    phrases = sorted((LISTS / "names.txt").read_text("utf-8").splitlines(), key=len, reverse=True)
    return re.compile("|".join(rf"(?<!\w){re.escape(phrase)}(?!\w)" for phrase in phrases))


@cache
def questionnaire_texts(language: str) -> tuple[str, ...]:
    """Every text of our questionnaires in one language."""
    found: list[str] = []
    for path in sorted((ROOT / "questionnaires").glob("*.yaml")):
        if (path.stem.partition(".")[2] or "nb") != language:
            continue
        notes = Notes(str(path), QUESTIONNAIRES)
        block, _ = tree_of(read_bytes(path, QUESTIONNAIRES), notes, QUESTIONNAIRES)
        if kind_of_file(block) == "translation":
            found += read_translation(block, notes).texts.values()
        else:
            found += dict(texts_in(block)).values()
    return tuple(found)


def message_texts(language: str) -> Iterator[str]:
    """Every text of the program itself, without what the program reads and lines to type."""
    for room in ROOMS:
        for key, text in table(room, language).items():
            if not NOT_READ.search(key):
                yield text


def known(name: str) -> set[str]:
    return set((LISTS / f"{name}.txt").read_text("utf-8").split())


def unknown_words(words: set[str], language: str) -> set[str]:
    """The words that neither the dictionary nor a list knows; one with hyphens may be known part by part."""
    parts = {part for word in words for part in PARTS.split(word) if len(part) > 1}
    done = subprocess.run(
        ["hunspell", "-d", DICTIONARIES[language], "-i", "utf-8", "-l"], input="\n".join(sorted(parts)),
        capture_output=True, text=True, encoding="utf-8", check=True,
    )
    right = known(language)
    strange = {part for part in done.stdout.split() if not {part, part.lower()} & right}
    return {word for word in words - right if strange.intersection(PARTS.split(word))}


def has_dictionary(language: str) -> bool:
    if shutil.which("hunspell") is None:
        return False
    listed = subprocess.run(["hunspell", "-D"], input="", capture_output=True, text=True, check=False)
    return DICTIONARIES[language] in listed.stdout + listed.stderr


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_misspelt(language: str) -> None:
    if not has_dictionary(language):
        pytest.skip(f"{NEEDS} {DICTIONARIES[language]}")
    content = {word for text in questionnaire_texts(language) for word in words_in(text)}
    said = {word for text in message_texts(language) for word in words_in(text)}
    assert len(content) > 1500 and len(said) > 500
    assert sorted(unknown_words(content, language)) == []
    assert sorted(unknown_words(said, language) - known("files")) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_misspelling_is_found(language: str) -> None:
    if not has_dictionary(language):
        pytest.skip(f"{NEEDS} {DICTIONARIES[language]}")
    assert unknown_words({"klimarengskap", "CO-rengskap", "i"}, language) == {"klimarengskap", "CO-rengskap"}


@pytest.mark.parametrize("name", [*LANGUAGES, "files", "names"])
def test_the_lists_are_sorted_and_hold_nothing_twice(name: str) -> None:
    lines = (LISTS / f"{name}.txt").read_text("utf-8").splitlines()
    assert lines == sorted(set(lines))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lists_hold_nothing_that_nobody_says(language: str) -> None:
    texts = (*questionnaire_texts(language), *message_texts(language))
    said = {word for text in texts for word in words_in(text)}
    parts = {part for word in said for part in [word, *PARTS.split(word)]}
    assert sorted(known(language) - parts - {part.lower() for part in parts}) == []
