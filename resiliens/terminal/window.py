"""A window opened for this program alone closes with it: then the last words have to wait for a key.

Looks at the streams and at who else uses the console. Not for the words, which are the door's.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import PureWindowsPath

MARK = "RESILIENS_WINDOW"  # set to 1 by the start file
_OURS = ("resiliens", "python", "pythonw", "py")
_MOST_USERS = 64
_QUERY_LIMITED_INFORMATION = 0x1000
_LONGEST_PATH = 32_768


def somebody_there() -> bool:
    """Do both standard input and standard output lead to a terminal, so that a person can be asked?"""
    return _is_tty(sys.stdin) and _is_tty(sys.stdout)


def console_users() -> list[str]:
    """The programs in this console window, by file name; empty where the system does not tell."""
    if sys.platform != "win32":
        return []
    try:
        return _users_on_windows()
    except (OSError, AttributeError, ImportError, ValueError):
        return []


def closes_with_us(
    environment: Mapping[str, str], users: Callable[[], Sequence[str]] = console_users
) -> bool:
    """Will the window go when we end? So says the start file, or nobody but us uses the console.

    A Python program is started through one or two launchers of its own, so several may be us. A shell
    among them keeps the window open, and one that cannot be named counts as a shell.
    """
    if environment.get(MARK) == "1":
        return True
    found = [PureWindowsPath(name).stem.casefold() for name in users()]
    return bool(found) and all(name.rstrip("0123456789.") in _OURS for name in found)


def wait_for_enter(words: str) -> None:
    """Say the words and wait. Ctrl-C and the end of input are as good as Enter."""
    with suppress(KeyboardInterrupt, EOFError, OSError, ValueError):
        sys.stdout.write(f"\n{words}")
        sys.stdout.flush()
        sys.stdin.readline()


def _is_tty(stream: object) -> bool:
    try:
        return bool(stream is not None and stream.isatty())  # type: ignore[attr-defined]
    except (ValueError, OSError):
        return False


def _users_on_windows() -> list[str]:
    if sys.platform != "win32":
        return []
    import ctypes

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.OpenProcess.restype = ctypes.c_void_p
    kernel.CloseHandle.argtypes = [ctypes.c_void_p]
    kernel.QueryFullProcessImageNameW.argtypes = [
        ctypes.c_void_p, ctypes.c_ulong, ctypes.c_wchar_p, ctypes.POINTER(ctypes.c_ulong),
    ]  # fmt: skip
    numbers = (ctypes.c_ulong * _MOST_USERS)()
    count = kernel.GetConsoleProcessList(numbers, _MOST_USERS)
    return [_image_name(kernel, number) for number in numbers[: min(count, _MOST_USERS)]]


def _image_name(kernel: object, number: int) -> str:
    """The file name of a process; empty where it may not be asked."""
    import ctypes

    handle = kernel.OpenProcess(_QUERY_LIMITED_INFORMATION, False, number)  # type: ignore[attr-defined]
    if not handle:
        return ""
    name = ctypes.create_unicode_buffer(_LONGEST_PATH)
    length = ctypes.c_ulong(_LONGEST_PATH)
    found = kernel.QueryFullProcessImageNameW(handle, 0, name, ctypes.byref(length))  # type: ignore[attr-defined]
    kernel.CloseHandle(handle)  # type: ignore[attr-defined]
    return name.value if found else ""
