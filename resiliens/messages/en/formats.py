"""Words that a format adds to a document of its own, English."""

TEXTS = {
    "skip": "Skip to the content",
    "contents": "Contents",
    "dots": "{reached} of {all} steps reached",
    "people": "answers: {count}",
    "not_known": "don't know",
    "not_answered": "not answered",
    "no_step": "no step",
    "page": "Page {page} of {all}",
    "missing_extra": "To write {suffix}, an add-on must be installed first: {command}",
}
