"""What a company's consent opens today: the themes whose answer may lie on the table with its name, and
those with which it will help others.

Never a sensitive one. Not for reading the records; see `model.consent`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from resiliens.assess.withheld import withheld
from resiliens.model.answers import Sheet
from resiliens.model.consent import OPEN_CARDS, PEERS, Consent, Mode, consents_in
from resiliens.model.questionnaire import Questionnaire, questions_of
from resiliens.model.questions import Streams, Text


def open_card_themes(
    sheet: Sheet, questionnaire: Questionnaire, *, today: date, others: Sequence[Sheet] = ()
) -> frozenset[str]:
    """The addresses of the questions that this file's company shows with open cards on this day.

    Taking back counts from that very day, for every consent given up to it: the program knows no meetings,
    so it cannot tell for which of two the theme was taken back. A consent given on a later day counts
    again. A record for `closed` takes back likewise. One record that cannot be read closes all, and one
    without the day on which it was given opens nothing.

    `others` are the company's other files, which open nothing; what they take back is taken back.
    """
    if any(unreadable_consents(one, questionnaire) for one in others):
        return frozenset()
    return _themes(sheet, questionnaire, (OPEN_CARDS, today), others)


def help_themes(sheet: Sheet, questionnaire: Questionnaire, *, today: date) -> frozenset[str]:
    """The addresses of the questions that this file's company has said it will help others with.

    By a record of its own, `{mode: peers, themes: all}`: to lie on the table is another thing than to receive
    visitors. Taken back as open cards are.
    """
    return _themes(sheet, questionnaire, (PEERS, today))


def _themes(
    sheet: Sheet, questionnaire: Questionnaire, asked: tuple[Mode, date], others: Sequence[Sheet] = ()
) -> frozenset[str]:
    mode, today = asked
    given = consents_in(sheet.consent, questionnaire).valid
    elsewhere = [one for other in others for one in consents_in(other.consent, questionnaire).valid]
    taken_back = [
        (end, _questions(one, questionnaire)) for one in (*given, *elsewhere) if (end := _end(one, asked))
    ]
    shown: set[str] = set()
    for one in given:
        if one.mode != mode or (one.withdrawn is not None and one.withdrawn <= today):
            continue
        if one.date is not None and one.date > today:
            continue
        if mode == OPEN_CARDS and one.date is None:
            continue  # nobody could tell whether it was given before or after it was taken back
        closed = [questions for end, questions in taken_back if one.date is None or one.date <= end]
        shown |= _questions(one, questionnaire).difference(*closed)
    return frozenset(shown.difference(withheld(questionnaire)))


def has_undated_cards(sheet: Sheet, questionnaire: Questionnaire) -> bool:
    """Is there a consent to open cards without its day? It opens nothing, and that must be said."""
    given = consents_in(sheet.consent, questionnaire).valid
    return any(one.mode == OPEN_CARDS and one.date is None and one.withdrawn is None for one in given)


def unreadable_consents(sheet: Sheet, questionnaire: Questionnaire) -> tuple[str, ...]:
    """Why no consent of this file holds: one key of the room `consents` a record that cannot be read."""
    return tuple(f"unclear-{one.problem}" for one in consents_in(sheet.consent, questionnaire).unclear)


def _end(consent: Consent, asked: tuple[Mode, date]) -> date | None:
    """The day on which a record took themes back, if that day has come; one for `closed` does so itself."""
    mode, today = asked
    if consent.mode == mode:
        end = consent.withdrawn
    elif consent.mode == "closed" and consent.withdrawn is None:
        end = consent.date or today
    else:
        end = None
    return end if end is not None and end <= today else None


def _questions(consent: Consent, questionnaire: Questionnaire) -> frozenset[str]:
    """The themes of a record, sections opened; nothing about the company itself, no free words and no lists,
    since those have no step to show."""
    everyone = frozenset(
        question.id for question in questionnaire.questions() if not isinstance(question, Text | Streams)
    )
    if consent.themes is None:
        return everyone
    nodes = [node for one in consent.themes if (node := questionnaire.node(one)) is not None]
    return everyone.intersection(question.id for node in nodes for question in questions_of(node))
