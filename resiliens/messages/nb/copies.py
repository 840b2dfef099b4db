"""Copies of answer files: what may not be written where, bokmål."""

TEXTS: dict[str, str] = {
    "needs_folder": "Flere svarfiler skrives til en mappe, men {file} er en fil. Skriv navnet på en mappe.",
    "would_overwrite": "{file} er en av filene som leses. Den blir aldri skrevet over; velg et annet navn eller en annen mappe.",
    "written": "Skrev {count} filer i {folder}.",
    "unreadable": "{file}: den nye filen ble ikke lik da den ble lest igjen, så den er ikke skrevet. Det er en feil i programmet.",
}
