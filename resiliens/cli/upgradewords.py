"""What became of the answers of a file, in plain lines; and how a whole run went.

Not for deciding anything: every line says what an `Upgraded` holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resiliens.assess.upgrading import Unfit, Upgraded
from resiliens.messages import text
from resiliens.model.answers import Answer, Entry, NotApplicable, Plain, Stream, Unknown, Value
from resiliens.model.questionnaire import Questionnaire
from resiliens.terminal.console import Terminal
from resiliens.terminal.escaping import one_line
from resiliens.terminal.wrapping import cut, wrap

MOST_LINES = 20
LONGEST_VALUE = 60
WIDEST = 100


def report_lines(
    what: tuple[str, Upgraded], tree: Questionnaire, terminal: Terminal, language: str
) -> list[str]:
    """The lines about one file, wrapped to the terminal."""
    file, upgraded = what
    speaker = _Speaker(upgraded, tree, language)
    width = min(terminal.width, WIDEST)
    lines = wrap(speaker.head(file), width)
    for heading, items in speaker.parts():
        lines += wrap(heading, width, indent="  ")
        for item in items[:MOST_LINES]:
            lines += wrap(item, width, indent="    ", hanging="      ")
        if len(items) > MOST_LINES:
            lines += wrap(speaker.say("more_lines", count=len(items) - MOST_LINES), width, indent="    ")
    return lines


def summary_lines(reports: Sequence[Upgraded], failed: int, language: str) -> list[str]:
    """A run of several files in two lines; nothing of one file, which was told already."""
    if len(reports) + failed < 2:
        return []
    files = text("upgrade.summary_files", language, count=len(reports), failed=failed)
    counts = {
        "carried": sum(len(one.carried) for one in reports),
        "again": sum(len(one.again) for one in reports),
        "kept": sum(len(_kept_apart(one)) for one in reports),
        "unfit": sum(len(one.unfit) for one in reports),
        "offered": sum(len(one.offered) for one in reports),
    }
    return [files, text("upgrade.summary_answers", language, **counts)]


class _Speaker:
    def __init__(self, upgraded: Upgraded, tree: Questionnaire, language: str) -> None:
        self._upgraded = upgraded
        self._tree = tree
        self._language = language

    def say(self, key: str, **arguments: object) -> str:
        return text(f"upgrade.{key}", self._language, **arguments)

    def head(self, file: str) -> str:
        sheet, old = self._upgraded.sheet, self._upgraded.version
        company = one_line(sheet.company.name) or self.say("no_name")
        key = "head" if old != sheet.version else "head_same"
        return self.say(key, file=one_line(file), company=company, old=one_line(old), new=sheet.version)

    def parts(self) -> Iterator[tuple[str, list[str]]]:
        """Headings with what stands below them; nothing where there is nothing to say."""
        upgraded = self._upgraded
        count = len(upgraded.carried)
        yield self.say("carried_one") if count == 1 else self.say("carried", count=count), []
        lists = {
            "again": [self._again(address) for address in upgraded.again],
            "unfit": [self._unfit(one) for one in upgraded.unfit],
            "offered": [
                self.say(
                    "offered_line",
                    old=one_line(one.old),
                    value=self._value(one.value),
                    title=self._title(one.new),
                )
                for one in upgraded.offered
            ],
            "kept": [f"{one_line(key)}: {self._value(raw)}" for key, raw in _kept_apart(upgraded).items()],
        }
        yield from ((self.say(key), lines) for key, lines in lists.items() if lines)

    def _again(self, address: str) -> str:
        sheet = self._upgraded.sheet
        entry = {**sheet.company.facts, **sheet.entries}.get(address, Entry())
        return self.say("again_line", title=self._title(address), value=self._answer(entry.answer))

    def _unfit(self, one: Unfit) -> str:
        return self.say(f"unfit_{one.part}", title=self._title(one.id), value=self._value(one.raw))

    def _title(self, address: str) -> str:
        question = self._tree.question(address)
        return f"{one_line(question.name)} ({address})" if question is not None else one_line(address)

    def _answer(self, answer: Answer) -> str:
        match answer:
            case Unknown():
                return self.say("value_unknown")
            case NotApplicable():
                return self.say("value_not_applicable")
            case Value(tuple(several)):
                return self._value([dict(one.fields) if isinstance(one, Stream) else one for one in several])
            case Value(int() | float() | str() as single):
                return self._value(single)
            case _:
                return self.say("value_empty")

    def _value(self, raw: Plain) -> str:
        """A value on one short line; what a long form holds beside it is left out here, not in the file."""
        if isinstance(raw, dict):
            raw = raw.get("value", raw)
        if raw is None or raw == "":
            return self.say("value_empty")
        if isinstance(raw, list) and any(isinstance(one, dict) for one in raw):
            return self.say("value_lines", count=len(raw))
        if isinstance(raw, list):
            return cut(one_line(", ".join(str(one) for one in raw)), LONGEST_VALUE)
        if isinstance(raw, dict):
            return self.say("value_fields", names=cut(one_line(", ".join(raw)), LONGEST_VALUE))
        return cut(one_line(str(raw)), LONGEST_VALUE)


def _kept_apart(upgraded: Upgraded) -> dict[str, Plain]:
    """What is only kept; an answer that is offered to a new question is said there."""
    offered = {one.old for one in upgraded.offered}
    return {key: raw for key, raw in upgraded.kept.items() if key not in offered}
