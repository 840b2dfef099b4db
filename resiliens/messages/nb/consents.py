"""Ord om samtykke: hva som er gitt, og hvorfor noe ikke kan leses. Bokmål."""

TEXTS = {
    "all-themes": "alle temaer unntatt de følsomme",
    "mode-open-cards": "Åpne kort for {themes}.",
    "mode-closed": "Lukket for {themes}.",
    "mode-protected": "Bare beskyttet sammenligning for {themes}.",
    "mode-peers": "Hjelper andre med {themes}.",
    "meeting": "Møte: {meeting}.",
    "given-by": "Gitt {date} av {by}.",
    "given": "Gitt {date}.",
    "by": "Gitt av {by}.",
    "withdrawn": "Trukket tilbake {date}.",
    "and-more": "og {n} til",
    "unclear": "Samtykke nummer {number} kan ikke leses: {why}",
    "unclear-field": "feltet «{written}» hører ikke til der.",
    "unclear-mode": "«{written}» er ingen måte å vise svar på.",
    "unclear-themes": "det sier ikke hvilke temaer det gjelder.",
    "unclear-theme": "«{written}» er ikke et tema her.",
    "unclear-day": "«{written}» er ikke en dato.",
    "unclear-withdrawn": "det mangler dagen det ble trukket tilbake.",
    "unclear-words": "«{written}» er ikke tekst.",
    "unreadable": "{company}: et samtykke i {file} kan ikke leses. Derfor vises ingenting av det bedriften har svart.",
}
