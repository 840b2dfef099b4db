"""How firm the choice of the first measures is, in sentences; the counts behind them for the appendix.

Not for working it out, which `resiliens.assess.robust` does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resiliens.messages import text
from resiliens.messages.numbers import listing
from resiliens.model.firmness import Firmness, Hold

MOST_OTHERS = 3


@dataclass(frozen=True, slots=True)
class FirmnessWords:
    """`sentences` are for the page, and hold no counts; `counts`, one line each, for the appendix alone."""

    heading: str
    sentences: tuple[str, ...]
    counts: tuple[str, ...]


def firmness_words(firmness: Firmness, language: str) -> FirmnessWords:
    """The ready sentences; none where there is no measure to choose."""
    return FirmnessWords(
        heading=text("firmness.heading", language),
        sentences=tuple(_sentences(firmness, language)),
        counts=tuple(_counts(firmness, language)),
    )


def _sentences(firmness: Firmness, language: str) -> Iterator[str]:
    def say(key: str, **arguments: object) -> str:
        return text(f"firmness.{key}", language, **arguments)

    firm = sum(one.firm for one in firmness.first)
    shaky = len(firmness.first) - firm
    if firmness.hold is Hold.NONE:
        return
    if firmness.hold is Hold.FIRM:
        yield say("firm_one" if firm == 1 else "firm_more")
        return
    if firm:
        yield say("some_firm_one" if firm == 1 else "some_firm_more", themes=_named(firmness.firm, language))
    if firmness.hold is Hold.TIED:
        yield say("tied", themes=_named(firmness.equal, language))
        return
    yield say("loose_one") if shaky == 1 else say("loose_more", n=shaky)
    own = {one.title for one in firmness.first}
    others = [title for title in firmness.equal if title not in own]
    if others:
        yield say("others", themes=_named(others, language, most=MOST_OTHERS))


def _named(titles: Sequence[str], language: str, *, most: int | None = None) -> str:
    """Themes inside a sentence, each in quotes: their names hold commas and "og" of their own."""
    shown = [text("firmness.quoted", language, name=title) for title in titles[:most]]
    more = len(titles) - len(shown)
    if more > 0:
        return f"{', '.join(shown)} {text('report.and_more', language, n=more)}"
    return listing(shown, language)


def _counts(firmness: Firmness, language: str) -> Iterator[str]:
    drawn = 0
    for trials in firmness.trials:
        facts: dict[str, object] = {"n": trials.n, "three": trials.three, "five": trials.five}
        if trials.tried == "together":
            drawn = trials.n
            facts["seed"] = firmness.seed
        if trials.n:
            yield text(f"firmness.tried_{trials.tried}", language, **facts)
    for place, one in enumerate(firmness.first, 1):
        yield text("firmness.stayed", language, place=place, title=one.title, stayed=one.stayed, n=drawn)
