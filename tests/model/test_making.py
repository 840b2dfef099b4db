"""Quickly made values are the same values."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass, field

from pytest import raises

from resiliens.model.answers import State
from resiliens.model.making import quick
from resiliens.model.result import QuestionResult


@dataclass(frozen=True, slots=True)
class Pair:
    left: int
    right: list[int] = field(default_factory=list)


def test_a_quick_value_equals_one_made_by_its_class() -> None:
    make = quick(QuestionResult)
    quickly = make("q.a", "ladder", "A", State.ANSWERED, 1.0, note="hei")
    slowly = QuestionResult("q.a", "ladder", "A", State.ANSWERED, 1.0, note="hei")
    assert quickly == slowly and hash(quickly) == hash(slowly) and repr(quickly) == repr(slowly)
    assert type(quickly) is QuestionResult


def test_it_is_frozen_all_the_same() -> None:
    with raises(FrozenInstanceError):
        quick(Pair)(1).left = 2  # type: ignore[misc]


def test_every_value_has_defaults_of_its_own() -> None:
    make = quick(Pair)
    make(1).right.append(5)
    assert make(2).right == []


def test_a_missing_field_is_still_an_error() -> None:
    with raises(TypeError):
        quick(Pair)()  # type: ignore[call-arg]
