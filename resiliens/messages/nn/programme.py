"""Ord om programrapporten: summane over bedriftene."""

TEXTS = {
    "title": "Kva programmet har fått til",
    "what": "Kva",
    "figure": "Tal",
    "measures": "Tiltak i handlingsplanane",
    "started": "Tiltak i gang eller gjorde",
    "done": "Tiltak gjorde",
    "lifted": "Tema løfta sidan førre gong",
    "matches": "Sidestraumar som kan passe saman",
    "readiness": "Kor langt dei er komne",
    "match_idea": "Idé",
    "match_contact": "Kontakt",
    "match_sample": "Prøve",
    "match_trial": "Forsøk",
    "match_agreement": "Avtale",
    "match_operation": "I drift",
    "match_stopped": "Stoppa",
    "at_least": "minst {n}",
    "hidden": "– tyder blir ikkje vist: Talet kunne røpe kva éi bedrift har svart.",
    "how": "Bak kvar sum står minst fem uavhengige bedrifter, og ingen av dei står for det meste. Summane er runda ned til næraste fem. Inga bedrift er nemnd.",
    "plans": "{count} av {all} bedrifter har levert handlingsplan i {folder}.",
}
