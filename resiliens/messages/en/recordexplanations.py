"""What a fault of a file of consents or of what was seen (RC) means and what to do about it, English."""

from resiliens.messages.en.planexplanations import TEXTS as PLANS

_AS_ELSEWHERE = (
    "001", "002", "004", "005", "006", "034", "056", "057", "102", "103", "104", "105", "106", "109", "110", "111",
    "112", "115",
)

TEXTS: dict[str, str] = {
    **{f"RC{number}": PLANS[f"RT{number}"] for number in _AS_ELSEWHERE},
    "RC003": "Such a file is a few kilobytes. If there are pictures in the workbook, copy the table to a new one.",
    "RC107": "Older programs save like this. The file is read, but UTF-8 or .xlsx is safer.",
    "RC113": "A filter or a hidden row does not take the row away. Delete it if it is not to be there.",
    "RC114": "The file is read from the first visible sheet. Move the sheet to the front if it is another one.",
    "RC120": "The headings must be in one of the first ten rows. The menu can make an empty file with the right ones.",
    "RC121": "There are headings, but no row says anything. Fill in at least one row.",
    "RC122": "Every row must name the company. If the cell is merged with the one above, write the name in every row.",
    "RC123": "Write day, month and year in figures. Dates that can mean two things, such as 1/12/26, are not read. Nothing is written for this company.",
    "RC124": "A cell is much longer than what the column is for. Often something was pasted into the wrong place. Nothing is written for this company.",
    "RC125": "Only open cards show answers with the company's name. Nothing is written for this company.",
    "RC126": "Write the title of the theme as the questionnaire has it, or its id. Several themes are separated by semicolons.",
    "RC127": "A column the program does not know may be the one that withdraws a consent. So nothing is read. Delete the column or give it the right name.",
    "RC128": "The company must have a file that counts in the folder: the agreed one, or the only one. See whether the name is spelt alike, or use the organisation number. The other rows are read.",
    "RC129": "What was seen is written beside an answer. Without an answer there is nothing to compare with. Nothing is written for this company.",
    "RC130": "Two columns have the same name, and it is not clear which one holds. Delete one of them.",
    "RC131": "The same theme is there twice for the company, and it is not clear which one holds. Delete one of the rows.",
    "RC132": "Write the number of the step, or the answer as the question has it. “Don't know” is nothing that was seen; leave the cell empty.",
    "RC133": "A consent or a visit cannot have a date that has not come. See whether the year is right.",
}
