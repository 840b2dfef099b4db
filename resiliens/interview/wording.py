"""Answers, options and hints in the words of the language.

Pure texts from model values. Not for laying them out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from resiliens.interview.conversation import Conversation
from resiliens.interview.earlier import Earlier
from resiliens.interview.figures import write_number
from resiliens.interview.places import entry_at
from resiliens.interview.stream_words import in_words, list_hint
from resiliens.model.answers import Entry, NotApplicable, Seen, Stream, Unknown, Value
from resiliens.model.questions import (
    Choice,
    Ladder,
    Multi,
    Number,
    PlainValue,
    Question,
    Streams,
    Text,
    YesNo,
)


@dataclass(frozen=True, slots=True)
class Row:
    """One thing to choose: what is typed for it, its value, its words."""

    key: str
    value: PlainValue
    title: str
    text: str = ""
    letter: str = ""


def answer_text(conversation: Conversation, question: Question, entry: Entry, *, short: bool = False) -> str:
    """What stands as the answer, in words: `3 Styrt og målt`, or only `3` where `short`."""
    say = conversation.words
    match entry.answer:
        case Unknown():
            return say("unknown")
        case NotApplicable(why):
            return say("not-applicable-why", why=why) if why and not short else say("not-applicable")
        case Value(value) if not entry.refused:
            return _value_text(conversation, question, value, short=short)
        case _:
            return say("not-answered")


def rows_of(conversation: Conversation, question: Question) -> tuple[Row, ...]:
    """The rows one chooses from; none for questions that are typed."""
    say = conversation.words
    match question:
        case Ladder():
            numbers = question.scale.numbers()
            return tuple(
                Row(str(number), number, step.title or step.text, step.text if step.title else "")
                for number, step in zip(numbers, question.steps, strict=True)
            )
        case YesNo():
            names = ("yes", "partly", "no")
            return tuple(
                Row(str(place), name, say(name), letter=say(f"key-{name}"))
                for place, name in enumerate(names, 1)
            )
        case Choice(options=options):
            return tuple(Row(str(place), option.id, option.text) for place, option in enumerate(options, 1))
        case Multi(options=options):
            rows = [Row(str(place), option.id, option.text) for place, option in enumerate(options, 1)]
            alone = any(option.exclusive for option in options)
            return tuple(rows if alone else [*rows, Row("0", "", say("none-of-these"))])
        case Number() | Text() | Streams():
            return ()


def state_text(conversation: Conversation, question: Question, entry: Entry) -> str:
    """How a theme stands, for the overview: its answer, and whether that is another than the last time."""
    say = conversation.words
    if conversation.session.occasion.field_study:
        claim = answer_text(conversation, question, entry, short=True)
        if entry.seen is None:
            return say("state-claimed", claim=claim)
        found = seen_text(conversation, question, entry.seen, short=True)
        return say("state-seen", claim=claim, seen=found)
    if not conversation.session.has_answer(question.id):
        return say("state-asked-again") if isinstance(entry.answer, Value) else say("not-answered")
    said = answer_text(conversation, question, entry)
    return say("state-changed", answer=said) if entry.change is not None else said


def holes_in(question: Question, entry: Entry) -> tuple[int, ...]:
    """The steps that are missing below the highest one that was ticked."""
    if not isinstance(question, Ladder) or not entry.steps:
        return ()
    below = range(question.scale.first + 1, max(entry.steps))
    return tuple(step for step in below if step not in entry.steps)


def seen_text(conversation: Conversation, question: Question, seen: Seen, *, short: bool = False) -> str:
    """What was seen, in words."""
    return _value_text(conversation, question, seen.value, short=short)


def evidence_titles(entry: Entry) -> str:
    """The titles of what can be shown, on one line."""
    return "; ".join(one.title for one in entry.evidence if one.title)


def earlier_text(conversation: Conversation, question: Question, earlier: Earlier) -> str:
    """One sentence about an answer that was given before and does not count as an answer now."""
    if earlier.raw is not None:
        answer = str(earlier.raw)
    else:
        answer = answer_text(conversation, question, replace(earlier.entry, refused=False))
    return conversation.words(f"earlier-{earlier.why}", answer=answer, id=earlier.place)


def evidence_title(conversation: Conversation) -> str:
    """What a quick yes to "can it be shown?" keeps as title: last year's, else the step's own kind."""
    session = conversation.session
    question = session.question
    earlier = session.occasion.earlier(question) if question is not None else None
    if earlier is not None and earlier.evidence and earlier.evidence[0].title:
        return earlier.evidence[0].title
    answer = entry_at(session.sheet, session.place).answer
    if isinstance(question, Ladder) and isinstance(answer, Value) and isinstance(answer.value, int):
        return question.step(answer.value).evidence or conversation.words("evidence-title")
    return conversation.words("evidence-title")


def _value_text(
    conversation: Conversation, question: Question, value: PlainValue | tuple[Stream, ...], *, short: bool
) -> str:
    say = conversation.words
    match question, value:
        case Ladder(), int():
            if short or value not in question.scale.numbers():
                return str(value)
            return f"{value} {question.step(value).title or question.step(value).text}"
        case YesNo(), str():
            return say(value).lower()
        case Number(), int() | float():
            return f"{write_number(value, conversation.language)} {question.unit}".rstrip()
        case Streams(), tuple():
            count = {0: "streams-none", 1: "streams-one"}.get(len(value), "streams-count")
            return say(count, count=len(value))
        case ((Choice() | Multi()), _):
            chosen = value if isinstance(value, tuple) else (value,)
            texts = [option.text for option in question.options if option.id in chosen]
            return ", ".join(texts) or say("none-of-these").lower()
        case _:
            return say("text-answered") if short else folded(conversation, str(value))


def folded(conversation: Conversation, words: str) -> str:
    """Several lines as the first one and how many there are."""
    lines = [line for line in words.split("\n") if line.strip()]
    return conversation.words("folded", first=lines[0], count=len(lines)) if len(lines) > 1 else words


def hint(conversation: Conversation, question: Question) -> str:
    """How to answer, in one line."""
    say = conversation.words
    match question:
        case Number(unit=unit, minimum=low, maximum=high):
            parts = [say("hint-number-unit", unit=unit) if unit else say("hint-number")]
            figures = {"low": _figure(conversation, low), "high": _figure(conversation, high)}
            if low is not None and high is not None:
                parts.append(say("hint-number-between", **figures))
            elif low is not None and low != 0:
                parts.append(say("hint-number-least", low=figures["low"]))
            elif high is not None:
                parts.append(say("hint-number-most", high=figures["high"]))
            return " ".join(parts)
        case Streams():
            answer = entry_at(conversation.session.sheet, question.id).answer
            lines = answer.value if isinstance(answer, Value) and isinstance(answer.value, tuple) else ()
            return list_hint(len(lines), conversation.language)
        case YesNo():
            return ""
        case _:
            return say(f"hint-{question.kind}")


def _figure(conversation: Conversation, number: float | None) -> str:
    return "" if number is None else write_number(number, conversation.language)


def help_blocks(conversation: Conversation, question: Question) -> tuple[tuple[str, str], ...]:
    """Headings and texts of the help of a question."""
    say = conversation.words
    blocks = [(say("help-help"), question.help), (say("help-watch"), question.watch)]
    if isinstance(question, Ladder):
        lines = [
            f"{number}: {step.evidence}"
            for number, step in zip(question.scale.numbers(), question.steps, strict=True)
            if step.evidence
        ]
        blocks.append((say("help-evidence"), "\n".join(lines)))
    return tuple((head, words) for head, words in blocks if words)


def stream_text(conversation: Conversation, stream: Stream) -> str:
    """One line of the have/want list in words: `Har tørr flis, 1200 tonn, jevnt. I dag: brensel.`"""
    return in_words(stream, conversation.language)
