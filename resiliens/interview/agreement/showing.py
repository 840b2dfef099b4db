"""The present card of a meeting: one function for each kind, chosen by where the room is. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from resiliens.interview.agreement.answers import answer_words
from resiliens.interview.agreement.cards import Card, Choice, Kind
from resiliens.interview.agreement.cards_of_lists import end_card, overview_card, silent_card
from resiliens.interview.agreement.cards_of_themes import last_year, theme_card
from resiliens.interview.agreement.places import END, SILENT, START
from resiliens.interview.agreement.recording import dissent_of, task_of
from resiliens.interview.agreement.speech import Speech
from resiliens.interview.agreement.taking import Taking
from resiliens.interview.places import entry_at
from resiliens.messages.numbers import short_date
from resiliens.model.answers import REASONS, Evidence, NotApplicable, Value
from resiliens.model.days import date_of
from resiliens.model.questions import Ladder


def card_of(taking: Taking) -> Card:
    """What the room sees now."""
    say = Speech(taking.language)
    shown = _card(taking, say)
    return replace(shown, head=shown.head or _head(taking, say))


def saved_words(taking: Taking) -> str:
    """What was agreed last, in one line; with last year's, where it is the same."""
    topic = taking.last
    if topic is None or topic.question == taking.place:
        return ""
    say, question = Speech(taking.language), taking.gathering.questions[topic.question]
    entry = entry_at(taking.sheet, topic.question)
    earlier = taking.gathering.occasion.earlier(question)
    key = "same-as-last" if earlier is not None and entry.change is None else "last-saved"
    return say(
        key, title=question.name, answer=answer_words(question, entry.answer, say.language, short=True)
    )


def _card(taking: Taking, say: Speech) -> Card:
    if taking.cover == "overview":
        return overview_card(taking, say)
    return _help(taking, say) if taking.cover == "help" else _under(taking, say)


def _under(taking: Taking, say: Speech) -> Card:
    """The card below the overview and the help."""
    if taking.phase == "card":
        cards = {START: _start, SILENT: silent_card, END: end_card}
        return cards.get(taking.place, theme_card)(taking, say)
    if taking.phase in ("role", "day"):
        return _typed(taking, say, short_date(taking.day, say.language) if taking.phase == "day" else "")
    if taking.phase == "evidence":
        return _evidence(taking, say)
    if taking.phase == "change":
        return _change(taking, say)
    if taking.phase == "owner":
        return _owner(taking, say)
    return _typed(taking, say, _standing(taking, say))


def _head(taking: Taking, say: Speech) -> str:
    if taking.place in (START, SILENT, END):
        return say(f"head-{taking.place}")
    if taking.place.startswith("company."):
        return say("head-fact")
    order = [one.question for one in (*taking.gathering.talked, *taking.gathering.silent)]
    part = taking.gathering.part(taking.place)
    return say("head-theme", part=part, number=order.index(taking.place) + 1, total=len(order))


def _start(taking: Taking, say: Speech) -> Card:
    gathering = taking.gathering
    letter = say.keys("new")[0].letter
    rows = tuple(
        Choice(str(place), role, role, marked=there)
        for place, (role, there) in enumerate(taking.present.items(), 1)
    )
    return Card(
        place=START,
        kind="start",
        head="",
        clock="",
        title=say("start-title", company=gathering.agenda.company),
        facts=tuple(_start_facts(taking, say)),
        ask=say("start-present") if rows else say("start-nobody", letter=letter),
        rows=rows,
        several=True,
        pick=say("label-tick"),
        enter=say("enter-on" if gathering.resumed else "enter-start"),
        keys=say.keys("new", "day", "overview", "help", "leave"),
    )


def _start_facts(taking: Taking, say: Speech) -> list[str]:
    gathering, agenda = taking.gathering, taking.gathering.agenda
    if gathering.resumed:
        total = len(agenda.topics)
        done = total - sum(taking.is_open(one.question) for one in agenda.topics)
        return [
            say("start-resumed", done=done, total=total),
            say("start-day", day=short_date(taking.day, say.language)),
        ]
    talks = [one.talk for one in agenda.topics]
    said = [
        say("start-people", people=agenda.people),
        say("start-rules"),
        say(
            "start-count", alike=talks.count("confirm"), near=talks.count("evidence"), far=talks.count("talk")
        ),
    ]
    said += [say("start-silent", silent=len(gathering.silent))] if gathering.silent else []
    said += [say("start-again")] if gathering.occasion.before else []
    return [*said, say("start-day", day=short_date(taking.day, say.language))]


def _standing(taking: Taking, say: Speech) -> str:
    """What stands on the typing line already."""
    match taking.phase:
        case "reason":
            return taking.entry.note
        case "why-not":
            answer = taking.entry.answer
            return answer.why if isinstance(answer, NotApplicable) else ""
        case "dissent":
            return dissent_of(taking.entry)
        case "due":
            due = task_of(taking.entry)[1]
            day = date_of(due) if due else None
            return "" if day is None else short_date(day, say.language)
        case _:
            return ""


def _title(taking: Taking, say: Speech, key: str) -> str:
    question = taking.question
    title = "" if question is None else question.name
    answer = "" if question is None else answer_words(question, taking.entry.answer, say.language)
    return say(key, title=title, answer=answer)


def _typed(taking: Taking, say: Speech, standing: str) -> Card:
    """A card with a line to type on."""
    phase, question = taking.phase, taking.question
    hints = [say(f"{phase}-hint")] if phase not in ("piece", "figure") else []
    title = say(f"{phase}-title") if phase in ("role", "day") else ""
    if phase == "piece":
        hints = [say(f"piece-{taking.pieces.form.field}"), say("piece-line")]
    if phase == "figure":
        unit = getattr(question, "unit", "")
        hints = [say("figure-hint", unit=say("figure-unit", unit=unit) if unit else "")]
    titles = {"piece": "evidence-title", "owner-typed": "owner-title"}
    if not title and phase == "figure":
        title = "" if question is None else question.name
    elif not title:
        title = _title(taking, say, titles.get(phase, f"{phase}-title"))
    return Card(
        place=taking.place,
        kind=cast(Kind, phase),  # every phase but the card itself is a kind
        head="",
        clock="",
        title=title,
        ask=hints[0],
        facts=tuple(hints[1:]),
        typing=True,
        typed=standing,
        enter=say("enter-save"),
    )


def _evidence(taking: Taking, say: Speech) -> Card:
    pieces = taking.pieces
    letter = say.keys("new")[0].letter
    rows = tuple(
        Choice(str(place + 1), str(place), piece_words(one, say.language), marked=place in pieces.ticked)
        for place, one in enumerate(pieces.pieces)
    )
    return Card(
        place=taking.place, kind="evidence", head="", clock="", title=_title(taking, say, "evidence-title"),
        ask=say("evidence-hint" if rows else "evidence-none", letter=letter), facts=_examples(taking, say),
        rows=rows, several=True, pick=say("label-tick"),
        enter=say("enter-on"), keys=say.keys("new", "back", "help", "leave"),
    )  # fmt: skip


def _examples(taking: Taking, say: Speech) -> tuple[str, ...]:
    """What could be shown for the step that was agreed on, as the question has it."""
    question, answer = taking.question, taking.entry.answer
    if not isinstance(question, Ladder) or not isinstance(answer, Value) or not isinstance(answer.value, int):
        return ()
    example = question.step(answer.value).evidence.rstrip(".")
    return (say.interview("evidence-example", example=example),) if example else ()


def piece_words(one: Evidence, language: str) -> str:
    """`Avfallsplan 2026, 1.3.2026, driftsleder`."""
    day = short_date(one.date, language) if one.date is not None else ""
    return ", ".join(filter(None, (one.title, day, one.owner)))


def _change(taking: Taking, say: Speech) -> Card:
    """Last year's answer is shown now, not before."""
    question, change = taking.question, taking.entry.change
    assert question is not None  # noqa: S101  # asked at a theme
    then = "" if change is None else last_year(question, replace(change, reason=""), say)
    now = say.interview("change-now", now=answer_words(question, taking.entry.answer, say.language))
    rows = tuple(
        Choice(str(place), reason, say.interview(f"reason-{reason}"))
        for place, reason in enumerate(REASONS, 1)
    )
    return Card(
        place=taking.place, kind="change", head="", clock="", title=_title(taking, say, "change-title"),
        ask=then, facts=(now, say.interview("change-ask")), rows=rows, enter=say("enter-on"),
        keys=say.keys("back", "help", "leave"),
    )  # fmt: skip


def _owner(taking: Taking, say: Speech) -> Card:
    roles = list(taking.present)
    rows = tuple(Choice(str(place), role, role) for place, role in enumerate(roles, 1))
    return Card(
        place=taking.place, kind="owner", head="", clock="", title=_title(taking, say, "owner-title"),
        ask=say("owner-hint"), rows=rows, enter=say("enter-on"),
        keys=say.keys("other", "back", "help", "leave"),
    )  # fmt: skip


def _help(taking: Taking, say: Speech) -> Card:
    question = taking.question
    blocks = [say("help-steps"), say("help-dots")]
    if question is not None and question.help:
        blocks += [f"{say.interview('help-help')}: {question.help}"]
    if question is not None and question.watch:
        blocks += [f"{say.interview('help-watch')}: {question.watch}"]
    topic = taking.topic
    if topic is not None:
        blocks += [f"{law.law}: {law.text}" for law in taking.gathering.laws(topic)]
    keys = ", ".join(f"{key.letter} {key.label}" for key in _under(taking, say).keys)
    return Card(
        place=taking.place, kind="help", head="", clock="", title=say("help-title"),
        facts=(*blocks, f"{say('help-keys')} {keys}"), enter=say("enter-close"),
    )  # fmt: skip
