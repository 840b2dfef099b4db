"""Finds questionnaires by id or path and loads them whole: programme, parts, schemes, translations.

Built-in ids come first and nothing found elsewhere can shadow them. Not for reading their fields.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from resiliens.files.bytes import read_bytes
from resiliens.files.collecting import Notes, Refused, nearest
from resiliens.files.fields import Fields
from resiliens.files.limits import QUESTIONNAIRES
from resiliens.files.nodes import Leaf
from resiliens.files.questionnaires import Part, assemble, kind_of_file, open_part
from resiliens.files.reading import tree_of
from resiliens.files.schemes import read_schemes
from resiliens.files.translations import Translation, languages_for, read_translation
from resiliens.model.diagnostics import Diagnostic, Outcome, has_errors
from resiliens.model.questionnaire import NO_SCHEMES, Questionnaire, Schemes

SUFFIXES = (".yaml", ".yml", ".json")
FOLDER = "questionnaires"
_KINDS = ("questionnaire", "programme")
_LANGUAGES = ("nb", "nn", "en")


@dataclass(frozen=True, slots=True)
class Known:
    """One questionnaire that can be used by its id. `questions` counts without the company's."""

    id: str
    title: str
    version: str
    path: Path
    questions: int
    languages: tuple[str, ...]
    kind: str = "questionnaire"
    built_in: bool = True


@dataclass(slots=True, eq=False, repr=False)
class _Loading:
    """What one call of `load_questionnaire` gathers."""

    wanted: str
    beside: Path | None
    notes: list[Notes] = field(default_factory=list)

    def note(self, path: Path) -> Notes:
        notes = Notes(str(path), QUESTIONNAIRES)
        self.notes.append(notes)
        return notes

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        by_file = (sorted(notes.found, key=lambda found: found.position) for notes in self.notes)
        return tuple(one for found in by_file for one in found)


@cache
def built_in_folder() -> Path:
    """Where the program's own questionnaires lie: in the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parents[1]
    inside = package / FOLDER
    return inside if inside.is_dir() else package.parent / FOLDER


def load_questionnaire(
    name_or_path: str | Path, *, beside: str | Path | None = None, language: str | None = None,
) -> Outcome[Questionnaire]:
    """The questionnaire or programme with this id, or in this file, with everything it joins.

    Searched among the built-in ones, then in the folder `beside` (a folder or a file in it), then in
    `questionnaires/` of the working folder. `language` lays a translation over it, with fallback.
    An id that nobody has gives RQ133 naming those that exist.
    """
    folder = None if beside is None else _folder_of(Path(beside))
    loading = _Loading(language or "", folder)
    path = _path_of(name_or_path, folder)
    if path is None:
        notes = loading.note(Path(str(name_or_path)))
        notes.error("RQ133", None, id=str(name_or_path), known=", ".join(sorted(_ids(folder))) or "-")
        return Outcome(None, loading.diagnostics())
    try:
        questionnaire = _load(path, loading)
    except Refused:
        questionnaire = None
    diagnostics = loading.diagnostics()
    return Outcome(None if has_errors(diagnostics) else questionnaire, diagnostics)


def known_questionnaires(*, beside: str | Path | None = None) -> list[Known]:
    """Every questionnaire that can be used by its id, programmes first, then by id."""
    folder = None if beside is None else _folder_of(Path(beside))
    found: dict[str, Known] = {}
    for known in _found_in(_folders(folder)):
        found.setdefault(known.id, known)
    return sorted(found.values(), key=lambda one: (one.kind != "programme", one.id))


def _folder_of(path: Path) -> Path:
    return path if path.is_dir() else path.parent


def _folders(beside: Path | None) -> list[Path]:
    places = [built_in_folder(), *([beside] if beside else []), Path(FOLDER)]
    return [place for place in places if place.is_dir()]


def _path_of(name_or_path: str | Path, beside: Path | None) -> Path | None:
    """An existing file is taken as such only where it is written as a path, so that no file shadows an id."""
    text = str(name_or_path)
    if isinstance(name_or_path, Path) or "/" in text or "\\" in text or text.endswith(SUFFIXES):
        return Path(name_or_path)
    for place in _folders(beside):
        for suffix in SUFFIXES:
            path = place / f"{text}{suffix}"
            if path.is_file():
                return path
    return next((known.path for known in _found_in(_folders(beside)) if known.id == text), None)


def _found_in(places: Iterable[Path]) -> Iterator[Known]:
    """Every questionnaire in these folders, whatever its file is called."""
    for place in places:
        for path in _candidates(place):
            known = _look_at(path, built_in=place == built_in_folder())
            if known is not None:
                yield known


def _candidates(place: Path) -> Iterator[Path]:
    for path in sorted(place.iterdir()):
        if path.suffix in SUFFIXES and path.is_file() and "." not in path.stem:
            yield path


def _ids(beside: Path | None) -> Iterable[str]:
    return {known.id for known in known_questionnaires(beside=beside)}


def _look_at(path: Path, *, built_in: bool) -> Known | None:
    """What a file says about itself; None where it is no questionnaire, or cannot be read."""
    notes = Notes(str(path), QUESTIONNAIRES)
    try:
        block, _ = tree_of(read_bytes(path, QUESTIONNAIRES), notes, QUESTIONNAIRES)
    except Refused:
        return None
    part = open_part(block, notes, _KINDS)
    if part is None or not part.id:
        return None
    loaded = load_questionnaire(path)
    if loaded.value is None:
        return None
    others = [one for one in _LANGUAGES if one != part.language and _translation(path, one)]
    return Known(
        id=part.id, title=loaded.value.title, version=loaded.value.version, path=path,
        questions=sum(1 for _ in loaded.value.questions()), languages=(part.language, *others),
        kind=kind_of_file(block), built_in=built_in,
    )


def _load(path: Path, loading: _Loading) -> Questionnaire | None:
    main = _part(path, loading, _KINDS)
    if main is None:
        return None
    joined: list[Part] = []
    if kind_of_file(main.block) == "programme":
        joined = _joined(main, path, loading)
        if main.notes.failed:
            return None
    schemes = _schemes(main, path, loading)
    if any(not part.id for part in (main, *joined)):
        return None
    return assemble(main, joined, schemes, wanted=loading.wanted)


def _part(path: Path, loading: _Loading, kinds: tuple[str, ...]) -> Part | None:
    notes = loading.note(path)
    try:
        block, _ = tree_of(read_bytes(path, QUESTIONNAIRES), notes, QUESTIONNAIRES)
    except Refused as refused:
        notes.refuse(refused)
        return None
    part = open_part(block, notes, kinds)
    if part is not None and loading.wanted and loading.wanted != part.language:
        part.layers = _layers(path, part, loading)
    return part


def _layers(path: Path, part: Part, loading: _Loading) -> list[Translation]:
    """The translations to look in, best first, up to the language the file is written in."""
    layers: list[Translation] = []
    for language in languages_for(loading.wanted):
        if language == part.language:
            break
        beside = _translation(path, language)
        if beside is None:
            continue
        notes = loading.note(beside)
        try:
            block, _ = tree_of(read_bytes(beside, QUESTIONNAIRES), notes, QUESTIONNAIRES)
        except Refused as refused:
            notes.refuse(refused)
            continue
        if open_part(block, notes, ("translation",)) is not None:
            layer = read_translation(block, notes)
            layers.append(layer)
            if layer.of != part.id:
                notes.error("RQ134", Fields(block, notes).mark("of"), of=layer.of, id=part.id)
    return layers


def _translation(path: Path, language: str) -> Path | None:
    beside = path.with_name(f"{path.stem}.{language}{path.suffix}")
    return beside if beside.is_file() else None


def _joined(main: Part, path: Path, loading: _Loading) -> list[Part]:
    """The parts of a programme, looked for beside it first."""
    fields = Fields(main.block, main.notes)
    parts: list[Part] = []
    names = fields.texts("questionnaires")
    if not names:
        main.notes.error("041", fields.mark("questionnaires"), field="questionnaires")
    for name in names:
        place = _beside(name, path.parent, loading)
        if place is None or name in {part.id for part in parts}:
            code = "RQ135" if place is None else "RQ102"
            line = fields.mark("questionnaires").line + 1
            main.notes.error(code, fields.mark("questionnaires"), id=name, line=line, first=line)
            continue
        part = _part(place, loading, ("questionnaire",))
        if part is None:
            continue
        if part.id and part.id != name:
            part.notes.error("RQ137", Fields(part.block, part.notes).mark("id"), id=part.id, name=name)
        parts.append(part)
    return parts


def _beside(name: str, folder: Path, loading: _Loading) -> Path | None:
    if not name or not all(character.isalnum() or character in "-_" for character in name):
        return None
    for suffix in SUFFIXES:
        path = folder / f"{name}{suffix}"
        if path.is_file():
            return path
    return _path_of(name, loading.beside)


def _schemes(main: Part, path: Path, loading: _Loading) -> Schemes:
    """The programme's catalogue of schemes; a questionnaire alone takes the one beside it, if any."""
    node = main.block.entries.get("schemes")
    named = node.text.strip() if isinstance(node, Leaf) else ""
    place = _beside(named or "schemes", path.parent, loading)
    if place is None:
        if named:
            main.notes.error("RQ135", Fields(main.block, main.notes).mark("schemes"), id=named)
        return NO_SCHEMES
    if not named and place.parent != path.parent:
        return NO_SCHEMES
    part = _part(place, loading, ("schemes",))
    return NO_SCHEMES if part is None else _read(part, loading)


def _read(part: Part, loading: _Loading) -> Schemes:
    return read_schemes(part.block, part.notes, part.texts(loading.wanted))


def closest_id(written: str, *, beside: str | Path | None = None) -> str:
    """The known id most like this one, or an empty text."""
    return nearest(written, _ids(None if beside is None else _folder_of(Path(beside))))
