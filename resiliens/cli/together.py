"""The files of one company that several people answered, and which of them have a voice.

For `consensus` and its paper. Says what is set aside and why. Not for what is made of the voices.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from resiliens.cli.companies import Companies
from resiliens.cli.options import CannotDo, Settings, WrongUsage
from resiliens.cli.workbench import Scored
from resiliens.messages import text
from resiliens.messages.numbers import short_date
from resiliens.messages.visible import visible
from resiliens.model.companies import company_key, folded_name
from resiliens.terminal.aside import say_aside

if TYPE_CHECKING:
    from resiliens.assess.instrument import Instrument
    from resiliens.model.agreement import Agenda
    from resiliens.model.answers import Sheet
    from resiliens.model.result import Result


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Together:
    """One company: everybody's answers, earlier agreed files among them, and what they were measured with."""

    name: str
    read: tuple[tuple[Sheet, Result], ...]
    instrument: Instrument

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        return tuple(sheet for sheet, _ in self.read)

    @property
    def voices(self) -> tuple[Sheet, ...]:
        return tuple(sheet for sheet in self.sheets if sheet.agreed is None)

    def agenda(self, minutes: int | None = None) -> Agenda:
        """What they have to agree on. Raises CannotDo where a scorer fails on an answer that is tried."""
        from resiliens.assess.consensus import agenda_of
        from resiliens.plugins import ScorerError

        try:
            return agenda_of(self.read, self.instrument, minutes=minutes)
        except ScorerError as error:  # a plug-in may stumble over answers that nobody has given
            said = error.diagnostic(self.voices[0].file)
            raise CannotDo("consensus.scorer_failed", code=said.code, scorer=visible(error.scorer)) from None


def groups_of(companies: Companies) -> Mapping[str, tuple[Scored, ...]]:
    """The usable files of each company by its key, companies by name; none of those that name no company."""
    found: dict[str, list[Scored]] = {}
    for one in companies.scored:
        key = companies.counting.keys.get(one.file)
        if key is not None:
            found.setdefault(key, []).append(one)
    ordered = sorted(found.items(), key=lambda pair: (folded_name(name_of(pair[1])), pair[0]))
    return {key: tuple(files) for key, files in ordered}


def one_company(companies: Companies, wanted: str | None, settings: Settings) -> tuple[Scored, ...]:
    """The files of the one company that is meant. Raises WrongUsage where that is not one."""
    groups = groups_of(companies)
    if not groups:
        raise WrongUsage("consensus.no_names")
    language = settings.language
    named = ", ".join(
        text("consensus.company_files", language, company=visible(name_of(files)), count=len(files))
        for files in groups.values()
    )
    if wanted is not None:
        for key, files in groups.items():
            names = {folded_name(one.sheet.company.name) for one in files if one.sheet is not None}
            if folded_name(wanted) in names or key == company_key(wanted, wanted):
                return files
        raise WrongUsage("consensus.no_such_company", wanted=visible(wanted), companies=named)
    if len(groups) > 1:
        raise WrongUsage("consensus.several_companies", companies=named)
    return next(iter(groups.values()))


def together(files: Sequence[Scored], settings: Settings) -> Together:
    """The company's voices. Raises CannotDo where fewer than two people answered the same questions."""
    usable = _same_questions(files, settings)
    _say_who_is_double(usable, settings)
    pairs = tuple((one.sheet, one.result) for one in usable if one.sheet and one.result)
    instrument = usable[0].instrument
    name = name_of(usable)
    voices = [one for one in usable if one.sheet is not None and one.sheet.agreed is None]
    shown = visible(name) or text("agreement.no_name", settings.language)
    if not voices:
        raise CannotDo("consensus.only_agreed", company=shown, file=visible(usable[0].file))
    if len(voices) < 2 or instrument is None:
        raise CannotDo("consensus.needs_two", company=shown, file=visible(voices[0].file))
    _say_earlier(usable, settings)
    _say_two_names(usable, settings)
    return Together(name, pairs, instrument)


def name_of(files: Sequence[Scored]) -> str:
    """The company's name as most of its files have it."""
    from resiliens.assess.agreed import company_name

    return company_name([one.sheet for one in files if one.sheet is not None])


def _same_questions(files: Sequence[Scored], settings: Settings) -> list[Scored]:
    """Those that answer what most answer; the others are said."""
    counted = Counter(one.result.questionnaire for one in files if one.result is not None)
    most = min(counted, key=lambda one: (-counted[one], one))
    for one in files:
        if one.result is not None and one.result.questionnaire != most:
            other = visible(one.result.questionnaire)
            said = text(
                "consensus.other_questions", settings.language, file=visible(one.file), questionnaire=other
            )
            say_aside(said)
    return [one for one in files if one.result is not None and one.result.questionnaire == most]


def _say_who_is_double(files: Sequence[Scored], settings: Settings) -> None:
    by_id: dict[str, list[str]] = {}
    for one in files:
        if one.sheet is not None and one.sheet.agreed is None and one.sheet.respondent.id:
            by_id.setdefault(one.sheet.respondent.id, []).append(one.file)
    for same in by_id.values():
        if len(same) > 1:
            files_shown = visible(", ".join(sorted(same)))
            say_aside(text("consensus.same_person", settings.language, files=files_shown))


def _say_earlier(files: Sequence[Scored], settings: Settings) -> None:
    for one in files:
        if one.sheet is None or one.sheet.agreed is None:
            continue
        day = one.sheet.agreed.date or one.sheet.date
        if day is None:
            say_aside(text("consensus.is_earlier_undated", settings.language, file=visible(one.file)))
        else:
            shown = short_date(day, settings.language)
            say_aside(text("consensus.is_earlier", settings.language, file=visible(one.file), date=shown))


def _say_two_names(files: Sequence[Scored], settings: Settings) -> None:
    names = {folded_name(one.sheet.company.name): one.sheet.company.name for one in files if one.sheet}
    given = [names[one] for one in sorted(names) if one]
    if len(given) > 1:
        say_aside(text("consensus.two_names", settings.language, names=visible(", ".join(given))))
