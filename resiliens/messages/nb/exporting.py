"""Ord om å lage papirer til en samling, bokmål."""

TEXTS = {
    "none_made": "Ingen papirer ble laget.",
    "made_one": "Papiret ligger i {folder}.",
    "count": "{n} papirer",
    "count_one": "Ett papir",
    "only_old": "Bare i {folder}: bedriften har ikke svart på nytt.",
    "only_new": "Bare i {folder}: det er ingenting å sammenligne med.",
    "two_folders": "Gi én gammel og én ny svarfil, eller én mappe med gamle svar og én med nye.",
    "fields_end": "Bruk malen med «resiliens export {kind} svar.yaml --template min-mal.md». Alt som skrives ut, er ufarlig tekst. {mark} er slutten på en side.",
    "no_template": "«{kind}» har ingen mal som kan byttes ut. Disse har: {known}.",
}
