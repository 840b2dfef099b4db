"""The cards that are lists: what stands if nobody objects, all themes, and the end. Pure."""

from __future__ import annotations

from resiliens.interview.agreement.answers import answer_words
from resiliens.interview.agreement.cards import Card, Choice
from resiliens.interview.agreement.cards_of_themes import left_words
from resiliens.interview.agreement.places import END, SILENT, START, open_topics, silent_open
from resiliens.interview.agreement.speech import Speech
from resiliens.interview.agreement.taking import Taking
from resiliens.interview.places import entry_at
from resiliens.model.agreement import Topic
from resiliens.model.answers import Unknown


def silent_card(taking: Taking, say: Speech) -> Card:
    """Ten at a time; each can be taken up by its number."""
    left = len(silent_open(taking.gathering, taking.sheet))
    rows = tuple(
        Choice(str(place % 10), one.question, _title(taking, one), state=_offer(taking, one, say))
        for place, one in enumerate(taking.silent_page, 1)
    )
    return Card(
        place=SILENT,
        kind="silent",
        head="",
        clock=left_words(taking, say),
        title=say("silent-title"),
        ask=say({0: "silent-none", 1: "silent-ask-one"}.get(left, "silent-ask"), count=left),
        rows=rows,
        enter=say("enter-stands" if left else "enter-on"),
        pick=say("label-take-up"),
        keys=say.keys("skip", "back", "overview", "help", "leave"),
    )


def overview_card(taking: Taking, say: Speech) -> Card:
    """Every theme and fact with what was agreed."""
    everything = (*taking.gathering.talked, *taking.gathering.silent, *taking.gathering.agenda.facts)
    rows = [Choice("", START, say("overview-start"), state=", ".join(taking.roles_there))]
    rows += [_row(taking, one, say) for one in everything]
    rows.append(Choice("", END, say("head-end")))
    numbered = tuple(
        Choice(str(place), one.value, one.title, state=one.state) for place, one in enumerate(rows)
    )
    return Card(
        place=taking.place, kind="overview", head=say("head-overview"), clock="",
        title=say("overview-title"), rows=numbered, offered=taking.place, enter=say("enter-choose"),
        keys=say.keys("back", "leave"),
    )  # fmt: skip


def end_card(taking: Taking, say: Speech) -> Card:
    """What is agreed, what stays open and can be taken now."""
    gathering, sheet = taking.gathering, taking.sheet
    topics = (*gathering.agenda.topics, *gathering.agenda.facts)
    left = open_topics(gathering, sheet)
    tasks = sum(isinstance(entry_at(sheet, one.question).answer, Unknown) for one in gathering.agenda.topics)
    facts = [say("end-task" if tasks == 1 else "end-tasks", count=tasks)] if tasks else []
    ask = (
        say("end-open", done=len(topics) - len(left), total=len(topics))
        if left
        else say("end-all-one" if len(topics) == 1 else "end-all", total=len(topics))
    )
    rows = tuple(Choice(str(place), one.question, _title(taking, one)) for place, one in enumerate(left, 1))
    return Card(
        place=END,
        kind="end",
        head="",
        clock="",
        title=ask,
        ask=say("end-surprise"),
        facts=tuple(facts),
        rows=rows,
        hint=say("end-hint"),
        enter=say("enter-finish"),
        keys=say.keys("back", "overview", "help", "leave"),
    )


def _row(taking: Taking, topic: Topic, say: Speech) -> Choice:
    question = taking.gathering.questions[topic.question]
    state = say("open")
    if not taking.is_open(topic.question):
        state = answer_words(question, entry_at(taking.sheet, topic.question).answer, say.language)
    return Choice("", topic.question, question.name, state=state)


def _offer(taking: Taking, topic: Topic, say: Speech) -> str:
    return answer_words(taking.gathering.questions[topic.question], topic.offer, say.language)


def _title(taking: Taking, topic: Topic) -> str:
    return taking.gathering.questions[topic.question].name
