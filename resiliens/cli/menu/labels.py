"""An answers file in a list: whose it is and how far it has come, told apart from the others there.

Not for what the answers are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from resiliens.terminal.escaping import one_line

if TYPE_CHECKING:
    from resiliens.cli.menu.shelf import Kept
    from resiliens.cli.menu.visit import Visit


def labels(files: Sequence[Kept], visit: Visit, *, with_company: bool = True) -> list[str]:
    """One label a file; the name of the file is added where two would be the same."""
    plain = [label(kept, visit, with_company=with_company) for kept in files]
    seen = Counter(plain)
    return [
        words if seen[words] == 1 else visit.say("kept-twice", words=words, file=one_line(kept.file.name))
        for words, kept in zip(plain, files, strict=True)
    ]


def label(kept: Kept, visit: Visit, *, with_company: bool = True) -> str:
    """Company, role, how far and when, and which questionnaire if not the usual one."""
    from resiliens.cli.assess import DEFAULT

    file = one_line(kept.file.name)
    if kept.broken:
        return visit.say("kept-broken", file=file)
    who = [one_line(kept.company) or visit.say("no-name", file=file)] if with_company else []
    who += [one_line(kept.role)] if kept.role.strip() else []
    if kept.questionnaire != DEFAULT:
        who.append(one_line(kept.title))
    key = "kept-done" if kept.finished else "kept"
    whose = ", ".join(who) or visit.say("no-role")
    return visit.say(key, who=whose, answered=kept.answered, total=kept.total, changed=kept.changed)
