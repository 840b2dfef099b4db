"""What a line typed on the screen means: an answer, a wish in words, a field of a stream, or why not.

Pure. Plain mode, where every line could be anything, has its own order of trying.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from resiliens.interview import commands as say
from resiliens.interview.answering import Refusal
from resiliens.interview.conversation import Conversation
from resiliens.interview.places import NAME
from resiliens.interview.presented import View
from resiliens.interview.proof import ProofForm, Stuck, described
from resiliens.interview.reading import Wished, answer_of, number_refused, wish_of
from resiliens.interview.streams import Kept, Listing, StreamForm, entered, home_of
from resiliens.model.questions import Question

PartOf: TypeAlias = Literal["why", "note"] | ProofForm | StreamForm
Meaning: TypeAlias = "say.Command | Refusal | Wished | StreamForm | Kept"
IN_FIELDS = ("help", "back", "leave", "overview", "themes", "skip")
NEVER_WISHES = ("yes", "partly", "no", "none", "finish")


def typed_meaning(talk: Conversation, view: View, line: str, part_of: PartOf) -> Meaning | ProofForm | Stuck:
    """The meaning of a line that is part of what was begun here."""
    match part_of:
        case "why":
            return say.NotApplicable(line)
        case "note":
            return say.Note(line)
        case ProofForm():
            return described(part_of, line)
    session = talk.session
    home, language = home_of(session.sheet), talk.language
    meaning = line_meaning(view, session.question, line, form=part_of, home=home, language=language)
    match meaning:
        case Wished(wish="note", rest=rest) if rest:
            return say.Note(rest)
        case Wished(wish="not-applicable", rest=rest) if rest:
            return say.NotApplicable(rest)
    return meaning


def line_meaning(
    view: View, question: Question | None, line: str, *, form: StreamForm, home: str = "", language: str
) -> Meaning:
    """The meaning of a line at this view. `form` is the side stream under way, `home` its company's place."""
    letters = view.typing not in ("field", "streams")
    wished = wish_of(line, language, letters=letters) if form == StreamForm() else None
    if wished is not None and _is_wish(view, wished):
        return wished
    if view.typing == "streams":
        return entered(form, line, Listing(view.streams, home), language=language)
    if view.kind == "remark":
        return say.Note(line) if line != view.typed else say.Skip()
    if line and line != view.typed:
        return answer_of(view, question, line, language)
    if line:
        return say.Skip()
    if view.head.company:
        emptied = view.kind == "field" and view.typed and view.head.place != NAME
        return say.Answer("") if emptied else say.Skip()
    return Refusal("refused-text") if view.typing == "text" else number_refused(question)


def _is_wish(view: View, wished: Wished) -> bool:
    """Is the word a wish here, and no answer? A company may be called Neste."""
    if wished.wish in NEVER_WISHES:
        return False
    if view.kind != "field":
        return True
    return wished.wish in IN_FIELDS and (view.head.place != NAME or wished.wish != "skip")
