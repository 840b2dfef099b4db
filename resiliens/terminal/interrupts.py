"""Signals that arrive in the middle of an import: an exception may be swallowed there, so they come again.

Not for what a signal means; that is the outer door's, and the interview's while it lasts.
"""

from __future__ import annotations

import _thread
import signal
import time
from types import FrameType

SOON = 0.02  # seconds


def put_off(number: int, frame: FrameType | None) -> bool:
    """Is an import going on? Then the signal is sent once more in a moment, and nothing is to be done now."""
    while frame is not None:
        if frame.f_code.co_filename.startswith("<frozen importlib"):
            _thread.start_new_thread(_send, (number,))
            return True
        frame = frame.f_back
    return False


def _send(number: int) -> None:
    time.sleep(SOON)
    signal.raise_signal(number)
