"""Scorers: from the values and weights of the children of one node to one number in [0, 1].

This package holds the six built-in scorers, the protocol that they share with plug-ins, and the
checks that try a scorer against what it declares. It is not for trees, answers that are unknown
or not applicable, caps, or files: whoever calls a scorer has dealt with those.
"""

from resiliens_scoring.levels import TOLERANCE, level
from resiliens_scoring.protocol import PROPERTIES, ConfigError, NodeInfo, ParamValue, Scorer

__all__ = [
    "BUILT_IN",
    "PROPERTIES",
    "TOLERANCE",
    "ConfigError",
    "NodeInfo",
    "ParamValue",
    "Scorer",
    "level",
]

BUILT_IN = ("mean", "geometric", "weakest", "balanced", "staged", "points")
"""Ids of the built-in scorers; `resiliens_scoring.<id>.SCORER` is the scorer."""
