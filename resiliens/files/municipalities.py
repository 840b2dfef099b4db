"""Reads the table of municipalities that comes with the program.

The first line of the file is its note: how good the coordinates are and what they may be used for.
"""

from __future__ import annotations

import csv
from functools import cache

from resiliens.files.finding import built_in_folder
from resiliens.model.places import Municipality

FILE = "network/municipalities.csv"


@cache
def municipalities() -> tuple[Municipality, ...]:
    """Every municipality of the table, in the order of the file."""
    content = (built_in_folder() / FILE).read_text("utf-8")
    lines = [line for line in content.splitlines() if not line.startswith("#")]
    return tuple(
        Municipality(row["number"], row["name"], float(row["latitude"]), float(row["longitude"]))
        for row in csv.DictReader(lines)
    )
