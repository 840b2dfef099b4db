"""One line for each fault of a file of consents or of what was seen (RC), English."""

from resiliens.messages.en.planfiles import TEXTS as PLANS

_AS_ELSEWHERE = (
    "001", "002", "004", "005", "006", "034", "056", "057", "102", "103", "104", "106", "107", "109", "110", "111",
    "112", "113", "114", "115",
)

TEXTS: dict[str, str] = {
    **{f"RC{number}": PLANS[f"RT{number}"] for number in _AS_ELSEWHERE},
    "RC003": "the file is larger than {limit} kB; files of that size are not read",
    "RC105": "the workbook has a part that does not belong here ({part}); copy the table into a new one",
    "RC120": "found no headings; one of the first rows must have Company, Mode and Themes for consent, or Company, Theme and Seen for a field study",
    "RC121": "no row is filled in",
    "RC122": "{cell}: the row does not name the company, and is not read",
    "RC123": "{cell}: “{value}” is not a date; write it as 2026-12-01 or 1.12.2026",
    "RC124": "{cell}: too long to be what the column is for; at most {limit} characters",
    "RC125": "{cell}: “{value}” is not a way of showing answers; write open cards, help others, protected or closed",
    "RC126": "{cell}: “{theme}” is not a theme of the questionnaire[[; did you mean “{nearest}”?]]",
    "RC127": "{cell}: unknown column “{column}”, so nothing is read[[; did you mean “{nearest}”?]]",
    "RC128": "{cell}: no company whose answers count is called “{company}”[[; did you mean “{nearest}”?]]",
    "RC129": "{cell}: the company has not answered {theme}, so there is nothing to hold it against",
    "RC130": "{cell}: the column “{column}” is there twice, so nothing is read",
    "RC131": "{cell}: {theme} is also on line {first} for this company",
    "RC132": "{cell}: “{value}” cannot have been seen for {theme}[[; write {allowed}]]",
    "RC133": "{cell}: {value} has not come yet",
}
