"""The room where a company agrees: one screen that everybody reads, theme by theme, saved at every decision.

    take_down(gathering, sheet, *, save, terminal, language) -> Finished | Left

Not for finding files and not for working out the agenda; both are handed in. Steps are shown without names or
roles, always.
"""

from resiliens.interview.agreement.conducting import take_down
from resiliens.interview.agreement.gathering import Gathering

__all__ = ["Gathering", "take_down"]
