"""The words of the wall sheet and the cards, English."""

TEXTS = {
    "title": "Where are we?",
    "how": "Everybody puts one mark on each line, in silence and at the same time. Use dots or initials. In doubt: the lower step. "
    "“Don't know” goes below the theme.",
    "theme": "Theme",
    "print": "Print on A4, or on A3 at 141 per cent. Take the sheet down afterwards; nothing on it is kept.",
    "have": "HAVE",
    "want": "WANT",
    "what": "What, in everyday words",
    "amount": "How much, how often",
    "quality": "Moisture, size, impurities",
    "where": "Where, and from when",
    "who": "Company and role",
    "cut": "Cut into three cards. Think of heat, water, space, machines, lorries and people too. Amounts that a competitor should "
    "not see do not belong on the wall.",
}
