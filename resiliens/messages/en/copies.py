"""Copies of answer files: what may not be written where, English."""

TEXTS: dict[str, str] = {
    "needs_folder": "Several answer files are written to a folder, but {file} is a file. Give the name of a folder.",
    "would_overwrite": "{file} is one of the files being read. It is never overwritten; choose another name or another folder.",
    "written": "Wrote {count} files in {folder}.",
    "unreadable": "{file}: the new file was not the same when read back, so it was not written. That is a fault in the program.",
}
