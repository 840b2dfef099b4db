"""The interview: asks one company the questions that are due, and saves every answer at once.

Not for finding files, scoring or reports: the order of the questions and the save are handed in.

    conduct(questionnaire, sheet, *, due, save, terminal, company_questions=(), language="nb",
            resumed=False, notice="", occasion=USUAL, clock=time.monotonic) -> Finished | Left

      questionnaire      model Questionnaire
      sheet              model Sheet: new and empty, or read from a file; `sheet.file` names it on leaving
      due                Callable[[Sheet], Sequence[Question]]: the visible questions in their order;
                         asked again after every answer, so conditions take effect at once
      save               Callable[[Sheet], None]: called with the whole sheet before the next question is
                         shown; raises OSError when it could not (the answer is kept in memory and the
                         person may try again). Never called before the company has a name
      company_questions  a sequence of questions, or a Callable[[Sheet], Sequence[Question]] where they
                         have conditions; asked after name, organisation number and role
      terminal           resiliens.terminal.console.survey(plain=...); decides screen or plain mode
      language           nb, nn or en, for the words of the interview itself
      resumed            True where the sheet came from an unfinished file: says so and where it goes on
      notice             a sentence to show before the first question (a lock taken over, a `.bak` made)
      occasion           what is special about this sitting (`occasion.py`): last year's answers, a
                         clock, a field study, a place to begin at

    Finished(sheet), Left(sheet, saved): how it ended. `saved` is False where nothing was ever answered.

    Interrupted(file)  derives from KeyboardInterrupt: Ctrl-C, Ctrl-D on the screen, SIGTERM, SIGHUP,
                       a terminal that went away. Everything answered is saved; exit 130
    EndOfInput(file)   standard input ended in plain mode; everything answered is saved; exit 1

Before and after it, in `resiliens.interview.opening` (they print on the same terminal):

    Unfinished(file, company, changed, answered, total)        one file that could be gone on with
    go_on_or_anew(terminal, files, *, language) -> Unfinished | None     None: begin anew
    say_goodbye(terminal, ended, *, file, language) -> None
    say_how_to_go_on(terminal, *, file, command, language) -> None        after Interrupted or EndOfInput
    asker(terminal, *, language) -> Asker                      choose(), line(), tell() for other dialogs
"""

from resiliens.interview.conducting import conduct
from resiliens.interview.leaving import EndOfInput, Interrupted
from resiliens.interview.occasion import USUAL, Occasion
from resiliens.interview.session import Ended, Finished, Left

__all__ = ["USUAL", "EndOfInput", "Ended", "Finished", "Interrupted", "Left", "Occasion", "conduct"]
