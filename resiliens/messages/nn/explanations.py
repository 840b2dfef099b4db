"""Forklaringar til kodane: kva han tyder, og kva ein gjer. Tre siffer gjeld både RQ og RA."""

TEXTS: dict[str, str] = {
    "001": "Systemet slepper oss ikkje til fila. Koden i parentes er systemet sin eigen.",
    "056": "Sjå etter namnet og mappa, og om fila er flytta.",
    "057": "Fila høyrer kanskje til ein annan brukar, eller er open i eit anna program.",
    "002": "Berre vanlege filer blir lesne, aldri mapper, røyr eller einingar. Gi opp ei fil.",
    "003": "Svarfiler kan vere høgst 1,5 MiB og spørjeskjema 4 MiB. Ofte er eit bilete eller ei heil bok "
           "limt inn.",
    "004": "Det står ingenting i fila, eller berre kommentarar. Kanskje blei ho ikkje lagra ferdig.",
    "005": "Programmet les berre UTF-8, så æ, ø og å aldri blir gjetta. Opne fila i tekstprogrammet, vel "
           "Lagre som og teiknkodinga UTF-8.",
    "006": "Teiknet er usynleg og høyrer ikkje heime i tekst. Det kjem ofte med når noko blir limt inn.",
    "007": "Fila er limt inn frå ein e-post som er svart på. Fjern > framfor kvar linje, eller be om fila "
           "som vedlegg.",
    "008": "To utgåver av fila er slått saman utan at nokon valde. Behald linjene som gjeld, og slett merka.",
    "009": "Fila har feil type, til dømes ei nettside, ei arbeidsbok eller eit koda vedlegg.",
    "010": "Same felt to gonger på same stad. Programmet vel aldri sjølv kva som gjeld.",
    "011": "To felt som berre skil seg i store bokstavar eller i korleis ein bokstav er lagra. Oftast er "
           "det eine feil.",
    "012": "YAML kan peike på andre stader i fila med & og *. Slikt kan gøyme innhald, så det er ikkje "
           "tillate.",
    "013": "YAML kan merke verdiar med !. Det kan få program til å gjere anna enn å lese, så det er ikkje "
           "tillate.",
    "014": "<< hentar felt frå ein annan stad i fila. Skriv felta der dei høyrer til.",
    "015": "Etter --- byrjar eit nytt dokument. Legg det i ei eiga fil.",
    "016": "Namnet framfor kolon må vere eitt ord eller ein tekst, ikkje ei liste eller fleire felt.",
    "017": "Så djupt er inga ekte fil nøsta. Sjå etter ei klamme for mykje.",
    "018": "Så mange felt har inga ekte fil. Sjå om noko er limt inn fleire gonger.",
    "019": "Lesaren fann ikkje ut av linja. Samanlikn med linja over: same innrykk, kolon og mellomrom.",
    "020": "JSON krev doble hermeteikn om alle namn og tekstar, komma mellom ledda og ikkje komma til slutt.",
    "021": "Talet kan ikkje haldast nøyaktig. Skriv det kortare, eller som tekst i hermeteikn.",
    "022": "Teksten har halvparten av eit teikn, ofte eit avkutta smilefjes. Skriv teiknet på nytt.",
    "023": "YAML bruker berre mellomrom til innrykk. Byt ut tabulatoren.",
    "024": "Teikna % @ ` har eiga tyding først i ein verdi. Set heile teksten i hermeteikn.",
    "025": "Kolon og mellomrom betyr nytt felt. Står det i ein tekst, må teksten i rette hermeteikn (\"). "
           "Krumme hermeteikn tel ikkje.",
    "026": "Det manglar eit hermeteikn. Har teksten sjølv eitt, skriv \\\" eller bruk enkle hermeteikn ytst.",
    "027": "Kvar linje på dette nivået skal vere namn, kolon, verdi. Ein lang tekst som er broten, må "
           "rykkjast inn.",
    "028": "Sjå etter [ og ] eller { og } som ikkje høyrer saman, eller eit manglande komma mellom to ledd.",
    "029": "Linja står lenger inn eller ut enn naboane. Felt som høyrer saman, skal ha same innrykk.",
    "030": "| og > tyder at teksten kjem på linjene under. Skal teiknet vere med i teksten, bruk hermeteikn.",
    "031": "Linjer med % øvst er instruksar til lesaren. Dei trengst ikkje; slett dei.",
    "032": "Øvst i fila skal det stå felt som resiliens: og answers:, ikkje ei liste.",
    "033": "I doble hermeteikn har \\ eiga tyding. Skriv han to gonger, eller bruk enkle hermeteikn.",
    "034": "Fila er skadd eller lagra i ei anna teiknkoding. Lagre ho på nytt som UTF-8.",
    "035": "Signaturen følgde med då teksten blei kopiert frå ein e-post. Slett han.",
    "040": "Feltet er ikkje med i språket. I eit spørjeskjema er det ein feil; i ei svarfil blir det "
           "liggjande urørt.",
    "041": "Feltet må vere med.",
    "042": "Her skal det stå felt på linjene under, kvart med namn, kolon og verdi.",
    "043": "Her skal det stå ei liste: [a, b], eller ei linje for kvart ledd med - framfor.",
    "044": "Her skal det stå ord. Byrjar teksten med [ eller {, set han i hermeteikn.",
    "045": "Her skal det stå eit tal, med punktum som desimalteikn.",
    "046": "Her skal det stå eit heilt tal.",
    "047": "Her skal det stå true eller false; ja og nei går også.",
    "048": "Skriv datoen som 2026-11-23 eller 23.11.2026. Han må finnast i kalenderen.",
    "049": "Teksten er lengre enn feltet toler. Kort han ned, eller legg han i eit vedlegg.",
    "050": "Feltet er der, men utan innhald.",
    "051": "Talet er for stort eller for lite for dette feltet.",
    "052": "Her går berre nokre faste ord.",
    "053": "Feltet er ikkje med i språket, og liknar ikkje på noko som er det. Eigne felt kan heite x-noko.",
    "054": "Oppdater programmet, så les det fila. Fila er ikkje rørt.",
    "055": "Første linje skal vere resiliens: 1.",
    "RQ101": "Ein id er for alltid og blir brukt i filnamn og tabellar. Derfor berre små bokstavar a-z, "
             "tal, - og _.",
    "RQ102": "Kvar id kan berre brukast éin gong i fila, også på tvers av seksjonar.",
    "RQ103": "company, high og level blir brukte av programmet; unknown og not-applicable er faste svar.",
    "RQ104": "Ei trapp må ha like mange trinn som skalaen øvst i fila (eller i programmet).",
    "RQ105": "Ei trapp treng eit nedste og eit øvste trinn.",
    "RQ106": "thresholds seier frå kva verdi kvart trinn over det nedste er nådd.",
    "RQ107": "Typane er ladder, choice, multi, yes-no, number, text og streams.",
    "RQ108": "Vilkår er data, aldri eit uttrykk som blir rekna ut. Skriv spørsmålet, samanlikninga og "
             "verdien som felt.",
    "RQ109": "Eit vilkår har eitt mål (question eller node) og éi samanlikning (is, one-of, at-least, "
             "below, answered), eller er sett saman med all, any, not.",
    "RQ110": "Id-en er skriven feil, eller spørsmålet er teke bort.",
    "RQ111": "Spørjeskjemaet blir lese åleine, og spørsmålet ligg i eit anna. Saman med det verkar vilkåret.",
    "RQ112": "Verdien kan aldri bli svaret, så vilkåret kan aldri slå til.",
    "RQ113": "at-least og below gjeld trinn og tal; is og one-of gjeld også val og ja/nei.",
    "RQ114": "Vilkåret les eit svar som kjem seinare, så spørsmålet dukkar opp først då. Flytt det eine.",
    "RQ115": "Vilkåra, eller tiltaka under needs, går i ring, så ingen av dei kan kome først. Ta bort eitt.",
    "RQ116": "Lista må stå under option-lists øvst i fila.",
    "RQ118": "Summen av vektene har berre meining når delane blir lagde saman: mean med p 1, eller points "
             "utan full.",
    "RQ119": "Eit spørsmål må ha ein tittel eller ein spørsmålstekst; helst begge.",
    "RQ120": "full er poenga som gir full verdi.",
    "RQ121": "Byt om min og max.",
    "RQ122": "Rekkjefølgja på banda seier kva veg som er betre.",
    "RQ123": "from gir 0 og to gir 1; er dei like, er det inga linje.",
    "RQ124": "needs må nemne eit tiltak i same fil.",
    "RQ125": "Nøkkelen må stå i fila med støtteordningar. Tiltaket blir vist utan han.",
    "RQ126": "Eit spørjeskjema må ha minst eitt spørsmål.",
    "RQ127": "Trinna er tala på skalaen, frå first og oppover.",
    "RQ128": "Eit tal får verdi anten etter band eller langs ei linje.",
    "RQ129": "to er eit trinn på trappa, eller id-en til eit svarval.",
    "RQ130": "Omsetjinga følgjer ikkje skjemaet. Teksten blir ikkje brukt.",
    "RQ131": "Kva tema som tel mest, skal følgje av kva bedrifta er, ikkje av kor langt ho er komen.",
    "RQ132": "question er for spørsmål; for seksjonar og heile skjema skriv node.",
    "RQ133": "Skriv id-en til eit skjema, eller stien til ei fil. resiliens list viser alle.",
    "RQ134": "Fila ligg ved eit anna skjema enn det ho set om.",
    "RQ135": "Programmet nemner ei fil som ikkje finst.",
    "RQ136": "Bokstavar frå andre alfabet kan sjå like ut som a-z. Skriv id-en på nytt.",
    "RQ137": "Filnamnet og id-en i fila må vere like.",
    "RQ138": "Noden over må vere mean med p 1, balanced, weakest eller points, elles held ikkje intervallet.",
    "RQ139": "Ein del held delar (sections), spørsmål (questions) eller begge. Fyll han, eller slett han.",
    "RQ140": "Eit tiltak fører oppover. Frå det lågaste trinnet byrjar alle, så to er eit høgare trinn.",
    "RQ141": "Der omsetjinga manglar ein tekst, står han på eit anna språk. Skriv teksten på plassen som "
             "er nemnd; trinn blir talde frå 0.",
    "RQ142": "Sjå over omsetjinga mot skjemaet, og skriv så same version i henne.",
    "RQ143": "Spørsmålet har fått ny meining etter at det blei omsett. Sjå over teksten, og skriv så same "
             "revision under spørsmålet i omsetjinga.",
    "RQ144": "LIX er ord per setning pluss prosent lange ord (over seks bokstavar), rekna av spørsmål og "
             "trinn på minst seks ord. Kortare setningar og kortare ord gir lågare tal.",
    "RQ145": "Ni av ti spørsmål og trinn bør ha LIX på høgst 55. Del dei tyngste i to setningar, eller "
             "bruk kortare ord.",
    "RQ146": "Titlar og tekstar blir brotne til 70 teikn. Får ikkje alle trinna plass på éin skjerm, må "
             "den som svarer, bla fram og tilbake. Kort dei ned.",
    "RQ147": "evidence seier kva som viser at trinnet er nådd, slik at to som svarer, meiner det same. "
             "Nedste trinn treng ingenting.",
    "RQ148": "Klasse A blir sjekka minst kvar 24. månad, B kvar 6. og C kvar 3. Sjå om ordninga er som "
             "før, og skriv dagens dato i checked. Dagen det blir målt mot, er --date.",
    "RQ149": "To tema med same namn kan ikkje skiljast i rapporten. Gi det eine eit anna namn.",
    "RQ150": "Spør berre bedrifta om det som blir brukt. Ta bort spørsmålet, eller bruk svaret i when, "
             "floor eller weights. Frie tekstar er unnatekne.",
    "RQ151": "Eit punkt i moments.yaml bed om eit papir som ikkje kan lagast. Namna er typane til «resiliens export».",
    "RQ152": "To punkt har same nummer. Gi det eine eit anna.",
    "RA101": "Ei svarfil har questionnaire og answers. Spørjeskjema og resultat er noko anna.",
    "RA102": "Spørsmålet finst ikkje i skjemaet. Svaret blir aldri sletta; rett id-en, så tel det.",
    "RA103": "Svaret må vere eit trinn på trappa. Fila blir ikkje rekna ut før det er retta.",
    "RA104": "Svaret må vere eit trinn på trappa. Her går ikkje ikkje aktuelt, fordi temaet gjeld alle.",
    "RA105": "Skriv nummeret på det høgste trinnet der alt stemmer.",
    "RA106": "Skriv id-en til eit svarval, med små og store bokstavar som i skjemaet.",
    "RA107": "Skriv id-ane i klammer, til dømes [a, b]. [] tyder ingen av dei.",
    "RA108": "Valet tyder at ingen andre gjeld.",
    "RA109": "Temaet gjeld alle bedrifter. Veit de ikkje, skriv veit ikkje.",
    "RA110": "Fila er frå ein annan versjon, og svaret passar ikkje i skjemaet no. Det blir liggjande, og "
             "spørsmålet er ope.",
    "RA111": "Berre dei første ukjende spørsmåla blir lista.",
    "RA112": "Skriv ja, delvis eller nei; yes, partly og no går også.",
    "RA113": "Trinn som er hukte av eitt for eitt, veg mest. Er value rett, slett steps.",
    "RA114": "Berre trapper har trinn.",
    "RA115": "Skriv trinna i klammer, til dømes [1, 2].",
    "RA116": "Siste siffer i eit organisasjonsnummer er ein kontroll av dei andre. Eitt siffer er truleg "
             "feil.",
    "RA117": "Skriv berre talet, utan eining. Komma eller punktum som desimalteikn, ikkje begge.",
    "RA118": "Namnet framfor punktum kan utelatast, så dei to er same spørsmål.",
    "RA119": "Sjå om eininga er rett.",
    "RA120": "Skriv svaret som tekst.",
    "RA121": "Id-en finst ikkje i skjemaet.",
    "RA122": "Målet må vere eit trinn på trappa.",
    "RA123": "Mellomrom og # byrjar ein kommentar. Høyrer det til teksten, set teksten i hermeteikn.",
    "RA124": "Fila er lesen, men utan svar. Er answers skrive feil?",
    "RA125": "Svar som ikkje passar lenger, blir nemnde kvart for seg.",
    "RA126": "Skriv questionnaire: {id: ..., version: ...} øvst.",
    "RA127": "Spørsmålet finst ikkje i skjemaet. Svaret blir aldri sletta.",
    "RA128": "Kvar sidestraum er ei linje med felt, til dømes {what: flis, amount: 20}.",
    "RA129": "Bokstaven ser kanskje lik ut, men er ein annan. Skriv id-en på nytt.",
    "RA131": "Skjemaet blei valt med -q. Svar som ikkje høyrer heime der, blir liggjande.",
    "RP001": "Namnet etter scorer eller --scorer er ikkje ein poengregel her. resiliens scorers viser "
             "dei som finst. Høyrer han til ei pakke, må pakka vere installert.",
    "RP002": "Pakka med poengregelen er installert, men stansar når ho blir lasta. Årsaka står til "
             "slutt; den som laga pakka, må rette henne.",
    "RP003": "To pakker bruker same namn, og programmet gjettar ikkje kva for ei de meiner. "
             "Avinstaller den eine.",
    "RP004": "Ein poengregel har id, version, properties og kalla configure, score og explain. Det som "
             "manglar, står til slutt. Sjå scoring/README.md.",
    "RP020": "Poengregelen frå ei pakke stansa eller gav noko anna enn eit tal frå 0 til 1. Svarfila "
             "er i orden; bruk ein annan poengregel, eller meld frå til den som laga denne.",
    "RP030": "Skriv namnet og så innstillingar med kolon imellom, til dømes --scorer "
             "geometric:shift=0.25.",
    "RP100": "Poengregelen godtek ikkje innstillingane, og seier sjølv kvifor. Teksten kjem frå han.",
    "RP101": "Poengregelen har inga innstilling med dette namnet. Dei han har, står i meldinga.",
    "RP102": "Innstillinga må vere med. Eit krav i staged har step og need, og need har node eller "
             "share saman med at-least.",
    "RP103": "Skriv eit tal utan eining og utan hermeteikn, med punktum som desimalteikn.",
    "RP104": "Trinn blir talde i heile tal.",
    "RP105": "Skriv ei liste, i klammer eller med ein bindestrek på kvar linje.",
    "RP106": "Skriv felt med verdiar, til dømes {node: energi, at-least: 1}.",
    "RP107": "Skriv id-en til éin del, ikkje ei liste eller felt.",
    "RP108": "Verdien ligg utanfor det poengregelen kan rekne med. Det tillatne står i meldinga.",
    "RP109": "Eit krav kan berre nemne det som ligg rett under delen som blir rekna ut, ikkje noko "
             "lenger nede eller ein annan stad.",
    "RP110": "Namnet passar på fleire delar. Skriv heile id-en, med namnet på spørjeskjemaet framfor.",
    "RP111": "Eit krav til eit trinn må aldri bli brote av at noko blir betre. Derfor går ikkje not og "
             "below her.",
    "RP112": "Eit tomt krav ville alltid halde. Skriv minst eitt, eller vel ein annan poengregel.",
    "RP113": "Kvart trinn har eitt krav. Skal begge gjelde, set dei saman med all; held det med eitt, "
             "med any.",
    "RP114": "weight: sum lèt delen vege så mykje som alt i han. Med ein poengregel som ikkje legg "
             "saman, kunne «veit ikkje» gi eit tal utanfor området. Skriv vekta som eit tal, eller vel "
             "mean eller points. Kjem feilen av --scorer, så bruk ein annan der.",
    "RP115": "Delen over må reknast med mean, balanced, weakest eller points når ein del i han har "
             "weight: sum. Skriv vekta som eit tal, eller vel ein av dei. Kjem feilen av --scorer, så "
             "bruk ein annan der.",
}
