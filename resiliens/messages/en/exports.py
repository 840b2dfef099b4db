"""Words about papers that are made for one company or for many at once."""

TEXTS = {
    "needs_folder": "There are several companies. Say which folder the papers go to: -o FOLDER",
    "bad_format": "--format is one of {known}, not {value}.",
    "index_title": "Papers in this folder: {title}",
    "index_private": "For the facilitator. Do not hand this list out: it names the companies.",
    "index_company": "Company",
    "index_file": "File",
    "index_why": "Why not",
    "index_made": "Made",
    "index_not_made": "Not made",
    "index_name": "index",
    "made": "{count} papers are in {folder}.",
    "not_made": "{company}: the paper was not made. {why}",
    "takes_nothing": "“{kind}” needs no answer files.",
    "export_none_counts": "None of the files is about a company that counts.",
}
