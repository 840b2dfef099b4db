"""Orda i kortlista: forslag med nummer til stille røysting, nynorsk."""

TEXTS = {
    "title": "Kortliste",
    "vote": "Skriv ned vala dine stille først: tre til fem prikkar, høgst to på eitt forslag. Alle viser samstundes, eller yngst først og leiar sist. Sei grunnen for både dei høgste og dei lågaste. Prikkane er eit råd til den som avgjer.",
    "choose": "Vel to raske, eitt middels og eitt stort. Berre raske tiltak endrar ingenting.",
    "measures": "Tiltak",
    "number": "Nr.",
    "option": "Forslag",
    "effort": "Innsats",
    "effect": "Verknad (1–5)",
    "dots": "Prikkar",
    "or": "{first} Eller: {second}",
    "ideas": "Idear som kan bli forretning",
    "idea": "Spørsmålet",
    "own": "Forslaga dykkar, også dei ville",
    "no_options": "Ingen tiltak peikar seg ut: de er ved målet, eller for få tema er svart på. Skriv dykkar eigne.",
    "more": "Fleire tema med tiltak, i rapporten: {n}.",
    "end": "Innsats er eigne dagar og utgift, verknad er resultatet for bedrifta og omgivnadene innan tre år. Grå tal er eit første bod: stryk og skriv dykkar eigne. Står det to måtar, gjeld tala den første.",
}
