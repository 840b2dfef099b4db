"""Meldingar om poengreglar, innebygde og frå andre. Nøklane er kodane; plassen i fila blir sett framfor."""

TEXTS: dict[str, str] = {
    "RP001": "poengregelen «{scorer}» finst ikkje; desse finst: {known}",
    "RP002": "poengregelen «{scorer}» frå {source} lèt seg ikkje laste: {cause}",
    "RP003": "fleire pakkar har ein poengregel som heiter «{scorer}»: {sources}; avinstaller alle utanom éin",
    "RP004": "poengregelen «{scorer}» frå {source} manglar noko som ein poengregel må ha: {cause}",
    "RP020": "poengregelen «{scorer}» (versjon {version}) feila på {node}: {cause}",
    "RP030": "forstår ikkje «{part}» i «{option}»; skriv til dømes geometric:shift=0.25",
    "RP100": "{node}, poengregelen {scorer}: {text}",
    "RP101": "{node}, poengregelen {scorer}: {path} er inga innstilling her; kjende: {known}",
    "RP102": "{node}, poengregelen {scorer}: «{name}» manglar i {path}",
    "RP103": "{node}, poengregelen {scorer}: {path} må vere eit tal, ikkje {found}",
    "RP104": "{node}, poengregelen {scorer}: {path} må vere eit heilt tal, ikkje {found}",
    "RP105": "{node}, poengregelen {scorer}: {path} må vere ei liste, ikkje {found}",
    "RP106": "{node}, poengregelen {scorer}: {path} må vere felt med verdiar, ikkje {found}",
    "RP107": "{node}, poengregelen {scorer}: {path} må vere tekst, ikkje {found}",
    "RP108": "{node}, poengregelen {scorer}: {path} er {found}; tillate er {allowed}",
    "RP109": (
        "{node}, poengregelen {scorer}: {path} nemner {name}, som ikkje ligg rett under; det gjer: "
        "{known}"
    ),
    "RP110": "{node}, poengregelen {scorer}: {name} i {path} kan vere fleire: {known}; skriv heile id-en",
    "RP111": (
        "{node}, poengregelen {scorer}: {operator} kan ikkje stå i eit krav til eit trinn ({path}); "
        "tillate: {known}"
    ),
    "RP112": "{node}, poengregelen {scorer}: {path} er tom; skriv minst eitt krav",
    "RP113": "{node}, poengregelen {scorer}: trinn {step} har to krav ({path}); slå dei saman med all",
    "RP114": (
        "{node}: weight: sum går berre der poengregelen er mean med p 1, eller points utan full; her "
        "er han {scorer}"
    ),
    "RP115": (
        "{node}: weight: sum går ikkje under {parent}, som bruker poengregelen {scorer}; der må han "
        "vere mean med p 1, balanced, weakest eller points"
    ),
}
