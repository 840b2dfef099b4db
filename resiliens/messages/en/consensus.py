"""What `consensus` says about files and sheet, beside the paper itself, English."""

TEXTS = {
    "several_companies": "The files are from several companies: {companies}. Take one at a time with --company NAME. "
    "Papers for all at once: resiliens export consensus FOLDER -o FOLDER",
    "company_files": "{company} ({count})",
    "no_such_company": "Found no answers from “{wanted}”. Here are answers from {companies}.",
    "no_names": "None of the files says which company it is about. Write the name in the files, below company.",
    "needs_two": "Here are answers from only one person in {company}: {file}. When at least two have answered, there is "
    "something to talk about. The report for one: resiliens report {file}",
    "only_agreed": "In {company} there are only the agreed answers, {file}. Add the files of each person.",
    "is_earlier": "{file} holds the agreed answers from {date}. It is not a vote here.",
    "is_earlier_undated": "{file} holds earlier agreed answers. It is not a vote here.",
    "other_questions": "{file} answers another questionnaire ({questionnaire}) and is left out.",
    "same_person": "{files} have the same respondent id. If they are one person, take one of them away.",
    "two_names": "The files have the same organisation number but different names: {names}. They are taken as one company.",
    "scorer_failed": "The scorer {scorer} failed when answers were tried against the clock ({code}). It works without --minutes.",
    "bad_minutes": "--minutes is from {least} to {most}, not {value}.",
    "agreed_needs_sheet": "The agreed answers are made from a sheet that is filled in: resiliens consensus SHEET.xlsx "
    "ANSWERS... -o {file}. Make the sheet first with -o SHEET.xlsx. In a meeting: the same line with --record.",
    "sheet_needs_output": "Say where the agreed answers are to go: -o AGREED.yaml",
    "one_sheet": "Give one filled-in sheet at a time.",
    "sheet_of_other": "The sheet is for {sheet}, but the answers are from {company}.",
    "not_a_sheet": "{file} could not be read as a filled-in sheet.",
    "unreadable_again": "The agreed answers could not be written so that they can be read again. Nothing was saved.",
    "decided_one": "One theme is decided.",
    "decided_more": "{n} themes are decided.",
    "left_open": "Not decided yet, and left open: {themes}.",
    "facts_open": "Not settled about the company: {facts}.",
    "show_it": "See the report: resiliens report {file}",
    "delete_alone": "Delete the files of each person when you are happy with the agreed answers, unless you want something "
    "else.",
    "none_together": "None of the companies has answers from two or more.",
    # the menu
    "menu_how": "Here is what you have answered differently, the most important first. Nobody sees who answered what.",
    "menu_paper": "Make the paper for the meeting, to print or to show on a wall",
    "menu_sheet": "Make a workbook for the meeting, to fill in",
    "menu_read": "Make the agreed answers from a workbook that is filled in",
    "menu_record": "Write down the agreed answers here, theme by theme",
    "menu_which_sheet": "Type where the filled-in workbook is, or drag it here. An empty line goes back. ",
    "menu_no_sheet": "Cannot find {file}.",
    "menu_minutes": "How many minutes do you have? An empty line takes everything. ",
    "menu_not_minutes": "Type a number from {least} to {most}.",
}
