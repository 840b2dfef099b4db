"""Municipalities and how far apart they are, in classes only: the coordinates are good to some kilometres.

Values only. Finding a municipality by what people write is `network.places`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Distance: TypeAlias = Literal["same", "near", "hour", "far", "unknown"]
"""Same municipality, close by, under an hour's drive, further; unknown where a place is not known."""


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality by the number of 2024, and its centre in degrees."""

    number: str
    name: str
    latitude: float
    longitude: float
