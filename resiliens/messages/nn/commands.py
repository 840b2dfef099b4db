"""Help and sentences of the command line, nynorsk."""

TEXTS = {
    "usage": "Bruk: {usage}",
    "root_usage": "resiliens KOMMANDO [VAL]",
    "root_help": "Eigenvurdering av berekraft for bedrifter. De svarer på kva de gjer i dag, og får ei side "
    "som seier kva de gjer på måndag.\nProgrammet sender ingenting frå maskina.",
    "root_end": "Byrj her: «resiliens demo» viser eit ferdig døme, «resiliens assess» startar spørsmåla. "
    "«resiliens KOMMANDO --help» fortel meir.",
    "commands": "Kommandoar:",
    "options": "Val:",
    "examples": "Døme:",
    "options_metavar": "[VAL]",
    "metavar_value": "VERDI",
    "metavar_questionnaire": "SPØRJESKJEMA",
    "metavar_answers": "SVAR",
    "metavar_files": "FIL",
    "metavar_address": "ID",
    "metavar_old": "GAMMAL",
    "metavar_new": "NY",
    "assess_short": "svar på spørsmåla; kvart svar blir lagra med ein gong",
    "score_short": "rekn ut éi eller fleire svarfiler; éi rad for kvar",
    "report_short": "lag rapporten med tiltak ut frå ei svarfil",
    "compare_short": "sjå kva som er endra mellom to svarfiler, og kvifor",
    "plan_short": "lag ein handlingsplan: færrast mogleg eigne dagar til målet",
    "check_short": "finn feil i svarfiler og spørjeskjema",
    "list_short": "vis kva spørjeskjema som finst",
    "show_short": "vis eit spørjeskjema, eit tema eller temaa som høyrer til ein standard",
    "scorers_short": "vis poengreglane og kva dei lovar",
    "demo_short": "sjå eit ferdig døme utan å svare på noko",
    "assess_help": "Stiller spørsmåla eitt tema om gongen. Kvart svar blir lagra før neste spørsmål kjem. "
    "Avbryt når du vil; same kommando spør om du vil halde fram. Til slutt kjem rapporten.",
    "assess_examples": "resiliens assess\nresiliens assess -a svar.yaml\nresiliens assess --set full",
    "score_help": "Reknar ut svarfiler og viser ei rad for kvar. Tek filer, mapper og mønster som *.yaml. Av ei mappe blir "
    "òg mappene rett under lesne, så kvar bedrift kan ha si. Ei fil med feil stoppar ikkje dei andre; feilen blir vist "
    "med fil, linje og kolonne. --expected held svara opp mot lista over bedriftene og seier kven som manglar. Felles "
    "svar frå ei bedrift gjeld for alle der. Endinga på -o vel formatet: .csv, .json, .jsonl, .xlsx eller .md.",
    "score_examples": "resiliens score svar.yaml\nresiliens score innkommet/ --expected companies.csv\n"
    "resiliens score innkommet/ -o tall.xlsx\nresiliens score innkommet/ -o tall.csv --excel",
    "report_help": "Lagar modenskapsrapporten: kva de gjer først, korleis det står til, og kva de ikkje "
    "veit. Utan -o kjem side 1 på skjermen. Ei fil får også vedlegget bak side 1: kvart tema, det ukjende, "
    "hjelpa, VSME og reknestykka. --why opnar eitt tal og viser heile reknestykket.",
    "report_examples": "resiliens report svar.yaml\nresiliens report svar.yaml -o rapport.html\nresiliens report svar.yaml -o rapport.pdf\n"
    "resiliens report svar.yaml --why environment.energy",
    "compare_help": "Samanliknar to svarfiler for same bedrift, den gamle og den nye. Sida viser kva som gjekk opp "
    "og ned, kva de berre veit meir om, og kva som kjem av at noko anna tel med. Begge filene er rekna med same "
    "skjema og same vekter.",
    "compare_examples": "resiliens compare svar-2026.yaml svar-2027.yaml\n"
    "resiliens compare svar-2026.yaml svar-2027.yaml -o endring.md\n"
    "resiliens compare svar-2026.yaml svar-2027.yaml -o endring.csv --excel",
    "plan_help": "Finn vegen til eit mål med færrast mogleg eigne dagar, og lagar ein handlingsplan med eigar, første handling og frist. Utan --target blir måla i svarfila brukte, elles eit forslag. Til slutt ser de kva 5, 10, 20 og 40 eigne dagar rekk til. --follow les planen om att og seier kva som er over fristen, kva som er gjort, og kva som er neste.",
    "plan_examples": "resiliens plan svar.yaml\nresiliens plan svar.yaml --target environment=3\n"
    "resiliens plan svar.yaml --days 20 -o plan.xlsx\nresiliens plan svar.yaml --follow plan.xlsx",
    "check_help": "Finn alle feil og åtvaringar i svarfiler og spørjeskjema, og seier kva filene er sjekka "
    "mot. --explain forklarer ein kode.",
    "check_examples": "resiliens check svar.yaml\nresiliens check mitt-skjema.yaml --strict\n"
    "resiliens check --explain RA103",
    "list_help": "Viser spørjeskjemaa som finst her, med språk og talet på spørsmål.",
    "list_examples": "resiliens list",
    "show_help": "Viser eit spørjeskjema, ein pilar, eit tema eller alle temaa som høyrer til ein standard. "
    "Med -o blir eitt tema til ei side de kan skrive ut og leggje på bordet. "
    "--papers viser kva papir det er greitt å finne fram før de svarer.",
    "show_examples": "resiliens show klosser\nresiliens show environment.energy\nresiliens show vsme:B3\n"
    "resiliens show vsme\nresiliens show environment.energy -o energi.md"
    "\nresiliens show --papers\nresiliens show --papers -o papir.md",
    "scorers_help": "Viser poengreglane, som gjer svar om til poeng. --check prøver om ein poengregel "
    "held det han lovar.",
    "scorers_examples": "resiliens scorers\nresiliens scorers --check balanced",
    "demo_help": "Viser tre oppdikta bedrifter side om side, og rapporten til éi av dei. Stiller ingen "
    "spørsmål og skriv ingen filer.",
    "demo_examples": "resiliens demo",
    "opt_lang": "språk: nb, nn eller en",
    "opt_date": "rekn denne datoen som i dag, for å få same dokument på nytt",
    "opt_plain": "rein tekst, utan fargar og utan at skjermen blir teikna på nytt",
    "opt_json": "vis feil som JSON-linjer (på stderr)",
    "opt_force": "skriv over fila om ho finst frå før",
    "opt_questionnaire": "bruk dette spørjeskjemaet (id eller fil) i staden for det svarfila nemner",
    "opt_scorer": "bruk denne poengregelen på alle nivå, til dømes geometric:shift=0.25",
    "opt_output": "skriv til denne fila; endinga avgjer formatet",
    "opt_answers": "svarfila; blir laga om ho ikkje finst; elles held de fram i henne",
    "opt_papers": "vis kva papir det er greitt å finne fram før de svarer",
    "opt_set": "core (kort) eller full (alle tema)",
    "opt_minutes": "så lang tid har de: det som kan endre mest, blir spurt først",
    "opt_only": "spør berre om dette: ein id, ein pilar eller eit mønster som environment.*",
    "opt_again": "svarfila frå i fjor: viser endringane, etter at de har svart",
    "opt_seen": "feltstudie: skriv ned kva som blei sett, ved sida av svara i -a",
    "opt_fast": "tast inn eit papirskjema: ei linje med siffer for kvar pilar",
    "opt_page_one": "skriv berre side 1, utan vedlegget",
    "opt_with_notes": "ta med merknadene dykkar i vedlegget",
    "opt_template": "bruk denne malen i staden for den vanlege; sjå «resiliens export --fields report»",
    "opt_format": "papir i ei mappe: i dette formatet (vanleg: md)",
    "opt_pick": "nummer på det papiret skal handle om",
    "opt_plan_file": "handlingsplanen papiret skal byggje på",
    "opt_companies": "lista over bedriftene: companies.csv",
    "opt_fields": "vis kva ein mal kan bruke: «resiliens export --fields report»",
    "opt_figures": "svarfila med nøkkeltala; vedlegget seier då kva tal som er gitte frå før",
    "other_company": "{file} er frå ei anna bedrift ({company}).",
    "opt_why": "vis reknestykket bak dette temaet eller denne pilaren",
    "opt_target": "eit trinn for alle pilarane (3), eller for éin pilar eller eitt tema (environment=3); kan gjentakast",
    "opt_days": "høgst så mange eigne dagar",
    "opt_follow": "planfila de følgjer opp (.xlsx eller .csv); dagane og kronene der gjeld",
    "opt_excel": "lag CSV slik norsk Excel vil ha det",
    "opt_strict": "rekn åtvaringar som feil",
    "opt_explain": "forklar ein kode, til dømes RA103",
    "opt_check": "prøv om denne poengregelen held det han lovar",
    "opt_version": "vis versjonen",
    "opt_help": "vis denne hjelpa",
    "see_help": "Skriv «{command} --help» for å sjå kva som går an.",
    "no_such_option": "Valet {option} finst ikkje.",
    "missing": "Her manglar {name}.",
    "bad_value": "Verdien for {name} kan ikkje brukast.",
    "option_needs_value": "{option} treng ein verdi.",
    "wrong_usage": "Kommandoen er ikkje skriven rett.",
    "did_you_mean": "«{word}» er ikkje ein kommando. Skriv: {line}",
    "unknown_command": "«{word}» er ikkje ein kommando. Desse finst: {known}.",
    "bad_language": "Språket {value} finst ikkje. Vel mellom {known}.",
    "bad_date": "«{value}» er ikkje ein dato. Skriv han som 2026-11-23.",
    "bad_set": "«{value}» er ikkje eit utval. Vel core eller full.",
    "bad_output": "Fila {file} må ha ei av desse endingane: {known}.",
    "bad_scorer_value": "Poengregelen kan ikkje skrivast som «{value}». Skriv til dømes "
    "geometric:shift=0.25.",
    "one_file": "Rapporten blir laga av éi svarfil om gongen.",
    "no_files": "Fann ingen svarfiler i {where}.",
    "no_such_file": "Finn ikkje {file}.",
    "no_usable_file": "Fann ingenting som kunne brukast.",
    "exists": "{file} finst frå før. Bruk --force for å skrive over, eller vel eit anna namn.",
    "cannot_write": "Kan ikkje skrive {file}: {why}.",
    "written": "Skreiv {file}.",
    "others_skipped": "Hoppa over filer i mappa som ikkje er svarfiler: {count}.",
    "more_errors": "{file}: og {count} til som ikkje blir viste.",
    "interrupted": "Avbrote.",
    "unexpected": "Noko gjekk gale i programmet ({kind} i {place}). Filene dykkar er ikkje endra. "
    "Meld frå med denne linja.",
    "no_such_node": "«{address}» finst ikkje. {near}",
    "did_you_mean_id": "Meinte de {near}?",
    "see_show": "«resiliens show» viser alle id-ane.",
    "checked_ok": "{file}: i orden ({against}).",
    "checked_found": "Feil: {errors}. Åtvaringar: {warnings}. Filer sjekka: {files}.",
    "unknown_code": "Koden {code} finst ikkje.",
    "explain_wrong": "Slik går det gale:",
    "explain_right": "Slik er det rett:",
    "kind_questionnaire": "spørjeskjema {id} {version}",
    "kind_programme": "program {id} {version}",
    "kind_other": "innhald utan spørsmål",
    "kind_list": "liste over bedrifter",
    "kind_plan": "handlingsplan",
    "kind_answers": "svar på {id} {version}",
    "table_file": "Fil",
    "table_company": "Bedrift",
    "table_answered": "Svart på",
    "table_unknown": "Veit ikkje",
    "table_first": "Først",
    "list_id": "Id",
    "list_title": "Namn",
    "list_version": "Versjon",
    "list_languages": "Språk",
    "list_size": "Spørsmål",
    "demo_intro": "Tre oppdikta bedrifter side om side",
    "demo_report_intro": "Og slik ser heile rapporten ut for {company}:",
    "demo_end": "Alt over er oppdikta. Start dykkar eiga vurdering med:",
    "demo_last_line": "resiliens assess",
    "assess_report_line": "Som Word, PDF eller Markdown:",
    "reason_no_permission": "programmet har ikkje lov til å skrive der",
    "reason_read_only": "disken er skriveverna",
    "reason_disk_full": "disken er full",
    "reason_no_folder": "mappa finst ikkje",
    "reason_is_folder": "det er ei mappe",
    "reason_long_name": "namnet er for langt",
    "reason_disk_fails": "disken svarer ikkje som han skal",
    "held": "{file} har vore open i eit anna vindauge sidan {since}. Hald fram der, eller lukk det først.",
    "held_elsewhere": "{file} har vore open på maskina {host} sidan {since}. Er ingen der lenger, "
    "slett {lock} og prøv på nytt.",
    "lock_taken_over": "Førre gong blei programmet avbrote. Alt som blei svart, er her.",
    "cannot_go_on": "{file} har feil som må rettast før de kan halde fram i fila. Ingenting er endra.",
    "conflict": "Nokon andre har endra fila i mellomtida. Svara dykkar ligg no i {file}; ingenting er "
    "skrive over.",
    "backup": "Fila slik ho var, ligg i {file}.",
    "why_is": "{score}, {level}",
    "why_between": "frå {low} til {high}: minst {level}, kanskje {possible}",
    "bad_scorer": "--scorer {value} går ikkje: {why}",
    "why_not_shown": "Spørjeskjemaet viser ikkje noko tal her. Opne delane kvar for seg.",
    "why_within": "frå {low} til {high}, {level} uansett",
    "why_left_out": "Blir ikkje rekna med.",
    "why_answer": "Svar: {value}",
    "why_part": "Del",
    "why_value": "Verdi",
    "why_weight": "Vekt",
    "why_share": "Andel",
    "why_out": "halde utanfor",
    "why_scorer": "Rekna med poengregelen {scorer}, versjon {version}:",
    "why_low": "lågast:",
    "why_high": "høgast:",
    "why_reason_nothing_known": "Ingenting her er kjent enno, så verdien kan vere kva som helst frå 0 til 1.",
    "why_reason_unbounded": "Eit ope svar kan slå begge vegar med denne poengregelen, så alt frå 0 til 1 er "
    "mogleg.",
    "why_reason_no_value": "Dette svaret gir ikkje noko tal.",
    "why_reason_left_out": "Ingenting her blir rekna med.",
    "why_cap_holds": "Tak: høgst trinn {step}, altså {score}. Taket gjeld.",
    "why_cap_open": "Tak: høgst trinn {step}, altså {score}. Om taket gjeld, kjem an på eit svar vi ikkje "
    "har.",
    "why_cap_off": "Tak: høgst trinn {step}. Taket gjeld ikkje.",
    "why_thresholds": "Trinna blir nådde ved:",
    "why_reached": "{step}  {name}: {score}, nådd",
    "why_possible": "{step}  {name}: {score}, kanskje nådd",
    "why_not_reached": "{step}  {name}: {score}, ikkje nådd",
    "why_missing": "Det manglar {missing} til trinn {step}, {name}.",
    "show_weight": "vekt {weight}",
    "show_core": "i kortversjonen",
    "show_evidence": "Dokumentasjon: {evidence}",
    "show_watch": "Pass på: {watch}",
    "show_innovation": "Kan bli forretning: {question}",
    "show_refs": "Sjå også: {refs}",
    "show_floor": "Regelverket ser ut til å krevje trinn {step}: {law}. {text}",
    "show_measures": "Tiltak:",
    "show_measure": "til {to}: {text}",
    "show_nothing": "Ingen tema viser til {ref}.",
    "no_usable_scorer": "Poengregelen kan ikkje prøvast.",
    "scorer_mean": "gjennomsnittet; styrkar veg opp for veikskapar",
    "scorer_geometric": "geometrisk gjennomsnitt; det svakaste tel meir",
    "scorer_weakest": "det svakaste leddet avgjer",
    "scorer_balanced": "halvt gjennomsnittet, halvt det svakaste",
    "scorer_staged": "trinn for trinn; kvart trinn har sine krav",
    "scorer_points": "poeng som blir lagde saman, opp til ein full sum",
    "scorer_promises": "lovar: {properties}",
    "scorer_ok": "{scorer}: held det han lovar.",
    "scorer_broken": "{scorer}: bryt «{property}»: {example}",
    "scorer_none": "ingenting",
    "metavar_kind": "TYPE",
    "export_short": "lag andre papir av svara: dokumentasjon til banken, endring, nøkkeltal",
    "export_help": "Lagar eit papir av svara. Utan -o blir det vist på skjermen. TYPE er éin av desse:\n"
    "handout: arket bedrifta får i handa på samlinga, utan åtvaringar om regelverk.\n"
    "fieldsheet: to sider i lomma på bedriftsbesøk: kva de skal sjå etter, og plass til å skrive.\n"
    "shortlist: forslag med nummer til stille røysting.\n"
    "concept: éi side for kvart forslag de vel frå kortlista, med «--pick NUMMER».\n"
    "plan: handlingsplanen på eitt ark; bedrifta sin eigen med «--plan FIL».\n"
    "board: arket til styret, med forslag til vedtak.\n"
    "evidence: dokumenta de har merkt med «share: true», til bank eller kunde; ingen svar og ingen trinn.\n"
    "change: kva som er endra mellom to svarfiler, det same som «resiliens compare».\n"
    "slides: ni lysbilete til prosessleiaren, utan noko om éi bedrift; .pptx, .md, .html eller .pdf.\n"
    "specimen: til bedrifter som vurderer å bli med: kven ser kva, tid, eit oppdikta døme og skjemaet.\n"
    "form: spørsmåla på papir, med same nummer som i programmet.\n"
    "wall: eit tomt ark til veggen, og kort for det de har og vil ha.\n"
    "invitation: invitasjon til kvar som skal svare, av lista over bedriftene (--companies).\n"
    "calls: kven du skal ringje eit halvt år etter, av planane; berre for prosessleiaren.\n"
    "network: arket til veggen utan namn og trinn, det same som «resiliens network».\n"
    "programme: summar for heile programmet, berre det inga bedrift kan kjennast igjen i. Eit utkast; det som skal delast ut, blir laga med «resiliens network --programme --publish».\n"
    "cards: kort til veggen: det bedriftene har og treng, berre linjer dei har sagt at andre får sjå.\n"
    "streams: sidestraumar som passar saman, det same som «resiliens network --streams»; berre for prosessleiaren.\n"
    "peers: kven som kan hjelpe kven, det same som «resiliens network --peers»; berre for prosessleiaren.\n"
    "seen: det de såg på besøk hos bedrifta ved sida av det ho svarte, til å snakke om (feltstudie).\n"
    "figures: nøkkeltala til VSME, med kjelde, år og det som kan reknast ut av dei. Svar på dei med "
    "«resiliens assess figures».\n"
    "consensus: arket til rommet når fleire har svart, det same som «resiliens consensus»; for éi bedrift eller ei heil mappe.",
    "export_examples": "resiliens export handout innkomne/ -o papir --format pdf\n"
    "resiliens export concept svar.yaml --pick 3 -o konsept.docx\n"
    "resiliens export evidence svar.yaml -o dokumentasjon.md\n"
    "resiliens export figures tal.yaml\n"
    "resiliens export figures tal.yaml -o tal.csv --excel",
    "export_no_such_kind": "«{kind}» kan ikkje lagast. Desse finst: {known}.",
    "export_one_file": "Dette blir laga av éi svarfil om gongen.",
    "export_no_figures": "{file} har ikkje nøkkeltal; ho svarer på {questionnaire}. Svar på dei "
    "med: resiliens assess "
    "figures -a tal.yaml",
    "export_line": "Tala ligg i {file}. Tabellen til rekneark lagar de med:",
    "figures_no_report": "Nøkkeltal gir ingen poeng og ingen rapport. Sjå dei med: resiliens export "
    "figures {file}",
    "show_one_theme": "Kortet blir laga for eitt tema om gongen, til dømes: resiliens show "
    "environment.energy -o energi.md",
    "upgrade_short": "før svar over til ein nyare versjon av spørjeskjemaet",
    "upgrade_help": "Fører svar over til den versjonen av spørjeskjemaet som programmet har no, for éi fil eller ei "
    "heil mappe. Dei gamle filene blir aldri endra. Det som passar, tel som før. Der spørsmålet har fått ei anna "
    "meining, blir det spurt på nytt, og det gamle svaret blir ståande. Ingenting blir borte.",
    "upgrade_examples": "resiliens upgrade svar.yaml --dry-run\nresiliens upgrade svar.yaml -o svar-2027.yaml\n"
    "resiliens upgrade innkommet/ -o oppgradert/",
    "opt_dry_run": "vis kva som ville skje, og skriv ingenting",
    "opt_new_file_or_folder": "skriv til denne nye fila, eller til denne mappa når det er fleire svarfiler",
    "share_short": "lag ein kopi av svara som kan givast til andre",
    "share_help": "Lagar ein kopi med trinna, utan det som skal bli i bedrifta: kjenslevare svar, merknader, "
    "grunngjevingar, svar med eigne ord, rolla til den som svarte, og dokumentasjon som ikkje er merkt «share: true». "
    "Kopien er ei vanleg svarfil. Den gamle fila blir aldri endra.",
    "share_examples": "resiliens share svar.yaml -o til-nettverket.yaml\n"
    "resiliens share svar.yaml --to facilitator -o til-prosessleiaren.yaml\n"
    "resiliens share innkommet/ -o kopiar/",
    "opt_to": "kven kopien er til; avgjer kva sidestraumar som er med (vanleg: network)",
    "show_set_alone": "--set høyrer saman med --papers. Skriv til dømes: resiliens show --papers --set full",
    "show_papers_of": "--papers gjeld eit spørjeskjema, ein pilar eller eit tema, ikkje ein standard. Skriv til dømes: resiliens show --papers",
    "show_no_papers": "Ingen av desse spørsmåla nemner papir det er greitt å ha klare.",
    "opt_duplicates": "fleire filer frå same bedrift: all (alle, kvar si rad), newest (felles svar, elles den nyaste) "
    "eller refuse (bedrifta blir halden utanfor)",
    "opt_expected": "lista over bedrifter og roller (companies.csv eller .xlsx); seier kven som manglar",
    "consensus_short": "fleire har svart: sjå kva de må snakke om, og lag eitt felles svar",
    "consensus_help": "Tek svarfilene frå alle som har svart i éi bedrift. Viser temaa i den rekkjefølgja de bør snakke om "
    "dei: først der nokon står under eit lovkrav, så der svara sprikjer mest. Ingen namn og roller står ved svara, "
    "og med berre to svar blir det berre vist likt eller ulikt.\n"
    "-o med .md, .html, .pdf eller .docx gir eit ark til veggen. -o med .xlsx gir eit rekneark til eit rom utan "
    "programmet: éi rad for kvart tema, fyll ut «Vi står på». Gi så det utfylte arket saman med svarfilene, og "
    "-o FELLES.yaml, så blir det eitt felles svar."
    "\nMed --record skriv de ned svaret saman, tema for tema, på ein skjerm alle ser. "
    "Alt blir lagra med ein gong, og same linja går vidare ein annan dag.",
    "consensus_examples": "resiliens consensus bruket-*.yaml\nresiliens consensus bruket-*.yaml --record -o felles.yaml\n"
    "resiliens consensus bruket-*.yaml --minutes 90 -o samtale.pdf\n"
    "resiliens consensus bruket-*.yaml -o samtale.xlsx\n"
    "resiliens consensus samtale.xlsx bruket-*.yaml -o felles.yaml\n"
    "resiliens consensus innkome/ --company \"Bruket AS\"",
    "opt_minutes_together": "så lang tid har de, start og slutt rekna med: det som kan endre eit val, kjem først, resten blir "
    "avgjort utan prat",
    "opt_company": "berre denne bedrifta, med namn eller organisasjonsnummer",
    "opt_record": "skriv ned det de blir samde om, tema for tema, på ein skjerm alle ser; -o er fila det blir lagra i, og same linja går vidare",
    "opt_again_together": "det felles svaret frå sist: blir vist for kvart tema etter at de har bestemt dykk på nytt (saman med --record)",
    "network_short": "set bedriftene ved sida av kvarandre, utan å røpe kva nokon har svart",
    "network_help": "Lagar arket til veggen når fleire bedrifter er samla. Det vanlege er closed: inga bedrift blir nemnd, ingen trinn blir viste, berre det som kan teljast og spørsmål til borda. protected viser midten på tema der minst fem uavhengige bedrifter har svart, når reglane som vernar svara, tillèt det. open-cards viser namn og trinn for bedrifter og tema som bedrifta sjølv har sagt ja til i svarfila si.\n--programme lagar summane for heile programmet i staden.\nUtan --publish er arket eit utkast for deg. Med --publish --round NAMN blir arket som skal delast ut, laga, og det blir skrive i ein protokoll, slik at ingen to ark til saman kan røpe eit svar.",
    "network_examples": "resiliens network answers/ agreed/\nresiliens network agreed/ --mode protected -o utkast.html\nresiliens network agreed/ --mode protected --publish --round haust -o ark.pdf\nresiliens network agreed/ --mode protected --explain\nresiliens network agreed/ --programme --publish --round haust -o sum.pdf",
    "opt_mode": "kva som blir vist: closed (vanleg), protected eller open-cards",
    "opt_publish": "lag arket som skal delast ut, og skriv det i protokollen; utan dette er arket eit utkast",
    "opt_round": "namnet på runden, til dømes «haust 2026»; må til med --publish",
    "opt_ledger": "ein annan protokoll enn den vanlege",
    "opt_own": "sida til denne eine bedrifta: eigne trinn, og under, på eller over midten (namn eller organisasjonsnummer)",
    "opt_explain_rules": "vis på skjermen kva regel som held kvart tema tilbake, og kven som har svart; berre for deg",
    "opt_peers": "kven som kan hjelpe kven; berre for deg",
    "opt_streams": "sidestraumar som passar saman; berre for deg",
    "opt_for": "sidestraumane slik dei kan visast for desse; vanleg er alt, berre for deg",
    "opt_follow_matches": "fila som følgjer treffa over tid (matches.yaml); nye blir lagde til, det som er flytta, står",
    "opt_move": "flytt eit treff i fila: nummeret og steget, som M-03 sample",
    "opt_stop": "treffet blei det ikkje noko av: nummeret og grunnen, som M-03 law",
    "opt_substances": "ei eiga liste over stoff og namna deira (YAML)",
    "workshop_short": "sjå kva som manglar til neste samling, og lag alle papira",
    "workshop_help": "Ser på mappa til ei samling og seier kva som er kome, kva som manglar til kvart punkt, og kva som er det neste. Med --moment N blir alle papira til punktet laga på éin gong, så ofte du vil. Eit papir som nokon har retta i, blir aldri skrive over.\nMappa har answers/ (svara slik dei kjem), agreed/ (det bedriftene blei samde om), plans/ (handlingsplanar), earlier/ (fjorårets felles svar) og companies.csv (lista over bedriftene). Kva papir eit punkt har, står i moments.yaml, som kan endrast.",
    "workshop_examples": "resiliens workshop samling --start\nresiliens workshop samling\nresiliens workshop samling --moment 3\nresiliens workshop samling --again",
    "opt_moment": "lag alle papira til dette punktet",
    "opt_again_papers": "lag på nytt alle papira som er laga før, når ei svarfil er komen til",
    "opt_start": "lag ei ny mappe med plassane, lista over bedriftene og punkta",
    "metavar_folder": "MAPPE",
    "opt_programme": "lag summar for heile programmet; med --publish kan dei delast ut",
    "opt_plan_folder": "mappa med handlingsplanane til bedriftene, til --programme (vanleg: plans ved sida av lista over bedriftene)",
}
