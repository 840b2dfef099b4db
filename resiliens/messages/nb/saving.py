"""What there is to say about a save that was broken off or refused, bokmål."""

TEXTS: dict[str, str] = {
    "rescued": "En lagring ble brutt en gang. Det som ikke ble lagret ferdig da, ligger i {file}.",
    "held_by_another": "et annet program holder på filen",
}
