"""Help and sentences of the command line, bokmål."""

TEXTS = {
    "usage": "Bruk: {usage}",
    "root_usage": "resiliens KOMMANDO [VALG]",
    "root_help": "Egenvurdering av bærekraft for bedrifter. Dere svarer på hva dere gjør i dag, og får en "
    "side som sier hva dere gjør på mandag.\nProgrammet sender ingenting fra maskinen.",
    "root_end": "Begynn her: «resiliens demo» viser et ferdig eksempel, «resiliens assess» starter "
    "spørsmålene. «resiliens KOMMANDO --help» forteller mer.",
    "commands": "Kommandoer:",
    "options": "Valg:",
    "examples": "Eksempler:",
    "options_metavar": "[VALG]",
    "metavar_value": "VERDI",
    "metavar_questionnaire": "SPØRRESKJEMA",
    "metavar_answers": "SVAR",
    "metavar_files": "FIL",
    "metavar_address": "ID",
    "metavar_old": "GAMMEL",
    "metavar_new": "NY",
    "assess_short": "svar på spørsmålene; hvert svar lagres med en gang",
    "score_short": "regn ut én eller flere svarfiler; én rad for hver",
    "report_short": "lag rapporten med tiltak ut fra en svarfil",
    "compare_short": "se hva som er endret mellom to svarfiler, og hvorfor",
    "plan_short": "lag en handlingsplan: færrest mulig egne dager til målet",
    "check_short": "finn feil i svarfiler og spørreskjemaer",
    "list_short": "vis hvilke spørreskjemaer som finnes",
    "show_short": "vis et spørreskjema, et tema eller temaene som hører til en standard",
    "scorers_short": "vis poengreglene og hva de lover",
    "demo_short": "se et ferdig eksempel uten å svare på noe",
    "assess_help": "Stiller spørsmålene ett tema om gangen. Hvert svar lagres før neste spørsmål vises. "
    "Avbryt når du vil; samme kommando spør om du vil fortsette. Til slutt vises rapporten.",
    "assess_examples": "resiliens assess\nresiliens assess -a svar.yaml\nresiliens assess --set full",
    "score_help": "Regner ut svarfiler og viser en rad for hver. Tar filer, mapper og mønstre som *.yaml. Av en mappe leses "
    "også mappene rett under, så hver bedrift kan ha sin. En fil med feil stopper ikke de andre; feilen vises med fil, "
    "linje og kolonne. --expected holder svarene opp mot listen over bedriftene og sier hvem som mangler. Felles svar "
    "fra en bedrift gjelder for alle i den. Endelsen på -o velger formatet: .csv, .json, .jsonl, .xlsx eller .md.",
    "score_examples": "resiliens score svar.yaml\nresiliens score innkommet/ --expected companies.csv\n"
    "resiliens score innkommet/ -o tall.xlsx\nresiliens score innkommet/ -o tall.csv --excel",
    "report_help": "Lager modenhetsrapporten: hva dere gjør først, hvordan det står til, og hva dere ikke "
    "vet. Uten -o vises side 1 på skjermen. En fil får også vedlegget bak side 1: hvert tema, det ukjente, "
    "hjelpen, VSME og regnestykkene. --why åpner ett tall og viser hele regnestykket.",
    "report_examples": "resiliens report svar.yaml\nresiliens report svar.yaml -o rapport.html\nresiliens report svar.yaml -o rapport.pdf\n"
    "resiliens report svar.yaml --why environment.energy",
    "compare_help": "Sammenligner to svarfiler for samme bedrift, den gamle og den nye. Siden viser hva som gikk opp "
    "og ned, hva dere bare vet mer om, og hva som kommer av at noe annet regnes med. Begge filene er regnet med samme "
    "skjema og samme vekter.",
    "compare_examples": "resiliens compare svar-2026.yaml svar-2027.yaml\n"
    "resiliens compare svar-2026.yaml svar-2027.yaml -o endring.md\n"
    "resiliens compare svar-2026.yaml svar-2027.yaml -o endring.csv --excel",
    "plan_help": "Finner veien til et mål med færrest mulig egne dager, og lager en handlingsplan med eier, første handling og frist. Uten --target brukes målene i svarfilen, ellers et forslag. Til slutt vises hva 5, 10, 20 og 40 egne dager rekker til. --follow leser planen igjen og sier hva som er over fristen, hva som er gjort, og hva som er neste.",
    "plan_examples": "resiliens plan svar.yaml\nresiliens plan svar.yaml --target environment=3\n"
    "resiliens plan svar.yaml --days 20 -o plan.xlsx\nresiliens plan svar.yaml --follow plan.xlsx",
    "check_help": "Finner alle feil og advarsler i svarfiler og spørreskjemaer, og sier hva filene er "
    "sjekket mot. --explain forklarer en kode.",
    "check_examples": "resiliens check svar.yaml\nresiliens check mitt-skjema.yaml --strict\n"
    "resiliens check --explain RA103",
    "list_help": "Viser spørreskjemaene som finnes her, med språk og antall spørsmål.",
    "list_examples": "resiliens list",
    "show_help": "Viser et spørreskjema, en pilar, et tema eller alle temaene som hører til en standard. "
    "Med -o blir ett tema til en side dere kan skrive ut og legge på bordet. "
    "--papers viser hvilke papirer det er greit å finne fram før dere svarer.",
    "show_examples": "resiliens show klosser\nresiliens show environment.energy\nresiliens show vsme:B3\n"
    "resiliens show vsme\nresiliens show environment.energy -o energi.md"
    "\nresiliens show --papers\nresiliens show --papers -o papirer.md",
    "scorers_help": "Viser poengreglene, som gjør svar om til poeng. --check prøver om en poengregel "
    "holder det den lover.",
    "scorers_examples": "resiliens scorers\nresiliens scorers --check balanced",
    "demo_help": "Viser tre oppdiktede bedrifter side om side, og rapporten til én av dem. Stiller ingen "
    "spørsmål og skriver ingen filer.",
    "demo_examples": "resiliens demo",
    "opt_lang": "språk: nb, nn eller en",
    "opt_date": "regn denne datoen som i dag, for å få samme dokument igjen",
    "opt_plain": "ren tekst, uten farger og uten at skjermen tegnes på nytt",
    "opt_json": "vis feil som JSON-linjer (på stderr)",
    "opt_force": "skriv over filen hvis den finnes fra før",
    "opt_questionnaire": "bruk dette spørreskjemaet (id eller fil) i stedet for det svarfilen nevner",
    "opt_scorer": "bruk denne poengregelen på alle nivåer, for eksempel geometric:shift=0.25",
    "opt_output": "skriv til denne filen; endelsen velger format",
    "opt_answers": "svarfilen; lages hvis den ikke finnes, fortsettes hvis den finnes",
    "opt_papers": "vis hvilke papirer det er greit å finne fram før dere svarer",
    "opt_set": "core (kort) eller full (alle temaer)",
    "opt_minutes": "så lang tid har dere: det som kan endre mest, spørres først",
    "opt_only": "spør bare om dette: en id, en pilar eller et mønster som environment.*",
    "opt_again": "fjorårets svarfil: viser endringene, etter at dere har svart",
    "opt_seen": "feltstudie: skriv ned hva som ble sett, ved siden av svarene i -a",
    "opt_fast": "tast inn et papirskjema: en linje med siffer for hver pilar",
    "opt_page_one": "skriv bare side 1, uten vedlegget",
    "opt_with_notes": "ta med merknadene deres i vedlegget",
    "opt_template": "bruk denne malen i stedet for den vanlige; se «resiliens export --fields report»",
    "opt_format": "papirer i en mappe: i dette formatet (vanlig: md)",
    "opt_pick": "nummer på det papiret skal handle om",
    "opt_plan_file": "handlingsplanen papiret skal bygge på",
    "opt_companies": "listen over bedriftene: companies.csv",
    "opt_fields": "vis hva en mal kan bruke: «resiliens export --fields report»",
    "opt_figures": "svarfilen med nøkkeltallene; vedlegget sier da hvilke tall som er gitt fra før",
    "other_company": "{file} er fra en annen bedrift ({company}).",
    "opt_why": "vis regnestykket bak dette temaet eller denne pilaren",
    "opt_target": "et trinn for alle pilarene (3), eller for én pilar eller ett tema (environment=3); kan gjentas",
    "opt_days": "høyst så mange egne dager",
    "opt_follow": "planfilen dere følger opp (.xlsx eller .csv); dagene og kronene der gjelder",
    "opt_excel": "lag CSV slik norsk Excel vil ha den",
    "opt_strict": "regn advarsler som feil",
    "opt_explain": "forklar en kode, for eksempel RA103",
    "opt_check": "prøv om denne poengregelen holder det den lover",
    "opt_version": "vis versjonen",
    "opt_help": "vis denne hjelpen",
    "see_help": "Skriv «{command} --help» for å se hva som går an.",
    "no_such_option": "Valget {option} finnes ikke.",
    "missing": "Her mangler {name}.",
    "bad_value": "Verdien for {name} kan ikke brukes.",
    "option_needs_value": "{option} trenger en verdi.",
    "wrong_usage": "Kommandoen er ikke skrevet riktig.",
    "did_you_mean": "«{word}» er ikke en kommando. Skriv: {line}",
    "unknown_command": "«{word}» er ikke en kommando. Disse finnes: {known}.",
    "bad_language": "Språket {value} finnes ikke. Velg blant {known}.",
    "bad_date": "«{value}» er ikke en dato. Skriv den som 2026-11-23.",
    "bad_set": "«{value}» er ikke et utvalg. Velg core eller full.",
    "bad_output": "Filen {file} må ha en av disse endelsene: {known}.",
    "bad_scorer_value": "Poengregelen kan ikke skrives som «{value}». Skriv for eksempel "
    "geometric:shift=0.25.",
    "one_file": "Rapporten lages av én svarfil om gangen.",
    "no_files": "Fant ingen svarfiler i {where}.",
    "no_such_file": "Finner ikke {file}.",
    "no_usable_file": "Fant ingenting som kunne brukes.",
    "exists": "{file} finnes fra før. Bruk --force for å skrive over, eller velg et annet navn.",
    "cannot_write": "Kan ikke skrive {file}: {why}.",
    "written": "Skrev {file}.",
    "others_skipped": "Hoppet over filer i mappen som ikke er svarfiler: {count}.",
    "more_errors": "{file}: og {count} til som ikke vises.",
    "interrupted": "Avbrutt.",
    "unexpected": "Noe gikk galt i programmet ({kind} i {place}). Filene deres er ikke endret. "
    "Meld fra med denne linjen.",
    "no_such_node": "«{address}» finnes ikke. {near}",
    "did_you_mean_id": "Mente dere {near}?",
    "see_show": "«resiliens show» viser alle id-ene.",
    "checked_ok": "{file}: i orden ({against}).",
    "checked_found": "Feil: {errors}. Advarsler: {warnings}. Filer sjekket: {files}.",
    "unknown_code": "Koden {code} finnes ikke.",
    "explain_wrong": "Slik går det galt:",
    "explain_right": "Slik er det riktig:",
    "kind_questionnaire": "spørreskjema {id} {version}",
    "kind_programme": "program {id} {version}",
    "kind_other": "innhold uten spørsmål",
    "kind_list": "liste over bedrifter",
    "kind_plan": "handlingsplan",
    "kind_answers": "svar på {id} {version}",
    "table_file": "Fil",
    "table_company": "Bedrift",
    "table_answered": "Besvart",
    "table_unknown": "Vet ikke",
    "table_first": "Først",
    "list_id": "Id",
    "list_title": "Navn",
    "list_version": "Versjon",
    "list_languages": "Språk",
    "list_size": "Spørsmål",
    "demo_intro": "Tre oppdiktede bedrifter side om side",
    "demo_report_intro": "Og slik ser hele rapporten ut for {company}:",
    "demo_end": "Alt over er oppdiktet. Start deres egen vurdering med:",
    "demo_last_line": "resiliens assess",
    "assess_report_line": "Som Word, PDF eller Markdown:",
    "reason_no_permission": "programmet har ikke lov til å skrive der",
    "reason_read_only": "disken er skrivebeskyttet",
    "reason_disk_full": "disken er full",
    "reason_no_folder": "mappen finnes ikke",
    "reason_is_folder": "det er en mappe",
    "reason_long_name": "navnet er for langt",
    "reason_disk_fails": "disken svarer ikke som den skal",
    "held": "{file} har vært åpen i et annet vindu siden {since}. Fortsett der, eller lukk det først.",
    "held_elsewhere": "{file} har vært åpen på maskinen {host} siden {since}. Er ingen der lenger, "
    "slett {lock} og prøv igjen.",
    "lock_taken_over": "Forrige gang ble programmet avbrutt. Alt som ble svart, er her.",
    "cannot_go_on": "{file} har feil som må rettes før dere kan fortsette i den. Filen er ikke endret.",
    "conflict": "Noen andre har endret filen imens. Svarene deres ligger nå i {file}; ingenting er skrevet "
    "over.",
    "backup": "Filen slik den var, ligger i {file}.",
    "why_is": "{score}, {level}",
    "why_between": "fra {low} til {high}: minst {level}, kanskje {possible}",
    "bad_scorer": "--scorer {value} går ikke: {why}",
    "why_not_shown": "Spørreskjemaet viser ikke noe tall her. Åpne delene hver for seg.",
    "why_within": "fra {low} til {high}, {level} uansett",
    "why_left_out": "Regnes ikke med.",
    "why_answer": "Svar: {value}",
    "why_part": "Del",
    "why_value": "Verdi",
    "why_weight": "Vekt",
    "why_share": "Andel",
    "why_out": "holdt utenfor",
    "why_scorer": "Regnet med poengregelen {scorer}, versjon {version}:",
    "why_low": "lavest:",
    "why_high": "høyest:",
    "why_reason_nothing_known": "Ingenting her er kjent ennå, så verdien kan være hva som helst fra 0 til 1.",
    "why_reason_unbounded": "Et åpent svar kan slå begge veier med denne poengregelen, så alt fra 0 til 1 "
    "er mulig.",
    "why_reason_no_value": "Dette svaret gir ikke noe tall.",
    "why_reason_left_out": "Ingenting her regnes med.",
    "why_cap_holds": "Tak: høyst trinn {step}, altså {score}. Taket gjelder.",
    "why_cap_open": "Tak: høyst trinn {step}, altså {score}. Om taket gjelder, avhenger av et svar vi ikke "
    "har.",
    "why_cap_off": "Tak: høyst trinn {step}. Taket gjelder ikke.",
    "why_thresholds": "Trinnene nås ved:",
    "why_reached": "{step}  {name}: {score}, nådd",
    "why_possible": "{step}  {name}: {score}, kanskje nådd",
    "why_not_reached": "{step}  {name}: {score}, ikke nådd",
    "why_missing": "Det mangler {missing} til trinn {step}, {name}.",
    "show_weight": "vekt {weight}",
    "show_core": "i kortversjonen",
    "show_evidence": "Dokumentasjon: {evidence}",
    "show_watch": "Pass på: {watch}",
    "show_innovation": "Kan bli forretning: {question}",
    "show_refs": "Se også: {refs}",
    "show_floor": "Regelverket ser ut til å kreve trinn {step}: {law}. {text}",
    "show_measures": "Tiltak:",
    "show_measure": "til {to}: {text}",
    "show_nothing": "Ingen temaer viser til {ref}.",
    "no_usable_scorer": "Poengregelen kan ikke prøves.",
    "scorer_mean": "gjennomsnittet; styrker veier opp for svakheter",
    "scorer_geometric": "geometrisk gjennomsnitt; det svakeste teller mer",
    "scorer_weakest": "det svakeste leddet bestemmer",
    "scorer_balanced": "halvt gjennomsnittet, halvt det svakeste",
    "scorer_staged": "trinn for trinn; hvert trinn har sine krav",
    "scorer_points": "poeng som legges sammen, opp til en full sum",
    "scorer_promises": "lover: {properties}",
    "scorer_ok": "{scorer}: holder det den lover.",
    "scorer_broken": "{scorer}: bryter «{property}»: {example}",
    "scorer_none": "ingenting",
    "metavar_kind": "TYPE",
    "export_short": "lag andre papirer av svarene: dokumentasjon til banken, endring, nøkkeltall",
    "export_help": "Lager et papir av svarene. Uten -o vises det på skjermen. TYPE er én av disse:\n"
    "handout: arket bedriften får i hånden på samlingen, uten advarsler om regelverk.\n"
    "fieldsheet: to sider i lomma på bedriftsbesøk: hva dere skal se etter, og plass til å skrive.\n"
    "shortlist: forslag med nummer til stille stemmegivning.\n"
    "concept: én side for hvert forslag dere velger fra kortlisten, med «--pick NUMMER».\n"
    "plan: handlingsplanen på ett ark; bedriftens egen med «--plan FIL».\n"
    "board: arket til styret, med forslag til vedtak.\n"
    "evidence: dokumentene dere har merket med «share: true», til bank eller kunde; ingen svar og ingen trinn.\n"
    "change: hva som er endret mellom to svarfiler, det samme som «resiliens compare».\n"
    "slides: ni lysbilder til prosesslederen, uten noe om én bedrift; .pptx, .md, .html eller .pdf.\n"
    "specimen: til bedrifter som vurderer å bli med: hvem ser hva, tid, et oppdiktet eksempel og skjemaet.\n"
    "form: spørsmålene på papir, med samme numre som i programmet.\n"
    "wall: et tomt ark til veggen, og kort for det dere har og vil ha.\n"
    "invitation: invitasjon til hver som skal svare, av listen over bedriftene (--companies).\n"
    "calls: hvem du skal ringe et halvt år etter, av planene; bare for prosesslederen.\n"
    "network: arket til veggen uten navn og trinn, det samme som «resiliens network».\n"
    "programme: summer for hele programmet, bare det ingen bedrift kan kjennes igjen i. Et utkast; det som deles ut, lages med «resiliens network --programme --publish».\n"
    "cards: kort til veggen: det bedriftene har og trenger, bare linjer de har sagt at andre får se.\n"
    "streams: sidestrømmer som passer sammen, det samme som «resiliens network --streams»; bare for prosesslederen.\n"
    "peers: hvem som kan hjelpe hvem, det samme som «resiliens network --peers»; bare for prosesslederen.\n"
    "seen: det dere så på besøk hos bedriften ved siden av det den svarte, til å snakke om (feltstudie).\n"
    "figures: nøkkeltallene til VSME, med kilde, år og det som kan regnes ut av dem. Svar på dem med "
    "«resiliens assess figures».\n"
    "consensus: arket til rommet når flere har svart, det samme som «resiliens consensus»; for én bedrift eller en hel mappe.",
    "export_examples": "resiliens export handout innkommet/ -o papirer --format pdf\n"
    "resiliens export concept svar.yaml --pick 3 -o konsept.docx\n"
    "resiliens export evidence svar.yaml -o dokumentasjon.md\n"
    "resiliens export figures tall.yaml\n"
    "resiliens export figures tall.yaml -o tall.csv --excel",
    "export_no_such_kind": "«{kind}» kan ikke lages. Disse finnes: {known}.",
    "export_one_file": "Dette lages av én svarfil om gangen.",
    "export_no_figures": "{file} holder ikke nøkkeltall; den svarer på {questionnaire}. Svar på dem "
    "med: resiliens assess "
    "figures -a tall.yaml",
    "export_line": "Tallene ligger i {file}. Tabellen til regneark lager dere med:",
    "figures_no_report": "Nøkkeltall gir ingen poeng og ingen rapport. Se dem med: resiliens export "
    "figures {file}",
    "show_one_theme": "Kortet lages for ett tema om gangen, for eksempel: resiliens show "
    "environment.energy -o energi.md",
    "upgrade_short": "før svar over til en nyere versjon av spørreskjemaet",
    "upgrade_help": "Fører svar over til versjonen av spørreskjemaet som programmet har nå, for én fil eller en hel "
    "mappe. De gamle filene blir aldri endret. Det som passer, teller som før. Der spørsmålet har fått en annen "
    "mening, spørres det på nytt, og det gamle svaret blir stående. Ingenting blir borte.",
    "upgrade_examples": "resiliens upgrade svar.yaml --dry-run\nresiliens upgrade svar.yaml -o svar-2027.yaml\n"
    "resiliens upgrade innkommet/ -o oppgradert/",
    "opt_dry_run": "vis hva som ville skje, og skriv ingenting",
    "opt_new_file_or_folder": "skriv til denne nye filen, eller til denne mappen når det er flere svarfiler",
    "share_short": "lag en kopi av svarene som kan gis til andre",
    "share_help": "Lager en kopi med trinnene, uten det som skal bli i bedriften: følsomme svar, merknader, "
    "begrunnelser, svar i egne ord, rollen til den som svarte, og dokumentasjon som ikke er merket «share: true». "
    "Kopien er en vanlig svarfil. Den gamle filen blir aldri endret.",
    "share_examples": "resiliens share svar.yaml -o til-nettverket.yaml\n"
    "resiliens share svar.yaml --to facilitator -o til-prosesslederen.yaml\n"
    "resiliens share innkommet/ -o kopier/",
    "opt_to": "hvem kopien er til; avgjør hvilke sidestrømmer som er med (vanlig: network)",
    "show_set_alone": "--set hører sammen med --papers. Skriv for eksempel: resiliens show --papers --set full",
    "show_papers_of": "--papers gjelder et spørreskjema, en pilar eller et tema, ikke en standard. Skriv for eksempel: resiliens show --papers",
    "show_no_papers": "Ingen av disse spørsmålene nevner papirer det er greit å ha klare.",
    "opt_duplicates": "flere filer fra samme bedrift: all (alle, hver sin rad), newest (felles svar, ellers den nyeste) "
    "eller refuse (bedriften holdes utenfor)",
    "opt_expected": "listen over bedrifter og roller (companies.csv eller .xlsx); sier hvem som mangler",
    "consensus_short": "flere har svart: se hva dere må snakke om, og lag ett felles svar",
    "consensus_help": "Tar svarfilene fra alle som har svart i én bedrift. Viser temaene i den rekkefølgen dere bør snakke om "
    "dem: først der noen står under et lovkrav, så der svarene spriker mest. Ingen navn og roller står ved svarene, "
    "og med bare to svar vises bare likt eller ulikt.\n"
    "-o med .md, .html, .pdf eller .docx gir et ark til veggen. -o med .xlsx gir et regneark til et rom uten "
    "programmet: én rad for hvert tema, fyll ut «Vi står på». Gi så det utfylte arket sammen med svarfilene, og "
    "-o FELLES.yaml, så blir det ett felles svar."
    "\nMed --record skriver dere ned svaret sammen, tema for tema, på en skjerm alle ser. "
    "Alt lagres med en gang, og samme linje går videre en annen dag.",
    "consensus_examples": "resiliens consensus bruket-*.yaml\nresiliens consensus bruket-*.yaml --record -o felles.yaml\n"
    "resiliens consensus bruket-*.yaml --minutes 90 -o samtale.pdf\n"
    "resiliens consensus bruket-*.yaml -o samtale.xlsx\n"
    "resiliens consensus samtale.xlsx bruket-*.yaml -o felles.yaml\n"
    "resiliens consensus innkommet/ --company \"Bruket AS\"",
    "opt_minutes_together": "så lang tid har dere, start og slutt medregnet: det som kan endre et valg, kommer først, resten "
    "avgjøres uten prat",
    "opt_company": "bare denne bedriften, med navn eller organisasjonsnummer",
    "opt_record": "skriv ned det dere blir enige om, tema for tema, på en skjerm alle ser; -o er filen det lagres i, og samme linje går videre",
    "opt_again_together": "det felles svaret fra sist: vises for hvert tema etter at dere har bestemt dere på nytt (sammen med --record)",
    "network_short": "sett bedriftene ved siden av hverandre, uten å røpe hva noen har svart",
    "network_help": "Lager arket til veggen når flere bedrifter er samlet. Det vanlige er closed: ingen bedrift nevnes, ingen trinn vises, bare det som kan telles og spørsmål til bordene. protected viser midten på temaer der minst fem uavhengige bedrifter har svart, når reglene som verner svarene, tillater det. open-cards viser navn og trinn for bedrifter og temaer som bedriften selv har sagt ja til i svarfilen sin.\n--programme lager summene for hele programmet i stedet.\nUten --publish er arket et utkast for deg. Med --publish --round NAVN lages arket som deles ut, og det skrives i en protokoll, slik at ingen to ark til sammen kan røpe et svar.",
    "network_examples": "resiliens network answers/ agreed/\nresiliens network agreed/ --mode protected -o utkast.html\nresiliens network agreed/ --mode protected --publish --round høst -o ark.pdf\nresiliens network agreed/ --mode protected --explain\nresiliens network agreed/ --programme --publish --round høst -o sum.pdf",
    "opt_mode": "hva som vises: closed (vanlig), protected eller open-cards",
    "opt_publish": "lag arket som deles ut, og skriv det i protokollen; uten dette er arket et utkast",
    "opt_round": "navnet på runden, for eksempel «høst 2026»; må til med --publish",
    "opt_ledger": "en annen protokoll enn den vanlige",
    "opt_own": "siden til denne ene bedriften: egne trinn, og under, på eller over midten (navn eller organisasjonsnummer)",
    "opt_explain_rules": "vis på skjermen hvilken regel som holder hvert tema tilbake, og hvem som har svart; bare for deg",
    "opt_peers": "hvem som kan hjelpe hvem; bare for deg",
    "opt_streams": "sidestrømmer som passer sammen; bare for deg",
    "opt_for": "sidestrømmene slik de kan vises for disse; vanlig er alt, bare for deg",
    "opt_follow_matches": "filen som følger treffene over tid (matches.yaml); nye legges til, det som er flyttet, står",
    "opt_move": "flytt et treff i filen: nummeret og steget, som M-03 sample",
    "opt_stop": "treffet ble det ikke noe av: nummeret og grunnen, som M-03 law",
    "opt_substances": "en egen liste over stoffer og navnene deres (YAML)",
    "workshop_short": "se hva som mangler til neste samling, og lag alle papirene",
    "workshop_help": "Ser på mappen til en samling og sier hva som er kommet, hva som mangler til hvert punkt, og hva som er det neste. Med --moment N lages alle papirene til punktet på én gang, så ofte du vil. Et papir som noen har rettet i, blir aldri skrevet over.\nMappen har answers/ (svarene slik de kommer), agreed/ (det bedriftene ble enige om), plans/ (handlingsplaner), earlier/ (fjorårets felles svar) og companies.csv (listen over bedriftene). Hvilke papirer et punkt har, står i moments.yaml, som kan endres.",
    "workshop_examples": "resiliens workshop samling --start\nresiliens workshop samling\nresiliens workshop samling --moment 3\nresiliens workshop samling --again",
    "opt_moment": "lag alle papirene til dette punktet",
    "opt_again_papers": "lag på nytt alle papirene som er laget før, når en svarfil er kommet til",
    "opt_start": "lag en ny mappe med plassene, listen over bedriftene og punktene",
    "metavar_folder": "MAPPE",
    "opt_programme": "lag summer for hele programmet; med --publish kan de deles ut",
    "opt_plan_folder": "mappen med bedriftenes handlingsplaner, til --programme (vanlig: plans ved siden av lista over bedriftene)",
}
