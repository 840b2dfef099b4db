"""Help and sentences of the command line, English."""

TEXTS = {
    "usage": "Usage: {usage}",
    "root_usage": "resiliens COMMAND [OPTIONS]",
    "root_help": "Sustainability self-assessment for companies. You answer what you do today, and get one "
    "page that says what you do on Monday.\nThe program sends nothing from your computer.",
    "root_end": "Begin here: “resiliens demo” shows a finished example, “resiliens assess” starts the "
    "questions. “resiliens COMMAND --help” tells you more.",
    "commands": "Commands:",
    "options": "Options:",
    "examples": "Examples:",
    "options_metavar": "[OPTIONS]",
    "metavar_value": "VALUE",
    "metavar_questionnaire": "QUESTIONNAIRE",
    "metavar_answers": "ANSWERS",
    "metavar_files": "FILE",
    "metavar_address": "ID",
    "metavar_old": "OLD",
    "metavar_new": "NEW",
    "assess_short": "answer the questions; each answer is saved at once",
    "score_short": "score one or more answer files; one row each",
    "report_short": "make the report with measures from an answer file",
    "compare_short": "see what changed between two answer files, and why",
    "plan_short": "make an action plan: the way to a target with the fewest own days",
    "check_short": "find errors in answer files and questionnaires",
    "list_short": "show which questionnaires there are",
    "show_short": "show a questionnaire, a theme or the themes that belong to a standard",
    "scorers_short": "show the scorers and what they promise",
    "demo_short": "see a finished example without answering anything",
    "assess_help": "Asks the questions one theme at a time. Each answer is saved before the next question "
    "is shown. Stop when you like; the same command asks whether you want to go on. At the end the report "
    "is shown.",
    "assess_examples": "resiliens assess\nresiliens assess -a svar.yaml\nresiliens assess --set full",
    "score_help": "Scores answer files and shows one row for each. Takes files, folders and patterns such as *.yaml. In a "
    "folder, the folders directly inside it are read too, so each company may have its own. A file with errors does not "
    "stop the others; the error is shown with file, line and column. --expected holds the answers against the list of "
    "companies and says who is missing. A company's agreed answers stand for everybody in it. The ending of -o chooses the "
    "format: .csv, .json, .jsonl, .xlsx or .md.",
    "score_examples": "resiliens score svar.yaml\nresiliens score innkommet/ --expected companies.csv\n"
    "resiliens score innkommet/ -o tall.xlsx\nresiliens score innkommet/ -o tall.csv --excel",
    "report_help": "Makes the maturity report: what you do first, where you stand, and what you don't know. "
    "Without -o page 1 is shown on the screen. A file also gets the appendix behind page 1: every theme, "
    "the unknown, the help, VSME and the sums. --why opens one figure and shows the whole sum.",
    "report_examples": "resiliens report svar.yaml\nresiliens report svar.yaml -o rapport.html\nresiliens report svar.yaml -o rapport.pdf\n"
    "resiliens report svar.yaml --why environment.energy",
    "compare_help": "Compares two answer files of one company, the old one and the new one. The page shows what went "
    "up and down, what you only know more about, and what comes from something else being counted. Both files are "
    "measured with the same questionnaire and the same weights.",
    "compare_examples": "resiliens compare svar-2026.yaml svar-2027.yaml\n"
    "resiliens compare svar-2026.yaml svar-2027.yaml -o change.md\n"
    "resiliens compare svar-2026.yaml svar-2027.yaml -o change.csv --excel",
    "plan_help": "Finds the way to a target with the fewest own days, and makes an action plan with owner, first act and due date. Without --target the targets in the answer file are used, else a proposal. At the end you see what 5, 10, 20 and 40 own days are enough for. --follow reads the plan again and says what is overdue, what is done and what is next.",
    "plan_examples": "resiliens plan svar.yaml\nresiliens plan svar.yaml --target environment=3\n"
    "resiliens plan svar.yaml --days 20 -o plan.xlsx\nresiliens plan svar.yaml --follow plan.xlsx",
    "check_help": "Finds all errors and warnings in answer files and questionnaires, and says what the "
    "files were checked against. --explain explains a code.",
    "check_examples": "resiliens check svar.yaml\nresiliens check mitt-skjema.yaml --strict\n"
    "resiliens check --explain RA103",
    "list_help": "Shows the questionnaires that exist here, with languages and number of questions.",
    "list_examples": "resiliens list",
    "show_help": "Shows a questionnaire, a pillar, a theme or all themes that belong to a standard. "
    "With -o one theme becomes a page to print and put on the table. "
    "--papers shows which papers to find before you answer.",
    "show_examples": "resiliens show klosser\nresiliens show environment.energy\nresiliens show vsme:B3\n"
    "resiliens show vsme\nresiliens show environment.energy -o energy.md"
    "\nresiliens show --papers\nresiliens show --papers -o papers.md",
    "scorers_help": "Shows the scorers, which turn answers into scores. --check tests whether a scorer keeps "
    "what it promises.",
    "scorers_examples": "resiliens scorers\nresiliens scorers --check balanced",
    "demo_help": "Shows three invented companies side by side, and the report for one of them. Asks no "
    "questions and writes no files.",
    "demo_examples": "resiliens demo",
    "opt_lang": "language: nb, nn or en",
    "opt_date": "take this date as today, to get the same document again",
    "opt_plain": "plain text, without colours and without redrawing the screen",
    "opt_json": "show errors as JSON lines (on stderr)",
    "opt_force": "overwrite the file if it already exists",
    "opt_questionnaire": "use this questionnaire (id or file) instead of the one the answer file names",
    "opt_scorer": "use this scorer on all levels, for example geometric:shift=0.25",
    "opt_output": "write to this file; the ending chooses the format",
    "opt_answers": "the answer file; made if it does not exist, continued if it does",
    "opt_papers": "show which papers to find before you answer",
    "opt_set": "core (short) or full (all themes)",
    "opt_minutes": "how long you have: what can change most is asked first",
    "opt_only": "ask only this: an id, a pillar or a pattern such as environment.*",
    "opt_again": "last year's answer file: shows the changes, after you have answered",
    "opt_seen": "field study: write down what was seen, beside the answers in -a",
    "opt_fast": "type in a paper form: one line of digits for each pillar",
    "opt_page_one": "write page 1 only, without the appendix",
    "opt_with_notes": "show your notes in the appendix",
    "opt_template": "use this template instead of the usual one; see “resiliens export --fields report”",
    "opt_format": "papers in a folder: in this format (usually md)",
    "opt_pick": "the numbers of what the paper is to be about",
    "opt_plan_file": "the action plan that the paper builds on",
    "opt_companies": "the list of companies: companies.csv",
    "opt_fields": "show what a template may use: “resiliens export --fields report”",
    "opt_figures": "the answer file with the key figures; the appendix then says which figures are given already",
    "other_company": "{file} is from another company ({company}).",
    "opt_why": "show the sum behind this theme or this pillar",
    "opt_target": "a step for all pillars (3), or for one pillar or theme (environment=3); may be repeated",
    "opt_days": "at most so many own days",
    "opt_follow": "the plan file you follow up (.xlsx or .csv); its days and kroner apply",
    "opt_excel": "make CSV the way Norwegian Excel wants it",
    "opt_strict": "count warnings as errors",
    "opt_explain": "explain a code, for example RA103",
    "opt_check": "test whether this scorer keeps what it promises",
    "opt_version": "show the version",
    "opt_help": "show this help",
    "see_help": "Type “{command} --help” to see what is possible.",
    "no_such_option": "There is no option {option}.",
    "missing": "{name} is missing here.",
    "bad_value": "The value for {name} cannot be used.",
    "option_needs_value": "{option} needs a value.",
    "wrong_usage": "The command is not written correctly.",
    "did_you_mean": "“{word}” is not a command. Type: {line}",
    "unknown_command": "“{word}” is not a command. These exist: {known}.",
    "bad_language": "There is no language {value}. Choose from {known}.",
    "bad_date": "“{value}” is not a date. Write it like 2026-11-23.",
    "bad_set": "“{value}” is not a set of questions. Choose core or full.",
    "bad_output": "The file {file} must have one of these endings: {known}.",
    "bad_scorer_value": "The scorer cannot be written as “{value}”. Write for example geometric:shift=0.25.",
    "one_file": "The report is made from one answer file at a time.",
    "no_files": "Found no answer files in {where}.",
    "no_such_file": "Cannot find {file}.",
    "no_usable_file": "Found nothing that could be used.",
    "exists": "{file} already exists. Use --force to overwrite it, or choose another name.",
    "cannot_write": "Cannot write {file}: {why}.",
    "written": "Wrote {file}.",
    "others_skipped": "Skipped files in the folder that are not answer files: {count}.",
    "more_errors": "{file}: and {count} more not shown.",
    "interrupted": "Interrupted.",
    "unexpected": "Something went wrong in the program ({kind} in {place}). Your files have not been "
    "changed. Report it with this line.",
    "no_such_node": "“{address}” does not exist. {near}",
    "did_you_mean_id": "Did you mean {near}?",
    "see_show": "“resiliens show” lists all ids.",
    "checked_ok": "{file}: in order ({against}).",
    "checked_found": "Errors: {errors}. Warnings: {warnings}. Files checked: {files}.",
    "unknown_code": "There is no code {code}.",
    "explain_wrong": "This is wrong:",
    "explain_right": "This is right:",
    "kind_questionnaire": "questionnaire {id} {version}",
    "kind_programme": "programme {id} {version}",
    "kind_other": "content without questions",
    "kind_list": "list of companies",
    "kind_plan": "action plan",
    "kind_answers": "answers to {id} {version}",
    "table_file": "File",
    "table_company": "Company",
    "table_answered": "Answered",
    "table_unknown": "Don't know",
    "table_first": "First",
    "list_id": "Id",
    "list_title": "Name",
    "list_version": "Version",
    "list_languages": "Languages",
    "list_size": "Questions",
    "demo_intro": "Three invented companies side by side",
    "demo_report_intro": "And this is the whole report for {company}:",
    "demo_end": "Everything above is invented. Start your own assessment with:",
    "demo_last_line": "resiliens assess",
    "assess_report_line": "As Word, PDF or Markdown:",
    "reason_no_permission": "the program is not allowed to write there",
    "reason_read_only": "the disk is write-protected",
    "reason_disk_full": "the disk is full",
    "reason_no_folder": "the folder does not exist",
    "reason_is_folder": "it is a folder",
    "reason_long_name": "the name is too long",
    "reason_disk_fails": "the disk does not respond as it should",
    "held": "{file} has been open in another window since {since}. Go on there, or close it first.",
    "held_elsewhere": "{file} has been open on the computer {host} since {since}. If nobody is there any "
    "more, delete {lock} and try again.",
    "lock_taken_over": "The program was interrupted last time. Everything that was answered is here.",
    "cannot_go_on": "{file} has errors that must be put right before you can go on in it. The file has not "
    "been changed.",
    "conflict": "Someone else has changed the file meanwhile. Your answers are now in {file}; nothing was "
    "overwritten.",
    "backup": "The file as it was is in {file}.",
    "why_is": "{score}, {level}",
    "why_between": "from {low} to {high}: at least {level}, perhaps {possible}",
    "bad_scorer": "--scorer {value} does not work: {why}",
    "why_not_shown": "The questionnaire shows no figure here. Open the parts one by one.",
    "why_within": "from {low} to {high}, {level} in any case",
    "why_left_out": "Not counted.",
    "why_answer": "Answer: {value}",
    "why_part": "Part",
    "why_value": "Value",
    "why_weight": "Weight",
    "why_share": "Share",
    "why_out": "left out",
    "why_scorer": "Worked out with the scorer {scorer}, version {version}:",
    "why_low": "lowest:",
    "why_high": "highest:",
    "why_reason_nothing_known": "Nothing here is known yet, so the value can be anything from 0 to 1.",
    "why_reason_unbounded": "With this scorer an open answer can pull either way, so anything from 0 to 1 "
    "is possible.",
    "why_reason_no_value": "This answer gives no figure.",
    "why_reason_left_out": "Nothing here is counted.",
    "why_cap_holds": "Cap: step {step} at most, that is {score}. The cap applies.",
    "why_cap_open": "Cap: step {step} at most, that is {score}. Whether it applies depends on an answer we "
    "lack.",
    "why_cap_off": "Cap: step {step} at most. The cap does not apply.",
    "why_thresholds": "The steps are reached at:",
    "why_reached": "{step}  {name}: {score}, reached",
    "why_possible": "{step}  {name}: {score}, perhaps reached",
    "why_not_reached": "{step}  {name}: {score}, not reached",
    "why_missing": "{missing} is missing to reach step {step}, {name}.",
    "show_weight": "weight {weight}",
    "show_core": "in the short version",
    "show_evidence": "Evidence: {evidence}",
    "show_watch": "Watch out: {watch}",
    "show_innovation": "Could become business: {question}",
    "show_refs": "See also: {refs}",
    "show_floor": "The rules seem to require step {step}: {law}. {text}",
    "show_measures": "Measures:",
    "show_measure": "to {to}: {text}",
    "show_nothing": "No themes refer to {ref}.",
    "no_usable_scorer": "The scorer cannot be tested.",
    "scorer_mean": "the average; strengths make up for weaknesses",
    "scorer_geometric": "geometric average; the weakest counts more",
    "scorer_weakest": "the weakest link decides",
    "scorer_balanced": "half the average, half the weakest",
    "scorer_staged": "step by step; each step has its own requirements",
    "scorer_points": "points added up, to a full sum",
    "scorer_promises": "promises: {properties}",
    "scorer_ok": "{scorer}: keeps what it promises.",
    "scorer_broken": "{scorer}: breaks “{property}”: {example}",
    "scorer_none": "nothing",
    "metavar_kind": "KIND",
    "export_short": "make other papers of the answers: evidence for the bank, change, key figures",
    "export_help": "Makes a paper of the answers. Without -o it is shown on the screen. KIND is one of these:\n"
    "handout: the sheet a company gets in its hand at the workshop, without warnings about rules.\n"
    "fieldsheet: two pages in the pocket on a visit: what to look at, and room to write.\n"
    "shortlist: suggestions numbered for a silent vote.\n"
    "concept: one page for each suggestion you choose from the shortlist, with “--pick NUMBER”.\n"
    "plan: the action plan on one sheet; the company's own with “--plan FILE”.\n"
    "board: the page for the board, with a proposed decision.\n"
    "evidence: the documents you marked with “share: true”, for a bank or a customer; no answers, no steps.\n"
    "change: what changed between two answer files, the same as “resiliens compare”.\n"
    "slides: nine slides for the facilitator, with nothing about any one company; .pptx, .md, .html or .pdf.\n"
    "specimen: for companies thinking of joining: who sees what, time, an invented example and the form.\n"
    "form: the questions on paper, numbered as in the program.\n"
    "wall: an empty sheet for the wall, and cards for what you have and want.\n"
    "invitation: an invitation to each who is to answer, from the list of companies (--companies).\n"
    "calls: whom to ring half a year later, from the plans; for the facilitator only.\n"
    "network: the sheet for the wall without names and steps, the same as “resiliens network”.\n"
    "programme: sums for the whole programme, only what no company can be recognised in. A draft; the one to hand out is made with “resiliens network --programme --publish”.\n"
    "cards: cards for the wall: what companies have and need, only lines they said others may see.\n"
    "streams: side streams that match, the same as “resiliens network --streams”; for the facilitator only.\n"
    "peers: who can help whom, the same as “resiliens network --peers”; for the facilitator only.\n"
    "seen: what you saw on a visit beside what the company answered, to talk about (field study).\n"
    "figures: the key figures of VSME, with source, year and what follows from them. Answer them with "
    "“resiliens assess figures”.\n"
    "consensus: the paper for the room when several have answered, the same as “resiliens consensus”; for one company or a whole folder.",
    "export_examples": "resiliens export handout received/ -o papers --format pdf\n"
    "resiliens export concept svar.yaml --pick 3 -o concept.docx\n"
    "resiliens export evidence svar.yaml -o evidence.md\n"
    "resiliens export figures figures.yaml\n"
    "resiliens export figures figures.yaml -o figures.csv --excel",
    "export_no_such_kind": "“{kind}” cannot be made. These exist: {known}.",
    "export_one_file": "This is made from one answer file at a time.",
    "export_no_figures": "{file} holds no key figures; it answers {questionnaire}. Answer them "
    "with: resiliens assess "
    "figures -a figures.yaml",
    "export_line": "The figures are in {file}. Make the table for a spreadsheet with:",
    "figures_no_report": "Key figures give no score and no report. See them with: resiliens export "
    "figures {file}",
    "show_one_theme": "A card is made for one theme at a time, for example: resiliens show "
    "environment.energy -o energy.md",
    "upgrade_short": "carry answers over to a newer version of the questionnaire",
    "upgrade_help": "Carries answers over to the version of the questionnaire that the program has now, for one file "
    "or a whole folder. The old files are never changed. What fits counts as before. Where the meaning of a question "
    "has changed it is asked again, and the old answer stays. Nothing is lost.",
    "upgrade_examples": "resiliens upgrade answers.yaml --dry-run\n"
    "resiliens upgrade answers.yaml -o answers-2027.yaml\nresiliens upgrade received/ -o upgraded/",
    "opt_dry_run": "show what would happen, and write nothing",
    "opt_new_file_or_folder": "write to this new file, or to this folder where there are several answer files",
    "share_short": "make a copy of the answers that can be given to others",
    "share_help": "Makes a copy with the steps, without what should stay in the company: sensitive answers, notes, "
    "reasons, answers in own words, the role of the person who answered, and evidence that is not marked “share: true”. "
    "The copy is an ordinary answer file. The old file is never changed.",
    "share_examples": "resiliens share answers.yaml -o to-the-network.yaml\n"
    "resiliens share answers.yaml --to facilitator -o to-the-facilitator.yaml\n"
    "resiliens share received/ -o copies/",
    "opt_to": "who the copy is for; decides which side streams are in it (usual: network)",
    "show_set_alone": "--set goes with --papers. Type for example: resiliens show --papers --set full",
    "show_papers_of": "--papers is for a questionnaire, a pillar or a theme, not for a standard. Type for example: resiliens show --papers",
    "show_no_papers": "None of these questions names papers to have ready.",
    "opt_duplicates": "several files from one company: all (a row each), newest (the agreed one, else the newest) or "
    "refuse (the company is left out)",
    "opt_expected": "the list of companies and seats (companies.csv or .xlsx); says who is missing",
    "consensus_short": "several have answered: see what to talk about, and agree on one set of answers",
    "consensus_help": "Takes the answer files of all who have answered in one company. Shows the themes in the order in "
    "which to talk about them: first where somebody is below what a law requires, then where the answers differ most. No "
    "names and roles stand beside answers, and with only two answers it shows only alike or differ.\n"
    "-o with .md, .html, .pdf or .docx gives a paper for the wall. -o with .xlsx gives a sheet for a room without the "
    "program: one row for each theme, fill in “We are at”. Then give the filled-in sheet together with the answer files, "
    "and -o AGREED.yaml, and it becomes one set of agreed answers."
    "\nWith --record you write the answer down together, theme by theme, on a screen that everybody sees. "
    "Everything is saved at once, and the same line goes on another day.",
    "consensus_examples": "resiliens consensus mill-*.yaml\nresiliens consensus mill-*.yaml --record -o agreed.yaml\n"
    "resiliens consensus mill-*.yaml --minutes 90 -o talk.pdf\n"
    "resiliens consensus mill-*.yaml -o talk.xlsx\n"
    "resiliens consensus talk.xlsx mill-*.yaml -o agreed.yaml\n"
    "resiliens consensus received/ --company \"The Mill AS\"",
    "opt_minutes_together": "how long you have, start and end included: what can change a choice comes first, the rest is "
    "settled without talk",
    "opt_company": "only this company, by name or organisation number",
    "opt_record": "write down what you agree on, theme by theme, on a screen that everybody sees; -o is the file it is saved in, and the same line goes on",
    "opt_again_together": "last time's agreed answers: shown for each theme once you have decided again (together with --record)",
    "network_short": "put companies side by side without revealing what any of them answered",
    "network_help": "Makes the sheet for the wall when several companies meet. The default is closed: no company is named and no step is shown, only what can be counted and questions for the tables. protected shows the middle of themes that at least five independent companies answered, where the privacy rules hold. open-cards shows names and steps of companies and themes that the company itself agreed to in its answer file.\n--programme makes the sums for the whole programme instead.\nWithout --publish the sheet is a draft for you. --publish --round NAME makes the one to hand out and records it in a ledger, so that no two sheets together can reveal an answer.",
    "network_examples": "resiliens network answers/ agreed/\nresiliens network agreed/ --mode protected -o draft.html\nresiliens network agreed/ --mode protected --publish --round autumn -o sheet.pdf\nresiliens network agreed/ --mode protected --explain\nresiliens network agreed/ --programme --publish --round autumn -o sums.pdf",
    "opt_mode": "what is shown: closed (default), protected or open-cards",
    "opt_publish": "make the sheet to hand out and record it in the ledger; without this it is a draft",
    "opt_round": "the name of the round, for example \"autumn 2026\"; needed with --publish",
    "opt_ledger": "another ledger than the usual one",
    "opt_own": "the page of this one company: its steps, and below, at or above the middle (name or organisation number)",
    "opt_explain_rules": "show on the screen which rule holds each theme back, and who answered; for you only",
    "opt_peers": "who can help whom; for you only",
    "opt_streams": "side streams that match; for you only",
    "opt_for": "the side streams as these may see them; usually all of it, for you only",
    "opt_follow_matches": "the file that follows the matches over time (matches.yaml); new ones are added, moved ones stay",
    "opt_move": "move a match in the file: its number and the step, as M-03 sample",
    "opt_stop": "a match came to nothing: its number and the reason, as M-03 law",
    "opt_substances": "a list of your own of substances and their names (YAML)",
    "workshop_short": "see what is missing for the next workshop, and make all its papers",
    "workshop_help": "Looks at a workshop's folder and says what has come, what each moment lacks, and what comes next. With --moment N all papers of that moment are made in one go, as often as you like. A paper that somebody has edited is never written over.\nThe folder has answers/ (the answers as they come), agreed/ (what the companies agreed on), plans/ (action plans), earlier/ (last year's agreed answers) and companies.csv (the list of companies). Which papers a moment has is set in moments.yaml, which can be changed.",
    "workshop_examples": "resiliens workshop gathering --start\nresiliens workshop gathering\nresiliens workshop gathering --moment 3\nresiliens workshop gathering --again",
    "opt_moment": "make all papers of this moment",
    "opt_again_papers": "make again all papers that were made before, when another answer file has come",
    "opt_start": "make a new folder with the places, the list of companies and the moments",
    "metavar_folder": "FOLDER",
    "opt_programme": "make sums for the whole programme; with --publish they can be handed out",
    "opt_plan_folder": "the folder of the companies' action plans, for --programme (default: plans beside the list of companies)",
}
