"""The invented practice of the toy Cliniko account."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.doubles.cliniko_server import ClinikoServer


def settle(server: ClinikoServer) -> None:
    """The invented practice. Two locations, three practitioners (one has left), a class, four patients."""
    add = server.add
    kinds = {
        name: add("appointment_types", name=name, duration_in_minutes=minutes, max_attendees=most, color="#3a7")["id"]
        for name, minutes, most in (("Standard", 30, 1), ("First visit", 45, 1), ("Pilates", 60, 8), ("Old", 20, 1))
    }
    server.elsewhere("appointment_types", kinds["Old"], archived_at=server.now())
    offered = [kinds[name] for name in ("Standard", "First visit", "Pilates")]
    zones = {"time_zone": "Sydney", "time_zone_identifier": server.zone}
    here = add("businesses", business_name="Harbour Health", appointment_type_ids=offered, **zones)["id"]
    other = add("businesses", business_name="Harbour South", appointment_type_ids=offered, **zones)["id"]
    for first, last, active, at, does in (
        ("Ada", "Stone", True, [here, other], offered),
        ("Ben", "Hale", True, [here], [kinds["Standard"], kinds["Pilates"]]),
        ("Cyd", "Marsh", False, [here], []),
        ("Dot", "Lund", True, [other], offered),
    ):
        who = add("practitioners", first_name=first, last_name=last, active=active, works_at=at, does=does)["id"]
        for weekday in range(1, 6) if active and here in at else ():
            hours = [{"starts_at": "08:00", "ends_at": "12:30"}, {"starts_at": "13:00", "ends_at": "18:00"}]
            week = {"day_of_week": weekday, "availabilities": hours, "business_id": here, "practitioner_id": who}
            add("daily_availabilities", **week, **zones)
    for first, last, born, number in (
        ("Iris", "Okafor", date(1988, 2, 29), "0491 570 006"),
        ("Jonas", "Vale", date(1971, 5, 3), "(02) 5550 0101"),
        ("Mina", "van der Berg", None, None),
        ("Tom", "Okafor", date(1988, 2, 29), None),
    ):
        phones = [{"phone_type": "Mobile", "number": number}] if number else []
        told = {"date_of_birth": born, "patient_phone_numbers": phones, "email": f"{first.lower()}@example.com"}
        add("patients", first_name=first, last_name=last, preferred_first_name=None, **server.person(told))
