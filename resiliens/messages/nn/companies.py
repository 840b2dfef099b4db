"""Ord om bedriftene i ei samling: kven som tel, og kven som ikkje gjer det enno."""

TEXTS = {
    "waits": "{company} har {count} svarfiler og ingen felles svar enno, og er ikkje talt med: {files}",
    "nameless": "{file} seier ikkje kva bedrift ho gjeld, og er ikkje talt med.",
    "others": "{count} filer svarer på eit anna skjema, og er ikkje med i dette papiret: {files}",
    "no_report": "{file} er ei liste og gir ingen poeng og ingen rapport. Gi ho til den som leier samlinga.",
    "list_done": "Gi fila {file} til den som leier samlinga. Kvar linje blir berre vist for dei de har sagt.",
    "faulty_list": "Lista {file} har feil, sjå over. Rett dei først: eigarar og konkurrentar må vere rette.",
    "empty_list": "Det er ingen bedrifter i {file}.",
}
