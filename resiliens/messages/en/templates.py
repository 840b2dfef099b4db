"""The words about templates of the user's own, English."""

TEXTS = {
    "unreadable": "The template {file} cannot be read. It must exist, be plain text in UTF-8 and not be too large.",
    "fault": "{file}, line {line}: {why}",
    "syntax": "this is not valid in a template ({detail}).",
    "unknown": "“{detail}” does not exist. See what does: “resiliens export --fields report”.",
    "unknown_near": "“{detail}” does not exist. Did you mean “{near}”? See what exists: “resiliens export --fields report”.",
    "forbidden": "a template can only show fields and go through lists; it cannot calculate or call anything.",
    "too_long": "the template writes without end.",
    "failed": "this does not work ({detail}).",
    "fields_intro": "This is what a template may use, with examples from an invented company. [] is a list: "
    "{% for x in d.actions %}{{ x.theme }}{% endfor %}",
    "fields_end": "Make the report with “resiliens report svar.yaml --template my-template.md -o report.html”. All that is "
    "printed becomes plain text; {mark} on a line of its own ends page 1.",
    "usual": "The usual template is here: {file}",
}
