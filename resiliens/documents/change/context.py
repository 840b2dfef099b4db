"""The context of the change: every field its template may use, ready to print.

Made from a change and the questionnaire's texts alone; reads no answers file and computes no score.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from resiliens.documents.change.pillars import Pillar, pillars
from resiliens.documents.change.speaking import Speaker
from resiliens.documents.change.themes import KINDS, Table, kind_of, tables
from resiliens.messages import LANGUAGES, text, texts_of
from resiliens.messages.numbers import listing
from resiliens.model.change import Change, Dated
from resiliens.model.questionnaire import Questionnaire

MOST_REMOVED = 5


@dataclass(frozen=True, slots=True)
class ChangePage:
    """What the template of the change may print. An empty field is left out of the page.

    `warnings` stand before all else; `summary` is one sentence to read aloud; `tables` the themes that
    changed, a table a kind; `pillars` a few sentences each; `remarks` what must be said beside them.
    """

    company: str
    subtitle: str
    warnings: tuple[str, ...]
    summary: str
    tables: tuple[Table, ...]
    pillars: tuple[Pillar, ...]
    remarks: tuple[str, ...]
    method: str
    words: Mapping[str, str]


def change_page_of(change: Change, questionnaire: Questionnaire, *, language: str) -> ChangePage:
    """The fields of the page."""
    speaker = Speaker(change, questionnaire, language)
    name = change.new.company.name or change.old.company.name
    return ChangePage(
        company=name or text("report.no_name", language),
        subtitle=_subtitle(speaker),
        warnings=tuple(_warnings(speaker)),
        summary=_summary(speaker),
        tables=tables(speaker),
        pillars=pillars(speaker),
        remarks=tuple(_remarks(speaker)),
        method=_method(speaker),
        words=texts_of("change", language),
    )


def _subtitle(speaker: Speaker) -> str:
    old, new = speaker.when(speaker.change.old), speaker.when(speaker.change.new)
    return f"{text('report.self_assessment', speaker.language)} · {speaker.say('from_to', old=old, new=new)}"


def _summary(speaker: Speaker) -> str:
    """`Av 16 temaer: 2 har gått opp, ett har gått ned og 13 står der de sto.`"""
    counted = [one for one in speaker.change.themes if not (one.old.score is None and one.new.score is None)]
    found = Counter(kind_of(one) for one in counted)
    same = found.pop("", 0)
    if not found:
        return speaker.say("nothing_changed")
    parts = [speaker.count(kind, found[kind]) for kind in KINDS if found[kind]]
    if same:
        parts.append(speaker.count("same", same))
    return speaker.count("of_themes", len(counted), parts=listing(parts, speaker.language))


def _warnings(speaker: Speaker) -> Iterator[str]:
    change = speaker.change
    if not change.same_company:
        yield speaker.say("other_company", old=_company(change.old), new=_company(change.new))
    if change.versions_differ:
        yield speaker.say("versions", old=change.old.version, new=change.new.version)
    yield from _who(speaker)
    yield from _scopes(speaker)
    for filled_in in speaker.questionnaire.fallback_languages:
        known = filled_in in LANGUAGES
        name = text(f"report.language_{filled_in}", speaker.language) if known else filled_in
        yield text("report.fallback", speaker.language, name=name)


def _company(dated: Dated) -> str:
    return ", ".join(filter(None, [dated.company.name, dated.company.orgnr])) or "–"


def _who(speaker: Speaker) -> Iterator[str]:
    """Other people answered: some of the difference may be theirs."""
    old, new = speaker.change.old, speaker.change.new
    if (old.agreed is None) != (new.agreed is None):
        agreed = new if old.agreed is None else old
        yield speaker.say("one_agreed", when=speaker.when(agreed))
        return
    roles = [one.respondent.role for one in (old, new)]
    if old.agreed is None and all(roles) and roles[0].casefold() != roles[1].casefold():
        yield speaker.say("other_people", old=roles[0], new=roles[1])


def _scopes(speaker: Speaker) -> Iterator[str]:
    old, new = speaker.change.old, speaker.change.new
    if old.scope == new.scope and new.scope is not None:
        yield text("report.scope", speaker.language, names=speaker.nodes(new.scope))
        return
    for dated in (old, new):
        if dated.scope is not None:
            yield speaker.say("scope_then", when=speaker.when(dated), names=speaker.nodes(dated.scope))


def _remarks(speaker: Speaker) -> Iterator[str]:
    change = speaker.change
    if any(kind_of(one) == "down" and one.reason == "know-more" for one in change.themes):
        yield speaker.say("honest")
    by_reason: dict[str, list[str]] = {}
    for one in change.not_compared:
        by_reason.setdefault(one.why.replace("-", "_"), []).append(one.title)
    parts = [speaker.say(f"not_{why}", themes=speaker.titles(them)) for why, them in by_reason.items()]
    if parts:
        yield speaker.say("not_compared", parts="; ".join(parts))
    if change.removed and change.versions_differ:
        shown = ", ".join(change.removed[:MOST_REMOVED])
        more = len(change.removed) - MOST_REMOVED
        rest = f" {text('report.and_more', speaker.language, n=more)}" if more > 0 else ""
        yield speaker.say("removed", ids=shown + rest)
    if change.weights != "same":
        yield speaker.say(f"weights_{change.weights}")


def _method(speaker: Speaker) -> str:
    change = speaker.change
    return speaker.say(
        "method", questionnaire=speaker.questionnaire.title, version=change.version, scorer=change.scorer,
        hash=change.hash,
        trade=text("report.method_trade", speaker.language) if change.weighting is not None else "",
    )
