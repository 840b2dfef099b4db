"""`resiliens network`: companies side by side, inside the privacy rules."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from resiliens.cli import options
from resiliens.cli.document import DOCUMENTS
from resiliens.cli.options import WrongUsage
from resiliens.model.network import WAYS, Way

if TYPE_CHECKING:
    from resiliens.cli.network_making import Request

FORMATS = (*DOCUMENTS, ".pptx", ".xlsx", ".json")


def run(
    answers: Annotated[list[str], typer.Argument()],
    mode: Annotated[
        str, typer.Option("--mode", metavar="closed|protected|open-cards", help="commands.opt_mode")
    ] = "closed",
    publish: Annotated[bool, typer.Option("--publish", help="commands.opt_publish")] = False,
    round_name: Annotated[
        str, typer.Option("--round", metavar="NAVN", help="commands.opt_round")
    ] = "",
    ledger: Annotated[Optional[Path], typer.Option("--ledger", help="commands.opt_ledger")] = None,  # noqa: UP045  # typer reads it
    companies: Annotated[Optional[Path], typer.Option("--companies", help="commands.opt_companies")] = None,  # noqa: UP045
    own: Annotated[Optional[str], typer.Option("--own", help="commands.opt_own")] = None,  # noqa: UP045
    explain: Annotated[bool, typer.Option("--explain", help="commands.opt_explain_rules")] = False,
    peers: Annotated[bool, typer.Option("--peers", help="commands.opt_peers")] = False,
    streams: Annotated[bool, typer.Option("--streams", help="commands.opt_streams")] = False,
    audience: Annotated[
        str, typer.Option("--for", metavar="facilitator|network|open", help="commands.opt_for")
    ] = "facilitator",
    follow: Annotated[Optional[Path], typer.Option("--follow", help="commands.opt_follow_matches")] = None,  # noqa: UP045
    move: Annotated[Optional[tuple[str, str]], typer.Option("--move", help="commands.opt_move")] = None,  # noqa: UP045
    stop: Annotated[Optional[tuple[str, str]], typer.Option("--stop", help="commands.opt_stop")] = None,  # noqa: UP045
    substances: Annotated[
        Optional[Path], typer.Option("--substances", help="commands.opt_substances")  # noqa: UP045
    ] = None,
    programme: Annotated[bool, typer.Option("--programme", help="commands.opt_programme")] = False,
    plan: Annotated[Optional[Path], typer.Option("--plan", help="commands.opt_plan_folder")] = None,  # noqa: UP045
    output: options.Output = None,
    questionnaire: options.AnotherQuestionnaire = None,
    force: options.Force = False,
    lang: options.Lang = None,
    date: options.Today = None,
    plain: options.Plain = False,
    json: options.Json = False,
) -> int:  # fmt: skip
    from resiliens.cli.network_making import Request

    settings = options.settings(lang=lang, today=date, plain=plain, json=json)
    wish = Request(
        answers=tuple(answers), mode=_mode(mode), publish=publish, round=" ".join(round_name.split()),
        ledger=ledger, companies=companies, own=own, output=output, questionnaire=questionnaire, force=force,
        settings=settings,
    )  # fmt: skip
    if peers or streams:
        from resiliens.cli.network_pairing import Pairing, pair

        if (peers and streams) or programme or plan is not None or explain or publish or own is not None:
            raise WrongUsage("companies.pairs_alone")
        return pair(wish, Pairing(peers, audience, follow, move, stop, substances))
    if programme or plan is not None:
        return _sums(wish, plan, explain=explain, programme=programme)
    return _picture(wish, explain=explain)


def _sums(wish: Request, plan: Path | None, *, explain: bool, programme: bool) -> int:
    """What the whole programme came to."""
    if not programme or explain or wish.own is not None or wish.mode != "closed":
        raise WrongUsage("programme.alone")
    _check_round(wish)
    from resiliens.cli.network_programme import make_programme

    return make_programme(wish, plan)


def _picture(wish: Request, *, explain: bool) -> int:
    """The companies side by side, or for the facilitator why a theme is not shown."""
    _check(wish, explain=explain)
    if explain:
        from resiliens.cli.network_explaining import explain_network

        return explain_network(wish)
    from resiliens.cli.network_publishing import make_network

    return make_network(wish)


def _mode(written: str) -> Way:
    for mode in WAYS:
        if mode == written:
            return mode
    raise WrongUsage("network.bad_mode", value=written, known=", ".join(WAYS))


def _check(wish: Request, *, explain: bool) -> None:
    """What cannot be asked for together. Raises WrongUsage."""
    suffix = "" if wish.output is None else wish.output.suffix.lower()
    if wish.output is not None and suffix not in FORMATS:
        raise WrongUsage("commands.bad_output", file=wish.output, known=", ".join(FORMATS))
    if explain and (wish.output is not None or wish.publish or wish.own is not None):
        raise WrongUsage("network.explain_alone")
    _check_round(wish)
    if wish.own is not None and wish.mode != "protected":
        raise WrongUsage("network.own_needs_protected")
    if wish.own is not None and suffix and suffix not in DOCUMENTS:
        raise WrongUsage("network.own_no_table", suffix=suffix, known=", ".join(DOCUMENTS))


def _check_round(wish: Request) -> None:
    if wish.publish and not wish.round:
        raise WrongUsage("network.need_round")
