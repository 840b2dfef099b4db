"""What there is to say about a save that was broken off or refused, nynorsk."""

TEXTS: dict[str, str] = {
    "rescued": "Ei lagring blei avbroten. Det som ikkje blei ferdig lagra, ligg i {file}.",
    "held_by_another": "eit anna program bruker fila",
    "not_printed": "Det som skulle skrivast ut, kunne ikkje skrivast: {why}.",
    "not_a_file": "det er inga vanleg fil",
}
