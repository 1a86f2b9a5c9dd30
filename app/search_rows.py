"""The patients behind the search, one row each, in arrays: taking them in, forgetting them, telling one again.

Here: `PatientRows`, `Hit` and its parts. Not here: reading a typed line (`search_text.py`), the sorted arrays
(`search_terms.py`), finding and ranking (`search.py`), look-alikes and doubles (`search_alike.py`).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum

from adapters.model import Patient
from adapters.record import dataclass, field
from app import phones
from app.ref import Ref
from app.search_marks import Mark
from app.search_terms import Names, Numbers, Part
from app.search_text import chart_key

_SEEN = 500
_ID_BITS = (1 << 36) - 1
_CHART_LETTERS = 6
_DIGITS = 10
_FIELD, _ROW_END = "\x1f", b"\x1e"


class Match(StrEnum):
    """Why a patient is in the list."""

    EXACT = "exact"
    PREFIX = "prefix"
    CLOSE_SPELLING = "close_spelling"
    SOUNDS_ALIKE = "sounds_alike"
    SAME_PHONE = "same_phone"
    BIRTH_DATE = "birth_date"
    CHART_NUMBER = "chart_number"
    PREFERRED_NAME = "preferred_name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One row of an answer. `tier` 0 exact, 1 prefix, 2 close spelling, 3 sounds alike, 4 a part of what was typed.

    `phone` is the first one as the practice system spells it; `phones.display` makes it fit to show.
    """

    ref: Ref
    tier: int
    match: Match
    marks: tuple[Mark, ...] = field(default=(), repr=False)
    given: str = field(default="", repr=False)
    family: str = field(default="", repr=False)
    preferred: str | None = field(default=None, repr=False)
    born: date | None = field(default=None, repr=False)
    phone: str | None = field(default=None, repr=False)
    chart: str | None = field(default=None, repr=False)

    @property
    def name(self) -> str:
        """ "Family, Given", or the one that is known."""
        return ", ".join(filter(None, (self.family, self.given)))

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """(start, length) of the marks within `name`, in order."""
        shift = {"family": 0, "given": len(self.family) + 2 if self.family else 0}
        return tuple(sorted((shift[m.field] + m.start, m.length) for m in self.marks if m.field in shift))


class PatientRows:
    """Patients of several connections. Not thread-safe: one thread owns it.

    A full sync hands its pages to `add` one by one, each well under a frame; changed patients replace themselves,
    inactive ones leave. What a result row shows is kept here too, some 40 bytes a patient: fetching it for 20 rows from
    the encrypted store at each keystroke would take longer than the search itself.
    """

    def __init__(self) -> None:
        self.family = Part(lambda row: self.names.folded[self.given.of[row]])
        self.given = Part(lambda row: self.names.folded[self.family.of[row]])
        self.preferred = Part(self.given.row_key)
        self.parts = (self.family, self.given, self.preferred)
        self.names = Names(self.parts)
        self.by_born, self.by_chart, self.by_ending, self.by_start = (Numbers() for _ in range(4))
        self.seen_at: dict[int, float] = {}
        self._by_id = Numbers()
        self._connections: list[str] = []
        self._connection = array("H")
        self._born = array("I")
        self._details = bytearray(_ROW_END)  # id, chart, phones of each row; a replaced row leaves its old ones behind
        self._at = array("I")  # where a row's details begin; 0 = a free row
        self._free: list[int] = []

    def __len__(self) -> int:
        return len(self._at) - len(self._free)

    def add(self, connection: str, patients: Iterable[Patient]) -> None:
        """Take in new and changed patients; those no longer active leave."""
        if connection not in self._connections:
            self._connections.append(connection)
        number = self._connections.index(connection)
        for patient in patients:
            row = self.row(Ref(connection, patient.id))
            if not patient.active:
                self._drop(row)
                continue
            names = [_clean(text) for text in (patient.family, patient.given, patient.preferred or "")]
            details = (patient.id, patient.chart or "", *(phone.number for phone in patient.phones))
            if row is not None:
                known = self.name_texts(row)
                if names == known and self.details(row) == list(details) and self.born(row) == patient.born:
                    continue
                self._unlist(row)
            else:
                row = self._new_row()
            self._connection[row] = number
            self._born[row] = patient.born.toordinal() if patient.born else 0
            self._at[row] = len(self._details)
            self._details += _FIELD.join(map(_bare, details)).encode("utf-8", "surrogatepass") + _ROW_END
            for part, name in zip(self.parts, names, strict=True):
                part.of[row] = self.names.name(name)
            self._list(row)

    def remove(self, connection: str, ids: Iterable[str]) -> None:
        """Forget these patients; unknown ids are overlooked."""
        for patient_id in ids:
            self._drop(self.row(Ref(connection, patient_id)))

    def forget(self, connection: str) -> None:
        """Forget all patients of a connection."""
        self.remove(connection, list(self.ids(connection)))

    def ids(self, connection: str) -> Iterator[str]:
        """The ids known of a connection, so that a full sync can tell who is gone."""
        for row, at in enumerate(self._at):
            if at and self._connections[self._connection[row]] == connection:
                yield self.details(row)[0]

    def seen(self, ref: Ref, when: float) -> None:
        """Note that a patient was opened or booked at `when` (any rising number): first among equals from now on."""
        row = self.row(ref)
        if row is not None:
            self.seen_at[row] = max(when, self.seen_at.get(row, when))
            if len(self.seen_at) > _SEEN:
                del self.seen_at[min(self.seen_at, key=self.seen_at.__getitem__)]

    # ------------------------------------------------------------ one row

    def row(self, ref: Ref) -> int | None:
        for row in self._by_id.rows(_id_value(ref)):
            if self.ref(row) == (ref.connection, _bare(ref.id)):
                return row
        return None

    def ref(self, row: int) -> Ref:
        return Ref(self._connections[self._connection[row]], self.details(row)[0])

    def born(self, row: int) -> date | None:
        return date.fromordinal(self._born[row]) if self._born[row] else None

    def details(self, row: int) -> list[str]:
        """The id, the chart number (empty where there is none) and the phones of a row."""
        start = self._at[row]
        end = self._details.index(_ROW_END, start)
        return self._details[start:end].decode("utf-8", "surrogatepass").split(_FIELD)

    def name_texts(self, row: int) -> list[str]:
        """The family, given and preferred name of a row, empty where there is none."""
        return [self.names.texts[part.of[row]] for part in self.parts]

    def hit(self, row: int, tier: int, match: Match, marks: tuple[Mark, ...] = ()) -> Hit:
        patient_id, chart, *numbers = self.details(row)
        family, given, preferred = self.name_texts(row)
        return Hit(
            ref=Ref(self._connections[self._connection[row]], patient_id),
            tier=tier,
            match=match,
            marks=marks,
            given=given,
            family=family,
            preferred=preferred or None,
            born=self.born(row),
            phone=numbers[0] if numbers else None,
            chart=chart or None,
        )

    def _new_row(self) -> int:
        if self._free:
            return self._free.pop()
        for column in (self._at, self._born, self._connection, *(part.of for part in self.parts)):
            column.append(0)
        return len(self._at) - 1

    def _drop(self, row: int | None) -> None:
        if row is not None:
            self._unlist(row)
            self._at[row] = 0
            self._free.append(row)
            self.seen_at.pop(row, None)

    def _list(self, row: int) -> None:
        for part in self.parts:
            part.enlist(row)
        for numbers, value in self._values(row):
            numbers.add(value, row)

    def _unlist(self, row: int) -> None:
        for part in self.parts:
            part.delist(row)
        for numbers, value in self._values(row):
            numbers.discard(value, row)

    def _values(self, row: int) -> Iterator[tuple[Numbers, int]]:
        """Every number under which the row is found."""
        patient_id, chart, *numbers = self.details(row)
        yield self._by_id, _id_value(self.ref(row))
        if self._born[row]:
            yield self.by_born, self._born[row]
        yield self.by_chart, chart_range(chart_key(chart or patient_id))[0]
        for phone in {phones.key(number) for number in numbers} - {""}:
            yield self.by_ending, digit_range(phone[::-1])[0]
            yield self.by_start, digit_range(phone)[0]


def digit_range(start: str) -> tuple[int, int]:
    """The values of all digit strings that begin so; ten digits count."""
    start = start[:_DIGITS]
    return int(start.ljust(_DIGITS, "0")), int(start.ljust(_DIGITS, "9"))


def chart_range(start: str) -> tuple[int, int]:
    """The values of all chart keys that begin so; six letters or digits count."""
    low = 0
    for letter in start[:_CHART_LETTERS].ljust(_CHART_LETTERS, "\0"):
        low = low * 37 + (int(letter, 36) + 1 if letter > "\0" else 0)
    return low, low + 37 ** (_CHART_LETTERS - min(len(start), _CHART_LETTERS)) - 1


def _id_value(ref: Ref) -> int:
    return hash((ref.connection, _bare(ref.id))) & _ID_BITS


def _bare(text: str) -> str:
    """Without the characters that part the details."""
    return text.replace("\x1f", " ").replace("\x1e", " ")


def _clean(name: str) -> str:
    name = name.strip()
    if not name.isascii():
        import unicodedata  # one glyph one character, so that a mark never cuts an accent off

        name = unicodedata.normalize("NFC", name)
    return name
