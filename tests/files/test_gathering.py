"""From what was typed to files: patterns, folders, what programs leave behind, folders inside folders."""

from __future__ import annotations

from pathlib import Path

import pytest

from resiliens.files.gathering import BACKUP_FOLDER, Gathered, gather


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """`inn` with a file, one company's own folder, rubbish, and folders that are not to be looked into."""
    for name in (
        "inn/a.yaml", "inn/b/svar.json", "inn/b/dypt/svar.yaml", "inn/b/tomt/x.txt", "inn/notat.txt",
        "inn/~$a.yaml", "inn/._a.yaml", "inn/a.yaml.lock", "inn/a.yaml.bak", "inn/a.conflict-1.yaml",
        f"inn/{BACKUP_FOLDER}/a.yaml",
        "inn/.git/a.yaml",
    ):  # fmt: skip
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("answers: {}\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(found: Gathered) -> list[str]:
    return [Path(name).as_posix() for name in found.files]


def test_a_folder_gives_its_own_files_and_counts_the_rest(folder: Path) -> None:
    found = gather(["inn"])
    assert names(found) == ["inn/a.yaml"]
    assert (found.skipped, found.left_behind, found.unread) == (1, 5, ())


def test_the_folders_directly_in_it_are_looked_into_where_that_is_asked_for(folder: Path) -> None:
    found = gather(["inn"], below=True)
    assert names(found) == ["inn/a.yaml", "inn/b/svar.json"]
    assert found.unread == (str(Path("inn/b/dypt")),)  # `tomt` holds nothing that could be answers


def test_a_pattern_finds_no_rests_and_looks_first_where_it_names_no_ending(folder: Path) -> None:
    assert names(gather(["inn/*.yaml"])) == ["inn/a.yaml"]
    assert names(gather(["inn/*.txt"])) == ["inn/notat.txt"]
    found = gather(["inn/*"])
    assert names(found) == ["inn/a.yaml", "inn/b/svar.json"] and found.skipped == 1


def test_what_a_person_names_is_read_but_for_what_nobody_means(folder: Path) -> None:
    found = gather(["inn/notat.txt", "inn/a.yaml.bak", "inn/~$a.yaml", "inn/._a.yaml"])
    assert names(found) == ["inn/notat.txt", "inn/a.yaml.bak"]
    assert found.left_behind == 2 and found.from_folder == frozenset()


def test_a_file_reached_by_two_ways_counts_once_under_its_shortest_name(folder: Path) -> None:
    ways = ["inn", "./inn/a.yaml", "inn/a.yaml", str(folder / "inn" / "a.yaml")]
    for some in (ways, ways[::-1]):
        found = gather(some)
        assert names(found) == ["inn/a.yaml"] and found.from_folder == frozenset()


def test_names_that_lead_nowhere_are_said_once(folder: Path) -> None:
    assert gather(["borte", "borte", "bo*rte"]).missing == ("borte", "bo*rte")
