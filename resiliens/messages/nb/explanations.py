"""Forklaringer til kodene: hva den betyr, og hva man gjør. Tre sifre gjelder både RQ og RA."""

TEXTS: dict[str, str] = {
    "001": "Systemet slipper oss ikke til filen. Koden i parentes er systemets egen.",
    "056": "Se etter navnet og mappen, og om filen er flyttet.",
    "057": "Filen tilhører kanskje en annen bruker, eller er åpen i et annet program.",
    "002": "Bare vanlige filer leses, aldri mapper, rør eller enheter. Oppgi en fil.",
    "003": "Svarfiler kan være høyst 1,5 MiB og spørreskjemaer 4 MiB. Ofte er et bilde eller en hel bok "
           "limt inn.",
    "004": "Det står ingenting i filen, eller bare kommentarer. Kanskje ble den ikke lagret ferdig.",
    "005": "Programmet leser bare UTF-8, så æ, ø og å aldri blir gjettet. Åpne filen i tekstprogrammet, velg "
           "Lagre som og tegnkodingen UTF-8.",
    "006": "Tegnet er usynlig og hører ikke hjemme i tekst. Det kommer ofte med når noe limes inn.",
    "007": "Filen er limt inn fra en e-post som er besvart. Fjern > foran hver linje, eller be om filen som "
           "vedlegg.",
    "008": "To utgaver av filen er slått sammen uten at noen valgte. Behold linjene som gjelder, og slett "
           "merkene.",
    "009": "Filen har feil type, for eksempel en nettside, en arbeidsbok eller et kodet vedlegg.",
    "010": "Samme felt to ganger på samme sted. Programmet velger aldri selv hvilket som gjelder.",
    "011": "To felt som bare skiller seg i store bokstaver eller i hvordan en bokstav er lagret. Oftest er "
           "det ene feil.",
    "012": "YAML kan peke på andre steder i filen med & og *. Slikt kan skjule innhold, så det er ikke "
           "tillatt.",
    "013": "YAML kan merke verdier med !. Det kan få programmer til å gjøre andre ting enn å lese, så det "
           "er ikke tillatt.",
    "014": "<< henter felt fra et annet sted i filen. Skriv feltene der de hører til.",
    "015": "Etter --- begynner et nytt dokument. Legg det i en egen fil.",
    "016": "Navnet foran kolon må være ett ord eller en tekst, ikke en liste eller flere felt.",
    "017": "Så dypt nøstes ingen ekte fil. Se etter en klamme for mye.",
    "018": "Så mange felt har ingen ekte fil. Se om noe er limt inn flere ganger.",
    "019": "Leseren fant ikke ut av linjen. Sammenlign med linjen over: samme innrykk, kolon og mellomrom.",
    "020": "JSON krever doble anførselstegn om alle navn og tekster, komma mellom leddene og ingen komma "
           "til slutt.",
    "021": "Tallet kan ikke holdes nøyaktig. Skriv det kortere, eller som tekst i anførselstegn.",
    "022": "Teksten har halvparten av et tegn, ofte et avkuttet smilefjes. Skriv tegnet på nytt.",
    "023": "YAML bruker bare mellomrom til innrykk. Bytt ut tabulatoren.",
    "024": "Tegnene % @ ` har egen betydning først i en verdi. Sett hele teksten i anførselstegn.",
    "025": "Kolon og mellomrom betyr nytt felt. Står det i en tekst, må teksten i rette anførselstegn (\"). "
           "Krumme anførselstegn teller ikke.",
    "026": "Det mangler et anførselstegn. Har teksten selv et, skriv \\\" eller bruk enkle anførselstegn "
           "ytterst.",
    "027": "Hver linje på dette nivået skal være navn, kolon, verdi. En lang tekst som er brutt, må rykkes "
           "inn.",
    "028": "Se etter [ og ] eller { og } som ikke hører sammen, eller et manglende komma mellom to ledd.",
    "029": "Linjen står lenger inn eller ut enn naboene. Felt som hører sammen, skal ha samme innrykk.",
    "030": "| og > betyr at teksten kommer på linjene under. Skal tegnet være med i teksten, bruk "
           "anførselstegn.",
    "031": "Linjer med % øverst er instrukser til leseren. De trengs ikke; slett dem.",
    "032": "Øverst i filen skal det stå felt som resiliens: og answers:, ikke en liste.",
    "033": "I doble anførselstegn har \\ egen betydning. Skriv den to ganger, eller bruk enkle "
           "anførselstegn.",
    "034": "Filen er skadet eller lagret i en annen tegnkoding. Lagre den på nytt som UTF-8.",
    "035": "Signaturen fulgte med da teksten ble kopiert fra en e-post. Slett den.",
    "040": "Feltet er ikke med i språket. I et spørreskjema er det en feil; i en svarfil blir det liggende "
           "urørt.",
    "041": "Feltet må være med.",
    "042": "Her skal det stå felt på linjene under, hvert med navn, kolon og verdi.",
    "043": "Her skal det stå en liste: [a, b], eller en linje for hvert ledd med - foran.",
    "044": "Her skal det stå ord. Begynner teksten med [ eller {, sett den i anførselstegn.",
    "045": "Her skal det stå et tall, med punktum som desimaltegn.",
    "046": "Her skal det stå et helt tall.",
    "047": "Her skal det stå true eller false; ja og nei går også.",
    "048": "Skriv datoen som 2026-11-23 eller 23.11.2026. Den må finnes i kalenderen.",
    "049": "Teksten er lengre enn feltet tåler. Kort den ned, eller legg den i et vedlegg.",
    "050": "Feltet er der, men uten innhold.",
    "051": "Tallet er for stort eller for lite for dette feltet.",
    "052": "Her går bare noen faste ord.",
    "053": "Feltet er ikke med i språket, og ligner ikke på noe som er det. Egne felt kan hete x-noe.",
    "054": "Oppdater programmet, så leser det filen. Filen er ikke rørt.",
    "055": "Første linje skal være resiliens: 1.",
    "RQ101": "En id er for alltid og brukes i filnavn og tabeller. Derfor bare små bokstaver a-z, tall, - "
             "og _.",
    "RQ102": "Hver id kan bare brukes én gang i filen, også på tvers av seksjoner.",
    "RQ103": "company, high og level brukes av programmet; unknown og not-applicable er faste svar.",
    "RQ104": "En trapp må ha like mange trinn som skalaen øverst i filen (eller i programmet).",
    "RQ105": "Én trapp trenger et nederste og et øverste trinn.",
    "RQ106": "thresholds sier fra hvilken verdi hvert trinn over det nederste er nådd.",
    "RQ107": "Typene er ladder, choice, multi, yes-no, number, text og streams.",
    "RQ108": "Betingelser er data, aldri et uttrykk som regnes ut. Skriv spørsmålet, sammenligningen og "
             "verdien som felt.",
    "RQ109": "En betingelse har ett mål (question eller node) og én sammenligning (is, one-of, at-least, "
             "below, answered), eller er satt sammen med all, any, not.",
    "RQ110": "Id-en er skrevet feil, eller spørsmålet er tatt bort.",
    "RQ111": "Spørreskjemaet leses alene, og spørsmålet ligger i et annet. Sammen med det virker "
             "betingelsen.",
    "RQ112": "Verdien kan aldri bli svaret, så betingelsen kan aldri slå til.",
    "RQ113": "at-least og below gjelder trinn og tall; is og one-of gjelder også valg og ja/nei.",
    "RQ114": "Betingelsen leser et svar som kommer senere, så spørsmålet dukker opp først da. Flytt det ene.",
    "RQ115": "Betingelsene, eller tiltakene under needs, går i ring, så ingen av dem kan komme først. "
             "Ta bort én.",
    "RQ116": "Listen må stå under option-lists øverst i filen.",
    "RQ118": "Summen av vektene har bare mening når delene legges sammen: mean med p 1, eller points uten "
             "full.",
    "RQ119": "Et spørsmål må ha en tittel eller en spørsmålstekst; helst begge.",
    "RQ120": "full er poengene som gir full verdi.",
    "RQ121": "Bytt om min og max.",
    "RQ122": "Rekkefølgen på båndene sier hvilken vei som er bedre.",
    "RQ123": "from gir 0 og to gir 1; er de like, er det ingen linje.",
    "RQ124": "needs må nevne et tiltak i samme fil.",
    "RQ125": "Nøkkelen må stå i filen med støtteordninger. Tiltaket vises uten den.",
    "RQ126": "Et spørreskjema må ha minst ett spørsmål.",
    "RQ127": "Trinnene er tallene på skalaen, fra first og oppover.",
    "RQ128": "Et tall får verdi enten etter bånd eller langs en linje.",
    "RQ129": "to er et trinn på trappen, eller id-en til et svarvalg.",
    "RQ130": "Oversettelsen følger ikke skjemaet. Teksten brukes ikke.",
    "RQ131": "Hvilke temaer som teller mest, skal følge av hva bedriften er, ikke av hvor langt den er "
             "kommet.",
    "RQ132": "question er for spørsmål; for seksjoner og hele skjemaer skriv node.",
    "RQ133": "Skriv id-en til et skjema, eller stien til en fil. resiliens list viser alle.",
    "RQ134": "Filen ligger ved et annet skjema enn det den oversetter.",
    "RQ135": "Programmet nevner en fil som ikke finnes.",
    "RQ136": "Bokstaver fra andre alfabeter kan se like ut som a-z. Skriv id-en på nytt.",
    "RQ137": "Filnavnet og id-en i filen må være like.",
    "RQ138": "Noden over må være mean med p 1, balanced, weakest eller points, ellers holder ikke "
             "intervallet.",
    "RQ139": "En del holder deler (sections), spørsmål (questions) eller begge. Fyll den, eller slett den.",
    "RQ140": "Et tiltak fører oppover. Fra det laveste trinnet begynner alle, så to er et høyere trinn.",
    "RQ141": "Der oversettelsen mangler en tekst, står den på et annet språk. Skriv teksten på plassen som "
             "er nevnt; trinn telles fra 0.",
    "RQ142": "Se over oversettelsen mot skjemaet, og skriv så samme version i den.",
    "RQ143": "Spørsmålet har fått ny mening etter at det ble oversatt. Se over teksten, og skriv så samme "
             "revision under spørsmålet i oversettelsen.",
    "RQ144": "LIX er ord per setning pluss prosent lange ord (over seks bokstaver), regnet av spørsmål og "
             "trinn på minst seks ord. Kortere setninger og kortere ord gir lavere tall.",
    "RQ145": "Ni av ti spørsmål og trinn bør ha LIX på høyst 55. Del de tyngste i to setninger, eller bruk "
             "kortere ord.",
    "RQ146": "Titler og tekster brytes til 70 tegn. Får ikke alle trinnene plass på én skjerm, må den som "
             "svarer, bla fram og tilbake. Kort dem ned.",
    "RQ147": "evidence sier hva som viser at trinnet er nådd, slik at to som svarer, mener det samme. "
             "Nederste trinn trenger ingen.",
    "RQ148": "Klasse A sjekkes minst hver 24. måned, B hver 6. og C hver 3. Se om ordningen er som før, og "
             "skriv dagens dato i checked. Dagen det måles mot, er --date.",
    "RQ149": "To temaer med samme navn kan ikke skilles i rapporten. Gi det ene et annet navn.",
    "RQ150": "Spør bare bedriften om det som brukes. Ta bort spørsmålet, eller bruk svaret i when, floor "
             "eller weights. Frie tekster er unntatt.",
    "RQ151": "Et punkt i moments.yaml ber om et papir som ikke kan lages. Navnene er typene til «resiliens export».",
    "RQ152": "To punkt har samme nummer. Gi ett av dem et annet.",
    "RA101": "En svarfil har questionnaire og answers. Spørreskjemaer og resultater er noe annet.",
    "RA102": "Spørsmålet finnes ikke i skjemaet. Svaret slettes aldri; rett id-en, så teller det.",
    "RA103": "Svaret må være et trinn på trappen. Filen regnes ikke ut før det er rettet.",
    "RA104": "Svaret må være et trinn på trappen. Her går ikke ikke aktuelt, fordi temaet gjelder alle.",
    "RA105": "Skriv nummeret på det høyeste trinnet der alt stemmer.",
    "RA106": "Skriv id-en til et svarvalg, med små og store bokstaver som i skjemaet.",
    "RA107": "Skriv id-ene i klammer, for eksempel [a, b]. [] betyr ingen av dem.",
    "RA108": "Valget betyr at ingen andre gjelder.",
    "RA109": "Temaet gjelder alle bedrifter. Vet dere ikke, skriv vet ikke.",
    "RA110": "Filen er fra en annen versjon, og svaret passer ikke i dagens skjema. Det blir liggende, og "
             "spørsmålet er åpent.",
    "RA111": "Bare de første ukjente spørsmålene listes.",
    "RA112": "Skriv ja, delvis eller nei; yes, partly og no går også.",
    "RA113": "Trinn som er huket av ett for ett, veier mest. Er value rett, slett steps.",
    "RA114": "Bare trapper har trinn.",
    "RA115": "Skriv trinnene i klammer, for eksempel [1, 2].",
    "RA116": "Siste siffer i et organisasjonsnummer er en kontroll av de andre. Ett siffer er trolig feil.",
    "RA117": "Skriv bare tallet, uten enhet. Komma eller punktum som desimaltegn, ikke begge.",
    "RA118": "Navnet foran punktum kan utelates, så de to er samme spørsmål.",
    "RA119": "Se om enheten er rett.",
    "RA120": "Skriv svaret som tekst.",
    "RA121": "Id-en finnes ikke i skjemaet.",
    "RA122": "Målet må være et trinn på trappen.",
    "RA123": "Mellomrom og # begynner en kommentar. Hører det til teksten, sett teksten i anførselstegn.",
    "RA124": "Filen er lest, men uten svar. Er answers skrevet feil?",
    "RA125": "Svar som ikke passer lenger, nevnes hvert for seg.",
    "RA126": "Skriv questionnaire: {id: ..., version: ...} øverst.",
    "RA127": "Spørsmålet finnes ikke i skjemaet. Svaret slettes aldri.",
    "RA128": "Hver sidestrøm er en linje med felt, for eksempel {what: flis, amount: 20}.",
    "RA129": "Bokstaven ser kanskje lik ut, men er en annen. Skriv id-en på nytt.",
    "RA131": "Skjemaet ble valgt med -q. Svar som ikke hører hjemme der, blir liggende.",
    "RP001": "Navnet etter scorer eller --scorer er ikke en poengregel her. resiliens scorers viser "
             "dem som finnes. Hører den til en pakke, må pakken være installert.",
    "RP002": "Pakken med poengregelen er installert, men stanser når den lastes. Årsaken står bakerst; "
             "den som laget pakken, må rette den.",
    "RP003": "To pakker bruker samme navn, og programmet gjetter ikke hvilken dere mener. Avinstaller "
             "den ene.",
    "RP004": "En poengregel har id, version, properties og kallene configure, score og explain. Det "
             "som mangler, står bakerst. Se scoring/README.md.",
    "RP020": "Poengregelen fra en pakke stanset eller ga noe annet enn et tall fra 0 til 1. Svarfilen "
             "er i orden; bruk en annen poengregel, eller meld fra til den som laget denne.",
    "RP030": "Skriv navnet og så innstillinger med kolon imellom, for eksempel --scorer "
             "geometric:shift=0.25.",
    "RP100": "Poengregelen godtar ikke innstillingene, og sier selv hvorfor. Teksten kommer fra den.",
    "RP101": "Poengregelen har ingen innstilling med dette navnet. De den har, står i meldingen.",
    "RP102": "Innstillingen må være med. Et krav i staged har step og need, og need har node eller "
             "share sammen med at-least.",
    "RP103": "Skriv et tall uten enhet og uten anførselstegn, med punktum som desimaltegn.",
    "RP104": "Trinn telles i hele tall.",
    "RP105": "Skriv en liste, i klammer eller med en bindestrek på hver linje.",
    "RP106": "Skriv felt med verdier, for eksempel {node: energi, at-least: 1}.",
    "RP107": "Skriv id-en til én del, ikke en liste eller felt.",
    "RP108": "Verdien ligger utenfor det poengregelen kan regne med. Det tillatte står i meldingen.",
    "RP109": "Et krav kan bare nevne det som ligger rett under delen som regnes ut, ikke noe lenger "
             "nede eller et annet sted.",
    "RP110": "Navnet passer på flere deler. Skriv hele id-en, med spørreskjemaets navn foran.",
    "RP111": "Et krav til et trinn må aldri bli brutt av at noe blir bedre. Derfor går ikke not og "
             "below her.",
    "RP112": "Et tomt krav ville alltid holde. Skriv minst ett, eller velg en annen poengregel.",
    "RP113": "Hvert trinn har ett krav. Skal begge gjelde, sett dem sammen med all; holder det med "
             "ett, med any.",
    "RP114": "weight: sum lar delen veie så mye som alt i den. Med en poengregel som ikke legger "
             "sammen, kunne «vet ikke» gi et tall utenfor området. Skriv vekten som et tall, eller "
             "velg mean eller points. Kommer feilen av --scorer, så bruk en annen der.",
    "RP115": "Delen over må regnes med mean, balanced, weakest eller points når en del i den har "
             "weight: sum. Skriv vekten som et tall, eller velg en av dem. Kommer feilen av --scorer, "
             "så bruk en annen der.",
}
