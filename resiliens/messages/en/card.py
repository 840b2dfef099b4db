"""The words of the theme card, English."""

TEXTS = {
    "core": "in the short set",
    "step": "Step",
    "evidence": "What shows it",
    "watch": "Watch out:",
    "help": "Help to answer:",
    "law_all": "Rules, at least step {step}:",
    "law_some": "Rules for some companies, at least step {step}:",
    "to": "To",
    "measure": "Measure, and how much work it is",
    "help_at": "Help: {numbers}.",
    "schemes": "Help to get:",
    "innovation": "Could become business:",
    "references": "Connected with:",
    "end": "{id}, version {version}. Each step builds on those below. A notice about rules is not "
    "legal advice.",
}
