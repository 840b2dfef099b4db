"""Template and context to Markdown: Jinja in a sandbox, every value escaped as it is printed.

A document's template stands beside its context; nothing is computed in a template.
"""

from __future__ import annotations

from importlib.resources import files

from resiliens.documents.escaping import escape


class TemplateTooLong(Exception):
    """A template that prints without end (a foreign template is a program)."""


LONGEST = 10_000_000


def template_source(document: str) -> str:
    """The text of a built-in document's template."""
    return (files("resiliens.documents") / document / "template.md").read_text("utf-8")


def render(source: str, context: object) -> str:
    """Markdown from a template and a context, whose fields stand in the template as `d.FIELD`.

    Raises jinja2.TemplateError for a template that names what is not there.
    """
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, finalize=escape, trim_blocks=True, lstrip_blocks=True,
        keep_trailing_newline=True, autoescape=False,  # `finalize` escapes, for Markdown
    )
    for name in ("attr", "format", "xmlattr", "urlize", "tojson", "pprint", "filesizeformat", "safe"):
        environment.filters.pop(name, None)
    environment.globals.clear()
    parts: list[str] = []
    length = 0
    for part in environment.from_string(source).generate(d=context):
        parts.append(part)
        length += len(part)
        if length > LONGEST:
            raise TemplateTooLong
    return "".join(parts)
