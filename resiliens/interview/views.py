"""What is to be presented at a place: the question, its options, what stands there already.

Made from a conversation, shown by screen and plain mode alike. No terminal, no escape codes.
"""

from __future__ import annotations

from dataclasses import replace

from resiliens.interview.afterwards import change_view, enough_view, evidence_view, remark_view
from resiliens.interview.conversation import Conversation
from resiliens.interview.earlier import earlier_answer
from resiliens.interview.figures import write_number
from resiliens.interview.places import END, FIELDS, NAME, entry_at, field_at, is_company
from resiliens.interview.presented import Typing, View, head_of
from resiliens.interview.recording import may_be_shown
from resiliens.interview.stops import open_themes
from resiliens.interview.wording import (
    answer_text,
    earlier_text,
    evidence_titles,
    help_blocks,
    hint,
    rows_of,
    seen_text,
)
from resiliens.model.answers import Entry, Stream, Value
from resiliens.model.questions import (
    Ladder,
    Multi,
    Number,
    PlainValue,
    Question,
    Streams,
    Text,
)


def view(conversation: Conversation) -> View:
    """The present place as it is to be shown."""
    session = conversation.session
    if session.place in FIELDS:
        return _field_view(conversation)
    question = session.question
    if session.place == END or question is None:
        return _end_view(conversation)
    if session.phase == "evidence" and isinstance(question, Ladder):
        return evidence_view(conversation, question)
    if session.phase == "remark":
        return remark_view(conversation, question)
    if session.phase == "change":
        return change_view(conversation, question)
    if session.phase == "enough":
        return enough_view(conversation)
    present = _question_view(conversation, question)
    return _seen_view(conversation, question, present) if session.occasion.field_study else present


def last_answer(conversation: Conversation) -> str:
    """The answer that was saved last, in full words."""
    session = conversation.session
    question = session.question_at(session.last_saved or "")
    if question is None or session.last_saved is None:
        return field_at(session.sheet, session.last_saved) if session.last_saved in FIELDS else ""
    return answer_text(conversation, question, entry_at(session.sheet, session.last_saved))


def _field_view(conversation: Conversation) -> View:
    session, say = conversation.session, conversation.words
    stem = session.place.removeprefix("field:")
    return View(
        head=head_of(conversation),
        kind="field",
        title=say(f"{stem}-title"),
        ask=say(f"{stem}-ask"),
        typing="field",
        typed=field_at(session.sheet, session.place),
        intro="" if conversation.resumed or session.place != NAME else say("start"),
        may_be_unknown=False,
        may_be_not_applicable=False,
    )


def _end_view(conversation: Conversation) -> View:
    say = conversation.words
    total, still_open = len(conversation.session.themes), len(open_themes(conversation))
    state = say("end-open", open=still_open, total=total) if still_open else say("end-all", total=total)
    return View(
        head=head_of(conversation),
        kind="end",
        title=say("end-title"),
        ask=state,
        hint=say("end-hint"),
        may_be_unknown=False,
        may_be_not_applicable=False,
    )


def _seen_view(conversation: Conversation, question: Question, present: View) -> View:
    """The same steps, but what is answered is what was seen; the claim stands beside it."""
    say = conversation.words
    entry = entry_at(conversation.session.sheet, question.id)
    seen = entry.seen
    return replace(
        present,
        ask=say("seen-ask"),
        hint=say("seen-hint"),
        example=say("seen-claim", answer=answer_text(conversation, question, entry)),
        shown=say("seen-look-for", titles=titles) if (titles := evidence_titles(entry)) else "",
        chosen=() if seen is None else _chosen(seen.value),
        earlier="",
        pointed=None,
        standing="" if seen is None else seen_text(conversation, question, seen),
        note="" if seen is None else seen.why,
        typed="",
        may_be_unknown=False,
        may_be_not_applicable=False,
        never_applicable="refused-not-seen",
        may_be_noted=seen is not None,
        may_tick=False,
        may_describe=False,
        ticked=(),
    )


def _question_view(conversation: Conversation, question: Question) -> View:
    session = conversation.session
    entry = entry_at(session.sheet, question.id)
    is_said = session.has_answer(question.id)
    value = entry.answer.value if isinstance(entry.answer, Value) and not entry.refused else None
    streams = tuple(one for one in value if isinstance(one, Stream)) if isinstance(value, tuple) else ()
    company = is_company(question.id)
    earlier = None if is_said else earlier_answer(session.sheet, question)
    titles = evidence_titles(entry) if is_said and not company else ""
    return View(
        head=head_of(conversation),
        kind=question.kind,
        title=question.title or question.ask,
        ask=question.ask if question.title else "",
        hint=hint(conversation, question),
        rows=rows_of(conversation, question),
        several=isinstance(question, Multi),
        chosen=_chosen(value) if is_said else (),
        typing=_typing(question),
        typed=_typed(conversation, question, value),
        standing=_standing(conversation, question, entry) if is_said else "",
        earlier="" if earlier is None else earlier_text(conversation, question, earlier),
        pointed=None if earlier is None else earlier.value,
        shown=conversation.words("shown-now", titles=titles) if titles else "",
        note=entry.note,
        why=_why(conversation, question) if company else "",
        help=help_blocks(conversation, question),
        may_be_not_applicable=question.may_be_not_applicable,
        may_tick=isinstance(question, Ladder),
        may_describe=is_said and not company and may_be_shown(session.sheet, question),
        ticked=entry.steps,
        streams=streams,
    )


def _standing(conversation: Conversation, question: Question, entry: Entry) -> str:
    """What stands as the answer; of a company question, whether it is last year's."""
    said = answer_text(conversation, question, entry)
    before = conversation.session.occasion.before.get(question.id)
    is_old = is_company(question.id) and before is not None and before.answer == entry.answer
    return conversation.words("from-last-time", answer=said) if is_old else said


def _why(conversation: Conversation, question: Question) -> str:
    """Why a company question is asked; the heading is left out where the words say it themselves."""
    say = conversation.words
    if not question.help or question.help.startswith(say("why-begins")):
        return question.help
    return f"{say('why-we-ask')}: {question.help}"


def _chosen(value: PlainValue | tuple[Stream, ...] | None) -> tuple[PlainValue, ...]:
    if value is None:
        return ()
    if isinstance(value, tuple):
        return tuple(one for one in value if isinstance(one, str)) or ("",)
    return (value,)


def _typing(question: Question) -> Typing:
    match question:
        case Number():
            return "number"
        case Text():
            return "text"
        case Streams():
            return "streams"
        case _:
            return ""


def _typed(conversation: Conversation, question: Question, value: object) -> str:
    """What the typing line begins with. On a number that stands the next digit begins anew."""
    if isinstance(question, Number) and isinstance(value, int | float):
        return write_number(value, conversation.language)
    return value if isinstance(question, Text) and isinstance(value, str) else ""
