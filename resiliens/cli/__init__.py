"""The command line: one thin module a command, each imported when it runs.

`main` is the one outer door: it turns every way a command can end into text and an exit code.
"""

from __future__ import annotations

import gc


def main() -> None:
    """Run the program on the process's own arguments and leave with its exit code."""
    import signal
    import sys

    # Nothing is begun yet, so Ctrl-C may end it at once; the door has better words from then on.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    # Trees of values, hardly a cycle among them: looking for cycles every 700 objects is a tenth of a run.
    gc.set_threshold(100_000, 50, 100)
    from resiliens.cli.door import run

    code = run(sys.argv[1:])
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # all is done and said: a second Ctrl-C changes no exit code
    gc.freeze()  # nor is there anything to look for at the end
    sys.exit(code)
