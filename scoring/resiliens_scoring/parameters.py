"""Reading parameters of a scorer strictly: what is not understood is refused, never guessed.

It is not for text from the command line or YAML; values arrive here with their types.
"""

import math
from collections.abc import Callable, Collection, Mapping, Sequence

from resiliens_scoring.protocol import ConfigError, ParamValue, Path


def only_known(params: Mapping[str, ParamValue], known: Collection[str], path: Path = ()) -> None:
    """Refuse a parameter whose name is not among the known ones."""
    for name in params:
        if name not in known:
            arguments = {"name": name, "known": ", ".join(known) or "-"}
            raise ConfigError((*path, name), "unknown-parameter", arguments)


def as_number(value: object, path: Path) -> float:
    """Return a finite float; yes and no are no numbers."""
    name = str(path[-1])
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise ConfigError(path, "not-a-number", {"name": name, "found": shown(value)})
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise ConfigError(path, "not-a-number", {"name": name, "found": shown(value)})
    return number


def number_within(value: object, path: Path, allowed: tuple[str, Callable[[float], bool]]) -> float:
    """Return a finite float that passes the test; `allowed` is (the range in signs, the test)."""
    number = as_number(value, path)
    signs, passes = allowed
    if not passes(number):
        arguments = {"name": str(path[-1]), "found": shown(value), "allowed": signs}
        raise ConfigError(path, "out-of-range", arguments)
    return number


def as_whole_number(value: object, path: Path) -> int:
    """Return an int; 2.0 is none, since the scale counts its steps."""
    if isinstance(value, bool) or not isinstance(value, int):
        arguments = {"name": str(path[-1]), "found": shown(value)}
        raise ConfigError(path, "not-a-whole-number", arguments)
    return value


def as_list(value: ParamValue, path: Path) -> Sequence[ParamValue]:
    """Return the list; text is none, though Python can walk over it."""
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise ConfigError(path, "not-a-list", {"name": str(path[-1]), "found": shown(value)})
    return value


def as_mapping(value: ParamValue, path: Path) -> Mapping[str, ParamValue]:
    """Return the mapping."""
    if not isinstance(value, Mapping):
        raise ConfigError(path, "not-a-mapping", {"name": str(path[-1]), "found": shown(value)})
    return value


def as_text(value: ParamValue, path: Path) -> str:
    """Return the text."""
    if not isinstance(value, str):
        raise ConfigError(path, "not-a-text", {"name": str(path[-1]), "found": shown(value)})
    return value


def shown(value: object) -> str:
    """Return a value as it may stand in a message: short, whatever was written."""
    try:
        text = repr(value)
    except ValueError:  # Python refuses to print a whole number of many thousand digits
        return "a huge number"
    return text if len(text) <= 40 else text[:37] + "..."
