"""Ord om bedriftene i en samling: hvem som teller, og hvem som ikke gjør det ennå."""

TEXTS = {
    "waits": "{company} har {count} svarfiler, men ikke noe felles svar ennå, og er ikke talt med: {files}",
    "nameless": "{file} sier ikke hvilken bedrift den gjelder, og er ikke talt med.",
    "others": "Filer som svarer på et annet skjema og ikke er med i dette papiret ({count}): {files}",
    "no_report": "{file} er en liste og gir ingen poeng og ingen rapport. Gi den til prosesslederen.",
    "list_done": "Gi filen {file} til prosesslederen. Hver linje vises bare for dem dere har sagt.",
    "faulty_list": "Listen {file} har feil, se over. Rett dem først: eiere og konkurrenter må være riktige.",
    "empty_list": "Det er ingen bedrifter i {file}.",
    "pairs_alone": "--peers og --streams lages hver for seg, og ikke sammen med --publish, --own, --explain, --programme eller --plan.",
}
