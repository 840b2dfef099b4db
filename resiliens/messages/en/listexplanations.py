"""What a fault of a list of companies (RL) means and what to do about it, English."""

from resiliens.messages.en.planexplanations import TEXTS as PLANS

_AS_ELSEWHERE = (
    "001", "002", "004", "005", "006", "034", "056", "057", "102", "103", "104", "105", "106", "109", "110", "111",
    "112", "115",
)

TEXTS: dict[str, str] = {
    **{f"RL{number}": PLANS[f"RT{number}"] for number in _AS_ELSEWHERE},
    "RL003": "A list of companies is a few kilobytes. If there are pictures in the workbook, copy the table to a new one.",
    "RL107": "Older programs save like this. The list is used, but UTF-8 or .xlsx is safer.",
    "RL113": "A filter or a hidden row does not take a company off the list. Delete the row if it is not to be there.",
    "RL114": "The list is read from the first visible sheet. Move the sheet to the front if it is another one.",
    "RL120": "The list has headings in one of the first ten rows. Only Company must be there. The others are Organisation number, Owner, Municipality, Seats, Competitors, Contact and Deadline.",
    "RL121": "There are only headings. Write one company in each row, or one row for each person who is to answer.",
    "RL122": "Every row must name a company. If the cell is merged with the one above, write the name in every row. The rest of the list is used.",
    "RL123": "Write day, month and year in figures. Dates that can mean two things, such as 1/12/26, are not read. The company is on the list, but without a deadline.",
    "RL124": "A cell is much longer than a name or a few seats. Often something was pasted into the wrong place. The cell is not used.",
    "RL125": "An organisation number has nine digits, and the last is a check digit. See whether one is missing or swapped. The row is used.",
    "RL126": "Two rows about one company are fine when each has a seat of its own. Delete one if it is there by accident.",
    "RL127": "The column is not read. If it is to be used, give it one of these names: Company, Organisation number, Owner, Municipality, Seats, Competitors, Contact or Deadline.",
    "RL128": "Two rows about one company say different things. Correct one of them. If they are two companies, give each its organisation number.",
    "RL129": "The same seat is listed twice in one company. If they are two people, give each a name of its own, for example shift leader day and shift leader night.",
    "RL130": "Two columns have the same name. Make them one: several values in a cell are separated by semicolons.",
}
