"""One line for each fault of a file about side streams (RM), nynorsk. Those of files as such are said as elsewhere."""

from resiliens.messages.matches import NUMBERS
from resiliens.messages.nn.diagnostics import TEXTS as OTHERS

TEXTS: dict[str, str] = {
    **{f"RM{number}": OTHERS.get(f"RA{number}", OTHERS[f"RQ{number}"]) for number in NUMBERS},
    "RM101": "fila må ha «kind: {kind}» øvst",
    "RM102": "id «{id}» står to gonger",
    "RM103": "«{word}» er allereie eit ord for {id}; eit ord kan berre tyde éin ting",
    "RM104": "serves nemner «{id}», som ikkje finst",
    "RM110": "treffet {id} står òg på linje {first}",
    "RM111": "eit treff som har stoppa, må ha ein grunn: reason: {reasons}",
    "RM112": "reason høyrer saman med step: {stopped}, ikkje {step}",
}
