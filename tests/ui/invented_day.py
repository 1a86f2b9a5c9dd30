"""Invented days for the calendar's tests and benches: the Tuesday of the design pictures, and crowded days of any size.

Every person here is made up.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from adapters.model import Appointment, Span, Status
from app.agenda import Agenda, Closed, Column, Hold, Pending, Visit
from app.ref import Ref
from app.writeback import Look

ZONE = ZoneInfo("America/Los_Angeles")
DAY = date(2026, 2, 17)
NOW = datetime(2026, 2, 17, 10, 42, tzinfo=ZONE)
LINK = "c1"

S, C, A, I, D, N, X = (  # noqa: E741 - one letter a status keeps the table readable
    Status.SCHEDULED,
    Status.CONFIRMED,
    Status.ARRIVED,
    Status.IN_CHAIR,
    Status.DONE,
    Status.NO_SHOW,
    Status.CANCELLED,
)

Row = tuple[str, str, str, str, Status]

HADDAD: list[Row] = [
    ("8:00", "9:00", "Delgado, Marcus", "Crown prep #19", D),
    ("9:00", "9:30", "Osei, Abena", "Exam and X-rays", D),
    ("9:30", "10:30", "Whitfield, Margaret", "Filling, 2 surfaces", D),
    ("10:30", "11:30", "Petrov, Ilya", "Root canal #14", I),
    ("11:30", "12:00", "Castellano, Rosa", "Emergency exam", C),
    ("13:00", "14:00", "Nakamura, Kenji", "Crown seat #30", C),
    ("14:00", "14:45", "Brennan, Siobhan", "Filling, 1 surface", S),
    ("15:00", "16:00", "Hussain, Bilal", "Extraction #17", S),
    ("16:15", "17:00", "Duarte, Inês", "Night guard fit", C),
]
OKAFOR: list[Row] = [
    ("8:00", "8:45", "Larsen, Ingrid", "Periodic exam", D),
    ("8:45", "9:45", "Thompson, DeShawn", "Composite #8", D),
    ("9:45", "10:15", "Alvarez, Camila", "Exam and X-rays", N),
    ("10:15", "11:15", "Kowalczyk, Piotr", "Crown prep #30", I),
    ("11:20", "11:50", "Pereira, Davi", "Periodic exam", X),
    ("13:00", "13:30", "Rahman, Nadia", "Post-op check", C),
    ("13:30", "14:30", "Fitzgerald, Owen", "Implant consult", C),
    ("14:30", "15:15", "Sørensen, Elise", "Filling, 1 surface", S),
    ("15:15", "16:15", "Moreau, Julien", "Filling, 3 surfaces", S),
    ("16:15", "17:00", "Chaudhry, Imran", "Periodic exam", C),
]
LINDQVIST: list[Row] = [
    ("9:00", "10:30", "Vasquez, Héctor", "Root canal, molar #19", D),
    ("10:30", "12:00", "Eriksen, Maja", "Root canal, premolar #12", A),
    ("14:00", "15:30", "Goldberg, Naomi", "Retreatment #3", C),
    ("16:00", "16:45", "Patel, Anjali", "Endo evaluation", C),
]
NAIR: list[Row] = [
    ("8:00", "9:00", "Baptiste, Jean", "Adult cleaning", D),
    ("9:00", "10:00", "Novák, Petra", "Adult cleaning", D),
    ("10:00", "11:00", "Johansson, Freya", "Perio maintenance", I),
    ("11:00", "12:00", "Adeyemi, Tunde", "Adult cleaning", A),
    ("13:00", "13:45", "Reyes, Mateo", "Child cleaning", C),
    ("13:45", "14:30", "Reyes, Lucía", "Child cleaning", C),
    ("14:30", "15:30", "Okonkwo, Chidi", "Adult cleaning", S),
]
BRANDT: list[Row] = [
    ("8:00", "9:00", "Whitaker, Dolores", "Adult cleaning", D),
    ("9:00", "10:30", "Ferreira, Paulo", "Scaling, upper right", D),
    ("10:30", "11:30", "Yamada, Hana", "Adult cleaning", C),
    ("13:30", "14:30", "Mensah, Kofi", "Adult cleaning", C),
    ("15:00", "16:00", "Lindgren, Astrid", "Perio maintenance", S),
]
SINCE = {"Petrov": "10:33", "Kowalczyk": "10:19", "Eriksen": "10:28", "Johansson": "10:02", "Adeyemi": "10:38"}
MARKS = {
    "Osei": ("balance",),
    "Petrov": ("alert",),
    "Castellano": ("new",),
    "Brennan": ("balance",),
    "Fitzgerald": ("new", "alert"),
    "Eriksen": ("alert", "balance"),
    "Whitaker": ("balance",),
    "Lindgren": ("new",),
}
LOOKS = {
    "Hussain": ("book", Look.SENDING),
    "Sørensen": ("book", Look.FAILED),
    "Okonkwo": ("move", Look.ATTENTION),
    "Patel": ("move", Look.WAITING),
}


def at(text: str, day: date = DAY, zone: ZoneInfo = ZONE) -> datetime:
    """ "8:45" on the invented day."""
    hour, minute = map(int, text.split(":"))
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone)


def span(start: str, end: str, day: date = DAY) -> Span:
    return Span(start=at(start, day), end=at(end, day))


def ref(ident: str) -> Ref:
    return Ref(LINK, ident)


def visit(row: Row, provider: str = "p1", pending: Pending | None = None, day: date = DAY, **more: object) -> Visit:
    """One visit; its id is the family name in small letters."""
    start, end, name, kind, status = row
    family = name.split(",")[0]
    since = SINCE.get(family)
    appointment = Appointment(
        id=family.lower() + ("-" + name.split()[1].lower() if family == "Reyes" else ""),
        span=span(start, end, day),
        patient_id=family.lower(),
        patient_name=name,
        provider_id=provider,
        visit_type=kind,
        status=status,
        marks=frozenset(MARKS.get(family, ())),
        status_since=at(since, day) if since else None,
        **more,  # type: ignore[arg-type]
    )
    return Visit(ref=ref(appointment.id), appointment=appointment, pending=pending)


def pending(kind: str, look: Look, part: str = "whole", other: Span | None = None) -> Pending:
    return Pending(id=f"w-{kind}-{look}", kind=kind, look=look, part=part, since=NOW, other=other, system="Sikka")


def _visits(rows: Iterable[Row], provider: str) -> list[Visit]:
    found = []
    for row in rows:
        mark = LOOKS.get(row[2].split(",")[0])
        on_way = None
        if mark:
            kind, look = mark
            moved = kind == "move"
            on_way = pending(kind, look, "to" if moved else "whole", span("15:30", "16:00") if moved else None)
        found.append(visit(row, provider, on_way))
    return found


def column(
    ident: str,
    name: str,
    detail: str,
    hours: tuple[str, str] | None,
    visits: Iterable[Visit],
    figures: tuple[int, int, int] = (0, 480, 0),
    closed: Iterable[Closed] = (),
    holds: Iterable[Hold] = (),
    day: date = DAY,
) -> Column:
    booked, bookable, openings = figures
    return Column(
        ref=ref(ident),
        name=name,
        detail=detail,
        open=(span(*hours, day),) if hours else (),
        visits=tuple(visits),
        closed=tuple(closed),
        holds=tuple(holds),
        booked=booked,
        bookable=bookable,
        openings=openings,
    )


def lunch(start: str = "12:00", end: str = "13:00", label: str = "Lunch") -> Closed:
    return Closed(ref=ref(f"b-{start}"), span=span(start, end), label=label)


def tuesday() -> Agenda:
    """The day of pictures 01, 10c and 13."""
    hold = Hold(
        id="h1",
        connection=LINK,
        span=span("15:30", "16:30"),
        provider=ref("p4"),
        patient_name="Osei, Abena",
        until=NOW + timedelta(minutes=3, seconds=12),
    )
    old = visit(("15:30", "16:00", "Patel, Anjali", "Endo evaluation", C), "p3")
    ghost = Visit(
        ref=old.ref,
        appointment=old.appointment,
        pending=pending("move", Look.WAITING, "from", span("16:00", "16:45")),
    )
    columns = (
        column("p1", "Dr. Haddad", "Op 1 · DDS", ("8:00", "17:00"), _visits(HADDAD, "p1"), (451, 480, 0), [lunch()]),
        column("p2", "Dr. Okafor", "Op 2 · DMD", ("8:00", "17:00"), _visits(OKAFOR, "p2"), (437, 480, 1), [lunch()]),
        column(
            "p3",
            "Dr. Lindqvist",
            "Op 3 · Endo",
            ("9:00", "17:00"),
            [*_visits(LINDQVIST, "p3"), ghost],
            (315, 420, 1),
            [lunch()],
        ),
        column(
            "p4", "Priya Nair", "Hyg 1 · RDH", ("8:00", "17:00"), _visits(NAIR, "p4"), (389, 480, 1), [lunch()], [hold]
        ),
        column(
            "p5",
            "Joel Brandt",
            "Hyg 2 · RDH",
            ("8:00", "16:00"),
            _visits(BRANDT, "p5"),
            (357, 420, 1),
            [lunch("12:30", "13:30"), lunch("14:30", "15:00", "Sensor calibration")],
        ),
    )
    return Agenda(
        day=DAY,
        timezone=ZONE.key,
        visits=tuple(v for c in columns for v in c.visits),
        closed=tuple(c for one in columns for c in one.closed),
        holds=(hold,),
        columns=columns,
        read_at=NOW,
    )


def agenda(*columns: Column, day: date = DAY, zone: ZoneInfo = ZONE) -> Agenda:
    return Agenda(
        day=day,
        timezone=zone.key,
        visits=tuple(v for c in columns for v in c.visits),
        holds=tuple(h for c in columns for h in c.holds),
        columns=columns,
    )


FAMILIES = ("Abbott", "Brandt", "Costa", "Dunne", "Eriksen", "Fofana", "Garcia", "Hansen", "Ito", "Jensen", "Kaya")
GIVEN = ("Ana", "Bruno", "Carla", "Dmitri", "Elif", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Klara", "Liam", "Mona")
TYPES = ("Cleaning", "Filling, 2 surfaces", "Exam and X-rays", "Crown prep", "Root canal", "Consultation", "Check")
STATUSES = (D, D, I, A, C, C, C, S, S, N)


def crowd(columns: int, visits: int, day: date = DAY, first: int = 8, hours: int = 10, seed: int = 0) -> Agenda:
    """`columns` × `visits` one after the other from `first` o'clock over `hours` hours, every name used about once."""
    step = hours * 60 / visits
    begin = datetime(day.year, day.month, day.day, first, tzinfo=UTC).timestamp() + 8 * 3600
    made = []
    for c in range(columns):
        here = []
        for n in range(visits):
            i = seed * 1009 + c * visits + n
            start = datetime.fromtimestamp(begin + n * step * 60, UTC)
            appointment = Appointment(
                id=f"{seed}-{c}-{n}",
                span=Span(start=start, end=start + timedelta(minutes=step)),
                patient_id=str(i),
                patient_name=f"{FAMILIES[i % 11]}{i % 977}, {GIVEN[i % 13]}",
                provider_id=f"p{c}",
                visit_type=TYPES[i % 7],
                status=STATUSES[i % 10],
                marks=frozenset({"new"} if i % 17 == 0 else ()),
            )
            here.append(Visit(ref=ref(appointment.id), appointment=appointment))
        hours_text = (f"{first}:00", f"{first + hours}:00")
        made.append(column(f"p{c}", f"Dr. Number {c}", f"Op {c}", hours_text, here, (400, hours * 60, 1), day=day))
    return agenda(*made, day=day)
