"""What a fault of a plan file (RT) means and what to do about it, English."""

from resiliens.messages.en.explanations import TEXTS as OTHERS

_AS_ELSEWHERE = ("001", "002", "004", "005", "006", "034", "056", "057")

TEXTS: dict[str, str] = {
    **{f"RT{number}": OTHERS[number] for number in _AS_ELSEWHERE},
    "RT003": "A plan is a few kilobytes. If there are pictures in the workbook, copy the table to a new one.",
    "RT102": "Only .xlsx without a password is read. Open the file in the spreadsheet and choose “Save as” .xlsx.",
    "RT103": "The file lacks parts, is damaged, or is no workbook. It often helps to open it and save it again.",
    "RT104": "A small file can hold very much. It is not read, so that it does not fill the machine.",
    "RT105": "The part may be dangerous: a DTD, the same part twice, or a name that leads out of the file. Copy the table to a new workbook.",
    "RT106": "Often there is formatting far down or far to the right. Copy the table alone to a new workbook.",
    "RT107": "Older programs save like this. The plan is used, but it is better to save as UTF-8 or .xlsx.",
    "RT109": "A quotation mark in a cell must stand twice, and the whole cell in quotation marks. The spreadsheet does this itself when it saves.",
    "RT110": "What the formula gave last is read. Paste the value if it is to stay.",
    "RT111": "The formula was never computed, so there is no value to read. Open it in the spreadsheet and save, or write the value.",
    "RT112": "The program never runs anything from a file and never fetches anything. The table is read.",
    "RT113": "A filter or a hidden row does not change the plan. Delete the row if it is not to count.",
    "RT114": "The plan is read from the first visible sheet. Move the sheet to the front if it is another.",
    "RT115": "The spreadsheet shows an error in the cell, such as #REF!. Write what should stand there.",
    "RT120": "A plan file has headings in one of the first rows. The most important ones are Measure and Status; the others may be missing.",
    "RT121": "There are only headings. Make a plan with “resiliens plan svar.yaml -o plan.xlsx”.",
    "RT123": "Write day, month and year in figures. Dates that can mean two things, such as 6/7/27, are not read.",
    "RT124": "Write only the number, with NOK or days after it if you like. 1.234 can be a thousand or one point two, so it is not read.",
    "RT125": "A status is not started, running, done or dropped. Empty means not started.",
    "RT126": "Each code belongs to one measure. Delete one of the lines, or empty the code if it is a measure of your own.",
    "RT127": "The column is not read, and does not come along into a new plan file. The old file is not changed.",
}
