"""Det «consensus» seier om filene og arket, ved sida av sjølve papiret, nynorsk."""

TEXTS = {
    "several_companies": "Filene er frå fleire bedrifter: {companies}. Ta éi om gongen med --company NAMN. Papir for "
    "alle på éin gong: resiliens export consensus MAPPE -o MAPPE",
    "company_files": "{company} ({count})",
    "no_such_company": "Fann ingen svar frå «{wanted}». Her er svar frå {companies}.",
    "no_names": "Ingen av filene seier kva bedrift dei gjeld. Skriv namnet i filene, under company.",
    "needs_two": "Her er svar frå berre éin i {company}: {file}. Når minst to har svart, er det noko å snakke om. "
    "Rapporten for éin: resiliens report {file}",
    "only_agreed": "I {company} finst berre det felles svaret, {file}. Ta med filene til kvar enkelt.",
    "is_earlier": "{file} er det felles svaret frå {date}. Det er inga røyst her.",
    "is_earlier_undated": "{file} er eit tidlegare felles svar. Det er inga røyst her.",
    "other_questions": "{file} svarer på eit anna skjema ({questionnaire}) og er halden utanfor.",
    "same_person": "{files} har same svarar-id. Er det same person, så ta bort den eine.",
    "two_names": "Filene har same organisasjonsnummer, men ulike namn: {names}. Dei er rekna som éi bedrift.",
    "scorer_failed": "Poengregelen {scorer} feila då svar blei prøvde mot klokka ({code}). Utan --minutes går det.",
    "bad_minutes": "--minutes er frå {least} til {most}, ikkje {value}.",
    "agreed_needs_sheet": "Det felles svaret blir laga av eit utfylt ark: resiliens consensus ARK.xlsx SVAR... -o {file}. "
    "Lag arket først med -o ARK.xlsx. I eit møte: same linja med --record.",
    "sheet_needs_output": "Sei kvar det felles svaret skal liggje: -o FELLES.yaml",
    "one_sheet": "Gi eitt utfylt ark om gongen.",
    "sheet_of_other": "Arket er for {sheet}, men svara er frå {company}.",
    "not_a_sheet": "{file} kunne ikkje lesast som eit utfylt ark.",
    "unreadable_again": "Det felles svaret kunne ikkje skrivast slik at det kan lesast att. Ingenting er lagra.",
    "decided_one": "Eitt tema er bestemt.",
    "decided_more": "{n} tema er bestemte.",
    "left_open": "Ikkje bestemt enno, og står ope: {themes}.",
    "facts_open": "Ikkje avklart om bedrifta: {facts}.",
    "show_it": "Sjå rapporten: resiliens report {file}",
    "delete_alone": "Slett filene til kvar enkelt når de er nøgde med det felles svaret, om de ikkje vil noko anna.",
    "none_together": "Ingen av bedriftene har svar frå to eller fleire.",
    # the menu
    "menu_how": "Her er det de har svart ulikt på, det viktigaste først. Ingen får sjå kven som svarte kva.",
    "menu_paper": "Lage arket til møtet, til å skrive ut eller vise på vegg",
    "menu_sheet": "Lage eit rekneark til møtet, til å fylle ut",
    "menu_read": "Lage det felles svaret av eit utfylt rekneark",
    "menu_record": "Skrive ned det felles svaret her, tema for tema",
    "menu_which_sheet": "Skriv kvar det utfylte reknearket ligg, eller dra det hit. Tom linje går tilbake. ",
    "menu_no_sheet": "Finn ikkje {file}.",
    "menu_minutes": "Kor mange minutt har de? Tom linje tek alt. ",
    "menu_not_minutes": "Skriv eit tal frå {least} til {most}.",
}
