"""One line for each fault of a filled-in sheet (RS), English. Those of files as such are said as elsewhere."""

from resiliens.messages.en.planfiles import TEXTS as PLANS

_AS_ELSEWHERE = (
    "001", "002", "004", "005", "006", "034", "056", "057", "102", "103", "104", "106", "107", "109", "110", "111",
    "112", "113", "114", "115",
)

TEXTS: dict[str, str] = {
    **{f"RS{number}": PLANS[f"RT{number}"] for number in _AS_ELSEWHERE},
    "RS003": "the file is larger than {limit} kB; sheets of that size are not read",
    "RS105": "the workbook has a part that does not belong in such a sheet ({part}); copy the table into a new one",
    "RS120": "found no headings; one of the first rows must have We are at and Code",
    "RS121": "there are no themes in the sheet",
    "RS122": "{cell}: no theme of the questionnaire has the code “{code}”; the row is not used",
    "RS123": "{cell}: “{value}” is not a date; write it as 2026-12-01 or 1.12.2026",
    "RS124": "{cell}: the text is too long, at most {limit} characters; it is not used",
    "RS125": "{cell}: “{value}” is not an answer to {title}; write {allowed}, “don't know” or “not applicable”",
    "RS126": "{cell}: {title} is also on line {first}; that row is used, this one is not",
    "RS127": "{cell}: the unknown column “{column}” is not read[[; did you mean “{nearest}”?]]",
    "RS128": "{cell}: the row has no code and is not used; write it in the row of the theme",
    "RS129": "{cell}: the evidence has no title and is not used",
    "RS130": "{cell}: the column “{column}” is there twice; the first is read",
}
