"""What `resiliens workshop` shows: what lies in the folder, what each moment lacks, what was made.

For the facilitator's own screen: it names companies and roles. Not for making anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from resiliens.cli.options import quoted
from resiliens.cli.workshop_folder import ANSWERS, Looked
from resiliens.cli.workshop_papers import Done, Made
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.model.moments import Moment
from resiliens.model.network import FIVE
from resiliens.model.readiness import Lack
from resiliens.network.missing import lacks_of, next_moment
from resiliens.terminal.wrapping import wrap

MOST_NAMES = 12


def standing_lines(looked: Looked, moments: tuple[Moment, ...], language: str, width: int) -> list[str]:
    """The whole first screen."""

    def say(key: str, **facts: object) -> str:
        return text(f"workshop.{key}", language, **facts)

    lines = [*wrap(say("title", folder=visible(str(looked.folder))), width), ""]
    lines += [f"  {label:<16}{words}" for label, words in _there(looked, language)]
    lines += ["", say("moments")]
    for moment in moments:
        state = "; ".join(_short(lack, language) for lack in lacks_of(moment, looked.standing))
        ready = say("done" if moment.number in looked.standing.made else "ready")
        words = f"{visible(moment.title(language))}: {state or ready}"
        lines += wrap(words, width, indent=f"  {moment.number:>2}  ", hanging=" " * 6)
    now = next_moment(moments, looked.standing)
    if now is not None:
        lines += ["", *_next(now, looked, (language, width))]
    return lines


def made_lines(looked: Looked, moments: Sequence[Moment], made: Made, how: tuple[str, int]) -> list[str]:
    """What came of `--moment`: each kind of paper, what a person has edited, what is still missing."""
    language, width = how
    lines: list[str] = []
    for moment in moments:
        lines += [*_made_of(moment, made, how), ""]
    kept = made.placed.kept
    if kept:
        words = text("workshop.kept", language, count=len(kept), files=_names(kept, language))
        lines += wrap(words, width)
    if made.placed.record_was_damaged:
        lines += wrap(text("workshop.record_damaged", language), width)
    lacks = lacks_of(moments[-1], looked.standing)
    if lacks:
        lines += [text("workshop.still_missing", language), *_lack_lines(lacks, how)]
    return [*lines, *_where(looked, moments, made, how)]


def _made_of(moment: Moment, made: Made, how: tuple[str, int]) -> Iterator[str]:
    """One moment's kinds."""
    language, width = how
    title = visible(moment.title(language))
    yield from wrap(text("workshop.made_title", language, number=moment.number, title=title), width)
    yield ""
    for one in made.done:
        if one.moment == moment.number:
            yield from wrap(_kind(one, language), width, indent="  ", hanging="    ")
            for said in one.said:
                yield from wrap(visible(said), width, indent=" " * 4, hanging=" " * 6)


def _where(looked: Looked, moments: Sequence[Moment], made: Made, how: tuple[str, int]) -> Iterator[str]:
    """Where the papers lie, and what is not to be handed out as it is."""
    language, width = how
    if any(one.files for one in made.done):
        folder = made.folder / str(moments[0].number) if len(moments) == 1 else made.folder
        yield from wrap(text("workshop.papers_lie", language, folder=quoted(visible(str(folder)))), width)
    if any(one.paper.kind == "network" and one.files for one in made.done):
        yield from wrap(text("workshop.network_is_draft", language), width)
        yield f"  {_publishing(looked)}"
    if any(one.paper.private and one.files for one in made.done):
        private = text("workshop.private_folder", language)
        yield from wrap(text("workshop.private_note", language, folder=private), width)


def _publishing(looked: Looked) -> str:
    """The line that makes the network's page to hand out, in the mode and with the round filled in."""
    inputs = " ".join(quoted(visible(one)) for one in looked.inputs("companies"))
    listed = f" --companies {quoted(visible(str(looked.list_file)))}" if looked.list_file else ""
    mode = "protected" if len(looked.companies.members) >= FIVE else "open-cards"
    mode = "closed" if mode == "open-cards" and not looked.standing.consent else mode
    return f'resiliens network {inputs}{listed} --mode {mode} --publish --round "..." -o nettverk.pdf'


def _there(looked: Looked, language: str) -> Iterator[tuple[str, str]]:
    """Each place with what lies in it."""
    standing = looked.standing

    def say(key: str, count: int, **facts: object) -> str:
        suffix = "none" if count == 0 else "one" if count == 1 else "more"
        return text(f"workshop.{key}_{suffix}", language, n=count, **facts)

    seats = sum(len(one.seats) for one in standing.listed)
    name = looked.list_file.name if looked.list_file else "companies.csv"
    if standing.has_list:
        yield name, text("workshop.list", language, n=len(standing.listed), seats=seats)
    else:
        wrong = any(one.is_error for one in looked.said)
        yield name, text("workshop.list_bad" if wrong else "workshop.list_none", language)
    place = looked.folder / ANSWERS
    sheets = [one.sheet for one in looked.companies.scored if one.sheet is not None]
    answers = [one for one in sheets if one.agreed is None and Path(one.file).is_relative_to(place)]
    companies = {one.company.name for one in answers}
    yield "answers/", say("answers", len(answers), companies=len(companies))
    total = len(standing.names)
    yield "agreed/", text("workshop.agreed", language, n=len(standing.agreed), total=total)
    yield "plans/", say("plans", len(looked.plans))
    yield "earlier/", say("earlier", len(standing.earlier))
    if looked.failed:
        yield "", say("failed", looked.failed)


def _short(lack: Lack, language: str) -> str:
    """`mangler felles svar fra 2 bedrifter`"""
    people = sum(len(roles) or 1 for _, roles in lack.who) if lack.need == "answers" else len(lack.who)
    suffix = "none" if not lack.who else "one" if people == 1 else "more"
    return text(f"workshop.short_{lack.need}_{suffix}", language, n=people)


def _next(moment: Moment, looked: Looked, how: tuple[str, int]) -> Iterator[str]:
    language, width = how
    title = visible(moment.title(language))
    yield from wrap(text("workshop.next", language, number=moment.number, title=title), width)
    yield from _lack_lines(lacks_of(moment, looked.standing), how)
    yield from wrap(text("workshop.next_make", language, number=moment.number), width)
    command = f"resiliens workshop {quoted(visible(str(looked.folder)))} --moment {moment.number}"
    yield f"  {command}"


def _lack_lines(lacks: Sequence[Lack], how: tuple[str, int]) -> Iterator[str]:
    """Who is to be asked for what."""
    language, width = how
    for lack in lacks:
        if not lack.who:
            yield from wrap(text(f"workshop.lack_{lack.need}", language), width, indent="  ", hanging="    ")
            continue
        yield from wrap(text(f"workshop.who_{lack.need}", language), width, indent="  ", hanging="    ")
        for company, roles in lack.who[:MOST_NAMES]:
            words = f"{company}: {', '.join(roles)}" if roles else company
            yield from wrap(visible(words), width, indent="    ", hanging="      ")
        if len(lack.who) > MOST_NAMES:
            yield "    " + text("workshop.and_more", language, n=len(lack.who) - MOST_NAMES)


def _kind(one: Done, language: str) -> str:
    """`handout: 4 papirer`, or why there is none."""
    if not one.files:
        return text("workshop.not_made", language, kind=one.paper.kind, why=one.why)
    index = text("exports.index_name", language)
    count = len({Path(name).with_suffix("") for name in one.files if Path(name).stem != index})
    suffix = "one" if count == 1 else "more"
    forms = ", ".join(dict.fromkeys(Path(name).suffix.lstrip(".") for name in one.files))
    words = text(f"workshop.made_{suffix}", language, kind=one.paper.kind, n=count, forms=forms)
    return f"{words} {one.why}".rstrip() if one.why else words


def _names(names: Sequence[str], language: str) -> str:
    shown = ", ".join(visible(name) for name in names[:MOST_NAMES])
    more = len(names) - MOST_NAMES
    return shown if more <= 0 else f"{shown} {text('workshop.and_more', language, n=more)}"
