"""The words of the list of papers, nynorsk."""

TEXTS = {
    "title": "Papir å finne fram",
    "set_core": "kortversjonen",
    "set_full": "alle temaa",
    "not_required": "Ingenting av dette er eit krav. «Veit ikkje» er òg eit svar.",
    "how": "Bruk ti minutt på det som er lett å finne, og la resten liggje. Gi gjerne lista vidare: "
    "økonomi, drift og verneombodet veit ofte kvar papira er.",
    "theme": "Tema",
    "first": "Finn fram, om de har det",
    "then": "Og dette, om de er komne lenger",
    "company": "Om bedrifta",
    "company_figures": "Tal vi spør om",
    "end": "Når de er klare, skriv: {command}",
}
