"""The words of the list of papers, bokmål."""

TEXTS = {
    "title": "Papirer å finne fram",
    "set_core": "kortversjonen",
    "set_full": "alle temaene",
    "not_required": "Ingenting av dette er et krav. «Vet ikke» er også et svar.",
    "how": "Bruk ti minutter på det som er lett å finne, og la resten ligge. Gi gjerne listen videre: "
    "økonomi, drift og verneombudet vet ofte hvor papirene er.",
    "theme": "Tema",
    "first": "Finn fram, hvis dere har det",
    "then": "Og dette, hvis dere er kommet lenger",
    "company": "Om bedriften",
    "company_figures": "Tall vi spør om",
    "end": "Når dere er klare, skriv: {command}",
}
