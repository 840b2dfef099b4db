"""Ord om bedriftene i en samling: hvem som teller, og hvem som ikke gjør det ennå."""

TEXTS = {
    "waits": "{company} har {count} svarfiler og ingen felles svar ennå, og er ikke talt med: {files}",
    "nameless": "{file} sier ikke hvilken bedrift den gjelder, og er ikke talt med.",
}
