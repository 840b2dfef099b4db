"""`resiliens network --peers` and `--streams`: the companies read, and which of the two is made of them.

For the facilitator's eyes only. Not for the pairs and matches themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from resiliens.cli.companies import read_companies, say_who_waits
from resiliens.cli.listed import listed_in
from resiliens.cli.workbench import Workbench

if TYPE_CHECKING:
    from resiliens.cli.network_making import Request


@dataclass(frozen=True, slots=True)
class Pairing:
    """What is asked for beside the companies: who can help whom, or which side streams match.

    `audience`, `follow`, `move`, `stop` and `substances` are about side streams alone.
    """

    peers: bool
    audience: str = "facilitator"
    follow: Path | None = None
    move: tuple[str, str] | None = None
    stop: tuple[str, str] | None = None
    substances: Path | None = None


def pair(wish: Request, pairing: Pairing) -> int:
    """The list asked for; the exit code."""
    settings = wish.settings
    bench = Workbench(settings, wish.questionnaire)
    read = read_companies(wish.answers, bench)
    say_who_waits(read, bench, others=pairing.peers)
    listed = listed_in(wish.companies, settings)
    if pairing.peers:
        from resiliens.cli.network_peers import PeersWish
        from resiliens.cli.network_peers import run as run_peers

        return run_peers(read, PeersWish(settings, wish.output, wish.force, listed))
    from resiliens.cli.network_streams import StreamsWish
    from resiliens.cli.network_streams import run as run_streams

    return run_streams(
        read,
        StreamsWish(
            settings, wish.output, wish.force, listed, pairing.audience, pairing.follow, pairing.move,
            pairing.stop, pairing.substances,
        ),
    )  # fmt: skip
