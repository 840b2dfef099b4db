"""One line for each fault of a file about side streams (RM), bokmål. Those of files as such are said as elsewhere."""

from resiliens.messages.matches import NUMBERS
from resiliens.messages.nb.diagnostics import TEXTS as OTHERS

TEXTS: dict[str, str] = {
    **{f"RM{number}": OTHERS.get(f"RA{number}", OTHERS[f"RQ{number}"]) for number in NUMBERS},
    "RM101": "filen må ha «kind: {kind}» øverst",
    "RM102": "id «{id}» står to ganger",
    "RM103": "«{word}» er allerede et ord for {id}; et ord kan bare bety én ting",
    "RM104": "serves nevner «{id}», som ikke finnes",
    "RM110": "treffet {id} står også på linje {first}",
    "RM111": "et treff som har stoppet, må ha en grunn: reason: {reasons}",
    "RM112": "reason hører sammen med step: {stopped}, ikke {step}",
}
