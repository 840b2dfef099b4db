"""Words about the companies of a round: who counts, and who does not yet."""

TEXTS = {
    "waits": "{company} has {count} answer files but no agreed answers yet, and is not counted: {files}",
    "nameless": "{file} does not say which company it is about, and is not counted.",
    "others": "Files that answer another questionnaire and are not in this paper ({count}): {files}",
    "no_report": "{file} is a list and gives no score and no report. Give it to the facilitator.",
    "list_done": "Give the file {file} to the facilitator. Each line is shown only to those you named.",
    "faulty_list": "The list {file} has errors, see above. Correct them first: owners and competitors must be right.",
    "empty_list": "There are no companies in {file}.",
    "pairs_alone": "--peers and --streams are made one at a time, and not with --publish, --own, --explain, --programme or --plan.",
}
