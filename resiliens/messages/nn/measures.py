"""Ord om tiltak og svar som alle papira til ei samling deler, nynorsk."""

TEXTS = {
    "nothing": "–",
    "small": "liten",
    "middle": "middels",
    "large": "stor",
    "days": "høgst {days} dagar",
    "no_outlay": "inga utgift",
    "outlay": "under {kr} kr",
    "effect_1": "liten",
    "effect_2": "nyttig",
    "effect_3": "klar",
    "effect_4": "stor",
    "effect_5": "kan endre bedrifta",
    "answered": "svart på {answered} av {asked} tema, {share} % av dei med dokumentasjon",
    "not_agreed": "éin har svart, ikkje eit felles svar",
    "version": "spørsmål: {title} {version}",
}
