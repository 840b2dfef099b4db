"""The words of the action plan on one sheet, English."""

TEXTS = {
    "proposal": "a proposal: strike out and write in",
    "own": "the company's own plan",
    "done": "{done} of {all} done",
    "first_act": "First action, by",
    "days": "days",
    "kr": "NOK",
    "more": "Measures that come later or are in the plan file: {n}.",
    "find_more": "More themes to find out about: {n}.",
    "rules": "One owner for each measure, at most two measures for each person, the first action within 14 days. Dropping a measure for a reason is good management.",
    "proof": "Evidence",
    "again": "We look at the plan again:",
    "chair": "Who chairs the meeting:",
    "nothing_open": "No open measures in the plan file.",
    "one_plan": "Here are several companies and only one plan file. Give a folder with one plan file for each: --plan plans",
    "two_plans": "Two plan files in {folder} appear to belong to {company}: {files}. Leave only one there.",
    "no_plan": "{company}: no plan file in {folder} begins with “{name}”. The proposal is used.",
    "whose_plan": "The plan file {file} may be another company's just as well as {company}'s, so neither gets it. Give the files names that cannot be mistaken, or make the paper from one answer file and --plan with that one file.",
}
