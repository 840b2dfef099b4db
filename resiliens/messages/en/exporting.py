"""Words about making the papers of a workshop, English."""

TEXTS = {
    "none_made": "No papers were made.",
    "made_one": "The paper is in {folder}.",
    "count": "{n} papers",
    "count_one": "One paper",
    "only_old": "Only in {folder}: the company has not answered again.",
    "only_new": "Only in {folder}: there is nothing to compare with.",
    "two_folders": "Give one old and one new answer file, or one folder with old answers and one with new ones.",
    "fields_end": "Use the template with “resiliens export {kind} svar.yaml --template my-template.md”. Whatever is printed is harmless text. {mark} is the end of a page.",
    "no_template": "“{kind}” has no template that can be replaced. These have: {known}.",
}
