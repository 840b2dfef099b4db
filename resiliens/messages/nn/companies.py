"""Ord om bedriftene i ei samling: kven som tel, og kven som ikkje gjer det enno."""

TEXTS = {
    "waits": "{company} har {count} svarfiler, men ikkje noko felles svar enno, og er ikkje talt med: {files}",
    "nameless": "{file} seier ikkje kva bedrift ho gjeld, og er ikkje talt med.",
    "others": "Filer som svarer på eit anna skjema og ikkje er med i dette papiret ({count}): {files}",
    "no_report": "{file} er ei liste og gir ingen poeng og ingen rapport. Gi ho til prosessleiaren.",
    "list_done": "Gi fila {file} til prosessleiaren. Kvar linje blir berre vist for dei de har sagt.",
    "faulty_list": "Lista {file} har feil, sjå over. Rett dei først: eigarar og konkurrentar må vere rette.",
    "empty_list": "Det er ingen bedrifter i {file}.",
    "pairs_alone": "--peers og --streams blir laga kvar for seg, og ikkje saman med --publish, --own, --explain, --programme eller --plan.",
}
