"""Ord om samtykke: kva som er gitt, og kvifor noko ikkje kan lesast. Nynorsk."""

TEXTS = {
    "all-themes": "alle tema utanom dei kjenslevare",
    "mode-open-cards": "Opne kort for {themes}.",
    "mode-closed": "Lukka for {themes}.",
    "mode-protected": "Berre verna samanlikning for {themes}.",
    "mode-peers": "Hjelper andre med {themes}.",
    "meeting": "Møte: {meeting}.",
    "given-by": "Gitt {date} av {by}.",
    "given": "Gitt {date}.",
    "by": "Gitt av {by}.",
    "withdrawn": "Trekt tilbake {date}.",
    "and-more": "og {n} til",
    "unclear": "Samtykke nummer {number} kan ikkje lesast: {why}",
    "unclear-field": "feltet «{written}» høyrer ikkje til der.",
    "unclear-mode": "«{written}» er ingen måte å vise svar på.",
    "unclear-themes": "det seier ikkje kva tema det gjeld.",
    "unclear-theme": "«{written}» er ikkje eit tema her.",
    "unclear-day": "«{written}» er ikkje ein dato.",
    "unclear-withdrawn": "det manglar dagen det blei trekt tilbake.",
    "unclear-words": "«{written}» er ikkje tekst.",
    "unreadable": "{company}: eit samtykke i {file} kan ikkje lesast. Difor blir ingenting av det bedrifta har svart, vist.",
}
