"""One line for each fault of a file about side streams (RM), English. Those of files as such are said as elsewhere."""

from resiliens.messages.en.diagnostics import TEXTS as OTHERS
from resiliens.messages.matches import NUMBERS

TEXTS: dict[str, str] = {
    **{f"RM{number}": OTHERS.get(f"RA{number}", OTHERS[f"RQ{number}"]) for number in NUMBERS},
    "RM101": "the file must have “kind: {kind}” on top",
    "RM102": "the id “{id}” is there twice",
    "RM103": "“{word}” is a word for {id} already; a word can mean one thing only",
    "RM104": "serves names “{id}”, which does not exist",
    "RM110": "the match {id} is on line {first} too",
    "RM111": "a match that has stopped must have a reason: {reasons}",
    "RM112": "reason goes with step: {stopped}, not {step}",
}
