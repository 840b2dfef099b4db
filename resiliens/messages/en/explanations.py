"""Explanations of the codes: what one means and what to do. Three digits hold for RQ and RA alike."""

TEXTS: dict[str, str] = {
    "001": "The system does not let us at the file. The code in brackets is the system's own.",
    "056": "Check the name and the folder, and whether the file was moved.",
    "057": "Perhaps the file belongs to another user, or is open in another program.",
    "002": "Only regular files are read, never folders, pipes or devices. Name a file.",
    "003": "Answers files may be at most 1.5 MiB, questionnaires 4 MiB. Often a picture or a whole book was "
           "pasted in.",
    "004": "There is nothing in the file, or only comments. Perhaps it was not saved to the end.",
    "005": "The program reads UTF-8 only, so that æ, ø and å are never guessed. Open the file in the "
           "editor, choose Save as and the encoding UTF-8.",
    "006": "The character is invisible and does not belong in text. It often comes along when something is "
           "pasted.",
    "007": "The file was pasted from a quoted e-mail. Remove the > from each line, or ask for it as an "
           "attachment.",
    "008": "Two versions of the file were merged and nobody chose. Keep the lines that hold and delete the "
           "marks.",
    "009": "The file is of the wrong kind, such as a web page, a workbook or an encoded attachment.",
    "010": "The same field twice in one place. The program never chooses between them by itself.",
    "011": "Two fields that differ only in capitals or in how a letter is stored. Mostly one of them is a "
           "mistake.",
    "012": "YAML can point at other places in the file with & and *. That can hide content, so it is not "
           "allowed.",
    "013": "YAML can tag values with !. That can make programs do other things than read, so it is not "
           "allowed.",
    "014": "<< takes fields from another place in the file. Write the fields where they belong.",
    "015": "After --- a new document begins. Put it in a file of its own.",
    "016": "The name before the colon must be a word or a text, not a list or several fields.",
    "017": "No real file is nested this deep. Look for a bracket too many.",
    "018": "No real file has this many fields. See if something was pasted several times.",
    "019": "The reader could not make out the line. Compare it with the one above: same indentation, colon "
           "and space.",
    "020": "JSON wants double quotes round every name and text, commas between items and none after the "
           "last.",
    "021": "The number cannot be held exactly. Write it shorter, or as text in quotes.",
    "022": "The text has one half of a character, often a cut smiley. Write the character again.",
    "023": "YAML indents with spaces only. Replace the tab.",
    "024": "The characters % @ ` mean something of their own at the beginning of a value. Put the whole "
           "text in quotes.",
    "025": "A colon and a space mean a new field. Inside a text, put the text in straight quotes (\"). "
           "Curly quotes do not count.",
    "026": "A quote is missing. If the text itself holds one, write \\\" or use single quotes outside.",
    "027": "Each line on this level is name, colon, value. A long text that was wrapped must be indented.",
    "028": "Look for [ and ] or { and } that do not belong together, or a missing comma between two items.",
    "029": "The line stands further in or out than its neighbours. Fields that belong together have one "
           "indentation.",
    "030": "| and > mean that the text comes on the lines below. If the character belongs to the text, use "
           "quotes.",
    "031": "Lines with % at the top are instructions to the reader. They are not needed; delete them.",
    "032": "On top of the file there are fields such as resiliens: and answers:, not a list.",
    "033": "In double quotes \\ has a meaning of its own. Write it twice, or use single quotes.",
    "034": "The file is damaged or saved in another encoding. Save it again as UTF-8.",
    "035": "The signature came along when the text was copied from an e-mail. Delete it.",
    "040": "The field is not part of the language. In a questionnaire that is an error; in answers it is "
           "kept untouched.",
    "041": "The field has to be there.",
    "042": "Here fields stand on the lines below, each with name, colon and value.",
    "043": "Here a list stands: [a, b], or one line for each item with - in front.",
    "044": "Here words stand. If the text begins with [ or {, put it in quotes.",
    "045": "Here a number stands, with a decimal point.",
    "046": "Here a whole number stands.",
    "047": "Here true or false stands; yes and no will do as well.",
    "048": "Write the date as 2026-11-23 or 23.11.2026. It must be in the calendar.",
    "049": "The text is longer than the field takes. Shorten it, or put it in an attachment.",
    "050": "The field is there, but without content.",
    "051": "The number is too large or too small for this field.",
    "052": "Only some fixed words will do here.",
    "053": "The field is not part of the language, nor like one that is. Fields of your own can be called "
           "x-something.",
    "054": "Update the program and it will read the file. The file was not touched.",
    "055": "The first line is resiliens: 1.",
    "RQ101": "An id is for ever and used in file names and tables. So only lower-case a-z, digits, - and _.",
    "RQ102": "Each id can be used once in a file, across sections too.",
    "RQ103": "company, high and level are used by the program; unknown and not-applicable are fixed answers.",
    "RQ104": "A ladder has as many steps as the scale on top of the file (or in the programme).",
    "RQ105": "A ladder needs a lowest and a highest step.",
    "RQ106": "thresholds say from which value each step above the lowest is reached.",
    "RQ107": "The types are ladder, choice, multi, yes-no, number, text and streams.",
    "RQ108": "Conditions are data, never an expression to compute. Write question, comparison and value as "
             "fields.",
    "RQ109": "A condition has one target (question or node) and one comparison (is, one-of, at-least, "
             "below, answered), or is combined by all, any, not.",
    "RQ110": "The id is misspelt, or the question was removed.",
    "RQ111": "The questionnaire is read alone and the question is in another. Together with it the "
             "condition works.",
    "RQ112": "The value can never be the answer, so the condition can never hold.",
    "RQ113": "at-least and below are for steps and numbers; is and one-of also for choices and yes or no.",
    "RQ114": "The condition reads an answer that comes later, so the question turns up only then. Move one "
             "of them.",
    "RQ115": "The conditions, or the measures under needs, go in a circle, so none of them can come first. "
             "Take one away.",
    "RQ116": "The list must stand under option-lists on top of the file.",
    "RQ118": "A sum of weights makes sense only where the parts are added: mean with p 1, or points without "
             "full.",
    "RQ119": "A question needs a title or the question itself; both are best.",
    "RQ120": "full is the points that give the whole value.",
    "RQ121": "Exchange min and max.",
    "RQ122": "The order of the bands says which way is better.",
    "RQ123": "from gives 0 and to gives 1; if they are equal there is no line.",
    "RQ124": "needs must name a measure in the same file.",
    "RQ125": "The key must stand in the file of support schemes. The measure is shown without it.",
    "RQ126": "A questionnaire has at least one question.",
    "RQ127": "The steps are the numbers of the scale, from first upwards.",
    "RQ128": "A number gets its value either by bands or along a line.",
    "RQ129": "to is a step of the ladder, or the id of an option.",
    "RQ130": "The translation does not match the questionnaire. The text is not used.",
    "RQ131": "Which themes count most must follow from what the company is, not from how far it has come.",
    "RQ132": "question is for questions; for sections and whole questionnaires write node.",
    "RQ133": "Write the id of a questionnaire, or the path of a file. resiliens list shows them all.",
    "RQ134": "The file lies beside another questionnaire than the one it translates.",
    "RQ135": "The programme names a file that is not there.",
    "RQ136": "Letters of other alphabets can look like a-z. Write the id again.",
    "RQ137": "The name of the file and the id in it must be the same.",
    "RQ138": "The node above must be mean with p 1, balanced, weakest or points, or the interval would not "
             "hold.",
    "RQ139": "A section holds sections, questions or both. Fill it, or delete it.",
    "RQ140": "A measure leads upwards. Everyone starts from the lowest step, so to is a higher one.",
    "RQ141": "Where the translation lacks a text, it stands in another language. Write the text in the "
             "place named; steps count from 0.",
    "RQ142": "Read the translation against the questionnaire, then write the same version in it.",
    "RQ143": "The question got a new meaning after it was translated. Read the text again, then write the "
             "same revision under the question in the translation.",
    "RQ144": "LIX is words a sentence plus the percentage of long words (over six letters), worked out for "
             "questions and steps of at least six words. Shorter sentences and shorter words give a lower "
             "figure.",
    "RQ145": "Nine of ten questions and steps should have a LIX of at most 55. Split the heaviest into two "
             "sentences, or use shorter words.",
    "RQ146": "Titles and texts are broken at 70 characters. Where the steps do not all fit on one screen, "
             "the one who answers must scroll up and down. Shorten them.",
    "RQ147": "evidence says what shows that the step is reached, so that two people who answer mean the "
             "same. The lowest step needs none.",
    "RQ148": "Class A is checked at least every 24 months, B every 6 and C every 3. See whether the scheme "
             "is as before, and write the day in checked. The day it is held against is --date.",
    "RQ149": "Two themes of the same name cannot be told apart in the report. Give one of them another name.",
    "RQ150": "Ask the company only for what is used. Take the question away, or use its answer in when, "
             "floor or weights. Free texts are exempt.",
    "RQ151": "A moment in moments.yaml asks for a paper that cannot be made. The names are the kinds of “resiliens export”.",
    "RQ152": "Two moments have the same number. Give one of them another.",
    "RA101": "An answer file has questionnaire and answers. Questionnaires and results are something else.",
    "RA102": "The questionnaire has no such question. The answer is never deleted; mend the id and it "
             "counts.",
    "RA103": "The answer must be a step of the ladder. The file is not scored until this is mended.",
    "RA104": "The answer must be a step of the ladder. Not applicable will not do here: the theme is for "
             "everybody.",
    "RA105": "Write the number of the highest step of which everything is true.",
    "RA106": "Write the id of an option, capitals as in the questionnaire.",
    "RA107": "Write the ids in brackets, such as [a, b]. [] means none of them.",
    "RA108": "The option means that no other holds.",
    "RA109": "The theme is for every company. If you do not know, write don't know.",
    "RA110": "The file is of another version and the answer does not fit today's. It is kept, and the "
             "question is open.",
    "RA111": "Only the first unknown questions are listed.",
    "RA112": "Write yes, partly or no.",
    "RA113": "Steps ticked one by one weigh most. If value is right, delete steps.",
    "RA114": "Only ladders have steps.",
    "RA115": "Write the steps in brackets, such as [1, 2].",
    "RA116": "The last digit of an organisation number checks the others. One digit is probably wrong.",
    "RA117": "Write the number alone, without a unit. A comma or a point for decimals, not both.",
    "RA118": "The name before the point can be left out, so the two are one question.",
    "RA119": "See if the unit is right.",
    "RA120": "Write the answer as text.",
    "RA121": "The questionnaire has no such id.",
    "RA122": "The target must be a step of the ladder.",
    "RA123": "A space and # begin a comment. If it belongs to the text, put the text in quotes.",
    "RA124": "The file was read but holds no answers. Is answers misspelt?",
    "RA125": "Answers that no longer fit are named one by one.",
    "RA126": "Write questionnaire: {id: ..., version: ...} on top.",
    "RA127": "The questionnaire has no such question. The answer is never deleted.",
    "RA128": "Each side stream is a line of fields, such as {what: chips, amount: 20}.",
    "RA129": "The letter may look the same but is another. Write the id again.",
    "RA131": "The questionnaire was chosen with -q. Answers that do not belong there are kept.",
    "RP001": "The name after scorer or --scorer is no scorer here. resiliens scorers shows those that "
             "exist. If it belongs to a package, the package must be installed.",
    "RP002": "The package with the scorer is installed but stops when it is loaded. The cause stands "
             "last; whoever made the package has to mend it.",
    "RP003": "Two packages use the same name, and the program does not guess which one you mean. "
             "Uninstall one of them.",
    "RP004": "A scorer has id, version, properties and the calls configure, score and explain. What is "
             "lacking stands last. See scoring/README.md.",
    "RP020": "The scorer from a package stopped or gave something other than a number from 0 to 1. The "
             "answer file is fine; use another scorer, or tell whoever made this one.",
    "RP030": "Write the name and then parameters with colons between, for example --scorer "
             "geometric:shift=0.25.",
    "RP100": "The scorer does not accept its parameters and says why itself. The text comes from it.",
    "RP101": "The scorer has no parameter of this name. Those it has stand in the message.",
    "RP102": "The parameter has to be there. A gate of staged has step and need, and need has node or "
             "share together with at-least.",
    "RP103": "Write a number without a unit and without quotation marks, with a decimal point.",
    "RP104": "Steps are counted in whole numbers.",
    "RP105": "Write a list, in brackets or with a dash on each line.",
    "RP106": "Write fields with values, for example {node: energi, at-least: 1}.",
    "RP107": "Write the id of one part, not a list or fields.",
    "RP108": "The value lies outside what the scorer can work with. What is allowed stands in the "
             "message.",
    "RP109": "A gate can only name what lies right below the part that is scored, nothing further down "
             "or elsewhere.",
    "RP110": "The name fits several parts. Write the whole id, with the questionnaire's name in front.",
    "RP111": "A gate must never close because something got better. So not and below cannot stand "
             "here.",
    "RP112": "An empty gate would always hold. Write at least one criterion, or choose another scorer.",
    "RP113": "Each step has one gate. If both are to hold, join them with all; if one is enough, with "
             "any.",
    "RP114": "weight: sum lets the part weigh as much as all that is in it. With a scorer that does "
             "not add up, “don't know” could give a number outside the range. Write the weight as a "
             "number, or choose mean or points. If --scorer brings the error, use another one there.",
    "RP115": "The part above has to be scored by mean, balanced, weakest or points when a part in it "
             "has weight: sum. Write the weight as a number, or choose one of those. If --scorer "
             "brings the error, use another one there.",
}
