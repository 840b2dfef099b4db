"""What one call of `assess` is to be: which questions, in which order, beside which earlier answers.

Turns the options of the command line into values for the interview. Not for asking.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from resiliens.cli.answersfile import AnswersFile, again, read_sheet
from resiliens.cli.options import CannotDo, Settings, WrongUsage, quoted
from resiliens.messages import text
from resiliens.messages.numbers import short_date
from resiliens.messages.visible import visible

if TYPE_CHECKING:
    from resiliens.assess.instrument import Instrument
    from resiliens.interview import Occasion
    from resiliens.model.answers import QuestionSet, Sheet
    from resiliens.model.questions import Question


@dataclass(frozen=True, slots=True)
class Wish:
    """The options that make a sitting special. `which` is None where nobody said; `questionnaire` is the
    one that was asked for, where that is a file which the answers alone would not find."""

    which: QuestionSet | None = None
    minutes: int | None = None
    only: tuple[str, ...] = ()
    again: Path | None = None
    seen: bool = False
    fast: bool = False
    questionnaire: str = ""


def command_to_go_on(file: Path, wish: Wish) -> str:
    """The line that goes on with this very sitting."""
    parts = ["resiliens", "assess", "-a", quoted(file)]
    parts += ["--seen"] if wish.seen else []
    parts += ["--fast"] if wish.fast else []
    parts += ["--again", quoted(wish.again)] if wish.again is not None else []
    parts += [part for pattern in wish.only for part in ("--only", quoted(pattern))]
    parts += ["--minutes", str(wish.minutes)] if wish.minutes is not None else []
    parts += ["-q", quoted(wish.questionnaire)] if wish.questionnaire else []
    return " ".join(parts)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Sitting:
    """An interview made ready: the sheet, the questions, and what is special about it."""

    sheet: Sheet
    resumed: bool
    due: Callable[[Sheet], Sequence[Question]]
    company: Callable[[Sheet], Sequence[Question]]
    occasion: Occasion
    notice: str = ""


def check_wish(wish: Wish, answers: Path | None) -> None:
    """Refuse what cannot go together. Raises WrongUsage."""
    if wish.minutes is not None and wish.minutes < 1:
        raise WrongUsage("sitting.minutes_too_few")
    if wish.seen and (answers is None or not answers.is_file()):
        raise WrongUsage("sitting.seen_needs_file")
    apart = [name for name, given in (("--seen", wish.seen), ("--again", wish.again is not None),
                                      ("--fast", wish.fast)) if given]
    if len(apart) > 1:
        raise WrongUsage("sitting.not_together", one=apart[0], other=apart[1])
    if wish.minutes is not None and (wish.seen or wish.fast):
        raise WrongUsage("sitting.not_together", one="--minutes", other=apart[0])
    if wish.again is not None and answers is not None and same_file(wish.again, answers):
        raise WrongUsage("sitting.again_same_file", file=visible(str(answers)))


def make_sitting(file: AnswersFile, instrument: Instrument, wish: Wish, settings: Settings) -> Sitting:
    """The sitting that was wished for. Raises CannotDo and WrongUsage."""
    from resiliens.interview import USUAL

    sheet, resumed = file.open(wish.which or "core")
    due, company = _questions(instrument, wish)
    occasion = replace(USUAL, hidden=lambda now: hidden(now, instrument))
    notice = " ".join(_about(sheet, instrument, settings.language)) if resumed else ""
    if wish.again is not None:
        sheet, occasion = _year_later(sheet, occasion, (wish, resumed, instrument, settings))
        notice = " ".join(filter(None, (notice, text("sitting.again_notice", settings.language))))
    if wish.only and not wish.seen:
        first = next(iter(due(sheet)), None) or next(iter(company(sheet)), None)
        occasion = replace(occasion, start="" if first is None else first.id)
    if wish.seen:
        occasion = replace(occasion, field_study=True, by=text("sitting.by", settings.language),
                           today=settings.today)
        if not due(sheet):
            raise CannotDo("sitting.nothing_to_see", file=visible(str(file.path)))
    if wish.minutes is not None:
        from resiliens.cli.minutes import few_minutes

        open_now = [one for one in (*company(sheet), *due(sheet)) if not _is_answered(sheet, one)]
        occasion, settled = few_minutes(sheet, open_now, occasion, (wish.minutes, instrument, settings))
        notice = " ".join(part for part in (notice, settled) if part)
    return Sitting(sheet, resumed and not (wish.only or wish.seen), due, company, occasion, notice)


def hidden(sheet: Sheet, instrument: Instrument) -> Sequence[Question]:
    """The questions that are answered but whose condition does not hold now."""
    from resiliens.assess.selected import hidden_questions

    return hidden_questions(sheet, instrument)


def hidden_remarks(instrument: Instrument, language: str) -> Callable[[Sheet], Mapping[str, str]]:
    """What to write beside answers that do not apply now, by address."""
    words = text("sitting.hidden_remark", language)
    return lambda sheet: {question.id: words for question in hidden(sheet, instrument)}


_Questions = tuple["Callable[[Sheet], Sequence[Question]]", "Callable[[Sheet], Sequence[Question]]"]


def _questions(instrument: Instrument, wish: Wish) -> _Questions:
    """Which questions are asked, and which about the company."""
    from resiliens.assess.needed import company_questions, due_questions
    from resiliens.assess.selected import claimed_questions, questions_among

    tree = instrument.questionnaire
    chosen = chosen_addresses(instrument, wish.only) if wish.only else None
    if wish.seen:
        return (lambda now: claimed_questions(now, instrument, chosen)), (lambda now: ())
    if chosen is not None:
        about = [question for question in tree.company if question.id in chosen]
        return (lambda now: questions_among(now, instrument, chosen)), (lambda now: about)
    return (lambda now: due_questions(now, instrument)), (lambda now: company_questions(now, tree))


def chosen_addresses(instrument: Instrument, patterns: Sequence[str]) -> frozenset[str]:
    """The addresses that the patterns of `--only` name. Raises WrongUsage for one that names none."""
    from resiliens.model.choosing import chosen

    found = chosen(instrument.questionnaire, patterns)
    for missed in found.missed:
        key = "only_several" if missed.several else "only_near" if missed.near else "only_unknown"
        raise WrongUsage(f"sitting.{key}", pattern=visible(missed.pattern), near=", ".join(missed.near))
    return frozenset(found.ids)


def _year_later(
    sheet: Sheet, occasion: Occasion, what: tuple[Wish, bool, Instrument, Settings]
) -> tuple[Sheet, Occasion]:
    """Last year's answers laid ready, unseen; a new sheet gets the company from there."""
    from resiliens.interview.places import ROLE

    wish, resumed, instrument, settings = what
    if wish.again is None or not wish.again.is_file():
        raise CannotDo("commands.no_such_file", file=visible(str(wish.again)))
    old = read_sheet(wish.again, instrument.questionnaire, settings)
    occasion = replace(occasion, before={**old.company.facts, **old.entries}, before_day=old.date)
    _same_company(old, sheet, wish.again)
    if resumed:
        return sheet, occasion
    return again(old, sheet, wish.which), replace(occasion, start=ROLE)


def _about(sheet: Sheet, instrument: Instrument, language: str) -> Iterator[str]:
    """What to know about a file before going on in it: what an older version or a hand left there, and
    that several people stand behind it."""
    tree = instrument.questionnaire
    if sheet.agreed is not None:
        day = sheet.agreed.date
        key = "sitting.agreed" if day is not None else "sitting.agreed_undated"
        yield text(key, language, day="" if day is None else short_date(day, language))
    again = fits_no_more = 0
    for address, entry in {**sheet.entries, **sheet.company.facts}.items():
        question = tree.question(address)
        fits_no_more += entry.refused
        again += question is not None and not entry.refused and entry.is_older_than(question.revision)
    for key, count in (("asked_again", again), ("fits_no_more", fits_no_more), ("kept", len(sheet.kept))):
        if count:
            yield text(f"sitting.{key}_one" if count == 1 else f"sitting.{key}_many", language, count=count)


def _same_company(old: Sheet, new: Sheet, file: Path) -> None:
    """Last year's answers of another company are no comparison. Raises WrongUsage."""
    one, other = old.company.orgnr, new.company.orgnr
    if one and other and one != other:
        names = {"old": visible(old.company.name), "new": visible(new.company.name)}
        raise WrongUsage("sitting.again_other_company", file=visible(str(file)), **names)


def _is_answered(sheet: Sheet, question: Question) -> bool:
    from resiliens.interview.answering import is_answered
    from resiliens.interview.places import entry_at

    return is_answered(entry_at(sheet, question.id), question)


def same_file(one: Path, other: Path) -> bool:
    """Are they one file, by whatever names? Not where one of them is missing."""
    try:
        return one.samefile(other)
    except OSError:
        return False
