"""Words about measures and answers that all papers of a workshop share, English."""

TEXTS = {
    "nothing": "–",
    "small": "small",
    "middle": "medium",
    "large": "large",
    "days": "at most {days} days",
    "no_outlay": "no outlay",
    "outlay": "under NOK {kr}",
    "effect_1": "small",
    "effect_2": "useful",
    "effect_3": "clear",
    "effect_4": "large",
    "effect_5": "can change the company",
    "answered": "{answered} of {asked} themes answered, {share}% of them with evidence",
    "not_agreed": "one person's answers, not agreed by several",
    "version": "questions: {title} {version}",
}
