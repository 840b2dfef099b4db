"""What there is to say about a save that was broken off or refused, bokmål."""

TEXTS: dict[str, str] = {
    "rescued": "En lagring ble avbrutt. Det som ikke ble ferdig lagret, ligger i {file}.",
    "held_by_another": "et annet program bruker filen",
    "not_printed": "Det som skulle skrives ut, kunne ikke skrives: {why}.",
    "not_a_file": "det er ingen vanlig fil",
}
