"""The words of the theme card, bokmål."""

TEXTS = {
    "core": "med i kortversjonen",
    "step": "Trinn",
    "evidence": "Dette viser det",
    "watch": "Pass på:",
    "help": "Hjelp til å svare:",
    "law_all": "Regelverk, minst trinn {step}:",
    "law_some": "Regelverk for noen bedrifter, minst trinn {step}:",
    "to": "Til",
    "measure": "Tiltak, og hvor mye det er å gjøre",
    "help_at": "Hjelp: {numbers}.",
    "schemes": "Hjelp å få:",
    "innovation": "Kan bli forretning:",
    "references": "Henger sammen med:",
    "end": "{id}, utgave {version}. Trinnene bygger på hverandre. Varsel om regelverk er ikke juridisk råd.",
}
