"""Orda i handlingsplanen på eitt ark, nynorsk."""

TEXTS = {
    "proposal": "forslag: stryk og skriv til",
    "own": "bedrifta sin eigen plan",
    "done": "{done} av {all} gjort",
    "first_act": "Første handling, innan",
    "days": "dagar",
    "kr": "kr",
    "more": "{n} tiltak til er seinare eller står i planfila.",
    "find_more": "Tema til som de må finne ut av: {n}.",
    "rules": "Éin eigar på kvart tiltak, høgst to tiltak på kvar person, første handling innan 14 dagar. Å leggje bort eit tiltak med ein grunn er god leiing.",
    "proof": "Dokumentasjon",
    "again": "Vi ser på planen på nytt:",
    "chair": "Den som leier møtet:",
    "nothing_open": "Ingen opne tiltak i planfila.",
    "one_plan": "Her er fleire bedrifter og berre éi planfil. Gi ei mappe med ei planfil for kvar: --plan planar",
    "two_plans": "To planfiler i {folder} ser ut til å vere {company} sine: {files}. La berre éi liggje der.",
    "no_plan": "{company}: inga planfil i {folder} byrjar med «{name}». Forslaget blir brukt.",
    "whose_plan": "Planfila {file} kan like gjerne vere ei anna bedrift si som {company} si, så ingen av dei får ho. Gi filene namn som ikkje kan forvekslast, eller lag papiret av éi svarfil og --plan med den eine fila.",
}
