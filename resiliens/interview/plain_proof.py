"""What can be shown, asked for in plain mode: one field a line, until the piece is whole or given up.

What a line means is decided in `proof`; not for keeping the piece.
"""

from __future__ import annotations

from collections.abc import Callable

from resiliens.interview import commands as say
from resiliens.interview.answering import Refusal
from resiliens.interview.conversation import Conversation
from resiliens.interview.proof import ProofForm, Stuck, described
from resiliens.interview.reading import wish_of


def ask_proof(
    talk: Conversation, read: Callable[[str], str], refuse: Callable[[Refusal], object]
) -> say.Evidence | None:
    """Title, day and owner; None where an empty title or `tilbake` gave it up."""
    form = ProofForm()
    while True:
        hint = talk.words(f"proof-{form.field}-hint")
        typed = read(f"{talk.words(f'proof-{form.field}')} ({hint}): ")
        wished = wish_of(typed, talk.language, letters=False)
        if (form == ProofForm() and not typed) or (wished is not None and wished.wish == "back"):
            return None
        after = described(form, typed)
        if isinstance(after, say.Evidence):
            return after
        form = after.form if isinstance(after, Stuck) else after
        if isinstance(after, Stuck):
            refuse(after.why)
