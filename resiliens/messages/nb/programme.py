"""Ord om programrapporten: summene over bedriftene."""

TEXTS = {
    "title": "Hva programmet har fått til",
    "what": "Hva",
    "figure": "Antall",
    "measures": "Tiltak i handlingsplanene",
    "started": "Tiltak i gang eller gjort",
    "done": "Tiltak gjort",
    "lifted": "Temaer løftet siden forrige gang",
    "matches": "Sidestrømmer som kan passe sammen",
    "readiness": "Hvor langt de er kommet",
    "match_idea": "Idé",
    "match_contact": "Kontakt",
    "match_sample": "Prøve",
    "match_trial": "Forsøk",
    "match_agreement": "Avtale",
    "match_operation": "I drift",
    "match_stopped": "Stoppet",
    "at_least": "minst {n}",
    "hidden": "– betyr vises ikke: Tallet kunne røpe hva én bedrift har svart.",
    "how": "Bak hver sum står minst fem uavhengige bedrifter, og ingen av dem står for det meste. Summene er rundet ned til nærmeste fem. Ingen bedrift er nevnt.",
    "plans": "{count} av {all} bedrifter har levert handlingsplan i {folder}.",
}
