"""Ordene i kortlisten: forslag med nummer til stille stemmegivning, bokmål."""

TEXTS = {
    "title": "Kortliste",
    "vote": "Skriv ned valgene dine i stillhet først: tre til fem prikker, høyst to på ett forslag. Alle viser samtidig, eller yngst først og leder sist. Si grunnen for både de høyeste og de laveste. Prikkene er et råd til den som bestemmer.",
    "choose": "Velg to raske, ett middels og ett stort. Bare raske tiltak endrer ingenting.",
    "measures": "Tiltak",
    "number": "Nr.",
    "option": "Forslag",
    "effort": "Innsats",
    "effect": "Virkning (1–5)",
    "dots": "Prikker",
    "or": "{first} Eller: {second}",
    "ideas": "Ideer som kan bli forretning",
    "idea": "Spørsmålet",
    "own": "Deres egne forslag, også de ville",
    "no_options": "Ingen tiltak peker seg ut: dere er ved målet, eller for få temaer er besvart. Skriv deres egne.",
    "more": "Flere temaer med tiltak, i rapporten: {n}.",
    "end": "Innsats er egne dager og utgift, virkning er resultatet for bedriften og omgivelsene innen tre år. Grå tall er et første bud: stryk og skriv deres egne. Står det to måter, gjelder tallene den første.",
}
