"""What a fault of a file about side streams (RM) means and what to do about it, bokmål."""

from resiliens.messages.matches import NUMBERS
from resiliens.messages.nb.explanations import TEXTS as OTHERS

TEXTS: dict[str, str] = {
    **{f"RM{number}": OTHERS[number] for number in NUMBERS},
    "RM101": "matches.yaml har kind: matches, og substances.yaml har kind: substances. Har filene byttet navn?",
    "RM102": "Hver id kan stå én gang i en fil. Slå de to sammen, eller gi den ene en ny id.",
    "RM103": "Hvis ett ord betyr to stoffer, vet ingen hvem som passer sammen. Ta ordet bort ett av stedene, eller skriv det mer nøyaktig.",
    "RM104": "serves er id-er av stoffer i samme fil eller i programmets egen liste. Se etter skrivefeil.",
    "RM110": "Hvert treff har sin egen id. Gi det nye et nummer som ikke er brukt.",
    "RM111": "Grunnene telles: fem som stoppet på lov, er en beskjed til myndighetene. Skriv én av dem etter reason.",
    "RM112": "Bare et treff som har stoppet, har en grunn. Sett step: stopped, eller ta bort reason.",
}
