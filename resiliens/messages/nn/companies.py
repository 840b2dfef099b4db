"""Ord om bedriftene i ei samling: kven som tel, og kven som ikkje gjer det enno."""

TEXTS = {
    "waits": "{company} har {count} svarfiler og ingen felles svar enno, og er ikkje talt med: {files}",
    "nameless": "{file} seier ikkje kva bedrift ho gjeld, og er ikkje talt med.",
}
