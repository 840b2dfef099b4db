"""The words of the form on paper, English."""

TEXTS = {
    "title": "{title}: form on paper",
    "subtitle": "{count} themes, in the order of the program · version {version}",
    "company": "Company:",
    "role": "Role, not name:",
    "date": "Date:",
    "how": "Answer alone, with one tick for each theme: the highest step where all of it is true with you today.",
    "lower": "In doubt: the lower one.",
    "unknown_counts": "“Don't know” is an answer too.",
    "unknown": "Don't know",
    "not_applicable": "Does not apply to us, because",
    "proof": "We can show it with:",
    "about": "About the company",
    "end": "Thank you. Give the form to the person in the company who collects the answers. Nobody else needs to see it.",
}
