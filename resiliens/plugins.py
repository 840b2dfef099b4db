"""Finding scorers: built in by module name, third parties by entry point, and only when named.

A third party's scorer is run behind `Guarded`, which turns whatever goes wrong in it into one
ScorerError. It is not for choosing scorers or for running them over a tree.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from resiliens.model.diagnostics import Diagnostic, Outcome, Position
from resiliens.model.questionnaire import ParamValue as Written
from resiliens.model.questionnaire import ScorerChoice
from resiliens_scoring import BUILT_IN
from resiliens_scoring.protocol import (
    ENGLISH,
    PROPERTIES,
    ConfigError,
    InParts,
    NodeInfo,
    ParamValue,
    Scorer,
)

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "resiliens.scorers"
SLACK = 1e-9
CAUSE_LENGTH = 200
_CALLS = ("configure", "score", "explain")
_NOWHERE = Position("")
_T = TypeVar("_T")


class ScorerError(Exception):
    """A plug-in scorer failed or gave no number in [0, 1]: which one, at which node, and why.

    That file has no result; the rest of a batch goes on.
    """

    def __init__(self, scorer: str, version: str, node: str, cause: str) -> None:
        super().__init__(scorer, version, node, cause)
        self.scorer = scorer
        self.version = version
        self.node = node
        self.cause = cause

    def diagnostic(self, file: str) -> Diagnostic:
        """The error as a finding about one answers file."""
        arguments = {
            "scorer": self.scorer, "version": self.version, "node": self.node, "cause": self.cause,
        }
        return Diagnostic("RP020", Position(file), arguments)


@dataclass(frozen=True, slots=True)
class Available:
    """One scorer in the list of `resiliens scorers`. `problem` is set where it cannot be used."""

    id: str
    version: str
    built_in: bool
    properties: tuple[str, ...]
    docstring: str
    source: str  # the module, or the package that brings it
    problem: Diagnostic | None = None


def find_scorer(scorer: str) -> Outcome[Scorer]:
    """The scorer with this id, not yet configured; a third party's is guarded.

    Diagnostics: RP001 no such scorer, RP002 it cannot be loaded, RP003 two packages bring it,
    RP004 it has not the form of a scorer.
    """
    if scorer in BUILT_IN:
        built_in: Scorer = import_module(f"resiliens_scoring.{scorer}").SCORER
        return Outcome(built_in)
    points = _entry_points(scorer)
    if not points:
        known = ", ".join((*BUILT_IN, *_third_party_names()))
        return _fault("RP001", scorer=scorer, known=known)
    if len(points) > 1:
        return _fault("RP003", scorer=scorer, sources=", ".join(sorted(map(_package, points))))
    return _load(points[0])


def available() -> tuple[Available, ...]:
    """Every scorer that can be named, built-in ones first; loads third parties to look at them."""
    found = [_described(scorer, f"resiliens_scoring.{scorer}") for scorer in BUILT_IN]
    for name in _third_party_names():
        sources = ", ".join(sorted(_package(point) for point in _entry_points(name)))
        found.append(_described(name, sources))
    return tuple(found)


def parse_scorer_option(text: str) -> Outcome[ScorerChoice]:
    """`geometric:shift=0.25` as a choice; several parameters are joined by `:`.

    A value that reads as a number is one; `true` and `false` are yes and no; anything else is text.
    RP030 for a part that is not `name=value`, or a name that stands twice.
    """
    scorer, *parts = text.strip().split(":")
    params: dict[str, Written] = {}
    for part in parts:
        name, equals, value = (piece.strip() for piece in part.partition("="))
        if not name or not equals or not value or name in params:
            return Outcome(None, (Diagnostic("RP030", _NOWHERE, {"option": text, "part": part}),))
        params[name] = _option_value(value)
    if not scorer:
        return Outcome(None, (Diagnostic("RP030", _NOWHERE, {"option": text, "part": text}),))
    return Outcome(ScorerChoice(scorer, params))


class Guarded:
    """A third party's scorer with a fence around it.

    Its results are checked (type, finite, within [0, 1] but for a slack of 1e-9, which is clipped),
    its prints are captured, what it changes around itself is put back, its exceptions become
    ScorerError. Ctrl-C passes, with the scorer's name. A scorer that never returns or ends the
    process is outside what a fence can do.
    """

    def __init__(self, scorer: Scorer, name: str, *, version: str, properties: frozenset[str]) -> None:
        self._scorer = scorer
        self._node = "-"
        self.id = name
        self.version = version
        self.properties = properties

    def configure(self, params: Mapping[str, ParamValue], node: NodeInfo) -> Self:
        """The scorer for a node, fenced in as well; whatever goes wrong is a ConfigError."""
        try:
            configured = self._call(lambda: self._scorer.configure(_copied(params), node), node.id)
        except ConfigError as error:
            raise _clean(error) from None
        except ScorerError as error:
            raise ConfigError((), "plug-in", {"text": error.cause}) from None
        guarded = _checked(configured, self.id)
        if isinstance(guarded, str):
            raise ConfigError((), "plug-in", {"text": f"configure: {guarded}"})
        guarded._node = node.id
        return guarded  # type: ignore[return-value]  # never subclassed

    def score(
        self, values: Sequence[float], weights: Sequence[float], children: Sequence[str]
    ) -> float:
        given = tuple(values), tuple(weights), tuple(children)
        return self._in_range(self._call(lambda: self._scorer.score(*given), self._node))

    def explain(
        self, values: Sequence[float], weights: Sequence[float], children: Sequence[str]
    ) -> str:
        given = tuple(values), tuple(weights), tuple(children)
        text: object = self._call(lambda: self._scorer.explain(*given), self._node)
        if type(text) is not str:
            raise self._error(f"explain: {type(text).__name__}")
        return text

    def parts(self, value: float, weight: float) -> tuple[float, float]:
        """What a child brings to a plan; asked only of a scorer that declares `in-parts`."""
        own = self._scorer
        if not isinstance(own, InParts):
            raise self._error("parts")
        found: object = self._call(lambda: own.parts(value, weight), self._node)
        match found:
            case (float() | int() as added, float() | int() as least) if (
                added < math.inf and least < math.inf  # false for what is not a number, too
            ):
                return float(added), float(least)
            case _:
                raise self._error(f"parts: {type(found).__name__}")

    def _call(self, work: Callable[[], _T], node: str) -> _T:
        from resiliens.surroundings import kept

        try:
            with kept():
                return work()
        except ConfigError:
            raise
        except KeyboardInterrupt as interrupt:
            interrupt.add_note(f"{self.id} {self.version}, {node}")
            raise
        except BaseException as error:  # noqa: BLE001  # the border to foreign code
            raise ScorerError(self.id, self.version, node, cause_of(error)) from None

    def _in_range(self, result: object) -> float:
        if isinstance(result, bool) or not isinstance(result, int | float):
            raise self._error(type(result).__name__)
        try:
            number = float(result)
        except OverflowError:
            number = math.inf
        if not -SLACK <= number <= 1 + SLACK:  # false for what is not a number, too
            raise self._error(repr(number))
        return min(1.0, max(0.0, number))

    def _error(self, cause: str) -> ScorerError:
        return ScorerError(self.id, self.version, self._node, cause)


def cause_of(error: BaseException) -> str:
    """Kind and text of an exception, on one line, whatever its own methods do."""
    kind = type(error).__name__
    try:
        text = " ".join(str(error).split())
    except BaseException:  # noqa: BLE001  # its __str__ is foreign code as well
        text = ""
    return f"{kind}: {text}"[:CAUSE_LENGTH] if text else kind


def _clean(error: ConfigError) -> ConfigError:
    """The same fault in plain values; one that does not fit its code becomes the plug-in's own text."""
    try:
        path = tuple(part if isinstance(part, int) else str(part) for part in error.path)
        arguments = {str(key): str(value) for key, value in error.arguments.items()}
        ENGLISH[error.code].format_map(arguments)
        return ConfigError(path, str(error.code), arguments)
    except BaseException:  # noqa: BLE001  # what the error holds is foreign as well
        return ConfigError((), "plug-in", {"text": cause_of(error)})


def _load(point: EntryPoint) -> Outcome[Scorer]:
    from resiliens.surroundings import kept

    try:
        with kept():
            loaded = point.load()
            candidate = getattr(loaded, "SCORER", None) if isinstance(loaded, ModuleType) else loaded
            checked = _checked(candidate, point.name)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001  # the border to foreign code
        return _fault("RP002", scorer=point.name, source=_package(point), cause=cause_of(error))
    if isinstance(checked, str):
        return _fault("RP004", scorer=point.name, source=_package(point), cause=checked)
    return Outcome(checked)


def _checked(candidate: Any, name: str) -> Guarded | str:
    """The candidate behind a fence, or what of a scorer's form is missing."""
    if isinstance(candidate, type):
        return f"SCORER = {candidate.__name__}()"
    for call in _CALLS:
        if not callable(getattr(candidate, call, None)):
            return call
    scorer_id, version = getattr(candidate, "id", None), getattr(candidate, "version", None)
    if type(scorer_id) is not str or scorer_id != name:
        return "id"
    if type(version) is not str or not version:
        return "version"
    properties = getattr(candidate, "properties", None)
    if not isinstance(properties, frozenset | set) or not properties <= PROPERTIES.keys():
        return "properties"
    if "in-parts" in properties and not isinstance(candidate, InParts):
        return "parts"
    return Guarded(candidate, name, version=version, properties=frozenset(properties))


def _entry_points(name: str) -> list[EntryPoint]:
    """The entry points of a name, one for each package (a package may be found by two ways)."""
    from importlib.metadata import entry_points

    unique = {(_package(point), point.value): point for point in entry_points(group=GROUP, name=name)}
    return [unique[key] for key in sorted(unique)]


def _third_party_names() -> list[str]:
    """Names of third parties; one that a built-in has cannot be reached and is left out."""
    from importlib.metadata import entry_points

    return sorted({point.name for point in entry_points(group=GROUP)} - set(BUILT_IN))


def _package(point: EntryPoint) -> str:
    return point.dist.name if point.dist is not None else point.value


def _described(scorer: str, source: str) -> Available:
    outcome = find_scorer(scorer)
    found = outcome.value
    if found is None:
        return Available(scorer, "", False, (), "", source, problem=outcome.diagnostics[0])
    own = found._scorer if isinstance(found, Guarded) else found
    module = import_module(f"resiliens_scoring.{scorer}") if scorer in BUILT_IN else own
    return Available(
        id=scorer,
        version=found.version,
        built_in=scorer in BUILT_IN,
        properties=tuple(sorted(found.properties)),
        docstring=str(module.__doc__ or ""),
        source=source,
    )


def _fault(code: str, **arguments: str) -> Outcome[Scorer]:
    return Outcome(None, (Diagnostic(code, _NOWHERE, arguments),))


def _option_value(text: str) -> Written:
    if text in ("true", "false"):
        return text == "true"
    try:
        return int(text)
    except ValueError:
        pass
    try:
        return float(text)
    except ValueError:
        return text


def _copied(params: Mapping[str, ParamValue]) -> dict[str, ParamValue]:
    """A copy to hand to foreign code, lists as tuples."""
    return {key: _copied_value(value) for key, value in params.items()}


def _copied_value(value: ParamValue) -> ParamValue:
    if isinstance(value, Mapping):
        return _copied(value)
    if isinstance(value, list | tuple):
        return tuple(_copied_value(one) for one in value)
    return value
