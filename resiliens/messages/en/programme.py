"""Words about the programme's report: the sums over the companies."""

TEXTS = {
    "title": "What the programme has achieved",
    "what": "What",
    "figure": "Number",
    "measures": "Measures in the action plans",
    "started": "Measures under way or done",
    "done": "Measures done",
    "lifted": "Themes lifted since last time",
    "matches": "Side streams that may fit together",
    "readiness": "How far they have come",
    "match_idea": "Idea",
    "match_contact": "Contact",
    "match_sample": "Sample",
    "match_trial": "Trial",
    "match_agreement": "Agreement",
    "match_operation": "In operation",
    "match_stopped": "Stopped",
    "at_least": "at least {n}",
    "hidden": "– means not shown: The figure could reveal what one company answered.",
    "how": "Behind every sum stand at least five independent companies, and none of them makes most of it. The sums are rounded down to the nearest five. No company is named.",
    "plans": "{count} of {all} companies have handed in an action plan in {folder}.",
}
