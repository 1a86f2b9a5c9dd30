<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
    <context>
        <name>daybook</name>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>API key</source>
            <translation>API-Schlüssel</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>AlfaDocs answers at once and gives no tickets.</source>
            <translation>AlfaDocs antwortet sofort und vergibt keine Vorgangsnummern.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>AlfaDocs keeps a change at once, so there is nothing to take back.</source>
            <translation>AlfaDocs speichert eine Änderung sofort, es gibt also nichts zurückzunehmen.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>AlfaDocs needs a colour for every new visit, and this key shows none. Visits can be changed, not made.</source>
            <translation>AlfaDocs braucht für jeden neuen Termin eine Farbe, und dieser Schlüssel zeigt keine. Termine lassen sich ändern, nicht anlegen.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>AlfaDocs' answer could not be read</source>
            <translation>Die Antwort von AlfaDocs war nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>In AlfaDocs: Impostazioni, Studio, Chiavi API. The owner makes it.</source>
            <translation>In AlfaDocs: Impostazioni, Studio, Chiavi API. Der Inhaber legt ihn an.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>Nothing was sent.</source>
            <translation>Nichts wurde gesendet.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>Of the practice. AlfaDocs does not tell it.</source>
            <translation>Der Praxis. AlfaDocs teilt sie nicht mit.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>Only when AlfaDocs gave another one.</source>
            <translation>Nur, wenn AlfaDocs eine andere genannt hat.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>The connection to AlfaDocs is not open</source>
            <translation>Die Verbindung zu AlfaDocs ist nicht offen</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>The time zone is not one Daybook knows</source>
            <translation>Daybook kennt diese Zeitzone nicht</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>Time zone</source>
            <translation>Zeitzone</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>Write it as Europe/Rome.</source>
            <translation>Schreibweise: Europe/Rome.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>A visit of this patient at this time is there, but it is not quite the one that was sent.</source>
            <translation>Ein Termin dieses Patienten zu dieser Zeit ist da, aber nicht ganz der gesendete.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>AlfaDocs demands a colour and the visit had none: it has now the first of the list.</source>
            <translation>AlfaDocs verlangt eine Farbe, und der Termin hatte keine: er hat jetzt die erste der Liste.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>AlfaDocs does not know it, or no longer.</source>
            <translation>AlfaDocs kennt es nicht, oder nicht mehr.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>AlfaDocs does not know it.</source>
            <translation>AlfaDocs kennt es nicht.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>AlfaDocs has no classes to join.</source>
            <translation>AlfaDocs hat keine Gruppen, denen man beitreten kann.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>AlfaDocs has no classes.</source>
            <translation>AlfaDocs hat keine Gruppen.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>AlfaDocs has no place for the reason of a cancellation, so it was not kept.</source>
            <translation>AlfaDocs hat kein Feld für den Grund einer Absage, er wurde also nicht gespeichert.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>AlfaDocs has no way to set this status.</source>
            <translation>AlfaDocs kann diesen Status nicht setzen.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>AlfaDocs needs a colour for every visit.</source>
            <translation>AlfaDocs braucht für jeden Termin eine Farbe.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>AlfaDocs' answer was empty</source>
            <translation>Die Antwort von AlfaDocs war leer</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>The agenda could not be read as a whole.</source>
            <translation>Das Terminbuch war nicht vollständig lesbar.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>The visit has changed, but not as it was asked.</source>
            <translation>Der Termin hat sich geändert, aber nicht wie gewünscht.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>The visit has no colour, and AlfaDocs demands one.</source>
            <translation>Der Termin hat keine Farbe, und AlfaDocs verlangt eine.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>The visit is no longer there.</source>
            <translation>Der Termin ist nicht mehr da.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>The visit was changed in AlfaDocs meanwhile.</source>
            <translation>Der Termin wurde inzwischen in AlfaDocs geändert.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>This is a note in AlfaDocs' agenda, not a visit.</source>
            <translation>Das ist eine Notiz im Terminbuch von AlfaDocs, kein Termin.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>This visit repeats. AlfaDocs may have changed the whole series: please check.</source>
            <translation>Dieser Termin wiederholt sich. AlfaDocs hat vielleicht die ganze Serie geändert: bitte prüfen.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/days.py" />
            <source>AlfaDocs offers no free times through this key.</source>
            <translation>AlfaDocs bietet mit diesem Schlüssel keine freien Zeiten.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/line.py" />
            <source>Make one in Impostazioni, Studio, Chiavi API.</source>
            <translation>Bitte einen anlegen in Impostazioni, Studio, Chiavi API.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/line.py" />
            <source>There is no key for AlfaDocs yet</source>
            <translation>Es gibt noch keinen Schlüssel für AlfaDocs</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/people.py" />
            <source>A patient of that name is there, perhaps from before.</source>
            <translation>Ein Patient dieses Namens ist da, vielleicht schon von früher.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/people.py" />
            <source>AlfaDocs did not tell the new patient's number, so the telephone numbers were not saved.</source>
            <translation>AlfaDocs hat die Nummer des neuen Patienten nicht mitgeteilt, die Telefonnummern wurden also nicht gespeichert.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/people.py" />
            <source>AlfaDocs needs both names.</source>
            <translation>AlfaDocs braucht Vor- und Nachnamen.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/people.py" />
            <source>AlfaDocs offers no way to remove a telephone number. The old one is still there.</source>
            <translation>AlfaDocs kann keine Telefonnummer entfernen. Die alte ist noch da.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/people.py" />
            <source>It is read again later.</source>
            <translation>Es wird später neu gelesen.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/people.py" />
            <source>The list of patients kept changing while it was read</source>
            <translation>Die Patientenliste änderte sich ständig beim Lesen</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/people.py" />
            <source>The patient is no longer there.</source>
            <translation>Der Patient ist nicht mehr da.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/people.py" />
            <source>The telephone number ({kind}) may not have been saved: please check.</source>
            <translation>Die Telefonnummer ({kind}) wurde vielleicht nicht gespeichert: bitte prüfen.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/people.py" />
            <source>The telephone number ({kind}) was not saved.</source>
            <translation>Die Telefonnummer ({kind}) wurde nicht gespeichert.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/wire.py" />
            <source>Absent</source>
            <translation>Ausgeblieben</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/wire.py" />
            <source>Booked</source>
            <translation>Gebucht</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/wire.py" />
            <source>Cancelled</source>
            <translation>Abgesagt</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/wire.py" />
            <source>Confirmed</source>
            <translation>Bestätigt</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/wire.py" />
            <source>Discount</source>
            <translation>Rabatt</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/wire.py" />
            <source>Done</source>
            <translation>Erledigt</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/wire.py" />
            <source>Fiscal code</source>
            <translation>Steuernummer</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/wire.py" />
            <source>In care</source>
            <translation>In Behandlung</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/wire.py" />
            <source>Occupation</source>
            <translation>Beruf</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/wire.py" />
            <source>Place of birth</source>
            <translation>Geburtsort</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/wire.py" />
            <source>The clocks go forward over this time: it does not exist that day.</source>
            <translation>Hier wird die Uhr vorgestellt: diese Zeit gibt es an dem Tag nicht.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/wire.py" />
            <source>This hour comes twice that night, and AlfaDocs only knows its first coming.</source>
            <translation>Diese Stunde kommt in der Nacht zweimal, und AlfaDocs kennt nur die erste.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/wire.py" />
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/adapter.py" />
            <source>As Cliniko sees it.</source>
            <translation>Wie Cliniko es sieht.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/adapter.py" />
            <source>Cliniko asks every program for an address it can write to.</source>
            <translation>Cliniko verlangt von jedem Programm eine Adresse, an die es schreiben kann.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/adapter.py" />
            <source>Cliniko keeps a change at once, so there is nothing to take back.</source>
            <translation>Cliniko speichert eine Änderung sofort, es gibt also nichts zurückzunehmen.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/adapter.py" />
            <source>Contact e-mail</source>
            <translation>Kontakt-E-Mail</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/adapter.py" />
            <source>Empty: the one that the key names.</source>
            <translation>Leer: die, die der Schlüssel nennt.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/adapter.py" />
            <source>Enter one: My Info, Manage API keys in Cliniko.</source>
            <translation>Bitte einen eingeben: My Info, Manage API keys in Cliniko.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/adapter.py" />
            <source>In Cliniko: My Info, Manage API keys. It ends with its region.</source>
            <translation>In Cliniko: My Info, Manage API keys. Er endet mit seiner Region.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/adapter.py" />
            <source>Its number in Cliniko. Empty: the only one.</source>
            <translation>Seine Nummer in Cliniko. Leer: der einzige.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/adapter.py" />
            <source>Location</source>
            <translation>Standort</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/adapter.py" />
            <source>Only where Cliniko does not tell it.</source>
            <translation>Nur, wo Cliniko sie nicht mitteilt.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/adapter.py" />
            <source>Program name</source>
            <translation>Programmname</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/adapter.py" />
            <source>The connection is not open</source>
            <translation>Die Verbindung ist nicht offen</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/adapter.py" />
            <source>There is no API key for Cliniko</source>
            <translation>Es gibt keinen API-Schlüssel für Cliniko</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>At most 255 letters.</source>
            <translation>Höchstens 255 Zeichen.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>Choose who of the class is meant.</source>
            <translation>Bitte wählen, wer aus der Gruppe gemeint ist.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>Cliniko has no rooms.</source>
            <translation>Cliniko hat keine Räume.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>Cliniko knows only booked, arrived and did not arrive.</source>
            <translation>Cliniko kennt nur gebucht, angekommen und nicht angekommen.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>Cliniko needs a visit type.</source>
            <translation>Cliniko braucht eine Terminart.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>Cliniko needs both names.</source>
            <translation>Cliniko braucht Vor- und Nachnamen.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>Cliniko shows other phone numbers than were sent: please check them there.</source>
            <translation>Cliniko zeigt andere Telefonnummern als gesendet: bitte dort prüfen.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>Cliniko’s answer could not be read</source>
            <translation>Die Antwort von Cliniko war nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>The class is full.</source>
            <translation>Die Gruppe ist voll.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>The patient is in this class already.</source>
            <translation>Der Patient ist schon in dieser Gruppe.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>The visit was changed after it was shown.</source>
            <translation>Der Termin wurde geändert, nachdem er gezeigt wurde.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>This is a class: choose one of its times.</source>
            <translation>Das ist eine Gruppe: bitte eine ihrer Zeiten wählen.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>This visit is cancelled, which Cliniko cannot undo.</source>
            <translation>Dieser Termin ist abgesagt, was Cliniko nicht rückgängig machen kann.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>Whether the patient is told is set in Cliniko.</source>
            <translation>Ob der Patient benachrichtigt wird, ist in Cliniko eingestellt.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/client.py" />
            <source>A contact address is missing</source>
            <translation>Eine Kontaktadresse fehlt</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/client.py" />
            <source>Cliniko asks every program for an e-mail address it can write to. Nothing was sent.</source>
            <translation>Cliniko verlangt von jedem Programm eine E-Mail-Adresse, an die es schreiben kann. Nichts wurde gesendet.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/client.py" />
            <source>Cliniko refused the key</source>
            <translation>Cliniko hat den Schlüssel abgelehnt</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/client.py" />
            <source>It should end with its region, such as -au2. Copy it again from Cliniko (My Info, Manage API keys).</source>
            <translation>Er sollte mit seiner Region enden, etwa -au2. Bitte erneut aus Cliniko kopieren (My Info, Manage API keys).</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/client.py" />
            <source>It was withdrawn, mistyped, or belongs to another region, which Cliniko answers alike.</source>
            <translation>Er wurde zurückgezogen, vertippt oder gehört zu einer anderen Region, was Cliniko gleich beantwortet.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/client.py" />
            <source>The API key looks incomplete</source>
            <translation>Der API-Schlüssel scheint unvollständig</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/client.py" />
            <source>{why} This key says “{region}”.</source>
            <translation>{why} Dieser Schlüssel nennt „{region}“.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/directory.py" />
            <source>Cliniko does not tell the location's time zone</source>
            <translation>Cliniko teilt die Zeitzone des Standorts nicht mit</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/directory.py" />
            <source>Set it to one of: {choice}.</source>
            <translation>Bitte auf eines davon setzen: {choice}.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/directory.py" />
            <source>The account shows this key no location</source>
            <translation>Das Konto zeigt diesem Schlüssel keinen Standort</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/directory.py" />
            <source>This account has several locations</source>
            <translation>Dieses Konto hat mehrere Standorte</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/directory.py" />
            <source>This location is not in the account</source>
            <translation>Dieser Standort ist nicht im Konto</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/directory.py" />
            <source>Write it as Australia/Sydney.</source>
            <translation>Schreibweise: Australia/Sydney.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/people.py" />
            <source>Some may be missing; it is read again.</source>
            <translation>Einige fehlen vielleicht; es wird neu gelesen.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/people.py" />
            <source>The list of patients kept changing</source>
            <translation>Die Patientenliste änderte sich ständig</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/slots.py" />
            <source>Cliniko offers no times online here: the location, practitioner or visit type is hidden from online booking.</source>
            <translation>Cliniko bietet hier online keine Zeiten: Standort, Behandler oder Terminart ist für die Online-Buchung verborgen.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/slots.py" />
            <source>Cliniko offers times for a visit type that takes at least so long, and knows none here.</source>
            <translation>Cliniko bietet Zeiten für eine mindestens so lange Terminart und kennt hier keine.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/slots.py" />
            <source>visit type</source>
            <translation>Terminart</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/traces.py" />
            <source>It was changed since, and stands otherwise than asked.</source>
            <translation>Es wurde seither geändert und ist anders als gewünscht.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/traces.py" />
            <source>One just like it was there before.</source>
            <translation>Genau so etwas war schon vorher da.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/traces.py" />
            <source>The list kept changing while it was read.</source>
            <translation>Die Liste änderte sich ständig beim Lesen.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>Appointment notes</source>
            <translation>Terminnotizen</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>Arrived</source>
            <translation>Angekommen</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>Away</source>
            <translation>Abwesend</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>COVID-19 related</source>
            <translation>Wegen COVID-19</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>Cancelled: {why}</source>
            <translation>Abgesagt: {why}</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>Condition worse</source>
            <translation>Zustand schlechter</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>Did not arrive</source>
            <translation>Nicht angekommen</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>Emergency contact</source>
            <translation>Notfallkontakt</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>Feeling better</source>
            <translation>Geht besser</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>Merged into patient</source>
            <translation>Zusammengeführt mit</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>Other</source>
            <translation>Anderes</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>Reminders</source>
            <translation>Erinnerungen</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>Sick</source>
            <translation>Krank</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>Work</source>
            <translation>Arbeit</translation>
        </message>
        <message>
            <location filename="../../adapters/credentials.py" />
            <source>The credential store is locked</source>
            <translation>Der Schlüsselspeicher ist gesperrt</translation>
        </message>
        <message>
            <location filename="../../adapters/credentials.py" />
            <source>Unlock it, then try again. Nothing was changed.</source>
            <translation>Bitte entsperren und erneut versuchen. Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>Add it to the connection.</source>
            <translation>Bitte in der Verbindung ergänzen.</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>An answer could not be read ({where})</source>
            <translation>Eine Antwort war nicht lesbar ({where})</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>It has changed in the meantime</source>
            <translation>Es hat sich inzwischen geändert</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>It is tried again by itself.</source>
            <translation>Es wird von selbst erneut versucht.</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>Not found: {what}</source>
            <translation>Nicht gefunden: {what}</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>Nothing is lost; replace the key.</source>
            <translation>Nichts ist verloren; bitte den Schlüssel ersetzen.</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>Nothing was changed there.</source>
            <translation>Dort wurde nichts geändert.</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>Nothing was queued there.</source>
            <translation>Dort wurde nichts eingereiht.</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>Something needed is missing</source>
            <translation>Etwas Nötiges fehlt</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>The answer was lost</source>
            <translation>Die Antwort ging verloren</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>The change may or may not have happened.</source>
            <translation>Die Änderung ist vielleicht geschehen, vielleicht nicht.</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>The key may not do this: {what}</source>
            <translation>Der Schlüssel darf das nicht: {what}</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>The practice system asked us to slow down</source>
            <translation>Das Praxissystem bat uns, langsamer zu sein</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>The practice system asks for a new key</source>
            <translation>Das Praxissystem fragt nach einem neuen Schlüssel</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>The practice system could not be reached</source>
            <translation>Das Praxissystem war nicht erreichbar</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>The practice system is down</source>
            <translation>Das Praxissystem ist außer Betrieb</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>The practice system said no</source>
            <translation>Das Praxissystem sagte nein</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>The setting “{key}” is missing</source>
            <translation>Die Einstellung „{key}“ fehlt</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>This computer has no place to keep keys</source>
            <translation>Dieser Computer kann keine Schlüssel aufbewahren</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>This practice system cannot do that</source>
            <translation>Dieses Praxissystem kann das nicht</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>Unlock or install a credential store (on Linux: GNOME Keyring or KWallet), then start Daybook again.</source>
            <translation>Bitte einen Schlüsselspeicher entsperren oder installieren (unter Linux: GNOME Keyring oder KWallet), dann Daybook neu starten.</translation>
        </message>
        <message>
            <location filename="../../adapters/http.py" />
            <source>A key holds signs that cannot be sent</source>
            <translation>Ein Schlüssel enthält Zeichen, die sich nicht senden lassen</translation>
        </message>
        <message>
            <location filename="../../adapters/http.py" />
            <source>Copy it again. Nothing was sent.</source>
            <translation>Bitte erneut kopieren. Nichts wurde gesendet.</translation>
        </message>
        <message>
            <location filename="../../adapters/http.py" />
            <source>It must begin with https:// and hold no password.</source>
            <translation>Sie muss mit https:// beginnen und darf kein Passwort enthalten.</translation>
        </message>
        <message>
            <location filename="../../adapters/http.py" />
            <source>Its number holds signs that cannot be sent.</source>
            <translation>Ihre Nummer enthält Zeichen, die sich nicht senden lassen.</translation>
        </message>
        <message>
            <location filename="../../adapters/http.py" />
            <source>The connection was closed</source>
            <translation>Die Verbindung wurde geschlossen</translation>
        </message>
        <message>
            <location filename="../../adapters/http.py" />
            <source>This address cannot be used</source>
            <translation>Diese Adresse ist nicht verwendbar</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/adapter.py" />
            <source>Connector</source>
            <translation>Connector</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/adapter.py" />
            <source>Empty: Kolla’s own.</source>
            <translation>Leer: die von Kolla.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/adapter.py" />
            <source>Enter one: Settings, API Keys in the Kolla portal.</source>
            <translation>Bitte einen eingeben: Settings, API Keys im Kolla-Portal.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/adapter.py" />
            <source>In the Kolla portal: Settings, API Keys. It begins with kc.</source>
            <translation>Im Kolla-Portal: Settings, API Keys. Er beginnt mit kc.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/adapter.py" />
            <source>In the portal’s Linked Accounts, such as opendental.</source>
            <translation>In den Linked Accounts des Portals, etwa opendental.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/adapter.py" />
            <source>In the portal’s Linked Accounts: which practice this is.</source>
            <translation>In den Linked Accounts des Portals: welche Praxis das ist.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/adapter.py" />
            <source>Kolla keeps a change at once, so there is nothing to take back.</source>
            <translation>Kolla speichert eine Änderung sofort, es gibt also nichts zurückzunehmen.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/adapter.py" />
            <source>Kolla offers no free times of its own: they are worked out from hours and visits.</source>
            <translation>Kolla bietet keine eigenen freien Zeiten: sie werden aus Zeiten und Terminen berechnet.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/adapter.py" />
            <source>Linked account</source>
            <translation>Verknüpftes Konto</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/adapter.py" />
            <source>Only where no visit tells it.</source>
            <translation>Nur, wo kein Termin sie mitteilt.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/adapter.py" />
            <source>There is no API key for Kolla</source>
            <translation>Es gibt keinen API-Schlüssel für Kolla</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>A name is needed.</source>
            <translation>Ein Name wird gebraucht.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>A {kind} number was not kept: please check it there.</source>
            <translation>Eine Nummer ({kind}) wurde nicht gespeichert: bitte dort prüfen.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>At most {n} characters.</source>
            <translation>Höchstens {n} Zeichen.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>Kolla can only set a visit to confirmed.</source>
            <translation>Kolla kann einen Termin nur bestätigen.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>Kolla does not take a usual provider for a new patient: please set it there.</source>
            <translation>Kolla nimmt für neue Patienten keinen üblichen Behandler: bitte dort setzen.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>Kolla does not tell the patient: please do so.</source>
            <translation>Kolla benachrichtigt den Patienten nicht: bitte selbst tun.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>Kolla has no classes.</source>
            <translation>Kolla hat keine Gruppen.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>Kolla shows another time than was asked for: please check it there.</source>
            <translation>Kolla zeigt eine andere Zeit als gewünscht: bitte dort prüfen.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>Kolla takes no words with a cancellation: the reason was not kept there.</source>
            <translation>Kolla nimmt zu einer Absage keinen Text: der Grund wurde dort nicht gespeichert.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>Kolla wants to know who cancels, and lists nobody.</source>
            <translation>Kolla will wissen, wer absagt, und nennt niemanden.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>Kolla’s answer could not be read</source>
            <translation>Die Antwort von Kolla war nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>The e-mail address was not kept: please check it there.</source>
            <translation>Die E-Mail-Adresse wurde nicht gespeichert: bitte dort prüfen.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>This practice’s system has no confirmation type called “Confirmed”, which Kolla asks for.</source>
            <translation>Das System dieser Praxis hat keine Bestätigungsart „Confirmed“, die Kolla verlangt.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>This visit is cancelled; Kolla documents no way to take that back.</source>
            <translation>Dieser Termin ist abgesagt; Kolla kennt keinen Weg zurück.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>This visit is completed and cannot be cancelled.</source>
            <translation>Dieser Termin ist abgeschlossen und lässt sich nicht absagen.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/directory.py" />
            <source>Kolla does not tell the practice’s time zone</source>
            <translation>Kolla teilt die Zeitzone der Praxis nicht mit</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/directory.py" />
            <source>Write it as America/Chicago.</source>
            <translation>Schreibweise: America/Chicago.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/line.py" />
            <source>Copy it again: Settings, API Keys in the Kolla portal.</source>
            <translation>Bitte erneut kopieren: Settings, API Keys im Kolla-Portal.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/line.py" />
            <source>Copy it from Linked Accounts in the Kolla portal. Nothing was sent.</source>
            <translation>Bitte aus den Linked Accounts im Kolla-Portal kopieren. Nichts wurde gesendet.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/line.py" />
            <source>It was revoked or mistyped: make a new one under Settings, API Keys.</source>
            <translation>Er wurde widerrufen oder vertippt: bitte unter Settings, API Keys einen neuen anlegen.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/line.py" />
            <source>Kolla refused the key</source>
            <translation>Kolla hat den Schlüssel abgelehnt</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/line.py" />
            <source>Kolla’s connector to this practice’s system cannot do this.</source>
            <translation>Der Connector von Kolla zum System dieser Praxis kann das nicht.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/line.py" />
            <source>The connector’s id is missing</source>
            <translation>Die ID des Connectors fehlt</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/line.py" />
            <source>The linked account’s id is missing</source>
            <translation>Die ID des verknüpften Kontos fehlt</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/traces.py" />
            <source>The list could not be read in full.</source>
            <translation>Die Liste war nicht vollständig lesbar.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/wire.py" />
            <source>Assisting</source>
            <translation>Assistiert</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/wire.py" />
            <source>Completed</source>
            <translation>Abgeschlossen</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/wire.py" />
            <source>First visit</source>
            <translation>Erster Termin</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/wire.py" />
            <source>Gender</source>
            <translation>Geschlecht</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/wire.py" />
            <source>Scheduled</source>
            <translation>Geplant</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/wire.py" />
            <source>Usual provider</source>
            <translation>Üblicher Behandler</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>A practice book has hours, visits and blocks; free times are computed from them.</source>
            <translation>Ein Praxisbuch hat Zeiten, Termine und Sperren; freie Zeiten werden daraus berechnet.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>A practice book keeps a change at once, so there is nothing to take back.</source>
            <translation>Ein Praxisbuch speichert eine Änderung sofort, es gibt also nichts zurückzunehmen.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>Give the practice's time zone, such as America/Los_Angeles.</source>
            <translation>Bitte die Zeitzone der Praxis angeben, etwa America/Los_Angeles.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>Nothing was written.</source>
            <translation>Nichts wurde geschrieben.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>Of the practice, such as America/Los_Angeles.</source>
            <translation>Der Praxis, etwa America/Los_Angeles.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>Practice book on this computer</source>
            <translation>Praxisbuch auf diesem Computer</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>Sample practice</source>
            <translation>Musterpraxis</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>The practice book is not open</source>
            <translation>Das Praxisbuch ist nicht offen</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>The setting “latency” cannot be read</source>
            <translation>Die Einstellung „latency“ ist nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>Where the book is kept. Empty: Daybook's own folder.</source>
            <translation>Wo das Buch liegt. Leer: Daybooks eigener Ordner.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>Write it as America/Los_Angeles.</source>
            <translation>Schreibweise: America/Los_Angeles.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>Write seconds, as 4 or 2-6.</source>
            <translation>Bitte Sekunden schreiben, etwa 4 oder 2-6.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>“true” fills a new book with an invented practice.</source>
            <translation>„true“ füllt ein neues Buch mit einer erfundenen Praxis.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>Daybook looks whether it is there.</source>
            <translation>Daybook sieht nach, ob es da ist.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>It is left exactly as it is and nothing is written to it. Put a backup in its place.</source>
            <translation>Es bleibt genau, wie es ist, und nichts wird hineingeschrieben. Bitte eine Sicherung an seine Stelle legen.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>Nothing was written and the book is as it was. Check the disk.</source>
            <translation>Nichts wurde geschrieben, und das Buch ist, wie es war. Bitte die Festplatte prüfen.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>Nothing was written and the book is as it was. Check the folder set for this practice.</source>
            <translation>Nichts wurde geschrieben, und das Buch ist, wie es war. Bitte den Ordner dieser Praxis prüfen.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>Nothing was written and the book is as it was. Close the other program; it is tried again.</source>
            <translation>Nichts wurde geschrieben, und das Buch ist, wie es war. Bitte das andere Programm schließen; es wird erneut versucht.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>Nothing was written and the book is as it was. Free some space; it is tried again.</source>
            <translation>Nichts wurde geschrieben, und das Buch ist, wie es war. Bitte Platz schaffen; es wird erneut versucht.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>Nothing was written and the book is as it was. Give Daybook the right to write to its folder.</source>
            <translation>Nichts wurde geschrieben, und das Buch ist, wie es war. Bitte Daybook erlauben, in seinen Ordner zu schreiben.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>The book is untouched. Restore the credential store, or the backup the key came with.</source>
            <translation>Das Buch ist unberührt. Bitte den Schlüsselspeicher oder die Sicherung zum Schlüssel wiederherstellen.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>The book is untouched. Update Daybook on this computer.</source>
            <translation>Das Buch ist unberührt. Bitte Daybook auf diesem Computer aktualisieren.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>The disk failed while the change was being kept</source>
            <translation>Die Festplatte versagte beim Speichern der Änderung</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>The disk is full</source>
            <translation>Die Festplatte ist voll</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>The key is another one or the file is damaged. The file is untouched: restore the key or a backup.</source>
            <translation>Der Schlüssel ist ein anderer oder die Datei beschädigt. Die Datei ist unberührt: bitte Schlüssel oder Sicherung wiederherstellen.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>The key to this practice book is not on this computer</source>
            <translation>Der Schlüssel zu diesem Praxisbuch ist nicht auf diesem Computer</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>The practice book cannot be opened with the key on this computer</source>
            <translation>Das Praxisbuch lässt sich mit dem Schlüssel dieses Computers nicht öffnen</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>The practice book could not be read or written</source>
            <translation>Das Praxisbuch war nicht lesbar oder beschreibbar</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>The practice book is in use by another program</source>
            <translation>Das Praxisbuch wird von einem anderen Programm benutzt</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>The practice book may not be written</source>
            <translation>Das Praxisbuch darf nicht beschrieben werden</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>The practice book's file is damaged</source>
            <translation>Die Datei des Praxisbuchs ist beschädigt</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>The practice book's folder cannot be reached</source>
            <translation>Der Ordner des Praxisbuchs ist nicht erreichbar</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>This practice book was written by a newer Daybook</source>
            <translation>Dieses Praxisbuch wurde von einem neueren Daybook geschrieben</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>A patient needs a name.</source>
            <translation>Ein Patient braucht einen Namen.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>A visit lasts between a minute and a week.</source>
            <translation>Ein Termin dauert zwischen einer Minute und einer Woche.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>Booked elsewhere</source>
            <translation>Anderswo gebucht</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>It was taken back before it was kept.</source>
            <translation>Es wurde zurückgenommen, bevor es gespeichert war.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>Operatory OP2 not available.</source>
            <translation>Raum OP2 ist nicht verfügbar.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>Patient asked to cancel</source>
            <translation>Patient hat abgesagt</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>Patient is ill</source>
            <translation>Patient ist krank</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>Provider is away</source>
            <translation>Behandler abwesend</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>Taken back</source>
            <translation>Zurückgenommen</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>The birth date is in the future.</source>
            <translation>Das Geburtsdatum liegt in der Zukunft.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>The book was asked, and Daybook looks whether the visit is in it.</source>
            <translation>Das Buch wurde gefragt, und Daybook sieht nach, ob der Termin darin ist.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>The patient was not told: this book sends no messages.</source>
            <translation>Der Patient wurde nicht benachrichtigt: dieses Buch sendet keine Nachrichten.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>The practice is closed then: {label}.</source>
            <translation>Die Praxis ist dann geschlossen: {label}.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>This patient's record is inactive.</source>
            <translation>Die Akte dieses Patienten ist nicht aktiv.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>This provider is no longer active.</source>
            <translation>Dieser Behandler ist nicht mehr aktiv.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>This room is no longer in use.</source>
            <translation>Dieser Raum ist nicht mehr in Gebrauch.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>This status cannot be set in a practice book.</source>
            <translation>Dieser Status lässt sich in einem Praxisbuch nicht setzen.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>This visit is cancelled.</source>
            <translation>Dieser Termin ist abgesagt.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>This visit type is no longer offered.</source>
            <translation>Diese Terminart wird nicht mehr angeboten.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/wire.py" />
            <source>In chair</source>
            <translation>In Behandlung</translation>
        </message>
        <message>
            <location filename="../../adapters/local/wire.py" />
            <source>No-show</source>
            <translation>Nicht erschienen</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>Account</source>
            <translation>Konto</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>Choose SIKKA.</source>
            <translation>Bitte SIKKA wählen.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>Of the hub, as https://hub.example.com.</source>
            <translation>Des Hubs, etwa https://hub.example.com.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>Of the practice, as America/Chicago. Few hubs tell it.</source>
            <translation>Der Praxis, etwa America/Chicago. Wenige Hubs teilen sie mit.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>Practice system</source>
            <translation>Praxissystem</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>SIKKA or KOLLA.</source>
            <translation>SIKKA oder KOLLA.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>Signing</source>
            <translation>Signatur</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>Telephone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>The connection to the hub is not open</source>
            <translation>Die Verbindung zum Hub ist nicht offen</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>The hub answers when all is done and gives no tickets.</source>
            <translation>Der Hub antwortet, wenn alles getan ist, und vergibt keine Vorgangsnummern.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>The hub does not tell the practice's time zone</source>
            <translation>Der Hub teilt die Zeitzone der Praxis nicht mit</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>The hub offers no way to take back what it has passed on.</source>
            <translation>Der Hub kann nicht zurücknehmen, was er weitergegeben hat.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>The hub or the practice system behind it may still be at it.</source>
            <translation>Der Hub oder das Praxissystem dahinter arbeitet vielleicht noch daran.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>The hub tells practices apart by it.</source>
            <translation>Der Hub unterscheidet Praxen danach.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>The hub's answer could not be read</source>
            <translation>Die Antwort des Hubs war nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>There is no hub at this address</source>
            <translation>Unter dieser Adresse ist kein Hub</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>This hub does not offer Kolla for this account</source>
            <translation>Dieser Hub bietet Kolla für dieses Konto nicht an</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>Webhook secret</source>
            <translation>Webhook-Secret</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>Where the hub finds practices by it.</source>
            <translation>Woran der Hub Praxen erkennt.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>Whoever runs the hub has it: VAPI_WEBHOOK_SECRET.</source>
            <translation>Wer den Hub betreibt, hat es: VAPI_WEBHOOK_SECRET.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>hmac, plain or bearer.</source>
            <translation>hmac, plain oder bearer.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>Its list does not show the visit either.</source>
            <translation>Auch seine Liste zeigt den Termin nicht.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The hub cannot change the room of a visit.</source>
            <translation>Der Hub kann den Raum eines Termins nicht ändern.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The hub does not know it.</source>
            <translation>Der Hub kennt es nicht.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The hub has no classes.</source>
            <translation>Der Hub hat keine Gruppen.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The hub keeps it at another time than asked. Look at the days around it.</source>
            <translation>Der Hub führt ihn zu einer anderen Zeit als gewünscht. Bitte die Tage darum ansehen.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The hub knows no such status.</source>
            <translation>Der Hub kennt diesen Status nicht.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The hub needs a type for every visit.</source>
            <translation>Der Hub braucht für jeden Termin eine Art.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The hub no longer shows this visit.</source>
            <translation>Der Hub zeigt diesen Termin nicht mehr.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The hub said yes without naming a visit</source>
            <translation>Der Hub sagte ja, ohne einen Termin zu nennen</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The hub said yes, but its list does not show it yet.</source>
            <translation>Der Hub sagte ja, aber seine Liste zeigt ihn noch nicht.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The hub said yes, but the status did not change. Set it in the practice system itself.</source>
            <translation>Der Hub sagte ja, aber der Status blieb. Bitte im Praxissystem selbst setzen.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The hub wrote it into a calendar, not into the practice system. Remove it there.</source>
            <translation>Der Hub schrieb ihn in einen Kalender, nicht ins Praxissystem. Bitte dort entfernen.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The hub's answer was empty</source>
            <translation>Die Antwort des Hubs war leer</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The hub's list could not be read as a whole.</source>
            <translation>Die Liste des Hubs war nicht vollständig lesbar.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The length is not as asked.</source>
            <translation>Die Dauer ist nicht wie gewünscht.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The provider is not as asked.</source>
            <translation>Der Behandler ist nicht wie gewünscht.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The room is not as asked.</source>
            <translation>Der Raum ist nicht wie gewünscht.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>the visit</source>
            <translation>der Termin</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/days.py" />
            <source>The hub's list could not be read as a whole</source>
            <translation>Die Liste des Hubs war nicht vollständig lesbar</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>Check the account's id.</source>
            <translation>Bitte die ID des Kontos prüfen.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>Choose hmac, plain or bearer.</source>
            <translation>Bitte hmac, plain oder bearer wählen.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>Finish its set-up on the hub, and check the account.</source>
            <translation>Bitte seine Einrichtung im Hub abschließen und das Konto prüfen.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>Give the address of the hub, as https://hub.example.com.</source>
            <translation>Bitte die Adresse des Hubs angeben, etwa https://hub.example.com.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>Nothing was changed.</source>
            <translation>Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>Replace the secret, or choose another way of signing.</source>
            <translation>Bitte das Secret ersetzen oder anders signieren.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>The hub asks a person to sign in</source>
            <translation>Der Hub verlangt die Anmeldung einer Person</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>The hub does not know this account</source>
            <translation>Der Hub kennt dieses Konto nicht</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>The hub has no active practice system for this account</source>
            <translation>Der Hub hat für dieses Konto kein aktives Praxissystem</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>The hub itself is refused by the practice system</source>
            <translation>Das Praxissystem lehnt den Hub selbst ab</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>The hub refuses the signature</source>
            <translation>Der Hub lehnt die Signatur ab</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>The hub's site guard lets no changes through</source>
            <translation>Der Schutz der Hub-Seite lässt keine Änderungen durch</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>The practice system behind the hub did not answer in time; it may still do it.</source>
            <translation>Das Praxissystem hinter dem Hub antwortete nicht rechtzeitig; es tut es vielleicht noch.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>The practice system behind the hub does not offer this.</source>
            <translation>Das Praxissystem hinter dem Hub bietet das nicht.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>There is no secret for the hub yet</source>
            <translation>Es gibt noch kein Secret für den Hub</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>This hub finds the practice by its telephone number.</source>
            <translation>Dieser Hub findet die Praxis an ihrer Telefonnummer.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>This hub has no such function.</source>
            <translation>Dieser Hub hat diese Funktion nicht.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>This way of signing is unknown</source>
            <translation>Diese Art der Signatur ist unbekannt</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>Whoever runs the hub renews its keys.</source>
            <translation>Wer den Hub betreibt, erneuert seine Schlüssel.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>changes through this hub</source>
            <translation>Änderungen über diesen Hub</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>practice system</source>
            <translation>Praxissystem</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>{why} The hub knows it as {number}.</source>
            <translation>{why} Der Hub führt es als {number}.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/people.py" />
            <source>The hub keeps one telephone number. The others were not saved.</source>
            <translation>Der Hub behält eine Telefonnummer. Die anderen wurden nicht gespeichert.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/people.py" />
            <source>The hub needs it.</source>
            <translation>Der Hub braucht es.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/people.py" />
            <source>The hub offers no way to remove it.</source>
            <translation>Der Hub kann es nicht entfernen.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/people.py" />
            <source>The hub said yes, but the record does not show all of it yet.</source>
            <translation>Der Hub sagte ja, aber die Akte zeigt noch nicht alles.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/people.py" />
            <source>The hub's edit drops dates of birth. Change it in the practice system itself.</source>
            <translation>Beim Ändern verliert der Hub Geburtsdaten. Bitte im Praxissystem selbst ändern.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/people.py" />
            <source>This hub cannot search for patients.</source>
            <translation>Dieser Hub kann keine Patienten suchen.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/people.py" />
            <source>the patient</source>
            <translation>der Patient</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/wire.py" />
            <source>Last visit</source>
            <translation>Letzter Termin</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>As Practice Studio granted them.</source>
            <translation>Wie von Practice Studio erteilt.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Belongs to the client ID.</source>
            <translation>Gehört zur Client-ID.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Client ID</source>
            <translation>Client-ID</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Client secret</source>
            <translation>Client-Secret</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>From Practice Studio, for this program.</source>
            <translation>Von Practice Studio, für dieses Programm.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Only for the sign-in api_key.</source>
            <translation>Nur für die Anmeldung api_key.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Only for the sign-in password.</source>
            <translation>Nur für die Anmeldung password.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Only where it is another one.</source>
            <translation>Nur, wo es eine andere ist.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Path</source>
            <translation>Pfad</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Permissions</source>
            <translation>Berechtigungen</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Practice Studio did not grant the permission {scope}.</source>
            <translation>Practice Studio hat die Berechtigung {scope} nicht erteilt.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Practice Studio does not say at the moment whether visits can be changed through it.</source>
            <translation>Practice Studio sagt derzeit nicht, ob sich Termine darüber ändern lassen.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Practice Studio does not tell it. Write it as America/Chicago. Nothing was sent.</source>
            <translation>Practice Studio teilt sie nicht mit. Schreibweise: America/Chicago. Nichts wurde gesendet.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Practice Studio keeps a change at once, so there is nothing to take back.</source>
            <translation>Practice Studio speichert eine Änderung sofort, es gibt also nichts zurückzunehmen.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Practice Studio offers no free times; they are computed from working hours and visits.</source>
            <translation>Practice Studio bietet keine freien Zeiten; sie werden aus Arbeitszeiten und Terminen berechnet.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Practice Studio's API offers no such change; do it in Practice Studio.</source>
            <translation>Die Schnittstelle von Practice Studio bietet diese Änderung nicht; bitte in Practice Studio vornehmen.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Practice Studio's answer could not be read</source>
            <translation>Die Antwort von Practice Studio war nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Sign-in</source>
            <translation>Anmeldung</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Such as America/Chicago: Practice Studio does not tell it.</source>
            <translation>Etwa America/Chicago: Practice Studio teilt sie nicht mit.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Such as LOC-789. Empty: all locations.</source>
            <translation>Etwa LOC-789. Leer: alle Standorte.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>The practice's time zone is missing</source>
            <translation>Die Zeitzone der Praxis fehlt</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>User name</source>
            <translation>Benutzername</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Where the API begins.</source>
            <translation>Wo die Schnittstelle beginnt.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>client_credentials, api_key or password.</source>
            <translation>client_credentials, api_key oder password.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/fhir.py" />
            <source>Checked in</source>
            <translation>Angekommen</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/fhir.py" />
            <source>Did not come</source>
            <translation>Nicht erschienen</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/fhir.py" />
            <source>Please check in Practice Studio whether the old time is free again.</source>
            <translation>Bitte in Practice Studio prüfen, ob die alte Zeit wieder frei ist.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/fhir.py" />
            <source>Practice Studio knows no such status.</source>
            <translation>Practice Studio kennt diesen Status nicht.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/fhir.py" />
            <source>Practice Studio's two interfaces tell this visit differently; change it there.</source>
            <translation>Die beiden Schnittstellen von Practice Studio nennen diesen Termin verschieden; bitte dort ändern.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/fhir.py" />
            <source>This visit carries marks that only Practice Studio understands.</source>
            <translation>Dieser Termin trägt Zeichen, die nur Practice Studio versteht.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/line.py" />
            <source>Ask Practice Studio for the permission, or see the setting “scope”.</source>
            <translation>Bitte Practice Studio um die Berechtigung bitten, oder die Einstellung „scope“ ansehen.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/line.py" />
            <source>Nothing is lost; replace them in the connection.</source>
            <translation>Nichts ist verloren; bitte in der Verbindung ersetzen.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/line.py" />
            <source>Practice Studio refused the credentials</source>
            <translation>Practice Studio hat die Zugangsdaten abgelehnt</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/reading.py" />
            <source>It names these: {known}.</source>
            <translation>Es nennt diese: {known}.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/reading.py" />
            <source>Practice Studio knows no such location</source>
            <translation>Practice Studio kennt diesen Standort nicht</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/signin.py" />
            <source>Enter them in the connection's settings.</source>
            <translation>Bitte in den Einstellungen der Verbindung eingeben.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/signin.py" />
            <source>It is client_credentials, api_key or password.</source>
            <translation>Es ist client_credentials, api_key oder password.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/signin.py" />
            <source>Practice Studio's sign-in answered with something unreadable</source>
            <translation>Die Anmeldung von Practice Studio antwortete unlesbar</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/signin.py" />
            <source>Practice Studio's sign-in does not answer</source>
            <translation>Die Anmeldung von Practice Studio antwortet nicht</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/signin.py" />
            <source>The credentials for Practice Studio are missing</source>
            <translation>Die Zugangsdaten für Practice Studio fehlen</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/signin.py" />
            <source>The setting “auth” cannot be read</source>
            <translation>Die Einstellung „auth“ ist nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/wire.py" />
            <source>Allergy: {what}</source>
            <translation>Allergie: {what}</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/wire.py" />
            <source>No status told</source>
            <translation>Kein Status mitgeteilt</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/wire.py" />
            <source>Pharmacy</source>
            <translation>Apotheke</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/wire.py" />
            <source>Preferred language</source>
            <translation>Bevorzugte Sprache</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/wire.py" />
            <source>Record number</source>
            <translation>Aktennummer</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/writes.py" />
            <source>Please check in Practice Studio: {parts} stands otherwise than asked.</source>
            <translation>Bitte in Practice Studio prüfen: {parts} ist anders als gewünscht.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/writes.py" />
            <source>Practice Studio cannot be asked to notify the patient.</source>
            <translation>Practice Studio lässt sich nicht bitten, den Patienten zu benachrichtigen.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/writes.py" />
            <source>Practice Studio has no classes.</source>
            <translation>Practice Studio hat keine Gruppen.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/writes.py" />
            <source>Practice Studio keeps one phone number: the others were left out.</source>
            <translation>Practice Studio behält eine Telefonnummer: die anderen wurden weggelassen.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/writes.py" />
            <source>Practice Studio knows no such location.</source>
            <translation>Practice Studio kennt diesen Standort nicht.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/writes.py" />
            <source>Practice Studio knows no such visit type.</source>
            <translation>Practice Studio kennt diese Terminart nicht.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>A birth date lies in the past.</source>
            <translation>Ein Geburtsdatum liegt in der Vergangenheit.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>App ID</source>
            <translation>App-ID</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>App Key</source>
            <translation>App-Key</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Dialect</source>
            <translation>Dialekt</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Office ID</source>
            <translation>Office-ID</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Only for a test system.</source>
            <translation>Nur für ein Testsystem.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Practice ID</source>
            <translation>Practice-ID</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Secret key</source>
            <translation>Geheimschlüssel</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Sikka answered with something unreadable</source>
            <translation>Sikka antwortete mit etwas Unlesbarem</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Sikka cannot write this into the practice's own system; do it there.</source>
            <translation>Sikka kann das nicht in das System der Praxis schreiben; bitte dort tun.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Sikka knows no classes with several patients.</source>
            <translation>Sikka kennt keine Gruppen mit mehreren Patienten.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Somebody changed this visit in the meantime.</source>
            <translation>Jemand hat diesen Termin inzwischen geändert.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Such as 1 or 1-1. Empty: the office's only one.</source>
            <translation>Etwa 1 oder 1-1. Leer: die einzige.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Such as America/Chicago. Empty: as Sikka tells it.</source>
            <translation>Etwa America/Chicago. Leer: wie Sikka sie mitteilt.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Such as D12345. Empty: the only one these keys reach.</source>
            <translation>Etwa D12345. Leer: das einzige, das diese Schlüssel erreichen.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>The application's id from the Sikka portal.</source>
            <translation>Die ID der Anwendung aus dem Sikka-Portal.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>The application's key from the Sikka portal.</source>
            <translation>Der Schlüssel der Anwendung aus dem Sikka-Portal.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>The office's. Empty: as Sikka's list tells it.</source>
            <translation>Des Office. Leer: wie die Liste von Sikka ihn nennt.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>The practice's list does not have this one any more.</source>
            <translation>Die Liste der Praxis hat das nicht mehr.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>The setting “dialect” cannot be read</source>
            <translation>Die Einstellung „dialect“ ist nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>This practice's system offers no times through Sikka; free times are computed.</source>
            <translation>Das System dieser Praxis bietet über Sikka keine Zeiten; freie Zeiten werden berechnet.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Through Sikka patients can be changed in OrthoTrac and Dolphin only; change this one in the practice's system.</source>
            <translation>Über Sikka lassen sich Patienten nur in OrthoTrac und Dolphin ändern; diesen bitte im System der Praxis ändern.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Write seed or vendor.</source>
            <translation>Bitte seed oder vendor schreiben.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>“seed”, or “vendor” for the newer request forms.</source>
            <translation>„seed“, oder „vendor“ für die neueren Anfragen.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/directory.py" />
            <source>Give the office's secret key in the connection's settings.</source>
            <translation>Bitte den Geheimschlüssel des Office in den Einstellungen der Verbindung angeben.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/directory.py" />
            <source>Sikka does not tell the practice's time zone; give it as America/Chicago.</source>
            <translation>Sikka teilt die Zeitzone der Praxis nicht mit; bitte angeben, etwa America/Chicago.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/directory.py" />
            <source>Sikka lists no such office for these keys.</source>
            <translation>Sikka nennt für diese Schlüssel kein solches Office.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/directory.py" />
            <source>Sikka lists no such practice for these keys.</source>
            <translation>Sikka nennt für diese Schlüssel keine solche Praxis.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/directory.py" />
            <source>Sikka's secret key is missing</source>
            <translation>Der Geheimschlüssel von Sikka fehlt</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/directory.py" />
            <source>These keys reach {n} of them; give the id of yours.</source>
            <translation>Diese Schlüssel erreichen {n} davon; bitte die eigene ID angeben.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/directory.py" />
            <source>This office is not authorised</source>
            <translation>Dieses Office ist nicht freigegeben</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/directory.py" />
            <source>This practice is not authorised</source>
            <translation>Diese Praxis ist nicht freigegeben</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/facts.py" />
            <source>Chart number</source>
            <translation>Aktennummer</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/facts.py" />
            <source>Guarantor</source>
            <translation>Kostenträger</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/facts.py" />
            <source>Holiday</source>
            <translation>Feiertag</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/facts.py" />
            <source>Preferred contact</source>
            <translation>Bevorzugter Kontakt</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/line.py" />
            <source>The practice's own computer is offline</source>
            <translation>Der Computer der Praxis ist offline</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/outcome.py" />
            <source>Not changed: {part}.</source>
            <translation>Nicht geändert: {part}.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/reading.py" />
            <source>Nobody was found yet; try again in a while.</source>
            <translation>Noch niemand gefunden; bitte später erneut versuchen.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/reading.py" />
            <source>Sikka's copy of the practice is just being filled</source>
            <translation>Die Kopie der Praxis bei Sikka wird gerade gefüllt</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/reading.py" />
            <source>Some patients may be missing from the list.</source>
            <translation>In der Liste fehlen vielleicht Patienten.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/signin.py" />
            <source>Check office id, secret key and the application's keys; nothing is lost.</source>
            <translation>Bitte Office-ID, Geheimschlüssel und die Schlüssel der Anwendung prüfen; nichts ist verloren.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/signin.py" />
            <source>Check the office id; nothing is lost.</source>
            <translation>Bitte die Office-ID prüfen; nichts ist verloren.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/signin.py" />
            <source>Give App ID and App Key in the connection's settings.</source>
            <translation>Bitte App-ID und App-Key in den Einstellungen der Verbindung angeben.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/signin.py" />
            <source>Sikka's application keys are missing</source>
            <translation>Die Anwendungsschlüssel von Sikka fehlen</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/signin.py" />
            <source>Sikka's key is for another office</source>
            <translation>Der Schlüssel von Sikka gehört zu einem anderen Office</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/signin.py" />
            <source>Sikka's sign-in answered with something unreadable</source>
            <translation>Die Anmeldung von Sikka antwortete unlesbar</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writebacks.py" />
            <source>A change at Sikka could be this one.</source>
            <translation>Eine Änderung bei Sikka könnte diese sein.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writebacks.py" />
            <source>Look again later.</source>
            <translation>Bitte später wieder nachsehen.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writebacks.py" />
            <source>Not changed: {part}. {why}</source>
            <translation>Nicht geändert: {part}. {why}</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writebacks.py" />
            <source>One just like it is listed, at a time nobody can place.</source>
            <translation>Genau so etwas ist gelistet, zu einer unklaren Zeit.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writebacks.py" />
            <source>Several changes at Sikka could be this one.</source>
            <translation>Mehrere Änderungen bei Sikka könnten diese sein.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writebacks.py" />
            <source>Sikka answered with a word nobody knows</source>
            <translation>Sikka antwortete mit einem unbekannten Wort</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writebacks.py" />
            <source>Sikka does not list the changes it was asked for.</source>
            <translation>Sikka listet die erbetenen Änderungen nicht.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writebacks.py" />
            <source>Sikka does not show whether it was withdrawn</source>
            <translation>Sikka zeigt nicht, ob es zurückgezogen wurde</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writebacks.py" />
            <source>Sikka's list of changes could not be read whole</source>
            <translation>Die Liste der Änderungen von Sikka war nicht vollständig lesbar</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writebacks.py" />
            <source>a part</source>
            <translation>ein Teil</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>A patient needs a first and a last name.</source>
            <translation>Ein Patient braucht Vor- und Nachnamen.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>Sikka cannot change this; change it in the practice's system.</source>
            <translation>Sikka kann das nicht ändern; bitte im System der Praxis ändern.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>Sikka knows no classes that could be joined.</source>
            <translation>Sikka kennt keine Gruppen, denen man beitreten kann.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>Sikka needs a first and a last name.</source>
            <translation>Sikka braucht Vor- und Nachnamen.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>Sikka needs a provider for a new patient.</source>
            <translation>Sikka braucht für einen neuen Patienten einen Behandler.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>Sikka needs a room for every visit.</source>
            <translation>Sikka braucht für jeden Termin einen Raum.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>The clocks change at this time, so it exists twice. Choose another time.</source>
            <translation>Zu dieser Zeit wird die Uhr umgestellt, es gibt sie also zweimal. Bitte eine andere wählen.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>The email was not changed: Sikka cannot change it.</source>
            <translation>Die E-Mail wurde nicht geändert: Sikka kann sie nicht ändern.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>The end of the note was left out: Sikka takes 3,950 characters.</source>
            <translation>Das Ende der Notiz entfiel: Sikka nimmt 3.950 Zeichen.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>The note was not sent: Sikka takes none with a booking.</source>
            <translation>Die Notiz wurde nicht gesendet: Sikka nimmt keine zu einer Buchung.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>The number of this record holds signs Sikka cannot be sent.</source>
            <translation>Die Nummer dieser Akte enthält Zeichen, die Sikka nicht nimmt.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>The patient was not told: Sikka sends no messages.</source>
            <translation>Der Patient wurde nicht benachrichtigt: Sikka sendet keine Nachrichten.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>The phones were not changed: Sikka cannot change them.</source>
            <translation>Die Telefonnummern wurden nicht geändert: Sikka kann sie nicht ändern.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>The reason was not sent: Sikka takes none with a cancellation.</source>
            <translation>Der Grund wurde nicht gesendet: Sikka nimmt keinen zu einer Absage.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>The {kind} phone was not sent: Sikka takes a mobile phone only.</source>
            <translation>Das Telefon ({kind}) wurde nicht gesendet: Sikka nimmt nur ein Mobiltelefon.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>There is nothing to change.</source>
            <translation>Es gibt nichts zu ändern.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>This practice's system has no word for this status.</source>
            <translation>Das System dieser Praxis hat kein Wort für diesen Status.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>This practice's system lists no status that means cancelled; cancel the visit there.</source>
            <translation>Das System dieser Praxis nennt keinen Status für abgesagt; bitte den Termin dort absagen.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>other</source>
            <translation>andere</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>the booking</source>
            <translation>die Buchung</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>the cancellation</source>
            <translation>die Absage</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>the length</source>
            <translation>die Dauer</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>the move</source>
            <translation>das Verschieben</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>the provider</source>
            <translation>der Behandler</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>the room</source>
            <translation>der Raum</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>the status</source>
            <translation>der Status</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>the time</source>
            <translation>die Uhrzeit</translation>
        </message>
        <message>
            <location filename="../../app/checking.py" />
            <source>A part could not be read; visits may be missing.</source>
            <translation>Ein Teil war nicht lesbar; Termine fehlen vielleicht.</translation>
        </message>
        <message>
            <location filename="../../app/checking.py" />
            <source>Ask whoever administers the practice system to give the key this right.</source>
            <translation>Bitte wer das Praxissystem verwaltet, dem Schlüssel dieses Recht geben.</translation>
        </message>
        <message>
            <location filename="../../app/checking.py" />
            <source>Check the settings of the connection.</source>
            <translation>Bitte die Einstellungen der Verbindung prüfen.</translation>
        </message>
        <message>
            <location filename="../../app/checking.py" />
            <source>It takes too long to answer</source>
            <translation>Die Antwort dauert zu lange</translation>
        </message>
        <message>
            <location filename="../../app/checking.py" />
            <source>Not on this computer: {labels}</source>
            <translation>Nicht auf diesem Computer: {labels}</translation>
        </message>
        <message>
            <location filename="../../app/checking.py" />
            <source>Nothing was changed. Try again later.</source>
            <translation>Nichts wurde geändert. Bitte später erneut versuchen.</translation>
        </message>
        <message>
            <location filename="../../app/checking.py" />
            <source>Replace the keys; at the command line, connect anew with --secret.</source>
            <translation>Bitte die Schlüssel ersetzen; auf der Befehlszeile mit --secret neu verbinden.</translation>
        </message>
        <message>
            <location filename="../../app/checking.py" />
            <source>Try again; if it stays so, send “daybook doctor” to support.</source>
            <translation>Bitte erneut versuchen; bleibt es so, „daybook doctor“ an den Support senden.</translation>
        </message>
        <message>
            <location filename="../../app/codec.py" />
            <source>Part of Daybook's data on this computer cannot be read</source>
            <translation>Ein Teil der Daten von Daybook auf diesem Computer ist nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../app/connecting.py" />
            <source>This version of Daybook does not know it: {kind}.</source>
            <translation>Diese Version von Daybook kennt es nicht: {kind}.</translation>
        </message>
        <message>
            <location filename="../../app/desk.py" />
            <source>This seat only reads</source>
            <translation>Dieser Platz liest nur</translation>
        </message>
        <message>
            <location filename="../../app/home.py" />
            <source>Daybook is already running</source>
            <translation>Daybook läuft bereits</translation>
        </message>
        <message>
            <location filename="../../app/main.py" />
            <source>It runs as another user, or hangs.</source>
            <translation>Es läuft unter einem anderen Benutzer, oder es hängt.</translation>
        </message>
        <message>
            <location filename="../../app/opening.py" />
            <source>Nothing was changed. Restore the entry “daybook/store/key” of this computer's credential store.</source>
            <translation>Nichts wurde geändert. Bitte den Eintrag „daybook/store/key“ im Schlüsselspeicher dieses Computers wiederherstellen.</translation>
        </message>
        <message>
            <location filename="../../app/opening.py" />
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <location filename="../../app/opening.py" />
            <source>The key of Daybook's data is damaged</source>
            <translation>Der Schlüssel der Daten von Daybook ist beschädigt</translation>
        </message>
        <message>
            <location filename="../../app/opening.py" />
            <source>The sample practice is kept for this run only. {why}</source>
            <translation>Die Musterpraxis bleibt nur für diesen Lauf. {why}</translation>
        </message>
        <message>
            <location filename="../../app/outbox.py" />
            <source>What it was waiting for was removed</source>
            <translation>Worauf es wartete, wurde entfernt</translation>
        </message>
        <message>
            <location filename="../../app/questions.py" />
            <source>The connection is not open yet</source>
            <translation>Die Verbindung ist noch nicht offen</translation>
        </message>
        <message>
            <location filename="../../app/settings.py" />
            <source>The setting “{name}” could not be understood, so its usual value is used.</source>
            <translation>Die Einstellung „{name}“ war nicht verständlich, darum gilt ihr üblicher Wert.</translation>
        </message>
        <message>
            <location filename="../../app/settings.py" />
            <source>The settings could not be read, so the usual ones are used.</source>
            <translation>Die Einstellungen waren nicht lesbar, darum gelten die üblichen.</translation>
        </message>
        <message>
            <location filename="../../app/settings.py" />
            <source>The settings could not be read, so the usual ones are used. The old file is kept as {file}.</source>
            <translation>Die Einstellungen waren nicht lesbar, darum gelten die üblichen. Die alte Datei heißt jetzt {file}.</translation>
        </message>
        <message>
            <location filename="../../app/status_words.py" />
            <source>The word this status was given in Settings is one the system cannot be told from here.</source>
            <translation>Das Wort, das dieser Status in den Einstellungen bekam, lässt sich dem System von hier nicht mitteilen.</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>A new file was begun and fills itself from the practice system. {saved} The old file is {file}.</source>
            <translation>Eine neue Datei wurde begonnen und füllt sich aus dem Praxissystem. {saved} Die alte Datei ist {file}.</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>Another program is using Daybook's data</source>
            <translation>Ein anderes Programm benutzt die Daten von Daybook</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>Daybook cannot write to its data folder</source>
            <translation>Daybook kann nicht in seinen Datenordner schreiben</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>Daybook's data on this computer was damaged</source>
            <translation>Die Daten von Daybook auf diesem Computer waren beschädigt</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>Daybook's data was made by a newer version</source>
            <translation>Die Daten von Daybook sind von einer neueren Version</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>It belongs to another key, or all of it is damaged; changes not sent are still in it.</source>
            <translation>Sie gehört zu einem anderen Schlüssel, oder alles ist beschädigt; nicht gesendete Änderungen sind noch darin.</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>It is of edition {found}; this version reads up to edition {known}. Nothing was touched. Install the newer Daybook.</source>
            <translation>Sie ist von Ausgabe {found}; diese Version liest bis Ausgabe {known}. Nichts wurde angerührt. Bitte das neuere Daybook installieren.</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>No unsent change could be found in it.</source>
            <translation>Darin fand sich keine nicht gesendete Änderung.</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>Nothing was changed. Close the other program or the other Daybook, then start again.</source>
            <translation>Nichts wurde geändert. Bitte das andere Programm oder das andere Daybook schließen, dann neu starten.</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>One unsent change was taken over from it.</source>
            <translation>Eine nicht gesendete Änderung wurde daraus übernommen.</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>The disk reported an error</source>
            <translation>Die Festplatte meldete einen Fehler</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>The file is damaged. It is put aside, unsent changes are taken over and a new one is begun.</source>
            <translation>Die Datei ist beschädigt. Sie wird beiseitegelegt, nicht gesendete Änderungen werden übernommen, und eine neue wird begonnen.</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>The folder is {path}. Check who owns it and whether it may be written to, then start again.</source>
            <translation>Der Ordner ist {path}. Bitte prüfen, wem er gehört und ob er beschreibbar ist, dann neu starten.</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>The key on this computer does not open Daybook's data</source>
            <translation>Der Schlüssel dieses Computers öffnet die Daten von Daybook nicht</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>The last change could not be kept and was not sent; everything kept before is safe. Make room and try again.</source>
            <translation>Die letzte Änderung wurde nicht gespeichert und nicht gesendet; alles davor ist sicher. Bitte Platz schaffen und erneut versuchen.</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>The last change may not have been kept; everything kept before is untouched. Check the disk, then try again.</source>
            <translation>Die letzte Änderung wurde vielleicht nicht gespeichert; alles davor ist unberührt. Bitte die Festplatte prüfen und erneut versuchen.</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>{n} unsent changes were taken over from it.</source>
            <translation>{n} nicht gesendete Änderungen wurden daraus übernommen.</translation>
        </message>
        <message>
            <location filename="../../app/when.py" />
            <source>A time is missing. Try mon 9:30 or tomorrow 3 pm.</source>
            <translation>Eine Uhrzeit fehlt. Zum Beispiel Mo 9:30 oder morgen 15.</translation>
        </message>
        <message>
            <location filename="../../app/when.py" />
            <source>That time does not exist: the clocks go forward that day.</source>
            <translation>Diese Zeit gibt es nicht: die Uhr wird an dem Tag vorgestellt.</translation>
        </message>
        <message>
            <location filename="../../app/when.py" />
            <source>This date can be read in {n} ways.</source>
            <translation>Dieses Datum ist auf {n} Arten lesbar.</translation>
        </message>
        <message>
            <location filename="../../app/when.py" />
            <source>This is not a birth date. Try 6/11/1979, 11.6.1979 or 11 Jun 79.</source>
            <translation>Das ist kein Geburtsdatum. Zum Beispiel 11.6.1979 oder 11. Jun 79.</translation>
        </message>
        <message>
            <location filename="../../app/when.py" />
            <source>This is not a date with a time. Try mon 9:30 or tomorrow 3 pm.</source>
            <translation>Das ist kein Datum mit Uhrzeit. Zum Beispiel Mo 9:30 oder morgen 15.</translation>
        </message>
        <message>
            <location filename="../../app/when.py" />
            <source>This is not a date. Try 26 Feb, 2/26, mon or tomorrow.</source>
            <translation>Das ist kein Datum. Zum Beispiel 26. Feb., 26.2., Mo oder morgen.</translation>
        </message>
        <message>
            <location filename="../../app/when.py" />
            <source>This is not a length. Try 45, 1h or 1:30.</source>
            <translation>Das ist keine Dauer. Zum Beispiel 45, 1h oder 1:30.</translation>
        </message>
        <message>
            <location filename="../../app/when.py" />
            <source>This is not a time. Try 9:15, 0915 or 3 pm.</source>
            <translation>Das ist keine Uhrzeit. Zum Beispiel 9:15, 0915 oder 15.</translation>
        </message>
        <message>
            <location filename="../../app/when.py" />
            <source>This length can be read in {n} ways.</source>
            <translation>Diese Dauer ist auf {n} Arten lesbar.</translation>
        </message>
        <message>
            <location filename="../../app/when.py" />
            <source>This moment can be read in {n} ways.</source>
            <translation>Dieser Zeitpunkt ist auf {n} Arten lesbar.</translation>
        </message>
        <message>
            <location filename="../../app/when.py" />
            <source>This time can be read in {n} ways.</source>
            <translation>Diese Uhrzeit ist auf {n} Arten lesbar.</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;About Daybook</source>
            <translation>&amp;Über Daybook</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Agenda</source>
            <translation>&amp;Agenda</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Arrived</source>
            <translation>&amp;Angekommen</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Back</source>
            <translation>&amp;Zurück</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Book next…</source>
            <translation>Folge&amp;termin…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Close window</source>
            <translation>Fenster s&amp;chließen</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Confirm</source>
            <translation>&amp;Bestätigen</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Day</source>
            <translation>&amp;Tag</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Done</source>
            <translation>&amp;Erledigt</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Edit patient…</source>
            <translation>Patient &amp;bearbeiten…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Export as table…</source>
            <translation>Als Tabelle e&amp;xportieren…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Find a time</source>
            <translation>Termin &amp;finden</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Find patient…</source>
            <translation>Patient &amp;suchen…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Full screen</source>
            <translation>&amp;Vollbild</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Go</source>
            <translation>&amp;Gehe zu</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Go to date…</source>
            <translation>Zu &amp;Datum…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Hide names</source>
            <translation>&amp;Namen verbergen</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Inspector</source>
            <translation>&amp;Details</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Tastenkürzel</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Larger</source>
            <translation>&amp;Größer</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Length</source>
            <translation>&amp;Dauer</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Lock</source>
            <translation>&amp;Sperren</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Menu bar</source>
            <translation>&amp;Menüleiste</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Move…</source>
            <translation>&amp;Verschieben…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;New patient…</source>
            <translation>&amp;Neuer Patient…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;New visit…</source>
            <translation>&amp;Neuer Termin…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Next</source>
            <translation>&amp;Nächster</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Next region</source>
            <translation>&amp;Nächster Bereich</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Normal size</source>
            <translation>N&amp;ormale Größe</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Open</source>
            <translation>Ö&amp;ffnen</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Open patient</source>
            <translation>Patient ö&amp;ffnen</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Outbox</source>
            <translation>Postaus&amp;gang</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Paste</source>
            <translation>Einfü&amp;gen</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Patient</source>
            <translation>&amp;Patient</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Patients</source>
            <translation>&amp;Patienten</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Previous region</source>
            <translation>&amp;Voriger Bereich</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Read again</source>
            <translation>Neu &amp;lesen</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Redo</source>
            <translation>Wiederho&amp;len</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Search or type a command…</source>
            <translation>&amp;Suchen oder Befehl eingeben…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Seat</source>
            <translation>In Be&amp;handlung</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Settings…</source>
            <translation>&amp;Einstellungen…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Sidebar</source>
            <translation>&amp;Seitenleiste</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Today</source>
            <translation>&amp;Heute</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Undo</source>
            <translation>Rückgäng&amp;ig</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Visit</source>
            <translation>&amp;Termin</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Week</source>
            <translation>&amp;Woche</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Window</source>
            <translation>&amp;Fenster</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Cancel &amp;visit…</source>
            <translation>Te&amp;rmin absagen…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Connect &amp;a practice…</source>
            <translation>&amp;Praxis verbinden…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Connect&amp;ions…</source>
            <translation>Ver&amp;bindungen…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Cop&amp;y details</source>
            <translation>Details &amp;kopieren</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Cu&amp;t</source>
            <translation>A&amp;usschneiden</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Daybook &amp;help</source>
            <translation>Daybook-&amp;Hilfe</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>E&amp;xit</source>
            <translation>Da&amp;ybook beenden</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Export as calendar &amp;file…</source>
            <translation>Als Kalenderdatei ex&amp;portieren…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Forward</source>
            <translation>Vorwärts</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>No-s&amp;how…</source>
            <translation>Nicht er&amp;schienen…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Offer this openin&amp;g…</source>
            <translation>Diese &amp;Zeit anbieten…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>P&amp;revious</source>
            <translation>Vo&amp;riger</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Pr&amp;int…</source>
            <translation>Dru&amp;cken…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Provider a&amp;way…</source>
            <translation>Behandler ab&amp;wesend…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Sm&amp;aller</source>
            <translation>&amp;Kleiner</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>V&amp;iew</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Afternoon</source>
            <translation>Nachmittag</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>All from {time} on</source>
            <translation>Alle ab {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>All providers</source>
            <translation>Alle Behandler</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>All statuses</source>
            <translation>Alle Status</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Before noon</source>
            <translation>Vor Mittag</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Booked counts visits against opening hours, less blocked time</source>
            <translation>Gebucht vergleicht Termine mit den Öffnungszeiten, ohne gesperrte Zeit</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>By provider</source>
            <translation>Nach Behandler</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>By time</source>
            <translation>Nach Uhrzeit</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Calendar file (ICS)…</source>
            <translation>Kalenderdatei (ICS)…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Calendar files (*.ics)</source>
            <translation>Kalenderdateien (*.ics)</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Call {words}</source>
            <translation>{words} anrufen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Calls and openings</source>
            <translation>Anrufe und Lücken</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Cancelling</source>
            <translation>Wird abgesagt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Check</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Choose the figure again to see all visits.</source>
            <translation>Die Zahl noch einmal wählen, um alle Termine zu sehen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Closed that day</source>
            <translation>An diesem Tag geschlossen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Confirm</source>
            <translation>Bestätigen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Copy list</source>
            <translation>Liste kopieren</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Copy phone number</source>
            <translation>Telefonnummer kopieren</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Earlier</source>
            <translation>Früher</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Evening</source>
            <translation>Abend</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Everyone is confirmed</source>
            <translation>Alle sind bestätigt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Everything made today is in {system}.</source>
            <translation>Alles, was heute gemacht wurde, ist in {system}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Fill…</source>
            <translation>Füllen…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Filter this list</source>
            <translation>Diese Liste filtern</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>How the list is arranged</source>
            <translation>Wie die Liste geordnet ist</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>It is shown as soon as the practice system has told it.</source>
            <translation>Erscheint, sobald das Praxissystem es mitgeteilt hat.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Late</source>
            <translation>Verspätet</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Length</source>
            <translation>Dauer</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Longest {time}</source>
            <translation>Längste {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Morning</source>
            <translation>Vormittag</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Moving</source>
            <translation>Wird verschoben</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Names are hidden. Copy them?</source>
            <translation>Namen sind verborgen. Kopieren?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Names are hidden. Print them?</source>
            <translation>Namen sind verborgen. Drucken?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Names are hidden. Save them?</source>
            <translation>Namen sind verborgen. Speichern?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Names, visits, providers and phones were looked at.</source>
            <translation>Gesucht wurde in Namen, Terminen, Behandlern und Telefonnummern.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>No opening hours known</source>
            <translation>Keine Öffnungszeiten bekannt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>No opening of 30 minutes or more is left.</source>
            <translation>Keine Lücke von mindestens 30 Minuten mehr frei.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>No provider has opening hours, and nothing is booked.</source>
            <translation>Kein Behandler hat Öffnungszeiten, und nichts ist gebucht.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>No visit holds these words</source>
            <translation>Kein Termin enthält diese Wörter</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>No visits this day</source>
            <translation>Keine Termine an diesem Tag</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>No-shows</source>
            <translation>Nicht erschienen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Nobody is late</source>
            <translation>Niemand ist verspätet</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Nobody is left to call.</source>
            <translation>Niemand ist mehr anzurufen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Nobody is waiting</source>
            <translation>Niemand wartet</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Nobody stayed away</source>
            <translation>Niemand ist ausgeblieben</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Not saved</source>
            <translation>Nicht gespeichert</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Not sent yet</source>
            <translation>Noch nicht gesendet</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Nothing is booked yet.</source>
            <translation>Noch ist nichts gebucht.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Nothing left to fill</source>
            <translation>Nichts mehr zu füllen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Nothing like that this day</source>
            <translation>Nichts dergleichen an diesem Tag</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Nothing was changed here today.</source>
            <translation>Hier wurde heute nichts geändert.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Nothing was changed. Choose another folder or name.</source>
            <translation>Nichts wurde geändert. Bitte anderen Ordner oder Namen wählen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Now</source>
            <translation>Jetzt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Open</source>
            <comment>a free time</comment>
            <translation>Frei</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Open outbox</source>
            <translation>Postausgang öffnen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Open, {time}, {length}, {who}</source>
            <translation>Frei, {time}, {length}, {who}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Openings</source>
            <translation>Lücken</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Patient</source>
            <translation>Patient</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Phone number copied</source>
            <translation>Telefonnummer kopiert</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Print…</source>
            <translation>Drucken…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Reads only</source>
            <translation>Nur Lesen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Save the day as a calendar file</source>
            <translation>Den Tag als Kalenderdatei speichern</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Save the day as a table</source>
            <translation>Den Tag als Tabelle speichern</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Sending</source>
            <translation>Wird gesendet</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Show in calendar</source>
            <translation>Im Kalender zeigen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Table (CSV)…</source>
            <translation>Tabelle (CSV)…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Tables (*.csv)</source>
            <translation>Tabellen (*.csv)</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>The day in figures</source>
            <translation>Der Tag in Zahlen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>The file could not be written there.</source>
            <translation>Die Datei konnte dort nicht geschrieben werden.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>The last at {time}</source>
            <translation>Der letzte um {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>This day was never read</source>
            <translation>Dieser Tag wurde nie gelesen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>This seat only reads: changes are made at another one.</source>
            <translation>Dieser Platz liest nur: Änderungen werden an einem anderen gemacht.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Time</source>
            <translation>Uhrzeit</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>To call</source>
            <translation>Anzurufen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Tomorrow</source>
            <translation>Morgen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Unconfirmed</source>
            <translation>Unbestätigt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Visit</source>
            <translation>Termin</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Visits of the day</source>
            <translation>Termine des Tages</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Waiting now</source>
            <translation>Wartet jetzt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Which providers</source>
            <translation>Welche Behandler</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Which statuses</source>
            <translation>Welche Status</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Whose visits are to be confirmed</source>
            <translation>Wessen Termine zu bestätigen sind</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>With</source>
            <translation>Bei</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>With full names</source>
            <translation>Mit vollen Namen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>With initials</source>
            <translation>Mit Initialen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>With initials nobody who sees it knows who is meant. Phone numbers are left out then.</source>
            <translation>Mit Initialen weiß niemand, der sie sieht, wer gemeint ist. Telefonnummern entfallen dann.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Worth filling</source>
            <translation>Lohnt zu füllen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>folded</source>
            <translation>zugeklappt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>open</source>
            <comment>a group of rows</comment>
            <translation>aufgeklappt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>the practice systems</source>
            <translation>die Praxissysteme</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>unconfirmed</source>
            <translation>unbestätigt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>{a} of {b}</source>
            <translation>{a} von {b}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} arrived</source>
            <extracomment>One: {n} arrived</extracomment>
            <translation>
                <numerusform>{n} angekommen</numerusform>
                <numerusform>{n} angekommen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} cancelled</source>
            <extracomment>One: {n} cancelled</extracomment>
            <translation>
                <numerusform>{n} abgesagt</numerusform>
                <numerusform>{n} abgesagt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} changes are on their way</source>
            <extracomment>One: {n} change is on its way</extracomment>
            <translation>
                <numerusform>{n} Änderung ist unterwegs</numerusform>
                <numerusform>{n} Änderungen sind unterwegs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} changes need you</source>
            <extracomment>One: {n} change needs you</extracomment>
            <translation>
                <numerusform>{n} Änderung braucht Sie</numerusform>
                <numerusform>{n} Änderungen brauchen Sie</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} confirmed</source>
            <extracomment>One: {n} confirmed</extracomment>
            <translation>
                <numerusform>{n} bestätigt</numerusform>
                <numerusform>{n} bestätigt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} done</source>
            <extracomment>One: {n} done</extracomment>
            <translation>
                <numerusform>{n} erledigt</numerusform>
                <numerusform>{n} erledigt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} in chair</source>
            <extracomment>One: {n} in chair</extracomment>
            <translation>
                <numerusform>{n} in Behandlung</numerusform>
                <numerusform>{n} in Behandlung</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} kept today</source>
            <extracomment>One: {n} kept today</extracomment>
            <translation>
                <numerusform>{n} heute gespeichert</numerusform>
                <numerusform>{n} heute gespeichert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} more once the outbox settles</source>
            <extracomment>One: {n} more once the outbox settles</extracomment>
            <translation>
                <numerusform>{n} mehr, wenn der Postausgang leer ist</numerusform>
                <numerusform>{n} mehr, wenn der Postausgang leer ist</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} no-shows</source>
            <extracomment>One: {n} no-show</extracomment>
            <translation>
                <numerusform>{n} nicht erschienen</numerusform>
                <numerusform>{n} nicht erschienen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} of {all} providers</source>
            <translation>{n} von {all} Behandlern</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} on their way</source>
            <extracomment>One: {n} on their way</extracomment>
            <translation>
                <numerusform>{n} unterwegs</numerusform>
                <numerusform>{n} unterwegs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} statuses</source>
            <extracomment>One: {n} status</extracomment>
            <translation>
                <numerusform>{n} Status</numerusform>
                <numerusform>{n} Status</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} visits</source>
            <extracomment>One: {n} visit</extracomment>
            <translation>
                <numerusform>{n} Termin</numerusform>
                <numerusform>{n} Termine</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} visits copied</source>
            <extracomment>One: {n} visit copied</extracomment>
            <translation>
                <numerusform>{n} Termin kopiert</numerusform>
                <numerusform>{n} Termine kopiert</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>{n}% booked</source>
            <translation>{n} % gebucht</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>{time} still to fill</source>
            <translation>{time} noch zu füllen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>{visits} saved. The file holds patient details: keep it as you keep the book.</source>
            <translation>{visits} gespeichert. Die Datei enthält Patientendaten: bitte wie das Terminbuch aufbewahren.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>{when} · no phone known</source>
            <translation>{when} · kein Telefon bekannt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>All day</source>
            <translation>Ganzer Tag</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Close that time in {system}, too</source>
            <translation>Diese Zeit auch in {system} sperren</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Each goes out through the outbox. These people do not know yet:</source>
            <translation>Jeder geht über den Postausgang hinaus. Diese Personen wissen es noch nicht:</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>From</source>
            <translation>Von</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Looking for times…</source>
            <translation>Suche nach Zeiten…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Move visits</source>
            <translation>Termine verschieben</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/away.py" />
            <source>Move {n} visits</source>
            <extracomment>One: Move {n} visit</extracomment>
            <translation>
                <numerusform>{n} Termin verschieben</numerusform>
                <numerusform>{n} Termine verschieben</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>No other time in the next two weeks</source>
            <translation>Keine andere Zeit in den nächsten zwei Wochen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Nobody is booked then.</source>
            <translation>Dann ist niemand gebucht.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>On its way: it can be moved when it is saved</source>
            <translation>Unterwegs: lässt sich verschieben, wenn es gespeichert ist</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Part of the day</source>
            <translation>Tageszeit</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Provider</source>
            <translation>Behandler</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Provider away</source>
            <translation>Behandler abwesend</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Provider away…</source>
            <translation>Behandler abwesend…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Stays where it is</source>
            <translation>Bleibt, wo er ist</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>To</source>
            <translation>Bis</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Visits and their new times</source>
            <translation>Termine und ihre neuen Zeiten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Who to call</source>
            <translation>Wen anrufen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>{name} is away</source>
            <translation>{name} ist abwesend</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/away.py" />
            <source>{n} could not be moved and stay.</source>
            <extracomment>One: {n} could not be moved and stays.</extracomment>
            <translation>
                <numerusform>{n} ließ sich nicht verschieben und bleibt.</numerusform>
                <numerusform>{n} ließen sich nicht verschieben und bleiben.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>{n} of {all}</source>
            <translation>{n} von {all}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/away.py" />
            <source>{n} stay.</source>
            <extracomment>One: {n} stays.</extracomment>
            <translation>
                <numerusform>{n} bleibt.</numerusform>
                <numerusform>{n} bleiben.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/away.py" />
            <source>{n} visits are booked then.</source>
            <extracomment>One: {n} visit is booked then.</extracomment>
            <translation>
                <numerusform>{n} Termin ist dann gebucht.</numerusform>
                <numerusform>{n} Termine sind dann gebucht.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/away.py" />
            <source>{n} visits moved</source>
            <extracomment>One: {n} visit moved</extracomment>
            <translation>
                <numerusform>{n} Termin verschoben</numerusform>
                <numerusform>{n} Termine verschoben</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Add a provider…</source>
            <translation>Behandler hinzufügen…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Add a room…</source>
            <translation>Raum hinzufügen…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Add a visit type…</source>
            <translation>Terminart hinzufügen…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Amber</source>
            <translation>Bernstein</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>As it is</source>
            <translation>So wie es ist</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Blue</source>
            <translation>Blau</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Break</source>
            <translation>Pause</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Can be booked</source>
            <translation>Kann gebucht werden</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Close anyway</source>
            <translation>Trotzdem schließen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Close this time</source>
            <translation>Diese Zeit schließen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Close time</source>
            <translation>Zeit schließen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Close time…</source>
            <translation>Zeit schließen…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Closed and blocked time</source>
            <translation>Geschlossene und gesperrte Zeit</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Colour</source>
            <translation>Farbe</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Edit…</source>
            <translation>Bearbeiten…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>First day</source>
            <translation>Erster Tag</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>For</source>
            <translation>Für</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Give it a name.</source>
            <translation>Bitte einen Namen geben.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Green</source>
            <translation>Grün</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Hours of {name}</source>
            <translation>Zeiten von {name}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Hours…</source>
            <translation>Zeiten…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>It ends before it begins.</source>
            <translation>Es endet, bevor es beginnt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Keep it closed</source>
            <translation>Geschlossen lassen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Last day</source>
            <translation>Letzter Tag</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Lunch</source>
            <translation>Mittagspause</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Magenta</source>
            <translation>Magenta</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>No practice’s book is kept on this computer: providers and hours come from the practice system.</source>
            <translation>Auf diesem Computer liegt kein Praxisbuch: Behandler und Zeiten kommen aus dem Praxissystem.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>No rooms yet. Without any, visits stand with their provider only.</source>
            <translation>Noch keine Räume. Ohne sie stehen Termine nur beim Behandler.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>No visit types yet. They fill in the length when a visit is booked.</source>
            <translation>Noch keine Terminarten. Sie füllen beim Buchen die Dauer aus.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Nobody yet. Each provider becomes a column of the day, with hours of their own.</source>
            <translation>Noch niemand. Jeder Behandler wird eine Spalte des Tages, mit eigenen Zeiten.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>None</source>
            <translation>Keiner</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Nothing is closed from today on.</source>
            <translation>Ab heute ist nichts geschlossen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Off: retired. Visits that name it stay as they are.</source>
            <translation>Aus: nicht mehr in Gebrauch. Termine damit bleiben, wie sie sind.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Open again</source>
            <translation>Wieder öffnen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Open again…</source>
            <translation>Wieder öffnen…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Open this time again?</source>
            <translation>Diese Zeit wieder öffnen?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Practice</source>
            <translation>Praxis</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Providers</source>
            <translation>Behandler</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Retire anyway</source>
            <translation>Trotzdem herausnehmen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Role, such as DDS or hygienist</source>
            <translation>Rolle, etwa Zahnärztin oder Prophylaxe</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Room</source>
            <translation>Raum</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Rooms</source>
            <translation>Räume</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Saved in the practice book.</source>
            <translation>Im Praxisbuch gespeichert.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Teal</source>
            <translation>Petrol</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>The book is being opened.</source>
            <translation>Das Buch wird geöffnet.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>The break lies outside the hours.</source>
            <translation>Die Pause liegt außerhalb der Zeiten.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>The last day is before the first.</source>
            <translation>Der letzte Tag liegt vor dem ersten.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>The whole practice</source>
            <translation>Die ganze Praxis</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>They stay as they are: move or cancel them in the calendar.</source>
            <translation>Sie bleiben, wie sie sind: bitte im Kalender verschieben oder absagen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>This computer only looks, so nothing can be changed here.</source>
            <translation>Dieser Computer liest nur, hier lässt sich also nichts ändern.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Until</source>
            <translation>Bis</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Violet</source>
            <translation>Violett</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Visit type</source>
            <translation>Terminart</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Visit types</source>
            <translation>Terminarten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Who does it</source>
            <translation>Wer sie macht</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Why, such as holiday or meeting</source>
            <translation>Warum, etwa Feiertag oder Besprechung</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>everybody</source>
            <translation>alle</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>retired</source>
            <translation>nicht mehr in Gebrauch</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>{day}: it closes before it opens.</source>
            <translation>{day}: schließt, bevor geöffnet wird.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>{day}: the break must lie within the hours, and end after it begins.</source>
            <translation>{day}: die Pause muss in den Zeiten liegen und nach ihrem Beginn enden.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/book.py" />
            <source>{n} visits are booked then</source>
            <extracomment>One: {n} visit is booked then</extracomment>
            <translation>
                <numerusform>{n} Termin ist dann gebucht</numerusform>
                <numerusform>{n} Termine sind dann gebucht</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/book.py" />
            <source>{n} visits are still to come</source>
            <extracomment>One: {n} visit is still to come</extracomment>
            <translation>
                <numerusform>{n} Termin steht noch aus</numerusform>
                <numerusform>{n} Termine stehen noch aus</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>“{name}” is there already.</source>
            <translation>„{name}“ gibt es schon.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Asks for a reason</source>
            <translation>Fragt nach einem Grund</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Book another after this</source>
            <translation>Danach einen weiteren buchen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Book visit</source>
            <translation>Termin buchen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Book {when}</source>
            <translation>{when} buchen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Cancel visit…</source>
            <translation>Termin absagen…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Change</source>
            <comment>to choose another</comment>
            <translation>Ändern</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Choose</source>
            <translation>Wählen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Choose a patient.</source>
            <translation>Bitte einen Patienten wählen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Choose a provider to see the day.</source>
            <translation>Behandler wählen, um den Tag zu sehen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Choose a provider.</source>
            <translation>Bitte einen Behandler wählen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Choose a visit type.</source>
            <translation>Bitte eine Terminart wählen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Choose instead</source>
            <translation>Stattdessen wählen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Choose one of these, or another time.</source>
            <translation>Eine davon wählen oder eine andere Zeit.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Chosen</source>
            <translation>Gewählt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Confirm first that this is the right person.</source>
            <translation>Bitte zuerst bestätigen, dass dies die richtige Person ist.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Date</source>
            <translation>Datum</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Double-book {when}</source>
            <translation>{when} doppelt buchen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Double-booked: {reason}</source>
            <translation>Doppelt gebucht: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Free {length} before it</source>
            <translation>Davor {length} frei</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Keep {time}</source>
            <translation>{time} behalten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Looking for free times…</source>
            <translation>Suche nach freien Zeiten…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Looking whether somebody could be taken for this patient…</source>
            <translation>Prüft, ob jemand mit diesem Patienten verwechselt werden könnte…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Move</source>
            <translation>Verschieben</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Move to {when}</source>
            <translation>Auf {when} verschieben</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Move visit</source>
            <translation>Termin verschieben</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Name, phone or birth date</source>
            <translation>Name, Telefon oder Geburtsdatum</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Nearest free {length}</source>
            <translation>Nächste freie {length}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>New patient “{text}”…</source>
            <translation>Neuer Patient „{text}“…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>New patient…</source>
            <translation>Neuer Patient…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>New visit</source>
            <translation>Neuer Termin</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Next free {length} that day</source>
            <translation>Nächste freie {length} an dem Tag</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Next: {when}</source>
            <translation>Nächster: {when}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>No patient matches “{text}”. {n} were looked through.</source>
            <translation>Kein Patient passt zu „{text}“. {n} wurden durchsucht.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>No room</source>
            <translation>Kein Raum</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Not in the book on {day}.</source>
            <translation>Am {day} nicht im Terminbuch.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Not this one</source>
            <translation>Nicht diese Person</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Note for the day</source>
            <translation>Notiz für den Tag</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Overlaps</source>
            <translation>Überschneidet</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Reading the day…</source>
            <translation>Der Tag wird gelesen…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Right away</source>
            <translation>Sofort</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Same time</source>
            <translation>Gleiche Uhrzeit</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Saved</source>
            <translation>Gespeichert</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Say why both come at once. It is kept in the note.</source>
            <translation>Bitte sagen, warum beide zugleich kommen. Es bleibt in der Notiz.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Show names here</source>
            <translation>Namen hier zeigen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Shows here, hatched: on its way.</source>
            <translation>Erscheint hier schraffiert: unterwegs.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Someone took {time} a moment ago.</source>
            <translation>Jemand hat {time} eben belegt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Start</source>
            <translation>Beginn</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Still {time}.</source>
            <translation>Weiterhin {time}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>The practice has not been read yet. It takes a moment.</source>
            <translation>Die Praxis wurde noch nicht gelesen. Das dauert einen Moment.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>The visit is checked when it is sent.</source>
            <translation>Der Termin wird beim Senden geprüft.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>This is the right person</source>
            <translation>Dies ist die richtige Person</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>This time is past.</source>
            <translation>Diese Zeit ist vorbei.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Turns solid. If not, we tell you.</source>
            <translation>Wird durchgezogen. Wenn nicht, melden wir es.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Type a start, such as {time}.</source>
            <translation>Bitte einen Beginn eingeben, etwa {time}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Usually under a minute</source>
            <translation>Meist unter einer Minute</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Usually {range} min</source>
            <translation>Meist {range} min</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Usually {range} s</source>
            <translation>Meist {range} s</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>What happens when you book</source>
            <translation>Was beim Buchen geschieht</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>What happens when you move it</source>
            <translation>Was beim Verschieben geschieht</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>What is booked on {day} is not known here.</source>
            <translation>Was am {day} gebucht ist, ist hier nicht bekannt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Why both at once?</source>
            <translation>Warum beide zugleich?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>and double-book {provider}</source>
            <translation>doppelt bei {provider}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>and share {room}</source>
            <translation>und {room} teilen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>blocked time</source>
            <translation>gesperrte Zeit</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>close spelling</source>
            <translation>ähnliche Schreibweise</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>in spite of {label}</source>
            <translation>trotz {label}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>outside the hours</source>
            <translation>außerhalb der Zeiten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>preferred name</source>
            <translation>Rufname</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>same phone</source>
            <translation>gleiche Telefonnummer</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>sounds alike</source>
            <translation>klingt ähnlich</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>though it is held</source>
            <translation>obwohl sie gehalten wird</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>today</source>
            <translation>heute</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>with {provider}</source>
            <translation>bei {provider}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{at} falls into {label}, {range}</source>
            <translation>{at} fällt in {label}, {range}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{at} overlaps a held time, {range}</source>
            <translation>{at} überschneidet eine gehaltene Zeit, {range}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{at} overlaps another visit, {range}</source>
            <translation>{at} überschneidet einen anderen Termin, {range}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{at} overlaps {name}, {range}</source>
            <translation>{at} überschneidet {name}, {range}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{day} could not be read again.</source>
            <translation>{day} konnte nicht neu gelesen werden.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{day} could not be read from {system}. You can go on: the visit is checked when it is sent.</source>
            <translation>{day} konnte nicht aus {system} gelesen werden. Sie können weitermachen: Der Termin wird beim Senden geprüft.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{day} is not known here yet. It is being read.</source>
            <translation>{day} ist hier noch nicht bekannt. Wird gelesen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{n} people could be meant. Compare birth date and phone.</source>
            <translation>{n} Personen kommen infrage. Bitte Geburtsdatum und Telefon vergleichen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{provider} does not do this type of visit.</source>
            <translation>{provider} macht diese Terminart nicht.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{range} is outside the hours of {provider}</source>
            <translation>{range} liegt außerhalb der Zeiten von {provider}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{room} is taken by {name}, {range}</source>
            <translation>{room} ist durch {name} belegt, {range}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{room} is taken, {range}</source>
            <translation>{room} ist belegt, {range}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{system} takes it in and answers.</source>
            <translation>{system} nimmt es an und antwortet.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{times} are free.</source>
            <translation>{times} sind frei.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{time} does not exist that day: the clocks go forward.</source>
            <translation>{time} gibt es an diesem Tag nicht: die Uhr wird vorgestellt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{time} is free.</source>
            <translation>{time} ist frei.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{words} and {n} more</source>
            <translation>{words} und {n} weitere</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Check now</source>
            <translation>Jetzt prüfen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Connect a practice…</source>
            <translation>Praxis verbinden…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Connect the system that holds your schedule, or look around in the sample practice first.</source>
            <translation>Verbinden Sie das System mit Ihrem Terminbuch, oder sehen Sie sich zuerst in der Musterpraxis um.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Connect your practice…</source>
            <translation>Eigene Praxis verbinden…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Connection check</source>
            <translation>Verbindungsprüfung</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Connections</source>
            <translation>Verbindungen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/connections.py" />
            <source>Every {n} minutes</source>
            <extracomment>One: Every {n} minute</extracomment>
            <translation>
                <numerusform>Jede Minute</numerusform>
                <numerusform>Alle {n} Minuten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/connections.py" />
            <source>Every {n} seconds</source>
            <extracomment>One: Every {n} second</extracomment>
            <translation>
                <numerusform>Jede Sekunde</numerusform>
                <numerusform>Alle {n} Sekunden</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Everybody in it is invented: try anything.</source>
            <translation>Alle darin sind erfunden: einfach ausprobieren.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Forget it</source>
            <translation>Vergessen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Forget {practice}?</source>
            <translation>{practice} vergessen?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Forget…</source>
            <translation>Vergessen…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Its keys and everything kept of it on this computer are erased. Nothing changes in the practice system.</source>
            <translation>Ihre Schlüssel und alles, was von ihr auf diesem Computer liegt, werden gelöscht. Im Praxissystem ändert sich nichts.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Keep it</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Look at the outbox first, unless these changes do not matter any more.</source>
            <translation>Bitte zuerst in den Postausgang sehen, außer diese Änderungen sind nicht mehr wichtig.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Name and colour</source>
            <translation>Name und Farbe</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Name and colour…</source>
            <translation>Name und Farbe…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Needs a new key</source>
            <translation>Braucht einen neuen Schlüssel</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Next try in {age}.</source>
            <translation>Nächster Versuch in {age}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>No practice is connected yet</source>
            <translation>Noch keine Praxis verbunden</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Not read lately</source>
            <translation>Länger nicht gelesen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Nothing is lost.</source>
            <translation>Nichts ist verloren.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/connections.py" />
            <source>Nothing is lost: {n} changes wait here.</source>
            <extracomment>One: Nothing is lost: {n} change waits here.</extracomment>
            <translation>
                <numerusform>Nichts ist verloren: {n} Änderung wartet hier.</numerusform>
                <numerusform>Nichts ist verloren: {n} Änderungen warten hier.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Offline</source>
            <translation>Offline</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Pause</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Paused</source>
            <translation>Angehalten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Reading</source>
            <translation>Liest</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Reading patients: {listed} so far</source>
            <translation>Patienten werden gelesen: bisher {listed}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Reading patients: {n} so far</source>
            <translation>Patienten werden gelesen: bisher {n}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Replace keys…</source>
            <translation>Schlüssel ersetzen…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Replace key…</source>
            <translation>Schlüssel ersetzen…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Resume</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Schedule not read yet</source>
            <translation>Terminbuch noch nicht gelesen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Schedule read {age} ago</source>
            <translation>Terminbuch vor {age} gelesen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Set up a practice…</source>
            <translation>Praxis einrichten…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Slowed down</source>
            <translation>Verlangsamt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>The book itself and its key stay on this computer; it only leaves the calendar.</source>
            <translation>Das Buch selbst und sein Schlüssel bleiben auf diesem Computer; es verschwindet nur aus dem Kalender.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>The practice systems this computer works with</source>
            <translation>Die Praxissysteme, mit denen dieser Computer arbeitet</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>This is a sample practice.</source>
            <translation>Dies ist eine Musterpraxis.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>This is the sample practice. Your own practice stands in a book of its own, so that made-up and real patients never meet.</source>
            <translation>Dies ist die Musterpraxis. Ihre eigene Praxis steht in einem eigenen Buch, damit sich erfundene und echte Patienten nie begegnen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Working</source>
            <translation>Läuft</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/connections.py" />
            <source>{n} changes are not settled yet. They would never be sent, or their outcome never be known.</source>
            <extracomment>One: {n} change is not settled yet. It would never be sent, or its outcome never be known.</extracomment>
            <translation>
                <numerusform>{n} Änderung ist noch nicht erledigt. Sie würde nie gesendet, oder ihr Ausgang bliebe unbekannt.</numerusform>
                <numerusform>{n} Änderungen sind noch nicht erledigt. Sie würden nie gesendet, oder ihr Ausgang bliebe unbekannt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/connections.py" />
            <source>{n} changes on their way</source>
            <extracomment>One: {n} change on its way</extracomment>
            <translation>
                <numerusform>{n} Änderung unterwegs</numerusform>
                <numerusform>{n} Änderungen unterwegs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/connections.py" />
            <source>{n} patients</source>
            <extracomment>One: {n} patient</extracomment>
            <translation>
                <numerusform>{n} Patient</numerusform>
                <numerusform>{n} Patienten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/connections.py" />
            <source>{n} providers</source>
            <extracomment>One: {n} provider</extracomment>
            <translation>
                <numerusform>{n} Behandler</numerusform>
                <numerusform>{n} Behandler</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/connections.py" />
            <source>{n} rooms</source>
            <extracomment>One: {n} room</extracomment>
            <translation>
                <numerusform>{n} Raum</numerusform>
                <numerusform>{n} Räume</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>{practice} is asking for a new key.</source>
            <translation>{practice} fragt nach einem neuen Schlüssel.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>{practice} is forgotten</source>
            <translation>{practice} ist vergessen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>{practice} is paused</source>
            <translation>{practice} ist angehalten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>{practice} is read again</source>
            <translation>{practice} wird wieder gelesen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>5 min</source>
            <translation>5 min</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>A visit stays in its practice</source>
            <translation>Ein Termin bleibt in seiner Praxis</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Balance due</source>
            <translation>Betrag offen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Blocked</source>
            <translation>Gesperrt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Book next…</source>
            <translation>Folgetermin…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Check time in {system}</source>
            <translation>Uhrzeit in {system} prüfen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Closed</source>
            <translation>Geschlossen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Copy details</source>
            <translation>Details kopieren</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Cut</source>
            <translation>Ausschneiden</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Drop to see choices</source>
            <translation>Loslassen für Auswahl</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>For {name}</source>
            <translation>Für {name}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Held time</source>
            <translation>Gehaltene Zeit</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Leaves {time}</source>
            <translation>Geht um {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Medical alert on file</source>
            <translation>Medizinischer Hinweis in der Akte</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Move…</source>
            <translation>Verschieben…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Moving from {time}</source>
            <translation>Verschoben von {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Moving to {time}</source>
            <translation>Verschoben auf {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>New</source>
            <translation>Neu</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>No provider</source>
            <translation>Kein Behandler</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>No-show…</source>
            <translation>Nicht erschienen…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Not saved in {system}</source>
            <translation>Nicht gespeichert in {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>On its way: it can be changed when it is saved</source>
            <translation>Unterwegs: lässt sich ändern, wenn es gespeichert ist</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Open patient</source>
            <translation>Patient öffnen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Please check</source>
            <translation>Bitte prüfen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Please check in {system}</source>
            <translation>Bitte in {system} prüfen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Seat</source>
            <translation>In Behandlung</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Sending to {system}</source>
            <translation>Sendet an {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Starts {time}</source>
            <translation>Beginnt um {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>This visit is over: its time stays</source>
            <translation>Dieser Termin ist vorbei: seine Zeit bleibt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>arrived</source>
            <translation>angekommen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>back</source>
            <translation>zurück</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>book</source>
            <translation>buchen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>cancelled</source>
            <translation>abgesagt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>clear</source>
            <translation>aufheben</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>closed</source>
            <translation>geschlossen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>confirmed</source>
            <translation>bestätigt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>did not come</source>
            <translation>nicht erschienen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>done</source>
            <translation>erledigt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>free until {time}</source>
            <translation>frei bis {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>full</source>
            <translation>voll</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>in chair</source>
            <translation>in Behandlung</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>keep</source>
            <translation>behalten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>length</source>
            <translation>Dauer</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>longer</source>
            <translation>länger</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>move</source>
            <translation>verschieben</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>move here</source>
            <translation>hierher verschieben</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>new patient</source>
            <translation>neuer Patient</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>new place</source>
            <translation>neuer Platz</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>next day</source>
            <translation>nächster Tag</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>next visit</source>
            <translation>nächster Termin</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>next week</source>
            <translation>nächste Woche</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>not free</source>
            <translation>nicht frei</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>not saved</source>
            <translation>nicht gespeichert</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>not saved yet, sending</source>
            <translation>noch nicht gespeichert, wird gesendet</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>not saved yet, waiting</source>
            <translation>noch nicht gespeichert, wartet</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>offer</source>
            <translation>anbieten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>old place</source>
            <translation>alter Platz</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>open</source>
            <translation>öffnen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>please check</source>
            <translation>bitte prüfen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>saved</source>
            <translation>gespeichert</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>scheduled</source>
            <translation>geplant</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>shorter</source>
            <translation>kürzer</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>since {time}</source>
            <translation>seit {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>waiting {time}</source>
            <translation>wartet seit {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>{a} of {b} booked</source>
            <translation>{a} von {b} gebucht</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>{day}, day calendar, {columns}</source>
            <translation>{day}, Tageskalender, {columns}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/day.py" />
            <source>{n} columns</source>
            <extracomment>One: {n} column</extracomment>
            <translation>
                <numerusform>{n} Spalte</numerusform>
                <numerusform>{n} Spalten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>{n} min</source>
            <translation>{n} min</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/day.py" />
            <source>{n} minutes</source>
            <extracomment>One: {n} minute</extracomment>
            <translation>
                <numerusform>{n} Minute</numerusform>
                <numerusform>{n} Minuten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>{n} of {all} places</source>
            <translation>{n} von {all} Plätzen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/day.py" />
            <source>{n} openings</source>
            <extracomment>One: {n} opening</extracomment>
            <translation>
                <numerusform>{n} Lücke</numerusform>
                <numerusform>{n} Lücken</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>{start} to {end}</source>
            <translation>{start} bis {end}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>{time} late</source>
            <translation>{time} verspätet</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>{time} left</source>
            <translation>noch {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Added {name}.</source>
            <translation>{name} hinzugefügt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Booked {name}, {when}.</source>
            <translation>{name} gebucht, {when}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Cancel the visit of {name}?</source>
            <translation>Den Termin von {name} absagen?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Cancel visit</source>
            <translation>Termin absagen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Cancelling the visit of {name}.</source>
            <translation>Der Termin von {name} wird abgesagt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Changed {name}.</source>
            <translation>{name} geändert.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Check in</source>
            <translation>Annehmen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Checked in {time} · waiting</source>
            <translation>Angekommen um {time} · wartet seit</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Did {name} not come?</source>
            <translation>Ist {name} nicht gekommen?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Finish</source>
            <translation>Abschließen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Last</source>
            <translation>Letzter</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Moved {name} to {when}.</source>
            <translation>{name} verschoben auf {when}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Next</source>
            <translation>Nächster</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Not saved in {system}. Open the outbox to decide.</source>
            <translation>Nicht gespeichert in {system}. Im Postausgang entscheiden.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Not sent yet: it goes out by itself.</source>
            <translation>Noch nicht gesendet: geht von selbst hinaus.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Nothing was undone</source>
            <translation>Nichts wurde rückgängig gemacht</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>On its way to {system} for {age}.</source>
            <translation>Seit {age} unterwegs zu {system}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Outside opening hours</source>
            <translation>Außerhalb der Öffnungszeiten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Overlaps another visit</source>
            <translation>Überschneidet einen anderen Termin</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Overlaps {name}</source>
            <translation>Überschneidet {name}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Please check in {system}: its answer is missing.</source>
            <translation>Bitte in {system} prüfen: die Antwort fehlt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Read it in the practice system. Not shown here.</source>
            <translation>Bitte im Praxissystem lesen. Hier nicht gezeigt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Reason</source>
            <translation>Grund</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Same in {system}.</source>
            <translation>Ebenso in {system}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Saved in {system}.</source>
            <translation>Gespeichert in {system}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Saved in {system}: {words}</source>
            <translation>Gespeichert in {system}: {words}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Seat in {room}</source>
            <translation>In Behandlung: {room}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Sends in {n} s.</source>
            <translation>Geht in {n} s hinaus.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>The practice system asks for a new key first</source>
            <translation>Das Praxissystem fragt zuerst nach einem neuen Schlüssel</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>The room is taken</source>
            <translation>Der Raum ist belegt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>The visit stays in the book as a no-show.</source>
            <translation>Der Termin bleibt als nicht erschienen im Buch.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Too late to undo: it has been sent.</source>
            <translation>Zu spät zum Rückgängigmachen: es ist schon gesendet.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Undone. Nothing was sent.</source>
            <translation>Rückgängig gemacht. Nichts wurde gesendet.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>fax</source>
            <translation>Fax</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>home</source>
            <translation>privat</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>mobile</source>
            <translation>mobil</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>work</source>
            <translation>Arbeit</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>{amount} due</source>
            <translation>{amount} offen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/desk.py" />
            <source>{n} changes are asked for again.</source>
            <extracomment>One: {n} change is asked for again.</extracomment>
            <translation>
                <numerusform>{n} Änderung wird erneut erbeten.</numerusform>
                <numerusform>{n} Änderungen werden erneut erbeten.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>{when} becomes free when the practice system has it.</source>
            <translation>{when} wird frei, sobald das Praxissystem es hat.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>All at once, {length}</source>
            <translation>Alle zugleich, {length}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>Book {visits}</source>
            <translation>{visits} buchen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>Book {visits} at {time}</source>
            <translation>{visits} um {time} buchen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>Booked {names}, {when}.</source>
            <translation>{names} gebucht, {when}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>Choose the visit type first: each of them gets one.</source>
            <translation>Zuerst die Terminart wählen: jeder bekommt eine.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>Everyone ({n})</source>
            <translation>Alle ({n})</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>No time at all</source>
            <translation>Gar keine Zeit</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>No time for all</source>
            <translation>Keine Zeit für alle</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>One after another</source>
            <translation>Nacheinander</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>Same day as {name}, {day}</source>
            <translation>Am selben Tag wie {name}, {day}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>Same household</source>
            <translation>Gleicher Haushalt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>Same visit type</source>
            <translation>Gleiche Terminart</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>Someone took a part of {time} a moment ago. These times are free now.</source>
            <translation>Jemand hat einen Teil von {time} eben belegt. Diese Zeiten sind jetzt frei.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>Visit type of {name}</source>
            <translation>Terminart von {name}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>Who goes when</source>
            <translation>Wer wann drankommt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>Why nothing fits everybody on {day}</source>
            <translation>Warum am {day} nichts für alle passt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>age {n}</source>
            <translation>{n} Jahre</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>{length} in all</source>
            <translation>{length} insgesamt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>{length}, {wait} waiting</source>
            <translation>{length}, {wait} Wartezeit</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/family.py" />
            <source>{n} times alone</source>
            <extracomment>One: {n} time alone</extracomment>
            <translation>
                <numerusform>{n} Zeit allein</numerusform>
                <numerusform>{n} Zeiten allein</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/family.py" />
            <source>{n} times for all</source>
            <extracomment>One: {n} time for all</extracomment>
            <translation>
                <numerusform>{n} Zeit für alle</numerusform>
                <numerusform>{n} Zeiten für alle</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>A hold shows only in Daybook on this computer.</source>
            <translation>Gehaltene Zeiten sieht man nur in Daybook auf diesem Computer.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Add {name}</source>
            <translation>{name} hinzunehmen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>After {time}</source>
            <translation>Nach {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Also after {time}</source>
            <translation>Auch nach {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Also in the afternoon</source>
            <translation>Auch am Nachmittag</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Also in the morning</source>
            <translation>Auch am Vormittag</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Any visit</source>
            <translation>Beliebiger Termin</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Ask to work through {label}</source>
            <translation>Bitten, während {label} zu arbeiten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Ask {name} to work {range}</source>
            <translation>{name} bitten, {range} zu arbeiten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Avoid leaving short gaps</source>
            <translation>Kurze Lücken vermeiden</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Book {time}…</source>
            <translation>{time} buchen…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Booked {range}.</source>
            <translation>Gebucht {range}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Booked {range}. Only {n} min is left at the end.</source>
            <translation>Gebucht {range}. Am Ende sind nur {n} min übrig.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Book…</source>
            <translation>Buchen…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Choose a time to see the day around it.</source>
            <translation>Eine Zeit wählen, um den Tag darum zu sehen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Choose at least one day of the week.</source>
            <translation>Bitte mindestens einen Wochentag wählen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Choose at least one part of the day.</source>
            <translation>Bitte mindestens eine Tageszeit wählen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Choose at least one provider.</source>
            <translation>Bitte mindestens einen Behandler wählen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Closed that day.</source>
            <translation>An diesem Tag geschlossen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Copy best 3</source>
            <translation>Beste 3 kopieren</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Days</source>
            <translation>Tage</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Does not do this visit type.</source>
            <translation>Macht diese Terminart nicht.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Each of these opens times:</source>
            <translation>Jedes davon öffnet Zeiten:</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Earliest of {n}</source>
            <translation>Früheste von {n}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Earliest of {n}, and still today</source>
            <translation>Früheste von {n}, und noch heute</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Extend</source>
            <translation>Verlängern</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Fills the gap exactly</source>
            <translation>Füllt die Lücke genau</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Fills {range} exactly, no time wasted</source>
            <translation>Füllt {range} genau, ohne Zeit zu verlieren</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Find a time</source>
            <translation>Termin finden</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>First today</source>
            <translation>Erste heute</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Fits</source>
            <translation>Passt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Free {range}, but no room is.</source>
            <translation>Frei {range}, aber kein Raum ist frei.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Free {range}, outside the parts of the day you chose.</source>
            <translation>Frei {range}, außerhalb der gewählten Tageszeiten.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Free, too short or filtered</source>
            <translation>Frei, zu kurz oder ausgefiltert</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Grouped by day, best fit first</source>
            <translation>Nach Tag, Passendste zuerst</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Grouped by day, earliest first</source>
            <translation>Nach Tag, Früheste zuerst</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Held for you</source>
            <translation>Für Sie gehalten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Held · {left}</source>
            <translation>Gehalten · {left}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Hold</source>
            <translation>Halten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Hold {length}</source>
            <translation>{length} halten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Last seen</source>
            <translation>Zuletzt hier</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Last visit before closing</source>
            <translation>Letzter Termin vor Schluss</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Leaves no gap under 30 min</source>
            <translation>Lässt keine Lücke unter 30 min</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Leaves only {n} min after it</source>
            <translation>Lässt nur {n} min danach</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Leaves only {n} min before it</source>
            <translation>Lässt nur {n} min davor</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Leaves {n} min after</source>
            <translation>Lässt {n} min danach</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Leaves {n} min before</source>
            <translation>Lässt {n} min davor</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Longest gap is {n} min, {range}. You need {need}.</source>
            <translation>Die längste Lücke ist {n} min, {range}. Gebraucht werden {need}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Look ahead</source>
            <translation>Zeitraum</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Look for somebody else</source>
            <translation>Für jemand anderen suchen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Look until {day}</source>
            <translation>Bis {day} suchen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Looking…</source>
            <translation>Suche…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Move here</source>
            <translation>Hierher verschieben</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Move to {time}</source>
            <translation>Auf {time} verschieben</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>No short gap left over</source>
            <translation>Keine kurze Lücke übrig</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>No single change opens a time. Try another length, other providers or other days.</source>
            <translation>Keine einzelne Änderung öffnet eine Zeit. Bitte andere Dauer, Behandler oder Tage versuchen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>No time fits</source>
            <translation>Keine Zeit passt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>No working hours are known, and the practice system offers no such time.</source>
            <translation>Keine Arbeitszeiten bekannt, und das Praxissystem bietet keine solche Zeit.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>No working hours are known.</source>
            <translation>Keine Arbeitszeiten bekannt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Not read yet</source>
            <translation>Noch nicht gelesen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Not this type</source>
            <translation>Nicht diese Art</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Not working that day.</source>
            <translation>Arbeitet an diesem Tag nicht.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Nothing fits between {first} and {last}</source>
            <translation>Zwischen {first} und {last} passt nichts</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Nothing fits on {day}</source>
            <translation>Am {day} passt nichts</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Offered by the practice system</source>
            <translation>Vom Praxissystem angeboten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>One row per provider, {first} – {last}</source>
            <translation>Eine Zeile je Behandler, {first} – {last}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Only partly read</source>
            <translation>Nur teilweise gelesen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Part of day</source>
            <translation>Tageszeit</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Pick a new time</source>
            <translation>Neue Zeit wählen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Prefer</source>
            <translation>Bevorzugt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Read the times again</source>
            <translation>Zeiten neu lesen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Release</source>
            <translation>Freigeben</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Show {n} more</source>
            <translation>{n} weitere zeigen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Shown</source>
            <translation>Angezeigt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Start over</source>
            <translation>Neu beginnen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>The hold on {time} ends in 1 min</source>
            <translation>{time}: noch 1 min gehalten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>The practice system cannot be reached now. Times show here as soon as it answers; nothing is called full.</source>
            <translation>Das Praxissystem ist gerade nicht erreichbar. Zeiten erscheinen, sobald es antwortet; nichts gilt als voll.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>The practice system itself offers this time</source>
            <translation>Das Praxissystem selbst bietet diese Zeit an</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>The practice was not read yet. Its times show as soon as it answers.</source>
            <translation>Die Praxis wurde noch nicht gelesen. Ihre Zeiten erscheinen, sobald sie antwortet.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>The working day ended at {at}.</source>
            <translation>Der Arbeitstag endete um {at}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>These days were not read yet</source>
            <translation>Diese Tage wurden noch nicht gelesen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>This day was not read yet.</source>
            <translation>Dieser Tag wurde noch nicht gelesen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Times</source>
            <translation>Zeiten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Times checked {age} ago</source>
            <translation>Zeiten vor {age} geprüft</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Treated this patient last time</source>
            <translation>Hat diesen Patienten zuletzt behandelt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Treated {name} last time</source>
            <translation>Hat {name} zuletzt behandelt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Use this time</source>
            <translation>Diese Zeit nehmen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Use {name} as well</source>
            <translation>Auch {name} nutzen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Use {n} min</source>
            <translation>{n} min nehmen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Use {time}</source>
            <translation>{time} nehmen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Usual for this type</source>
            <translation>Üblich für diese Art</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Usually {length}</source>
            <translation>Meist {length}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>What are you looking for?</source>
            <translation>Wonach suchen Sie?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>What is left of the day, {range}, is blocked.</source>
            <translation>Der Rest des Tages, {range}, ist gesperrt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>What is looked for</source>
            <translation>Was gesucht wird</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Where it is now</source>
            <translation>Wo er jetzt ist</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Why it ranks first</source>
            <translation>Warum sie vorne steht</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Why nothing fits on {day}</source>
            <translation>Warum am {day} nichts passt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Why this time</source>
            <translation>Warum diese Zeit</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/find_time.py" />
            <source>adds {n} times</source>
            <extracomment>One: adds {n} time</extracomment>
            <translation>
                <numerusform>bringt {n} Zeit</numerusform>
                <numerusform>bringt {n} Zeiten</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>this patient</source>
            <translation>diesen Patienten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>tomorrow</source>
            <translation>morgen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>{day} at {time} with {provider}</source>
            <translation>{day} um {time} bei {provider}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/find_time.py" />
            <source>{n} days</source>
            <extracomment>One: {n} day</extracomment>
            <translation>
                <numerusform>{n} Tag</numerusform>
                <numerusform>{n} Tage</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/find_time.py" />
            <source>{n} held</source>
            <extracomment>One: {n} held</extracomment>
            <translation>
                <numerusform>{n} gehalten</numerusform>
                <numerusform>{n} gehalten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/find_time.py" />
            <source>{n} times</source>
            <extracomment>One: {n} time</extracomment>
            <translation>
                <numerusform>{n} Zeit</numerusform>
                <numerusform>{n} Zeiten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/find_time.py" />
            <source>{n} times copied</source>
            <extracomment>One: {n} time copied</extracomment>
            <translation>
                <numerusform>{n} Zeit kopiert</numerusform>
                <numerusform>{n} Zeiten kopiert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/find_time.py" />
            <source>{n} weeks</source>
            <extracomment>One: {n} week</extracomment>
            <translation>
                <numerusform>{n} Woche</numerusform>
                <numerusform>{n} Wochen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>{provider} treated {name} last time</source>
            <translation>{provider} hat {name} zuletzt behandelt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>{provider} treated {name} on {day}</source>
            <translation>{provider} hat {name} am {day} behandelt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>{provider} works {range}, {day}</source>
            <translation>{provider} arbeitet {range}, {day}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>{provider}: free {times}</source>
            <translation>{provider}: frei {times}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>{provider}: no time fits</source>
            <translation>{provider}: keine Zeit passt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>{system} has no holds, so the time can still be taken elsewhere.</source>
            <translation>{system} kann keine Zeiten halten, sie können also anderswo noch vergeben werden.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>{type} only</source>
            <translation>Nur {type}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>A desk for the practice's calendar. What you see is what the practice system said last.</source>
            <translation>Ein Empfang für den Praxiskalender. Zu sehen ist, was das Praxissystem zuletzt gesagt hat.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>About Daybook</source>
            <translation>Über Daybook</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Book the chosen time straight away</source>
            <translation>Die gewählte Zeit sofort buchen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Book this time</source>
            <translation>Diese Zeit buchen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Built on</source>
            <translation>Gebaut mit</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Change its length: Up, Down, Enter, Esc</source>
            <translation>Dauer ändern: Auf, Ab, Eingabe, Esc</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Choose a row</source>
            <translation>Eine Zeile wählen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Choose the first to ninth best time</source>
            <translation>Die erste bis neunte beste Zeit wählen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Close or open a day; between proposals</source>
            <translation>Einen Tag auf- oder zuklappen; zwischen Vorschlägen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Copied: versions, no patient data.</source>
            <translation>Kopiert: Versionen, keine Patientendaten.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Day and week</source>
            <translation>Tag und Woche</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Edit the visit</source>
            <translation>Termin bearbeiten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Everyone of the household</source>
            <translation>Alle im Haushalt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Everything that can be done with the visit</source>
            <translation>Alles, was mit dem Termin möglich ist</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>From time to time</source>
            <translation>Von Zeit zu Zeit</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Hold this time, or release it</source>
            <translation>Diese Zeit halten oder freigeben</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Leave the mode, then clear the selection</source>
            <translation>Den Modus verlassen, dann die Auswahl aufheben</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Look at the visit without opening it</source>
            <translation>Den Termin ansehen, ohne ihn zu öffnen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Move the time cursor 15 minutes, or one column</source>
            <translation>Den Zeitzeiger 15 Minuten oder eine Spalte bewegen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Move the visit: arrows, Ctrl+arrows for other days, PgUp and PgDn for other weeks, Enter, Esc</source>
            <translation>Termin verschieben: Pfeile, Strg+Pfeile für andere Tage, Bild auf und ab für andere Wochen, Eingabe, Esc</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Next or previous visit in the column</source>
            <translation>Nächster oder voriger Termin in der Spalte</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>No shortcut matches “{text}”.</source>
            <translation>Kein Tastenkürzel passt zu „{text}“.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>One hour up or down</source>
            <translation>Eine Stunde auf oder ab</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Open it</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Open the visit, or book the time</source>
            <translation>Den Termin öffnen oder die Zeit buchen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Save, or the main button</source>
            <translation>Speichern, oder die Haupttaste</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Search shortcuts</source>
            <translation>Tastenkürzel suchen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Sheets</source>
            <translation>Fenster</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Shorter or longer time</source>
            <translation>Kürzere oder längere Zeit</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>To opening, to closing</source>
            <translation>Zum Öffnen, zum Schließen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Today only, or all days again</source>
            <translation>Nur heute, oder wieder alle Tage</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Version {version}</source>
            <translation>Version {version}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>What else can be done with it</source>
            <translation>Was sonst noch geht</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Why nothing fits</source>
            <translation>Warum nichts passt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/language.py" />
            <source>min</source>
            <translation>min</translation>
        </message>
        <message>
            <location filename="../../ui/wording/language.py" />
            <source>{h} h</source>
            <translation>{h} h</translation>
        </message>
        <message>
            <location filename="../../ui/wording/language.py" />
            <source>{h} h {m}</source>
            <translation>{h} h {m}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/language.py" />
            <source>{n} h</source>
            <translation>{n} h</translation>
        </message>
        <message>
            <location filename="../../ui/wording/language.py" />
            <source>{n} s</source>
            <translation>{n} s</translation>
        </message>
        <message>
            <location filename="../../ui/wording/language.py" />
            <source>{several} and {last}</source>
            <translation>{several} und {last}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>Daybook is locked</source>
            <translation>Daybook ist gesperrt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>Forgot the PIN?</source>
            <translation>PIN vergessen?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>Locked just now</source>
            <translation>Eben gesperrt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>Locked {age} ago</source>
            <translation>Vor {age} gesperrt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>Looking whether a PIN is set…</source>
            <translation>Prüft, ob eine PIN gesetzt ist…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>No PIN is set: Enter unlocks. You can set one in Settings.</source>
            <translation>Keine PIN gesetzt: die Eingabetaste entsperrt. Eine PIN lässt sich in den Einstellungen setzen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>No patient details are shown or read aloud while locked</source>
            <translation>Gesperrt wird nichts von Patienten gezeigt oder vorgelesen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/lock.py" />
            <source>Nobody has used Daybook for a while. It locks in {n} s.</source>
            <extracomment>One: Nobody has used Daybook for a while. It locks in {n} s.</extracomment>
            <translation>
                <numerusform>Daybook wurde eine Weile nicht benutzt. Es sperrt in {n} s.</numerusform>
                <numerusform>Daybook wurde eine Weile nicht benutzt. Es sperrt in {n} s.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>Nothing is lost, and changes are still sent. Whoever looks after this computer can remove the entry “daybook/lock/pin” from its credential store; Daybook then opens with one key, and you can set a new PIN.</source>
            <translation>Nichts ist verloren, und Änderungen gehen weiter hinaus. Wer diesen Computer betreut, kann den Eintrag „daybook/lock/pin“ aus dem Schlüsselspeicher entfernen; dann öffnet sich Daybook mit einer Taste, und Sie können eine neue PIN setzen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>Open Daybook</source>
            <translation>Daybook öffnen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>PIN</source>
            <translation>PIN</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>Pasting works.</source>
            <translation>Einfügen geht.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>Stay unlocked</source>
            <translation>Entsperrt bleiben</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>That is not the PIN.</source>
            <translation>Das ist nicht die PIN.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>That was not the PIN. The next try is possible in {time}.</source>
            <translation>Das war nicht die PIN. Der nächste Versuch geht in {time}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>The PIN cannot be checked</source>
            <translation>Die PIN lässt sich nicht prüfen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>Try again</source>
            <translation>Noch einmal versuchen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>Type your PIN.</source>
            <translation>Bitte die PIN eingeben.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>Unlock</source>
            <translation>Entsperren</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>Unlock Daybook to see it.</source>
            <translation>Bitte Daybook entsperren, um es zu sehen.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/lock.py" />
            <source>{n} more tries before a short wait.</source>
            <extracomment>One: {n} more try before a short wait.</extracomment>
            <translation>
                <numerusform>Noch {n} Versuch vor einer kurzen Pause.</numerusform>
                <numerusform>Noch {n} Versuche vor einer kurzen Pause.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/lock.py" />
            <source>{n} need you</source>
            <extracomment>One: {n} needs you</extracomment>
            <translation>
                <numerusform>{n} braucht Sie</numerusform>
                <numerusform>{n} brauchen Sie</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/new_patient.py" />
            <source>Add patient</source>
            <translation>Patient hinzufügen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/new_patient.py" />
            <source>Add patient and book</source>
            <translation>Patient hinzufügen und buchen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/new_patient.py" />
            <source>An email address has a name, an @ and a domain.</source>
            <translation>Eine E-Mail-Adresse hat einen Namen, ein @ und eine Domain.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/new_patient.py" />
            <source>Birth date</source>
            <translation>Geburtsdatum</translation>
        </message>
        <message>
            <location filename="../../ui/wording/new_patient.py" />
            <source>Email</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <location filename="../../ui/wording/new_patient.py" />
            <source>Family name</source>
            <translation>Nachname</translation>
        </message>
        <message>
            <location filename="../../ui/wording/new_patient.py" />
            <source>Given name</source>
            <translation>Vorname</translation>
        </message>
        <message>
            <location filename="../../ui/wording/new_patient.py" />
            <source>New patient</source>
            <translation>Neuer Patient</translation>
        </message>
        <message>
            <location filename="../../ui/wording/new_patient.py" />
            <source>This is not a whole phone number.</source>
            <translation>Das ist keine vollständige Telefonnummer.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/new_patient.py" />
            <source>This may already be a patient</source>
            <translation>Das könnte schon ein Patient sein</translation>
        </message>
        <message>
            <location filename="../../ui/wording/new_patient.py" />
            <source>Type the family name.</source>
            <translation>Bitte den Nachnamen eingeben.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/new_patient.py" />
            <source>Type the given name.</source>
            <translation>Bitte den Vornamen eingeben.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/new_patient.py" />
            <source>Use this patient</source>
            <translation>Diesen Patienten nehmen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/offering.py" />
            <source>Call already; the visit can be moved here as soon as the cancellation is kept.</source>
            <translation>Rufen Sie schon an; der Termin kann hierher verschoben werden, sobald die Absage gespeichert ist.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/offering.py" />
            <source>Choose an open time or a cancelled visit in the calendar first.</source>
            <translation>Bitte zuerst eine freie Zeit oder einen abgesagten Termin im Kalender wählen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/offering.py" />
            <source>Del: said no, and is not asked again today</source>
            <translation>Entf: sagte nein und wird heute nicht mehr gefragt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/offering.py" />
            <source>Looking who could come…</source>
            <translation>Sucht, wer kommen könnte…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/offering.py" />
            <source>Nobody with a later visit fits in here.</source>
            <translation>Niemand mit einem späteren Termin passt hier hinein.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/offering.py" />
            <source>Not today</source>
            <translation>Heute nicht</translation>
        </message>
        <message>
            <location filename="../../ui/wording/offering.py" />
            <source>Offer this opening…</source>
            <translation>Diese Zeit anbieten…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/offering.py" />
            <source>Offer {when}</source>
            <translation>{when} anbieten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/offering.py" />
            <source>Who could come earlier</source>
            <translation>Wer früher kommen könnte</translation>
        </message>
        <message>
            <location filename="../../ui/wording/offering.py" />
            <source>now {when}</source>
            <translation>jetzt {when}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/offering.py" />
            <source>same length</source>
            <translation>gleiche Dauer</translation>
        </message>
        <message>
            <location filename="../../ui/wording/offering.py" />
            <source>same provider</source>
            <translation>gleicher Behandler</translation>
        </message>
        <message>
            <location filename="../../ui/wording/offering.py" />
            <source>same type</source>
            <translation>gleiche Art</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/offering.py" />
            <source>{n} patients have a later visit that fits. Call first; nothing is moved before you say so.</source>
            <extracomment>One: {n} patient has a later visit that fits. Call first; nothing is moved before you say so.</extracomment>
            <translation>
                <numerusform>{n} Patient hat einen späteren Termin, der passt. Erst anrufen; nichts wird verschoben, bevor Sie es sagen.</numerusform>
                <numerusform>{n} Patienten haben einen späteren Termin, der passt. Erst anrufen; nichts wird verschoben, bevor Sie es sagen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Age</source>
            <translation>Alter</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>All</source>
            <comment>changes</comment>
            <translation>Alle</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Asked {system} to give it back.</source>
            <translation>{system} gebeten, es zurückzugeben.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Book</source>
            <translation>Buchen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Cancel</source>
            <comment>a visit</comment>
            <translation>Absagen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Change</source>
            <translation>Änderung</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Changes</source>
            <translation>Änderungen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Changes on their way from Daybook to {n} practice systems</source>
            <translation>Änderungen unterwegs von Daybook zu {n} Praxissystemen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Changes on their way from Daybook to {systems}</source>
            <translation>Änderungen unterwegs von Daybook zu {systems}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Changes on their way to the practice system</source>
            <translation>Änderungen unterwegs zum Praxissystem</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Compare…</source>
            <translation>Vergleichen…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Day of the saved changes</source>
            <translation>Tag der gespeicherten Änderungen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Details</source>
            <translation>Details</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Details of this change</source>
            <translation>Details dieser Änderung</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Discarded</source>
            <translation>Verworfen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Discard…</source>
            <translation>Verwerfen…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>E-mail</source>
            <translation>E-Mail</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Every change is kept on this computer until {system} confirms it</source>
            <translation>Jede Änderung bleibt auf diesem Computer, bis {system} sie bestätigt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Filter by name</source>
            <translation>Nach Namen filtern</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Fix…</source>
            <translation>Beheben…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Looking again in {left}.</source>
            <translation>Sieht in {left} wieder nach.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Looking in {system} in {left}.</source>
            <translation>Sieht in {left} in {system} nach.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Looks in {system} first, then goes out.</source>
            <translation>Sieht zuerst in {system} nach, geht dann hinaus.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Marked as saved by {by}</source>
            <translation>Von {by} als gespeichert markiert</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Needs you</source>
            <translation>Braucht Sie</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Next try in {left}.</source>
            <translation>Nächster Versuch in {left}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Nobody knows whether {system} has it.</source>
            <translation>Niemand weiß, ob {system} es hat.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Not sent yet. Goes out in {left}.</source>
            <translation>Noch nicht gesendet. Geht in {left} hinaus.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Not sent yet. Goes out now.</source>
            <translation>Noch nicht gesendet. Geht jetzt hinaus.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>On the way</source>
            <translation>Unterwegs</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Open visit</source>
            <translation>Termin öffnen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Pause sending</source>
            <translation>Senden anhalten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Resume sending</source>
            <translation>Senden fortsetzen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Saved</source>
            <comment>changes</comment>
            <translation>Gespeichert</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Saved in {took}</source>
            <translation>In {took} gespeichert</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Saved in {took}, on the {nth} try</source>
            <translation>In {took} gespeichert, beim {nth} Versuch</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Saved {day}</source>
            <translation>Gespeichert {day}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Sending is paused. Waits here.</source>
            <translation>Das Senden ist angehalten. Wartet hier.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Sent {age} ago, and {system} has not answered.</source>
            <translation>Vor {age} gesendet, und {system} hat nicht geantwortet.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Sent. Waiting for {system} to answer.</source>
            <translation>Gesendet. Wartet auf die Antwort von {system}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Take back</source>
            <translation>Zurücknehmen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Taken back from {system}</source>
            <translation>Zurückgenommen von {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Taken back {day}</source>
            <translation>Zurückgenommen {day}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>The answer was lost.</source>
            <translation>Die Antwort ging verloren.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Timeline</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Tries</source>
            <translation>Versuche</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Undone before it was sent</source>
            <translation>Vor dem Senden rückgängig gemacht</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Waits for the change before it.</source>
            <translation>Wartet auf die Änderung davor.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Waits for the network.</source>
            <translation>Wartet auf das Netz.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Waits for you. A refused change is not repeated.</source>
            <translation>Wartet auf Sie. Eine abgelehnte Änderung wird nicht wiederholt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Waits for you. It was not sent.</source>
            <translation>Wartet auf Sie. Sie wurde nicht gesendet.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Waits until the new patient is saved.</source>
            <translation>Wartet, bis der neue Patient gespeichert ist.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Was in {system} already</source>
            <translation>War schon in {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>What happened</source>
            <translation>Was geschehen ist</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>What happens next</source>
            <translation>Was als Nächstes geschieht</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>What is safe</source>
            <translation>Was sicher ist</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>What you can do</source>
            <translation>Was Sie tun können</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Which changes to show</source>
            <translation>Welche Änderungen zeigen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Yesterday</source>
            <translation>Gestern</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>eighth</source>
            <translation>achten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>fifth</source>
            <translation>fünften</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>first</source>
            <translation>ersten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>fourth</source>
            <translation>vierten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>ninth</source>
            <translation>neunten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>no such visit</source>
            <translation>kein solcher Termin</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>second</source>
            <translation>zweiten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>seventh</source>
            <translation>siebten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>sixth</source>
            <translation>sechsten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>something else</source>
            <translation>etwas anderes</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>tenth</source>
            <translation>zehnten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>the practice system</source>
            <translation>das Praxissystem</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>third</source>
            <translation>dritten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>usually saved in {took}</source>
            <translation>meist in {took} gespeichert</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>yesterday</source>
            <translation>gestern</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>{age} old, {tries}</source>
            <translation>{age} alt, {tries}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox.py" />
            <source>{n} hours</source>
            <extracomment>One: {n} hour</extracomment>
            <translation>
                <numerusform>{n} Stunde</numerusform>
                <numerusform>{n} Stunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox.py" />
            <source>{n} seconds</source>
            <extracomment>One: {n} second</extracomment>
            <translation>
                <numerusform>{n} Sekunde</numerusform>
                <numerusform>{n} Sekunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox.py" />
            <source>{n} tries</source>
            <extracomment>One: {n} try</extracomment>
            <translation>
                <numerusform>{n} Versuch</numerusform>
                <numerusform>{n} Versuche</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>{n}th</source>
            <translation>{n}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>{system} asked us to slow down.</source>
            <translation>{system} bat uns, langsamer zu sein.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>{system} asks for a new key. Waits here.</source>
            <translation>{system} fragt nach einem neuen Schlüssel. Wartet hier.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>{system} has had it for {age} without saving it.</source>
            <translation>{system} hat es seit {age}, ohne zu speichern.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>{system} has it.</source>
            <translation>{system} hat es.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>{system} is not answering.</source>
            <translation>{system} antwortet nicht.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>{system} says saved, but shows {theirs}. Choose which is right.</source>
            <translation>{system} sagt gespeichert, zeigt aber {theirs}. Bitte wählen, was stimmt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>{words}. Overlaps another visit.</source>
            <translation>{words}. Überschneidet einen anderen Termin.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Born</source>
            <translation>Geboren</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Both are the same now.</source>
            <translation>Beide sind jetzt gleich.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Changes wait here</source>
            <translation>Änderungen warten hier</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Copied, without the name.</source>
            <translation>Kopiert, ohne den Namen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Daybook is back online</source>
            <translation>Daybook ist wieder online</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Daybook stays here</source>
            <translation>Daybook bleibt hier</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Everything is saved</source>
            <translation>Alles ist gespeichert</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Hidden</source>
            <translation>Verborgen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>If you quit now, they go out at the next start.</source>
            <translation>Wenn Sie jetzt beenden, gehen sie beim nächsten Start hinaus.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>In Daybook</source>
            <translation>In Daybook</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>In the tray Daybook goes on sending.</source>
            <translation>Im Infobereich sendet Daybook weiter.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>In {system}</source>
            <translation>In {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>It goes on sending and reading. Quit it from this icon's menu.</source>
            <translation>Es sendet und liest weiter. Beenden geht im Menü dieses Symbols.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>It is not there, send it</source>
            <translation>Es ist nicht da, senden</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>It is there</source>
            <translation>Es ist da</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>It said</source>
            <translation>Antwort</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Keep theirs</source>
            <translation>Deren behalten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Made</source>
            <translation>Gemacht</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Not there</source>
            <translation>Nicht da</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Nothing is lost: every change is kept on this computer.</source>
            <translation>Nichts ist verloren: jede Änderung bleibt auf diesem Computer.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Nothing was waiting here.</source>
            <translation>Hier hat nichts gewartet.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Offline since {time}</source>
            <translation>Offline seit {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Open the outbox to decide. Nothing is lost.</source>
            <translation>Im Postausgang entscheiden. Nichts ist verloren.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Part of the day could not be read, so something missing proves nothing.</source>
            <translation>Ein Teil des Tages war nicht lesbar, was fehlt, beweist also nichts.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Quit Daybook</source>
            <translation>Daybook beenden</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Quit anyway</source>
            <translation>Trotzdem beenden</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Read from {system} at {time}.</source>
            <translation>Aus {system} gelesen um {time}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Refused at {time}. Nothing was changed there, your entry is kept.</source>
            <translation>Abgelehnt um {time}. Dort wurde nichts geändert, Ihre Eingabe ist aufbewahrt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Request number</source>
            <translation>Anfragenummer</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Send mine</source>
            <translation>Meine senden</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Sending paused.</source>
            <translation>Senden angehalten.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Since {time} it is not certain that it is saved. Nothing is lost.</source>
            <translation>Seit {time} ist nicht sicher, ob es gespeichert ist. Nichts ist verloren.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Something went wrong that is our mistake.</source>
            <translation>Etwas ging durch unseren Fehler schief.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Stay in the tray</source>
            <translation>Im Infobereich bleiben</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Stay open</source>
            <translation>Geöffnet bleiben</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>System</source>
            <translation>System</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>That is right</source>
            <translation>So stimmt es</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>The answer of {system} was lost. Is the change there?</source>
            <translation>Die Antwort von {system} ging verloren. Ist die Änderung da?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>The settings could not be saved. They hold until Daybook is closed.</source>
            <translation>Die Einstellungen ließen sich nicht speichern. Sie gelten, bis Daybook geschlossen wird.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Wanted</source>
            <translation>Gewünscht</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>What you asked for is kept; the log says where.</source>
            <translation>Was Sie wollten, ist aufbewahrt; das Protokoll sagt, wo.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>While Daybook is open it goes on sending.</source>
            <translation>Solange Daybook offen ist, sendet es weiter.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>chart {n}</source>
            <translation>Akte {n}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>oldest {age}</source>
            <translation>älteste {age}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>{n} changes are still on their way</source>
            <extracomment>One: {n} change is still on its way</extracomment>
            <translation>
                <numerusform>{n} Änderung ist noch unterwegs</numerusform>
                <numerusform>{n} Änderungen sind noch unterwegs</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>{n} changes to check</source>
            <extracomment>One: {n} change to check</extracomment>
            <translation>
                <numerusform>{n} Änderung zu prüfen</numerusform>
                <numerusform>{n} Änderungen zu prüfen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>{n} changes wait here</source>
            <extracomment>One: {n} change waits here</extracomment>
            <translation>
                <numerusform>{n} Änderung wartet hier</numerusform>
                <numerusform>{n} Änderungen warten hier</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>{n} changes were not saved</source>
            <extracomment>One: {n} change was not saved</extracomment>
            <translation>
                <numerusform>{n} Änderung wurde nicht gespeichert</numerusform>
                <numerusform>{n} Änderungen wurden nicht gespeichert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>{n} changes were waiting here. They are on their way now.</source>
            <extracomment>One: {n} change was waiting here. It is on its way now.</extracomment>
            <translation>
                <numerusform>{n} Änderung wartete hier. Sie ist jetzt unterwegs.</numerusform>
                <numerusform>{n} Änderungen warteten hier. Sie sind jetzt unterwegs.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>{system} is still writing this change. Here is what it shows so far.</source>
            <translation>{system} schreibt diese Änderung noch. Das zeigt es bisher.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>{system} said it was saved, and shows something else. Which one is right?</source>
            <translation>{system} sagte gespeichert und zeigt etwas anderes. Was stimmt?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>A change that is refused or unclear would stand here.</source>
            <translation>Eine abgelehnte oder unklare Änderung stünde hier.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>A refusal changes nothing in {system}. Daybook keeps your entry until you decide.</source>
            <translation>Eine Ablehnung ändert nichts in {system}. Daybook bewahrt Ihre Eingabe, bis Sie entscheiden.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Added by {by}</source>
            <translation>Hinzugefügt von {by}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>All quiet</source>
            <translation>Alles ruhig</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Asked {system} to give it back</source>
            <translation>{system} gebeten, es zurückzugeben</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Booked by {by}</source>
            <translation>Gebucht von {by}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Both versions are kept: yours here, theirs in {system}.</source>
            <translation>Beide Fassungen bleiben: Ihre hier, deren in {system}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Cancelled by {by}</source>
            <translation>Abgesagt von {by}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Changed by {by}</source>
            <translation>Geändert von {by}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Choose another day above.</source>
            <translation>Oben einen anderen Tag wählen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Compare the two and choose which is right.</source>
            <translation>Bitte beide vergleichen und wählen, was stimmt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Daybook keeps your entry until {system} confirms it, also after a restart.</source>
            <translation>Daybook bewahrt Ihre Eingabe, bis {system} sie bestätigt, auch nach einem Neustart.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Daybook looked first, and the change was in {system} already.</source>
            <translation>Daybook hat zuerst nachgesehen, und die Änderung war schon in {system}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Daybook was closed before the answer came</source>
            <translation>Daybook wurde vor der Antwort geschlossen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Decided by {detail}</source>
            <translation>Entschieden von {detail}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Discard it, and enter it anew if it is still wanted.</source>
            <translation>Verwerfen und neu eingeben, falls noch gewünscht.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Discard this change?</source>
            <translation>Diese Änderung verwerfen?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Every change has been saved.</source>
            <translation>Jede Änderung ist gespeichert.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Found in {system}</source>
            <translation>In {system} gefunden</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Give {system} its new key in Settings. The change goes out by itself then.</source>
            <translation>Bitte {system} in den Einstellungen den neuen Schlüssel geben. Dann geht die Änderung von selbst hinaus.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>It answered:</source>
            <translation>Antwort:</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>It cannot be brought back.</source>
            <translation>Das lässt sich nicht zurückholen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>It is in {system}. This line is kept as a record.</source>
            <translation>Es ist in {system}. Diese Zeile bleibt als Beleg.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>It is not certain that {system} has it. Nothing is lost.</source>
            <translation>Es ist nicht sicher, ob {system} es hat. Nichts ist verloren.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>It is not sent a second time until it is certain, so nothing is done twice.</source>
            <translation>Es wird kein zweites Mal gesendet, bevor es sicher ist, damit nichts doppelt geschieht.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>It was not sent to {system}.</source>
            <translation>Es wurde nicht an {system} gesendet.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Look at the visit as it is now, then try again or discard your change.</source>
            <translation>Bitte den Termin ansehen, wie er jetzt ist, dann erneut versuchen oder die Änderung verwerfen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Look in {system}, or compare here, and say whether it is there.</source>
            <translation>Bitte in {system} nachsehen oder hier vergleichen und sagen, ob es da ist.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Looked in {system}: it is not there</source>
            <translation>In {system} nachgesehen: es ist nicht da</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Marked as saved by {detail}</source>
            <translation>Von {detail} als gespeichert markiert</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Moved by {by}</source>
            <translation>Verschoben von {by}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>New changes wait here.</source>
            <translation>Neue Änderungen warten hier.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>No change matches</source>
            <translation>Keine Änderung passt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Not sent</source>
            <translation>Nicht gesendet</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Nothing is on its way</source>
            <translation>Nichts ist unterwegs</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Nothing more is needed.</source>
            <translation>Mehr ist nicht nötig.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Nothing needs you</source>
            <translation>Nichts braucht Sie</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Nothing of it is on its way to {system} any more.</source>
            <translation>Nichts davon ist mehr unterwegs zu {system}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Nothing saved: {day}</source>
            <translation>Nichts gespeichert: {day}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Nothing waits, nothing needs you.</source>
            <translation>Nichts wartet, nichts braucht Sie.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Nothing was changed in {system} yet. Your entry is kept on this computer, also after a restart.</source>
            <translation>In {system} wurde noch nichts geändert. Ihre Eingabe bleibt auf diesem Computer, auch nach einem Neustart.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Nothing was changed in {system}. Daybook keeps your entry until you decide.</source>
            <translation>In {system} wurde nichts geändert. Daybook bewahrt Ihre Eingabe, bis Sie entscheiden.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Nothing, or take it back: {system} can still drop it.</source>
            <translation>Nichts, oder zurücknehmen: {system} kann es noch verwerfen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Nothing, or undo it: then nothing is sent.</source>
            <translation>Nichts, oder rückgängig machen: dann wird nichts gesendet.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Nothing: it goes on by itself. This line turns to saved.</source>
            <translation>Nichts: es geht von selbst weiter. Diese Zeile wird zu gespeichert.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Pick another time, or make room in {system} and try again. Daybook looks there first, so nothing is booked twice.</source>
            <translation>Bitte andere Zeit wählen, oder in {system} Platz schaffen und erneut versuchen. Daybook sieht dort zuerst nach, damit nichts doppelt gebucht wird.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Please check {n} changes.</source>
            <extracomment>One: Please check {n} change.</extracomment>
            <translation>
                <numerusform>Bitte {n} Änderung prüfen.</numerusform>
                <numerusform>Bitte {n} Änderungen prüfen.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Put it right in {system} and try again, or discard it. Daybook looks there first.</source>
            <translation>Bitte in {system} richtigstellen und erneut versuchen, oder verwerfen. Daybook sieht dort zuerst nach.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Read back: different in {system}</source>
            <translation>Gelesen: anders in {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Read back: the same in {system}</source>
            <translation>Gelesen: ebenso in {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Refused by {system}</source>
            <translation>Abgelehnt von {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Resume sending when you are ready, or undo the change.</source>
            <translation>Senden fortsetzen, wenn Sie so weit sind, oder die Änderung rückgängig machen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Saved in {system}</source>
            <translation>Gespeichert in {system}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Saved: {n} changes</source>
            <extracomment>One: Saved: {n} change</extracomment>
            <translation>
                <numerusform>Gespeichert: {n} Änderung</numerusform>
                <numerusform>Gespeichert: {n} Änderungen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Seen in {system}</source>
            <translation>In {system} gesehen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Sending is paused.</source>
            <translation>Das Senden ist angehalten.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Sent again by {detail}</source>
            <translation>Erneut gesendet von {detail}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Sent to {system}</source>
            <translation>An {system} gesendet</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Sent, number {detail}</source>
            <translation>Gesendet, Nummer {detail}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Somebody changed this visit in {system} after you saw it, so yours was not sent.</source>
            <translation>Jemand hat diesen Termin in {system} geändert, nachdem Sie ihn gesehen hatten, darum wurde Ihre Änderung nicht gesendet.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Taken back from {system}.</source>
            <translation>Zurückgenommen von {system}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>The answer of {system} was lost on the way.</source>
            <translation>Die Antwort von {system} ging unterwegs verloren.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>The answer of {system} was lost, and it cannot tell by itself whether it has the change.</source>
            <translation>Die Antwort von {system} ging verloren, und es kann selbst nicht sagen, ob es die Änderung hat.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>The change is on its way to {system}.</source>
            <translation>Die Änderung ist unterwegs zu {system}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>The change is on this computer and has not been sent.</source>
            <translation>Die Änderung ist auf diesem Computer und wurde nicht gesendet.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>The filter looks at names and at what was asked for.</source>
            <translation>Der Filter sucht in Namen und in dem, was gewünscht war.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>This change has moved on in the meantime.</source>
            <translation>Diese Änderung ist inzwischen weiter.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>This change was taken back.</source>
            <translation>Diese Änderung wurde zurückgenommen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Too late to take back: {system} is writing it or has saved it.</source>
            <translation>Zu spät zum Zurücknehmen: {system} schreibt sie gerade oder hat sie gespeichert.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Tried again</source>
            <translation>Erneut versucht</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Undone</source>
            <translation>Rückgängig gemacht</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>What it waited for is saved</source>
            <translation>Worauf sie wartete, ist gespeichert</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>What this change needs was refused or removed, so it was not sent.</source>
            <translation>Was diese Änderung braucht, wurde abgelehnt oder entfernt, darum wurde sie nicht gesendet.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>What you book, move or change waits here until the practice system has saved it.</source>
            <translation>Was Sie buchen, verschieben oder ändern, wartet hier, bis das Praxissystem es gespeichert hat.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>You took this change back. {system} has not said yet whether it still could.</source>
            <translation>Sie haben diese Änderung zurückgenommen. {system} hat noch nicht gesagt, ob es noch ging.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>this desk</source>
            <translation>dieser Platz</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{by} looked in {system} and said that it is saved.</source>
            <translation>{by} hat in {system} nachgesehen und sagt, dass es gespeichert ist.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{n} changes need you.</source>
            <extracomment>One: {n} change needs you.</extracomment>
            <translation>
                <numerusform>{n} Änderung braucht Sie.</numerusform>
                <numerusform>{n} Änderungen brauchen Sie.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{n} changes wait here.</source>
            <extracomment>One: {n} change waits here.</extracomment>
            <translation>
                <numerusform>{n} Änderung wartet hier.</numerusform>
                <numerusform>{n} Änderungen warten hier.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{n} changes were not saved.</source>
            <extracomment>One: {n} change was not saved.</extracomment>
            <translation>
                <numerusform>{n} Änderung wurde nicht gespeichert.</numerusform>
                <numerusform>{n} Änderungen wurden nicht gespeichert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{n} more</source>
            <extracomment>One: {n} more</extracomment>
            <translation>
                <numerusform>{n} weitere</numerusform>
                <numerusform>{n} weitere</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{status} set by {by}</source>
            <translation>{status}, gesetzt von {by}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} asked us to wait</source>
            <translation>{system} bat uns zu warten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} asks for a new key</source>
            <translation>{system} fragt nach einem neuen Schlüssel</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} confirmed the change.</source>
            <translation>{system} hat die Änderung bestätigt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} could not be asked</source>
            <translation>{system} ließ sich nicht fragen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} could not be reached</source>
            <translation>{system} war nicht erreichbar</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} could not give it back</source>
            <translation>{system} konnte es nicht zurückgeben</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} could not tell whether it has it</source>
            <translation>{system} konnte nicht sagen, ob es sie hat</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} does not know the number any more</source>
            <translation>{system} kennt die Nummer nicht mehr</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} has the change and is still writing it.</source>
            <translation>{system} hat die Änderung und schreibt sie noch.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} is still writing it</source>
            <translation>{system} schreibt sie noch</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} refused it, so nothing is changed there.</source>
            <translation>{system} hat abgelehnt, dort ist also nichts geändert.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} refused these details.</source>
            <translation>{system} hat diese Angaben abgelehnt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} refused this move.</source>
            <translation>{system} hat dieses Verschieben abgelehnt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} refused this patient.</source>
            <translation>{system} hat diesen Patienten abgelehnt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} refused this status.</source>
            <translation>{system} hat diesen Status abgelehnt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} refused this visit.</source>
            <translation>{system} hat diesen Termin abgelehnt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} refused to cancel this visit.</source>
            <translation>{system} hat die Absage dieses Termins abgelehnt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} said it was saved, and shows {theirs} now.</source>
            <translation>{system} sagte gespeichert und zeigt jetzt {theirs}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} said no. Your entry is kept.</source>
            <translation>{system} sagte nein. Ihre Eingabe ist aufbewahrt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} took this change {age} ago and has not said that it is saved.</source>
            <translation>{system} hat diese Änderung vor {age} genommen und nicht gesagt, dass sie gespeichert ist.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} was sent this change {age} ago and has not answered.</source>
            <translation>{system} bekam diese Änderung vor {age} und hat nicht geantwortet.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>“{words}”</source>
            <translation>„{words}“</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>All</source>
            <translation>Alles</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>Also works: {examples}</source>
            <translation>Auch möglich: {examples}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>Balance</source>
            <translation>Betrag</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>Do</source>
            <translation>Aktionen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>Find a time for {name}</source>
            <translation>Termin finden für {name}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>Household: {names}</source>
            <translation>Haushalt: {names}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>Name, phone, birth date, chart number, or a command</source>
            <translation>Name, Telefon, Geburtsdatum, Aktennummer oder ein Befehl</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>New patient “{name}”</source>
            <translation>Neuer Patient „{name}“</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>No patient matches</source>
            <translation>Kein Patient passt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>Patients</source>
            <translation>Patienten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>Seen last</source>
            <translation>Zuletzt gesehen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>The list of patients is still being read: {n} so far.</source>
            <translation>Die Patientenliste wird noch gelesen: bisher {n}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>Today {time}</source>
            <translation>Heute {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>Visits</source>
            <translation>Termine</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>We looked at names, phones, birth dates and chart numbers of {n} patients.</source>
            <translation>Gesucht wurde in Namen, Telefonnummern, Geburtsdaten und Aktennummern von {n} Patienten.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>actions</source>
            <translation>Aktionen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>birth date</source>
            <translation>Geburtsdatum</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>chart number</source>
            <translation>Aktennummer</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>choose</source>
            <translation>wählen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>close</source>
            <translation>schließen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>A birth date can be changed, not removed.</source>
            <translation>Ein Geburtsdatum lässt sich ändern, nicht entfernen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Another phone</source>
            <translation>Weiteres Telefon</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Book together…</source>
            <translation>Gemeinsam buchen…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Born {date}</source>
            <translation>Geboren {date}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Changed details</source>
            <translation>Geänderte Angaben</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Chart #{number}</source>
            <translation>Akte {number}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Choose one in the list, or type a name, a phone number or a birth date.</source>
            <translation>Bitte jemanden aus der Liste wählen, oder Name, Telefonnummer oder Geburtsdatum eingeben.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Contact</source>
            <translation>Kontakt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Contact copied</source>
            <translation>Kontakt kopiert</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Copy contact</source>
            <translation>Kontakt kopieren</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Could not be read</source>
            <translation>Nicht lesbar</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Edit</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Edit patient</source>
            <translation>Patient bearbeiten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Found</source>
            <translation>Gefunden</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>From {system}. Take payments there.</source>
            <translation>Aus {system}. Zahlungen bitte dort annehmen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Front-desk notes</source>
            <translation>Notizen des Empfangs</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Good to know</source>
            <translation>Gut zu wissen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Household</source>
            <translation>Haushalt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>In the book today</source>
            <translation>Heute im Terminbuch</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Insurance</source>
            <translation>Versicherung</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Name, phone, date of birth</source>
            <translation>Name, Telefon, Geburtsdatum</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Names hidden</source>
            <translation>Namen verborgen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>New birth date</source>
            <translation>Neues Geburtsdatum</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>New email</source>
            <translation>Neue E-Mail</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>New name</source>
            <translation>Neuer Name</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>New phone</source>
            <translation>Neues Telefon</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Next {when}</source>
            <translation>Nächster {when}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>No past visit known here.</source>
            <translation>Hier ist kein früherer Termin bekannt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>No patient chosen</source>
            <translation>Kein Patient gewählt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>No phone or email is known.</source>
            <translation>Weder Telefon noch E-Mail bekannt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>No visit booked</source>
            <translation>Kein Termin gebucht</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>No visit booked.</source>
            <translation>Kein Termin gebucht.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Nobody opened yet</source>
            <translation>Noch niemand geöffnet</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Not found</source>
            <translation>Nicht gefunden</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Not saved in {system} yet.</source>
            <translation>Noch nicht in {system} gespeichert.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Open {name}. {when}</source>
            <translation>{name} öffnen. {when}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Past visits</source>
            <translation>Frühere Termine</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Patients are not shown while names are hidden.</source>
            <translation>Patienten werden nicht gezeigt, solange Namen verborgen sind.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Phone, {kind}</source>
            <translation>Telefon, {kind}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Read it in {system}. Not shown here.</source>
            <translation>Bitte in {system} lesen. Hier nicht gezeigt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Reading…</source>
            <translation>Wird gelesen…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Recently opened</source>
            <translation>Zuletzt geöffnet</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Same phone number</source>
            <translation>Gleiche Telefonnummer</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Save changes</source>
            <translation>Änderungen speichern</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Show names</source>
            <translation>Namen zeigen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Type a name, a phone number or a birth date.</source>
            <translation>Bitte Name, Telefonnummer oder Geburtsdatum eingeben.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Upcoming</source>
            <translation>Anstehend</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Visits since {date} are kept here.</source>
            <translation>Termine seit {date} sind hier aufbewahrt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>due</source>
            <translation>offen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>in credit</source>
            <translation>Guthaben</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>next visit {when}</source>
            <translation>nächster Termin {when}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>no visit booked</source>
            <translation>kein Termin gebucht</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>nothing due</source>
            <translation>nichts offen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>removed</source>
            <translation>entfernt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>{system} cannot be reached. This is what it told last.</source>
            <translation>{system} ist nicht erreichbar. Das hat es zuletzt mitgeteilt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>{system} could not be asked. Nothing was changed.</source>
            <translation>{system} ließ sich nicht fragen. Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>{system} has no such patient any more. Nothing was changed.</source>
            <translation>{system} hat diesen Patienten nicht mehr. Nichts wurde geändert.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>{system} has none yet.</source>
            <translation>{system} hat noch keine.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>{system} still has {old}</source>
            <translation>{system} hat noch {old}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>A4</source>
            <translation>A4</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Across</source>
            <translation>Querformat</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Arrange</source>
            <translation>Anordnung</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Contains patient details: shred after use.</source>
            <translation>Enthält Patientendaten: nach Gebrauch vernichten.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Copies</source>
            <translation>Exemplare</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Finished visits</source>
            <translation>Erledigte Termine</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>For sheets that stay in the open</source>
            <translation>Für Blätter, die offen liegen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Include</source>
            <translation>Einschließen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Initials instead of names</source>
            <translation>Initialen statt Namen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Letter</source>
            <comment>a size of paper</comment>
            <translation>Letter</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Next page</source>
            <translation>Nächste Seite</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>No printer is set up</source>
            <translation>Kein Drucker eingerichtet</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>No visits</source>
            <translation>Keine Termine</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Not settled</source>
            <translation>Nicht erledigt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Notes for the day</source>
            <translation>Notizen für den Tag</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Nothing was printed. Choose another one, or save as PDF.</source>
            <translation>Nichts wurde gedruckt. Bitte einen anderen wählen oder als PDF speichern.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Open, {time}</source>
            <translation>Frei, {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Orientation</source>
            <translation>Ausrichtung</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>PDF files (*.pdf)</source>
            <translation>PDF-Dateien (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Page {n} of {all}</source>
            <translation>Seite {n} von {all}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Phone numbers</source>
            <translation>Telefonnummern</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Previous page</source>
            <translation>Vorige Seite</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Print agenda</source>
            <translation>Agenda drucken</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/printing.py" />
            <source>Print {n} pages</source>
            <extracomment>One: Print {n} page</extracomment>
            <translation>
                <numerusform>{n} Seite drucken</numerusform>
                <numerusform>{n} Seiten drucken</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Printed {time} by {person}.</source>
            <translation>Gedruckt {time} von {person}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Printer</source>
            <translation>Drucker</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Privacy</source>
            <translation>Datenschutz</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Save as PDF…</source>
            <translation>Als PDF speichern…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Save the day as PDF</source>
            <translation>Den Tag als PDF speichern</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Saved. The file holds patient details: keep it as you keep the book.</source>
            <translation>Gespeichert. Die Datei enthält Patientendaten: bitte wie das Terminbuch aufbewahren.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Shred reminder in the footer</source>
            <translation>Hinweis zum Vernichten in der Fußzeile</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>The printer did not take it.</source>
            <translation>Der Drucker hat es nicht angenommen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Upright</source>
            <translation>Hochformat</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Week {n}</source>
            <translation>Woche {n}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>as of {time}</source>
            <translation>Stand {time}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/printing.py" />
            <source>{n} pages</source>
            <extracomment>One: {n} page</extracomment>
            <translation>
                <numerusform>{n} Seite</numerusform>
                <numerusform>{n} Seiten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/printing.py" />
            <source>{n} unconfirmed</source>
            <extracomment>One: {n} unconfirmed</extracomment>
            <translation>
                <numerusform>{n} unbestätigt</numerusform>
                <numerusform>{n} unbestätigt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/printing.py" />
            <source>{n} visits are not settled in their practice system yet. They print with ◇.</source>
            <extracomment>One: {n} visit is not settled in its practice system yet. It prints with ◇.</extracomment>
            <translation>
                <numerusform>{n} Termin ist im Praxissystem noch nicht erledigt. Er druckt mit ◇.</numerusform>
                <numerusform>{n} Termine sind im Praxissystem noch nicht erledigt. Sie drucken mit ◇.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>{pages} sent to {printer}</source>
            <translation>{pages} an {printer} gesendet</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>10 seconds</source>
            <translation>10 Sekunden</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>6 seconds</source>
            <translation>6 Sekunden</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>A PIN has 4 to 64 characters.</source>
            <translation>Eine PIN hat 4 bis 64 Zeichen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>A hidden column comes back here or in the sidebar.</source>
            <translation>Eine verborgene Spalte kommt hier oder in der Seitenleiste zurück.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>A time kept free on this computer while you ask the patient.</source>
            <translation>Eine Zeit, die auf diesem Computer frei bleibt, während Sie den Patienten fragen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>About</source>
            <translation>Über</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>All shortcuts</source>
            <translation>Alle Tastenkürzel</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Also when the network is back</source>
            <translation>Auch, wenn das Netz wieder da ist</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Appearance</source>
            <translation>Aussehen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>As one struck line each.</source>
            <translation>Jeder als eine durchgestrichene Zeile.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>As usual here</source>
            <translation>Wie hier üblich</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Ask me to check after</source>
            <translation>Um Prüfung bitten nach</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>At least 4 characters; letters count too. Pasting works.</source>
            <translation>Mindestens 4 Zeichen; auch Buchstaben. Einfügen geht.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Audit trail</source>
            <translation>Prüfprotokoll</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>C confirms, A arrived, S seat, D done, X no-show, and others. Only while the calendar has the keyboard.</source>
            <translation>C bestätigt, A angekommen, S in Behandlung, D erledigt, X nicht erschienen und weitere. Nur solange der Kalender die Tastatur hat.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Calendar</source>
            <translation>Kalender</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Calendar height</source>
            <translation>Kalenderhöhe</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Change PIN…</source>
            <translation>PIN ändern…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Changes that are not saved yet stay, and are still sent.</source>
            <translation>Noch nicht gespeicherte Änderungen bleiben und werden weiterhin gesendet.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Check it</source>
            <translation>Prüfen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Clear copy</source>
            <translation>Kopie löschen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Clear copy…</source>
            <translation>Kopie löschen…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Clear the copy on this computer?</source>
            <translation>Die Kopie auf diesem Computer löschen?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Columns are</source>
            <translation>Spalten sind</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Compact</source>
            <translation>Kompakt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Copied</source>
            <translation>Kopiert</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Copied. There is nothing of a patient in it, and no key.</source>
            <translation>Kopiert. Es enthält nichts von Patienten und keinen Schlüssel.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Copy support details</source>
            <translation>Support-Details kopieren</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Data and support</source>
            <translation>Daten und Support</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Data folder</source>
            <translation>Datenordner</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Daybook, and what it is made of.</source>
            <translation>Daybook, und woraus es besteht.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Daybook, the fonts, the icons and every library.</source>
            <translation>Daybook, die Schriften, die Symbole und jede Bibliothek.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Days kept ahead</source>
            <translation>Künftige Tage aufbewahrt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Days kept back</source>
            <translation>Vergangene Tage aufbewahrt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Encrypted. Lets you search and read while offline: {people}, {days}.</source>
            <translation>Verschlüsselt. Damit lässt sich offline suchen und lesen: {people}, {days}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Entry {n} does not fit: something was altered or removed.</source>
            <translation>Eintrag {n} passt nicht: etwas wurde verändert oder entfernt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Every command with its key.</source>
            <translation>Jeder Befehl mit seiner Taste.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Folders</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Following the trail…</source>
            <translation>Das Protokoll wird geprüft…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>For a manager’s seat: nothing can be changed from here.</source>
            <translation>Für den Platz der Leitung: von hier lässt sich nichts ändern.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>For this computer.</source>
            <translation>Für diesen Computer.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>For this computer. Everything changes at once.</source>
            <translation>Für diesen Computer. Alles gilt sofort.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>General</source>
            <translation>Allgemein</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Grid</source>
            <translation>Raster</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Hide names</source>
            <translation>Namen verbergen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Hold a time for</source>
            <translation>Eine Zeit halten für</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>How changes leave this computer.</source>
            <translation>Wie Änderungen diesen Computer verlassen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>How tall an hour is. Roomy helps where many short visits follow each other.</source>
            <translation>Wie hoch eine Stunde ist. Geräumig hilft bei vielen kurzen Terminen hintereinander.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>In the month, the week and wherever a date is chosen.</source>
            <translation>Im Monat, in der Woche und wo immer ein Datum gewählt wird.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>It cannot be reached right now. Until it can, there is nothing to be seen here.</source>
            <translation>Im Moment ist keine Verbindung möglich. Bis dahin ist hier nichts zu sehen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>It guards against passers-by, not against someone who can use your computer account.</source>
            <translation>Sie schützt vor Vorübergehenden, nicht vor jemandem mit Ihrem Computerkonto.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Its own word</source>
            <translation>Sein eigenes Wort</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Keep going when the window is closed</source>
            <translation>Weiterlaufen, wenn das Fenster zu ist</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Keep saved changes for</source>
            <translation>Gespeicherte Änderungen behalten für</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Kept on this computer</source>
            <translation>Auf diesem Computer aufbewahrt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Keyboard</source>
            <translation>Tastatur</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Keys of the calendar.</source>
            <translation>Tasten des Kalenders.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Less motion</source>
            <translation>Weniger Bewegung</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Letter keys in the calendar</source>
            <translation>Buchstabentasten im Kalender</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Licences</source>
            <translation>Lizenzen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Light, dark, or as the system has it.</source>
            <translation>Hell, dunkel oder wie das System.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Lock</source>
            <translation>Sperren</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Lock when nobody has used Daybook for</source>
            <translation>Sperren, wenn niemand Daybook nutzt, nach</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Log folder</source>
            <translation>Protokollordner</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Monday</source>
            <translation>Montag</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Name of this desk</source>
            <translation>Name dieses Platzes</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Never</source>
            <translation>Nie</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>New PIN</source>
            <translation>Neue PIN</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>New PIN once more</source>
            <translation>Neue PIN noch einmal</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>No PIN is set, so one key unlocks.</source>
            <translation>Keine PIN gesetzt, eine Taste entsperrt also.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>No setting matches.</source>
            <translation>Keine Einstellung passt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>No words of its own were seen yet. They come with the first visits that are read.</source>
            <translation>Noch keine eigenen Wörter gesehen. Sie kommen mit den ersten gelesenen Terminen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>None: send at once</source>
            <translation>Keine: sofort senden</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Nothing</source>
            <translation>Nichts</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Nothing is kept on disk in this run.</source>
            <translation>In diesem Lauf wird nichts auf der Festplatte aufbewahrt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Nothing slides or turns.</source>
            <translation>Nichts gleitet oder dreht sich.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Notifications</source>
            <translation>Benachrichtigungen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Off</source>
            <translation>Aus</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Older days are read again when you go there.</source>
            <translation>Ältere Tage werden neu gelesen, wenn Sie dorthin gehen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Older ones are removed. Unsettled ones are always kept.</source>
            <translation>Ältere werden entfernt. Unerledigte bleiben immer.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>On</source>
            <translation>Ein</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>One column for each provider, or for each room.</source>
            <translation>Eine Spalte je Behandler oder je Raum.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Only counts, never a name; at most one a minute.</source>
            <translation>Nur Zahlen, nie ein Name; höchstens eine je Minute.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Only for reading: {system} cannot be told this word from here.</source>
            <translation>Nur zum Lesen: dieses Wort lässt sich {system} von hier nicht mitteilen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Opens in the tray, ready to use.</source>
            <translation>Öffnet sich im Infobereich, sofort bereit.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Outbox</source>
            <translation>Postausgang</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Patient and schedule copy</source>
            <translation>Kopie von Patienten und Terminbuch</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Patients and days kept here are thrown away and read again from {system}. Until then search finds less.</source>
            <translation>Die hier aufbewahrten Patienten und Tage werden verworfen und neu aus {system} gelesen. Bis dahin findet die Suche weniger.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Practice book</source>
            <translation>Praxisbuch</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Present PIN</source>
            <translation>Jetzige PIN</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Privacy and lock</source>
            <translation>Datenschutz und Sperre</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Read in idle moments, so that they open at once and while offline.</source>
            <translation>In ruhigen Momenten gelesen, damit sie sofort und auch offline aufgehen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Remove PIN</source>
            <translation>PIN entfernen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Remove PIN…</source>
            <translation>PIN entfernen…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Roomy</source>
            <translation>Geräumig</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Search settings</source>
            <translation>Einstellungen suchen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Set PIN</source>
            <translation>PIN setzen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Set PIN…</source>
            <translation>PIN setzen…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Show</source>
            <translation>Anzeigen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Show cancelled visits</source>
            <translation>Abgesagte Termine zeigen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Show time outside opening hours</source>
            <translation>Zeit außerhalb der Öffnung zeigen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Shown as</source>
            <translation>Gezeigt als</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Shown columns</source>
            <translation>Sichtbare Spalten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Shows initials everywhere. Ctrl+Shift+H switches it any time.</source>
            <translation>Zeigt überall Initialen. Ctrl+Shift+H schaltet jederzeit um.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>So long a change waits here before it is sent.</source>
            <translation>So lange wartet eine Änderung hier, bevor sie gesendet wird.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>So long without an answer, a change counts as one that needs a person.</source>
            <translation>So lange ohne Antwort, dann braucht eine Änderung einen Menschen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Standard</source>
            <translation>Standard</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Stands with every change made here, and in the audit trail.</source>
            <translation>Steht bei jeder hier gemachten Änderung und im Prüfprotokoll.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Start when you log in</source>
            <translation>Beim Anmelden starten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Start with Windows</source>
            <translation>Mit Windows starten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Statuses</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Sunday</source>
            <translation>Sonntag</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Support</source>
            <translation>Support</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Support details</source>
            <translation>Support-Details</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Takes effect when Daybook is started again.</source>
            <translation>Gilt ab dem nächsten Start von Daybook.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Tell me</source>
            <translation>Melden</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Text and colour</source>
            <translation>Text und Farbe</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Text size</source>
            <translation>Textgröße</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>That is not the present PIN.</source>
            <translation>Das ist nicht die jetzige PIN.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>The PIN is removed. Enter unlocks now.</source>
            <translation>Die PIN ist entfernt. Die Eingabetaste entsperrt jetzt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>The PIN is set.</source>
            <translation>Die PIN ist gesetzt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>The copy is cleared. It is being read again.</source>
            <translation>Die Kopie ist gelöscht. Sie wird neu gelesen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>The practice systems this book reads and writes.</source>
            <translation>Die Praxissysteme, die dieses Buch liest und schreibt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>The two new PINs are not the same.</source>
            <translation>Die beiden neuen PINs sind verschieden.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>The whole day instead of the hours somebody works.</source>
            <translation>Der ganze Tag statt der Stunden, in denen gearbeitet wird.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>The window goes to the tray, and changes are still sent. Exit in the menu ends Daybook.</source>
            <translation>Das Fenster geht in den Infobereich, und Änderungen gehen weiter hinaus. Daybook beenden im Menü schließt es ganz.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>This computer does not let Daybook start by itself.</source>
            <translation>Dieser Computer lässt Daybook nicht von selbst starten.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>This computer only looks</source>
            <translation>Dieser Computer liest nur</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Time step</source>
            <translation>Zeitraster</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Time to undo</source>
            <translation>Zeit zum Rückgängigmachen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Unlock with a PIN</source>
            <translation>Mit einer PIN entsperren</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Versions, folders, connections and counts as plain text, for whoever helps you.</source>
            <translation>Versionen, Ordner, Verbindungen und Zahlen als Text, für wen auch immer, der Ihnen hilft.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Weeks begin on</source>
            <translation>Wochen beginnen am</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>What dragging and the arrow keys snap to. With Alt it is 5 minutes.</source>
            <translation>Woran Ziehen und Pfeiltasten einrasten. Mit Alt sind es 5 Minuten.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>What each system’s own words mean here.</source>
            <translation>Was die eigenen Wörter jedes Systems hier bedeuten.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>What is kept here, where, and for how long.</source>
            <translation>Was hier aufbewahrt wird, wo und wie lange.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>What people nearby can see</source>
            <translation>Was Umstehende sehen können</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>What the day shows, and how fine it is.</source>
            <translation>Was der Tag zeigt, und wie fein.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>What the system tray tells.</source>
            <translation>Was der Infobereich meldet.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>When something needs me</source>
            <translation>Wenn etwas mich braucht</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Who changed or looked at what. Each entry is sealed to the one before it.</source>
            <translation>Wer was geändert oder angesehen hat. Jeder Eintrag ist mit dem vorigen versiegelt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Who works in a practice whose book is kept on this computer, where, and when.</source>
            <translation>Wer in einer Praxis, deren Buch auf diesem Computer liegt, wo und wann arbeitet.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Words, rows and controls grow together. From 150 % the sidebar makes room.</source>
            <translation>Wörter, Zeilen und Felder wachsen gemeinsam. Ab 150 % macht die Seitenleiste Platz.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>You get a 20-second notice, and any key keeps it open. Changes are still sent while locked.</source>
            <translation>20 Sekunden vorher kommt ein Hinweis, und jede Taste hält offen. Gesperrt gehen Änderungen weiter hinaus.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>{back} days back and {ahead} ahead</source>
            <translation>{back} Tage zurück und {ahead} voraus</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/settings.py" />
            <source>{n} entries; nothing was altered or removed.</source>
            <extracomment>One: {n} entry; nothing was altered or removed.</extracomment>
            <translation>
                <numerusform>{n} Eintrag; nichts wurde verändert oder entfernt.</numerusform>
                <numerusform>{n} Einträge; nichts wurde verändert oder entfernt.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>{status} (guess)</source>
            <translation>{status} (vermutet)</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>A cut-off end is the usual cause: yours ends in …{tail}, compare it with the original.</source>
            <translation>Meist fehlt das Ende: Ihrer endet mit …{tail}, bitte mit dem Original vergleichen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>A practice system</source>
            <translation>Ein Praxissystem</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Add a patient</source>
            <translation>Einen Patienten hinzufügen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/setup.py" />
            <source>After {n} minutes; sending goes on while locked.</source>
            <extracomment>One: After {n} minute; sending goes on while locked.</extracomment>
            <translation>
                <numerusform>Nach {n} Minute; gesendet wird auch im gesperrten Zustand.</numerusform>
                <numerusform>Nach {n} Minuten; gesendet wird auch im gesperrten Zustand.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Allied health practices</source>
            <translation>Praxen für Therapieberufe</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Almost there: one entry needs another look</source>
            <translation>Fast fertig: ein Eintrag braucht noch einen Blick</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>An address begins with https://</source>
            <translation>Eine Adresse beginnt mit https://</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Another connection has this name.</source>
            <translation>Eine andere Verbindung heißt schon so.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Ask it for a patient by {ways}</source>
            <translation>Dort einen Patienten suchen nach {ways}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Book a visit</source>
            <translation>Einen Termin buchen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Calendar columns</source>
            <translation>Kalenderspalten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Cancel a visit</source>
            <translation>Einen Termin absagen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Can’t find them? Ask {system} support for “{labels}”.</source>
            <translation>Nicht zu finden? Fragen Sie den Support von {system} nach „{labels}“.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Change a patient’s details</source>
            <translation>Angaben eines Patienten ändern</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Changes are saved at once</source>
            <translation>Änderungen sind sofort gespeichert</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Changes take some seconds to save</source>
            <translation>Änderungen brauchen einige Sekunden</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Check again</source>
            <translation>Erneut prüfen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Check connection</source>
            <translation>Verbindung prüfen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Check the keys</source>
            <translation>Schlüssel prüfen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Check {label}</source>
            <translation>{label} prüfen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Checking the connection</source>
            <translation>Die Verbindung wird geprüft</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Choose your system</source>
            <translation>System wählen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Client ID and secret</source>
            <translation>Client-ID und Secret</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Clinics and groups</source>
            <translation>Kliniken und Gruppen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Connect</source>
            <translation>Verbinden</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Connect to {system}</source>
            <translation>Mit {system} verbinden</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Connected to {practice}</source>
            <translation>Mit {practice} verbunden</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Continue with {system}</source>
            <translation>Weiter mit {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Copied, without keys</source>
            <translation>Kopiert, ohne Schlüssel</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Copied. Paste it into a new e-mail.</source>
            <translation>Kopiert. Bitte in eine neue E-Mail einfügen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Copy a ready-made e-mail</source>
            <translation>Fertige E-Mail kopieren</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Copy details for support</source>
            <translation>Details für den Support kopieren</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Daybook does not know this time zone. Type a city, such as Chicago, and choose.</source>
            <translation>Daybook kennt diese Zeitzone nicht. Bitte eine Stadt eingeben, etwa Berlin, und wählen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Daybook keeps this book on this computer, encrypted.</source>
            <translation>Daybook bewahrt dieses Buch auf diesem Computer, verschlüsselt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Daybook reads and books in the system you already use.</source>
            <translation>Daybook liest und bucht in dem System, das Sie schon nutzen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Daybook {version}, connection check with {system}</source>
            <translation>Daybook {version}, Verbindungsprüfung mit {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Daybook’s own book</source>
            <translation>Daybooks eigenes Buch</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Dental and medical studios</source>
            <translation>Zahn- und Arztpraxen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Entries are complete</source>
            <translation>Die Angaben sind vollständig</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Entries are not complete</source>
            <translation>Die Angaben sind unvollständig</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Everything works</source>
            <translation>Alles läuft</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Fill in only what is new. Everything else stays as it is.</source>
            <translation>Bitte nur ausfüllen, was neu ist. Alles andere bleibt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Fix “{label}”</source>
            <translation>„{label}“ beheben</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>For a practice without a system</source>
            <translation>Für eine Praxis ohne System</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Free times: worked out here from hours and visits.</source>
            <translation>Freie Zeiten: hier aus Öffnungszeiten und Terminen berechnet.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Good for training and a first look</source>
            <translation>Gut zum Üben und für einen ersten Blick</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Hello,

we would like to connect our front-desk program (Daybook) to {system}. Please send us, or tell us where to find:

{wanted}

Thank you.</source>
            <translation>Guten Tag,

wir möchten unser Empfangsprogramm (Daybook) mit {system} verbinden. Bitte senden Sie uns, oder sagen Sie uns, wo wir finden:

{wanted}

Vielen Dank.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Hide what was entered</source>
            <translation>Eingabe verbergen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>I don’t know which one we use</source>
            <translation>Ich weiß nicht, welches wir nutzen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>In the tray, which tells counts and never a name.</source>
            <translation>Im Infobereich, der Zahlen nennt und nie einen Namen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>It cannot look for a name. Daybook reads all patients once, in the background, and searches here.</source>
            <translation>Es kann nicht nach Namen suchen. Daybook liest einmal alle Patienten im Hintergrund und sucht hier.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Its name stands at the top of the window in which you book today, or on the bill your practice pays for it. Whoever looks after your computers knows too. Until then the sample practice shows how Daybook works.</source>
            <translation>Sein Name steht oben im Fenster, in dem Sie heute buchen, oder auf der Rechnung, die Ihre Praxis dafür zahlt. Wer Ihre Computer betreut, weiß es auch. Bis dahin zeigt die Musterpraxis, wie Daybook arbeitet.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Keys accepted</source>
            <translation>Schlüssel angenommen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Keys are left out.</source>
            <translation>Schlüssel sind ausgelassen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Keys cannot be kept on this computer</source>
            <translation>Auf diesem Computer lassen sich keine Schlüssel aufbewahren</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Keys not accepted</source>
            <translation>Schlüssel nicht angenommen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Keys stay in this computer’s keychain, never in a file.</source>
            <translation>Schlüssel bleiben im Schlüsselbund dieses Computers, nie in einer Datei.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Lock when nobody is here</source>
            <translation>Sperren, wenn niemand da ist</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Made-up patients, nothing is sent</source>
            <translation>Erfundene Patienten, nichts wird gesendet</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>More settings</source>
            <translation>Weitere Einstellungen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Move a visit</source>
            <translation>Einen Termin verschieben</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Name in Daybook</source>
            <translation>Name in Daybook</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>New keys for {practice}</source>
            <translation>Neue Schlüssel für {practice}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>No</source>
            <translation>Nein</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>No keys needed</source>
            <translation>Keine Schlüssel nötig</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>No time zone matches</source>
            <translation>Keine Zeitzone passt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Not connected yet</source>
            <translation>Noch nicht verbunden</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Nothing is changed in your practice system during setup. Daybook only reads.</source>
            <translation>Beim Einrichten wird in Ihrem Praxissystem nichts geändert. Daybook liest nur.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Nothing was changed. Your entries are kept.</source>
            <translation>Nichts wurde geändert. Ihre Eingaben sind aufbewahrt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>On this computer</source>
            <translation>Auf diesem Computer</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>One link to many dental systems</source>
            <translation>Eine Verbindung zu vielen Dentalsystemen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>One more choice</source>
            <translation>Noch eine Wahl</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>One step at a time. You can stop at any moment.</source>
            <translation>Schritt für Schritt. Sie können jederzeit aufhören.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Open the sample practice</source>
            <translation>Musterpraxis öffnen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Open today’s schedule</source>
            <translation>Heutigen Tag öffnen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Paste the new one here.</source>
            <translation>Bitte den neuen hier einfügen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Paste these from {system}, or from the message you got from them.</source>
            <translation>Bitte aus {system} oder aus deren Nachricht einfügen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Providers and rooms not read</source>
            <translation>Behandler und Räume nicht gelesen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Reach {system}</source>
            <translation>{system} erreichen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Reached {system}</source>
            <translation>{system} erreicht</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Read providers and rooms</source>
            <translation>Behandler und Räume lesen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Read today’s schedule</source>
            <translation>Heutigen Tag lesen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Search a city or a zone, such as Chicago or Eastern</source>
            <translation>Stadt oder Zeitzone suchen, etwa Berlin</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Set a visit’s status</source>
            <translation>Den Status eines Termins setzen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Set up a practice</source>
            <translation>Praxis einrichten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Set up in about 3 minutes</source>
            <translation>In etwa 3 Minuten eingerichtet</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Show what was entered</source>
            <translation>Eingabe zeigen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Shows its own free times</source>
            <translation>Zeigt eigene freie Zeiten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Step {n} of {of}: {words}, {state}</source>
            <translation>Schritt {n} von {of}: {words}, {state}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>The practice system</source>
            <translation>Das Praxissystem</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>The practice system needs an answer</source>
            <translation>Das Praxissystem braucht eine Antwort</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>This computer can keep the keys</source>
            <translation>Dieser Computer kann die Schlüssel aufbewahren</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>This is needed.</source>
            <translation>Das wird gebraucht.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Time zones</source>
            <translation>Zeitzonen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Times are shown in {zone}.</source>
            <translation>Zeiten werden in {zone} gezeigt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Today’s schedule not read</source>
            <translation>Heutiger Tag nicht gelesen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Try the sample practice</source>
            <translation>Musterpraxis ausprobieren</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Use this and go on</source>
            <translation>Dies nehmen und weiter</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>User name and password</source>
            <translation>Benutzername und Passwort</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>We checked step by step and stopped at the first problem.</source>
            <translation>Wir haben Schritt für Schritt geprüft und beim ersten Problem angehalten.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>What it does not offer</source>
            <translation>Was es nicht bietet</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>What the practice system offers</source>
            <translation>Was das Praxissystem bietet</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>What to do</source>
            <translation>Was zu tun ist</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>What works</source>
            <translation>Was läuft</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Which system holds your schedule?</source>
            <translation>Welches System enthält Ihr Terminbuch?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Which time zone is the practice in?</source>
            <translation>In welcher Zeitzone liegt die Praxis?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Which {label} is yours?</source>
            <translation>Welches {label} ist Ihres?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Yes</source>
            <translation>Ja</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>You can change all of this in Settings.</source>
            <translation>All das lässt sich in den Einstellungen ändern.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Your name at this desk</source>
            <translation>Ihr Name an diesem Platz</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Your own hub for Sikka or Kolla</source>
            <translation>Ihr eigener Hub für Sikka oder Kolla</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>current step</source>
            <translation>jetziger Schritt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>date of birth</source>
            <translation>Geburtsdatum</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>days</source>
            <translation>Tage</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>failed</source>
            <translation>fehlgeschlagen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>not tried</source>
            <translation>nicht versucht</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>number</source>
            <translation>Nummer</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>running</source>
            <translation>läuft</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>to come</source>
            <translation>steht aus</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>{label} accepted</source>
            <translation>{label}: angenommen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>{label} not accepted</source>
            <translation>{label}: nicht angenommen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/setup.py" />
            <source>{n} visits today</source>
            <extracomment>One: {n} visit today</extracomment>
            <translation>
                <numerusform>{n} Termin heute</numerusform>
                <numerusform>{n} Termine heute</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>{practice} works with its new keys</source>
            <translation>{practice} läuft mit den neuen Schlüsseln</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>{system} was not reached</source>
            <translation>{system} wurde nicht erreicht</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>A count in the bar below is pressed, and nothing matches it now.</source>
            <translation>Unten ist eine Zahl gedrückt, und jetzt passt nichts dazu.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>A part of {day} could not be read from {system}.</source>
            <translation>Ein Teil von {day} war aus {system} nicht lesbar.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Add who works here</source>
            <translation>Wer hier arbeitet, hinzufügen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>All columns are hidden</source>
            <translation>Alle Spalten sind verborgen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Book anyway…</source>
            <translation>Trotzdem buchen…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Each provider is a column of the day. Rooms, visit types and hours can follow.</source>
            <translation>Jeder Behandler ist eine Spalte des Tages. Räume, Terminarten und Zeiten können folgen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Go to today</source>
            <translation>Zu heute</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Go to {day}</source>
            <translation>Zu {day}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Next try in {time}. Changes wait here.</source>
            <translation>Nächster Versuch in {time}. Änderungen warten hier.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>No visit of this day is shown</source>
            <translation>Kein Termin dieses Tages wird gezeigt</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>No visits on {day}</source>
            <translation>Keine Termine am {day}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>No visits yet. Click a time to book it.</source>
            <translation>Noch keine Termine. Auf eine Zeit klicken, um sie zu buchen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Nobody works here yet</source>
            <translation>Hier arbeitet noch niemand</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Nothing is lost. This day can be read once you reconnect.</source>
            <translation>Nichts ist verloren. Dieser Tag ist wieder lesbar, sobald Sie neu verbinden.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Nothing is lost. When they are set up there, they appear here at the next reading.</source>
            <translation>Nichts ist verloren. Sobald sie dort eingerichtet sind, erscheinen sie hier beim nächsten Lesen.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/states.py" />
            <source>Nothing is lost: {n} changes wait here and go out once you reconnect.</source>
            <extracomment>One: Nothing is lost: {n} change waits here and goes out once you reconnect.</extracomment>
            <translation>
                <numerusform>Nichts ist verloren: {n} Änderung wartet hier und geht hinaus, sobald Sie neu verbinden.</numerusform>
                <numerusform>Nichts ist verloren: {n} Änderungen warten hier und gehen hinaus, sobald Sie neu verbinden.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Nothing is on this computer yet</source>
            <translation>Auf diesem Computer ist noch nichts</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Offline since {time}.</source>
            <translation>Offline seit {time}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Offline since {time}. Days that were read before can be seen, and changes wait here.</source>
            <translation>Offline seit {time}. Schon gelesene Tage sind zu sehen, und Änderungen warten hier.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Open connection</source>
            <translation>Verbindung öffnen</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/states.py" />
            <source>Parts of {n} days</source>
            <extracomment>One: Parts of {n} day</extracomment>
            <translation>
                <numerusform>Teile von {n} Tag</numerusform>
                <numerusform>Teile von {n} Tagen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Read again</source>
            <translation>Neu lesen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Reading the week from {system}</source>
            <translation>Die Woche wird aus {system} gelesen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Reading {day} from {system}</source>
            <translation>{day} wird aus {system} gelesen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Show all columns</source>
            <translation>Alle Spalten zeigen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Show all visits</source>
            <translation>Alle Termine zeigen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>The key stopped working at {time}.</source>
            <translation>Der Schlüssel gilt seit {time} nicht mehr.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>The practice is closed.</source>
            <translation>Die Praxis ist geschlossen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>The practice is closed. It opens again on {day} at {time}.</source>
            <translation>Die Praxis ist geschlossen. Sie öffnet wieder {day} um {time}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>This is the schedule as of {time}.</source>
            <translation>Dies ist der Stand von {time}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>This is the schedule as of {time}. {stays}</source>
            <translation>Dies ist der Stand von {time}. {stays}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>This week is not on this computer</source>
            <translation>Diese Woche ist nicht auf diesem Computer</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Try now</source>
            <translation>Jetzt versuchen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>What is shown is right, but a visit may be missing.</source>
            <translation>Was zu sehen ist, stimmt, aber ein Termin könnte fehlen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>You can go on booking; changes wait here.</source>
            <translation>Sie können weiter buchen; Änderungen warten hier.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>incomplete</source>
            <translation>unvollständig</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>not read yet</source>
            <translation>noch nicht gelesen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>{day} is not on this computer</source>
            <translation>{day} ist nicht auf diesem Computer</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/states.py" />
            <source>{n} visits of this day are in them.</source>
            <extracomment>One: {n} visit of this day is in them.</extracomment>
            <translation>
                <numerusform>{n} Termin dieses Tages ist darin.</numerusform>
                <numerusform>{n} Termine dieses Tages sind darin.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>{parts} could not be read from {system}.</source>
            <translation>Aus {system} nicht lesbar: {parts}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>{system} asked us to slow down. It is read by itself in {time}; nothing is lost.</source>
            <translation>{system} bat uns, langsamer zu sein. Es wird in {time} von selbst gelesen; nichts ist verloren.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>{system} cannot be reached since {time}.</source>
            <translation>{system} ist seit {time} nicht erreichbar.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>{system} is asking for a new key</source>
            <translation>{system} fragt nach einem neuen Schlüssel</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>{system} names no providers</source>
            <translation>{system} nennt keine Behandler</translation>
        </message>
        <message>
            <location filename="../../ui/wording/visit_peek.py" />
            <source>On its way to {system}</source>
            <translation>Unterwegs zu {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/visit_peek.py" />
            <source>Show the inspector</source>
            <translation>Details zeigen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/visit_peek.py" />
            <source>This visit at a glance</source>
            <translation>Dieser Termin auf einen Blick</translation>
        </message>
        <message>
            <location filename="../../ui/wording/visit_peek.py" />
            <source>Waiting here</source>
            <translation>Wartet hier</translation>
        </message>
        <message>
            <location filename="../../ui/wording/week.py" />
            <source>Closes {time}</source>
            <translation>Schließt um {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/week.py" />
            <source>Day off</source>
            <translation>Freier Tag</translation>
        </message>
        <message>
            <location filename="../../ui/wording/week.py" />
            <source>Next week</source>
            <translation>Nächste Woche</translation>
        </message>
        <message>
            <location filename="../../ui/wording/week.py" />
            <source>Opens {time}</source>
            <translation>Öffnet um {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/week.py" />
            <source>Practice closed</source>
            <translation>Praxis geschlossen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/week.py" />
            <source>Previous week</source>
            <translation>Vorige Woche</translation>
        </message>
        <message>
            <location filename="../../ui/wording/week.py" />
            <source>This week</source>
            <translation>Diese Woche</translation>
        </message>
        <message>
            <location filename="../../ui/wording/week.py" />
            <source>Week calendar of {name}, {first} to {last}</source>
            <translation>Wochenkalender von {name}, {first} bis {last}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/week.py" />
            <source>Week of {name}</source>
            <translation>Woche von {name}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/week.py" />
            <source>Whose week</source>
            <translation>Wessen Woche</translation>
        </message>
        <message>
            <location filename="../../ui/wording/week.py" />
            <source>{time} free</source>
            <translation>{time} frei</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Agenda</source>
            <translation>Agenda</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>All saved</source>
            <translation>Alles gespeichert</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>At a glance</source>
            <translation>Auf einen Blick</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Book next</source>
            <translation>Folgetermin</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>By room</source>
            <translation>Nach Raum</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Calendar view</source>
            <translation>Kalenderansicht</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Cancelled visits</source>
            <translation>Abgesagte Termine</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Choose a date</source>
            <translation>Datum wählen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Go to date</source>
            <translation>Zu Datum</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Inspector</source>
            <translation>Details</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Less</source>
            <translation>Weniger</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Lock now</source>
            <translation>Jetzt sperren</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Month</source>
            <translation>Monat</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>More</source>
            <translation>Mehr</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Names are hidden. Show them again with Ctrl+Shift+H.</source>
            <translation>Namen sind verborgen. Mit Ctrl+Shift+H wieder zeigen.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Names are shown.</source>
            <translation>Namen werden gezeigt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>New key</source>
            <translation>Neuer Schlüssel</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Next day or week</source>
            <translation>Nächster Tag oder nächste Woche</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Next month</source>
            <translation>Nächster Monat</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Next up</source>
            <translation>Als Nächste</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>No earlier visits known here.</source>
            <translation>Hier sind keine früheren Termine bekannt.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Nobody else is expected today.</source>
            <translation>Heute wird niemand mehr erwartet.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Nobody is waiting.</source>
            <translation>Niemand wartet.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Offline · as of {time}</source>
            <translation>Offline · Stand {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Outbox: {words}</source>
            <translation>Postausgang: {words}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Outside hours</source>
            <translation>Außerhalb der Zeiten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Practice and menu</source>
            <translation>Praxis und Menü</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Previous day or week</source>
            <translation>Voriger Tag oder vorige Woche</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Previous month</source>
            <translation>Voriger Monat</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Search or type a command</source>
            <translation>Suchen oder Befehl eingeben</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Sending paused</source>
            <translation>Senden angehalten</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Show or hide the inspector</source>
            <translation>Details zeigen oder verbergen</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Sidebar</source>
            <translation>Seitenleiste</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Status bar</source>
            <translation>Statusleiste</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Top bar</source>
            <translation>Obere Leiste</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Week</source>
            <translation>Woche</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>What the columns are</source>
            <translation>Was die Spalten sind</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>all saved</source>
            <translation>alles gespeichert</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>optional</source>
            <translation>optional</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/window.py" />
            <source>{n} cancelled, shown</source>
            <extracomment>One: {n} cancelled, shown</extracomment>
            <translation>
                <numerusform>{n} abgesagt, sichtbar</numerusform>
                <numerusform>{n} abgesagt, sichtbar</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>{n} late</source>
            <translation>{n} verspätet</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/window.py" />
            <source>{n} not saved</source>
            <extracomment>One: {n} not saved</extracomment>
            <translation>
                <numerusform>{n} nicht gespeichert</numerusform>
                <numerusform>{n} nicht gespeichert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/window.py" />
            <source>{n} to check</source>
            <extracomment>One: {n} to check</extracomment>
            <translation>
                <numerusform>{n} zu prüfen</numerusform>
                <numerusform>{n} zu prüfen</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>{system} asked us to slow down</source>
            <translation>{system} bat uns, langsamer zu sein</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>{system} needs a new key</source>
            <translation>{system} braucht einen neuen Schlüssel</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>{system} · {age} ago</source>
            <translation>{system} · vor {age}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>{visits} for {name}</source>
            <translation>{visits} für {name}</translation>
        </message>
    </context>
</TS>
