"""Det «consensus» sier om filene og arket, ved siden av selve papiret, bokmål."""

TEXTS = {
    "several_companies": "Filene er fra flere bedrifter: {companies}. Ta én om gangen med --company NAVN. Papirer for "
    "alle på én gang: resiliens export consensus MAPPE -o MAPPE",
    "company_files": "{company} ({count})",
    "no_such_company": "Fant ingen svar fra «{wanted}». Her er svar fra {companies}.",
    "no_names": "Ingen av filene sier hvilken bedrift de gjelder. Skriv navnet i filene, under company.",
    "needs_two": "Her er svar fra bare én i {company}: {file}. Når minst to har svart, er det noe å snakke om. "
    "Rapporten for én: resiliens report {file}",
    "only_agreed": "I {company} finnes bare det felles svaret, {file}. Ta med filene til hver enkelt.",
    "is_earlier": "{file} er det felles svaret fra {date}. Det er ingen stemme her.",
    "is_earlier_undated": "{file} er et tidligere felles svar. Det er ingen stemme her.",
    "other_questions": "{file} svarer på et annet skjema ({questionnaire}) og er holdt utenfor.",
    "same_person": "{files} har samme svarer-id. Er det samme person, så ta bort den ene.",
    "two_names": "Filene har samme organisasjonsnummer, men ulike navn: {names}. De er regnet som én bedrift.",
    "scorer_failed": "Poengregelen {scorer} feilet da svar ble prøvd mot klokken ({code}). Uten --minutes går det.",
    "bad_minutes": "--minutes er fra {least} til {most}, ikke {value}.",
    "agreed_needs_sheet": "Det felles svaret lages av et utfylt ark: resiliens consensus ARK.xlsx SVAR... -o {file}. "
    "Lag arket først med -o ARK.xlsx. I et møte: samme linje med --record.",
    "sheet_needs_output": "Si hvor det felles svaret skal ligge: -o FELLES.yaml",
    "one_sheet": "Gi ett utfylt ark om gangen.",
    "sheet_of_other": "Arket er for {sheet}, men svarene er fra {company}.",
    "not_a_sheet": "{file} kunne ikke leses som et utfylt ark.",
    "unreadable_again": "Det felles svaret kunne ikke skrives slik at det kan leses igjen. Ingenting er lagret.",
    "decided_one": "Ett tema er bestemt.",
    "decided_more": "{n} temaer er bestemt.",
    "left_open": "Ikke bestemt ennå, og står åpent: {themes}.",
    "facts_open": "Ikke avklart om bedriften: {facts}.",
    "show_it": "Se rapporten: resiliens report {file}",
    "delete_alone": "Slett filene til hver enkelt når dere er fornøyd med det felles svaret, hvis dere ikke vil noe annet.",
    "none_together": "Ingen av bedriftene har svar fra to eller flere.",
    # the menu
    "menu_how": "Her er det dere har svart ulikt på, det viktigste først. Ingen får se hvem som svarte hva.",
    "menu_paper": "Lage arket til møtet, til å skrive ut eller vise på vegg",
    "menu_sheet": "Lage et regneark til møtet, til å fylle ut",
    "menu_read": "Lage det felles svaret av et utfylt regneark",
    "menu_record": "Skrive ned det felles svaret her, tema for tema",
    "menu_which_sheet": "Skriv hvor det utfylte regnearket ligger, eller dra det hit. Tom linje går tilbake. ",
    "menu_no_sheet": "Finner ikke {file}.",
    "menu_minutes": "Hvor mange minutter har dere? Tom linje tar alt. ",
    "menu_not_minutes": "Skriv et tall fra {least} til {most}.",
}
