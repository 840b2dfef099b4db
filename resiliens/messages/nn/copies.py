"""Copies of answer files: what may not be written where, nynorsk."""

TEXTS: dict[str, str] = {
    "needs_folder": "Fleire svarfiler blir skrivne til ei mappe, men {file} er ei fil. Skriv namnet på ei mappe.",
    "would_overwrite": "{file} er ei av filene som blir lesne. Ho blir aldri skriven over; vel eit anna namn eller ei anna mappe.",
    "written": "Skreiv {count} filer i {folder}.",
    "unreadable": "{file}: den nye fila blei ikkje lik då ho blei lesen igjen, så ho er ikkje skriven. Det er ein feil i programmet.",
}
