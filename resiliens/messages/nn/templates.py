"""The words about templates of the user's own, nynorsk."""

TEXTS = {
    "unreadable": "Malen {file} kan ikkje lesast. Han må finnast, vere rein tekst i UTF-8 og ikkje vere for stor.",
    "fault": "{file}, linje {line}: {why}",
    "syntax": "dette er ikkje gyldig i ein mal ({detail}).",
    "unknown": "«{detail}» finst ikkje. Sjå kva som finst: «resiliens export --fields report».",
    "unknown_near": "«{detail}» finst ikkje. Meinte de «{near}»? Sjå kva som finst: «resiliens export --fields report».",
    "forbidden": "ein mal kan berre vise felt og gå gjennom lister; han kan ikkje rekne eller kalle noko.",
    "too_long": "malen skriv utan ende.",
    "failed": "dette går ikkje ({detail}).",
    "fields_intro": "Dette kan ein mal bruke, med døme frå ei oppdikta bedrift. [] er ei liste: {% for x in d.actions %}"
    "{{ x.theme }}{% endfor %}",
    "fields_end": "Lag rapporten med «resiliens report svar.yaml --template min-mal.md -o rapport.html». Alt som blir skrive "
    "ut, blir rein tekst; {mark} på eiga linje avsluttar side 1.",
    "usual": "Den vanlege malen ligg her: {file}",
}
