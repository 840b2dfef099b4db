"""The words of the menu and of what surrounds it, bokmål."""

TEXTS = {
    # the menu itself
    "title": "Resiliens",
    "welcome": "Finn ut hvor langt bedriften er kommet med bærekraft, og hva dere gjør på mandag. Programmet "
    "sender ingenting fra maskinen.",
    "what": "Hva vil dere gjøre?",
    "going_on": "Fortsette der dere slapp",
    "beginning": "Begynne på en ny vurdering",
    "reporting": "Se rapporten",
    "agreeing": "Bli enige når flere har svart",
    "example": "Se et eksempel",
    "leading": "Jeg leder samlinger",
    "language": "Språk (language)",
    "leave": "Avslutte",
    "back": "Tilbake",
    "more": "Enter viser mer. s og Enter stopper her. ",
    "close-window": "Trykk Enter for å lukke vinduet. ",
    # files in a list
    "kept": "{who}: {answered} av {total} svart, sist {changed}",
    "kept-done": "{who}: ferdig, sist {changed}",
    "kept-broken": "{file}: har feil, se hva som er galt",
    "no-name": "bedrift uten navn ({file})",
    "no-name-at-all": "bedrift uten navn",
    "no-role": "uten rolle",
    "company-files": "{company}: {count} filer",
    # going on and beginning
    "which-to-go-on": "Hvilken vil dere fortsette med?",
    "nothing-begun": "Det ligger ingen påbegynt vurdering her.",
    "begin-now": "Begynne på en ny",
    "which-company": "Hvilken bedrift gjelder det?",
    "which-answers": "Hvem sine svar?",
    "another-company": "En annen bedrift",
    "company-name": "Hva heter bedriften? Tom linje går tilbake. ",
    "saved-in": "Svarene lagres her:\n{folder}",
    # the report
    "no-answers": "Det ligger ingen svar her ennå. Begynn på en ny vurdering først.",
    "report-of": "Rapporten for {company}",
    "read-here": "Lese den her",
    "as-file": "Lagre den som fil",
    "written": "{name} er laget.",
    "open-file": "Åpne den",
    "open-folder": "Åpne mappen den ligger i",
    "not-opened": "Den lot seg ikke åpne herfra. Den ligger her:\n{file}",
    # several who agree, and who leads workshops
    "how-to-agree": "Se svarene side om side, og snakk om det dere har svart ulikt på. Skriv det dere blir "
    "enige om, i en ny vurdering for bedriften.",
    "nobody-several": "Ingen bedrift har svar fra flere ennå. Legg svarfilene til de andre i bedriftens mappe "
    "her:\n{folder}",
    "which-folder": "Hvor ligger svarene som er kommet inn?",
    "folder-with": "{folder} (svarfiler: {count})",
    "another-folder": "En annen mappe",
    "type-folder": "Skriv mappen, eller dra den hit. Tom linje går tilbake. ",
    "no-such-folder": "Finner ikke {folder}.",
    "no-answers-there": "Det ligger ingen svarfiler i {folder}.",
    "and-now": "Og nå?",
    "for-excel": "Lage en tabell for Excel, tema for tema",
    "check-files": "Sjekke filene for feil",
    # the example
    "all-invented": "Alt i eksempelet er oppdiktet.",
    # the language
    "which-language": "Hvilket språk?",
    "speaking": "Programmet snakker bokmål.",
    "speaking-now": "Programmet snakker bokmål til dere avslutter. Valget lot seg ikke lagre.",
    # a file that somebody came with
    "go-on-answering": "Fortsette å svare",
    "change-answers": "Se over svarene og endre",
    "read-report": "Lese rapporten her",
    "report-as-file": "Lagre rapporten som fil",
    "check-file": "Sjekke filen for feil",
    "as-row": "Se den som rad i en tabell",
    "see-figures": "Se nøkkeltallene",
    "questionnaire": "Spørreskjema: {title}, versjon {version}",
    "see-it": "Se det",
    "answer-it": "Svare på det",
    "other-file": "{file} hører til spørreskjemaene.",
    "files": "Filer: {count}",
    "as-table": "Se alle i en tabell",
    "broken": "{file} har feil som må rettes først. Den er ikke endret.",
    "look-again": "Se på den igjen når den er rettet",
    "not-ours": "{file} er ikke en fil programmet kan bruke. Svar og spørreskjemaer har navn som slutter på "
    "{known}.",
}
