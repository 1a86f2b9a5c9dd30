"""Time zones by every name a practice system spells them with: IANA, Rails, Windows → one IANA name.

The tables are the published ones: `ActiveSupport::TimeZone::MAPPING` and CLDR's windowsZones (territory 001).
Never the computer's own zone. Not here: what to do when nothing fits (each adapter asks with `NeedsSetting`).
"""

from __future__ import annotations

from functools import cache
from zoneinfo import ZoneInfo

_RAILS = """
Pacific: International Date Line West=Midway, Midway Island=Midway, American Samoa=Pago_Pago, Hawaii=Honolulu,
    Guam, Port Moresby, Solomon Is.=Guadalcanal, New Caledonia=Noumea, Fiji, Marshall Is.=Majuro, Auckland,
    Wellington=Auckland, Nuku'alofa=Tongatapu, Tokelau Is.=Fakaofo, Chatham Is.=Chatham, Samoa=Apia
America: Alaska=Juneau, Pacific Time (US & Canada)=Los_Angeles, Tijuana, Mountain Time (US & Canada)=Denver,
    Arizona=Phoenix, Chihuahua, Mazatlan, Central Time (US & Canada)=Chicago, Saskatchewan=Regina,
    Guadalajara=Mexico_City, Mexico City, Monterrey, Central America=Guatemala,
    Eastern Time (US & Canada)=New_York, Indiana (East)=Indiana/Indianapolis, Bogota, Lima, Quito=Lima,
    Atlantic Time (Canada)=Halifax, Caracas, La Paz, Santiago, Newfoundland=St_Johns, Brasilia=Sao_Paulo,
    Buenos Aires=Argentina/Buenos_Aires, Montevideo, Georgetown=Guyana, Puerto Rico, Greenland=Godthab
Atlantic: Mid-Atlantic=South_Georgia, Azores, Cape Verde Is.=Cape_Verde
Europe: Dublin, Edinburgh=London, Lisbon, London, Belgrade, Bratislava, Budapest, Ljubljana, Prague, Sarajevo,
    Skopje, Warsaw, Zagreb, Brussels, Copenhagen, Madrid, Paris, Amsterdam, Berlin, Bern=Zurich, Zurich, Rome,
    Stockholm, Vienna, Bucharest, Helsinki, Kyiv=Kiev, Riga, Sofia, Tallinn, Vilnius, Athens, Istanbul, Minsk,
    Kaliningrad, Moscow, St. Petersburg=Moscow, Volgograd, Samara
Africa: Casablanca, Monrovia, West Central Africa=Algiers, Cairo, Harare, Pretoria=Johannesburg, Nairobi
Etc: UTC
Asia: Jerusalem, Kuwait, Riyadh, Baghdad, Tehran, Abu Dhabi=Muscat, Muscat, Baku, Tbilisi, Yerevan, Kabul,
    Ekaterinburg=Yekaterinburg, Islamabad=Karachi, Karachi, Tashkent, Chennai=Kolkata, Kolkata, Mumbai=Kolkata,
    New Delhi=Kolkata, Kathmandu, Astana=Dhaka, Dhaka, Sri Jayawardenepura=Colombo, Almaty, Novosibirsk, Rangoon,
    Bangkok, Hanoi=Bangkok, Jakarta, Krasnoyarsk, Beijing=Shanghai, Chongqing, Hong Kong, Urumqi, Kuala Lumpur,
    Singapore, Taipei, Irkutsk, Ulaanbaatar, Seoul, Osaka=Tokyo, Sapporo=Tokyo, Tokyo, Yakutsk, Vladivostok,
    Magadan, Srednekolymsk, Kamchatka
Australia: Perth, Darwin, Adelaide, Canberra=Melbourne, Melbourne, Sydney, Brisbane, Hobart
"""
"""Region: label=rest of the IANA name; a label alone is the rest itself."""

_RAILS_MORE = """
Asia: Amman, Ashgabat, Beirut, Damascus
America: Asuncion, Cayenne
Europe: Oslo
Africa: Tripoli, Windhoek
Australia: Lord Howe
Indian: Port Louis=Mauritius
"""
"""Further place names that Rails programs offer beside its own table."""

_WINDOWS = """
Africa: Egypt ST=Cairo, Morocco ST=Casablanca, South Africa ST=Johannesburg, South Sudan ST=Juba, Sudan ST=Khartoum,
    W. Central Africa ST=Lagos, E. Africa ST=Nairobi, Sao Tome ST=Sao_Tome, Libya ST=Tripoli, Namibia ST=Windhoek
America: Aleutian ST=Adak, Alaskan ST=Anchorage, Tocantins ST=Araguaina, Paraguay ST=Asuncion, Bahia ST=Bahia,
    SA Pacific ST=Bogota, Argentina ST=Buenos_Aires, Eastern ST (Mexico)=Cancun, Venezuela ST=Caracas,
    SA Eastern ST=Cayenne, Central ST=Chicago, Central Brazilian ST=Cuiaba, Mountain ST=Denver, Alberta ST=Edmonton,
    Greenland ST=Godthab, Turks And Caicos ST=Grand_Turk, Central America ST=Guatemala, Atlantic ST=Halifax,
    Cuba ST=Havana, US Eastern ST=Indianapolis, SA Western ST=La_Paz, Pacific ST=Los_Angeles,
    Mountain ST (Mexico)=Mazatlan, Central ST (Mexico)=Mexico_City, Saint Pierre ST=Miquelon,
    Montevideo ST=Montevideo, Eastern ST=New_York, US Mountain ST=Phoenix, Haiti ST=Port-au-Prince,
    Magallanes ST=Punta_Arenas, Canada Central ST=Regina, Pacific SA ST=Santiago, E. South America ST=Sao_Paulo,
    Newfoundland ST=St_Johns, Pacific ST (Mexico)=Tijuana, British Columbia ST=Vancouver, Yukon ST=Whitehorse,
    Manitoba ST=Winnipeg
Asia: Jordan ST=Amman, Arabic ST=Baghdad, Azerbaijan ST=Baku, SE Asia ST=Bangkok, Altai ST=Barnaul,
    Middle East ST=Beirut, Central Asia ST=Bishkek, India ST=Calcutta, Transbaikal ST=Chita, Sri Lanka ST=Colombo,
    Syria ST=Damascus, Bangladesh ST=Dhaka, Arabian ST=Dubai, West Bank ST=Hebron, W. Mongolia ST=Hovd,
    North Asia East ST=Irkutsk, Israel ST=Jerusalem, Afghanistan ST=Kabul, Russia Time Zone 11=Kamchatka,
    Pakistan ST=Karachi, Nepal ST=Katmandu, North Asia ST=Krasnoyarsk, Magadan ST=Magadan,
    N. Central Asia ST=Novosibirsk, Omsk ST=Omsk, North Korea ST=Pyongyang, Qyzylorda ST=Qyzylorda,
    Myanmar ST=Rangoon, Arab ST=Riyadh, Sakhalin ST=Sakhalin, Korea ST=Seoul, China ST=Shanghai,
    Singapore ST=Singapore, Russia Time Zone 10=Srednekolymsk, Taipei ST=Taipei, West Asia ST=Tashkent,
    Georgian ST=Tbilisi, Iran ST=Tehran, Tokyo ST=Tokyo, Tomsk ST=Tomsk, Ulaanbaatar ST=Ulaanbaatar,
    Vladivostok ST=Vladivostok, Yakutsk ST=Yakutsk, Ekaterinburg ST=Yekaterinburg, Caucasus ST=Yerevan
Atlantic: Azores ST=Azores, Cape Verde ST=Cape_Verde, Greenwich ST=Reykjavik
Australia: Cen. Australia ST=Adelaide, E. Australia ST=Brisbane, AUS Central ST=Darwin, Aus Central W. ST=Eucla,
    Tasmania ST=Hobart, Lord Howe ST=Lord_Howe, W. Australia ST=Perth, AUS Eastern ST=Sydney
Etc: UTC-11=GMT+11, Dateline ST=GMT+12, UTC-02=GMT+2, UTC-08=GMT+8, UTC-09=GMT+9, UTC+12=GMT-12, UTC+13=GMT-13, UTC
Europe: Astrakhan ST=Astrakhan, W. Europe ST=Berlin, GTB ST=Bucharest, Central Europe ST=Budapest,
    E. Europe ST=Chisinau, Turkey ST=Istanbul, Kaliningrad ST=Kaliningrad, FLE ST=Kiev, GMT ST=London,
    Belarus ST=Minsk, Russian ST=Moscow, Romance ST=Paris, Russia Time Zone 3=Samara, Saratov ST=Saratov,
    Volgograd ST=Volgograd, Central European ST=Warsaw
Indian: Mauritius ST=Mauritius
Pacific: Samoa ST=Apia, New Zealand ST=Auckland, Bougainville ST=Bougainville, Chatham Islands ST=Chatham,
    Easter Island ST=Easter, Fiji ST=Fiji, Central Pacific ST=Guadalcanal, Hawaiian ST=Honolulu,
    Line Islands ST=Kiritimati, Marquesas ST=Marquesas, Norfolk ST=Norfolk, West Pacific ST=Port_Moresby,
    Tonga ST=Tongatapu
"""
"""The same form; ST stands for "Standard Time"."""

_REGIONS = frozenset(
    ("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
)
_THIS_COMPUTER = frozenset(("localtime", "posixrules", "Factory"))
"""Files among the zones that name no place."""


def zone_of(name: str) -> str | None:
    """The IANA name meant by an IANA, Rails or Windows zone name; None for anything else."""
    name = " ".join(name.split())
    found = _labels().get(name.casefold(), name)
    return found if _is_iana(found) else None


@cache
def _labels() -> dict[str, str]:
    """Folded label → IANA name."""
    tables = (_WINDOWS.replace(" ST", " Standard Time"), _RAILS_MORE, _RAILS)
    return {label.casefold(): zone for table in tables for label, zone in _read(table)}


def _read(table: str) -> list[tuple[str, str]]:
    found = []
    for line in table.replace(",\n", ",").strip().splitlines():
        region, _, entries = line.partition(":")
        for entry in entries.split(","):
            label, _, rest = entry.strip().partition("=")
            found.append((label, f"{region}/{rest or label.replace(' ', '_')}"))
    return found


def _is_iana(name: str) -> bool:
    if name in _THIS_COMPUTER:
        return False
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown; a path; a folder or a name too long for a file
        return False
    return True


@cache
def known() -> dict[str, str]:
    """Every place's zone, and the other names it goes by, to be searched in. Reads the zone files: off the loop."""
    from zoneinfo import available_timezones

    places = {z for z in available_timezones() if z.partition("/")[0] in _REGIONS and z.count("/")} | {"UTC"}
    names: dict[str, list[str]] = {zone: [] for zone in sorted(places)}
    for table in (_RAILS, _RAILS_MORE, _WINDOWS.replace(" ST", " Standard Time")):
        for label, zone in _read(table):
            if zone in names and label.replace(" ", "_") not in zone:
                names[zone].append(label)
    return {zone: ", ".join(dict.fromkeys(labels)) for zone, labels in names.items()}
