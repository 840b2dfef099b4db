"""Resiliens: a self-assessment of sustainability that a company can do by itself, and act on."""


def version() -> str:
    """The installed version; of an unpacked checkout that was never installed, `0+unknown`."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("resiliens")
    except PackageNotFoundError:
        return "0+unknown"
