"""What `--target` and `--days` say: a step for all, or for one theme or section each; a number of days.

Not for finding the way there.
"""

from __future__ import annotations

import re

from resiliens.cli.options import WrongUsage
from resiliens.cli.report import known_addresses
from resiliens.cli.workbench import Scored
from resiliens.files.collecting import nearest
from resiliens.files.values import spoken_number
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.model.plan import Goal
from resiliens.model.questionnaire import Section

MOST_DAYS = 100_000
_STEP = re.compile(r"[0-9]{1,4}")


def goals_of(written: tuple[str, ...], scored: Scored, language: str) -> tuple[Goal, ...]:
    """The goals; `3` is the whole, or each pillar that is not named by itself. Raises WrongUsage for what is
    no target."""
    from resiliens.assess.plan import goals_for_step

    if scored.result is None or scored.instrument is None:
        return ()
    general: dict[str, Goal] = {}
    named: dict[str, Goal] = {}
    for one in written:
        address, equals, step = one.rpartition("=")
        if not _STEP.fullmatch(step.strip()) or (equals and not address.strip()):
            raise WrongUsage("plan.no_target", value=visible(one))
        if equals:
            goal = _goal((address.strip(), int(step)), scored, language)
            if goal.node in named:
                raise WrongUsage("plan.target_twice", address=goal.node)
            named[goal.node] = goal
            continue
        found = goals_for_step(scored.result, int(step))
        if not found:
            raise WrongUsage("plan.no_levels")
        general = {goal.node: _goal((goal.node, goal.step), scored, language) for goal in found}
    return tuple({**general, **named}.values())


def days_of(written: str | None) -> float | None:
    """A number of own days, as people write it (`20`, `2,5`)."""
    if written is None:
        return None
    number = spoken_number(written)
    if number is None or not 0 < number <= MOST_DAYS:
        raise WrongUsage("plan.bad_days", value=visible(written))
    return float(number)


def _goal(wanted: tuple[str, int], scored: Scored, language: str) -> Goal:
    address, step = wanted
    assert scored.instrument is not None  # noqa: S101  # asked for by `goals_of`
    tree = scored.instrument.questionnaire
    resolved = tree.resolve(address)
    node = tree.node(resolved)
    if node is None or resolved.startswith("company."):
        near = nearest(address, known_addresses(scored))
        key = "commands.did_you_mean_id" if near else "commands.see_show"
        raise WrongUsage("plan.no_such_target", address=visible(address), near=text(key, language, near=near))
    if not isinstance(node, Section) and not node.scored:
        raise WrongUsage("plan.not_a_target", address=resolved)
    if step not in node.scale.numbers():
        first, last = node.scale.first, node.scale.last
        raise WrongUsage("plan.no_such_step", address=resolved, first=first, last=last, step=step)
    return Goal(resolved, step)
