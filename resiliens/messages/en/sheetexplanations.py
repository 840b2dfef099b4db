"""What a fault of a filled-in sheet (RS) means and what to do about it, English."""

from resiliens.messages.en.planexplanations import TEXTS as PLANS

_AS_ELSEWHERE = (
    "001", "002", "004", "005", "006", "034", "056", "057", "102", "103", "104", "105", "106", "109", "110", "111",
    "112", "115",
)

TEXTS: dict[str, str] = {
    **{f"RS{number}": PLANS[f"RT{number}"] for number in _AS_ELSEWHERE},
    "RS003": "The sheet is a few kilobytes. If there are pictures in it, copy the table into a new one.",
    "RS107": "Older programs save like this. The sheet is used, but save it as .xlsx if you can.",
    "RS113": "A filter or a hidden row does not change what you have decided. Delete the row if it is not to be used.",
    "RS114": "The agreed answers are read from the first visible sheet. Move the sheet to the front if it is another.",
    "RS120": "The sheet has headings in one of its first ten rows. We are at and Code must be there; the others may be missing.",
    "RS121": "There are only headings. Make a new sheet with “resiliens consensus ANSWERS... -o SHEET.xlsx”.",
    "RS122": "The code says which theme a row belongs to. Copy it from the sheet as it was when it was made. The rest of the sheet is used.",
    "RS123": "Write day, month and year in figures. Dates that can mean two things, such as 1/12/26, are not read. The rest of the row is used.",
    "RS124": "The cell has much more text than a sentence or a name. Often something was pasted in the wrong place. The rest of the row is used.",
    "RS125": "“We are at” takes one answer: the number of the step, or one of the answers that the theme has. The theme stays open until it is put right; the rest of the row is used.",
    "RS126": "Each theme has one row. Put the rows together, and delete one.",
    "RS127": "The column is not read. The sheet itself is not changed, so nothing is lost.",
    "RS128": "Without a code we do not know which theme the row belongs to. If there is something to keep, write it under Why in the row of the theme.",
    "RS129": "There is a date or an owner, but not what the evidence is. Write its title under Evidence.",
    "RS130": "Two columns have the same name. Delete one.",
}
