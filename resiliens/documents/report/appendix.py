"""What stands behind page 1, for who asks: every theme, what is not known, the help, VSME, and how it is
worked out.

Made from the result, the questionnaire's texts and what the command worked out beside them (`Behind`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from resiliens.documents.charts import Picture
from resiliens.documents.escaping import Markdown
from resiliens.documents.report.disclosures import Disclosures, Touched, disclosures_of
from resiliens.documents.report.openings import Known, known_of
from resiliens.documents.report.remarks import Speaker
from resiliens.documents.report.sums import Sum, sum_of
from resiliens.documents.report.themes import Pillar, Telling, pillars_of
from resiliens.documents.words import address
from resiliens.messages import text, texts_of
from resiliens.messages.numbers import listing, number, short_date
from resiliens.model.questionnaire import ParamValue, Questionnaire, Scheme
from resiliens.model.result import Result
from resiliens.model.worked import WorkedSum


@dataclass(frozen=True, slots=True)
class Behind:
    """What the result does not hold, and the command works out for the appendix. Anything may be missing.

    `sums` are the worked sums of the sections; `widths`, by question, how wide it alone makes the range of
    its pillar (0 to 1); `firmness` a ready sentence on whether the choice holds if answers are a step off;
    `touched` which themes touch VSME. `with_notes`: the company's notes are to be shown.
    """

    sums: tuple[WorkedSum, ...] = ()
    widths: Mapping[str, float] = field(default_factory=dict)
    firmness: str = ""
    firmness_counts: tuple[str, ...] = ()
    touched: tuple[Touched, ...] = ()
    with_notes: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """A support scheme that one of the measures names: what it is, where to ask, and when that was checked.
    """

    name: str
    text: str
    checked: str


@dataclass(frozen=True, slots=True)
class Appendix:
    """What the template may print behind page 1.

    `pillars` every theme; `known` what is known and what is not; `firmness` whether the choice holds (or
    empty); `offers` the help, `old_help` a warning where some of it was checked too long ago; `vsme` what can
    be reported (or None); `method` how it is worked out, a paragraph each; `sums` the worked sums.
    """

    pillars: tuple[Pillar, ...]
    known: Known
    firmness: str
    firmness_counts: tuple[str, ...]
    offers: tuple[Offer, ...]
    old_help: str
    vsme: Disclosures | None
    method: tuple[str, ...]
    sums: tuple[Sum, ...]
    words: Mapping[str, str]

    @property
    def pictures(self) -> Mapping[str, Picture]:
        """The pictures that the template names."""
        return {"pillars": self.known.picture} if self.known.picture is not None else {}


def appendix_of(
    result: Result, questionnaire: Questionnaire, behind: Behind, *, language: str, today: date
) -> Appendix:
    """Everything behind page 1. `today` is the date on which the help's shelf life is judged."""
    speaker = Speaker(result, questionnaire, language)
    schemes = list(_schemes(result, questionnaire))
    return Appendix(
        pillars=pillars_of(Telling(speaker, today, behind.with_notes)),
        known=known_of(speaker, behind.widths),
        firmness=behind.firmness,
        firmness_counts=behind.firmness_counts,
        offers=tuple(_offer(one, today, language) for one in schemes),
        old_help=text("report.old_help", language) if any(one.is_stale(today) for one in schemes) else "",
        vsme=disclosures_of(behind.touched, speaker),
        method=tuple(_method(result, questionnaire, behind, language=language)),
        sums=tuple(sum_of(one, language) for one in behind.sums if one.shown),
        words=texts_of("appendix", language),
    )


def _schemes(result: Result, questionnaire: Questionnaire) -> Iterator[Scheme]:
    """The schemes of the suggested measures, each once, in the order of the suggestions."""
    keys = dict.fromkeys(key for one in result.suggestions for key in one.schemes)
    return (questionnaire.schemes.by_id[key] for key in keys if key in questionnaire.schemes.by_id)


def _offer(scheme: Scheme, today: date, language: str) -> Offer:
    where = f"{scheme.where[:1].upper()}{scheme.where[1:].rstrip('.')}." if scheme.where else ""
    said = " ".join(filter(None, (scheme.text, scheme.who, where, address(scheme.url))))
    if scheme.checked is None:
        return Offer(scheme.name, said, text("appendix.not_checked", language))
    star = "\\*" if scheme.is_stale(today) else ""
    return Offer(scheme.name, said, Markdown(f"{short_date(scheme.checked, language)}{star}"))


def _method(result: Result, questionnaire: Questionnaire, behind: Behind, *, language: str) -> Iterator[str]:
    """In plain words, in the order in which it happens."""
    scale = questionnaire.root.scale
    steps = number(len(scale.steps), language)
    yield text(
        "appendix.method_steps", language, steps=steps, first=scale.first, last=scale.last, top=scale.top
    )
    rules = _rules(result, behind, language)
    for rule, sections in rules.items():
        yield f"{'; '.join(sections)}: {rule}" if len(rules) > 1 and sections else rule
    limits = listing([number(one, language) for one in scale.thresholds], language)
    yield text("appendix.method_levels", language, limits=limits)
    if result.method.weighting is not None:
        yield text("appendix.method_trade", language)
    for key in ("unknown", "left_out", "first", "cut", "law"):
        yield text(f"appendix.method_{key}", language)
    versions = ", ".join(f"{name} {version}" for name, version in sorted(result.method.scorers.items()))
    yield text(
        "appendix.method_end",
        language,
        questionnaire=questionnaire.title,
        version=result.version,
        set=text(f"appendix.set_{result.set}", language),
        scorers=versions,
        hash=result.method.hash,
    )


def _rules(result: Result, behind: Behind, language: str) -> dict[str, list[str]]:
    """How parts are put together, in words, each with the sections that it holds for."""
    used = [(one.scorer, one.params, one.title) for one in behind.sums if one.scorer]
    used = used or [(name, {}, "") for name in sorted(result.method.scorers)]
    rules: dict[str, list[str]] = {}
    for name, params, title in used:
        plain = name == "mean" and params.get("p", 1) == 1
        rule = (
            text("appendix.method_mean", language)
            if plain
            else text("appendix.method_other", language, scorer=_in_words(name, params, language))
        )
        rules.setdefault(rule, []).extend([title] if title else [])
    return rules


def _in_words(scorer: str, params: Mapping[str, ParamValue], language: str) -> str:
    """`geometric (geometrisk gjennomsnitt; ...), shift = 0,25`; of a stranger only the name."""
    said = texts_of("commands", language).get(f"scorer_{scorer}", "")
    given = [
        f"{key} = {number(value, language)}"
        for key, value in params.items()
        if isinstance(value, int | float)
    ]
    return ", ".join([f"{scorer} ({said})" if said else scorer, *given])
