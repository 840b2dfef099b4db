"""The words for how firm the choice of measures is, bokmål."""

TEXTS = {
    "heading": "Hvor sikkert valget er",
    "firm_one": "Rådet holder selv om noen svar er ett trinn feil.",
    "firm_more": "Rådene holder selv om noen svar er ett trinn feil.",
    "some_firm_one": "Rådet om {themes} holder selv om noen svar er ett trinn feil.",
    "some_firm_more": "Rådene om {themes} holder selv om noen svar er ett trinn feil.",
    "tied": "{themes} er like viktige: velg det dere har folk og tid til.",
    "loose_one": "Ett av rådene kunne like gjerne handlet om et annet tema: velg det dere har folk og tid til.",
    "loose_more": "{n} av rådene kunne like gjerne handlet om andre temaer: velg det dere har folk og tid til.",
    "others": "Like viktige er {themes}.",
    "quoted": "«{name}»",
    "tried_answers": "Ett svar om gangen ett trinn ned og opp, {n} forsøk: de tre første rådene holdt i {three}, alle de første i {five}.",
    "tried_weights": "Vekten til ett tema om gangen en firedel ned og opp, {n} forsøk: de tre første rådene holdt i {three}, alle de første i {five}.",
    "tried_together": "Om lag hvert fjerde svar ett trinn feil og alle vekter inntil en firedel feil, {n} tilfeldige forsøk (starttall {seed}): de tre første rådene holdt i {three}, alle de første i {five}.",
    "stayed": "{place}. {title}: holdt i {stayed} av {n} tilfeldige forsøk.",
}
