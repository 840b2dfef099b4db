"""One line for each fault of a plan file (RT), English. Those of files as such are said as elsewhere."""

from resiliens.messages.en.diagnostics import TEXTS as OTHERS

_AS_ELSEWHERE = ("001", "002", "004", "005", "006", "034", "056", "057")

TEXTS: dict[str, str] = {
    **{f"RT{number}": OTHERS[f"RA{number}"] for number in _AS_ELSEWHERE},
    "RT003": "the file is larger than {limit} kB; plan files of that size are not read",
    "RT102": "the file has a password or is saved as an old .xls; save it again as .xlsx without a password",
    "RT103": "this is not a whole workbook; open it and save it again as .xlsx",
    "RT104": "the workbook unpacks to too much; at most {parts} parts and {megabytes} MB",
    "RT105": "the workbook has a part that does not belong in a plan ({part}); copy the table to a new one",
    "RT106": "the table is too large; at most {rows} rows and {columns} columns",
    "RT107": "the file is saved as Windows-1252 and read like that; check that æ, ø and å are right",
    "RT109": "the quotation marks do not match on this line",
    "RT110": "{cell}: the value “{value}” comes from a formula; it is not computed again here",
    "RT111": "{cell}: a formula without a value; write the value instead",
    "RT112": "macros and external links in the workbook are not followed ({parts})",
    "RT113": "some rows are hidden; they are read like the others",
    "RT114": "the workbook has several sheets; reading {sheet}, not {others}",
    "RT115": "{cell}: “{value}” is an error from the spreadsheet, not a value",
    "RT120": "found no headings; the first row must have at least Measure and Status",
    "RT121": "the plan has no measures",
    "RT123": "{cell}: “{value}” is not a date; write it as 2027-06-01 or 1.6.2027",
    "RT124": "{cell}: “{value}” is not a number we can be sure of; write for example 3 or 50 000",
    "RT125": "{cell}: “{value}” is not a status; write not started, running, done or dropped",
    "RT126": "{cell}: the code {code} is on line {first} as well",
    "RT127": "{cell}: the unknown column “{column}” is not read[[; did you mean “{nearest}”?]]",
}
