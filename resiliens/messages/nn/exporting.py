"""Ord om å lage papir til ei samling, nynorsk."""

TEXTS = {
    "none_made": "Ingen papir blei laga.",
    "made_one": "Papiret ligg i {folder}.",
    "count": "{n} papir",
    "count_one": "Eitt papir",
    "only_old": "Berre i {folder}: bedrifta har ikkje svart på nytt.",
    "only_new": "Berre i {folder}: det er ingenting å samanlikne med.",
    "two_folders": "Gi éi gammal og éi ny svarfil, eller éi mappe med gamle svar og éi med nye.",
    "fields_end": "Bruk malen med «resiliens export {kind} svar.yaml --template min-mal.md». Alt som blir skrive ut, er ufarleg tekst. {mark} er slutten på ei side.",
    "no_template": "«{kind}» har ingen mal som kan bytast ut. Desse har: {known}.",
}
