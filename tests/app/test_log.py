"""The log tells what happened to the program and nothing about anybody."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.errors import Refused, Unreachable
from adapters.model import Status
from app import log, trouble
from app.machine import Machine
from tests.doubles.world import World

NAME = "Zephyrina Quackenbush"


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    before = root.level, logging.raiseExceptions
    path = log.start(tmp_path)
    assert path is not None
    yield path
    log.stop()
    root.setLevel(before[0])
    logging.raiseExceptions = before[1]


def fail() -> None:
    try:
        {}[NAME]
    except KeyError as error:
        try:
            raise ValueError(f"no patient {NAME}") from error
        except ValueError as inner:
            raise ExceptionGroup(NAME, [inner, LookupError(NAME)]) from None


def test_an_event_says_ids_counts_and_durations(file: Path) -> None:
    log.event("day_read", connection="c1", count=360, ms=12.345, status=Status.DONE, ticket=None)
    assert (
        file.read_text("utf-8")
        .rstrip()
        .endswith("INFO daybook day_read connection=c1 count=360 ms=12.3 status=done ticket=None")
    )


@pytest.mark.parametrize("value", [NAME, "Zephyrina\u00a0Q", "Zephyrina\nQ", "Q" * 81, ["Quackenbush", "Zephyrina"]])
def test_a_value_that_is_no_id_is_left_out(file: Path, value: object) -> None:
    log.event("odd", id=value)
    assert file.read_text("utf-8").rstrip().endswith("odd id=…")


def test_a_fact_of_another_name_is_refused(file: Path) -> None:
    with pytest.raises(ValueError, match="patient_name"):
        log.event("odd", patient_name=NAME)
    assert file.read_text("utf-8") == ""


@pytest.mark.logs_errors
def test_a_name_in_an_error_never_reaches_the_file_but_its_class_and_lines_do(file: Path) -> None:
    try:
        fail()
    except ExceptionGroup as error:
        log.event("task_failed", logging.ERROR, raised=error, where="sync")
        logging.getLogger("asyncio").error("Task exception was never retrieved: %r", error, exc_info=error)
    text = file.read_text("utf-8")
    assert "Zephyrina" not in text
    assert "Quackenbush" not in text
    assert text.count("ERROR") == 2
    for part in ("task_failed where=sync", "ExceptionGroup", "ValueError", "KeyError", "LookupError", "test_log.py:"):
        assert part in text


@pytest.mark.logs_errors
def test_a_mistake_of_ours_met_at_work_tells_where_it_was_made(file: Path) -> None:
    try:
        fail()
    except ExceptionGroup as error:
        Machine(World().desk()).bug(error)
    text = file.read_text("utf-8")
    assert "Zephyrina" not in text
    for part in ("builtins.ExceptionGroup", "builtins.KeyError", "test_log.py:"):
        assert part in text


def test_words_said_past_the_one_door_are_left_out(file: Path) -> None:
    logging.getLogger("somewhere").warning(f"cannot read {NAME}")
    logging.getLogger("daybook").warning("cannot read %s", NAME)
    logging.warning({"name": NAME})
    text = file.read_text("utf-8")
    assert "Quackenbush" not in text
    assert text.count("test_log.py:") == 3


def test_an_error_made_to_be_logged_keeps_its_words(file: Path) -> None:
    for error in (Unreachable(), Refused(), trouble.full()):
        log.event("failed", logging.WARNING, raised=error)
    text = file.read_text("utf-8")
    assert "adapters.errors.Unreachable: The practice system could not be reached. Nothing was sent." in text
    assert "The disk is full" in text


def test_an_error_that_caused_itself_is_told_once(file: Path) -> None:
    first, second = RuntimeError(NAME), RuntimeError(NAME)
    first.__cause__, second.__cause__ = second, first
    log.event("round", raised=first)
    assert file.read_text("utf-8").count("RuntimeError") == 2


def test_the_libraries_keep_quiet(file: Path) -> None:
    logging.getLogger("httpx").info("GET https://example.com/patients?name=%s", NAME)
    logging.getLogger("httpcore.connection").info("connect")
    assert file.read_text("utf-8") == ""


def test_the_file_is_turned_over_before_it_grows_large(tmp_path: Path, file: Path) -> None:
    handler = next(h for h in logging.getLogger().handlers if isinstance(h.formatter, log.Redacting))
    handler.maxBytes = 500  # type: ignore[attr-defined]
    for number in range(100):
        log.event("tick", count=number)
    files = sorted(p.name for p in file.parent.iterdir())
    assert files == ["daybook.log", *(f"daybook.log.{n}" for n in range(1, 5))]
    assert file.stat().st_size <= 500


def test_a_log_that_cannot_be_written_does_not_keep_the_desk_from_working(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("in the way")
    assert log.start(tmp_path) is None


def test_starting_again_writes_each_line_once(tmp_path: Path, file: Path) -> None:
    assert log.start(tmp_path) == file
    log.event("once")
    assert file.read_text("utf-8").count("once") == 1
