"""The specimen's context: what joining means, an invented example, and the blank form, in one document.

The example report and the form come in as Markdown that other documents have made; here they only get
their places. Source: programme, moment 0.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from resiliens.documents.escaping import Markdown
from resiliens.messages import text, texts_of
from resiliens.model.questionnaire import Questionnaire, core_ids

SLOWEST = 4 / 3  # minutes a theme takes one person, at most; a minute at least
_HEADING = re.compile(r"^(?=#{1,5} )", re.MULTILINE)
_COMMENT = re.compile(r"^<!-- .* -->\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Watcher:
    """Who sees what, and what never."""

    who: str
    sees: str
    never: str


@dataclass(frozen=True, slots=True)
class Piece:
    """What takes time: what, who, how long."""

    what: str
    who: str
    time: str


@dataclass(frozen=True, slots=True)
class Specimen:
    """What the template may print. `example` and `form` are documents with lower headings."""

    title: str
    what: str
    times: tuple[Piece, ...]
    watchers: tuple[Watcher, ...]
    contact: str
    example_title: str
    example: Markdown
    form: Markdown
    words: Mapping[str, str]


def specimen_of(questionnaire: Questionnaire, example: str, form: str, *, language: str) -> Specimen:
    """The fields. `example` and `form`: Markdown of an invented company's report, and of the blank form."""
    count = len(core_ids(questionnaire))
    minutes = text("specimen.minutes", language, least=count, most=round(count * SLOWEST))

    def word(key: str, **facts: object) -> str:
        return text(f"specimen.{key}", language, **facts)

    return Specimen(
        title=word("title", title=questionnaire.title),
        what=word("what", count=count),
        times=(
            Piece(word("time_answer", count=count), word("time_answer_who"), minutes),
            Piece(word("time_agree"), word("time_agree_who"), word("time_agree_long")),
            Piece(word("time_visit"), word("time_visit_who"), word("time_visit_long")),
        ),
        watchers=tuple(
            Watcher(word(f"watch_{one}"), word(f"watch_{one}_sees"), word(f"watch_{one}_never"))
            for one in ("person", "collector", "colleagues", "leader", "neighbours", "owners")
        ),
        contact=word("contact", contact=questionnaire.contact) if questionnaire.contact else "",
        example_title=word("example_title"),
        example=_lower(example),
        form=_lower(form),
        words=texts_of("specimen", language),
    )


def _lower(markdown: str) -> Markdown:
    """A document inside another: its headings one level lower, without its own pages and pictures."""
    return Markdown(_HEADING.sub("#", _COMMENT.sub("", markdown)).strip())
