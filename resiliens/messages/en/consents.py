"""Words about consent: what was given, and why something cannot be read. English."""

TEXTS = {
    "all-themes": "all themes but the sensitive ones",
    "mode-open-cards": "Open cards for {themes}.",
    "mode-closed": "Closed for {themes}.",
    "mode-protected": "Protected comparison only for {themes}.",
    "mode-peers": "Helps others with {themes}.",
    "meeting": "Meeting: {meeting}.",
    "given-by": "Given {date} by {by}.",
    "given": "Given {date}.",
    "by": "Given by {by}.",
    "withdrawn": "Withdrawn {date}.",
    "and-more": "and {n} more",
    "unclear": "Consent number {number} cannot be read: {why}",
    "unclear-field": "the field “{written}” does not belong there.",
    "unclear-mode": "“{written}” is not a way of showing answers.",
    "unclear-themes": "it does not say which themes it is about.",
    "unclear-theme": "“{written}” is not a theme here.",
    "unclear-day": "“{written}” is not a date.",
    "unclear-withdrawn": "the day on which it was taken back is missing.",
    "unclear-words": "“{written}” is not text.",
    "unreadable": "{company}: a consent in {file} cannot be read. So nothing the company answered is shown.",
}
