"""One line for each fault of a list of companies (RL), English. Those of files as such are said as elsewhere."""

from resiliens.messages.en.planfiles import TEXTS as PLANS

_AS_ELSEWHERE = (
    "001", "002", "004", "005", "006", "034", "056", "057", "102", "103", "104", "106", "107", "109", "110", "111",
    "112", "113", "114", "115",
)

TEXTS: dict[str, str] = {
    **{f"RL{number}": PLANS[f"RT{number}"] for number in _AS_ELSEWHERE},
    "RL003": "the file is larger than {limit} kB; lists of that size are not read",
    "RL105": "the workbook has a part that does not belong in a list ({part}); copy the table to a new one",
    "RL120": "found no headings; one of the first rows must have at least Company",
    "RL121": "there are no companies in the list",
    "RL122": "{cell}: the row does not name a company and is not used",
    "RL123": "{cell}: “{value}” is not a date; write it as 2026-12-01 or 1.12.2026",
    "RL124": "{cell}: too long to be what belongs in this column; at most {limit} characters",
    "RL125": "{cell}: “{orgnr}” is not a valid organisation number",
    "RL126": "{cell}: {company} is on line {first} as well; the rows are read as one company",
    "RL127": "{cell}: the unknown column “{column}” is not read[[; did you mean “{nearest}”?]]",
    "RL128": "{cell}: “{value}” differs from “{other}” on line {first}; the first one counts",
    "RL129": "{cell}: “{seat}” is already named for {company} (line {first}) and counts once",
    "RL130": "{cell}: the column “{column}” is there twice; the first one is read",
}
