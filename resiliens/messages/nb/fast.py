"""Typing paper in, bokmål."""

TEXTS: dict[str, str] = {
    "explained": "Ett tegn for hvert tema, i samme rekkefølge som på papiret: tallet på trinnet, {unknown} vet ikke, {out} ikke aktuelt, - ikke svart. Mellomrom teller ikke. Skriv ? for hjelp.",
    "themes": "{where}: {titles}",
    "prompt": "{where}, {count} tegn: ",
    "prompt_one": "{where}, ett tegn: ",
    "confirm": "Stemmer det? ({yes}/{no}, eller rett ett tegn, som 4=2) ",
    "mend": "Skriv linjen på nytt, eller bare det som var galt, som {place}=2.",
    "steps": "{first}–{last}",
    "length": "Linjen har {signs} tegn, men skal ha {count}: ett for hvert tema, og - der det ikke er svart.",
    "empty": "Skriv {count} tegn, ett for hvert tema. - betyr ikke svart.",
    "fault_step": "Tegn {place}: {title} har ikke trinn {sign}. Skriv {allowed} eller -.",
    "fault_sign": "Tegn {place}: «{sign}» går ikke på {title}. Skriv {allowed} eller -.",
    "fault_not_applicable": "Tegn {place}: ikke aktuelt ({sign}) går ikke på {title}. Skriv {allowed} eller -.",
    "gone": "{title} spørres det ikke om lenger. Det svaret er ikke lagret.",
    "saved": "Lagret: {count} svar.",
    "saved_one": "Lagret: 1 svar.",
    "stands": "{answer} (står som før)",
    "why": "ført inn fra papir",
}
