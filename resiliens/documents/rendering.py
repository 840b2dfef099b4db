"""Template and context to Markdown: Jinja in a sandbox, every value escaped as it is printed.

A document's template stands beside its context; nothing is computed in a template. A foreign template reads
fields and goes through lists; what goes wrong in it is a `TemplateFault` with its line.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import TracebackType
from typing import TYPE_CHECKING, Any

from resiliens.documents.escaping import escape

if TYPE_CHECKING:
    from jinja2 import Template
    from jinja2.sandbox import ImmutableSandboxedEnvironment

LONGEST = 10_000_000
NO_FILTERS = ("attr", "format", "xmlattr", "urlize", "tojson", "pprint", "filesizeformat", "safe", "center",
            "indent", "wordwrap", "batch", "slice", "replace", "map", "groupby")  # fmt: skip
"""Filters that print without end, make markup, or reach what a template has no business with."""


class TemplateTooLong(Exception):
    """A template that prints without end (a foreign template is a program)."""


class TemplateFault(Exception):
    """What is wrong in a foreign template: its line, and `kind`.

    `syntax` (with Jinja's own words), `unknown` (with the name that is not there), `forbidden`, `too-long`,
    or `failed` (with the kind of error).
    """

    def __init__(self, kind: str, line: int, detail: str = "") -> None:
        super().__init__(kind)
        self.kind, self.line, self.detail = kind, line, detail


def template_source(document: str) -> str:
    """The text of a built-in document's template."""
    return template_file(document).read_text("utf-8")


def template_file(document: str) -> Traversable:
    """Where a built-in document's template lies."""
    return files("resiliens.documents") / document / "template.md"


def render(source: str, context: object) -> str:
    """Markdown from a template and a context, whose fields stand in the template as `d.FIELD`.

    Raises jinja2.TemplateError for a template that names what is not there.
    """
    parts: list[str] = []
    length = 0
    for part in _compiled(source).generate(d=context):
        parts.append(part)
        length += len(part)
        if length > LONGEST:
            raise TemplateTooLong
    return "".join(parts)


def render_foreign(source: str, context: object) -> str:
    """The same for a template that somebody else wrote. Raises TemplateFault, whatever is wrong with it."""
    from jinja2 import TemplateSyntaxError, UndefinedError
    from jinja2.exceptions import SecurityError

    try:
        return render(source, context)
    except TemplateSyntaxError as error:
        raise TemplateFault("syntax", error.lineno, error.message or "") from None
    except UndefinedError as error:
        raise TemplateFault("unknown", _line_of(error.__traceback__), _name_in(str(error))) from None
    except SecurityError as error:
        raise TemplateFault("forbidden", _line_of(error.__traceback__)) from None
    except (TemplateTooLong, MemoryError, RecursionError) as error:
        raise TemplateFault("too-long", _line_of(error.__traceback__)) from None
    except Exception as error:  # noqa: BLE001  # a foreign program: any of its errors is a fault of the template
        raise TemplateFault("failed", _line_of(error.__traceback__), type(error).__name__) from None


def _line_of(trace: TracebackType | None) -> int:
    """The innermost line of the template in a traceback; 0 where none of it is the template's."""
    line = 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _name_in(said: str) -> str:
    """The name in `... has no attribute 'x'` or `'x' is undefined`."""
    parts = said.split("'")
    return parts[-2] if len(parts) > 2 else said


@lru_cache(maxsize=8)
def _compiled(source: str) -> Template:
    """A template is compiled once, however many companies it is filled in for."""
    return _environment().from_string(source)


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    """Templates read fields of our own values and entries of mappings; they call and calculate nothing."""
    from jinja2 import StrictUndefined
    from jinja2.exceptions import SecurityError
    from jinja2.runtime import LoopContext, Macro
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Reading(ImmutableSandboxedEnvironment):
        intercepted_binops = frozenset({"*", "**", "%", "+", "-", "/", "//"})

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
            raise SecurityError(operator)

        def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
            if isinstance(obj, LoopContext):
                return not attr.startswith("_")
            return is_dataclass(obj) and attr in {one.name for one in fields(obj)}

        def is_safe_callable(self, obj: Any) -> bool:
            return isinstance(obj, Macro)

    environment = Reading(
        undefined=StrictUndefined, finalize=escape, trim_blocks=True, lstrip_blocks=True,
        keep_trailing_newline=True, autoescape=False,  # `finalize` escapes, for Markdown
    )  # fmt: skip
    for name in NO_FILTERS:
        environment.filters.pop(name, None)
    environment.globals.clear()
    return environment
