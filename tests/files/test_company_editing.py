"""One change in the list of companies is that change and no other, whatever the list looks like."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resiliens.files.company_editing import ListFile, open_list, understood, with_company, with_value
from resiliens.files.company_list import company_list_csv, read_company_list_bytes
from resiliens.model.companies import Listed

SEATS = "Bedrift,Rolle,Kommune\nBruket AS,daglig leder,Våler\nBruket AS,driftsleder,Våler\nFuru AS,skift,\n"


def opened(text: str) -> ListFile:
    made = open_list(text.encode("utf-8"))
    assert made is not None
    return made


def rows(given: ListFile) -> list[list[str]]:
    text = given.as_bytes().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=";" if given.excel else ","))


def test_of_a_company_with_a_row_a_seat_the_first_row_says_it_all() -> None:
    first = understood(opened(SEATS))[0]
    changed = with_value(opened(SEATS), first, "seats", "verneombud; regnskap")
    assert rows(changed)[1:] == [
        ["Bruket AS", "verneombud; regnskap", "Våler"], ["Bruket AS", "", "Våler"], ["Furu AS", "skift", ""],
    ]  # fmt: skip
    renamed = with_value(opened(SEATS), first, "company", "Nye Bruket AS")
    assert [row[0] for row in rows(renamed)[1:]] == ["Nye Bruket AS", "Nye Bruket AS", "Furu AS"]


def test_two_companies_of_one_name_are_told_apart_by_number() -> None:
    text = "company,orgnr,owner\nBruket AS,999999999,\nBruket AS,211111119,\n"
    second = understood(opened(text))[1]
    assert [row[2] for row in rows(with_value(opened(text), second, "owner", "Holding"))[1:]] == [
        "",
        "Holding",
    ]


def test_nothing_at_all_is_a_new_list_and_something_else_is_none() -> None:
    made = open_list(b"")
    assert made is not None and understood(made) == () and not made.excel
    assert open_list(b"Hvem\nBruket AS\n") is None and open_list(b"\0") is None


@pytest.mark.parametrize(
    "start", ["sep=;\nBedrift;x\nA AS;1\n", "\ufeffBedrift;x\r\nA AS;1\r\n", "Bedrift\tx\nA AS\t1\n"]
)
def test_a_list_for_excel_stays_one(start: str) -> None:
    made = opened(start)
    assert made.excel and made.as_bytes().startswith("\ufeffBedrift;x".encode())


WORDS = st.text("abcæøå ÅÆ-=+'\"1", max_size=8).map(lambda one: " ".join(one.split()))
NAMES = st.lists(st.text("abcdefgh", min_size=1, max_size=6), min_size=1, max_size=4, unique=True)
COLUMNS = ("owner", "municipality", "contact")


@given(NAMES, st.data())
def test_a_change_is_read_back_and_the_others_and_unknown_columns_stay(
    names: list[str], data: st.DataObject
) -> None:
    theirs = [data.draw(WORDS) for _ in names]
    excel = data.draw(st.booleans())
    plain = company_list_csv([Listed(name) for name in names], excel=excel).splitlines()
    mark = ";" if excel else ","
    quoted = ['"' + one.replace('"', '""') + '"' for one in theirs]
    text = "\n".join(
        [f"{plain[0]}{mark}Vårt", *(f"{row}{mark}{one}" for row, one in zip(plain[1:], quoted, strict=True))]
    )
    given_list = opened(text)
    before = understood(given_list)
    chosen = data.draw(st.sampled_from(before))
    column, value = data.draw(st.sampled_from(COLUMNS)), data.draw(WORDS)
    changed = with_value(given_list, chosen, column, value)
    after = read_company_list_bytes(changed.as_bytes(), "companies.csv").value
    assert after is not None
    wanted: dict[str, Any] = {column: value}
    assert after == tuple(replace(one, **wanted) if one is chosen else one for one in before)
    assert [row[-1] for row in rows(changed)][1:] == [row[-1] for row in rows(given_list)][1:]
    more = with_company(changed, Listed("ny bedrift", seats=("a", "b")))
    assert understood(more)[:-1] == after and understood(more)[-1].seats == ("a", "b")
