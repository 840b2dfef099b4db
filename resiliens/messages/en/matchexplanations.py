"""What a fault of a file about side streams (RM) means and what to do about it, English."""

from resiliens.messages.en.explanations import TEXTS as OTHERS
from resiliens.messages.matches import NUMBERS

TEXTS: dict[str, str] = {
    **{f"RM{number}": OTHERS[number] for number in NUMBERS},
    "RM101": "matches.yaml has kind: matches, and substances.yaml has kind: substances. Have the files changed names?",
    "RM102": "Each id can be there once in a file. Join the two, or give one of them a new id.",
    "RM103": "If one word means two substances, nobody knows who fits whom. Take the word away in one place, or write it more exactly.",
    "RM104": "serves holds ids of substances in the same file or in the list of the program. Look for a typing error.",
    "RM110": "Each match has an id of its own. Give the new one a number that is not used.",
    "RM111": "The reasons are counted: five that stopped at the law are a message to the authorities. Write one of them after reason.",
    "RM112": "Only a match that has stopped has a reason. Set step: stopped, or take reason away.",
}
