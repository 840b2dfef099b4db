"""From the parameter `gates` of the staged scorer to gates, or to a ConfigError with its place.

It is not for judging gates. The form is that of contract.md, section 2.1.
"""

from collections.abc import Mapping

from resiliens_scoring.gates import ChildNeed, Gate, Joined, Need, ShareNeed
from resiliens_scoring.parameters import (
    as_list,
    as_mapping,
    as_text,
    as_whole_number,
    number_within,
    only_known,
    shown,
)
from resiliens_scoring.protocol import ConfigError, NodeInfo, ParamValue, Path

_FORMS = ({"node", "at-least"}, {"share", "at-least"}, {"all"}, {"any"})
_OPERATORS = ("node", "share", "at-least", "all", "any")
_SHARE = ("0 < share ≤ 1", lambda share: 0 < share <= 1)


def read_gates(value: ParamValue, node: NodeInfo) -> tuple[Gate, ...]:
    """Return the gates from the lowest step up."""
    path: Path = ("gates",)
    items = as_list(value, path)
    if not items:
        raise ConfigError(path, "gate-empty")
    gates: dict[int, Gate] = {}
    for position, item in enumerate(items):
        gate = _read_gate(item, node, (*path, position))
        if gate.step in gates:
            place = (*path, position, "step")
            raise ConfigError(place, "gate-step-twice", {"step": gate.step})
        gates[gate.step] = gate
    return tuple(gates[step] for step in sorted(gates))


def _read_gate(value: ParamValue, node: NodeInfo, path: Path) -> Gate:
    gate = as_mapping(value, path)
    only_known(gate, ("step", "need"), path)
    for name in ("step", "need"):
        if name not in gate:
            raise ConfigError(path, "missing-parameter", {"name": name})
    place = (*path, "step")
    step = as_whole_number(gate["step"], place)
    if not node.first < step <= node.first + node.steps:
        allowed = f"{node.first + 1} ≤ step ≤ {node.first + node.steps}"
        arguments = {"name": "step", "found": shown(step), "allowed": allowed}
        raise ConfigError(place, "out-of-range", arguments)
    return Gate(step, _read_need(gate["need"], node, (*path, "need")))


def _read_need(value: ParamValue, node: NodeInfo, path: Path) -> Need:
    need = as_mapping(value, path)
    if not need:
        raise ConfigError(path, "gate-empty")
    _refuse_other_forms(need, path)
    if "all" in need or "any" in need:
        name = "all" if "all" in need else "any"
        return _read_joined(need[name], node, (*path, name))
    if "at-least" not in need:
        raise ConfigError(path, "missing-parameter", {"name": "at-least"})
    step = _read_step(need["at-least"], node, (*path, "at-least"))
    if "share" in need:
        return ShareNeed(number_within(need["share"], (*path, "share"), _SHARE), step)
    if "node" not in need:
        raise ConfigError(path, "missing-parameter", {"name": "node"})
    return ChildNeed(_find_child(need["node"], node, (*path, "node")), step)


def _refuse_other_forms(need: Mapping[str, ParamValue], path: Path) -> None:
    """Refuse `not`, `below` and the like: a gate must never close because a child rose."""
    known = ", ".join(_OPERATORS)
    for name in need:
        if name not in _OPERATORS:
            arguments = {"operator": name, "known": known}
            raise ConfigError((*path, name), "gate-operator", arguments)
    if not any(need.keys() <= form for form in _FORMS):
        arguments = {"operator": " + ".join(need), "known": known}
        raise ConfigError(path, "gate-operator", arguments)


def _read_joined(value: ParamValue, node: NodeInfo, path: Path) -> Joined:
    items = as_list(value, path)
    if not items:
        raise ConfigError(path, "gate-empty")
    needs = [_read_need(item, node, (*path, place)) for place, item in enumerate(items)]
    return Joined(tuple(needs), every=path[-1] == "all")


def _read_step(value: ParamValue, node: NodeInfo, path: Path) -> float:
    top = node.first + node.steps
    signs = f"{node.first} ≤ at-least ≤ {top}"
    return number_within(value, path, (signs, lambda step: node.first <= step <= top))


def _find_child(value: ParamValue, node: NodeInfo, path: Path) -> str:
    """Return the child's id as the node has it, whichever of the two forms the gate uses."""
    name = as_text(value, path)
    found = [child for child in node.children if child == name]
    found = found or [child for child in node.children if _same_child(child, name)]
    if len(found) == 1:
        return found[0]
    code = "ambiguous-child" if found else "unknown-child"
    known = ", ".join(found or node.children)
    raise ConfigError(path, code, {"name": name, "known": known})


def _same_child(child: str, name: str) -> bool:
    """Return whether one is the other without its questionnaire; two full ids must be equal."""
    if "." in child and "." in name:
        return False
    return child.rpartition(".")[2] == name.rpartition(".")[2]
