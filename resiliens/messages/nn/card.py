"""The words of the theme card, nynorsk."""

TEXTS = {
    "core": "med i kortversjonen",
    "step": "Trinn",
    "evidence": "Dette viser det",
    "watch": "Pass på:",
    "help": "Hjelp til å svare:",
    "law_all": "Regelverk, minst trinn {step}:",
    "law_some": "Regelverk for nokre bedrifter, minst trinn {step}:",
    "to": "Til",
    "measure": "Tiltak, og kor mykje det er å gjere",
    "help_at": "Hjelp: {numbers}.",
    "schemes": "Hjelp å få:",
    "innovation": "Kan bli forretning:",
    "references": "Heng saman med:",
    "end": "{id}, utgåve {version}. Trinna byggjer på kvarandre. Varsel om regelverk er ikkje juridisk råd.",
}
