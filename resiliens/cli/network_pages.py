"""The network's paper in the format that was asked for. Every format is made from the same values, and no
format knows more than they hold."""

from __future__ import annotations

from json import dumps

from resiliens.cli.document import DOCUMENTS, document_bytes
from resiliens.cli.options import CannotDo, Settings
from resiliens.documents.network.context import network_page_of
from resiliens.documents.network.own.context import own_page_of
from resiliens.documents.rendering import render, template_source
from resiliens.files.network_figures import network_to_plain
from resiliens.model.companies import Member
from resiliens.model.network import Network


def markdown_of(network: Network, settings: Settings, own: Member | None = None) -> str:
    """The page for the room, or a company's own."""
    language, today = settings.language, settings.today
    if own is not None:
        page = own_page_of(network, own.result, language=language, today=today)
        return render(template_source("network/own"), page)
    return render(template_source("network"), network_page_of(network, language=language, today=today))


def content_of(suffix: str, network: Network, settings: Settings, own: Member | None = None) -> bytes:
    """The bytes of the file. Raises CannotDo where the extra for the format is not installed."""
    if suffix in DOCUMENTS:
        return document_bytes(suffix, markdown_of(network, settings, own), settings)
    if suffix == ".json":
        return (dumps(network_to_plain(network), ensure_ascii=False, indent=2) + "\n").encode("utf-8")
    import sys

    from resiliens.cli.network_table import sheet_of
    from resiliens.cli.options import quoted

    try:
        from resiliens.files.workbook_writing import workbook_bytes

        return workbook_bytes(sheet_of(network, settings))
    except ModuleNotFoundError:
        command = f'{quoted(sys.executable)} -m pip install "openpyxl>=3.1.5,<4"'
        raise CannotDo("formats.missing_extra", suffix=suffix, command=command) from None
