"""What there is to say about a save that was broken off or refused, nynorsk."""

TEXTS: dict[str, str] = {
    "rescued": "Ei lagring vart broten ein gong. Det som ikkje vart lagra ferdig då, ligg i {file}.",
    "held_by_another": "eit anna program held på fila",
    "not_printed": "Det som skulle skrivast ut, kunne ikkje skrivast: {why}.",
    "not_a_file": "det er inga vanleg fil",
}
