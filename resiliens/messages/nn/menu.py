"""The words of the menu and of what surrounds it, nynorsk."""

TEXTS = {
    # the menu itself
    "title": "Resiliens",
    "welcome": "Finn ut kor langt bedrifta er komen med berekraft, og kva de gjer på måndag. Programmet "
    "sender ingenting frå maskina.",
    "what": "Kva vil de gjere?",
    "going_on": "Halde fram der de slapp",
    "beginning": "Byrje på ei ny vurdering",
    "reporting": "Sjå rapporten",
    "agreeing": "Bli samde når fleire har svart",
    "example": "Sjå eit døme",
    "leading": "Eg leier samlingar",
    "language": "Språk (language)",
    "leave": "Avslutte",
    "back": "Tilbake",
    "more": "Enter viser meir. s og Enter stoppar her. ",
    "close-window": "Trykk Enter for å lukke vindauget. ",
    # files in a list
    "kept": "{who}: {answered} av {total} svara på, sist {changed}",
    "kept-done": "{who}: ferdig, sist {changed}",
    "kept-broken": "{file}: har feil, sjå kva som er gale",
    "no-name": "bedrift utan namn ({file})",
    "no-name-at-all": "bedrift utan namn",
    "no-role": "utan rolle",
    "company-files": "{company}: {count} filer",
    # going on and beginning
    "which-to-go-on": "Kva for ei vil de halde fram med?",
    "nothing-begun": "Det ligg inga påbyrja vurdering her.",
    "begin-now": "Byrje på ei ny",
    "which-company": "Kva for ei bedrift gjeld det?",
    "which-answers": "Kven sine svar?",
    "another-company": "Ei anna bedrift",
    "company-name": "Kva heiter bedrifta? Tom linje går tilbake. ",
    "saved-in": "Svara blir lagra her:\n{folder}",
    # the report
    "no-answers": "Det ligg ingen svar her enno. Byrj på ei ny vurdering først.",
    "report-of": "Rapporten for {company}",
    "read-here": "Lese han her",
    "as-file": "Lagre han som fil",
    "written": "{name} er laga.",
    "open-file": "Opne han",
    "open-folder": "Opne mappa han ligg i",
    "not-opened": "Han let seg ikkje opne herifrå. Han ligg her:\n{file}",
    # several who agree, and who leads workshops
    "how-to-agree": "Sjå svara side om side, og snakk om det de har svart ulikt på. Skriv det de blir samde "
    "om, i ei ny vurdering for bedrifta.",
    "nobody-several": "Inga bedrift har svar frå fleire enno. Legg svarfilene til dei andre i mappa til "
    "bedrifta her:\n{folder}",
    "which-folder": "Kvar ligg svara som er komne inn?",
    "folder-with": "{folder} (svarfiler: {count})",
    "another-folder": "Ei anna mappe",
    "type-folder": "Skriv mappa, eller dra ho hit. Tom linje går tilbake. ",
    "no-such-folder": "Finn ikkje {folder}.",
    "no-answers-there": "Det ligg ingen svarfiler i {folder}.",
    "and-now": "Og no?",
    "for-excel": "Lage ein tabell for Excel, tema for tema",
    "check-files": "Sjekke filene for feil",
    # the example
    "all-invented": "Alt i dømet er oppdikta.",
    # the language
    "which-language": "Kva for eit språk?",
    "speaking": "Programmet snakkar nynorsk.",
    "speaking-now": "Programmet snakkar nynorsk til de avsluttar. Valet let seg ikkje lagre.",
    # a file that somebody came with
    "go-on-answering": "Halde fram med å svare",
    "change-answers": "Sjå over svara og endre",
    "read-report": "Lese rapporten her",
    "report-as-file": "Lagre rapporten som fil",
    "check-file": "Sjekke fila for feil",
    "as-row": "Sjå ho som rad i ein tabell",
    "see-figures": "Sjå nøkkeltala",
    "questionnaire": "Spørjeskjema: {title}, versjon {version}",
    "see-it": "Sjå det",
    "answer-it": "Svare på det",
    "other-file": "{file} høyrer til spørjeskjemaa.",
    "files": "Filer: {count}",
    "as-table": "Sjå alle i ein tabell",
    "broken": "{file} har feil som må rettast først. Ho er ikkje endra.",
    "look-again": "Sjå på ho igjen når ho er retta",
    "not-ours": "{file} er ikkje ei fil programmet kan bruke. Svar og spørjeskjema har namn som sluttar på "
    "{known}.",
}
