"""Ordene i handlingsplanen på ett ark, bokmål."""

TEXTS = {
    "proposal": "forslag: stryk og skriv til",
    "own": "bedriftens egen plan",
    "done": "{done} av {all} gjort",
    "first_act": "Første handling, innen",
    "days": "dager",
    "kr": "kr",
    "more": "{n} tiltak til er senere eller står i planfilen.",
    "find_more": "Temaer til som dere må finne ut av: {n}.",
    "rules": "Én eier på hvert tiltak, høyst to tiltak på hver person, første handling innen 14 dager. Å legge bort et tiltak med en grunn er god ledelse.",
    "proof": "Dokumentasjon",
    "again": "Vi ser på planen på nytt:",
    "chair": "Den som leder møtet:",
    "nothing_open": "Ingen åpne tiltak i planfilen.",
    "one_plan": "Her er flere bedrifter og bare én planfil. Gi en mappe med en planfil for hver: --plan planer",
    "two_plans": "To planfiler i {folder} ser ut til å være {company} sine: {files}. La bare én ligge der.",
    "no_plan": "{company}: ingen planfil i {folder} begynner med «{name}». Forslaget brukes.",
    "whose_plan": "Planfilen {file} kan like gjerne være en annen bedrifts som {company} sin, så ingen av dem får den. Gi filene navn som ikke kan forveksles, eller lag papiret av én svarfil og --plan med den ene filen.",
}
