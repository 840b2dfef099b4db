"""What a fault of a file about side streams (RM) means and what to do about it, nynorsk."""

from resiliens.messages.matches import NUMBERS
from resiliens.messages.nn.explanations import TEXTS as OTHERS

TEXTS: dict[str, str] = {
    **{f"RM{number}": OTHERS[number] for number in NUMBERS},
    "RM101": "matches.yaml har kind: matches, og substances.yaml har kind: substances. Har filene bytt namn?",
    "RM102": "Kvar id kan stå éin gong i ei fil. Slå dei to saman, eller gi den eine ein ny id.",
    "RM103": "Tyder eitt ord to stoff, veit ingen kven som passar saman. Ta bort ordet ein av stadene, eller skriv det meir nøyaktig.",
    "RM104": "serves er id-ar av stoff i same fil eller i lista til programmet. Sjå etter skrivefeil.",
    "RM110": "Kvart treff har sin eigen id. Gi det nye eit nummer som ikkje er brukt.",
    "RM111": "Grunnane blir talde: fem som stoppa på lov, er ei melding til styresmaktene. Skriv éin av dei etter reason.",
    "RM112": "Berre eit treff som har stoppa, har ein grunn. Set step: stopped, eller ta bort reason.",
}
