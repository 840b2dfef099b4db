"""`--explain`: theme by theme which rule stands against it, and who answered. For the facilitator's eyes,
on the terminal alone; nothing of it enters a paper."""

from __future__ import annotations

from collections.abc import Iterator

from resiliens.cli.network_making import Gathered, Request, gather_network
from resiliens.cli.network_publishing import drafted
from resiliens.documents.escaping import escape
from resiliens.messages import text
from resiliens.model.answers import State
from resiliens.model.network import Network, Theme
from resiliens.model.result import questions_of
from resiliens.network.picture import Pictured


def explain_network(wish: Request) -> int:
    """A table on the terminal; the exit code."""
    from resiliens.terminal.console import survey
    from resiliens.terminal.page import page_lines

    gathered = gather_network(wish)
    made, _ = drafted(wish, gathered)
    terminal = survey(plain=wish.settings.plain)
    lines = page_lines(_table(made, gathered, wish), width=min(terminal.width, 100))
    terminal.write("\n".join(lines) + "\n")
    return gathered.companies.exit_code


def _table(made: Pictured, gathered: Gathered, wish: Request) -> str:
    language = wish.settings.language
    heads = [text(f"network.{key}", language) for key in ("theme", "explain_rule", "explain_who")]
    lines = [f"# {text('network.explain_title', language)}", ""]
    lines += [f"| {' | '.join(heads)} |", "| --- | --- | --- |"]
    rules = {one.id: one.rule for one in made.refusals}
    who = dict(_who(gathered, made.network))
    for theme in made.network.themes:
        said = _verdict(theme, rules, made.network, language)
        names = _named(who[theme.id], gathered, language)
        lines.append(f"| {escape(theme.title)} | {escape(said)} | {escape(names)} |")
    return "\n".join(lines) + "\n"


def _verdict(theme: Theme, rules: dict[str, str], network: Network, language: str) -> str:
    if theme.id in rules:
        return text(f"network.rule_{rules[theme.id]}", language)
    shown = {cell.id for cell in network.cells if cell.shown} | {card.theme for card in network.cards}
    return text("network.explain_open", language) if theme.id in shown else "–"


def _named(who: list[str], gathered: Gathered, language: str) -> str:
    """The names; where nearly all are there, those that are not."""
    names = sorted(one.member.name for one in gathered.asked.companies)
    missing = [name for name in names if name not in who]
    if not missing:
        return text("network.explain_all", language, n=len(names))
    if len(missing) < len(who):
        return text("network.explain_all_but", language, n=len(names), who=", ".join(missing))
    return ", ".join(who)


def _who(gathered: Gathered, network: Network) -> Iterator[tuple[str, list[str]]]:
    """The companies that answered each theme, never what; with open cards those that open it."""
    answered = {
        one.member.name: {
            node.id
            for node in questions_of(one.member.result)
            if node.state is State.ANSWERED and node.step is not None
        }
        for one in gathered.asked.companies
    }
    for theme in network.themes:
        if network.mode == "open-cards":
            yield theme.id, [card.company for card in network.cards if card.theme == theme.id]
        else:
            yield theme.id, sorted(name for name, themes in answered.items() if theme.id in themes)
