"""The words of the list of papers, English."""

TEXTS = {
    "title": "Papers to have ready",
    "set_core": "the short version",
    "set_full": "all themes",
    "not_required": "None of this is required. “Don't know” is an answer too.",
    "how": "Spend ten minutes on what is easy to find, and leave the rest. Do pass the list on: accounts, "
    "operations and the safety representative often know where the papers are.",
    "theme": "Theme",
    "first": "Find this, if you have it",
    "then": "And this, if you have got further",
    "company": "About the company",
    "company_figures": "Figures we ask for",
    "end": "When you are ready, type: {command}",
}
