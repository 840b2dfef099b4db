"""Consent, to open cards or to helping others: what stands in a file, a new one, an earlier one taken back.

Written into the company's own file at once, when the facilitator has said yes. Not for what it opens.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from resiliens.cli.consentwords import consent_in_words, unclear_in_words
from resiliens.cli.menu.facilitator.consent_given import GIVEN, asked_consent
from resiliens.cli.menu.facilitator.leader import Leader
from resiliens.cli.menu.facilitator.members import Counted, choose_member, everyone
from resiliens.cli.menu.facilitator.writing import write
from resiliens.messages.visible import visible
from resiliens.model.answers import Sheet
from resiliens.model.consent import Consent, Unclear, consents_in, record_of
from resiliens.network.consents import help_themes, open_card_themes
from resiliens.terminal.escaping import one_line

Change = Callable[[Sheet], Sheet]


def run(leader: Leader) -> None:
    while True:
        everybody = everyone(leader)
        chosen = choose_member(leader, everybody, lambda one: _label(one, leader))
        if chosen is None:
            return
        if isinstance(chosen, str):
            from resiliens.cli.menu.facilitator.from_file import take_rows

            take_rows(leader, everybody, "consent")
        else:
            _of(chosen, leader)


def _of(company: Counted, leader: Leader) -> None:
    """What stands, and what to do about it."""
    while True:
        _show(company, leader)
        standing, unclear = _standing(company), _unclear(company)
        options: list[tuple[str, str]] = [(leader.say("consent-give"), "give")]
        if standing:
            options.append((leader.say("consent-withdraw"), "withdraw"))
        if unclear:
            options.append((leader.say("consent-drop"), "drop"))
        chosen = leader.pick(leader.visit.say("and-now"), options)
        if chosen is None:
            return
        if chosen == "give":
            given = asked_consent(company, leader)
            change = None if given is None else _adding(given)
            words = "" if given is None else _words(given, company, leader)
        elif chosen == "withdraw":
            change, words = _withdrawing(company, standing, leader)
        else:
            change, words = _dropping(company, unclear, leader)
        if change is not None and write(company, [words], change, leader):
            company = _again(company, leader)


def _show(company: Counted, leader: Leader) -> None:
    sheet, tree = company.sheet, company.instrument.questionnaire
    leader.tell("consent-of", company=one_line(company.name), file=visible(str(company.file)))
    if not sheet.consent:
        leader.tell("consent-none")
        return
    for number, record in enumerate(sheet.consent, 1):
        read = consents_in((record,), tree)
        words = [consent_in_words(one, tree, leader.language) for one in read.read]
        words += [unclear_in_words(replace(one, number=number), leader.language) for one in read.unclear]
        leader.visit.ask.tell(f"- {visible(' '.join(words))}")
    opened = open_card_themes(sheet, tree, today=leader.today)
    helped = help_themes(sheet, tree, today=leader.today)
    if _unclear(company):
        leader.tell("consent-closed-by-unclear")
        return
    tell = leader.visit.ask.tell
    tell(leader.count("consent-open-now", len(opened)) if opened else leader.say("consent-closed-now"))
    if helped:
        tell(leader.count("consent-helps-now", len(helped)))


def _label(company: Counted, leader: Leader) -> str:
    """`Eksempel Bruk AS: 24 temaer`, or why none is shown."""
    name = one_line(company.name)
    if _unclear(company):
        return leader.say("label-unclear", company=name)
    opened = open_card_themes(company.sheet, company.instrument.questionnaire, today=leader.today)
    if not opened:
        return leader.say("label-closed", company=name)
    return leader.count("label-open", len(opened), company=name)


def _standing(company: Counted) -> list[tuple[int, Consent]]:
    """The consents that nobody took back, each with its place among the records."""
    tree, found = company.instrument.questionnaire, []
    for place, record in enumerate(company.sheet.consent):
        for one in consents_in((record,), tree).read:
            if one.mode in GIVEN and one.withdrawn is None:
                found.append((place, one))
    return found


def _unclear(company: Counted) -> tuple[Unclear, ...]:
    return consents_in(company.sheet.consent, company.instrument.questionnaire).unclear


def _words(consent: Consent, company: Counted, leader: Leader) -> str:
    return consent_in_words(consent, company.instrument.questionnaire, leader.language)


def _adding(given: Consent) -> Change:
    return lambda sheet: replace(sheet, consent=(*sheet.consent, record_of(given)))


def _withdrawing(
    company: Counted, standing: list[tuple[int, Consent]], leader: Leader
) -> tuple[Change | None, str]:
    """Which one, and from which day on."""
    options = [(_words(one, company, leader), (place, one)) for place, one in standing]
    chosen = leader.pick(leader.say("consent-which"), options)
    if chosen is None:
        return None, ""
    day = leader.day("consent-withdrawn-day", leader.today)
    if day is None:
        return None, ""
    place, given = chosen
    old = company.sheet.consent[place]

    def change(sheet: Sheet) -> Sheet:
        records = tuple({**one, "withdrawn": day.isoformat()} if one == old else one for one in sheet.consent)
        return replace(sheet, consent=records)

    return change, _words(replace(given, withdrawn=day), company, leader)


def _dropping(
    company: Counted, unclear: tuple[Unclear, ...], leader: Leader
) -> tuple[Change | None, str]:
    """Take away one that cannot be read, so that the others hold again."""
    options = [(unclear_in_words(one, leader.language), one) for one in unclear]
    chosen = leader.pick(leader.say("consent-which-unclear"), options)
    if chosen is None:
        return None, ""
    old = company.sheet.consent[chosen.number - 1]

    def change(sheet: Sheet) -> Sheet:
        return replace(sheet, consent=tuple(one for one in sheet.consent if one != old))

    return change, leader.say("consent-dropped", what=unclear_in_words(chosen, leader.language))


def _again(company: Counted, leader: Leader) -> Counted:
    """The company as its file is now."""
    return next((one for one in everyone(leader).counted if one.key == company.key), company)


