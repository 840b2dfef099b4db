"""The words of the shortlist: suggestions numbered for a silent vote, English."""

TEXTS = {
    "title": "Shortlist",
    "vote": "First write down your choices in silence: three to five dots, at most two on one suggestion. Everybody shows at the same time, or the youngest first and the manager last. Say the reasons for both the highest and the lowest. The dots are advice to whoever decides.",
    "choose": "Choose two quick ones, one medium and one large. Quick ones alone change nothing.",
    "measures": "Measures",
    "number": "No.",
    "option": "Suggestion",
    "effort": "Effort",
    "effect": "Effect (1–5)",
    "dots": "Dots",
    "or": "{first} Or: {second}",
    "ideas": "Ideas that may become business",
    "idea": "The question",
    "own": "Your own suggestions, the wild ones too",
    "no_options": "No measure stands out: you are at the goal, or too few themes are answered. Write your own.",
    "more": "More themes with measures, in the report: {n}.",
    "end": "Effort is days of your own and outlay, effect is the result for the company and its surroundings within three years. Grey figures are a first guess: strike them out and write your own. Where there are two ways, the figures are for the first.",
}
