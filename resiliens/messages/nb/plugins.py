"""Meldinger om poengregler, innebygde og fra andre. Nøklene er kodene; plassen i filen settes foran."""

TEXTS: dict[str, str] = {
    "RP001": "poengregelen «{scorer}» finnes ikke; disse finnes: {known}",
    "RP002": "poengregelen «{scorer}» fra {source} lar seg ikke laste: {cause}",
    "RP003": "flere pakker har en poengregel som heter «{scorer}»: {sources}; avinstaller alle unntatt én",
    "RP004": "poengregelen «{scorer}» fra {source} mangler noe som en poengregel må ha: {cause}",
    "RP020": "poengregelen «{scorer}» (versjon {version}) feilet på {node}: {cause}",
    "RP030": "forstår ikke «{part}» i «{option}»; skriv for eksempel geometric:shift=0.25",
    "RP100": "{node}, poengregelen {scorer}: {text}",
    "RP101": "{node}, poengregelen {scorer}: {path} er ingen innstilling her; kjente: {known}",
    "RP102": "{node}, poengregelen {scorer}: «{name}» mangler i {path}",
    "RP103": "{node}, poengregelen {scorer}: {path} må være et tall, ikke {found}",
    "RP104": "{node}, poengregelen {scorer}: {path} må være et helt tall, ikke {found}",
    "RP105": "{node}, poengregelen {scorer}: {path} må være en liste, ikke {found}",
    "RP106": "{node}, poengregelen {scorer}: {path} må være felt med verdier, ikke {found}",
    "RP107": "{node}, poengregelen {scorer}: {path} må være tekst, ikke {found}",
    "RP108": "{node}, poengregelen {scorer}: {path} er {found}; tillatt er {allowed}",
    "RP109": (
        "{node}, poengregelen {scorer}: {path} nevner {name}, som ikke ligger rett under; det gjør: "
        "{known}"
    ),
    "RP110": "{node}, poengregelen {scorer}: {name} i {path} kan være flere: {known}; skriv hele id-en",
    "RP111": (
        "{node}, poengregelen {scorer}: {operator} kan ikke stå i et krav til et trinn ({path}); "
        "tillatt: {known}"
    ),
    "RP112": "{node}, poengregelen {scorer}: {path} er tom; skriv minst ett krav",
    "RP113": "{node}, poengregelen {scorer}: trinn {step} har to krav ({path}); slå dem sammen med all",
    "RP114": (
        "{node}: weight: sum går bare der poengregelen er mean med p 1, eller points uten full; her "
        "er den {scorer}"
    ),
    "RP115": (
        "{node}: weight: sum går ikke under {parent}, som bruker poengregelen {scorer}; der må den "
        "være mean med p 1, balanced, weakest eller points"
    ),
}
