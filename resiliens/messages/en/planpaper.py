"""The words of the action plan on one sheet, English."""

TEXTS = {
    "proposal": "a proposal: strike out and write in",
    "own": "the company's own plan",
    "done": "{done} of {all} done",
    "first_act": "First act, by",
    "days": "days",
    "kr": "NOK",
    "more": "{n} more measures come later or stand in the plan file.",
    "find_more": "{n} more themes are to be found out.",
    "rules": "One owner for each measure, at most two measures for each person, the first act within 14 days. To drop a measure with a reason is good management.",
    "proof": "Evidence",
    "again": "We look at the plan again:",
    "chair": "Who chairs the meeting:",
    "nothing_open": "No open measures in the plan file.",
    "one_plan": "Here are several companies and only one plan file. Give a folder with one plan file for each: --plan plans",
    "two_plans": "Two plan files in {folder} appear to belong to {company}: {files}. Leave only one there.",
    "no_plan": "{company}: no plan file in {folder} begins with “{name}”. The proposal is used.",
    "whose_plan": "The plan file {file} may be another company’s just as well as that of {company}, so neither gets it. Give the files names that cannot be mistaken, or make the paper from one answers file and --plan with that one file.",
}
