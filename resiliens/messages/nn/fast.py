"""Typing paper in, nynorsk."""

TEXTS: dict[str, str] = {
    "explained": "Eitt teikn for kvart tema, i same rekkjefølgje som på papiret: talet på trinnet, {unknown} veit ikkje, {out} ikkje aktuelt, - ikkje svart på. Mellomrom tel ikkje. Skriv ? for hjelp.",
    "themes": "{where}: {titles}",
    "prompt": "{where}, {count} teikn: ",
    "prompt_one": "{where}, eitt teikn: ",
    "confirm": "Stemmer det? ({yes}/{no}, eller rett eitt teikn, som 4=2) ",
    "mend": "Skriv linja på nytt, eller berre det som var gale, som {place}=2.",
    "steps": "{first}–{last}",
    "length": "Linja har {signs} teikn, men skal ha {count}: eitt for kvart tema, og - der det ikkje er svart.",
    "empty": "Skriv {count} teikn, eitt for kvart tema. - betyr ikkje svart på.",
    "fault_step": "Teikn {place}: {title} har ikkje trinn {sign}. Skriv {allowed} eller -.",
    "fault_sign": "Teikn {place}: «{sign}» går ikkje på {title}. Skriv {allowed} eller -.",
    "fault_not_applicable": "Teikn {place}: ikkje aktuelt ({sign}) går ikkje på {title}. Skriv {allowed} eller -.",
    "gone": "{title} blir det ikkje spurt om lenger. Det svaret er ikkje lagra.",
    "saved": "Lagra: {count} svar.",
    "saved_one": "Lagra: 1 svar.",
    "stands": "{answer} (står som før)",
    "why": "ført inn frå papir",
}
