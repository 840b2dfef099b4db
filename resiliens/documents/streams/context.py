"""The fields of the list of what can go to whom, ready to print: how well it fits, and what to ask."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from resiliens.documents.streams.following import Standing, standing_of
from resiliens.documents.streams.lines import facts_of
from resiliens.messages import text, texts_of
from resiliens.messages.numbers import listing, short_date
from resiliens.model.exchange import Audience, Candidate, Exchange, Line, Match

LAW = ("certain", "direct", "part", "lawful")
MOST_LONELY = 40  # lines; a longer list is read by nobody


@dataclass(frozen=True, slots=True)
class Fit:
    """One row: a have and a want. `number` is the match's own where it is followed."""

    number: str
    has: str
    has_facts: str
    wants: str
    wants_facts: str
    how: str
    ask: str


@dataclass(frozen=True, slots=True)
class StreamsPage:
    """What the template may print. `standing` is empty where nothing is followed; `care` is for the
    facilitator alone."""

    title: str
    lead: str
    who_sees: str
    suggested: tuple[Fit, ...]
    others: tuple[Fit, ...]
    weaker: str
    lonely: tuple[str, ...]
    care: tuple[str, ...]
    asks_law: bool
    law: tuple[str, ...]
    standing: tuple[Standing, ...]
    after_standing: str
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Followed:
    """The matches of the file, and by their ids the candidates that they are about now."""

    matches: tuple[Match, ...] = ()
    candidates: tuple[tuple[str, Candidate], ...] = ()

    def id_of(self, candidate: Candidate) -> str:
        return next((name for name, one in self.candidates if one == candidate), "")


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads the page, in which language, on which day."""

    audience: Audience
    language: str
    today: date


def streams_page_of(found: Exchange, reader: Reader, followed: Followed | None = None) -> StreamsPage:
    """The page for an audience. `found` must hold only what it may see."""
    language, audience = reader.language, reader.audience
    numbered = [
        (one, (followed.id_of(one) if followed else "") or str(number))
        for number, one in enumerate(_in_order(found.candidates), 1)
    ]
    for_facilitator = audience == "facilitator"
    who_sees = "only_facilitator" if for_facilitator else f"for_{audience}"
    standing, after = standing_of(_matches(followed), _gone(followed), language) if followed else ((), "")
    return StreamsPage(
        title=text(f"exchange.title_{audience}", language),
        lead=_lead(found, reader),
        who_sees=text(f"exchange.{who_sees}", language),
        suggested=tuple(_fit(one, number, reader) for one, number in numbered if one.suggested),
        others=tuple(_fit(one, number, reader) for one, number in numbered if not one.suggested),
        weaker=text("exchange.weaker", language, n=len(found.weaker)) if found.weaker else "",
        lonely=tuple(_in_words(line, reader) for line in found.lonely[:MOST_LONELY]),
        care=tuple(_care(found, language)) if for_facilitator else (),
        asks_law=any(one.asks_law for one in found.candidates),
        law=tuple(text(f"exchange.law_{one}", language) for one in LAW),
        standing=standing, after_standing=after,
        words=texts_of("exchange", language),
    )  # fmt: skip


def _in_order(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The suggested ones first, each part as it came."""
    return sorted(candidates, key=lambda one: not one.suggested)


def _matches(followed: Followed | None) -> tuple[Match, ...]:
    return followed.matches if followed else ()


def _gone(followed: Followed | None) -> tuple[str, ...]:
    """The matches whose lines nobody lists any more."""
    if followed is None:
        return ()
    there = {name for name, _ in followed.candidates}
    return tuple(one.id for one in followed.matches if one.id not in there)


def _lead(found: Exchange, reader: Reader) -> str:
    haves = sum(line.side == "have" for line in found.lines)
    facts = {
        "date": short_date(reader.today, reader.language), "have": haves, "want": len(found.lines) - haves,
        "companies": len({line.key for line in found.lines}),
    }  # fmt: skip
    return text("exchange.lead", reader.language, **facts)


def _fit(one: Candidate, number: str, reader: Reader) -> Fit:
    how = ", ".join(_how(one, reader.language))
    return Fit(
        number=number,
        has=one.have.name, has_facts=facts_of(one.have, reader.audience, reader.language),
        wants=one.want.name, wants_facts=facts_of(one.want, reader.audience, reader.language),
        how=f"{how}.", ask=" ".join(_questions(one, reader)),
    )  # fmt: skip


def _how(one: Candidate, language: str) -> Iterator[str]:
    yield text(f"exchange.like_{one.likeness}", language)
    if not _is_quiet(one):
        yield _amounts(one, language)
    if one.rhythms == "fits":
        yield text("exchange.rhythm_fits", language)
    yield text(f"exchange.distance_{one.distance}", language)


def _is_quiet(one: Candidate) -> bool:
    """Were amounts taken away, since a competitor reads along? Then the page does not ask for them."""
    return any(line.quiet and line.amount is None for line in (one.have, one.want))


def _amounts(one: Candidate, language: str) -> str:
    if one.amounts == "part" and one.covers == 0:
        return text("exchange.amount_little", language)
    if one.amounts == "part":
        return text("exchange.amount_part", language, share=one.covers)
    return text(f"exchange.amount_{one.amounts}", language)


def _questions(one: Candidate, reader: Reader) -> Iterator[str]:
    """What the two should ask each other, what could stop them first."""
    language = reader.language
    for doubt in one.doubts:
        about = text(f"exchange.about_{doubt.about}", language)
        yield text("exchange.doubt", language, about=about, have=doubt.have, want=doubt.want)
    if one.amounts in ("unknown", "not-comparable") and not _is_quiet(one):
        yield text("exchange.ask_amount", language)
    if one.rhythms == "store":
        yield text("exchange.ask_store", language)
    if one.rhythms == "ask":
        yield text("exchange.ask_when", language)
    if one.asks_law and one.have.legal and reader.audience == "facilitator":
        yield text("exchange.ask_law_said", language, legal=one.have.legal)
    elif one.asks_law:
        yield text("exchange.ask_law", language)


def _in_words(line: Line, reader: Reader) -> str:
    side = text("exchange.has" if line.side == "have" else "exchange.wants", reader.language)
    return f"{side}: {line.name} ({facts_of(line, reader.audience, reader.language)})"


def _contested(found: Exchange) -> dict[tuple[str, ...], set[str]]:
    """Competitors for the same, and which lines that is about."""
    about: dict[tuple[str, ...], set[str]] = {}
    for one in found.candidates:
        for line, others in ((one.have, one.also_had), (one.want, one.also_wanted)):
            if others:
                about.setdefault(tuple(sorted({line.company, *others})), set()).add(f"«{line.name}»")
    return about


def _care(found: Exchange, language: str) -> Iterator[str]:
    """Competitors first, each pair once; then what could not be understood."""
    said: dict[str, None] = {}
    for one in found.candidates:
        if one.rivals:
            names = sorted((one.have.company, one.want.company))
            said[text("exchange.care_rivals", language, one=names[0], other=names[1])] = None
    for companies, about in _contested(found).items():
        facts = {"company": companies[0], "others": listing(companies[1:], language)}
        said[text("exchange.care_same", language, name=listing(sorted(about), language), **facts)] = None
    yield from said
    strange = {
        "not_understood": tuple(dict.fromkeys(line.name for line in found.not_understood)),
        "unknown_places": found.unknown_places,
        "not_found": found.not_found,
    }
    for key, given in strange.items():
        if given:
            yield text(f"exchange.care_{key}", language, names=", ".join(given))
