"""The words about templates of the user's own, bokmål."""

TEXTS = {
    "unreadable": "Malen {file} kan ikke leses. Den må finnes, være ren tekst i UTF-8 og ikke være for stor.",
    "fault": "{file}, linje {line}: {why}",
    "syntax": "dette er ikke gyldig i en mal ({detail}).",
    "unknown": "«{detail}» finnes ikke. Se hva som finnes: «resiliens export --fields report».",
    "unknown_near": "«{detail}» finnes ikke. Mente dere «{near}»? Se hva som finnes: «resiliens export --fields report».",
    "forbidden": "en mal kan bare vise felt og gå gjennom lister; den kan ikke regne eller kalle noe.",
    "too_long": "malen skriver uten ende.",
    "failed": "dette går ikke ({detail}).",
    "fields_intro": "Dette kan en mal bruke, med eksempel fra en oppdiktet bedrift. [] er en liste: {% for x in d.actions %}"
    "{{ x.theme }}{% endfor %}",
    "fields_end": "Lag rapporten med «resiliens report svar.yaml --template min-mal.md -o rapport.html». Alt som skrives "
    "ut, blir ren tekst; {mark} på egen linje avslutter side 1.",
    "usual": "Den vanlige malen ligger her: {file}",
}
