"""A toy Sikka: the practice's own system, the cloud copy that lags behind it, and writebacks between the two.

Strict in keys, bodies and verbs; knobs for what the real one does. `dialect` "seed" and "vendor" know only their own
verbs and names, "both" takes either. Not here: sockets and faults of the line (`toy.py`).
"""

from __future__ import annotations

import copy
import json
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime
from typing import Any
from zoneinfo import ZoneInfo

from starlette.responses import JSONResponse, Response

from tests.doubles.toy import Call, Routes, Toy

ZONE = ZoneInfo("America/New_York")
OFFICE, PRACTICE = "D90001", "1-1"
APP = {"App-Id": "app-id-for-tests", "App-Key": "app-key-for-tests"}
SECRET = "secret-for-tests"
Row = dict[str, str]
_SEED_BOOKING = {
    *("practice_id", "patient_id", "provider_id", "operatory_id"),
    *("start_time", "duration", "appointment_type", "appointment_status"),
}
_VENDOR_BOOKING = {
    *("practice_id", "patient_id", "provider_id", "operatory", "date", "time", "length", "description"),
    *("type", "status", "note", "check_spu"),
}
_SEED_PATIENT = {"practice_id", "first_name", "last_name", "date_of_birth", "email", "mobile_phone"}
_VENDOR_PATIENT = {
    *("practice_id", "firstname", "lastname", "provider_id", "birthdate", "email", "cell", "homephone", "workphone"),
    *("other_phone", "check_spu"),
}
_OURS = {"first_name": "firstname", "last_name": "lastname", "date_of_birth": "birthdate", "mobile_phone": "cell"}
_EXTRA = {"operatory", "is_confirmed", "cancelled", "last_changed_date"} | {"homephone", "workphone", "other_phone"}
_EXTRA |= {"chart_number", "patient_note", "alert_note", "service_item"}
"""Fields told only when asked for."""


@dataclass
class Script:
    """What becomes of one writeback: after `delay` seconds (None: never) it is done, or fails with a text."""

    delay: float | None = 15.0
    fail: str = ""


@dataclass
class Queue:
    id: str
    call: Call = field(repr=False)
    sent: datetime
    script: Script
    office: str = OFFICE
    result: str = "pending"
    error: str = ""
    created: str = ""
    done: datetime | None = None


class SikkaServer(Toy):
    """One office. Set the knobs before the call they should bear on."""

    def __init__(self, now: Callable[[], datetime], dialect: str = "both", practice: str = PRACTICE) -> None:
        self.dialect, self.practice = dialect, practice
        self.patients: list[Row] = []
        self.appointments: list[Row] = []
        self.copy: dict[str, list[Row]] = {"patients": [], "appointments": []}
        self.copied: datetime | None = None
        self.queue: list[Queue] = []
        self.scripts: deque[Script] = deque()
        self.practices = [
            {"office_id": OFFICE, "practice_id": practice, "secret_key": SECRET, "practice_name": "Elm Street"}
        ]
        self.providers = [
            {
                "provider_id": "DR1",
                "firstname": "Ada",
                "lastname": "Stone",
                "provider_type": "Provider",
                "status": "Active",
            },
            {
                "provider_id": "DR2",
                "firstname": "Ben",
                "lastname": "Hale",
                "provider_type": "Provider",
                "status": "active",
            },
            {
                "provider_id": "DR9",
                "firstname": "Old",
                "lastname": "Timer",
                "provider_type": "Provider",
                "status": "Inactive",
            },
            {
                "provider_id": "ST1",
                "firstname": "Front",
                "lastname": "Desk",
                "provider_type": "Staff",
                "status": "Active",
            },
        ]
        self.rooms = [{"operatory": "Room A"}, {"operatory": "Room B"}, {"operatory": "Store", "is_hidden": "T"}]
        self.statuses = ["Scheduled", "Confirmed", "Arrived", "In Chair", "Completed", "No Show", "Cancelled"]
        self.types = ["Checkup", "Recall"]
        self.schedule: list[Row] = []
        self.slots: list[Row] | None = None
        self.pms = "OpenDental"
        self.supported: list[Row] | None = None
        # keys
        self.key_life = 86_400.0
        self.rotate_strict = True
        self.request_keys: dict[str, datetime] = {}
        self.refresh_keys: set[str] = set()
        self.made_keys = 0
        self.told_life: str | None = None
        self.expired_as_400 = False
        self.tells_end = True
        # shapes
        self.empty_is_204 = False
        self.in_array = False
        self.leaves_out_empty = False
        self.http_links = False
        self.bare_links = True
        self.rows_per_page: int | None = None
        self.last_day_counts = True
        self.ignored: set[str] = set()
        # pace and freshness
        self.rate: int | None = None
        self.daily_code = ""
        self.window: deque[datetime] = deque()
        self.lag: float = 0.0
        self.inserting = False
        self.zone_name = "Eastern Standard Time"
        self.zone_told = True
        self.has_sync_status = True
        # writebacks
        self.spu_online = True
        self.shows_bodies = False
        self.has_writebacks = True
        self.listed_after = 0.0
        self.command_zone: Any = ZONE
        self.unknown_result = ""
        self.withdraws = True
        super().__init__(now)

    def routes(self) -> Routes:
        lists: Mapping[str, Callable[[Call], Response]] = {
            "authorized_practices": self.authorised,
            "practices": self.practice_info,
            "practice_info": self.practice_info,
            "providers": lambda call: self.list_of(
                call, [{"practice_id": self.practice, **row} for row in self.providers]
            ),
            "operatories": self.operatories,
            "practice_variables": self.variables,
            "appointment_statuses": lambda call: self.list_of(call, [{"status": word} for word in self.statuses]),
            "practice_schedule": lambda call: self.list_of(call, self.schedule, ("date",)),
            "appointments": self.appointment_list,
            "appointments_available_slots": self.slot_list,
            "patients": self.patient_list,
            "patient_balance": self.balances,
            "data_sync_status": self.sync_status,
            "supported_pmses": self.supported_pmses,
            "writebacks": self.writebacks,
            "writeback_status": self.writeback_status,
        }
        return [
            ("POST", "/request_key", self.token),
            *(("GET", f"/{name}", handler) for name, handler in lists.items()),
            ("GET", "/appointments/{id}", self.one),
            ("GET", "/patients/{id}", self.one),
            ("POST", "/appointment", self.book),
            ("PATCH", "/appointments/{id}", self.patch_appointment),
            ("PUT", "/appointments/{id}", self.put_appointment),
            ("DELETE", "/appointments/{id}", self.delete_appointment),
            ("POST", "/patient", self.add_patient),
            ("PATCH", "/patient/{id}", self.patch_patient),
            ("DELETE", "/writebacks", self.withdraw),
        ]

    # --- keys and pace ---

    def admit(self, call: Call) -> Response | None:
        self.turn()
        assert not call.get("request_key"), "a key in an address ends up in logs"
        if self.daily_code:
            return self.refuse(429, self.daily_code, "Daily limit exceeded", {"x-rate-limit-reset": "20"})
        if self.rate is not None:
            horizon = self.now() - timedelta(seconds=60)
            while self.window and self.window[0] <= horizon:
                self.window.popleft()
            if len(self.window) >= self.rate:
                return self.refuse(429, "", "Too many requests", self.pace())
            self.window.append(self.now())
        path = call.path.strip("/").partition("/")[0]
        if path == "request_key":
            return None
        is_app = {name: call.headers.get(name.lower()) for name in APP} == APP
        key = call.headers.get("request-key", "")
        if path in ("writebacks", "data_sync_status", "supported_pmses"):
            return None if is_app else self.refuse(401, "API2003", "Wrong application id or key")
        if path == "authorized_practices" and is_app and not key:
            return None
        ends = self.request_keys.get(key)
        if ends is None or ends <= self.now():
            if self.expired_as_400:
                return self.refuse(400, "API1025", "Request key has expired", vendor=True)
            return self.refuse(401, "invalid_request", "request_key has expired")
        return None

    def pace(self) -> dict[str, str]:
        if self.rate is None:
            return {}
        reset = 60 - (self.now() - self.window[0]).total_seconds() if self.window else 60
        left = max(0, self.rate - len(self.window))
        numbers = {"limit": self.rate, "remaining": left, "reset": max(1, round(reset))}
        return {f"x-rate-limit-{name}": str(number) for name, number in numbers.items()}

    def refuse(
        self, status: int, code: str, words: str, headers: Mapping[str, str] | None = None, vendor: bool | None = None
    ) -> Response:
        if self.dialect == "vendor" if vendor is None else vendor:
            body: dict[str, Any] = {
                "http_code": str(status),
                "error_code": code,
                "short_message": "",
                "long_message": words,
            }
        else:
            body = {"error": code or "error", "error_description": words, "status_code": status}
            if code.startswith("API"):
                body["error_code"] = code
        return JSONResponse(body, status, dict(headers or {}))

    def token(self, call: Call) -> Response:
        body = call.json()
        if (body.get("app_id"), body.get("app_key")) != tuple(APP.values()):
            return self.refuse(400, "API1001", "Application id invalid")
        if body.get("grant_type") == "refresh_key":
            if body.get("refresh_key") not in self.refresh_keys:
                return self.refuse(400, "API1026", "refresh_key invalid")
            if self.rotate_strict:
                self.refresh_keys.clear()
                self.request_keys.clear()
        elif body.get("grant_type") != "request_key" or (body.get("office_id"), body.get("secret_key")) != (
            OFFICE,
            SECRET,
        ):
            return self.refuse(400, "API1005", "Secret key invalid")
        self.made_keys += 1
        key, refresh = f"request-{self.made_keys}", f"refresh-{self.made_keys}"
        self.request_keys[key] = self.now() + timedelta(seconds=self.key_life)
        self.refresh_keys.add(refresh)
        life = self.told_life or f"{int(self.key_life)} second(s)"
        told = {"request_key": key, "refresh_key": refresh, "expires_in": life, "issued_to": OFFICE, "status": "active"}
        return JSONResponse(told)

    def kill_keys(self) -> None:
        """The request keys die, the refresh keys live."""
        self.request_keys.clear()

    # --- lists ---

    def list_of(self, call: Call, rows: list[Any], filters: tuple[str, ...] = (), freshness: bool = False) -> Response:
        asked = call.get("fields")
        for name in ("practice_id", *filters):
            if (wanted := call.get(name)) and name not in self.ignored:
                rows = [row for row in rows if row.get(name, wanted) == wanted]
        headers = dict(self.pace())
        key = call.headers.get("request-key", "")
        if key in self.request_keys and self.tells_end:
            headers["request-key-expires"] = format_datetime(self.request_keys[key].astimezone(UTC), usegmt=True)
        if freshness:
            headers["data-insert"] = "in progress" if self.inserting else "completed"
        if not rows and self.empty_is_204:
            return Response(status_code=204, headers=headers)
        limit = int(call.get("limit", "50"))
        size = min(limit, self.rows_per_page or 5000)
        offset = int(call.get("offset", "0"))
        here = rows[offset * size : (offset + 1) * size]
        if freshness and asked != "get_all":
            here = [{k: v for k, v in row.items() if k not in _EXTRA or k in asked.split(",")} for row in here]
        if self.leaves_out_empty:
            here = [{k: v for k, v in row.items() if v != ""} for row in here]
        more = (offset + 1) * size < len(rows)
        envelope = {
            "offset": str(offset),
            "limit": str(size),
            "total_count": str(len(rows)),
            "execution_time": "4",
            "pagination": {"previous": "", "next": self.link(call, offset + 1, size) if more else ""},
            "items": here,
        }
        return JSONResponse([envelope] if self.in_array else envelope, headers=headers)

    def link(self, call: Call, offset: int, limit: int) -> str:
        query = [] if self.bare_links else [pair for pair in call.query if pair[0] not in ("offset", "limit")]
        told = "&".join(f"{name}={value}" for name, value in [*query, ("offset", offset), ("limit", limit)])
        return f"{'http' if self.http_links else 'https'}://api.sikkasoft.com/v4{call.path}?{told}"

    def authorised(self, call: Call) -> Response:
        zone = {"practice_management_system_refresh_date_time_zone": self.zone_name} if self.zone_told else {}
        rows = [{"practice_management_system": self.pms, **zone, **row} for row in self.practices]
        return self.list_of(call, rows if call.get("show") == "all" else rows[:1])

    def practice_info(self, call: Call) -> Response:
        return self.list_of(call, [{"practice_id": self.practice, "name": "Elm Street", "cust_id": "1"}])

    def operatories(self, call: Call) -> Response:
        if call.get("cust_id") != "1":
            return self.refuse(400, "API1020", "cust_id is required")
        return self.list_of(call, [{"is_hidden": "F", "practice_id": self.practice, **row} for row in self.rooms])

    def variables(self, call: Call) -> Response:
        service = call.get("service_name")
        words = (
            self.statuses if service == "Appointment Status" else self.types if service == "Appointment Type" else []
        )
        rows = [
            {"service_name": service, "value": word, "description": word, "practice_id": self.practice}
            for word in words
        ]
        return self.list_of(call, rows)

    def appointment_list(self, call: Call) -> Response:
        rows = self.copy["appointments"]
        first, last = call.get("startdate"), call.get("enddate")
        if first:
            rows = [row for row in rows if row["date"][:10] >= first]
        if last:
            rows = [
                row for row in rows if row["date"][:10] <= last and (self.last_day_counts or row["date"][:10] < last)
            ]
        return self.list_of(call, rows, ("appointment_sr_no", "patient_id", "provider_id"), freshness=True)

    def slot_list(self, call: Call) -> Response:
        if self.slots is None:
            return self.refuse(404, "API2009", "not found")
        first, last = call.get("startdate"), call.get("enddate")
        return self.list_of(call, [r for r in self.slots if first <= r["date"][:10] <= last], ("provider_id",))

    def patient_list(self, call: Call) -> Response:
        rows = self.copy["patients"]
        if (since := call.get("loaded_startdate")) and "loaded_startdate" not in self.ignored:
            rows = [row for row in rows if row["loaded"] >= since]
        if (text := call.get("search").casefold()) and "search" not in self.ignored:
            names = ("firstname", "lastname", "email", "city", "cell", "homephone", "workphone")
            rows = [row for row in rows if any(text in row.get(name, "").casefold() for name in names)]
        if (find := call.get("find")) and "find" not in self.ignored:
            name, _, rest = find.partition("=")
            rows = [row for row in rows if row.get(name, "")[:10] == rest.removeprefix("eq_")]
        filters = ("patient_id", "cell", "homephone", "workphone")
        return self.list_of(
            call, [{k: v for k, v in r.items() if k != "loaded"} for r in rows], filters, freshness=True
        )

    def balances(self, call: Call) -> Response:
        rows = [
            {"patient_id": row["patient_id"], "patient_balance": row.get("owes", "0.0000")} for row in self.patients
        ]
        return self.list_of(call, rows, ("patient_id",))

    def sync_status(self, call: Call) -> Response:
        if not self.has_sync_status:
            return self.refuse(404, "API2009", "not found")
        at = (self.copied or self.now()).astimezone(ZONE)
        row = {"office_id": OFFICE, "practice_id": self.practice, "status": "refresh"}
        row |= {"data_insert_date": f"{at:%Y-%m-%dT%H:%M:%S}", "time_zone": self.zone_name}
        return self.list_of(call, [row])

    def supported_pmses(self, call: Call) -> Response:
        return self.list_of(call, self.supported) if self.supported else self.refuse(404, "API2009", "not found")

    def one(self, call: Call) -> Response:
        if self.dialect == "vendor":
            return self.refuse(404, "API2009", "not found")
        kind = call.path.strip("/").partition("/")[0]
        name = "appointment_sr_no" if kind == "appointments" else "patient_id"
        found = next((row for row in self.copy[kind] if row[name] == call.params["id"]), None)
        if found is None:
            return self.refuse(404, "not_found", "not found")
        return JSONResponse({key: value for key, value in found.items() if key not in _EXTRA | {"loaded"}})

    # --- writes ---

    def book(self, call: Call) -> Response:
        return self.take(call, {"seed": _SEED_BOOKING, "vendor": _VENDOR_BOOKING}, {"appointment_type", "type", "note"})

    def add_patient(self, call: Call) -> Response:
        names = set(call.json())
        if not ({"first_name", "last_name"} <= names or {"firstname", "lastname"} <= names):
            return self.refuse(400, "API1020", "firstname is required")
        return self.take(call, {"seed": _SEED_PATIENT, "vendor": _VENDOR_PATIENT}, None)

    def patch_patient(self, call: Call) -> Response:
        return self.take(call, {"seed": _SEED_PATIENT, "vendor": _VENDOR_PATIENT}, None)

    def patch_appointment(self, call: Call) -> Response:
        body = call.json()
        names = {"op", "path", "value"} | ({"appointment_sr_no"} if self.dialect != "seed" else set())
        if self.dialect == "vendor" and body.get("path") != "/appointment_status":
            return self.refuse(405, "API2014", "Only the status can be changed")
        if self.dialect == "vendor" and not body.get("practice_id"):
            return self.refuse(400, "API1020", "practice_id is required")
        more = (
            {"practice_id", "check_spu", "cancellation_note", "cancellation_code_id"}
            if self.dialect != "seed"
            else set()
        )
        return self.take(call, {"seed": names, "vendor": names | more}, None)

    def put_appointment(self, call: Call) -> Response:
        if self.dialect == "seed":
            return self.refuse(405, "", "Method not allowed")
        if not call.json().get("provider_id"):
            return self.refuse(400, "API1020", "provider_id is required")
        return self.take(call, {"vendor": _VENDOR_BOOKING}, None)

    def delete_appointment(self, call: Call) -> Response:
        if self.dialect == "vendor":
            return self.refuse(405, "API2014", "Method not allowed")
        assert not call.body, "a cancellation has no body"
        return self.queued(call)

    def take(self, call: Call, forms: Mapping[str, set[str]], optional: set[str] | None) -> Response:
        """Queue a write whose body is exactly of one of the forms this Sikka knows."""
        body = call.json()
        assert all(isinstance(value, str) for value in body.values()), "every value is a string"
        known = [names for form, names in forms.items() if self.dialect in (form, "both")]
        needed = [names - (optional or names) - {"check_spu", "status"} for names in known]
        if not any(set(body) <= names and wants <= set(body) for names, wants in zip(known, needed, strict=True)):
            return self.refuse(400, "API1020", "Parameter missing or invalid")
        if body.get("check_spu") == "true" and not self.spu_online:
            return self.refuse(412, "API2017", "The practice's server is offline")
        return self.queued(call)

    def queued(self, call: Call) -> Response:
        made = Queue(
            str(880_000 + len(self.queue)), call, self.now(), self.scripts.popleft() if self.scripts else Script()
        )
        self.queue.append(made)
        if self.dialect != "vendor":
            return JSONResponse({"id": made.id, "result": "pending", "message": "submitted"}, headers=self.pace())
        status = 201 if call.method == "POST" else 200
        link = f"https://api.sikkasoft.com/v4/writeback_status?id={made.id}"
        told = {"http_code": str(status), "error_code": "API2016", "short_message": "accepted"}
        told |= {"long_message": f"Id:{made.id}", "more_information": link}
        return JSONResponse(told, status, headers=self.pace())

    # --- writebacks ---

    def line_of(self, made: Queue) -> Row:
        sent = made.sent.astimezone(self.command_zone)
        row = {
            "id": made.id,
            "result": self.unknown_result or made.result,
            "office_id": made.office,
            "method": made.call.method,
            "api_name": made.call.path.strip("/").partition("/")[0],
            "command_time": f"{sent:%Y-%m-%dT%H:%M:%S}",
            "error_message": made.error,
        }
        if self.shows_bodies:
            row["api_request_body"] = made.call.body.decode() or "{}"
            row["href"] = made.call.path
        return row

    def writebacks(self, call: Call) -> Response:
        if not self.has_writebacks:
            return self.refuse(403, "", "Insufficient permissions")
        first, last = call.get("startdate"), call.get("enddate")
        if not (first and last) or (date.fromisoformat(last) - date.fromisoformat(first)).days > 7:
            return self.refuse(400, "API1020", "startdate and enddate are required, at most 7 days apart")
        rows = [
            self.line_of(made)
            for made in self.queue
            if first <= f"{made.sent.astimezone(self.command_zone):%Y-%m-%d}" <= last
            and (self.now() - made.sent).total_seconds() >= self.listed_after
        ]
        return self.list_of(call, rows, ("id",))

    def writeback_status(self, call: Call) -> Response:
        if self.dialect == "seed":
            return self.refuse(404, "not_found", "not found")
        rows = [
            {
                "id": made.id,
                "office_id": made.office,
                "method": made.call.method,
                "api": made.call.path.strip("/").partition("/")[0],
                "request_time": f"{made.sent.astimezone(self.command_zone):%Y-%m-%d %H:%M:%S}",
                "is_completed": str(made.result != "pending"),
                "has_error": str(made.result == "failed"),
                "result": made.error or made.result,
                "created_id": made.created,
                "payload_body": made.call.body.decode(),
            }
            for made in self.queue
            if made.id == call.get("id")
        ]
        return self.list_of(call, [rows[0]] if rows else [])

    def withdraw(self, call: Call) -> Response:
        made = next((each for each in self.queue if each.id == call.get("id")), None)
        if made is None:
            return self.refuse(404, "API2009", "not found")
        if made.result != "pending":
            return self.refuse(410, "API2018", "Gone", vendor=True)
        if self.withdraws:
            self.queue.remove(made)
        return JSONResponse({"http_code": "200", "error_code": "API4006", "short_message": "deleted"})

    # --- the practice's own system ---

    def turn(self) -> None:
        """Carry out what is due, and refresh the copy when its time has come."""
        for made in self.queue:
            due = made.script.delay is not None and self.now() >= made.sent + timedelta(seconds=made.script.delay)
            if made.result == "pending" and due and self.spu_online:
                made.error = made.script.fail or self.execute(made)
                made.result, made.done = "failed" if made.error else "completed", self.now()
        if self.copied is None or (self.now() - self.copied).total_seconds() >= self.lag:
            self.refresh()

    def refresh(self) -> None:
        self.copy = {"patients": copy.deepcopy(self.patients), "appointments": copy.deepcopy(self.appointments)}
        self.copied = self.now()

    def execute(self, made: Queue) -> str:
        """Do it; the answer is an error text, or "" for done."""
        call, body = made.call, json.loads(made.call.body) if made.call.body else {}
        kind, _, ident = call.path.strip("/").partition("/")
        if kind == "patient":
            return self.execute_patient(made, body, ident)
        if call.method == "POST":
            start = body.get("start_time") or f"{body['date']} {body['time']}"
            told = {
                "patient_id": body["patient_id"],
                "provider_id": body["provider_id"],
                "operatory": body.get("operatory_id") or body.get("operatory", ""),
                "length": body.get("duration") or body.get("length", ""),
                "type": body.get("appointment_type") or body.get("type", ""),
                "status": body.get("appointment_status") or body.get("status") or "Scheduled",
            }
            return self.put_in_book(made, told, start)
        row = next((each for each in self.appointments if each["appointment_sr_no"] == ident), None)
        if row is None:
            return "Appointment not found"
        row["last_changed_date"] = made.id
        if call.method == "DELETE":
            row.update(status="Cancelled", cancelled="True")
            return ""
        if call.method == "PUT":
            row.update({name: value for name, value in body.items() if name not in ("check_spu", "practice_id")})
            row["date"] = f"{body['date']}T00:00:00"
            return "" if self.has_provider(row["provider_id"]) else "Provider not found"
        name = {
            "/appointment_status": "status",
            "/duration": "length",
            "/provider_id": "provider_id",
            "/operatory_id": "operatory",
        }.get(body["path"])
        if name == "status" and body["value"] not in self.statuses:
            return "Status is not valid"
        if name:
            row[name] = body["value"]
            if name == "status":
                row["cancelled"] = "True" if body["value"] == "Cancelled" else ""
        else:
            row["date"], row["time"] = f"{body['value'][:10]}T00:00:00", body["value"][11:16]
        return ""

    def has_provider(self, ident: str) -> bool:
        return any(each["provider_id"] == ident for each in self.providers)

    def put_in_book(self, made: Queue, told: Row, start: str) -> str:
        person = next((each for each in self.patients if each["patient_id"] == told["patient_id"]), None)
        if person is None:
            return "Patient not found"
        if not self.has_provider(told["provider_id"]):
            return "Provider not found"
        if told["operatory"] not in [each["operatory"] for each in self.rooms]:
            return "Operatory not found"
        made.created = self.add_visit(
            date=f"{start[:10]}T00:00:00",
            time=start[11:16],
            patient_name=f"{person['firstname']} {person['lastname']}",
            **told,
        )
        return ""

    def add_visit(self, **told: str) -> str:
        ident = str(51_000 + len(self.appointments))
        row = {
            "appointment_sr_no": ident,
            "practice_id": self.practice,
            "description": "",
            "note": "",
            "amount": "0.0000",
        }
        row |= {"is_confirmed": "False", "cancelled": "", "last_changed_date": "", **told}
        self.appointments.append(row)
        return ident

    def execute_patient(self, made: Queue, body: Row, ident: str) -> str:
        told = {_OURS.get(k, k): v for k, v in body.items() if k not in ("practice_id", "check_spu")}
        loaded = f"{self.now().astimezone(ZONE):%Y-%m-%d}"
        if made.call.method == "POST":
            made.created = self.add_person(loaded=loaded, **told)
            return ""
        row = next((each for each in self.patients if each["patient_id"] == ident), None)
        if row is None:
            return "Patient not found"
        row.update(told, loaded=loaded)
        return ""

    def add_person(self, **told: str) -> str:
        ident = f"00{42 + len(self.patients)}"
        row = {"patient_id": ident, "practice_id": self.practice, "status": "Active", "birthdate": "", "email": ""}
        row |= {"cell": "", "homephone": "", "workphone": "", "preferred_name": "", "loaded": "2026-01-05"}
        self.patients.append(row | told)
        return ident
