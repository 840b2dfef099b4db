"""What a company answered beside what is set side by side: its list of side streams, from a file of its own.

Not for which company counts; the same rule decides which of several such files does.
"""

from __future__ import annotations

from resiliens.cli.companies import Companies
from resiliens.model.companies import Member
from resiliens.model.result import Result
from resiliens.network.counting import counting_of

STREAMS = "streams"  # the questionnaire of the have/want list


def beside(member: Member, companies: Companies) -> tuple[Result, ...]:
    """The company's list of side streams, where it has one that counts; nothing else yet."""
    pairs = [
        (one.sheet, one.result)
        for one in companies.scored
        if one.sheet is not None and one.result is not None and one.result.questionnaire == STREAMS
        and companies.counting.keys.get(one.file) == member.key
    ]  # fmt: skip
    return tuple(one.result for one in counting_of(pairs).members)
