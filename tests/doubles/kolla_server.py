"""A toy Kolla dental interface on a real socket: names, filters, pages, verbs after a colon, its doubts as switches.

One linked practice of invented people in Chicago. Rows are plain dictionaries that tests may change; times are kept as
instants. Not here: the socket and the usual faults (`toy.py`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from operator import eq, ge, gt, le, lt, ne
from typing import Any
from zoneinfo import ZoneInfo

from starlette.responses import JSONResponse, Response

from tests.doubles.toy import Call, Routes, Toy

Row = dict[str, Any]
KEY = "kc.notarealkey"
CONNECTOR, CONSUMER = "opendental", "north-clinic"
BASE = "/dental/v1"
_TERM = re.compile(r"\s*(\w+)\s*(>=|<=|!=|=|>|<)\s*'([^']*)'\s*")
FILTERS = {
    "appointments": {"start_time", "contact_id", "update_time", "state"},
    "contacts": {"phone", "name", "update_time", "remote_id", "type", "state", "birth_date"},
    "resources": {"type"},
    "schedule": {"start_date", "end_date"},
}
WHEN = {"start_time", "end_time", "time_zone"}
WALL = {"wall_start_time", "wall_end_time"}
VISIT = {*WHEN, *WALL, "contact_id", "operatory", "providers", "appointment_type_id", "short_description", "notes"}
CONTACT = {
    "type",
    "given_name",
    "family_name",
    "preferred_name",
    "birth_date",
    "gender",
    "notes",
    "state",
    "phone_numbers",
    "email_addresses",
    "addresses",
}


class Invalid(Exception):
    """A 400, in words."""


class KollaServer(Toy):
    """Switches: see the attributes. `elsewhere()` is another desk's hand."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self.key = KEY
        self.zone = ZoneInfo("America/Chicago")
        self.tables: dict[str, dict[str, Row]] = {
            name: {} for name in ("appointments", "contacts", "resources", "appointmenttypes", "confirmationTypes")
        }
        self.open_days: set[int] = set(range(5))  # weekdays with hours
        self.reserved: list[Row] = []  # {"resource", "date", "start_time", "end_time", "note"}
        self.schedules = True  # False: this connector tells none
        self.heeds_range = True  # False: the coming week, whatever is asked
        self.page_cap = 1000
        self.absent: str | None = None  # how an absent text is told: None, "" or "missing"
        self.stamps = True  # False: update_time is null
        self.zone_told = True
        self.light_copies = True  # False: a visit names its patient by id alone
        self.cancels_to = "broken"
        self.keeps_other_phones = True
        self.formatted_phones = True  # a number is searched as it is written
        self.names_made = True  # False: the answer to a creation does not say what was made
        self.unknown_filters: set[str] = set()
        self.not_offered = ""  # a regular expression of "VERB /path" this connector cannot do
        self.forbidden = ""
        self.snake_lists = False
        self.between_pages: list[Callable[[], object]] = []
        self._number = 9000
        self._tokens = 0
        self.tokens: dict[str, int] = {}
        super().__init__(now)
        _settle(self)

    # --- what tests and other desks do ---

    def add(self, table: str, number: str | int | None = None, **fields: Any) -> Row:
        self._number += 1
        bare = str(number if number is not None else self._number)
        row = {"name": f"{table}/{bare}", "remote_id": bare, "update_time": self.now(), **fields}
        if table == "appointments":
            row = {"contact_id": "", "providers": [], "operatory": "", "notes": "", "short_description": "", **row}
            row |= {flag: row.get(flag, False) for flag in ("confirmed", "cancelled", "completed", "broken")}
        self.tables[table][row["name"]] = row
        return row

    def visit(self, start: datetime, minutes: int = 30, **fields: Any) -> Row:
        times = {"start": start.astimezone(UTC), "end": start.astimezone(UTC) + timedelta(minutes=minutes)}
        return self.add("appointments", **{"contact_id": "contacts/311", **times, **fields})

    def elsewhere(self, name: str, **fields: Any) -> Row:
        row = self.tables[name.partition("/")[0]][name]
        row |= {**fields, "update_time": self.now()}
        return row

    # --- the dialect ---

    def routes(self) -> Routes:
        routes: Routes = [
            ("GET", f"{BASE}/resources/{{id}}:loadSchedule", self.schedule),
            ("POST", f"{BASE}/appointments/{{id}}:cancel", self.cancel),
            ("POST", f"{BASE}/appointments/{{id}}:confirm", self.confirm),
        ]
        for table in self.tables:
            routes += [("GET", f"{BASE}/{table}", self._lister(table))]
        for table in ("appointments", "contacts"):
            routes += [
                ("GET", f"{BASE}/{table}/{{id}}", self._reader(table)),
                ("POST", f"{BASE}/{table}", self._maker(table)),
                ("PATCH", f"{BASE}/{table}/{{id}}", self._editor(table)),
            ]
        return routes

    def admit(self, call: Call) -> Response | None:
        told = call.headers
        if told.get("authorization") != f"Bearer {self.key}":
            return error(401, 16, "invalid api key")
        if (told.get("connector-id"), told.get("consumer-id")) != (CONNECTOR, CONSUMER):
            return error(403, 7, "no such linked account")
        if self.forbidden and re.search(self.forbidden, call.line):
            return error(403, 7, "permission denied")
        if self.not_offered and re.search(self.not_offered, call.line):
            return error(501, 12, "not implemented by this connector")
        return None

    def unknown(self, call: Call) -> Response:
        return error(404, 5, "not found")

    def _lister(self, table: str) -> Callable[[Call], Response]:
        return lambda call: self._answered(lambda: self.page(call, table))

    def _reader(self, table: str) -> Callable[[Call], Response]:
        def read_it(call: Call) -> Response:
            row = self.tables[table].get(f"{table}/{call.params['id']}")
            return error(404, 5, "not found") if row is None else JSONResponse(self.rendered(table, row))

        return read_it

    def _maker(self, table: str) -> Callable[[Call], Response]:
        return lambda call: self._answered(lambda: self.make(call, table))

    def _editor(self, table: str) -> Callable[[Call], Response]:
        return lambda call: self._answered(lambda: self.edit(call, table))

    @staticmethod
    def _answered(work: Callable[[], Row | None]) -> Response:
        try:
            told = work()
        except Invalid as wrong:
            return error(400, 3, str(wrong))
        return error(404, 5, "not found") if told is None else JSONResponse(told)

    def page(self, call: Call, table: str) -> Row:
        unknown = {key for key, _ in call.query} - {"page_size", "page_token", "filter", "order_by"}
        size = int(call.get("page_size", "50"))
        if unknown or not 1 <= size <= 1000:
            raise Invalid("page_size: must be at most 1000" if not unknown else f"unknown parameter {unknown.pop()}")
        terms = self._terms(call.get("filter"), table)
        rows = [row for row in self.tables[table].values() if all(_matches(self, row, *term) for term in terms)]
        rows.sort(key=lambda row: (str(row.get("start", "")), row["name"]))
        token = call.get("page_token")
        if token and token not in self.tokens:
            raise Invalid("page_token: expired")
        if token and self.between_pages:
            self.between_pages.pop(0)()
            rows = [row for row in self.tables[table].values() if all(_matches(self, row, *t) for t in terms)]
            rows.sort(key=lambda row: (str(row.get("start", "")), row["name"]))
        start = self.tokens.get(token, 0)
        end = start + min(size, self.page_cap)
        following = ""
        if end < len(rows):
            self._tokens += 1
            following = f"t{self._tokens}"
            self.tokens[following] = end
        key = {"appointmenttypes": "appointment_types", "confirmationTypes": "confirmation_types"}.get(table, table)
        told = [self.rendered(table, row) for row in rows[start:end]]
        return {key if self.snake_lists else table: told, "next_page_token": following}

    def _terms(self, text: str, place: str) -> list[tuple[str, str, str]]:
        found = []
        for part in text.split(" AND ") if text else []:
            term = _TERM.fullmatch(part)
            if term is None:
                raise Invalid("filter: cannot be parsed")
            if term[1] not in FILTERS.get(place, ()) or term[1] in self.unknown_filters:
                raise Invalid(f"filter: unknown field '{term[1]}'")
            found.append((term[1], term[2], term[3]))
        return found

    def rendered(self, table: str, row: Row) -> Row:
        told = {key: value for key, value in row.items() if key not in ("start", "end")}
        told["update_time"] = _stamp(row["update_time"]) if self.stamps else None
        if table == "appointments":
            told |= {"start_time": _stamp(row["start"]), "end_time": _stamp(row["end"])}
            for key in ("start", "end"):
                told[f"wall_{key}_time"] = row[key].astimezone(self.zone).strftime("%Y-%m-%d %H:%M:%S")
            told["time_zone"] = self.zone.key if self.zone_told else ""
            person = self.tables["contacts"].get(row["contact_id"], {}) if self.light_copies else {}
            told["contact"] = {key: person.get(key) for key in ("name", "remote_id", "given_name", "family_name")}
        if self.absent == "missing":
            return {key: value for key, value in told.items() if value not in (None, "")}
        return {key: self.absent if value in (None, "") else value for key, value in told.items()}

    # --- writes ---

    def make(self, call: Call, table: str) -> Row:
        told = self._body(call, VISIT if table == "appointments" else CONTACT)
        if call.query:
            raise Invalid("unknown parameter")
        if table == "contacts":
            if not told.get("given_name") and not told.get("family_name"):
                raise Invalid("given_name: required")
            row = self.add("contacts", **self._person(told))
        else:
            if told.get("contact_id") not in self.tables["contacts"]:
                raise Invalid("contact_id: not found")
            row = self.add("appointments", **self._visit(told))
        shown = self.rendered(table, row)
        return shown if self.names_made else {key: value for key, value in shown.items() if key != "name"}

    def edit(self, call: Call, table: str) -> Row | None:
        row = self.tables[table].get(f"{table}/{call.params['id']}")
        if row is None:
            return None
        told = self._body(call, VISIT if table == "appointments" else CONTACT)
        mask = call.get("update_mask")
        if mask and not set(mask.split(",")) <= told.keys():
            raise Invalid("update_mask: not in the body")
        told = {key: told[key] for key in mask.split(",")} if mask else told
        fields = self._visit(told) if table == "appointments" else self._person(told)
        return self.rendered(table, self.elsewhere(row["name"], **fields))

    def cancel(self, call: Call) -> Response:
        return self._answered(lambda: self._flagged(call, {"name", "canceler"}, {self.cancels_to: True}))

    def confirm(self, call: Call) -> Response:
        def work() -> Row | None:
            told = call.json()
            if told.get("confirmation_type") not in self.tables["confirmationTypes"]:
                raise Invalid("confirmation_type: not found")
            kind = self.tables["confirmationTypes"][told["confirmation_type"]]
            fields = {"confirmed": kind["display_name"] == "Confirmed" and told["confirmed"]}
            return self._flagged(call, {"name", "confirmed", "confirmation_type"}, fields)

        return self._answered(work)

    def _flagged(self, call: Call, needed: set[str], fields: Row) -> Row | None:
        name = f"appointments/{call.params['id']}"
        if name not in self.tables["appointments"]:
            return None
        told = self._body(call, {*needed, "notes"})
        if not needed <= told.keys() or told["name"] != name:
            raise Invalid("name: required")
        if "canceler" in needed and told["canceler"].get("name") not in self.tables["resources"]:
            raise Invalid("canceler: required")
        return self.rendered("appointments", self.elsewhere(name, **fields))

    def _body(self, call: Call, known: set[str]) -> Row:
        told = call.json()
        if unknown := told.keys() - known:
            raise Invalid(f"unknown field '{min(unknown)}'")
        return dict(told)

    def _visit(self, told: Row) -> Row:
        fields = {key: value for key, value in told.items() if key not in WHEN | WALL}
        if "start_time" in told:
            assert told["time_zone"] == self.zone.key
            fields |= {key: datetime.fromisoformat(told[f"{key}_time"]).astimezone(UTC) for key in ("start", "end")}
        elif "wall_start_time" in told:
            for key in ("start", "end"):
                wall = told[f"wall_{key}_time"]
                assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", wall)
                fields[key] = datetime.fromisoformat(wall).replace(tzinfo=self.zone).astimezone(UTC)
        for each in told.get("providers", ()):
            if each["name"] not in self.tables["resources"]:
                raise Invalid("providers: not found")
        return fields

    def _person(self, told: Row) -> Row:
        fields = dict(told)
        if "birth_date" in fields:
            date.fromisoformat(fields["birth_date"])
        if not self.keeps_other_phones and "phone_numbers" in fields:
            fields["phone_numbers"] = [each for each in fields["phone_numbers"] if each["type"] != "OTHER"]
        return fields

    # --- hours ---

    def schedule(self, call: Call) -> Response:
        name = f"resources/{call.params['id']}"
        if name not in self.tables["resources"]:
            return error(404, 5, "not found")
        try:
            asked = {key: date.fromisoformat(value) for key, _, value in self._terms(call.get("filter"), "schedule")}
        except Invalid as wrong:
            return error(400, 3, str(wrong))
        today = self.now().astimezone(self.zone).date()
        if not asked or not self.heeds_range:
            asked = {"start_date": today, "end_date": today + timedelta(days=7)}
        days = list(self._days(name, asked["start_date"], asked["end_date"])) if self.schedules else []
        return JSONResponse({"resource": None, "schedule": days})

    def _days(self, name: str, first: date, last: date) -> Iterator[Row]:
        for number in range((last - first).days + 1):
            on = first + timedelta(days=number)
            if on.weekday() in self.open_days:
                blocks = [{"start_time": "08:00", "end_time": "12:00"}, {"start_time": "13:00", "end_time": "18:00"}]
                notes = [row for row in self.reserved if (row["resource"], row["date"]) == (name, on.isoformat())]
                said = [{key: row[key] for key in ("start_time", "end_time", "note")} for row in notes]
                yield {"resource": name, "date": on.isoformat(), "blocks": blocks, "notes": said}


def error(status: int, code: int, message: str) -> Response:
    return JSONResponse({"code": code, "message": message, "details": []}, status)


def _stamp(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _matches(server: KollaServer, row: Row, key: str, op: str, wanted: str) -> bool:
    if key in ("name", "phone"):
        fields = [row.get(part) or "" for part in ("given_name", "family_name", "preferred_name")]
        if key == "phone":
            fields = [each["number"] for each in row.get("phone_numbers") or ()]
            if not server.formatted_phones:
                fields = [re.sub(r"\D", "", each) for each in fields]
        return any(wanted.lower() in each.lower() for each in fields)
    have = {"start_time": row.get("start"), "update_time": row["update_time"]}.get(key, row.get(key))
    want: Any = datetime.fromisoformat(wanted) if isinstance(have, datetime) else wanted
    if have is None:
        return False
    compare = {"=": eq, "!=": ne, ">": gt, "<": lt, ">=": ge, "<=": le}[op]
    return bool(compare(have, want))


def _settle(server: KollaServer) -> None:
    """The invented practice: a dentist, a hygienist, two rooms, two visit types, four patients, one visit."""
    add = server.add
    add("resources", "practice_0", type="PRACTICE", display_name="North Dental", additional_data={})
    for number, name, hygienist in (("4", "Dr Ames", False), ("5", "Bo Lind", True)):
        extra = {"hygienist": hygienist, "short_display_name": name[-4:]}
        add("resources", f"provider_{number}", type="PROVIDER", display_name=name, additional_data=extra)
    for number in ("1", "2"):
        add("resources", f"operatory_{number}", type="OPERATORY", display_name=f"Op {number}", additional_data={})
    add("resources", "staff_9", type="STAFF", display_name="Front desk", additional_data={})
    for number, name, minutes in (("7", "Recall", 30), ("8", "Filling", 45)):
        add(
            "appointmenttypes", number, display_name=name, appointment_length=minutes, additional_data={"color": "#3A7"}
        )
    for number, name in (("0", "Unconfirmed"), ("1", "Confirmed")):
        add("confirmationTypes", number, display_name=name)
    for number, first, last, born, phone in (
        ("311", "Ivo", "Lund", "1988-02-29", "(312) 555-0101"),
        ("312", "Nora", "O'Brien", "1971-05-03", "312-555-0102"),
        ("313", "Mina", "van der Berg", None, "+1 312 555 0103"),
    ):
        phones = [{"number": phone, "type": "MOBILE"}]
        mails = [{"address": f"{first.lower()}@example.com", "type": "HOME"}]
        person = {"given_name": first, "family_name": last, "birth_date": born, "phone_numbers": phones}
        add("contacts", number, type="PATIENT", state="ACTIVE", email_addresses=mails, **person)
    add("contacts", "314", type="PATIENT", state="INACTIVE", given_name="Old", family_name="Lund", phone_numbers=[])
    add("contacts", "900", type="GUARANTOR", state="ACTIVE", given_name="Pay", family_name="Lund", phone_numbers=[])
    light = {"name": "resources/provider_4", "remote_id": "4", "type": "PROVIDER", "display_name": "Dr Ames"}
    yesterday = server.now().astimezone(server.zone).replace(hour=9, minute=0) - timedelta(days=1)
    server.visit(
        yesterday,
        providers=[light],
        operatory="resources/operatory_2",
        appointment_type_id="appointmenttypes/7",
        completed=True,
    )
    for row in (row for table in server.tables.values() for row in table.values()):
        row["update_time"] = server.now() - timedelta(days=3)
