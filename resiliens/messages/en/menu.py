"""The words of the menu and of what surrounds it, English."""

TEXTS = {
    # the menu itself
    "title": "Resiliens",
    "welcome": "Find out how far the company has come with sustainability, and what you do on Monday. The "
    "program sends nothing from this machine.",
    "what": "What would you like to do?",
    "going_on": "Go on where you left off",
    "beginning": "Begin a new assessment",
    "reporting": "See the report",
    "agreeing": "Agree when several have answered",
    "example": "See an example",
    "leading": "I lead workshops",
    "language": "Language (språk)",
    "leave": "Leave",
    "back": "Back",
    "more": "Enter shows more. s and Enter stops here. ",
    "close-window": "Press Enter to close the window. ",
    # files in a list
    "kept": "{who}: {answered} of {total} answered, last on {changed}",
    "kept-done": "{who}: finished, last on {changed}",
    "kept-broken": "{file}: has errors, see what is wrong",
    "no-name": "company without a name ({file})",
    "no-name-at-all": "company without a name",
    "no-role": "no role given",
    "company-files": "{company}: {count} files",
    # going on and beginning
    "which-to-go-on": "Which one would you like to go on with?",
    "nothing-begun": "Nothing has been begun here.",
    "begin-now": "Begin a new one",
    "which-company": "Which company is it about?",
    "which-answers": "Whose answers?",
    "another-company": "Another company",
    "company-name": "What is the company called? An empty line goes back. ",
    "saved-in": "The answers are saved here:\n{folder}",
    # the report
    "no-answers": "There are no answers here yet. Begin a new assessment first.",
    "report-of": "The report of {company}",
    "read-here": "Read it here",
    "as-file": "Save it as a file",
    "written": "{name} has been made.",
    "open-file": "Open it",
    "open-folder": "Open the folder it is in",
    "not-opened": "It could not be opened from here. You find it here:\n{file}",
    # several who agree, and who leads workshops
    "how-to-agree": "See the answers side by side, and talk about what you have answered differently. Write "
    "what you agree on in a new assessment for the company.",
    "nobody-several": "No company has answers from several people yet. Put the answer files of the others in "
    "the company's folder here:\n{folder}",
    "which-folder": "Where are the answers that have come in?",
    "folder-with": "{folder} (answer files: {count})",
    "another-folder": "Another folder",
    "type-folder": "Type the folder, or drag it here. An empty line goes back. ",
    "no-such-folder": "Cannot find {folder}.",
    "no-answers-there": "There are no answer files in {folder}.",
    "and-now": "And now?",
    "for-excel": "Make a table for Excel, theme by theme",
    "check-files": "Check the files for errors",
    # the example
    "all-invented": "Everything in the example is invented.",
    # the language
    "which-language": "Which language?",
    "speaking": "The program speaks English.",
    "speaking-now": "The program speaks English until you leave. The choice could not be saved.",
    # a file that somebody came with
    "go-on-answering": "Go on answering",
    "change-answers": "Look over the answers and change them",
    "read-report": "Read the report here",
    "report-as-file": "Save the report as a file",
    "check-file": "Check the file for errors",
    "as-row": "See it as a row in a table",
    "see-figures": "See the key figures",
    "questionnaire": "Questionnaire: {title}, version {version}",
    "see-it": "See it",
    "answer-it": "Answer it",
    "other-file": "{file} belongs to the questionnaires.",
    "files": "Files: {count}",
    "as-table": "See all in a table",
    "broken": "{file} has errors that must be mended first. It has not been changed.",
    "look-again": "Look at it again once it is mended",
    "not-ours": "{file} is not a file the program can use. Answers and questionnaires have names that end in "
    "{known}.",
}
