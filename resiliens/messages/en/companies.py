"""Words about the companies of a round: who counts, and who does not yet."""

TEXTS = {
    "waits": "{company} has {count} answer files and no agreed answers yet, and is not counted: {files}",
    "nameless": "{file} does not say which company it is about, and is not counted.",
}
