"""A line of the have/want list as a sentence that can be read aloud.

Pure. Every field is said, those that the program does not know too.
"""

from __future__ import annotations

from resiliens.interview.figures import write_number
from resiliens.interview.stream_fields import CHOICES, PRIVATE, SIDES, WRITTEN, label, said_in
from resiliens.messages import texts_of
from resiliens.model.answers import Plain, Stream


def in_words(stream: Stream, language: str) -> str:
    """`Har tørr flis (materiale), 1200 tonn, jevnt. I dag: brensel. Våler. Bare prosesslederen får se.`"""
    texts, said = texts_of("streams", language), said_in(stream)
    side = str(said.get("side") or "")
    kind = label("kind", said.get("kind"), language)
    name = label("name", said.get("name"), language)
    is_news = kind and kind.casefold() not in name.casefold()
    what = f"{name} ({kind})" if name and is_news else name or kind
    rhythm = label("rhythm", said.get("rhythm"), language)
    first = ", ".join(one for one in (what, quantity(said, language), rhythm) if one)
    sentences = [texts[f"line-{side}"].format(what=first) if side in SIDES else first]
    if said.get("use"):
        use = texts["line-use-want" if side == "want" else "line-use-have"]
        sentences.append(use.format(use=said["use"]))
    if said.get("quality"):
        sentences.append(texts["line-quality"].format(quality=said["quality"]))
    sentences.append(label("place", said.get("place"), language))
    sentences += [f"{key}: {value}" for key, value in said.items() if key not in WRITTEN]
    sharing = str(said.get("sharing") or PRIVATE)
    sentences.append(texts[f"line-{sharing}"] if sharing in CHOICES["sharing"] else sharing)
    return " ".join(f"{one.strip().rstrip('.')}." for one in sentences if one.strip())


def quantity(said: dict[str, Plain], language: str) -> str:
    """`1200 tonn`."""
    amount = said.get("amount")
    if isinstance(amount, int | float) and not isinstance(amount, bool):
        amount = write_number(amount, language)
    return " ".join(str(part) for part in (amount, said.get("unit")) if part not in (None, ""))


def list_hint(count: int, language: str) -> str:
    """How to type a whole line at once; once lines stand, how to change them."""
    texts = texts_of("streams", language)
    return texts["hint-lines"].format(number=count) if count else texts["hint-line"]
