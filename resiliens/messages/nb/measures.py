"""Ord om tiltak og svar som alle papirene til en samling deler, bokmål."""

TEXTS = {
    "nothing": "–",
    "small": "liten",
    "middle": "middels",
    "large": "stor",
    "days": "høyst {days} dager",
    "no_outlay": "ingen utgift",
    "outlay": "under {kr} kr",
    "effect_1": "liten",
    "effect_2": "nyttig",
    "effect_3": "klar",
    "effect_4": "stor",
    "effect_5": "kan endre bedriften",
    "answered": "{answered} av {asked} temaer besvart, {share} % av dem med dokumentasjon",
    "not_agreed": "én har svart, ikke et felles svar",
    "version": "spørsmål: {title} {version}",
}
