"""Making very many frozen values at little cost; the values are the same, only the making is faster.

Not for values that are made a few times: those are called by their class as usual.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field, fields, make_dataclass
from typing import Any, ParamSpec, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")


def quick(kind: Callable[P, T]) -> Callable[P, T]:
    """A maker of values of a frozen, slotted dataclass, with the signature of the class.

    A frozen dataclass sets every field through `object.__setattr__`, which is most of the cost of a
    wide one. The maker fills an unfrozen twin with the same slots, and then gives it its real class:
    about a fifth of the time. Where the interpreter refuses that, the class itself is returned.
    """
    frozen = cast("type[Any]", kind)
    places: list[tuple[str, Any, Any]] = [
        (one.name, Any, field(default=one.default, default_factory=one.default_factory, kw_only=one.kw_only))
        for one in fields(frozen)
    ]
    twin = make_dataclass(frozen.__name__, places, slots=True, eq=False, repr=False, match_args=False)

    def make(*args: P.args, **kwargs: P.kwargs) -> T:
        value = twin(*args, **kwargs)
        value.__class__ = frozen
        return cast("T", value)

    trial: Any = object.__new__(twin)
    try:
        trial.__class__ = frozen
    except TypeError:
        return kind
    return make
