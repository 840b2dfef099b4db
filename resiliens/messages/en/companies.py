"""Words about the companies of a round: who counts, and who does not yet."""

TEXTS = {
    "waits": "{company} has {count} answer files and no agreed answers yet, and is not counted: {files}",
    "nameless": "{file} does not say which company it is about, and is not counted.",
    "others": "{count} files answer another questionnaire, and are not in this paper: {files}",
    "no_report": "{file} is a list and gives no score and no report. Give it to who leads the workshop.",
    "list_done": "Give the file {file} to who leads the workshop. Each line is shown only to those you named.",
    "faulty_list": "The list {file} has errors, see above. Mend them first: owners and competitors must be right.",
    "empty_list": "There are no companies in {file}.",
}
