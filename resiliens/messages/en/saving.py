"""What there is to say about a save that was broken off or refused, English."""

TEXTS: dict[str, str] = {
    "rescued": "A save was cut short. What was not fully saved is in {file}.",
    "held_by_another": "another program is using the file",
    "not_printed": "What was to be printed could not be written: {why}.",
    "not_a_file": "it is no ordinary file",
}
