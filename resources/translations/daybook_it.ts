<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT" sourcelanguage="en">
    <context>
        <name>daybook</name>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>API key</source>
            <translation>Chiave API</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>Address</source>
            <translation>Indirizzo</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>AlfaDocs answers at once and gives no tickets.</source>
            <translation>AlfaDocs risponde subito e non assegna numeri di richiesta.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>AlfaDocs keeps a change at once, so there is nothing to take back.</source>
            <translation>AlfaDocs salva subito ogni modifica, quindi non c'è nulla da ritirare.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>AlfaDocs needs a colour for every new visit, and this key shows none. Visits can be changed, not made.</source>
            <translation>AlfaDocs richiede un colore per ogni nuovo appuntamento e questa chiave non ne mostra. Gli appuntamenti si possono modificare, non creare.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>AlfaDocs' answer could not be read</source>
            <translation>Impossibile leggere la risposta di AlfaDocs</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>In AlfaDocs: Impostazioni, Studio, Chiavi API. The owner makes it.</source>
            <translation>In AlfaDocs: Impostazioni, Studio, Chiavi API. La crea il titolare.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>Nothing was sent.</source>
            <translation>Non è stato inviato nulla.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>Of the practice. AlfaDocs does not tell it.</source>
            <translation>Dello studio. AlfaDocs non lo comunica.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>Only when AlfaDocs gave another one.</source>
            <translation>Solo se AlfaDocs ne ha fornito un altro.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>The connection to AlfaDocs is not open</source>
            <translation>La connessione ad AlfaDocs non è aperta</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>The time zone is not one Daybook knows</source>
            <translation>Daybook non conosce questo fuso orario</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>Time zone</source>
            <translation>Fuso orario</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/adapter.py" />
            <source>Write it as Europe/Rome.</source>
            <translation>Scrivilo così: Europe/Rome.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>A visit of this patient at this time is there, but it is not quite the one that was sent.</source>
            <translation>C'è un appuntamento di questo paziente a quest'ora, ma non è proprio quello inviato.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>AlfaDocs demands a colour and the visit had none: it has now the first of the list.</source>
            <translation>AlfaDocs richiede un colore e l'appuntamento non ne aveva: ora ha il primo dell'elenco.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>AlfaDocs does not know it, or no longer.</source>
            <translation>AlfaDocs non lo conosce, o non lo conosce più.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>AlfaDocs does not know it.</source>
            <translation>AlfaDocs non lo conosce.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>AlfaDocs has no classes to join.</source>
            <translation>AlfaDocs non ha gruppi a cui aggiungersi.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>AlfaDocs has no classes.</source>
            <translation>AlfaDocs non ha gruppi.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>AlfaDocs has no place for the reason of a cancellation, so it was not kept.</source>
            <translation>AlfaDocs non ha un campo per il motivo della disdetta, quindi non è stato salvato.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>AlfaDocs has no way to set this status.</source>
            <translation>AlfaDocs non permette di impostare questo stato.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>AlfaDocs needs a colour for every visit.</source>
            <translation>AlfaDocs richiede un colore per ogni appuntamento.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>AlfaDocs' answer was empty</source>
            <translation>La risposta di AlfaDocs era vuota</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>The agenda could not be read as a whole.</source>
            <translation>Non è stato possibile leggere l'agenda per intero.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>The visit has changed, but not as it was asked.</source>
            <translation>L'appuntamento è cambiato, ma non come richiesto.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>The visit has no colour, and AlfaDocs demands one.</source>
            <translation>L'appuntamento non ha colore e AlfaDocs ne richiede uno.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>The visit is no longer there.</source>
            <translation>L'appuntamento non c'è più.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>The visit was changed in AlfaDocs meanwhile.</source>
            <translation>Nel frattempo l'appuntamento è stato modificato in AlfaDocs.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>This is a note in AlfaDocs' agenda, not a visit.</source>
            <translation>Questa è una nota nell'agenda di AlfaDocs, non un appuntamento.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/bookings.py" />
            <source>This visit repeats. AlfaDocs may have changed the whole series: please check.</source>
            <translation>Questo appuntamento si ripete. AlfaDocs potrebbe aver cambiato tutta la serie: da verificare.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/days.py" />
            <source>AlfaDocs offers no free times through this key.</source>
            <translation>AlfaDocs non offre orari liberi con questa chiave.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/line.py" />
            <source>Make one in Impostazioni, Studio, Chiavi API.</source>
            <translation>Creane una in Impostazioni, Studio, Chiavi API.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/line.py" />
            <source>There is no key for AlfaDocs yet</source>
            <translation>Manca ancora la chiave per AlfaDocs</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/people.py" />
            <source>A patient of that name is there, perhaps from before.</source>
            <translation>C'è un paziente con questo nome, forse già da prima.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/people.py" />
            <source>AlfaDocs did not tell the new patient's number, so the telephone numbers were not saved.</source>
            <translation>AlfaDocs non ha comunicato il numero del nuovo paziente, quindi i numeri di telefono non sono stati salvati.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/people.py" />
            <source>AlfaDocs needs both names.</source>
            <translation>AlfaDocs richiede nome e cognome.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/people.py" />
            <source>AlfaDocs offers no way to remove a telephone number. The old one is still there.</source>
            <translation>AlfaDocs non permette di eliminare un numero di telefono. Quello vecchio c'è ancora.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/people.py" />
            <source>It is read again later.</source>
            <translation>Verrà riletto più tardi.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/people.py" />
            <source>The list of patients kept changing while it was read</source>
            <translation>L'elenco dei pazienti continuava a cambiare durante la lettura</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/people.py" />
            <source>The patient is no longer there.</source>
            <translation>Il paziente non c'è più.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/people.py" />
            <source>The telephone number ({kind}) may not have been saved: please check.</source>
            <translation>Il numero di telefono ({kind}) potrebbe non essere stato salvato: da verificare.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/people.py" />
            <source>The telephone number ({kind}) was not saved.</source>
            <translation>Il numero di telefono ({kind}) non è stato salvato.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/wire.py" />
            <source>Absent</source>
            <translation>Assente</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/wire.py" />
            <source>Booked</source>
            <translation>Prenotato</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/wire.py" />
            <source>Cancelled</source>
            <translation>Disdetto</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/wire.py" />
            <source>Confirmed</source>
            <translation>Confermato</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/wire.py" />
            <source>Discount</source>
            <translation>Sconto</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/wire.py" />
            <source>Done</source>
            <translation>Concluso</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/wire.py" />
            <source>Fiscal code</source>
            <translation>Codice fiscale</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/wire.py" />
            <source>In care</source>
            <translation>In cura</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/wire.py" />
            <source>Occupation</source>
            <translation>Professione</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/wire.py" />
            <source>Place of birth</source>
            <translation>Luogo di nascita</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/wire.py" />
            <source>The clocks go forward over this time: it does not exist that day.</source>
            <translation>Qui le lancette vanno avanti: in quel giorno quest'ora non esiste.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/wire.py" />
            <source>This hour comes twice that night, and AlfaDocs only knows its first coming.</source>
            <translation>Quella notte quest'ora viene due volte e AlfaDocs conosce solo la prima.</translation>
        </message>
        <message>
            <location filename="../../adapters/alfadocs/wire.py" />
            <source>Waiting</source>
            <translation>In attesa</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/adapter.py" />
            <source>As Cliniko sees it.</source>
            <translation>Come lo vede Cliniko.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/adapter.py" />
            <source>Cliniko asks every program for an address it can write to.</source>
            <translation>Cliniko chiede a ogni programma un indirizzo a cui scrivere.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/adapter.py" />
            <source>Cliniko keeps a change at once, so there is nothing to take back.</source>
            <translation>Cliniko salva subito ogni modifica, quindi non c'è nulla da ritirare.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/adapter.py" />
            <source>Contact e-mail</source>
            <translation>E-mail di contatto</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/adapter.py" />
            <source>Empty: the one that the key names.</source>
            <translation>Vuoto: quello indicato dalla chiave.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/adapter.py" />
            <source>Enter one: My Info, Manage API keys in Cliniko.</source>
            <translation>Inseriscine una: My Info, Manage API keys in Cliniko.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/adapter.py" />
            <source>In Cliniko: My Info, Manage API keys. It ends with its region.</source>
            <translation>In Cliniko: My Info, Manage API keys. Termina con la sua regione.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/adapter.py" />
            <source>Its number in Cliniko. Empty: the only one.</source>
            <translation>Il suo numero in Cliniko. Vuoto: l'unica.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/adapter.py" />
            <source>Location</source>
            <translation>Sede</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/adapter.py" />
            <source>Only where Cliniko does not tell it.</source>
            <translation>Solo se Cliniko non lo comunica.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/adapter.py" />
            <source>Program name</source>
            <translation>Nome del programma</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/adapter.py" />
            <source>The connection is not open</source>
            <translation>La connessione non è aperta</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/adapter.py" />
            <source>There is no API key for Cliniko</source>
            <translation>Manca la chiave API per Cliniko</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>At most 255 letters.</source>
            <translation>Al massimo 255 lettere.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>Choose who of the class is meant.</source>
            <translation>Scegli chi del gruppo si intende.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>Cliniko has no rooms.</source>
            <translation>Cliniko non ha sale.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>Cliniko knows only booked, arrived and did not arrive.</source>
            <translation>Cliniko conosce solo prenotato, arrivato e non arrivato.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>Cliniko needs a visit type.</source>
            <translation>Cliniko richiede un tipo di appuntamento.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>Cliniko needs both names.</source>
            <translation>Cliniko richiede nome e cognome.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>Cliniko shows other phone numbers than were sent: please check them there.</source>
            <translation>Cliniko mostra numeri di telefono diversi da quelli inviati: verificali lì.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>Cliniko’s answer could not be read</source>
            <translation>Impossibile leggere la risposta di Cliniko</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>The class is full.</source>
            <translation>Il gruppo è al completo.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>The patient is in this class already.</source>
            <translation>Il paziente è già in questo gruppo.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>The visit was changed after it was shown.</source>
            <translation>L'appuntamento è stato modificato dopo essere stato mostrato.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>This is a class: choose one of its times.</source>
            <translation>Questo è un gruppo: scegli uno dei suoi orari.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>This visit is cancelled, which Cliniko cannot undo.</source>
            <translation>Questo appuntamento è disdetto e Cliniko non può ripristinarlo.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/changes.py" />
            <source>Whether the patient is told is set in Cliniko.</source>
            <translation>L'avviso al paziente si imposta in Cliniko.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/client.py" />
            <source>A contact address is missing</source>
            <translation>Manca un indirizzo di contatto</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/client.py" />
            <source>Cliniko asks every program for an e-mail address it can write to. Nothing was sent.</source>
            <translation>Cliniko chiede a ogni programma un indirizzo e-mail a cui scrivere. Non è stato inviato nulla.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/client.py" />
            <source>Cliniko refused the key</source>
            <translation>Cliniko ha rifiutato la chiave</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/client.py" />
            <source>It should end with its region, such as -au2. Copy it again from Cliniko (My Info, Manage API keys).</source>
            <translation>Dovrebbe terminare con la sua regione, come -au2. Copiala di nuovo da Cliniko (My Info, Manage API keys).</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/client.py" />
            <source>It was withdrawn, mistyped, or belongs to another region, which Cliniko answers alike.</source>
            <translation>È stata ritirata, scritta male o appartiene a un'altra regione: Cliniko risponde allo stesso modo.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/client.py" />
            <source>The API key looks incomplete</source>
            <translation>La chiave API sembra incompleta</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/client.py" />
            <source>{why} This key says “{region}”.</source>
            <translation>{why} Questa chiave indica “{region}”.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/directory.py" />
            <source>Cliniko does not tell the location's time zone</source>
            <translation>Cliniko non comunica il fuso orario della sede</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/directory.py" />
            <source>Set it to one of: {choice}.</source>
            <translation>Impostalo su uno di questi: {choice}.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/directory.py" />
            <source>The account shows this key no location</source>
            <translation>L'account non mostra sedi a questa chiave</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/directory.py" />
            <source>This account has several locations</source>
            <translation>Questo account ha più sedi</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/directory.py" />
            <source>This location is not in the account</source>
            <translation>Questa sede non è nell'account</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/directory.py" />
            <source>Write it as Australia/Sydney.</source>
            <translation>Scrivilo così: Australia/Sydney.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/people.py" />
            <source>Some may be missing; it is read again.</source>
            <translation>Alcuni potrebbero mancare; viene riletto.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/people.py" />
            <source>The list of patients kept changing</source>
            <translation>L'elenco dei pazienti continuava a cambiare</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/slots.py" />
            <source>Cliniko offers no times online here: the location, practitioner or visit type is hidden from online booking.</source>
            <translation>Cliniko qui non offre orari online: la sede, l'operatore o il tipo di appuntamento è nascosto alla prenotazione online.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/slots.py" />
            <source>Cliniko offers times for a visit type that takes at least so long, and knows none here.</source>
            <translation>Cliniko offre orari per un tipo di appuntamento almeno così lungo e qui non ne conosce.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/slots.py" />
            <source>visit type</source>
            <translation>tipo di appuntamento</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/traces.py" />
            <source>It was changed since, and stands otherwise than asked.</source>
            <translation>Da allora è stato modificato e non è come richiesto.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/traces.py" />
            <source>One just like it was there before.</source>
            <translation>Uno identico c'era già prima.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/traces.py" />
            <source>The list kept changing while it was read.</source>
            <translation>L'elenco continuava a cambiare durante la lettura.</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>Appointment notes</source>
            <translation>Note per gli appuntamenti</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>Arrived</source>
            <translation>Accettato</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>Away</source>
            <translation>Assente</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>COVID-19 related</source>
            <translation>Legato al COVID-19</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>Cancelled: {why}</source>
            <translation>Disdetto: {why}</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>Condition worse</source>
            <translation>Sta peggio</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>Did not arrive</source>
            <translation>Non arrivato</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>Emergency contact</source>
            <translation>Contatto di emergenza</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>Feeling better</source>
            <translation>Sta meglio</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>Merged into patient</source>
            <translation>Unito al paziente</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>Other</source>
            <translation>Altro</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>Reminders</source>
            <translation>Promemoria</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>Sick</source>
            <translation>Malato</translation>
        </message>
        <message>
            <location filename="../../adapters/cliniko/wire.py" />
            <source>Work</source>
            <translation>Lavoro</translation>
        </message>
        <message>
            <location filename="../../adapters/credentials.py" />
            <source>The credential store is locked</source>
            <translation>L'archivio delle credenziali è bloccato</translation>
        </message>
        <message>
            <location filename="../../adapters/credentials.py" />
            <source>Unlock it, then try again. Nothing was changed.</source>
            <translation>Sbloccalo e riprova. Non è stato cambiato nulla.</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>Add it to the connection.</source>
            <translation>Aggiungila alla connessione.</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>An answer could not be read ({where})</source>
            <translation>Impossibile leggere una risposta ({where})</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>It has changed in the meantime</source>
            <translation>Nel frattempo è cambiato</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>It is tried again by itself.</source>
            <translation>Si riprova da solo.</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>Not found: {what}</source>
            <translation>Non trovato: {what}</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>Nothing is lost; replace the key.</source>
            <translation>Nulla è andato perso; sostituisci la chiave.</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>Nothing was changed there.</source>
            <translation>Lì non è stato cambiato nulla.</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>Nothing was queued there.</source>
            <translation>Lì non è stato messo in coda nulla.</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>Something needed is missing</source>
            <translation>Manca qualcosa di necessario</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>The answer was lost</source>
            <translation>La risposta è andata persa</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>The change may or may not have happened.</source>
            <translation>La modifica potrebbe essere avvenuta oppure no.</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>The key may not do this: {what}</source>
            <translation>La chiave non può fare questo: {what}</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>The practice system asked us to slow down</source>
            <translation>Il gestionale ci ha chiesto di rallentare</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>The practice system asks for a new key</source>
            <translation>Il gestionale chiede una nuova chiave</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>The practice system could not be reached</source>
            <translation>Il gestionale non è raggiungibile</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>The practice system is down</source>
            <translation>Il gestionale è fuori servizio</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>The practice system said no</source>
            <translation>Il gestionale ha detto no</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>The setting “{key}” is missing</source>
            <translation>Manca l'impostazione “{key}”</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>This computer has no place to keep keys</source>
            <translation>Questo computer non ha un posto dove conservare le chiavi</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>This practice system cannot do that</source>
            <translation>Questo gestionale non può farlo</translation>
        </message>
        <message>
            <location filename="../../adapters/errors.py" />
            <source>Unlock or install a credential store (on Linux: GNOME Keyring or KWallet), then start Daybook again.</source>
            <translation>Sblocca o installa un archivio di credenziali (su Linux: GNOME Keyring o KWallet), poi riavvia Daybook.</translation>
        </message>
        <message>
            <location filename="../../adapters/http.py" />
            <source>A key holds signs that cannot be sent</source>
            <translation>Una chiave contiene segni che non si possono inviare</translation>
        </message>
        <message>
            <location filename="../../adapters/http.py" />
            <source>Copy it again. Nothing was sent.</source>
            <translation>Copiala di nuovo. Non è stato inviato nulla.</translation>
        </message>
        <message>
            <location filename="../../adapters/http.py" />
            <source>It must begin with https:// and hold no password.</source>
            <translation>Deve iniziare con https:// e non contenere una password.</translation>
        </message>
        <message>
            <location filename="../../adapters/http.py" />
            <source>Its number holds signs that cannot be sent.</source>
            <translation>Il suo numero contiene segni che non si possono inviare.</translation>
        </message>
        <message>
            <location filename="../../adapters/http.py" />
            <source>The connection was closed</source>
            <translation>La connessione è stata chiusa</translation>
        </message>
        <message>
            <location filename="../../adapters/http.py" />
            <source>This address cannot be used</source>
            <translation>Questo indirizzo non si può usare</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/adapter.py" />
            <source>Connector</source>
            <translation>Connettore</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/adapter.py" />
            <source>Empty: Kolla’s own.</source>
            <translation>Vuoto: quello di Kolla.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/adapter.py" />
            <source>Enter one: Settings, API Keys in the Kolla portal.</source>
            <translation>Inseriscine una: Settings, API Keys nel portale Kolla.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/adapter.py" />
            <source>In the Kolla portal: Settings, API Keys. It begins with kc.</source>
            <translation>Nel portale Kolla: Settings, API Keys. Inizia con kc.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/adapter.py" />
            <source>In the portal’s Linked Accounts, such as opendental.</source>
            <translation>Nei Linked Accounts del portale, per esempio opendental.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/adapter.py" />
            <source>In the portal’s Linked Accounts: which practice this is.</source>
            <translation>Nei Linked Accounts del portale: indica di quale studio si tratta.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/adapter.py" />
            <source>Kolla keeps a change at once, so there is nothing to take back.</source>
            <translation>Kolla salva subito ogni modifica, quindi non c'è nulla da ritirare.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/adapter.py" />
            <source>Kolla offers no free times of its own: they are worked out from hours and visits.</source>
            <translation>Kolla non offre orari liberi propri: si calcolano da orari e appuntamenti.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/adapter.py" />
            <source>Linked account</source>
            <translation>Account collegato</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/adapter.py" />
            <source>Only where no visit tells it.</source>
            <translation>Solo se nessun appuntamento lo comunica.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/adapter.py" />
            <source>There is no API key for Kolla</source>
            <translation>Manca la chiave API per Kolla</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>A name is needed.</source>
            <translation>Serve un nome.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>A {kind} number was not kept: please check it there.</source>
            <translation>Un numero ({kind}) non è stato salvato: verificalo lì.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>At most {n} characters.</source>
            <translation>Al massimo {n} caratteri.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>Kolla can only set a visit to confirmed.</source>
            <translation>Kolla può solo confermare un appuntamento.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>Kolla does not take a usual provider for a new patient: please set it there.</source>
            <translation>Kolla non accetta un operatore abituale per un nuovo paziente: impostalo lì.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>Kolla does not tell the patient: please do so.</source>
            <translation>Kolla non avvisa il paziente: pensaci tu.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>Kolla has no classes.</source>
            <translation>Kolla non ha gruppi.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>Kolla shows another time than was asked for: please check it there.</source>
            <translation>Kolla mostra un orario diverso da quello richiesto: verificalo lì.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>Kolla takes no words with a cancellation: the reason was not kept there.</source>
            <translation>Kolla non accetta note con una disdetta: il motivo non è stato salvato lì.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>Kolla wants to know who cancels, and lists nobody.</source>
            <translation>Kolla vuole sapere chi disdice e non elenca nessuno.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>Kolla’s answer could not be read</source>
            <translation>Impossibile leggere la risposta di Kolla</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>The e-mail address was not kept: please check it there.</source>
            <translation>L'indirizzo e-mail non è stato salvato: verificalo lì.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>This practice’s system has no confirmation type called “Confirmed”, which Kolla asks for.</source>
            <translation>Il gestionale di questo studio non ha un tipo di conferma “Confirmed”, che Kolla richiede.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>This visit is cancelled; Kolla documents no way to take that back.</source>
            <translation>Questo appuntamento è disdetto; Kolla non prevede un modo per ripristinarlo.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/changes.py" />
            <source>This visit is completed and cannot be cancelled.</source>
            <translation>Questo appuntamento è concluso e non si può disdire.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/directory.py" />
            <source>Kolla does not tell the practice’s time zone</source>
            <translation>Kolla non comunica il fuso orario dello studio</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/directory.py" />
            <source>Write it as America/Chicago.</source>
            <translation>Scrivilo così: America/Chicago.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/line.py" />
            <source>Copy it again: Settings, API Keys in the Kolla portal.</source>
            <translation>Copiala di nuovo: Settings, API Keys nel portale Kolla.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/line.py" />
            <source>Copy it from Linked Accounts in the Kolla portal. Nothing was sent.</source>
            <translation>Copialo da Linked Accounts nel portale Kolla. Non è stato inviato nulla.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/line.py" />
            <source>It was revoked or mistyped: make a new one under Settings, API Keys.</source>
            <translation>È stata revocata o scritta male: creane una nuova in Settings, API Keys.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/line.py" />
            <source>Kolla refused the key</source>
            <translation>Kolla ha rifiutato la chiave</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/line.py" />
            <source>Kolla’s connector to this practice’s system cannot do this.</source>
            <translation>Il connettore di Kolla al gestionale di questo studio non può farlo.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/line.py" />
            <source>The connector’s id is missing</source>
            <translation>Manca l'id del connettore</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/line.py" />
            <source>The linked account’s id is missing</source>
            <translation>Manca l'id dell'account collegato</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/traces.py" />
            <source>The list could not be read in full.</source>
            <translation>Non è stato possibile leggere l'elenco per intero.</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/wire.py" />
            <source>Assisting</source>
            <translation>In assistenza</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/wire.py" />
            <source>Completed</source>
            <translation>Concluso</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/wire.py" />
            <source>First visit</source>
            <translation>Prima visita</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/wire.py" />
            <source>Gender</source>
            <translation>Sesso</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/wire.py" />
            <source>Scheduled</source>
            <translation>In agenda</translation>
        </message>
        <message>
            <location filename="../../adapters/kolla/wire.py" />
            <source>Usual provider</source>
            <translation>Operatore abituale</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>A practice book has hours, visits and blocks; free times are computed from them.</source>
            <translation>Un'agenda locale ha orari, appuntamenti e blocchi; gli orari liberi si calcolano da questi.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>A practice book keeps a change at once, so there is nothing to take back.</source>
            <translation>Un'agenda locale salva subito ogni modifica, quindi non c'è nulla da ritirare.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>Folder</source>
            <translation>Cartella</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>Give the practice's time zone, such as America/Los_Angeles.</source>
            <translation>Indica il fuso orario dello studio, per esempio America/Los_Angeles.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>Nothing was written.</source>
            <translation>Non è stato scritto nulla.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>Of the practice, such as America/Los_Angeles.</source>
            <translation>Dello studio, per esempio America/Los_Angeles.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>Practice book on this computer</source>
            <translation>Agenda dello studio su questo computer</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>Sample practice</source>
            <translation>Studio di esempio</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>The practice book is not open</source>
            <translation>L'agenda locale non è aperta</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>The setting “latency” cannot be read</source>
            <translation>Impossibile leggere l'impostazione “latency”</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>Where the book is kept. Empty: Daybook's own folder.</source>
            <translation>Dove viene conservata l'agenda. Vuoto: la cartella di Daybook.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>Write it as America/Los_Angeles.</source>
            <translation>Scrivilo così: America/Los_Angeles.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>Write seconds, as 4 or 2-6.</source>
            <translation>Scrivi i secondi, per esempio 4 o 2-6.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/adapter.py" />
            <source>“true” fills a new book with an invented practice.</source>
            <translation>“true” riempie una nuova agenda con uno studio inventato.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>Daybook looks whether it is there.</source>
            <translation>Daybook controlla se c'è.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>It is left exactly as it is and nothing is written to it. Put a backup in its place.</source>
            <translation>Resta esattamente com'è e non vi si scrive nulla. Metti una copia di riserva al suo posto.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>Nothing was written and the book is as it was. Check the disk.</source>
            <translation>Non è stato scritto nulla e l'agenda è com'era. Controlla il disco.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>Nothing was written and the book is as it was. Check the folder set for this practice.</source>
            <translation>Non è stato scritto nulla e l'agenda è com'era. Controlla la cartella impostata per questo studio.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>Nothing was written and the book is as it was. Close the other program; it is tried again.</source>
            <translation>Non è stato scritto nulla e l'agenda è com'era. Chiudi l'altro programma; si riprova da solo.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>Nothing was written and the book is as it was. Free some space; it is tried again.</source>
            <translation>Non è stato scritto nulla e l'agenda è com'era. Libera spazio; si riprova da solo.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>Nothing was written and the book is as it was. Give Daybook the right to write to its folder.</source>
            <translation>Non è stato scritto nulla e l'agenda è com'era. Concedi a Daybook il permesso di scrivere nella sua cartella.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>The book is untouched. Restore the credential store, or the backup the key came with.</source>
            <translation>L'agenda è intatta. Ripristina l'archivio delle credenziali o la copia con cui è arrivata la chiave.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>The book is untouched. Update Daybook on this computer.</source>
            <translation>L'agenda è intatta. Aggiorna Daybook su questo computer.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>The disk failed while the change was being kept</source>
            <translation>Il disco ha avuto un guasto durante il salvataggio</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>The disk is full</source>
            <translation>Il disco è pieno</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>The key is another one or the file is damaged. The file is untouched: restore the key or a backup.</source>
            <translation>La chiave è un'altra o il file è danneggiato. Il file è intatto: ripristina la chiave o una copia di riserva.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>The key to this practice book is not on this computer</source>
            <translation>La chiave di questa agenda non è su questo computer</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>The practice book cannot be opened with the key on this computer</source>
            <translation>L'agenda non si apre con la chiave di questo computer</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>The practice book could not be read or written</source>
            <translation>Impossibile leggere o scrivere l'agenda</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>The practice book is in use by another program</source>
            <translation>L'agenda è in uso da un altro programma</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>The practice book may not be written</source>
            <translation>L'agenda non può essere scritta</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>The practice book's file is damaged</source>
            <translation>Il file dell'agenda è danneggiato</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>The practice book's folder cannot be reached</source>
            <translation>La cartella dell'agenda non è raggiungibile</translation>
        </message>
        <message>
            <location filename="../../adapters/local/book.py" />
            <source>This practice book was written by a newer Daybook</source>
            <translation>Questa agenda è stata scritta da una versione più recente di Daybook</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>A patient needs a name.</source>
            <translation>Un paziente deve avere un nome.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>A visit lasts between a minute and a week.</source>
            <translation>Un appuntamento dura tra un minuto e una settimana.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>Booked elsewhere</source>
            <translation>Prenotato altrove</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>It was taken back before it was kept.</source>
            <translation>È stato ritirato prima di essere salvato.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>Operatory OP2 not available.</source>
            <translation>La sala OP2 non è disponibile.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>Patient asked to cancel</source>
            <translation>Disdetto dal paziente</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>Patient is ill</source>
            <translation>Paziente malato</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>Provider is away</source>
            <translation>Operatore assente</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>Taken back</source>
            <translation>Ritirata</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>The birth date is in the future.</source>
            <translation>La data di nascita è nel futuro.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>The book was asked, and Daybook looks whether the visit is in it.</source>
            <translation>L'agenda è stata interrogata e Daybook controlla se contiene l'appuntamento.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>The patient was not told: this book sends no messages.</source>
            <translation>Il paziente non è stato avvisato: questa agenda non invia messaggi.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>The practice is closed then: {label}.</source>
            <translation>In quel momento lo studio è chiuso: {label}.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>This patient's record is inactive.</source>
            <translation>La scheda di questo paziente non è attiva.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>This provider is no longer active.</source>
            <translation>Questo operatore non è più attivo.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>This room is no longer in use.</source>
            <translation>Questa sala non è più in uso.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>This status cannot be set in a practice book.</source>
            <translation>Questo stato non si può impostare in un'agenda locale.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>This visit is cancelled.</source>
            <translation>Questo appuntamento è disdetto.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/ledger.py" />
            <source>This visit type is no longer offered.</source>
            <translation>Questo tipo di appuntamento non è più offerto.</translation>
        </message>
        <message>
            <location filename="../../adapters/local/wire.py" />
            <source>In chair</source>
            <translation>In poltrona</translation>
        </message>
        <message>
            <location filename="../../adapters/local/wire.py" />
            <source>No-show</source>
            <translation>Non presentato</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>Account</source>
            <translation>Account</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>Choose SIKKA.</source>
            <translation>Scegli SIKKA.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>Of the hub, as https://hub.example.com.</source>
            <translation>Dell'hub, per esempio https://hub.example.com.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>Of the practice, as America/Chicago. Few hubs tell it.</source>
            <translation>Dello studio, per esempio America/Chicago. Pochi hub lo comunicano.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>Practice system</source>
            <translation>Gestionale</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>SIKKA or KOLLA.</source>
            <translation>SIKKA o KOLLA.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>Signing</source>
            <translation>Firma</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>Telephone</source>
            <translation>Telefono</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>The connection to the hub is not open</source>
            <translation>La connessione all'hub non è aperta</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>The hub answers when all is done and gives no tickets.</source>
            <translation>L'hub risponde a lavoro finito e non assegna numeri di richiesta.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>The hub does not tell the practice's time zone</source>
            <translation>L'hub non comunica il fuso orario dello studio</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>The hub offers no way to take back what it has passed on.</source>
            <translation>L'hub non permette di ritirare ciò che ha già inoltrato.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>The hub or the practice system behind it may still be at it.</source>
            <translation>L'hub o il gestionale che c'è dietro potrebbe essere ancora al lavoro.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>The hub tells practices apart by it.</source>
            <translation>L'hub lo usa per distinguere gli studi.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>The hub's answer could not be read</source>
            <translation>Impossibile leggere la risposta dell'hub</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>There is no hub at this address</source>
            <translation>A questo indirizzo non c'è un hub</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>This hub does not offer Kolla for this account</source>
            <translation>Questo hub non offre Kolla per questo account</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>Webhook secret</source>
            <translation>Segreto del webhook</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>Where the hub finds practices by it.</source>
            <translation>Con cui l'hub trova lo studio.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>Whoever runs the hub has it: VAPI_WEBHOOK_SECRET.</source>
            <translation>Lo conosce chi gestisce l'hub: VAPI_WEBHOOK_SECRET.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/adapter.py" />
            <source>hmac, plain or bearer.</source>
            <translation>hmac, plain o bearer.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>Its list does not show the visit either.</source>
            <translation>Nemmeno il suo elenco mostra l'appuntamento.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The hub cannot change the room of a visit.</source>
            <translation>L'hub non può cambiare la sala di un appuntamento.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The hub does not know it.</source>
            <translation>L'hub non lo conosce.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The hub has no classes.</source>
            <translation>L'hub non ha gruppi.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The hub keeps it at another time than asked. Look at the days around it.</source>
            <translation>L'hub lo conserva a un orario diverso da quello richiesto. Guarda i giorni vicini.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The hub knows no such status.</source>
            <translation>L'hub non conosce questo stato.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The hub needs a type for every visit.</source>
            <translation>L'hub richiede un tipo per ogni appuntamento.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The hub no longer shows this visit.</source>
            <translation>L'hub non mostra più questo appuntamento.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The hub said yes without naming a visit</source>
            <translation>L'hub ha detto sì senza indicare un appuntamento</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The hub said yes, but its list does not show it yet.</source>
            <translation>L'hub ha detto sì, ma il suo elenco non lo mostra ancora.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The hub said yes, but the status did not change. Set it in the practice system itself.</source>
            <translation>L'hub ha detto sì, ma lo stato non è cambiato. Impostalo nel gestionale.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The hub wrote it into a calendar, not into the practice system. Remove it there.</source>
            <translation>L'hub l'ha scritto in un calendario, non nel gestionale. Eliminalo lì.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The hub's answer was empty</source>
            <translation>La risposta dell'hub era vuota</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The hub's list could not be read as a whole.</source>
            <translation>Non è stato possibile leggere per intero l'elenco dell'hub.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The length is not as asked.</source>
            <translation>La durata non è quella richiesta.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The provider is not as asked.</source>
            <translation>L'operatore non è quello richiesto.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>The room is not as asked.</source>
            <translation>La sala non è quella richiesta.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/bookings.py" />
            <source>the visit</source>
            <translation>l'appuntamento</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/days.py" />
            <source>The hub's list could not be read as a whole</source>
            <translation>Non è stato possibile leggere per intero l'elenco dell'hub</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>Check the account's id.</source>
            <translation>Controlla l'id dell'account.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>Choose hmac, plain or bearer.</source>
            <translation>Scegli hmac, plain o bearer.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>Finish its set-up on the hub, and check the account.</source>
            <translation>Completa la configurazione sull'hub e controlla l'account.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>Give the address of the hub, as https://hub.example.com.</source>
            <translation>Indica l'indirizzo dell'hub, per esempio https://hub.example.com.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>Nothing was changed.</source>
            <translation>Non è stato cambiato nulla.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>Replace the secret, or choose another way of signing.</source>
            <translation>Sostituisci il segreto o scegli un altro tipo di firma.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>The hub asks a person to sign in</source>
            <translation>L'hub chiede l'accesso di una persona</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>The hub does not know this account</source>
            <translation>L'hub non conosce questo account</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>The hub has no active practice system for this account</source>
            <translation>L'hub non ha un gestionale attivo per questo account</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>The hub itself is refused by the practice system</source>
            <translation>Il gestionale rifiuta l'hub stesso</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>The hub refuses the signature</source>
            <translation>L'hub rifiuta la firma</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>The hub's site guard lets no changes through</source>
            <translation>La protezione del sito dell'hub non lascia passare modifiche</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>The practice system behind the hub did not answer in time; it may still do it.</source>
            <translation>Il gestionale dietro l'hub non ha risposto in tempo; potrebbe ancora farlo.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>The practice system behind the hub does not offer this.</source>
            <translation>Il gestionale dietro l'hub non lo offre.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>There is no secret for the hub yet</source>
            <translation>Manca ancora il segreto dell'hub</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>This hub finds the practice by its telephone number.</source>
            <translation>Questo hub trova lo studio dal numero di telefono.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>This hub has no such function.</source>
            <translation>Questo hub non ha questa funzione.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>This way of signing is unknown</source>
            <translation>Questo tipo di firma è sconosciuto</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>Whoever runs the hub renews its keys.</source>
            <translation>Chi gestisce l'hub ne rinnova le chiavi.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>changes through this hub</source>
            <translation>modifiche tramite questo hub</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>practice system</source>
            <translation>gestionale</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/line.py" />
            <source>{why} The hub knows it as {number}.</source>
            <translation>{why} L'hub lo conosce come {number}.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/people.py" />
            <source>The hub keeps one telephone number. The others were not saved.</source>
            <translation>L'hub conserva un solo numero di telefono. Gli altri non sono stati salvati.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/people.py" />
            <source>The hub needs it.</source>
            <translation>L'hub lo richiede.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/people.py" />
            <source>The hub offers no way to remove it.</source>
            <translation>L'hub non permette di eliminarlo.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/people.py" />
            <source>The hub said yes, but the record does not show all of it yet.</source>
            <translation>L'hub ha detto sì, ma la scheda non mostra ancora tutto.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/people.py" />
            <source>The hub's edit drops dates of birth. Change it in the practice system itself.</source>
            <translation>La modifica tramite l'hub perde le date di nascita. Falla nel gestionale.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/people.py" />
            <source>This hub cannot search for patients.</source>
            <translation>Questo hub non può cercare pazienti.</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/people.py" />
            <source>the patient</source>
            <translation>il paziente</translation>
        </message>
        <message>
            <location filename="../../adapters/pms_hub/wire.py" />
            <source>Last visit</source>
            <translation>Ultima visita</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>As Practice Studio granted them.</source>
            <translation>Come concessi da Practice Studio.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Belongs to the client ID.</source>
            <translation>Appartiene al Client ID.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Client ID</source>
            <translation>Client ID</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Client secret</source>
            <translation>Client secret</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>From Practice Studio, for this program.</source>
            <translation>Da Practice Studio, per questo programma.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Only for the sign-in api_key.</source>
            <translation>Solo per l'accesso api_key.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Only for the sign-in password.</source>
            <translation>Solo per l'accesso password.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Only where it is another one.</source>
            <translation>Solo se è un altro.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Password</source>
            <translation>Password</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Path</source>
            <translation>Percorso</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Permissions</source>
            <translation>Permessi</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Practice Studio did not grant the permission {scope}.</source>
            <translation>Practice Studio non ha concesso il permesso {scope}.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Practice Studio does not say at the moment whether visits can be changed through it.</source>
            <translation>Al momento Practice Studio non dice se gli appuntamenti si possono modificare tramite esso.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Practice Studio does not tell it. Write it as America/Chicago. Nothing was sent.</source>
            <translation>Practice Studio non lo comunica. Scrivilo così: America/Chicago. Non è stato inviato nulla.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Practice Studio keeps a change at once, so there is nothing to take back.</source>
            <translation>Practice Studio salva subito ogni modifica, quindi non c'è nulla da ritirare.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Practice Studio offers no free times; they are computed from working hours and visits.</source>
            <translation>Practice Studio non offre orari liberi; si calcolano da orari di lavoro e appuntamenti.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Practice Studio's API offers no such change; do it in Practice Studio.</source>
            <translation>L'API di Practice Studio non offre questa modifica; falla in Practice Studio.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Practice Studio's answer could not be read</source>
            <translation>Impossibile leggere la risposta di Practice Studio</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Sign-in</source>
            <translation>Accesso</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Such as America/Chicago: Practice Studio does not tell it.</source>
            <translation>Per esempio America/Chicago: Practice Studio non lo comunica.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Such as LOC-789. Empty: all locations.</source>
            <translation>Per esempio LOC-789. Vuoto: tutte le sedi.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>The practice's time zone is missing</source>
            <translation>Manca il fuso orario dello studio</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>User name</source>
            <translation>Nome utente</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>Where the API begins.</source>
            <translation>Dove inizia l'API.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/adapter.py" />
            <source>client_credentials, api_key or password.</source>
            <translation>client_credentials, api_key o password.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/fhir.py" />
            <source>Checked in</source>
            <translation>Accettato</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/fhir.py" />
            <source>Did not come</source>
            <translation>Non presentato</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/fhir.py" />
            <source>Please check in Practice Studio whether the old time is free again.</source>
            <translation>Verifica in Practice Studio se il vecchio orario è di nuovo libero.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/fhir.py" />
            <source>Practice Studio knows no such status.</source>
            <translation>Practice Studio non conosce questo stato.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/fhir.py" />
            <source>Practice Studio's two interfaces tell this visit differently; change it there.</source>
            <translation>Le due interfacce di Practice Studio descrivono questo appuntamento in modo diverso; modificalo lì.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/fhir.py" />
            <source>This visit carries marks that only Practice Studio understands.</source>
            <translation>Questo appuntamento contiene contrassegni che solo Practice Studio capisce.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/line.py" />
            <source>Ask Practice Studio for the permission, or see the setting “scope”.</source>
            <translation>Chiedi il permesso a Practice Studio o vedi l'impostazione “scope”.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/line.py" />
            <source>Nothing is lost; replace them in the connection.</source>
            <translation>Nulla è andato perso; sostituiscile nella connessione.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/line.py" />
            <source>Practice Studio refused the credentials</source>
            <translation>Practice Studio ha rifiutato le credenziali</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/reading.py" />
            <source>It names these: {known}.</source>
            <translation>Elenca questi: {known}.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/reading.py" />
            <source>Practice Studio knows no such location</source>
            <translation>Practice Studio non conosce questa sede</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/signin.py" />
            <source>Enter them in the connection's settings.</source>
            <translation>Inseriscile nelle impostazioni della connessione.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/signin.py" />
            <source>It is client_credentials, api_key or password.</source>
            <translation>È client_credentials, api_key o password.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/signin.py" />
            <source>Practice Studio's sign-in answered with something unreadable</source>
            <translation>L'accesso a Practice Studio ha dato una risposta illeggibile</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/signin.py" />
            <source>Practice Studio's sign-in does not answer</source>
            <translation>L'accesso a Practice Studio non risponde</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/signin.py" />
            <source>The credentials for Practice Studio are missing</source>
            <translation>Mancano le credenziali per Practice Studio</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/signin.py" />
            <source>The setting “auth” cannot be read</source>
            <translation>Impossibile leggere l'impostazione “auth”</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/wire.py" />
            <source>Allergy: {what}</source>
            <translation>Allergia: {what}</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/wire.py" />
            <source>No status told</source>
            <translation>Stato non comunicato</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/wire.py" />
            <source>Pharmacy</source>
            <translation>Farmacia</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/wire.py" />
            <source>Preferred language</source>
            <translation>Lingua preferita</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/wire.py" />
            <source>Record number</source>
            <translation>Numero di scheda</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/writes.py" />
            <source>Please check in Practice Studio: {parts} stands otherwise than asked.</source>
            <translation>Verifica in Practice Studio: {parts} non è come richiesto.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/writes.py" />
            <source>Practice Studio cannot be asked to notify the patient.</source>
            <translation>A Practice Studio non si può chiedere di avvisare il paziente.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/writes.py" />
            <source>Practice Studio has no classes.</source>
            <translation>Practice Studio non ha gruppi.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/writes.py" />
            <source>Practice Studio keeps one phone number: the others were left out.</source>
            <translation>Practice Studio conserva un solo numero di telefono: gli altri sono stati tralasciati.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/writes.py" />
            <source>Practice Studio knows no such location.</source>
            <translation>Practice Studio non conosce questa sede.</translation>
        </message>
        <message>
            <location filename="../../adapters/practice_studio/writes.py" />
            <source>Practice Studio knows no such visit type.</source>
            <translation>Practice Studio non conosce questo tipo di appuntamento.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>A birth date lies in the past.</source>
            <translation>La data di nascita deve essere nel passato.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>App ID</source>
            <translation>App ID</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>App Key</source>
            <translation>App Key</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Dialect</source>
            <translation>Dialetto</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Office ID</source>
            <translation>Office ID</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Only for a test system.</source>
            <translation>Solo per un sistema di prova.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Practice ID</source>
            <translation>Practice ID</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Secret key</source>
            <translation>Chiave segreta</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Sikka answered with something unreadable</source>
            <translation>Sikka ha dato una risposta illeggibile</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Sikka cannot write this into the practice's own system; do it there.</source>
            <translation>Sikka non può scriverlo nel gestionale dello studio; fallo lì.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Sikka knows no classes with several patients.</source>
            <translation>Sikka non conosce gruppi con più pazienti.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Somebody changed this visit in the meantime.</source>
            <translation>Nel frattempo qualcuno ha modificato questo appuntamento.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Such as 1 or 1-1. Empty: the office's only one.</source>
            <translation>Per esempio 1 o 1-1. Vuoto: l'unico dell'ufficio.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Such as America/Chicago. Empty: as Sikka tells it.</source>
            <translation>Per esempio America/Chicago. Vuoto: come lo comunica Sikka.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Such as D12345. Empty: the only one these keys reach.</source>
            <translation>Per esempio D12345. Vuoto: l'unico raggiunto da queste chiavi.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>The application's id from the Sikka portal.</source>
            <translation>L'id dell'applicazione dal portale Sikka.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>The application's key from the Sikka portal.</source>
            <translation>La chiave dell'applicazione dal portale Sikka.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>The office's. Empty: as Sikka's list tells it.</source>
            <translation>Dell'ufficio. Vuoto: come la comunica l'elenco di Sikka.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>The practice's list does not have this one any more.</source>
            <translation>L'elenco dello studio non lo contiene più.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>The setting “dialect” cannot be read</source>
            <translation>Impossibile leggere l'impostazione “dialect”</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>This practice's system offers no times through Sikka; free times are computed.</source>
            <translation>Il gestionale di questo studio non offre orari tramite Sikka; gli orari liberi si calcolano.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Through Sikka patients can be changed in OrthoTrac and Dolphin only; change this one in the practice's system.</source>
            <translation>Tramite Sikka i pazienti si possono modificare solo in OrthoTrac e Dolphin; modifica questo nel gestionale.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>Write seed or vendor.</source>
            <translation>Scrivi seed o vendor.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/adapter.py" />
            <source>“seed”, or “vendor” for the newer request forms.</source>
            <translation>“seed”, oppure “vendor” per le richieste nella forma più recente.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/directory.py" />
            <source>Give the office's secret key in the connection's settings.</source>
            <translation>Inserisci la chiave segreta dell'ufficio nelle impostazioni della connessione.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/directory.py" />
            <source>Sikka does not tell the practice's time zone; give it as America/Chicago.</source>
            <translation>Sikka non comunica il fuso orario dello studio; indicalo così: America/Chicago.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/directory.py" />
            <source>Sikka lists no such office for these keys.</source>
            <translation>Sikka non elenca questo ufficio per queste chiavi.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/directory.py" />
            <source>Sikka lists no such practice for these keys.</source>
            <translation>Sikka non elenca questo studio per queste chiavi.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/directory.py" />
            <source>Sikka's secret key is missing</source>
            <translation>Manca la chiave segreta di Sikka</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/directory.py" />
            <source>These keys reach {n} of them; give the id of yours.</source>
            <translation>Queste chiavi ne raggiungono {n}; indica l'id del tuo.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/directory.py" />
            <source>This office is not authorised</source>
            <translation>Questo ufficio non è autorizzato</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/directory.py" />
            <source>This practice is not authorised</source>
            <translation>Questo studio non è autorizzato</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/facts.py" />
            <source>Chart number</source>
            <translation>Numero di cartella</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/facts.py" />
            <source>Guarantor</source>
            <translation>Responsabile dei pagamenti</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/facts.py" />
            <source>Holiday</source>
            <translation>Giorno festivo</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/facts.py" />
            <source>Preferred contact</source>
            <translation>Contatto preferito</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/line.py" />
            <source>The practice's own computer is offline</source>
            <translation>Il computer dello studio è offline</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/outcome.py" />
            <source>Not changed: {part}.</source>
            <translation>Non modificato: {part}.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/reading.py" />
            <source>Nobody was found yet; try again in a while.</source>
            <translation>Non è stato ancora trovato nessuno; riprova tra un po'.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/reading.py" />
            <source>Sikka's copy of the practice is just being filled</source>
            <translation>La copia dello studio in Sikka si sta riempiendo</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/reading.py" />
            <source>Some patients may be missing from the list.</source>
            <translation>Nell'elenco potrebbero mancare dei pazienti.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/signin.py" />
            <source>Check office id, secret key and the application's keys; nothing is lost.</source>
            <translation>Controlla office id, chiave segreta e chiavi dell'applicazione; nulla è andato perso.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/signin.py" />
            <source>Check the office id; nothing is lost.</source>
            <translation>Controlla l'office id; nulla è andato perso.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/signin.py" />
            <source>Give App ID and App Key in the connection's settings.</source>
            <translation>Inserisci App ID e App Key nelle impostazioni della connessione.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/signin.py" />
            <source>Sikka's application keys are missing</source>
            <translation>Mancano le chiavi dell'applicazione di Sikka</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/signin.py" />
            <source>Sikka's key is for another office</source>
            <translation>La chiave di Sikka è di un altro ufficio</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/signin.py" />
            <source>Sikka's sign-in answered with something unreadable</source>
            <translation>L'accesso a Sikka ha dato una risposta illeggibile</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writebacks.py" />
            <source>A change at Sikka could be this one.</source>
            <translation>Una modifica in Sikka potrebbe essere questa.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writebacks.py" />
            <source>Look again later.</source>
            <translation>Ricontrolla più tardi.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writebacks.py" />
            <source>Not changed: {part}. {why}</source>
            <translation>Non modificato: {part}. {why}</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writebacks.py" />
            <source>One just like it is listed, at a time nobody can place.</source>
            <translation>Ce n'è uno identico, a un orario che nessuno sa collocare.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writebacks.py" />
            <source>Several changes at Sikka could be this one.</source>
            <translation>Più modifiche in Sikka potrebbero essere questa.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writebacks.py" />
            <source>Sikka answered with a word nobody knows</source>
            <translation>Sikka ha risposto con una parola sconosciuta</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writebacks.py" />
            <source>Sikka does not list the changes it was asked for.</source>
            <translation>Sikka non elenca le modifiche che le sono state chieste.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writebacks.py" />
            <source>Sikka does not show whether it was withdrawn</source>
            <translation>Sikka non mostra se è stata ritirata</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writebacks.py" />
            <source>Sikka's list of changes could not be read whole</source>
            <translation>Non è stato possibile leggere per intero l'elenco delle modifiche di Sikka</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writebacks.py" />
            <source>a part</source>
            <translation>una parte</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>A patient needs a first and a last name.</source>
            <translation>Un paziente deve avere nome e cognome.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>Sikka cannot change this; change it in the practice's system.</source>
            <translation>Sikka non può modificarlo; modificalo nel gestionale dello studio.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>Sikka knows no classes that could be joined.</source>
            <translation>Sikka non conosce gruppi a cui aggiungersi.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>Sikka needs a first and a last name.</source>
            <translation>Sikka richiede nome e cognome.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>Sikka needs a provider for a new patient.</source>
            <translation>Sikka richiede un operatore per un nuovo paziente.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>Sikka needs a room for every visit.</source>
            <translation>Sikka richiede una sala per ogni appuntamento.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>The clocks change at this time, so it exists twice. Choose another time.</source>
            <translation>A quest'ora cambia l'ora legale, quindi esiste due volte. Scegli un altro orario.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>The email was not changed: Sikka cannot change it.</source>
            <translation>L'e-mail non è stata modificata: Sikka non può farlo.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>The end of the note was left out: Sikka takes 3,950 characters.</source>
            <translation>La fine della nota è stata tralasciata: Sikka accetta 3.950 caratteri.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>The note was not sent: Sikka takes none with a booking.</source>
            <translation>La nota non è stata inviata: Sikka non ne accetta con una prenotazione.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>The number of this record holds signs Sikka cannot be sent.</source>
            <translation>Il numero di questa scheda contiene segni che non si possono inviare a Sikka.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>The patient was not told: Sikka sends no messages.</source>
            <translation>Il paziente non è stato avvisato: Sikka non invia messaggi.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>The phones were not changed: Sikka cannot change them.</source>
            <translation>I telefoni non sono stati modificati: Sikka non può farlo.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>The reason was not sent: Sikka takes none with a cancellation.</source>
            <translation>Il motivo non è stato inviato: Sikka non ne accetta con una disdetta.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>The {kind} phone was not sent: Sikka takes a mobile phone only.</source>
            <translation>Il telefono ({kind}) non è stato inviato: Sikka accetta solo un cellulare.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>There is nothing to change.</source>
            <translation>Non c'è nulla da modificare.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>This practice's system has no word for this status.</source>
            <translation>Il gestionale di questo studio non ha una parola per questo stato.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>This practice's system lists no status that means cancelled; cancel the visit there.</source>
            <translation>Il gestionale di questo studio non elenca uno stato per “disdetto”; disdici l'appuntamento lì.</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>other</source>
            <translation>altro</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>the booking</source>
            <translation>la prenotazione</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>the cancellation</source>
            <translation>la disdetta</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>the length</source>
            <translation>la durata</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>the move</source>
            <translation>lo spostamento</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>the provider</source>
            <translation>l'operatore</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>the room</source>
            <translation>la sala</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>the status</source>
            <translation>lo stato</translation>
        </message>
        <message>
            <location filename="../../adapters/sikka/writes.py" />
            <source>the time</source>
            <translation>l'orario</translation>
        </message>
        <message>
            <location filename="../../app/checking.py" />
            <source>A part could not be read; visits may be missing.</source>
            <translation>Una parte non è stata letta; potrebbero mancare appuntamenti.</translation>
        </message>
        <message>
            <location filename="../../app/checking.py" />
            <source>Ask whoever administers the practice system to give the key this right.</source>
            <translation>Chiedi a chi amministra il gestionale di dare questo permesso alla chiave.</translation>
        </message>
        <message>
            <location filename="../../app/checking.py" />
            <source>Check the settings of the connection.</source>
            <translation>Controlla le impostazioni della connessione.</translation>
        </message>
        <message>
            <location filename="../../app/checking.py" />
            <source>It takes too long to answer</source>
            <translation>Ci mette troppo a rispondere</translation>
        </message>
        <message>
            <location filename="../../app/checking.py" />
            <source>Not on this computer: {labels}</source>
            <translation>Non su questo computer: {labels}</translation>
        </message>
        <message>
            <location filename="../../app/checking.py" />
            <source>Nothing was changed. Try again later.</source>
            <translation>Non è stato cambiato nulla. Riprova più tardi.</translation>
        </message>
        <message>
            <location filename="../../app/checking.py" />
            <source>Replace the keys; at the command line, connect anew with --secret.</source>
            <translation>Sostituisci le chiavi; da riga di comando, ricollega con --secret.</translation>
        </message>
        <message>
            <location filename="../../app/checking.py" />
            <source>Try again; if it stays so, send “daybook doctor” to support.</source>
            <translation>Riprova; se non cambia, invia “daybook doctor” all'assistenza.</translation>
        </message>
        <message>
            <location filename="../../app/codec.py" />
            <source>Part of Daybook's data on this computer cannot be read</source>
            <translation>Una parte dei dati di Daybook su questo computer non si può leggere</translation>
        </message>
        <message>
            <location filename="../../app/connecting.py" />
            <source>This version of Daybook does not know it: {kind}.</source>
            <translation>Questa versione di Daybook non lo conosce: {kind}.</translation>
        </message>
        <message>
            <location filename="../../app/desk.py" />
            <source>This seat only reads</source>
            <translation>Questa postazione può solo leggere</translation>
        </message>
        <message>
            <location filename="../../app/home.py" />
            <source>Daybook is already running</source>
            <translation>Daybook è già aperto</translation>
        </message>
        <message>
            <location filename="../../app/main.py" />
            <source>It runs as another user, or hangs.</source>
            <translation>È aperto da un altro utente, oppure è bloccato.</translation>
        </message>
        <message>
            <location filename="../../app/opening.py" />
            <source>Nothing was changed. Restore the entry “daybook/store/key” of this computer's credential store.</source>
            <translation>Non è stato cambiato nulla. Ripristina la voce “daybook/store/key” nell'archivio delle credenziali di questo computer.</translation>
        </message>
        <message>
            <location filename="../../app/opening.py" />
            <source>Settings</source>
            <translation>Impostazioni</translation>
        </message>
        <message>
            <location filename="../../app/opening.py" />
            <source>The key of Daybook's data is damaged</source>
            <translation>La chiave dei dati di Daybook è danneggiata</translation>
        </message>
        <message>
            <location filename="../../app/opening.py" />
            <source>The sample practice is kept for this run only. {why}</source>
            <translation>Lo studio di esempio viene conservato solo per questa sessione. {why}</translation>
        </message>
        <message>
            <location filename="../../app/outbox.py" />
            <source>What it was waiting for was removed</source>
            <translation>Ciò che aspettava è stato rimosso</translation>
        </message>
        <message>
            <location filename="../../app/questions.py" />
            <source>The connection is not open yet</source>
            <translation>La connessione non è ancora aperta</translation>
        </message>
        <message>
            <location filename="../../app/settings.py" />
            <source>The setting “{name}” could not be understood, so its usual value is used.</source>
            <translation>L'impostazione “{name}” non è comprensibile, quindi si usa il valore abituale.</translation>
        </message>
        <message>
            <location filename="../../app/settings.py" />
            <source>The settings could not be read, so the usual ones are used.</source>
            <translation>Non è stato possibile leggere le impostazioni, quindi si usano quelle abituali.</translation>
        </message>
        <message>
            <location filename="../../app/settings.py" />
            <source>The settings could not be read, so the usual ones are used. The old file is kept as {file}.</source>
            <translation>Non è stato possibile leggere le impostazioni, quindi si usano quelle abituali. Il vecchio file è conservato come {file}.</translation>
        </message>
        <message>
            <location filename="../../app/status_words.py" />
            <source>The word this status was given in Settings is one the system cannot be told from here.</source>
            <translation>La parola data a questo stato nelle Impostazioni non può essere comunicata al gestionale da qui.</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>A new file was begun and fills itself from the practice system. {saved} The old file is {file}.</source>
            <translation>È stato iniziato un nuovo file, che si riempie dal gestionale. {saved} Il vecchio file è {file}.</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>Another program is using Daybook's data</source>
            <translation>Un altro programma sta usando i dati di Daybook</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>Daybook cannot write to its data folder</source>
            <translation>Daybook non può scrivere nella sua cartella dei dati</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>Daybook's data on this computer was damaged</source>
            <translation>I dati di Daybook su questo computer erano danneggiati</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>Daybook's data was made by a newer version</source>
            <translation>I dati di Daybook sono di una versione più recente</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>It belongs to another key, or all of it is damaged; changes not sent are still in it.</source>
            <translation>Appartiene a un'altra chiave o è tutto danneggiato; le modifiche non inviate sono ancora lì.</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>It is of edition {found}; this version reads up to edition {known}. Nothing was touched. Install the newer Daybook.</source>
            <translation>È dell'edizione {found}; questa versione legge fino all'edizione {known}. Non è stato toccato nulla. Installa il Daybook più recente.</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>No unsent change could be found in it.</source>
            <translation>Non vi è stata trovata nessuna modifica non inviata.</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>Nothing was changed. Close the other program or the other Daybook, then start again.</source>
            <translation>Non è stato cambiato nulla. Chiudi l'altro programma o l'altro Daybook, poi riavvia.</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>One unsent change was taken over from it.</source>
            <translation>Ne è stata recuperata una modifica non inviata.</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>The disk reported an error</source>
            <translation>Il disco ha segnalato un errore</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>The file is damaged. It is put aside, unsent changes are taken over and a new one is begun.</source>
            <translation>Il file è danneggiato. Viene messo da parte, le modifiche non inviate vengono recuperate e ne inizia uno nuovo.</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>The folder is {path}. Check who owns it and whether it may be written to, then start again.</source>
            <translation>La cartella è {path}. Controlla a chi appartiene e se vi si può scrivere, poi riavvia.</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>The key on this computer does not open Daybook's data</source>
            <translation>La chiave di questo computer non apre i dati di Daybook</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>The last change could not be kept and was not sent; everything kept before is safe. Make room and try again.</source>
            <translation>L'ultima modifica non è stata salvata né inviata; tutto ciò che era salvato prima è al sicuro. Libera spazio e riprova.</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>The last change may not have been kept; everything kept before is untouched. Check the disk, then try again.</source>
            <translation>L'ultima modifica potrebbe non essere stata salvata; tutto ciò che era salvato prima è intatto. Controlla il disco e riprova.</translation>
        </message>
        <message>
            <location filename="../../app/trouble.py" />
            <source>{n} unsent changes were taken over from it.</source>
            <translation>Ne sono state recuperate {n} modifiche non inviate.</translation>
        </message>
        <message>
            <location filename="../../app/when.py" />
            <source>A time is missing. Try mon 9:30 or tomorrow 3 pm.</source>
            <translation>Manca un orario. Prova lun 9:30 o domani 15.</translation>
        </message>
        <message>
            <location filename="../../app/when.py" />
            <source>That time does not exist: the clocks go forward that day.</source>
            <translation>Quest'ora non esiste: in quel giorno le lancette vanno avanti.</translation>
        </message>
        <message>
            <location filename="../../app/when.py" />
            <source>This date can be read in {n} ways.</source>
            <translation>Questa data si può leggere in {n} modi.</translation>
        </message>
        <message>
            <location filename="../../app/when.py" />
            <source>This is not a birth date. Try 6/11/1979, 11.6.1979 or 11 Jun 79.</source>
            <translation>Questa non è una data di nascita. Prova 11/6/1979, 11.6.1979 o 11 giu 79.</translation>
        </message>
        <message>
            <location filename="../../app/when.py" />
            <source>This is not a date with a time. Try mon 9:30 or tomorrow 3 pm.</source>
            <translation>Questa non è una data con un orario. Prova lun 9:30 o domani 15.</translation>
        </message>
        <message>
            <location filename="../../app/when.py" />
            <source>This is not a date. Try 26 Feb, 2/26, mon or tomorrow.</source>
            <translation>Questa non è una data. Prova 26 feb, 26/2, lun o domani.</translation>
        </message>
        <message>
            <location filename="../../app/when.py" />
            <source>This is not a length. Try 45, 1h or 1:30.</source>
            <translation>Questa non è una durata. Prova 45, 1h o 1:30.</translation>
        </message>
        <message>
            <location filename="../../app/when.py" />
            <source>This is not a time. Try 9:15, 0915 or 3 pm.</source>
            <translation>Questo non è un orario. Prova 9:15, 0915 o 15.</translation>
        </message>
        <message>
            <location filename="../../app/when.py" />
            <source>This length can be read in {n} ways.</source>
            <translation>Questa durata si può leggere in {n} modi.</translation>
        </message>
        <message>
            <location filename="../../app/when.py" />
            <source>This moment can be read in {n} ways.</source>
            <translation>Questo momento si può leggere in {n} modi.</translation>
        </message>
        <message>
            <location filename="../../app/when.py" />
            <source>This time can be read in {n} ways.</source>
            <translation>Questo orario si può leggere in {n} modi.</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;About Daybook</source>
            <translation>&amp;Informazioni su Daybook</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Agenda</source>
            <translation>&amp;Riepilogo</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Arrived</source>
            <translation>Accettat&amp;o</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Back</source>
            <translation>&amp;Indietro</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Book next…</source>
            <translation>Prenota il prossi&amp;mo…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Close window</source>
            <translation>&amp;Chiudi finestra</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Confirm</source>
            <translation>Con&amp;ferma</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Day</source>
            <translation>&amp;Giorno</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Done</source>
            <translation>&amp;Concluso</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Edit patient…</source>
            <translation>&amp;Modifica paziente…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Export as table…</source>
            <translation>Esporta come ta&amp;bella…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Find a time</source>
            <translation>&amp;Trova orario</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Find patient…</source>
            <translation>&amp;Trova paziente…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Full screen</source>
            <translation>&amp;Schermo intero</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Go</source>
            <translation>Va&amp;i</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Go to date…</source>
            <translation>&amp;Vai alla data…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Help</source>
            <translation>&amp;Guida</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Hide names</source>
            <translation>&amp;Nascondi nomi</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Inspector</source>
            <translation>Pannello &amp;dettagli</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Scorciatoie da tastiera</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Larger</source>
            <translation>In&amp;grandisci</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Length</source>
            <translation>&amp;Durata</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Lock</source>
            <translation>&amp;Blocca</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Menu bar</source>
            <translation>Barra dei &amp;menu</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Move…</source>
            <translation>&amp;Sposta…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;New patient…</source>
            <translation>&amp;Nuovo paziente…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;New visit…</source>
            <translation>Nuo&amp;vo appuntamento…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Next</source>
            <translation>Succ&amp;essivo</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Next region</source>
            <translation>&amp;Area successiva</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Normal size</source>
            <translation>Dimensione n&amp;ormale</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Open</source>
            <translation>&amp;Apri</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Open patient</source>
            <translation>&amp;Apri paziente</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Outbox</source>
            <translation>In &amp;uscita</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Paste</source>
            <translation>&amp;Incolla</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Patient</source>
            <translation>&amp;Paziente</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Patients</source>
            <translation>&amp;Pazienti</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Previous region</source>
            <translation>Area &amp;precedente</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Read again</source>
            <translation>&amp;Rileggi</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Redo</source>
            <translation>&amp;Ripristina</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Search or type a command…</source>
            <translation>&amp;Cerca o digita un comando…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Seat</source>
            <translation>In &amp;poltrona</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Settings…</source>
            <translation>&amp;Impostazioni…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Sidebar</source>
            <translation>&amp;Barra laterale</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Today</source>
            <translation>&amp;Oggi</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Undo</source>
            <translation>Ann&amp;ulla</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Visit</source>
            <translation>&amp;Appuntamento</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Week</source>
            <translation>&amp;Settimana</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>&amp;Window</source>
            <translation>&amp;Finestra</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Cancel &amp;visit…</source>
            <translation>Disdici appuntam&amp;ento…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Connect &amp;a practice…</source>
            <translation>Colle&amp;ga uno studio…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Connect&amp;ions…</source>
            <translation>Co&amp;nnessioni…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Cop&amp;y details</source>
            <translation>Copia dettag&amp;li</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Cu&amp;t</source>
            <translation>Ta&amp;glia</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Daybook &amp;help</source>
            <translation>&amp;Guida di Daybook</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>E&amp;xit</source>
            <translation>C&amp;hiudi Daybook</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Export as calendar &amp;file…</source>
            <translation>Esporta &amp;questo giorno (ICS)…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Forward</source>
            <translation>Avanti</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>No-s&amp;how…</source>
            <translation>&amp;Non presentato…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Offer this openin&amp;g…</source>
            <translation>Offri questo spazio…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>P&amp;revious</source>
            <translation>Prece&amp;dente</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Pr&amp;int…</source>
            <translation>S&amp;tampa…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Provider a&amp;way…</source>
            <translation>Assen&amp;za operatore…</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>Sm&amp;aller</source>
            <translation>Rimpi&amp;cciolisci</translation>
        </message>
        <message>
            <location filename="../../ui/actions.py" />
            <source>V&amp;iew</source>
            <translation>&amp;Visualizza</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Afternoon</source>
            <translation>Pomeriggio</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>All from {time} on</source>
            <translation>Tutti dalle {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>All providers</source>
            <translation>Tutti gli operatori</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>All statuses</source>
            <translation>Tutti gli stati</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Before noon</source>
            <translation>Prima di mezzogiorno</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Booked counts visits against opening hours, less blocked time</source>
            <translation>Prenotato confronta gli appuntamenti con gli orari di apertura, meno il tempo bloccato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>By provider</source>
            <translation>Per operatore</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>By time</source>
            <translation>Per orario</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Calendar file (ICS)…</source>
            <translation>File di calendario (ICS)…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Calendar files (*.ics)</source>
            <translation>File di calendario (*.ics)</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Call {words}</source>
            <translation>Chiama {words}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Calls and openings</source>
            <translation>Telefonate e spazi liberi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Cancelling</source>
            <translation>Disdetta in corso</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Check</source>
            <translation>Verifica</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Choose the figure again to see all visits.</source>
            <translation>Scegli di nuovo la cifra per vedere tutti gli appuntamenti.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Closed that day</source>
            <translation>Chiuso quel giorno</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Confirm</source>
            <translation>Conferma</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Copy list</source>
            <translation>Copia elenco</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Copy phone number</source>
            <translation>Copia numero di telefono</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Earlier</source>
            <translation>Prima</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Evening</source>
            <translation>Sera</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Everyone is confirmed</source>
            <translation>Tutti sono confermati</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Everything made today is in {system}.</source>
            <translation>Tutto ciò che è stato fatto oggi è in {system}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Export</source>
            <translation>Esporta</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Fill…</source>
            <translation>Riempi…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Filter this list</source>
            <translation>Filtra questo elenco</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>How the list is arranged</source>
            <translation>Come è disposto l'elenco</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>It is shown as soon as the practice system has told it.</source>
            <translation>Compare appena il gestionale l'ha comunicato.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Late</source>
            <translation>In ritardo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Length</source>
            <translation>Durata</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Longest {time}</source>
            <translation>Il più lungo {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Morning</source>
            <translation>Mattina</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Moving</source>
            <translation>In spostamento</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Names are hidden. Copy them?</source>
            <translation>I nomi sono nascosti. Copiarli?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Names are hidden. Print them?</source>
            <translation>I nomi sono nascosti. Stamparli?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Names are hidden. Save them?</source>
            <translation>I nomi sono nascosti. Salvarli?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Names, visits, providers and phones were looked at.</source>
            <translation>Si è cercato tra nomi, appuntamenti, operatori e telefoni.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>No opening hours known</source>
            <translation>Orari di apertura sconosciuti</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>No opening of 30 minutes or more is left.</source>
            <translation>Non restano spazi liberi di almeno 30 minuti.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>No provider has opening hours, and nothing is booked.</source>
            <translation>Nessun operatore ha orari di apertura e non c'è nulla di prenotato.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>No visit holds these words</source>
            <translation>Nessun appuntamento contiene queste parole</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>No visits this day</source>
            <translation>Nessun appuntamento in questo giorno</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>No-shows</source>
            <translation>Non presentati</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Nobody is late</source>
            <translation>Nessuno è in ritardo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Nobody is left to call.</source>
            <translation>Non resta nessuno da chiamare.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Nobody is waiting</source>
            <translation>Nessuno è in attesa</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Nobody stayed away</source>
            <translation>Nessuno è mancato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Not saved</source>
            <translation>Non salvata</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Not sent yet</source>
            <translation>Non ancora inviata</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Nothing is booked yet.</source>
            <translation>Non è ancora prenotato nulla.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Nothing left to fill</source>
            <translation>Non resta nulla da riempire</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Nothing like that this day</source>
            <translation>Nulla del genere in questo giorno</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Nothing was changed here today.</source>
            <translation>Oggi qui non è stato cambiato nulla.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Nothing was changed. Choose another folder or name.</source>
            <translation>Non è stato cambiato nulla. Scegli un'altra cartella o un altro nome.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Now</source>
            <translation>Adesso</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Open</source>
            <comment>a free time</comment>
            <translation>Libero</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Open outbox</source>
            <translation>Apri In uscita</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Open, {time}, {length}, {who}</source>
            <translation>Libero, {time}, {length}, {who}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Openings</source>
            <translation>Spazi liberi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Patient</source>
            <translation>Paziente</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Phone</source>
            <translation>Telefono</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Phone number copied</source>
            <translation>Numero di telefono copiato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Print…</source>
            <translation>Stampa…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Reads only</source>
            <translation>Sola lettura</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Save the day as a calendar file</source>
            <translation>Salva il giorno come file di calendario</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Save the day as a table</source>
            <translation>Salva il giorno come tabella</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Sending</source>
            <translation>In invio</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Show in calendar</source>
            <translation>Mostra nel calendario</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Status</source>
            <translation>Stato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Table (CSV)…</source>
            <translation>Tabella (CSV)…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Tables (*.csv)</source>
            <translation>Tabelle (*.csv)</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>The day in figures</source>
            <translation>Il giorno in cifre</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>The file could not be written there.</source>
            <translation>Non è stato possibile scrivere il file lì.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>The last at {time}</source>
            <translation>L'ultimo alle {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>This day was never read</source>
            <translation>Questo giorno non è mai stato letto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>This seat only reads: changes are made at another one.</source>
            <translation>Questa postazione può solo leggere: le modifiche si fanno da un'altra.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Time</source>
            <translation>Ora</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>To call</source>
            <translation>Da chiamare</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Today</source>
            <translation>Oggi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Tomorrow</source>
            <translation>Domani</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Unconfirmed</source>
            <translation>Non confermati</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Visit</source>
            <translation>Appuntamento</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Visits of the day</source>
            <translation>Appuntamenti del giorno</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Waiting now</source>
            <translation>In attesa ora</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Which providers</source>
            <translation>Quali operatori</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Which statuses</source>
            <translation>Quali stati</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Whose visits are to be confirmed</source>
            <translation>Di chi confermare gli appuntamenti</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>With</source>
            <translation>Con</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>With full names</source>
            <translation>Con nomi completi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>With initials</source>
            <translation>Con iniziali</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>With initials nobody who sees it knows who is meant. Phone numbers are left out then.</source>
            <translation>Con le iniziali chi le vede non sa di chi si tratta. I numeri di telefono vengono tralasciati.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>Worth filling</source>
            <translation>Da riempire</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>folded</source>
            <translation>chiuso</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>open</source>
            <comment>a group of rows</comment>
            <translation>aperto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>the practice systems</source>
            <translation>i gestionali</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>unconfirmed</source>
            <translation>non confermati</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>{a} of {b}</source>
            <translation>{a} di {b}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} arrived</source>
            <extracomment>One: {n} arrived</extracomment>
            <translation>
                <numerusform>{n} accettato</numerusform>
                <numerusform>{n} accettati</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} cancelled</source>
            <extracomment>One: {n} cancelled</extracomment>
            <translation>
                <numerusform>{n} disdetto</numerusform>
                <numerusform>{n} disdetti</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} changes are on their way</source>
            <extracomment>One: {n} change is on its way</extracomment>
            <translation>
                <numerusform>{n} modifica è in viaggio</numerusform>
                <numerusform>{n} modifiche sono in viaggio</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} changes need you</source>
            <extracomment>One: {n} change needs you</extracomment>
            <translation>
                <numerusform>{n} modifica da gestire</numerusform>
                <numerusform>{n} modifiche da gestire</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} confirmed</source>
            <extracomment>One: {n} confirmed</extracomment>
            <translation>
                <numerusform>{n} confermato</numerusform>
                <numerusform>{n} confermati</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} done</source>
            <extracomment>One: {n} done</extracomment>
            <translation>
                <numerusform>{n} concluso</numerusform>
                <numerusform>{n} conclusi</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} in chair</source>
            <extracomment>One: {n} in chair</extracomment>
            <translation>
                <numerusform>{n} in poltrona</numerusform>
                <numerusform>{n} in poltrona</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} kept today</source>
            <extracomment>One: {n} kept today</extracomment>
            <translation>
                <numerusform>{n} salvata oggi</numerusform>
                <numerusform>{n} salvate oggi</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} more once the outbox settles</source>
            <extracomment>One: {n} more once the outbox settles</extracomment>
            <translation>
                <numerusform>{n} in più a modifiche salvate</numerusform>
                <numerusform>{n} in più a modifiche salvate</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} no-shows</source>
            <extracomment>One: {n} no-show</extracomment>
            <translation>
                <numerusform>{n} non presentato</numerusform>
                <numerusform>{n} non presentati</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} of {all} providers</source>
            <translation>{n} di {all} operatori</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} on their way</source>
            <extracomment>One: {n} on their way</extracomment>
            <translation>
                <numerusform>{n} in viaggio</numerusform>
                <numerusform>{n} in viaggio</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} statuses</source>
            <extracomment>One: {n} status</extracomment>
            <translation>
                <numerusform>{n} stato</numerusform>
                <numerusform>{n} stati</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} visits</source>
            <extracomment>One: {n} visit</extracomment>
            <translation>
                <numerusform>{n} appuntamento</numerusform>
                <numerusform>{n} appuntamenti</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/agenda.py" />
            <source>{n} visits copied</source>
            <extracomment>One: {n} visit copied</extracomment>
            <translation>
                <numerusform>{n} appuntamento copiato</numerusform>
                <numerusform>{n} appuntamenti copiati</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>{n}% booked</source>
            <translation>{n}% prenotato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>{time} still to fill</source>
            <translation>{time} ancora da riempire</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>{visits} saved. The file holds patient details: keep it as you keep the book.</source>
            <translation>{visits} salvati. Il file contiene dati di pazienti: custodiscilo come l'agenda.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/agenda.py" />
            <source>{when} · no phone known</source>
            <translation>{when} · telefono sconosciuto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>All day</source>
            <translation>Tutto il giorno</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Cancel</source>
            <translation>Annulla</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Close that time in {system}, too</source>
            <translation>Chiudi quell'orario anche in {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Day</source>
            <translation>Giorno</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Each goes out through the outbox. These people do not know yet:</source>
            <translation>Ognuno parte tramite In uscita. Queste persone non lo sanno ancora:</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>From</source>
            <translation>Da</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Looking for times…</source>
            <translation>Ricerca di orari…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Move visits</source>
            <translation>Sposta appuntamenti</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/away.py" />
            <source>Move {n} visits</source>
            <extracomment>One: Move {n} visit</extracomment>
            <translation>
                <numerusform>Sposta {n} appuntamento</numerusform>
                <numerusform>Sposta {n} appuntamenti</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>No other time in the next two weeks</source>
            <translation>Nessun altro orario nelle prossime due settimane</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Nobody is booked then.</source>
            <translation>In quel momento non c'è nessuno prenotato.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>On its way: it can be moved when it is saved</source>
            <translation>In viaggio: si può spostare quando è salvata</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Part of the day</source>
            <translation>Parte del giorno</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Provider</source>
            <translation>Operatore</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Provider away</source>
            <translation>Operatore assente</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Provider away…</source>
            <translation>Operatore assente…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Stays where it is</source>
            <translation>Resta dov'è</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>To</source>
            <translation>A</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Visits and their new times</source>
            <translation>Appuntamenti e i loro nuovi orari</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>Who to call</source>
            <translation>Chi chiamare</translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>{name} is away</source>
            <translation>{name} è assente</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/away.py" />
            <source>{n} could not be moved and stay.</source>
            <extracomment>One: {n} could not be moved and stays.</extracomment>
            <translation>
                <numerusform>{n} non si è potuto spostare e resta.</numerusform>
                <numerusform>{n} non si sono potuti spostare e restano.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/away.py" />
            <source>{n} of {all}</source>
            <translation>{n} di {all}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/away.py" />
            <source>{n} stay.</source>
            <extracomment>One: {n} stays.</extracomment>
            <translation>
                <numerusform>{n} resta.</numerusform>
                <numerusform>{n} restano.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/away.py" />
            <source>{n} visits are booked then.</source>
            <extracomment>One: {n} visit is booked then.</extracomment>
            <translation>
                <numerusform>In quel momento è prenotato {n} appuntamento.</numerusform>
                <numerusform>In quel momento sono prenotati {n} appuntamenti.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/away.py" />
            <source>{n} visits moved</source>
            <extracomment>One: {n} visit moved</extracomment>
            <translation>
                <numerusform>{n} appuntamento spostato</numerusform>
                <numerusform>{n} appuntamenti spostati</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Add a provider…</source>
            <translation>Aggiungi un operatore…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Add a room…</source>
            <translation>Aggiungi una sala…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Add a visit type…</source>
            <translation>Aggiungi un tipo di appuntamento…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Amber</source>
            <translation>Ambra</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>As it is</source>
            <translation>Così com'è</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Back</source>
            <translation>Indietro</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Blue</source>
            <translation>Blu</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Break</source>
            <translation>Pausa</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Can be booked</source>
            <translation>Si può prenotare</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Close anyway</source>
            <translation>Chiudi comunque</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Close this time</source>
            <translation>Chiudi quest'orario</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Close time</source>
            <translation>Chiudi orario</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Close time…</source>
            <translation>Chiudi orario…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Closed and blocked time</source>
            <translation>Orari chiusi e bloccati</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Colour</source>
            <translation>Colore</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Edit…</source>
            <translation>Modifica…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>First day</source>
            <translation>Primo giorno</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>For</source>
            <translation>Per</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Give it a name.</source>
            <translation>Dagli un nome.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Green</source>
            <translation>Verde</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Hours of {name}</source>
            <translation>Orari di {name}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Hours…</source>
            <translation>Orari…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>It ends before it begins.</source>
            <translation>Finisce prima di iniziare.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Keep it closed</source>
            <translation>Lascia chiuso</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Last day</source>
            <translation>Ultimo giorno</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Lunch</source>
            <translation>Pranzo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Magenta</source>
            <translation>Magenta</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Name</source>
            <translation>Nome</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>No practice’s book is kept on this computer: providers and hours come from the practice system.</source>
            <translation>Nessuna agenda di uno studio è su questo computer: operatori e orari vengono dal gestionale.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>No rooms yet. Without any, visits stand with their provider only.</source>
            <translation>Ancora nessuna sala. Senza, gli appuntamenti hanno solo l'operatore.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>No visit types yet. They fill in the length when a visit is booked.</source>
            <translation>Ancora nessun tipo di appuntamento. Compilano la durata quando si prenota.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Nobody yet. Each provider becomes a column of the day, with hours of their own.</source>
            <translation>Ancora nessuno. Ogni operatore diventa una colonna del giorno, con i propri orari.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>None</source>
            <translation>Nessuno</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Nothing is closed from today on.</source>
            <translation>Da oggi in poi nulla è chiuso.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Off: retired. Visits that name it stay as they are.</source>
            <translation>Spento: ritirato. Gli appuntamenti che lo indicano restano come sono.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Open again</source>
            <translation>Riapri</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Open again…</source>
            <translation>Riapri…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Open this time again?</source>
            <translation>Riaprire quest'orario?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Practice</source>
            <translation>Studio</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Providers</source>
            <translation>Operatori</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Retire anyway</source>
            <translation>Ritira comunque</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Role, such as DDS or hygienist</source>
            <translation>Ruolo, per esempio odontoiatra o igienista</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Room</source>
            <translation>Sala</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Rooms</source>
            <translation>Sale</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Save</source>
            <translation>Salva</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Saved in the practice book.</source>
            <translation>Salvato nell'agenda dello studio.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Teal</source>
            <translation>Verde acqua</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>The book is being opened.</source>
            <translation>L'agenda si sta aprendo.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>The break lies outside the hours.</source>
            <translation>La pausa è fuori dagli orari.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>The last day is before the first.</source>
            <translation>L'ultimo giorno è prima del primo.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>The whole practice</source>
            <translation>Tutto lo studio</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>They stay as they are: move or cancel them in the calendar.</source>
            <translation>Restano come sono: spostali o disdicili nel calendario.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>This computer only looks, so nothing can be changed here.</source>
            <translation>Questo computer può solo leggere, quindi qui non si può cambiare nulla.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Until</source>
            <translation>Fino a</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Violet</source>
            <translation>Viola</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Visit type</source>
            <translation>Tipo di appuntamento</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Visit types</source>
            <translation>Tipi di appuntamento</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Who does it</source>
            <translation>Chi lo esegue</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>Why, such as holiday or meeting</source>
            <translation>Perché, per esempio ferie o riunione</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>everybody</source>
            <translation>tutti</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>retired</source>
            <translation>ritirato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>{day}: it closes before it opens.</source>
            <translation>Chiude prima di aprire: {day}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>{day}: the break must lie within the hours, and end after it begins.</source>
            <translation>La pausa deve stare negli orari e finire dopo l'inizio: {day}.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/book.py" />
            <source>{n} visits are booked then</source>
            <extracomment>One: {n} visit is booked then</extracomment>
            <translation>
                <numerusform>In quel momento è prenotato {n} appuntamento</numerusform>
                <numerusform>In quel momento sono prenotati {n} appuntamenti</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/book.py" />
            <source>{n} visits are still to come</source>
            <extracomment>One: {n} visit is still to come</extracomment>
            <translation>
                <numerusform>{n} appuntamento deve ancora venire</numerusform>
                <numerusform>{n} appuntamenti devono ancora venire</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/book.py" />
            <source>“{name}” is there already.</source>
            <translation>“{name}” c'è già.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Asks for a reason</source>
            <translation>Chiede un motivo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Book another after this</source>
            <translation>Prenotane un altro dopo questo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Book visit</source>
            <translation>Prenota</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Book {when}</source>
            <translation>Prenota {when}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Cancel visit…</source>
            <translation>Disdici appuntamento…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Change</source>
            <comment>to choose another</comment>
            <translation>Cambia</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Choose</source>
            <translation>Scegli</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Choose a patient.</source>
            <translation>Scegli un paziente.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Choose a provider to see the day.</source>
            <translation>Scegli un operatore per vedere il giorno.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Choose a provider.</source>
            <translation>Scegli un operatore.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Choose a visit type.</source>
            <translation>Scegli un tipo di appuntamento.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Choose instead</source>
            <translation>Scegli questo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Choose one of these, or another time.</source>
            <translation>Scegli uno di questi o un altro orario.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Chosen</source>
            <translation>Scelto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Confirm first that this is the right person.</source>
            <translation>Prima conferma che è la persona giusta.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Date</source>
            <translation>Data</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Double-book {when}</source>
            <translation>Doppia prenotazione {when}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Double-booked: {reason}</source>
            <translation>Doppia prenotazione: {reason}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Free {length} before it</source>
            <translation>{length} liberi prima</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Keep {time}</source>
            <translation>Mantieni {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Looking for free times…</source>
            <translation>Ricerca di orari liberi…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Looking whether somebody could be taken for this patient…</source>
            <translation>Verifica se qualcuno può essere scambiato per questo paziente…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Move</source>
            <translation>Sposta</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Move to {when}</source>
            <translation>Sposta alle {when}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Move visit</source>
            <translation>Sposta appuntamento</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Name, phone or birth date</source>
            <translation>Nome, telefono o data di nascita</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Nearest free {length}</source>
            <translation>Primi {length} liberi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>New patient “{text}”…</source>
            <translation>Nuovo paziente “{text}”…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>New patient…</source>
            <translation>Nuovo paziente…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>New visit</source>
            <translation>Nuovo appuntamento</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Next free {length} that day</source>
            <translation>Prossimi {length} liberi quel giorno</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Next: {when}</source>
            <translation>Prossimo: {when}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>No patient matches “{text}”. {n} were looked through.</source>
            <translation>Nessun paziente corrisponde a “{text}”. Cercato tra {n}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>No room</source>
            <translation>Nessuna sala</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Not in the book on {day}.</source>
            <translation>Non in agenda il {day}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Not this one</source>
            <translation>Non è questa</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Note for the day</source>
            <translation>Nota per il giorno</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Overlaps</source>
            <translation>Si sovrappone</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Reading the day…</source>
            <translation>Lettura del giorno…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Right away</source>
            <translation>Subito</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Same time</source>
            <translation>Stesso orario</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Saved</source>
            <translation>Salvata</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Say why both come at once. It is kept in the note.</source>
            <translation>Spiega perché vengono insieme. Resta nella nota.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Show names here</source>
            <translation>Mostra qui i nomi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Shows here, hatched: on its way.</source>
            <translation>Compare qui, tratteggiato: in viaggio.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Someone took {time} a moment ago.</source>
            <translation>Qualcuno ha appena preso le {time}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Start</source>
            <translation>Inizio</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Still {time}.</source>
            <translation>Resta {time}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>The practice has not been read yet. It takes a moment.</source>
            <translation>Lo studio non è ancora stato letto. Ci vuole un momento.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>The visit is checked when it is sent.</source>
            <translation>L'appuntamento viene verificato all'invio.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>This is the right person</source>
            <translation>È la persona giusta</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>This time is past.</source>
            <translation>Questo orario è passato.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Turns solid. If not, we tell you.</source>
            <translation>Diventa pieno. Altrimenti ti avvisiamo.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Type a start, such as {time}.</source>
            <translation>Scrivi un inizio, per esempio {time}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Usually under a minute</source>
            <translation>Di solito meno di un minuto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Usually {range} min</source>
            <translation>Di solito {range} min</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Usually {range} s</source>
            <translation>Di solito {range} s</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>What happens when you book</source>
            <translation>Cosa succede quando prenoti</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>What happens when you move it</source>
            <translation>Cosa succede quando lo sposti</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>What is booked on {day} is not known here.</source>
            <translation>Non si sa qui che cosa è prenotato per {day}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>Why both at once?</source>
            <translation>Perché due insieme?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>and double-book {provider}</source>
            <translation>in doppio per {provider}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>and share {room}</source>
            <translation>condividendo {room}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>blocked time</source>
            <translation>tempo bloccato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>close spelling</source>
            <translation>grafia simile</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>in spite of {label}</source>
            <translation>nonostante {label}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>outside the hours</source>
            <translation>fuori dagli orari</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>preferred name</source>
            <translation>nome preferito</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>same phone</source>
            <translation>stesso telefono</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>sounds alike</source>
            <translation>suono simile</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>though it is held</source>
            <translation>anche se è tenuto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>today</source>
            <translation>oggi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>with {provider}</source>
            <translation>con {provider}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{at} falls into {label}, {range}</source>
            <translation>Le {at} cadono in {label}, {range}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{at} overlaps a held time, {range}</source>
            <translation>Le {at} si sovrappongono a un orario tenuto, {range}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{at} overlaps another visit, {range}</source>
            <translation>Le {at} si sovrappongono a un altro appuntamento, {range}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{at} overlaps {name}, {range}</source>
            <translation>Le {at} si sovrappongono a {name}, {range}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{day} could not be read again.</source>
            <translation>Non è stato possibile rileggere {day}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{day} could not be read from {system}. You can go on: the visit is checked when it is sent.</source>
            <translation>Non è stato possibile leggere {day} da {system}. Puoi proseguire: l'appuntamento viene verificato all'invio.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{day} is not known here yet. It is being read.</source>
            <translation>Qui {day} non è ancora noto. Lettura in corso.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{n} people could be meant. Compare birth date and phone.</source>
            <translation>Potrebbe trattarsi di {n} persone. Confronta data di nascita e telefono.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{provider} does not do this type of visit.</source>
            <translation>{provider} non esegue questo tipo di appuntamento.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{range} is outside the hours of {provider}</source>
            <translation>{range} è fuori dagli orari di {provider}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{room} is taken by {name}, {range}</source>
            <translation>{room} è occupata da {name}, {range}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{room} is taken, {range}</source>
            <translation>{room} è occupata, {range}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{system} takes it in and answers.</source>
            <translation>{system} la riceve e risponde.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{times} are free.</source>
            <translation>Sono liberi {times}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{time} does not exist that day: the clocks go forward.</source>
            <translation>Le {time} in quel giorno non esistono: le lancette vanno avanti.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{time} is free.</source>
            <translation>È libero {time}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/booking.py" />
            <source>{words} and {n} more</source>
            <translation>{words} e ancora {n}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Check now</source>
            <translation>Verifica ora</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Connect a practice…</source>
            <translation>Collega uno studio…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Connect the system that holds your schedule, or look around in the sample practice first.</source>
            <translation>Collega il gestionale con la tua agenda, o guardati prima intorno nello studio di esempio.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Connect your practice…</source>
            <translation>Collega il tuo studio…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Connection check</source>
            <translation>Verifica della connessione</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Connections</source>
            <translation>Connessioni</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/connections.py" />
            <source>Every {n} minutes</source>
            <extracomment>One: Every {n} minute</extracomment>
            <translation>
                <numerusform>Ogni {n} minuto</numerusform>
                <numerusform>Ogni {n} minuti</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/connections.py" />
            <source>Every {n} seconds</source>
            <extracomment>One: Every {n} second</extracomment>
            <translation>
                <numerusform>Ogni {n} secondo</numerusform>
                <numerusform>Ogni {n} secondi</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Everybody in it is invented: try anything.</source>
            <translation>Qui sono tutti inventati: prova quello che vuoi.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Forget it</source>
            <translation>Dimentica</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Forget {practice}?</source>
            <translation>Dimenticare {practice}?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Forget…</source>
            <translation>Dimentica…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Its keys and everything kept of it on this computer are erased. Nothing changes in the practice system.</source>
            <translation>Le sue chiavi e tutto ciò che ne è conservato su questo computer vengono cancellati. Nel gestionale non cambia nulla.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Keep it</source>
            <translation>Conserva</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Look at the outbox first, unless these changes do not matter any more.</source>
            <translation>Guarda prima In uscita, a meno che queste modifiche non contino più.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Name and colour</source>
            <translation>Nome e colore</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Name and colour…</source>
            <translation>Nome e colore…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Needs a new key</source>
            <translation>Serve una nuova chiave</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Next try in {age}.</source>
            <translation>Nuovo tentativo tra {age}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>No practice is connected yet</source>
            <translation>Nessuno studio è ancora collegato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Not read lately</source>
            <translation>Non letto di recente</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Nothing is lost.</source>
            <translation>Nulla è andato perso.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/connections.py" />
            <source>Nothing is lost: {n} changes wait here.</source>
            <extracomment>One: Nothing is lost: {n} change waits here.</extracomment>
            <translation>
                <numerusform>Nulla è andato perso: {n} modifica aspetta qui.</numerusform>
                <numerusform>Nulla è andato perso: {n} modifiche aspettano qui.</numerusform>
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
            <translation>Sospendi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Paused</source>
            <translation>Sospesa</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Reading</source>
            <translation>Lettura</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Reading patients: {listed} so far</source>
            <translation>Lettura dei pazienti: finora {listed}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Reading patients: {n} so far</source>
            <translation>Lettura dei pazienti: finora {n}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Replace keys…</source>
            <translation>Sostituisci chiavi…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Replace key…</source>
            <translation>Sostituisci chiave…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Resume</source>
            <translation>Riprendi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Schedule not read yet</source>
            <translation>Agenda non ancora letta</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Schedule read {age} ago</source>
            <translation>Agenda letta {age} fa</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Set up a practice…</source>
            <translation>Configura uno studio…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Slowed down</source>
            <translation>Rallentata</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>The book itself and its key stay on this computer; it only leaves the calendar.</source>
            <translation>L'agenda e la sua chiave restano su questo computer; esce solo dal calendario.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>The practice systems this computer works with</source>
            <translation>I gestionali con cui lavora questo computer</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>This is a sample practice.</source>
            <translation>Questo è uno studio di esempio.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>This is the sample practice. Your own practice stands in a book of its own, so that made-up and real patients never meet.</source>
            <translation>Questo è lo studio di esempio. Il tuo studio sta in un'agenda propria, così i pazienti inventati e quelli veri non si incontrano mai.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>Working</source>
            <translation>Funziona</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/connections.py" />
            <source>{n} changes are not settled yet. They would never be sent, or their outcome never be known.</source>
            <extracomment>One: {n} change is not settled yet. It would never be sent, or its outcome never be known.</extracomment>
            <translation>
                <numerusform>{n} modifica non è ancora conclusa. Non verrebbe mai inviata, o non se ne saprebbe l'esito.</numerusform>
                <numerusform>{n} modifiche non sono ancora concluse. Non verrebbero mai inviate, o non se ne saprebbe l'esito.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/connections.py" />
            <source>{n} changes on their way</source>
            <extracomment>One: {n} change on its way</extracomment>
            <translation>
                <numerusform>{n} modifica in viaggio</numerusform>
                <numerusform>{n} modifiche in viaggio</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/connections.py" />
            <source>{n} patients</source>
            <extracomment>One: {n} patient</extracomment>
            <translation>
                <numerusform>{n} paziente</numerusform>
                <numerusform>{n} pazienti</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/connections.py" />
            <source>{n} providers</source>
            <extracomment>One: {n} provider</extracomment>
            <translation>
                <numerusform>{n} operatore</numerusform>
                <numerusform>{n} operatori</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/connections.py" />
            <source>{n} rooms</source>
            <extracomment>One: {n} room</extracomment>
            <translation>
                <numerusform>{n} sala</numerusform>
                <numerusform>{n} sale</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>{practice} is asking for a new key.</source>
            <translation>{practice} chiede una nuova chiave.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>{practice} is forgotten</source>
            <translation>{practice} è dimenticato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>{practice} is paused</source>
            <translation>{practice} è sospeso</translation>
        </message>
        <message>
            <location filename="../../ui/wording/connections.py" />
            <source>{practice} is read again</source>
            <translation>{practice} viene di nuovo letto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>5 min</source>
            <translation>5 min</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>A visit stays in its practice</source>
            <translation>Un appuntamento resta nel suo studio</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Balance due</source>
            <translation>Saldo da pagare</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Blocked</source>
            <translation>Bloccato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Book next…</source>
            <translation>Prenota il prossimo…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Check time in {system}</source>
            <translation>Verifica l'ora in {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Closed</source>
            <translation>Chiuso</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Copy details</source>
            <translation>Copia dettagli</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Cut</source>
            <translation>Taglia</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Drop to see choices</source>
            <translation>Rilascia per vedere le scelte</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>For {name}</source>
            <translation>Per {name}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Held time</source>
            <translation>Orario tenuto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Leaves {time}</source>
            <translation>Esce alle {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Medical alert on file</source>
            <translation>Avviso medico in scheda</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Move…</source>
            <translation>Sposta…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Moving from {time}</source>
            <translation>Spostato dalle {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Moving to {time}</source>
            <translation>Spostato alle {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>New</source>
            <translation>Nuovo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>No provider</source>
            <translation>Nessun operatore</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>No-show…</source>
            <translation>Non presentato…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Not saved in {system}</source>
            <translation>Non salvata in {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>On its way: it can be changed when it is saved</source>
            <translation>In viaggio: si può modificare quando è salvata</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Open</source>
            <translation>Apri</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Open patient</source>
            <translation>Apri paziente</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Please check</source>
            <translation>Da verificare</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Please check in {system}</source>
            <translation>Da verificare in {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Seat</source>
            <translation>In poltrona</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Sending to {system}</source>
            <translation>Invio a {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>Starts {time}</source>
            <translation>Inizia alle {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>This visit is over: its time stays</source>
            <translation>Questo appuntamento è finito: il suo orario resta</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>arrived</source>
            <translation>accettato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>back</source>
            <translation>indietro</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>book</source>
            <translation>prenota</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>cancelled</source>
            <translation>disdetto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>clear</source>
            <translation>deseleziona</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>closed</source>
            <translation>chiuso</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>confirmed</source>
            <translation>confermato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>did not come</source>
            <translation>non presentato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>done</source>
            <translation>concluso</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>free until {time}</source>
            <translation>libero fino alle {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>full</source>
            <translation>pieno</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>in chair</source>
            <translation>in poltrona</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>keep</source>
            <translation>mantieni</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>length</source>
            <translation>durata</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>longer</source>
            <translation>più lungo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>move</source>
            <translation>sposta</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>move here</source>
            <translation>sposta qui</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>new patient</source>
            <translation>nuovo paziente</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>new place</source>
            <translation>nuovo posto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>next day</source>
            <translation>giorno successivo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>next visit</source>
            <translation>appuntamento successivo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>next week</source>
            <translation>settimana successiva</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>not free</source>
            <translation>non libero</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>not saved</source>
            <translation>non salvata</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>not saved yet, sending</source>
            <translation>non ancora salvata, in invio</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>not saved yet, waiting</source>
            <translation>non ancora salvata, in attesa</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>offer</source>
            <translation>offri</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>old place</source>
            <translation>vecchio posto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>open</source>
            <translation>apri</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>please check</source>
            <translation>da verificare</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>saved</source>
            <translation>salvata</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>scheduled</source>
            <translation>in agenda</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>shorter</source>
            <translation>più corto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>since {time}</source>
            <translation>dalle {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>waiting {time}</source>
            <translation>in attesa da {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>{a} of {b} booked</source>
            <translation>{a} di {b} prenotati</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>{day}, day calendar, {columns}</source>
            <translation>{day}, calendario del giorno, {columns}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/day.py" />
            <source>{n} columns</source>
            <extracomment>One: {n} column</extracomment>
            <translation>
                <numerusform>{n} colonna</numerusform>
                <numerusform>{n} colonne</numerusform>
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
                <numerusform>{n} minuto</numerusform>
                <numerusform>{n} minuti</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>{n} of {all} places</source>
            <translation>{n} di {all} posti</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/day.py" />
            <source>{n} openings</source>
            <extracomment>One: {n} opening</extracomment>
            <translation>
                <numerusform>{n} spazio libero</numerusform>
                <numerusform>{n} spazi liberi</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>{start} to {end}</source>
            <translation>dalle {start} alle {end}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>{time} late</source>
            <translation>{time} di ritardo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/day.py" />
            <source>{time} left</source>
            <translation>restano {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Added {name}.</source>
            <translation>{name} aggiunto.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Booked {name}, {when}.</source>
            <translation>Prenotato {name}, {when}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Cancel the visit of {name}?</source>
            <translation>Disdire l'appuntamento di {name}?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Cancel visit</source>
            <translation>Disdici appuntamento</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Cancelling the visit of {name}.</source>
            <translation>Disdetta dell'appuntamento di {name} in corso.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Changed {name}.</source>
            <translation>{name} modificato.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Check in</source>
            <translation>Accetta</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Checked in {time} · waiting</source>
            <translation>Accettato alle {time} · in attesa da</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Did {name} not come?</source>
            <translation>{name} non è venuto?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Finish</source>
            <translation>Concludi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Last</source>
            <translation>Ultimo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Moved {name} to {when}.</source>
            <translation>{name} spostato a {when}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Next</source>
            <translation>Prossimo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Not saved in {system}. Open the outbox to decide.</source>
            <translation>Non salvata in {system}. Apri In uscita per decidere.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Not sent yet: it goes out by itself.</source>
            <translation>Non ancora inviata: parte da sola.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Nothing was undone</source>
            <translation>Non è stato annullato nulla</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>On its way to {system} for {age}.</source>
            <translation>In viaggio verso {system} da {age}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Outside opening hours</source>
            <translation>Fuori dagli orari di apertura</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Overlaps another visit</source>
            <translation>Si sovrappone a un altro appuntamento</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Overlaps {name}</source>
            <translation>Si sovrappone a {name}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Please check in {system}: its answer is missing.</source>
            <translation>Da verificare in {system}: manca la sua risposta.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Read it in the practice system. Not shown here.</source>
            <translation>Leggilo nel gestionale. Qui non viene mostrato.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Reason</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Same in {system}.</source>
            <translation>Uguale in {system}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Saved in {system}.</source>
            <translation>Salvata in {system}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Saved in {system}: {words}</source>
            <translation>Salvata in {system}: {words}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Seat in {room}</source>
            <translation>In poltrona: {room}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Sends in {n} s.</source>
            <translation>Parte tra {n} s.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>The practice system asks for a new key first</source>
            <translation>Prima il gestionale chiede una nuova chiave</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>The room is taken</source>
            <translation>La sala è occupata</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>The visit stays in the book as a no-show.</source>
            <translation>L'appuntamento resta in agenda come non presentato.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Too late to undo: it has been sent.</source>
            <translation>Troppo tardi per annullare: è già stata inviata.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Undo</source>
            <translation>Annulla</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>Undone. Nothing was sent.</source>
            <translation>Annullata. Non è stato inviato nulla.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>fax</source>
            <translation>fax</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>home</source>
            <translation>casa</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>mobile</source>
            <translation>cellulare</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>phone</source>
            <translation>telefono</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>work</source>
            <translation>lavoro</translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>{amount} due</source>
            <translation>{amount} da pagare</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/desk.py" />
            <source>{n} changes are asked for again.</source>
            <extracomment>One: {n} change is asked for again.</extracomment>
            <translation>
                <numerusform>{n} modifica viene chiesta di nuovo.</numerusform>
                <numerusform>{n} modifiche vengono chieste di nuovo.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/desk.py" />
            <source>{when} becomes free when the practice system has it.</source>
            <translation>Si libera quando il gestionale l'ha ricevuta: {when}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>All at once, {length}</source>
            <translation>Tutti insieme, {length}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>Book {visits}</source>
            <translation>Prenota {visits}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>Book {visits} at {time}</source>
            <translation>Prenota {visits} alle {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>Booked {names}, {when}.</source>
            <translation>Prenotati {names}, {when}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>Choose the visit type first: each of them gets one.</source>
            <translation>Scegli prima il tipo di appuntamento: ciascuno ne riceve uno.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>Everyone ({n})</source>
            <translation>Tutti ({n})</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>No time at all</source>
            <translation>Nessun orario</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>No time for all</source>
            <translation>Nessun orario per tutti</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>One after another</source>
            <translation>Uno dopo l'altro</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>Same day as {name}, {day}</source>
            <translation>Stesso giorno di {name}, {day}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>Same household</source>
            <translation>Stessa famiglia</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>Same visit type</source>
            <translation>Stesso tipo di appuntamento</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>Someone took a part of {time} a moment ago. These times are free now.</source>
            <translation>Qualcuno ha appena preso una parte delle {time}. Questi orari ora sono liberi.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>Visit type of {name}</source>
            <translation>Tipo di appuntamento di {name}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>Who goes when</source>
            <translation>Chi va quando</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>Why nothing fits everybody on {day}</source>
            <translation>Perché nulla va bene a tutti il {day}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>age {n}</source>
            <translation>{n} anni</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>{length} in all</source>
            <translation>{length} in tutto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/family.py" />
            <source>{length}, {wait} waiting</source>
            <translation>{length}, {wait} di attesa</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/family.py" />
            <source>{n} times alone</source>
            <extracomment>One: {n} time alone</extracomment>
            <translation>
                <numerusform>{n} orario da solo</numerusform>
                <numerusform>{n} orari da soli</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/family.py" />
            <source>{n} times for all</source>
            <extracomment>One: {n} time for all</extracomment>
            <translation>
                <numerusform>{n} orario per tutti</numerusform>
                <numerusform>{n} orari per tutti</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>A hold shows only in Daybook on this computer.</source>
            <translation>Un orario tenuto si vede solo in Daybook su questo computer.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Add {name}</source>
            <translation>Aggiungi {name}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>After {time}</source>
            <translation>Dopo le {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Also after {time}</source>
            <translation>Anche dopo le {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Also in the afternoon</source>
            <translation>Anche di pomeriggio</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Also in the morning</source>
            <translation>Anche di mattina</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Any visit</source>
            <translation>Qualsiasi appuntamento</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Ask to work through {label}</source>
            <translation>Chiedi di lavorare durante {label}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Ask {name} to work {range}</source>
            <translation>Chiedi a {name} di lavorare {range}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Avoid leaving short gaps</source>
            <translation>Evita di lasciare buchi brevi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Book {time}…</source>
            <translation>Prenota {time}…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Booked {range}.</source>
            <translation>Prenotato {range}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Booked {range}. Only {n} min is left at the end.</source>
            <translation>Prenotato {range}. Alla fine restano solo {n} min.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Book…</source>
            <translation>Prenota…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Choose a time to see the day around it.</source>
            <translation>Scegli un orario per vedere il giorno intorno.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Choose at least one day of the week.</source>
            <translation>Scegli almeno un giorno della settimana.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Choose at least one part of the day.</source>
            <translation>Scegli almeno una parte del giorno.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Choose at least one provider.</source>
            <translation>Scegli almeno un operatore.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Closed that day.</source>
            <translation>Chiuso quel giorno.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Copy best 3</source>
            <translation>Copia i primi 3</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Days</source>
            <translation>Giorni</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Does not do this visit type.</source>
            <translation>Non esegue questo tipo di appuntamento.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Each of these opens times:</source>
            <translation>Ciascuna di queste apre un orario:</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Earliest of {n}</source>
            <translation>Il primo di {n}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Earliest of {n}, and still today</source>
            <translation>Il primo di {n}, e ancora oggi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Extend</source>
            <translation>Prolunga</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Fills the gap exactly</source>
            <translation>Riempie esattamente il buco</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Fills {range} exactly, no time wasted</source>
            <translation>Riempie esattamente {range}, senza perdere tempo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Find a time</source>
            <translation>Trova orario</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>First today</source>
            <translation>Il primo di oggi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Fits</source>
            <translation>Adatto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Free {range}, but no room is.</source>
            <translation>Libero {range}, ma nessuna sala lo è.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Free {range}, outside the parts of the day you chose.</source>
            <translation>Libero {range}, fuori dalle parti del giorno scelte.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Free, too short or filtered</source>
            <translation>Libero, troppo corto o escluso</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Grouped by day, best fit first</source>
            <translation>Per giorno, prima i più adatti</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Grouped by day, earliest first</source>
            <translation>Per giorno, prima i più vicini</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Held for you</source>
            <translation>Tenuto per te</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Held · {left}</source>
            <translation>Tenuto · {left}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Hold</source>
            <translation>Tieni</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Hold {length}</source>
            <translation>Tieni {length}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Last seen</source>
            <translation>Ultimo operatore</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Last visit before closing</source>
            <translation>Ultimo appuntamento prima della chiusura</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Leaves no gap under 30 min</source>
            <translation>Non lascia buchi sotto i 30 min</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Leaves only {n} min after it</source>
            <translation>Lascia solo {n} min dopo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Leaves only {n} min before it</source>
            <translation>Lascia solo {n} min prima</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Leaves {n} min after</source>
            <translation>Lascia {n} min dopo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Leaves {n} min before</source>
            <translation>Lascia {n} min prima</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Longest gap is {n} min, {range}. You need {need}.</source>
            <translation>Il buco più lungo è di {n} min, {range}. Servono {need}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Look ahead</source>
            <translation>Durante</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Look for somebody else</source>
            <translation>Cerca per qualcun altro</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Look until {day}</source>
            <translation>Cerca fino al {day}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Looking…</source>
            <translation>Ricerca…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Move here</source>
            <translation>Sposta qui</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Move to {time}</source>
            <translation>Sposta alle {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>No short gap left over</source>
            <translation>Non resta un buco breve</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>No single change opens a time. Try another length, other providers or other days.</source>
            <translation>Nessuna singola modifica apre un orario. Prova un'altra durata, altri operatori o altri giorni.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>No time fits</source>
            <translation>Nessun orario adatto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>No working hours are known, and the practice system offers no such time.</source>
            <translation>Gli orari di lavoro sono sconosciuti e il gestionale non offre un orario così.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>No working hours are known.</source>
            <translation>Orari di lavoro sconosciuti.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Not read yet</source>
            <translation>Non ancora letto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Not this type</source>
            <translation>Non questo tipo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Not working that day.</source>
            <translation>Non lavora quel giorno.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Nothing fits between {first} and {last}</source>
            <translation>Nulla di adatto tra {first} e {last}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Nothing fits on {day}</source>
            <translation>Nulla di adatto il {day}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Offered by the practice system</source>
            <translation>Offerto dal gestionale</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>One row per provider, {first} – {last}</source>
            <translation>Una riga per operatore, {first} – {last}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Only partly read</source>
            <translation>Letto solo in parte</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Part of day</source>
            <translation>Parte del giorno</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Pick a new time</source>
            <translation>Scegli un nuovo orario</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Prefer</source>
            <translation>Preferenza</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Read the times again</source>
            <translation>Rileggi gli orari</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Release</source>
            <translation>Rilascia</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Show {n} more</source>
            <translation>Mostra altri {n}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Shown</source>
            <translation>In vista</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Start over</source>
            <translation>Ricomincia</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>The hold on {time} ends in 1 min</source>
            <translation>{time}: non più tenuto tra 1 min</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>The practice system cannot be reached now. Times show here as soon as it answers; nothing is called full.</source>
            <translation>Il gestionale ora non è raggiungibile. Gli orari compaiono appena risponde; nulla viene dato per pieno.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>The practice system itself offers this time</source>
            <translation>È il gestionale stesso a offrire questo orario</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>The practice was not read yet. Its times show as soon as it answers.</source>
            <translation>Lo studio non è ancora stato letto. I suoi orari compaiono appena risponde.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>The working day ended at {at}.</source>
            <translation>La giornata di lavoro è finita alle {at}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>These days were not read yet</source>
            <translation>Questi giorni non sono ancora stati letti</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>This day was not read yet.</source>
            <translation>Questo giorno non è ancora stato letto.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Times</source>
            <translation>Orari</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Times checked {age} ago</source>
            <translation>Orari verificati {age} fa</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Treated this patient last time</source>
            <translation>Ultimo a curare il paziente</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Treated {name} last time</source>
            <translation>Ultimo a curare {name}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Use this time</source>
            <translation>Usa questo orario</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Use {name} as well</source>
            <translation>Usa anche {name}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Use {n} min</source>
            <translation>Usa {n} min</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Use {time}</source>
            <translation>Usa {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Usual for this type</source>
            <translation>Abituale per questo tipo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Usually {length}</source>
            <translation>Di solito {length}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>What are you looking for?</source>
            <translation>Che cosa cerchi?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>What is left of the day, {range}, is blocked.</source>
            <translation>Il resto del giorno, {range}, è bloccato.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>What is looked for</source>
            <translation>Cosa cerchi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Where it is now</source>
            <translation>Dove si trova ora</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Why it ranks first</source>
            <translation>Perché è il primo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Why nothing fits on {day}</source>
            <translation>Perché non c'è posto {day}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>Why this time</source>
            <translation>Perché questo orario</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/find_time.py" />
            <source>adds {n} times</source>
            <extracomment>One: adds {n} time</extracomment>
            <translation>
                <numerusform>aggiunge {n} orario</numerusform>
                <numerusform>aggiunge {n} orari</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>this patient</source>
            <translation>questo paziente</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>tomorrow</source>
            <translation>domani</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>{day} at {time} with {provider}</source>
            <translation>{day} alle {time} con {provider}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/find_time.py" />
            <source>{n} days</source>
            <extracomment>One: {n} day</extracomment>
            <translation>
                <numerusform>{n} giorno</numerusform>
                <numerusform>{n} giorni</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/find_time.py" />
            <source>{n} held</source>
            <extracomment>One: {n} held</extracomment>
            <translation>
                <numerusform>{n} tenuto</numerusform>
                <numerusform>{n} tenuti</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/find_time.py" />
            <source>{n} times</source>
            <extracomment>One: {n} time</extracomment>
            <translation>
                <numerusform>{n} orario</numerusform>
                <numerusform>{n} orari</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/find_time.py" />
            <source>{n} times copied</source>
            <extracomment>One: {n} time copied</extracomment>
            <translation>
                <numerusform>{n} orario copiato</numerusform>
                <numerusform>{n} orari copiati</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/find_time.py" />
            <source>{n} weeks</source>
            <extracomment>One: {n} week</extracomment>
            <translation>
                <numerusform>{n} settimana</numerusform>
                <numerusform>{n} settimane</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>{provider} treated {name} last time</source>
            <translation>{provider} ha curato {name} l'ultima volta</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>{provider} treated {name} on {day}</source>
            <translation>{provider} ha curato {name} il {day}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>{provider} works {range}, {day}</source>
            <translation>{provider} lavora {range}, {day}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>{provider}: free {times}</source>
            <translation>{provider}: libero {times}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>{provider}: no time fits</source>
            <translation>{provider}: nessun orario adatto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>{system} has no holds, so the time can still be taken elsewhere.</source>
            <translation>{system} non permette di tenere orari, quindi altrove può ancora essere preso.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/find_time.py" />
            <source>{type} only</source>
            <translation>Solo {type}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>A desk for the practice's calendar. What you see is what the practice system said last.</source>
            <translation>Una postazione per l'agenda dello studio. Ciò che vedi è l'ultima cosa detta dal gestionale.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>About Daybook</source>
            <translation>Informazioni su Daybook</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Book the chosen time straight away</source>
            <translation>Prenota subito l'orario scelto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Book this time</source>
            <translation>Prenota questo orario</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Built on</source>
            <translation>Costruito con</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Change its length: Up, Down, Enter, Esc</source>
            <translation>Cambiane la durata: Su, Giù, Invio, Esc</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Choose a row</source>
            <translation>Scegli una riga</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Choose the first to ninth best time</source>
            <translation>Scegli dal primo al nono orario migliore</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Close</source>
            <translation>Chiudi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Close or open a day; between proposals</source>
            <translation>Chiudi o apri un giorno; tra le proposte</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Copied: versions, no patient data.</source>
            <translation>Copiato: versioni, nessun dato dei pazienti.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Day and week</source>
            <translation>Giorno e settimana</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Edit the visit</source>
            <translation>Modifica l'appuntamento</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Everyone of the household</source>
            <translation>Tutta la famiglia</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Everything that can be done with the visit</source>
            <translation>Tutto ciò che si può fare con l'appuntamento</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>From time to time</source>
            <translation>Da un orario all'altro</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Hold this time, or release it</source>
            <translation>Tieni questo orario, o rilascialo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Keyboard shortcuts</source>
            <translation>Scorciatoie da tastiera</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Leave the mode, then clear the selection</source>
            <translation>Esci dalla modalità, poi togli la selezione</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Look at the visit without opening it</source>
            <translation>Guarda l'appuntamento senza aprirlo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Move the time cursor 15 minutes, or one column</source>
            <translation>Sposta il cursore di 15 minuti o di una colonna</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Move the visit: arrows, Ctrl+arrows for other days, PgUp and PgDn for other weeks, Enter, Esc</source>
            <translation>Sposta l'appuntamento: frecce, Ctrl+frecce per altri giorni, Pag su e Pag giù per altre settimane, Invio, Esc</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Next or previous visit in the column</source>
            <translation>Appuntamento successivo o precedente nella colonna</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>No shortcut matches “{text}”.</source>
            <translation>Nessuna scorciatoia corrisponde a “{text}”.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>One hour up or down</source>
            <translation>Un'ora su o giù</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Open it</source>
            <translation>Apri</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Open the visit, or book the time</source>
            <translation>Apri l'appuntamento o prenota l'orario</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Save, or the main button</source>
            <translation>Salva, o il pulsante principale</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Search</source>
            <translation>Cerca</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Search shortcuts</source>
            <translation>Cerca scorciatoie</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Sheets</source>
            <translation>Finestre</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Shorter or longer time</source>
            <translation>Durata più breve o più lunga</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>To opening, to closing</source>
            <translation>All'apertura, alla chiusura</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Today only, or all days again</source>
            <translation>Solo oggi, o di nuovo tutti i giorni</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Version {version}</source>
            <translation>Versione {version}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>What else can be done with it</source>
            <translation>Cos'altro si può fare</translation>
        </message>
        <message>
            <location filename="../../ui/wording/help.py" />
            <source>Why nothing fits</source>
            <translation>Perché nulla è adatto</translation>
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
            <translation>{several} e {last}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>Daybook is locked</source>
            <translation>Daybook è bloccato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>Forgot the PIN?</source>
            <translation>Hai dimenticato il PIN?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>Locked just now</source>
            <translation>Bloccato poco fa</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>Locked {age} ago</source>
            <translation>Bloccato {age} fa</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>Looking whether a PIN is set…</source>
            <translation>Verifica se c'è un PIN…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>No PIN is set: Enter unlocks. You can set one in Settings.</source>
            <translation>Nessun PIN impostato: Invio sblocca. Puoi impostarlo nelle Impostazioni.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>No patient details are shown or read aloud while locked</source>
            <translation>Durante il blocco nessun dato dei pazienti viene mostrato o letto ad alta voce</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/lock.py" />
            <source>Nobody has used Daybook for a while. It locks in {n} s.</source>
            <extracomment>One: Nobody has used Daybook for a while. It locks in {n} s.</extracomment>
            <translation>
                <numerusform>Nessuno usa Daybook da un po'. Si blocca tra {n} s.</numerusform>
                <numerusform>Nessuno usa Daybook da un po'. Si blocca tra {n} s.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>Nothing is lost, and changes are still sent. Whoever looks after this computer can remove the entry “daybook/lock/pin” from its credential store; Daybook then opens with one key, and you can set a new PIN.</source>
            <translation>Nulla è andato perso e le modifiche continuano a partire. Chi si occupa di questo computer può eliminare la voce “daybook/lock/pin” dall'archivio delle credenziali; poi Daybook si apre con un tasto e puoi impostare un nuovo PIN.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>Open Daybook</source>
            <translation>Apri Daybook</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>PIN</source>
            <translation>PIN</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>Pasting works.</source>
            <translation>Si può incollare.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>Stay unlocked</source>
            <translation>Resta sbloccato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>That is not the PIN.</source>
            <translation>Non è il PIN.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>That was not the PIN. The next try is possible in {time}.</source>
            <translation>Non era il PIN. Puoi riprovare tra {time}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>The PIN cannot be checked</source>
            <translation>Impossibile verificare il PIN</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>Try again</source>
            <translation>Riprova</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>Type your PIN.</source>
            <translation>Scrivi il PIN.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>Unlock</source>
            <translation>Sblocca</translation>
        </message>
        <message>
            <location filename="../../ui/wording/lock.py" />
            <source>Unlock Daybook to see it.</source>
            <translation>Sblocca Daybook per vederlo.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/lock.py" />
            <source>{n} more tries before a short wait.</source>
            <extracomment>One: {n} more try before a short wait.</extracomment>
            <translation>
                <numerusform>Ancora {n} tentativo prima di una breve attesa.</numerusform>
                <numerusform>Ancora {n} tentativi prima di una breve attesa.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/lock.py" />
            <source>{n} need you</source>
            <extracomment>One: {n} needs you</extracomment>
            <translation>
                <numerusform>{n} da gestire</numerusform>
                <numerusform>{n} da gestire</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/new_patient.py" />
            <source>Add patient</source>
            <translation>Aggiungi paziente</translation>
        </message>
        <message>
            <location filename="../../ui/wording/new_patient.py" />
            <source>Add patient and book</source>
            <translation>Aggiungi paziente e prenota</translation>
        </message>
        <message>
            <location filename="../../ui/wording/new_patient.py" />
            <source>An email address has a name, an @ and a domain.</source>
            <translation>Un indirizzo e-mail ha un nome, una @ e un dominio.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/new_patient.py" />
            <source>Birth date</source>
            <translation>Data di nascita</translation>
        </message>
        <message>
            <location filename="../../ui/wording/new_patient.py" />
            <source>Email</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <location filename="../../ui/wording/new_patient.py" />
            <source>Family name</source>
            <translation>Cognome</translation>
        </message>
        <message>
            <location filename="../../ui/wording/new_patient.py" />
            <source>Given name</source>
            <translation>Nome</translation>
        </message>
        <message>
            <location filename="../../ui/wording/new_patient.py" />
            <source>New patient</source>
            <translation>Nuovo paziente</translation>
        </message>
        <message>
            <location filename="../../ui/wording/new_patient.py" />
            <source>This is not a whole phone number.</source>
            <translation>Questo non è un numero di telefono completo.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/new_patient.py" />
            <source>This may already be a patient</source>
            <translation>Questo potrebbe essere già un paziente</translation>
        </message>
        <message>
            <location filename="../../ui/wording/new_patient.py" />
            <source>Type the family name.</source>
            <translation>Scrivi il cognome.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/new_patient.py" />
            <source>Type the given name.</source>
            <translation>Scrivi il nome.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/new_patient.py" />
            <source>Use this patient</source>
            <translation>Usa questo paziente</translation>
        </message>
        <message>
            <location filename="../../ui/wording/offering.py" />
            <source>Call already; the visit can be moved here as soon as the cancellation is kept.</source>
            <translation>Chiami già; la visita può essere spostata qui appena la disdetta è salvata.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/offering.py" />
            <source>Choose an open time or a cancelled visit in the calendar first.</source>
            <translation>Scegli prima un orario libero o un appuntamento disdetto nel calendario.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/offering.py" />
            <source>Del: said no, and is not asked again today</source>
            <translation>Canc: ha detto no, oggi non si chiede più</translation>
        </message>
        <message>
            <location filename="../../ui/wording/offering.py" />
            <source>Looking who could come…</source>
            <translation>Ricerca di chi può venire…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/offering.py" />
            <source>Nobody with a later visit fits in here.</source>
            <translation>Nessuno con un appuntamento più avanti è adatto qui.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/offering.py" />
            <source>Not today</source>
            <translation>Non oggi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/offering.py" />
            <source>Offer this opening…</source>
            <translation>Offri questo spazio…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/offering.py" />
            <source>Offer {when}</source>
            <translation>Offri {when}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/offering.py" />
            <source>Who could come earlier</source>
            <translation>Chi può venire prima</translation>
        </message>
        <message>
            <location filename="../../ui/wording/offering.py" />
            <source>now {when}</source>
            <translation>ora {when}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/offering.py" />
            <source>same length</source>
            <translation>stessa durata</translation>
        </message>
        <message>
            <location filename="../../ui/wording/offering.py" />
            <source>same provider</source>
            <translation>stesso operatore</translation>
        </message>
        <message>
            <location filename="../../ui/wording/offering.py" />
            <source>same type</source>
            <translation>stesso tipo</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/offering.py" />
            <source>{n} patients have a later visit that fits. Call first; nothing is moved before you say so.</source>
            <extracomment>One: {n} patient has a later visit that fits. Call first; nothing is moved before you say so.</extracomment>
            <translation>
                <numerusform>{n} paziente ha un appuntamento più avanti che va bene. Prima chiama; nulla si sposta finché non lo dici tu.</numerusform>
                <numerusform>{n} pazienti hanno un appuntamento più avanti che va bene. Prima chiama; nulla si sposta finché non lo dici tu.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Add</source>
            <translation>Aggiungi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Age</source>
            <translation>Età</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>All</source>
            <comment>changes</comment>
            <translation>Tutte</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Asked {system} to give it back.</source>
            <translation>Chiesto a {system} di restituirla.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Book</source>
            <translation>Prenota</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Cancel</source>
            <comment>a visit</comment>
            <translation>Disdici</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Change</source>
            <translation>Modifica</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Changes</source>
            <translation>Modifiche</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Changes on their way from Daybook to {n} practice systems</source>
            <translation>Modifiche in viaggio da Daybook a {n} gestionali</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Changes on their way from Daybook to {systems}</source>
            <translation>Modifiche in viaggio da Daybook a {systems}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Changes on their way to the practice system</source>
            <translation>Modifiche in viaggio verso il gestionale</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Compare…</source>
            <translation>Confronta…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Day of the saved changes</source>
            <translation>Giorno delle modifiche salvate</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Details</source>
            <translation>Dettagli</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Details of this change</source>
            <translation>Dettagli di questa modifica</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Discarded</source>
            <translation>Scartata</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Discard…</source>
            <translation>Scarta…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Every change is kept on this computer until {system} confirms it</source>
            <translation>Ogni modifica resta su questo computer finché {system} non la conferma</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Filter by name</source>
            <translation>Filtra per nome</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Fix…</source>
            <translation>Correggi…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Looking again in {left}.</source>
            <translation>Nuovo controllo tra {left}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Looking in {system} in {left}.</source>
            <translation>Controllo in {system} tra {left}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Looks in {system} first, then goes out.</source>
            <translation>Prima controlla in {system}, poi parte.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Marked as saved by {by}</source>
            <translation>Segnata come salvata da {by}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Needs you</source>
            <translation>Da gestire</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Next try in {left}.</source>
            <translation>Nuovo tentativo tra {left}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Nobody knows whether {system} has it.</source>
            <translation>Nessuno sa se {system} l'ha ricevuta.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Not sent yet. Goes out in {left}.</source>
            <translation>Non ancora inviata. Parte tra {left}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Not sent yet. Goes out now.</source>
            <translation>Non ancora inviata. Parte adesso.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>On the way</source>
            <translation>In viaggio</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Open visit</source>
            <translation>Apri appuntamento</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Pause sending</source>
            <translation>Sospendi invio</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Resume sending</source>
            <translation>Riprendi invio</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Saved</source>
            <comment>changes</comment>
            <translation>Salvate</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Saved in {took}</source>
            <translation>Salvata in {took}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Saved in {took}, on the {nth} try</source>
            <translation>Salvata in {took}, al {nth} tentativo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Saved {day}</source>
            <translation>Salvate {day}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Sending is paused. Waits here.</source>
            <translation>L'invio è sospeso. Aspetta qui.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Sent {age} ago, and {system} has not answered.</source>
            <translation>Inviata {age} fa e {system} non ha risposto.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Sent. Waiting for {system} to answer.</source>
            <translation>Inviata. In attesa della risposta di {system}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>State</source>
            <translation>Stato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Take back</source>
            <translation>Ritira</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Taken back from {system}</source>
            <translation>Ritirata da {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Taken back {day}</source>
            <translation>Ritirate {day}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>The answer was lost.</source>
            <translation>La risposta è andata persa.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Timeline</source>
            <translation>Cronologia</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Tries</source>
            <translation>Volte</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Undone before it was sent</source>
            <translation>Annullata prima dell'invio</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Waits for the change before it.</source>
            <translation>Aspetta la modifica precedente.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Waits for the network.</source>
            <translation>Aspetta la rete.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Waits for you. A refused change is not repeated.</source>
            <translation>Attende una tua decisione. Una modifica rifiutata non si ripete.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Waits for you. It was not sent.</source>
            <translation>Attende una tua decisione. Non è stata inviata.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Waits until the new patient is saved.</source>
            <translation>Aspetta che il nuovo paziente sia salvato.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Was in {system} already</source>
            <translation>Era già in {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>What happened</source>
            <translation>Cosa è successo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>What happens next</source>
            <translation>Cosa succede ora</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>What is safe</source>
            <translation>Cosa è al sicuro</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>What you can do</source>
            <translation>Cosa puoi fare</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Which changes to show</source>
            <translation>Quali modifiche mostrare</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>Yesterday</source>
            <translation>Ieri</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>eighth</source>
            <translation>ottavo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>fifth</source>
            <translation>quinto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>first</source>
            <translation>primo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>fourth</source>
            <translation>quarto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>ninth</source>
            <translation>nono</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>no such visit</source>
            <translation>nessun appuntamento</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>second</source>
            <translation>secondo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>seventh</source>
            <translation>settimo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>sixth</source>
            <translation>sesto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>something else</source>
            <translation>qualcos'altro</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>tenth</source>
            <translation>decimo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>the practice system</source>
            <translation>il gestionale</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>third</source>
            <translation>terzo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>usually saved in {took}</source>
            <translation>di solito salvata in {took}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>yesterday</source>
            <translation>ieri</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>{age} old, {tries}</source>
            <translation>da {age}, {tries}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox.py" />
            <source>{n} hours</source>
            <extracomment>One: {n} hour</extracomment>
            <translation>
                <numerusform>{n} ora</numerusform>
                <numerusform>{n} ore</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox.py" />
            <source>{n} seconds</source>
            <extracomment>One: {n} second</extracomment>
            <translation>
                <numerusform>{n} secondo</numerusform>
                <numerusform>{n} secondi</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox.py" />
            <source>{n} tries</source>
            <extracomment>One: {n} try</extracomment>
            <translation>
                <numerusform>{n} tentativo</numerusform>
                <numerusform>{n} tentativi</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>{n}th</source>
            <translation>{n}º</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>{system} asked us to slow down.</source>
            <translation>{system} ci ha chiesto di rallentare.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>{system} asks for a new key. Waits here.</source>
            <translation>{system} chiede una nuova chiave. Aspetta qui.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>{system} has had it for {age} without saving it.</source>
            <translation>{system} l'ha da {age} senza salvarla.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>{system} has it.</source>
            <translation>{system} l'ha ricevuta.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>{system} is not answering.</source>
            <translation>{system} non risponde.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>{system} says saved, but shows {theirs}. Choose which is right.</source>
            <translation>{system} dice salvata, ma mostra {theirs}. Scegli che cosa è giusto.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox.py" />
            <source>{words}. Overlaps another visit.</source>
            <translation>{words}. Si sovrappone a un altro appuntamento.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Born</source>
            <translation>Data di nascita</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Both are the same now.</source>
            <translation>Ora le due sono uguali.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Changes wait here</source>
            <translation>Le modifiche aspettano qui</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Copied, without the name.</source>
            <translation>Copiato, senza il nome.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Daybook is back online</source>
            <translation>Daybook è di nuovo online</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Daybook stays here</source>
            <translation>Daybook resta qui</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Everything is saved</source>
            <translation>È tutto salvato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Hidden</source>
            <translation>Nascosto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>If you quit now, they go out at the next start.</source>
            <translation>Se esci ora, partono al prossimo avvio.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>In Daybook</source>
            <translation>In Daybook</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>In the tray Daybook goes on sending.</source>
            <translation>Nell'area di notifica Daybook continua a inviare.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>In {system}</source>
            <translation>In {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>It goes on sending and reading. Quit it from this icon's menu.</source>
            <translation>Continua a inviare e a leggere. Per uscire usa il menu di questa icona.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>It is not there, send it</source>
            <translation>Non c'è, invia</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>It is there</source>
            <translation>C'è</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>It said</source>
            <translation>Ha detto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Keep theirs</source>
            <translation>Tieni la loro</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Made</source>
            <translation>Fatta</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Not there</source>
            <translation>Non c'è</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Nothing is lost: every change is kept on this computer.</source>
            <translation>Nulla è andato perso: ogni modifica resta su questo computer.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Nothing was waiting here.</source>
            <translation>Qui non c'era nulla in attesa.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Offline since {time}</source>
            <translation>Offline dalle {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Open the outbox to decide. Nothing is lost.</source>
            <translation>Apri In uscita per decidere. Nulla è andato perso.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Part of the day could not be read, so something missing proves nothing.</source>
            <translation>Una parte del giorno non è stata letta, quindi ciò che manca non prova nulla.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Quit Daybook</source>
            <translation>Esci da Daybook</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Quit anyway</source>
            <translation>Esci comunque</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Read from {system} at {time}.</source>
            <translation>Letto da {system} alle {time}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Refused at {time}. Nothing was changed there, your entry is kept.</source>
            <translation>Rifiutata alle {time}. Lì non è stato cambiato nulla, quanto hai inserito è conservato.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Request number</source>
            <translation>Numero di richiesta</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Send mine</source>
            <translation>Invia la mia</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Sending paused.</source>
            <translation>Invio sospeso.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Since {time} it is not certain that it is saved. Nothing is lost.</source>
            <translation>Dalle {time} non è certo che sia salvata. Nulla è andato perso.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Something went wrong that is our mistake.</source>
            <translation>Qualcosa è andato storto per un nostro errore.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Stay in the tray</source>
            <translation>Resta nell'area di notifica</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Stay open</source>
            <translation>Resta aperto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>System</source>
            <translation>Sistema</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>That is right</source>
            <translation>È giusto così</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>The answer of {system} was lost. Is the change there?</source>
            <translation>La risposta di {system} è andata persa. La modifica c'è?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>The settings could not be saved. They hold until Daybook is closed.</source>
            <translation>Non è stato possibile salvare le impostazioni. Valgono fino alla chiusura di Daybook.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>Wanted</source>
            <translation>Voluto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>What you asked for is kept; the log says where.</source>
            <translation>Ciò che hai chiesto è conservato; il registro dice dove.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>While Daybook is open it goes on sending.</source>
            <translation>Finché Daybook è aperto continua a inviare.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>chart {n}</source>
            <translation>cartella {n}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>oldest {age}</source>
            <translation>la più vecchia {age}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>{n} changes are still on their way</source>
            <extracomment>One: {n} change is still on its way</extracomment>
            <translation>
                <numerusform>{n} modifica è ancora in viaggio</numerusform>
                <numerusform>{n} modifiche sono ancora in viaggio</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>{n} changes to check</source>
            <extracomment>One: {n} change to check</extracomment>
            <translation>
                <numerusform>{n} modifica da verificare</numerusform>
                <numerusform>{n} modifiche da verificare</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>{n} changes wait here</source>
            <extracomment>One: {n} change waits here</extracomment>
            <translation>
                <numerusform>{n} modifica aspetta qui</numerusform>
                <numerusform>{n} modifiche aspettano qui</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>{n} changes were not saved</source>
            <extracomment>One: {n} change was not saved</extracomment>
            <translation>
                <numerusform>{n} modifica non è stata salvata</numerusform>
                <numerusform>{n} modifiche non sono state salvate</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>{n} changes were waiting here. They are on their way now.</source>
            <extracomment>One: {n} change was waiting here. It is on its way now.</extracomment>
            <translation>
                <numerusform>{n} modifica aspettava qui. Ora è in viaggio.</numerusform>
                <numerusform>{n} modifiche aspettavano qui. Ora sono in viaggio.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>{system} is still writing this change. Here is what it shows so far.</source>
            <translation>{system} sta ancora scrivendo questa modifica. Ecco cosa mostra finora.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_asking.py" />
            <source>{system} said it was saved, and shows something else. Which one is right?</source>
            <translation>{system} ha detto che è salvata e mostra qualcos'altro. Qual è giusta?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>A change that is refused or unclear would stand here.</source>
            <translation>Qui comparirebbe una modifica rifiutata o poco chiara.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>A refusal changes nothing in {system}. Daybook keeps your entry until you decide.</source>
            <translation>Un rifiuto non cambia nulla in {system}. Daybook conserva quanto hai inserito finché non decidi.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Added by {by}</source>
            <translation>Aggiunto da {by}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>All quiet</source>
            <translation>Tutto tranquillo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Asked {system} to give it back</source>
            <translation>Chiesto a {system} di restituirla</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Booked by {by}</source>
            <translation>Prenotato da {by}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Both versions are kept: yours here, theirs in {system}.</source>
            <translation>Sono conservate entrambe le versioni: la tua qui, la loro in {system}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Cancelled by {by}</source>
            <translation>Disdetto da {by}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Changed by {by}</source>
            <translation>Modificato da {by}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Choose another day above.</source>
            <translation>Scegli un altro giorno qui sopra.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Compare the two and choose which is right.</source>
            <translation>Confronta le due e scegli quella giusta.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Daybook keeps your entry until {system} confirms it, also after a restart.</source>
            <translation>Daybook conserva quanto hai inserito finché {system} non lo conferma, anche dopo un riavvio.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Daybook looked first, and the change was in {system} already.</source>
            <translation>Daybook ha prima controllato e la modifica era già in {system}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Daybook was closed before the answer came</source>
            <translation>Daybook è stato chiuso prima della risposta</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Decided by {detail}</source>
            <translation>Deciso da {detail}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Discard</source>
            <translation>Scarta</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Discard it, and enter it anew if it is still wanted.</source>
            <translation>Scartala e inseriscila di nuovo se serve ancora.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Discard this change?</source>
            <translation>Scartare questa modifica?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Every change has been saved.</source>
            <translation>Ogni modifica è stata salvata.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Found in {system}</source>
            <translation>Trovata in {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Give {system} its new key in Settings. The change goes out by itself then.</source>
            <translation>Dai a {system} la nuova chiave nelle Impostazioni. Poi la modifica parte da sola.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>It answered:</source>
            <translation>Ha risposto:</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>It cannot be brought back.</source>
            <translation>Non si può recuperare.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>It is in {system}. This line is kept as a record.</source>
            <translation>È in {system}. Questa riga resta come traccia.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>It is not certain that {system} has it. Nothing is lost.</source>
            <translation>Non è certo che {system} l'abbia. Nulla è andato perso.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>It is not sent a second time until it is certain, so nothing is done twice.</source>
            <translation>Non viene inviata una seconda volta finché non è certo, così nulla si fa due volte.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>It was not sent to {system}.</source>
            <translation>Non è stata inviata a {system}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Look at the visit as it is now, then try again or discard your change.</source>
            <translation>Guarda l'appuntamento com'è ora, poi riprova o scarta la tua modifica.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Look in {system}, or compare here, and say whether it is there.</source>
            <translation>Guarda in {system}, o confronta qui, e di' se c'è.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Looked in {system}: it is not there</source>
            <translation>Controllato in {system}: non c'è</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Marked as saved by {detail}</source>
            <translation>Segnata come salvata da {detail}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Moved by {by}</source>
            <translation>Spostato da {by}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>New changes wait here.</source>
            <translation>Le nuove modifiche aspettano qui.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>No change matches</source>
            <translation>Nessuna modifica corrisponde</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Not sent</source>
            <translation>Non inviata</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Nothing is on its way</source>
            <translation>Non c'è nulla in viaggio</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Nothing more is needed.</source>
            <translation>Non serve altro.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Nothing needs you</source>
            <translation>Nulla da gestire</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Nothing of it is on its way to {system} any more.</source>
            <translation>Nulla di questa è più in viaggio verso {system}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Nothing saved: {day}</source>
            <translation>Nulla di salvato: {day}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Nothing waits, nothing needs you.</source>
            <translation>Nulla in attesa, nulla da gestire.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Nothing was changed in {system} yet. Your entry is kept on this computer, also after a restart.</source>
            <translation>In {system} non è ancora cambiato nulla. Quanto hai inserito resta su questo computer, anche dopo un riavvio.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Nothing was changed in {system}. Daybook keeps your entry until you decide.</source>
            <translation>In {system} non è cambiato nulla. Daybook conserva quanto hai inserito finché non decidi.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Nothing, or take it back: {system} can still drop it.</source>
            <translation>Nulla, oppure ritirala: {system} può ancora scartarla.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Nothing, or undo it: then nothing is sent.</source>
            <translation>Nulla, oppure annullala: allora non viene inviato nulla.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Nothing: it goes on by itself. This line turns to saved.</source>
            <translation>Nulla: prosegue da sola. Questa riga diventerà salvata.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Pick another time, or make room in {system} and try again. Daybook looks there first, so nothing is booked twice.</source>
            <translation>Scegli un altro orario, o fai posto in {system} e riprova. Daybook prima controlla lì, così nulla viene prenotato due volte.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Please check {n} changes.</source>
            <extracomment>One: Please check {n} change.</extracomment>
            <translation>
                <numerusform>Verifica {n} modifica.</numerusform>
                <numerusform>Verifica {n} modifiche.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Put it right in {system} and try again, or discard it. Daybook looks there first.</source>
            <translation>Correggila in {system} e riprova, o scartala. Daybook prima controlla lì.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Read back: different in {system}</source>
            <translation>Riletta: diversa in {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Read back: the same in {system}</source>
            <translation>Riletta: uguale in {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Refused by {system}</source>
            <translation>Rifiutata da {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Resume sending when you are ready, or undo the change.</source>
            <translation>Riprendi l'invio quando vuoi, o annulla la modifica.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Saved in {system}</source>
            <translation>Salvata in {system}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Saved: {n} changes</source>
            <extracomment>One: Saved: {n} change</extracomment>
            <translation>
                <numerusform>Salvata: {n} modifica</numerusform>
                <numerusform>Salvate: {n} modifiche</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Seen in {system}</source>
            <translation>Vista in {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Sending is paused.</source>
            <translation>L'invio è sospeso.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Sent again by {detail}</source>
            <translation>Inviata di nuovo da {detail}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Sent to {system}</source>
            <translation>Inviata a {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Sent, number {detail}</source>
            <translation>Inviata, numero {detail}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Somebody changed this visit in {system} after you saw it, so yours was not sent.</source>
            <translation>Qualcuno ha modificato questo appuntamento in {system} dopo che l'avevi visto, quindi la tua modifica non è stata inviata.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Taken back from {system}.</source>
            <translation>Ritirata da {system}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>The answer of {system} was lost on the way.</source>
            <translation>La risposta di {system} è andata persa per strada.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>The answer of {system} was lost, and it cannot tell by itself whether it has the change.</source>
            <translation>La risposta di {system} è andata persa e non sa dire da solo se ha la modifica.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>The change is on its way to {system}.</source>
            <translation>La modifica è in viaggio verso {system}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>The change is on this computer and has not been sent.</source>
            <translation>La modifica è su questo computer e non è stata inviata.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>The filter looks at names and at what was asked for.</source>
            <translation>Il filtro cerca nei nomi e in ciò che è stato chiesto.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>This change has moved on in the meantime.</source>
            <translation>Nel frattempo questa modifica è andata avanti.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>This change was taken back.</source>
            <translation>Questa modifica è stata ritirata.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Too late to take back: {system} is writing it or has saved it.</source>
            <translation>Troppo tardi per ritirarla: {system} la sta scrivendo o l'ha salvata.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Tried again</source>
            <translation>Riprovato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>Undone</source>
            <translation>Annullata</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>What it waited for is saved</source>
            <translation>Ciò che aspettava è salvato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>What this change needs was refused or removed, so it was not sent.</source>
            <translation>Ciò che serve a questa modifica è stato rifiutato o rimosso, quindi non è stata inviata.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>What you book, move or change waits here until the practice system has saved it.</source>
            <translation>Ciò che prenoti, sposti o modifichi aspetta qui finché il gestionale non l'ha salvato.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>You took this change back. {system} has not said yet whether it still could.</source>
            <translation>Hai ritirato questa modifica. {system} non ha ancora detto se era ancora possibile.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>this desk</source>
            <translation>questa postazione</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{by} looked in {system} and said that it is saved.</source>
            <translation>{by} ha guardato in {system} e ha detto che è salvata.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{n} changes need you.</source>
            <extracomment>One: {n} change needs you.</extracomment>
            <translation>
                <numerusform>{n} modifica da gestire.</numerusform>
                <numerusform>{n} modifiche da gestire.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{n} changes wait here.</source>
            <extracomment>One: {n} change waits here.</extracomment>
            <translation>
                <numerusform>{n} modifica aspetta qui.</numerusform>
                <numerusform>{n} modifiche aspettano qui.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{n} changes were not saved.</source>
            <extracomment>One: {n} change was not saved.</extracomment>
            <translation>
                <numerusform>{n} modifica non è stata salvata.</numerusform>
                <numerusform>{n} modifiche non sono state salvate.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{n} more</source>
            <extracomment>One: {n} more</extracomment>
            <translation>
                <numerusform>{n} altra</numerusform>
                <numerusform>altre {n}</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{status} set by {by}</source>
            <translation>{status}, impostato da {by}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} asked us to wait</source>
            <translation>{system} ci ha chiesto di aspettare</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} asks for a new key</source>
            <translation>{system} chiede una nuova chiave</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} confirmed the change.</source>
            <translation>{system} ha confermato la modifica.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} could not be asked</source>
            <translation>Non è stato possibile interrogare {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} could not be reached</source>
            <translation>Non è stato possibile raggiungere {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} could not give it back</source>
            <translation>{system} non ha potuto restituirla</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} could not tell whether it has it</source>
            <translation>{system} non ha saputo dire se l'ha</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} does not know the number any more</source>
            <translation>{system} non conosce più il numero</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} has the change and is still writing it.</source>
            <translation>{system} ha la modifica e la sta ancora scrivendo.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} is still writing it</source>
            <translation>{system} la sta ancora scrivendo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} refused it, so nothing is changed there.</source>
            <translation>{system} l'ha rifiutata, quindi lì non è cambiato nulla.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} refused these details.</source>
            <translation>{system} ha rifiutato questi dati.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} refused this move.</source>
            <translation>{system} ha rifiutato questo spostamento.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} refused this patient.</source>
            <translation>{system} ha rifiutato questo paziente.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} refused this status.</source>
            <translation>{system} ha rifiutato questo stato.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} refused this visit.</source>
            <translation>{system} ha rifiutato questo appuntamento.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} refused to cancel this visit.</source>
            <translation>{system} ha rifiutato di disdire questo appuntamento.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} said it was saved, and shows {theirs} now.</source>
            <translation>{system} ha detto che è salvata e ora mostra {theirs}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} said no. Your entry is kept.</source>
            <translation>{system} ha detto no. Quanto hai inserito è conservato.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} took this change {age} ago and has not said that it is saved.</source>
            <translation>{system} ha preso questa modifica {age} fa e non ha detto che è salvata.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>{system} was sent this change {age} ago and has not answered.</source>
            <translation>Questa modifica è stata inviata a {system} {age} fa e non c'è risposta.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/outbox_detail.py" />
            <source>“{words}”</source>
            <translation>“{words}”</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>All</source>
            <translation>Tutto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>Also works: {examples}</source>
            <translation>Funziona anche: {examples}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>Balance</source>
            <translation>Saldo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>Commands</source>
            <translation>Comandi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>Do</source>
            <translation>Azioni</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>Find a time for {name}</source>
            <translation>Trova un orario per {name}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>Household: {names}</source>
            <translation>Famiglia: {names}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>Name, phone, birth date, chart number, or a command</source>
            <translation>Nome, telefono, data di nascita, numero di cartella o un comando</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>New patient “{name}”</source>
            <translation>Nuovo paziente “{name}”</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>No patient matches</source>
            <translation>Nessun paziente corrisponde</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>Patients</source>
            <translation>Pazienti</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>Seen last</source>
            <translation>Visti per ultimi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>The list of patients is still being read: {n} so far.</source>
            <translation>L'elenco dei pazienti viene ancora letto: finora {n}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>Today {time}</source>
            <translation>Oggi {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>Visits</source>
            <translation>Appuntamenti</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>We looked at names, phones, birth dates and chart numbers of {n} patients.</source>
            <translation>Abbiamo cercato tra nomi, telefoni, date di nascita e numeri di cartella di {n} pazienti.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>actions</source>
            <translation>azioni</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>birth date</source>
            <translation>data di nascita</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>chart number</source>
            <translation>numero di cartella</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>choose</source>
            <translation>scegli</translation>
        </message>
        <message>
            <location filename="../../ui/wording/palette.py" />
            <source>close</source>
            <translation>chiudi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>A birth date can be changed, not removed.</source>
            <translation>Una data di nascita si può cambiare, non togliere.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Another phone</source>
            <translation>Un altro telefono</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Book together…</source>
            <translation>Prenota insieme…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Born {date}</source>
            <translation>Data di nascita {date}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Changed details</source>
            <translation>Dati modificati</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Chart #{number}</source>
            <translation>Cartella n. {number}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Choose one in the list, or type a name, a phone number or a birth date.</source>
            <translation>Scegline uno nell'elenco, o scrivi un nome, un numero di telefono o una data di nascita.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Contact</source>
            <translation>Contatti</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Contact copied</source>
            <translation>Contatti copiati</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Copy contact</source>
            <translation>Copia contatti</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Could not be read</source>
            <translation>Lettura non riuscita</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Edit</source>
            <translation>Modifica</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Edit patient</source>
            <translation>Modifica paziente</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Found</source>
            <translation>Trovati</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>From {system}. Take payments there.</source>
            <translation>Da {system}. I pagamenti si registrano lì.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Front-desk notes</source>
            <translation>Note dell'accettazione</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Good to know</source>
            <translation>Utile da sapere</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Household</source>
            <translation>Famiglia</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>In the book today</source>
            <translation>In agenda oggi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Insurance</source>
            <translation>Assicurazione</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Name, phone, date of birth</source>
            <translation>Nome, telefono, data di nascita</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Names hidden</source>
            <translation>Nomi nascosti</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>New birth date</source>
            <translation>Nuova data di nascita</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>New email</source>
            <translation>Nuova e-mail</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>New name</source>
            <translation>Nuovo nome</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>New phone</source>
            <translation>Nuovo telefono</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Next {when}</source>
            <translation>Prossimo {when}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>No past visit known here.</source>
            <translation>Nessun appuntamento passato noto qui.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>No patient chosen</source>
            <translation>Nessun paziente scelto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>No phone or email is known.</source>
            <translation>Nessun telefono o e-mail noto.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>No visit booked</source>
            <translation>Nessun appuntamento prenotato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>No visit booked.</source>
            <translation>Nessun appuntamento prenotato.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Nobody opened yet</source>
            <translation>Ancora nessuno aperto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Not found</source>
            <translation>Non trovato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Not saved in {system} yet.</source>
            <translation>Non ancora salvato in {system}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Open {name}. {when}</source>
            <translation>Apri {name}. {when}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Past visits</source>
            <translation>Appuntamenti passati</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Patients are not shown while names are hidden.</source>
            <translation>I pazienti non si vedono finché i nomi sono nascosti.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Phone, {kind}</source>
            <translation>Telefono, {kind}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Read it in {system}. Not shown here.</source>
            <translation>Leggilo in {system}. Qui non viene mostrato.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Reading…</source>
            <translation>Lettura…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Recently opened</source>
            <translation>Aperti di recente</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Same phone number</source>
            <translation>Stesso numero di telefono</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Save changes</source>
            <translation>Salva modifiche</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Show names</source>
            <translation>Mostra nomi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Type a name, a phone number or a birth date.</source>
            <translation>Scrivi un nome, un numero di telefono o una data di nascita.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Upcoming</source>
            <translation>In programma</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>Visits since {date} are kept here.</source>
            <translation>Qui sono conservati gli appuntamenti dal {date}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>due</source>
            <translation>da pagare</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>in credit</source>
            <translation>a credito</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>next visit {when}</source>
            <translation>prossimo appuntamento {when}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>no visit booked</source>
            <translation>nessun appuntamento prenotato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>nothing due</source>
            <translation>nulla da pagare</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>removed</source>
            <translation>rimosso</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>{system} cannot be reached. This is what it told last.</source>
            <translation>{system} non è raggiungibile. Questo è ciò che ha comunicato per ultimo.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>{system} could not be asked. Nothing was changed.</source>
            <translation>Non è stato possibile interrogare {system}. Non è stato cambiato nulla.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>{system} has no such patient any more. Nothing was changed.</source>
            <translation>{system} non ha più questo paziente. Non è stato cambiato nulla.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>{system} has none yet.</source>
            <translation>{system} non ne ha ancora.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/patients.py" />
            <source>{system} still has {old}</source>
            <translation>{system} ha ancora {old}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>A4</source>
            <translation>A4</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Across</source>
            <translation>Orizzontale</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Arrange</source>
            <translation>Disposizione</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Columns</source>
            <translation>Colonne</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Contains patient details: shred after use.</source>
            <translation>Contiene dati di pazienti: distruggere dopo l'uso.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Copies</source>
            <translation>Copie</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Finished visits</source>
            <translation>Appuntamenti conclusi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>For sheets that stay in the open</source>
            <translation>Per fogli che restano in vista</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Include</source>
            <translation>Includi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Initials instead of names</source>
            <translation>Iniziali al posto dei nomi</translation>
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
            <translation>Pagina successiva</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>No printer is set up</source>
            <translation>Nessuna stampante configurata</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>No visits</source>
            <translation>Nessun appuntamento</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Not settled</source>
            <translation>Non conclusa</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Notes for the day</source>
            <translation>Note per il giorno</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Nothing was printed. Choose another one, or save as PDF.</source>
            <translation>Non è stato stampato nulla. Scegline un'altra o salva come PDF.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Open, {time}</source>
            <translation>Libero, {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Orientation</source>
            <translation>Orientamento</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>PDF files (*.pdf)</source>
            <translation>File PDF (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Page {n} of {all}</source>
            <translation>Pagina {n} di {all}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Paper</source>
            <translation>Carta</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Phone numbers</source>
            <translation>Numeri di telefono</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Preview</source>
            <translation>Anteprima</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Previous page</source>
            <translation>Pagina precedente</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Print agenda</source>
            <translation>Stampa riepilogo</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/printing.py" />
            <source>Print {n} pages</source>
            <extracomment>One: Print {n} page</extracomment>
            <translation>
                <numerusform>Stampa {n} pagina</numerusform>
                <numerusform>Stampa {n} pagine</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Printed {time} by {person}.</source>
            <translation>Stampato alle {time} da {person}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Printer</source>
            <translation>Stampante</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Privacy</source>
            <translation>Riservatezza</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Save as PDF…</source>
            <translation>Salva come PDF…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Save the day as PDF</source>
            <translation>Salva il giorno come PDF</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Saved. The file holds patient details: keep it as you keep the book.</source>
            <translation>Salvato. Il file contiene dati di pazienti: custodiscilo come l'agenda.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Shred reminder in the footer</source>
            <translation>Invito a distruggere a piè di pagina</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>The printer did not take it.</source>
            <translation>La stampante non l'ha accettato.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Upright</source>
            <translation>Verticale</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>Week {n}</source>
            <translation>Settimana {n}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>as of {time}</source>
            <translation>dati delle {time}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/printing.py" />
            <source>{n} pages</source>
            <extracomment>One: {n} page</extracomment>
            <translation>
                <numerusform>{n} pagina</numerusform>
                <numerusform>{n} pagine</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/printing.py" />
            <source>{n} unconfirmed</source>
            <extracomment>One: {n} unconfirmed</extracomment>
            <translation>
                <numerusform>{n} non confermato</numerusform>
                <numerusform>{n} non confermati</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/printing.py" />
            <source>{n} visits are not settled in their practice system yet. They print with ◇.</source>
            <extracomment>One: {n} visit is not settled in its practice system yet. It prints with ◇.</extracomment>
            <translation>
                <numerusform>{n} appuntamento non è ancora concluso nel gestionale. Si stampa con ◇.</numerusform>
                <numerusform>{n} appuntamenti non sono ancora conclusi nel gestionale. Si stampano con ◇.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/printing.py" />
            <source>{pages} sent to {printer}</source>
            <translation>{pages} a {printer}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>10 seconds</source>
            <translation>10 secondi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>6 seconds</source>
            <translation>6 secondi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>A PIN has 4 to 64 characters.</source>
            <translation>Un PIN ha da 4 a 64 caratteri.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>A hidden column comes back here or in the sidebar.</source>
            <translation>Una colonna nascosta torna da qui o dalla barra laterale.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>A time kept free on this computer while you ask the patient.</source>
            <translation>Un orario lasciato libero su questo computer mentre chiedi al paziente.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>About</source>
            <translation>Informazioni</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>All shortcuts</source>
            <translation>Tutte le scorciatoie</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Also when the network is back</source>
            <translation>Anche quando torna la rete</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Appearance</source>
            <translation>Aspetto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>As one struck line each.</source>
            <translation>Ciascuno come una riga barrata.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>As the system</source>
            <translation>Come il sistema</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>As usual here</source>
            <translation>Come d'uso qui</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Ask me to check after</source>
            <translation>Chiedimi di verificare dopo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>At least 4 characters; letters count too. Pasting works.</source>
            <translation>Almeno 4 caratteri; valgono anche le lettere. Si può incollare.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Audit trail</source>
            <translation>Registro delle attività</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>C confirms, A arrived, S seat, D done, X no-show, and others. Only while the calendar has the keyboard.</source>
            <translation>C conferma, A accettato, S in poltrona, D concluso, X non presentato e altre. Solo quando il calendario ha la tastiera.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Calendar</source>
            <translation>Calendario</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Calendar height</source>
            <translation>Altezza del calendario</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Change PIN…</source>
            <translation>Cambia PIN…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Changes that are not saved yet stay, and are still sent.</source>
            <translation>Le modifiche non ancora salvate restano e vengono comunque inviate.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Check it</source>
            <translation>Verifica</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Clear copy</source>
            <translation>Cancella copia</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Clear copy…</source>
            <translation>Cancella copia…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Clear the copy on this computer?</source>
            <translation>Cancellare la copia su questo computer?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Columns are</source>
            <translation>Le colonne sono</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Compact</source>
            <translation>Compatta</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Copied</source>
            <translation>Copiato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Copied. There is nothing of a patient in it, and no key.</source>
            <translation>Copiato. Non contiene nulla di un paziente né chiavi.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Copy support details</source>
            <translation>Copia dettagli per l'assistenza</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Dark</source>
            <translation>Scuro</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Data and support</source>
            <translation>Dati e assistenza</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Data folder</source>
            <translation>Cartella dei dati</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Daybook, and what it is made of.</source>
            <translation>Daybook e di che cosa è fatto.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Daybook, the fonts, the icons and every library.</source>
            <translation>Daybook, i caratteri, le icone e ogni libreria.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Days kept ahead</source>
            <translation>Giorni futuri conservati</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Days kept back</source>
            <translation>Giorni passati conservati</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Encrypted. Lets you search and read while offline: {people}, {days}.</source>
            <translation>Cifrata. Permette di cercare e leggere offline: {people}, {days}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Entry {n} does not fit: something was altered or removed.</source>
            <translation>La voce {n} non torna: qualcosa è stato alterato o rimosso.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Every command with its key.</source>
            <translation>Ogni comando con il suo tasto.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Folders</source>
            <translation>Cartelle</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Following the trail…</source>
            <translation>Controllo del registro…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>For a manager’s seat: nothing can be changed from here.</source>
            <translation>Per la postazione di chi dirige: da qui non si può cambiare nulla.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>For this computer.</source>
            <translation>Per questo computer.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>For this computer. Everything changes at once.</source>
            <translation>Per questo computer. Tutto cambia subito.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>General</source>
            <translation>Generali</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Grid</source>
            <translation>Griglia</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Hide names</source>
            <translation>Nascondi nomi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Hold a time for</source>
            <translation>Tieni un orario per</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>How changes leave this computer.</source>
            <translation>Come le modifiche lasciano questo computer.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>How tall an hour is. Roomy helps where many short visits follow each other.</source>
            <translation>Quanto è alta un'ora. Ampia aiuta con molti appuntamenti brevi di seguito.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>In the month, the week and wherever a date is chosen.</source>
            <translation>Nel mese, nella settimana e ovunque si scelga una data.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>It cannot be reached right now. Until it can, there is nothing to be seen here.</source>
            <translation>Al momento non è raggiungibile. Finché non lo sarà, qui non si vedrà nulla.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>It guards against passers-by, not against someone who can use your computer account.</source>
            <translation>Protegge da chi passa, non da chi può usare il tuo account del computer.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Its own word</source>
            <translation>La sua parola</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Keep going when the window is closed</source>
            <translation>Continua quando la finestra è chiusa</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Keep saved changes for</source>
            <translation>Conserva le modifiche salvate per</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Kept on this computer</source>
            <translation>Conservato su questo computer</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Keyboard</source>
            <translation>Tastiera</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Keys of the calendar.</source>
            <translation>Tasti del calendario.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Language</source>
            <translation>Lingua</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Less motion</source>
            <translation>Meno movimento</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Letter keys in the calendar</source>
            <translation>Tasti lettera nel calendario</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Licences</source>
            <translation>Licenze</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Light</source>
            <translation>Chiaro</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Light, dark, or as the system has it.</source>
            <translation>Chiaro, scuro o come il sistema.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Lock</source>
            <translation>Blocca</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Lock when nobody has used Daybook for</source>
            <translation>Blocca se nessuno usa Daybook per</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Log folder</source>
            <translation>Cartella del registro</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Monday</source>
            <translation>Lunedì</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Name of this desk</source>
            <translation>Nome di questa postazione</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Never</source>
            <translation>Mai</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>New PIN</source>
            <translation>Nuovo PIN</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>New PIN once more</source>
            <translation>Di nuovo il nuovo PIN</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>No PIN is set, so one key unlocks.</source>
            <translation>Nessun PIN impostato, quindi un tasto sblocca.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>No setting matches.</source>
            <translation>Nessuna impostazione corrisponde.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>No words of its own were seen yet. They come with the first visits that are read.</source>
            <translation>Non si sono ancora viste sue parole. Arrivano con i primi appuntamenti letti.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>None: send at once</source>
            <translation>Nessuno: invia subito</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Nothing</source>
            <translation>Nulla</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Nothing is kept on disk in this run.</source>
            <translation>In questa sessione non si conserva nulla su disco.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Nothing slides or turns.</source>
            <translation>Nulla scorre o gira.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Notifications</source>
            <translation>Notifiche</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Off</source>
            <translation>Spento</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Older days are read again when you go there.</source>
            <translation>I giorni più vecchi si rileggono quando ci vai.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Older ones are removed. Unsettled ones are always kept.</source>
            <translation>Le più vecchie vengono eliminate. Quelle non concluse restano sempre.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>On</source>
            <translation>Acceso</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>One column for each provider, or for each room.</source>
            <translation>Una colonna per ogni operatore o per ogni sala.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Only counts, never a name; at most one a minute.</source>
            <translation>Solo conteggi, mai un nome; al massimo una al minuto.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Only for reading: {system} cannot be told this word from here.</source>
            <translation>Solo in lettura: questa parola non può essere comunicata a {system} da qui.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Opens in the tray, ready to use.</source>
            <translation>Si apre nell'area di notifica, pronto all'uso.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Outbox</source>
            <translation>In uscita</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Patient and schedule copy</source>
            <translation>Copia di pazienti e agenda</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Patients and days kept here are thrown away and read again from {system}. Until then search finds less.</source>
            <translation>I pazienti e i giorni conservati qui vengono eliminati e riletti da {system}. Fino ad allora la ricerca trova di meno.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Practice book</source>
            <translation>Agenda propria</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Present PIN</source>
            <translation>PIN attuale</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Privacy and lock</source>
            <translation>Privacy e blocco</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Read in idle moments, so that they open at once and while offline.</source>
            <translation>Letti nei momenti liberi, così si aprono subito e anche offline.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Remove PIN</source>
            <translation>Togli PIN</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Remove PIN…</source>
            <translation>Togli PIN…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Roomy</source>
            <translation>Ampia</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Search settings</source>
            <translation>Cerca impostazioni</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Set PIN</source>
            <translation>Imposta PIN</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Set PIN…</source>
            <translation>Imposta PIN…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Show</source>
            <translation>Mostra</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Show cancelled visits</source>
            <translation>Mostra appuntamenti disdetti</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Show time outside opening hours</source>
            <translation>Mostra l'orario fuori apertura</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Shown as</source>
            <translation>Mostrato come</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Shown columns</source>
            <translation>Colonne visibili</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Shows initials everywhere. Ctrl+Shift+H switches it any time.</source>
            <translation>Mostra ovunque le iniziali. Ctrl+Shift+H lo cambia quando vuoi.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>So long a change waits here before it is sent.</source>
            <translation>Per quanto una modifica aspetta qui prima di partire.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>So long without an answer, a change counts as one that needs a person.</source>
            <translation>Dopo quanto, senza risposta, una modifica richiede una persona.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Standard</source>
            <translation>Standard</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Stands with every change made here, and in the audit trail.</source>
            <translation>Sta con ogni modifica fatta qui e nel registro delle attività.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Start when you log in</source>
            <translation>Avvia quando accedi al computer</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Start with Windows</source>
            <translation>Avvia con Windows</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Statuses</source>
            <translation>Stati</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Sunday</source>
            <translation>Domenica</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Support</source>
            <translation>Assistenza</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Support details</source>
            <translation>Dettagli per l'assistenza</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Takes effect when Daybook is started again.</source>
            <translation>Vale dal prossimo avvio di Daybook.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Tell me</source>
            <translation>Avvisami</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Text and colour</source>
            <translation>Testo e colore</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Text size</source>
            <translation>Dimensione del testo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>That is not the present PIN.</source>
            <translation>Non è il PIN attuale.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>The PIN is removed. Enter unlocks now.</source>
            <translation>Il PIN è stato tolto. Ora Invio sblocca.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>The PIN is set.</source>
            <translation>Il PIN è impostato.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>The copy is cleared. It is being read again.</source>
            <translation>La copia è cancellata. Viene letta di nuovo.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>The practice systems this book reads and writes.</source>
            <translation>I gestionali che questa agenda legge e scrive.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>The two new PINs are not the same.</source>
            <translation>I due nuovi PIN non coincidono.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>The whole day instead of the hours somebody works.</source>
            <translation>Tutto il giorno invece delle ore di lavoro.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>The window goes to the tray, and changes are still sent. Exit in the menu ends Daybook.</source>
            <translation>La finestra va nell'area di notifica e le modifiche continuano a partire. Chiudi Daybook nel menu lo termina.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>This computer does not let Daybook start by itself.</source>
            <translation>Questo computer non permette a Daybook di avviarsi da solo.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>This computer only looks</source>
            <translation>Questo computer può solo leggere</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Time step</source>
            <translation>Passo dell'orario</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Time to undo</source>
            <translation>Tempo per annullare</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Unlock with a PIN</source>
            <translation>Sblocca con un PIN</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Version</source>
            <translation>Versione</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Versions, folders, connections and counts as plain text, for whoever helps you.</source>
            <translation>Versioni, cartelle, connessioni e conteggi come testo, per chi ti aiuta.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Weeks begin on</source>
            <translation>La settimana inizia di</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>What dragging and the arrow keys snap to. With Alt it is 5 minutes.</source>
            <translation>A cosa si agganciano trascinamento e frecce. Con Alt sono 5 minuti.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>What each system’s own words mean here.</source>
            <translation>Che cosa significano qui le parole di ciascun gestionale.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>What is kept here, where, and for how long.</source>
            <translation>Che cosa si conserva qui, dove e per quanto.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>What people nearby can see</source>
            <translation>Che cosa può vedere chi è vicino</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>What the day shows, and how fine it is.</source>
            <translation>Che cosa mostra il giorno e con quale dettaglio.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>What the system tray tells.</source>
            <translation>Che cosa dice l'area di notifica.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>When something needs me</source>
            <translation>Quando serve qualcosa da me</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Who changed or looked at what. Each entry is sealed to the one before it.</source>
            <translation>Chi ha cambiato o guardato che cosa. Ogni voce è sigillata alla precedente.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Who works in a practice whose book is kept on this computer, where, and when.</source>
            <translation>Chi lavora in uno studio la cui agenda è su questo computer, dove e quando.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>Words, rows and controls grow together. From 150 % the sidebar makes room.</source>
            <translation>Parole, righe e comandi crescono insieme. Dal 150 % la barra laterale fa spazio.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>You get a 20-second notice, and any key keeps it open. Changes are still sent while locked.</source>
            <translation>Ricevi un avviso di 20 secondi e un tasto qualsiasi lo tiene aperto. Durante il blocco le modifiche partono ancora.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>{back} days back and {ahead} ahead</source>
            <translation>{back} giorni passati e {ahead} futuri</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/settings.py" />
            <source>{n} entries; nothing was altered or removed.</source>
            <extracomment>One: {n} entry; nothing was altered or removed.</extracomment>
            <translation>
                <numerusform>{n} voce; nulla è stato alterato o rimosso.</numerusform>
                <numerusform>{n} voci; nulla è stato alterato o rimosso.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/settings.py" />
            <source>{status} (guess)</source>
            <translation>{status} (ipotesi)</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>A cut-off end is the usual cause: yours ends in …{tail}, compare it with the original.</source>
            <translation>Di solito è stata tagliata la fine: la tua termina con …{tail}, confrontala con l'originale.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>A practice system</source>
            <translation>Un gestionale</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Add a patient</source>
            <translation>Aggiungere un paziente</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/setup.py" />
            <source>After {n} minutes; sending goes on while locked.</source>
            <extracomment>One: After {n} minute; sending goes on while locked.</extracomment>
            <translation>
                <numerusform>Dopo {n} minuto; l'invio continua anche quando è bloccato.</numerusform>
                <numerusform>Dopo {n} minuti; l'invio continua anche quando è bloccato.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Allied health practices</source>
            <translation>Studi di professioni sanitarie</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Almost there: one entry needs another look</source>
            <translation>Quasi fatto: una voce va rivista</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>An address begins with https://</source>
            <translation>Un indirizzo inizia con https://</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Another connection has this name.</source>
            <translation>Un'altra connessione ha questo nome.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Ask it for a patient by {ways}</source>
            <translation>Chiedigli un paziente per {ways}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Book a visit</source>
            <translation>Prenotare un appuntamento</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Calendar columns</source>
            <translation>Colonne del calendario</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Cancel a visit</source>
            <translation>Disdire un appuntamento</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Can’t find them? Ask {system} support for “{labels}”.</source>
            <translation>Non li trovi? Chiedi all'assistenza di {system}: “{labels}”.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Change a patient’s details</source>
            <translation>Modificare i dati di un paziente</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Changes are saved at once</source>
            <translation>Le modifiche si salvano subito</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Changes take some seconds to save</source>
            <translation>Le modifiche si salvano in alcuni secondi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Check again</source>
            <translation>Verifica di nuovo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Check connection</source>
            <translation>Verifica connessione</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Check the keys</source>
            <translation>Controlla le chiavi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Check {label}</source>
            <translation>Controlla: {label}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Checking the connection</source>
            <translation>Verifica della connessione in corso</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Choose your system</source>
            <translation>Scegli il gestionale</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Client ID and secret</source>
            <translation>Client ID e segreto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Clinics and groups</source>
            <translation>Cliniche e gruppi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Connect</source>
            <translation>Collega</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Connect to {system}</source>
            <translation>Collega a {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Connected to {practice}</source>
            <translation>Collegato a {practice}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Continue with {system}</source>
            <translation>Continua con {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Copied, without keys</source>
            <translation>Copiato, senza chiavi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Copied. Paste it into a new e-mail.</source>
            <translation>Copiato. Incollalo in una nuova e-mail.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Copy a ready-made e-mail</source>
            <translation>Copia un'e-mail già pronta</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Copy details for support</source>
            <translation>Copia i dettagli per l'assistenza</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Daybook does not know this time zone. Type a city, such as Chicago, and choose.</source>
            <translation>Daybook non conosce questo fuso orario. Scrivi una città, per esempio Roma, e scegli.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Daybook keeps this book on this computer, encrypted.</source>
            <translation>Daybook conserva questa agenda su questo computer, cifrata.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Daybook reads and books in the system you already use.</source>
            <translation>Daybook legge e prenota nel gestionale che usi già.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Daybook {version}, connection check with {system}</source>
            <translation>Daybook {version}, verifica della connessione con {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Daybook’s own book</source>
            <translation>Agenda di Daybook</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Dental and medical studios</source>
            <translation>Studi dentistici e medici</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Entries are complete</source>
            <translation>I dati sono completi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Entries are not complete</source>
            <translation>I dati non sono completi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Everything works</source>
            <translation>Funziona tutto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Fill in only what is new. Everything else stays as it is.</source>
            <translation>Compila solo ciò che è nuovo. Tutto il resto rimane com'è.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Fix “{label}”</source>
            <translation>Correggi “{label}”</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>For a practice without a system</source>
            <translation>Per uno studio senza gestionale</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Free times: worked out here from hours and visits.</source>
            <translation>Orari liberi: calcolati qui da orari e appuntamenti.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Good for training and a first look</source>
            <translation>Per esercitarsi e dare un'occhiata</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Hello,

we would like to connect our front-desk program (Daybook) to {system}. Please send us, or tell us where to find:

{wanted}

Thank you.</source>
            <translation>Buongiorno,

vorremmo collegare il nostro programma per l'accettazione (Daybook) a {system}. Vi preghiamo di inviarci, o di indicarci dove trovare:

{wanted}

Grazie.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Hide what was entered</source>
            <translation>Nascondi quanto inserito</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>I don’t know which one we use</source>
            <translation>Non so quale usiamo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>In the tray, which tells counts and never a name.</source>
            <translation>Nell'area di notifica, che dice conteggi e mai un nome.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>It cannot look for a name. Daybook reads all patients once, in the background, and searches here.</source>
            <translation>Non può cercare un nome. Daybook legge una volta tutti i pazienti, in sottofondo, e cerca qui.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Its name stands at the top of the window in which you book today, or on the bill your practice pays for it. Whoever looks after your computers knows too. Until then the sample practice shows how Daybook works.</source>
            <translation>Il suo nome è in cima alla finestra in cui prenoti oggi, o sulla fattura che lo studio paga. Lo sa anche chi si occupa dei vostri computer. Fino ad allora lo studio di esempio mostra come funziona Daybook.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Keys accepted</source>
            <translation>Chiavi accettate</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Keys are left out.</source>
            <translation>Le chiavi sono escluse.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Keys cannot be kept on this computer</source>
            <translation>Le chiavi non si possono conservare su questo computer</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Keys not accepted</source>
            <translation>Chiavi non accettate</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Keys stay in this computer’s keychain, never in a file.</source>
            <translation>Le chiavi restano nel portachiavi di questo computer, mai in un file.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Lock when nobody is here</source>
            <translation>Blocca quando non c'è nessuno</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Made-up patients, nothing is sent</source>
            <translation>Pazienti inventati, non si invia nulla</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>More settings</source>
            <translation>Altre impostazioni</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Move a visit</source>
            <translation>Spostare un appuntamento</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Name in Daybook</source>
            <translation>Nome in Daybook</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>New keys for {practice}</source>
            <translation>Nuove chiavi per {practice}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>No keys needed</source>
            <translation>Non servono chiavi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>No time zone matches</source>
            <translation>Nessun fuso orario corrisponde</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Not connected yet</source>
            <translation>Non ancora collegato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Nothing is changed in your practice system during setup. Daybook only reads.</source>
            <translation>Durante la configurazione nel tuo gestionale non cambia nulla. Daybook legge soltanto.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Nothing was changed. Your entries are kept.</source>
            <translation>Non è stato cambiato nulla. Quanto hai inserito è conservato.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>On this computer</source>
            <translation>Su questo computer</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>One link to many dental systems</source>
            <translation>Un accesso a molti gestionali</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>One more choice</source>
            <translation>Ancora una scelta</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>One step at a time. You can stop at any moment.</source>
            <translation>Un passo alla volta. Puoi fermarti quando vuoi.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Open the sample practice</source>
            <translation>Apri lo studio di esempio</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Open today’s schedule</source>
            <translation>Apri l'agenda di oggi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Paste the new one here.</source>
            <translation>Incolla qui quello nuovo.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Paste these from {system}, or from the message you got from them.</source>
            <translation>Incollali da {system}, o dal messaggio che ti hanno mandato.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Providers and rooms not read</source>
            <translation>Operatori e sale non letti</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Reach {system}</source>
            <translation>Raggiungere {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Reached {system}</source>
            <translation>{system} raggiunto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Read providers and rooms</source>
            <translation>Leggere operatori e sale</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Read today’s schedule</source>
            <translation>Leggere l'agenda di oggi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Search a city or a zone, such as Chicago or Eastern</source>
            <translation>Cerca una città o un fuso, per esempio Roma</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Set a visit’s status</source>
            <translation>Impostare lo stato di un appuntamento</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Set up a practice</source>
            <translation>Configura uno studio</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Set up in about 3 minutes</source>
            <translation>Pronto in circa 3 minuti</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Show what was entered</source>
            <translation>Mostra quanto inserito</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Shows its own free times</source>
            <translation>Mostra i propri orari liberi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Step {n} of {of}: {words}, {state}</source>
            <translation>Passo {n} di {of}: {words}, {state}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Stop</source>
            <translation>Ferma</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>The practice system</source>
            <translation>Il gestionale</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>The practice system needs an answer</source>
            <translation>Il gestionale ha bisogno di una risposta</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>This computer can keep the keys</source>
            <translation>Questo computer può conservare le chiavi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>This is needed.</source>
            <translation>Questo serve.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Time zones</source>
            <translation>Fusi orari</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Times are shown in {zone}.</source>
            <translation>Gli orari sono mostrati in {zone}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Today’s schedule not read</source>
            <translation>Agenda di oggi non letta</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Try the sample practice</source>
            <translation>Prova lo studio di esempio</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Use this and go on</source>
            <translation>Usa questo e prosegui</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>User name and password</source>
            <translation>Nome utente e password</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>We checked step by step and stopped at the first problem.</source>
            <translation>Abbiamo verificato passo per passo e ci siamo fermati al primo problema.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>What it does not offer</source>
            <translation>Che cosa non offre</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>What the practice system offers</source>
            <translation>Che cosa offre il gestionale</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>What to do</source>
            <translation>Che cosa fare</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>What works</source>
            <translation>Che cosa funziona</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Which system holds your schedule?</source>
            <translation>Quale gestionale contiene la tua agenda?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Which time zone is the practice in?</source>
            <translation>In quale fuso orario si trova lo studio?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Which {label} is yours?</source>
            <translation>Quale {label} è il tuo?</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Yes</source>
            <translation>Sì</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>You can change all of this in Settings.</source>
            <translation>Puoi cambiare tutto questo nelle Impostazioni.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Your name at this desk</source>
            <translation>Il tuo nome in questa postazione</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>Your own hub for Sikka or Kolla</source>
            <translation>Il tuo hub per Sikka o Kolla</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>current step</source>
            <translation>passo attuale</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>date of birth</source>
            <translation>data di nascita</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>days</source>
            <translation>giorni</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>failed</source>
            <translation>non riuscito</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>name</source>
            <translation>nome</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>not tried</source>
            <translation>non provato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>number</source>
            <translation>numero</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>running</source>
            <translation>in corso</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>to come</source>
            <translation>da fare</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>{label} accepted</source>
            <translation>{label}: accettato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>{label} not accepted</source>
            <translation>{label}: non accettato</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/setup.py" />
            <source>{n} visits today</source>
            <extracomment>One: {n} visit today</extracomment>
            <translation>
                <numerusform>{n} appuntamento oggi</numerusform>
                <numerusform>{n} appuntamenti oggi</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>{practice} works with its new keys</source>
            <translation>{practice} funziona con le nuove chiavi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/setup.py" />
            <source>{system} was not reached</source>
            <translation>{system} non è stato raggiunto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>A count in the bar below is pressed, and nothing matches it now.</source>
            <translation>Nella barra in basso è premuto un conteggio e ora nulla vi corrisponde.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>A part of {day} could not be read from {system}.</source>
            <translation>Una parte di {day} non è stata letta da {system}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Add who works here</source>
            <translation>Aggiungi chi lavora qui</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>All columns are hidden</source>
            <translation>Tutte le colonne sono nascoste</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Book anyway…</source>
            <translation>Prenota comunque…</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Each provider is a column of the day. Rooms, visit types and hours can follow.</source>
            <translation>Ogni operatore è una colonna del giorno. Sale, tipi di appuntamento e orari possono seguire.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Go to today</source>
            <translation>Vai a oggi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Go to {day}</source>
            <translation>Vai a {day}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Next try in {time}. Changes wait here.</source>
            <translation>Nuovo tentativo tra {time}. Le modifiche aspettano qui.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>No visit of this day is shown</source>
            <translation>Nessun appuntamento di questo giorno è visibile</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>No visits on {day}</source>
            <translation>Nessun appuntamento {day}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>No visits yet. Click a time to book it.</source>
            <translation>Ancora nessun appuntamento. Fai clic su un orario per prenotarlo.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Nobody works here yet</source>
            <translation>Qui non lavora ancora nessuno</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Nothing is lost. This day can be read once you reconnect.</source>
            <translation>Nulla è andato perso. Questo giorno si potrà leggere quando ricolleghi.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Nothing is lost. When they are set up there, they appear here at the next reading.</source>
            <translation>Nulla è andato perso. Quando saranno impostati lì, compariranno qui alla prossima lettura.</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/states.py" />
            <source>Nothing is lost: {n} changes wait here and go out once you reconnect.</source>
            <extracomment>One: Nothing is lost: {n} change waits here and goes out once you reconnect.</extracomment>
            <translation>
                <numerusform>Nulla è andato perso: {n} modifica aspetta qui e parte quando ricolleghi.</numerusform>
                <numerusform>Nulla è andato perso: {n} modifiche aspettano qui e partono quando ricolleghi.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Nothing is on this computer yet</source>
            <translation>Su questo computer non c'è ancora nulla</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Offline since {time}.</source>
            <translation>Offline dalle {time}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Offline since {time}. Days that were read before can be seen, and changes wait here.</source>
            <translation>Offline dalle {time}. I giorni già letti si possono vedere e le modifiche aspettano qui.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Open connection</source>
            <translation>Apri connessione</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/states.py" />
            <source>Parts of {n} days</source>
            <extracomment>One: Parts of {n} day</extracomment>
            <translation>
                <numerusform>Parti di {n} giorno</numerusform>
                <numerusform>Parti di {n} giorni</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Read again</source>
            <translation>Rileggi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Reading the week from {system}</source>
            <translation>Lettura della settimana da {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Reading {day} from {system}</source>
            <translation>Lettura di {day} da {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Show all columns</source>
            <translation>Mostra tutte le colonne</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Show all visits</source>
            <translation>Mostra tutti gli appuntamenti</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>The key stopped working at {time}.</source>
            <translation>La chiave ha smesso di funzionare alle {time}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>The practice is closed.</source>
            <translation>Lo studio è chiuso.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>The practice is closed. It opens again on {day} at {time}.</source>
            <translation>Lo studio è chiuso. Riapre {day} alle {time}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>This is the schedule as of {time}.</source>
            <translation>Questa è l'agenda delle {time}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>This is the schedule as of {time}. {stays}</source>
            <translation>Questa è l'agenda delle {time}. {stays}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>This week is not on this computer</source>
            <translation>Questa settimana non è su questo computer</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>Try now</source>
            <translation>Prova ora</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>What is shown is right, but a visit may be missing.</source>
            <translation>Ciò che si vede è giusto, ma potrebbe mancare un appuntamento.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>You can go on booking; changes wait here.</source>
            <translation>Puoi continuare a prenotare; le modifiche aspettano qui.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>incomplete</source>
            <translation>incompleto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>not read yet</source>
            <translation>non ancora letto</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>{day} is not on this computer</source>
            <translation>Su questo computer manca {day}</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/states.py" />
            <source>{n} visits of this day are in them.</source>
            <extracomment>One: {n} visit of this day is in them.</extracomment>
            <translation>
                <numerusform>Contengono {n} appuntamento di questo giorno.</numerusform>
                <numerusform>Contengono {n} appuntamenti di questo giorno.</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>{parts} could not be read from {system}.</source>
            <translation>Impossibile leggere da {system}: {parts}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>{system} asked us to slow down. It is read by itself in {time}; nothing is lost.</source>
            <translation>{system} ci ha chiesto di rallentare. Viene letto da solo tra {time}; nulla è andato perso.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>{system} cannot be reached since {time}.</source>
            <translation>{system} non è raggiungibile dalle {time}.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>{system} is asking for a new key</source>
            <translation>{system} chiede una nuova chiave</translation>
        </message>
        <message>
            <location filename="../../ui/wording/states.py" />
            <source>{system} names no providers</source>
            <translation>{system} non indica operatori</translation>
        </message>
        <message>
            <location filename="../../ui/wording/visit_peek.py" />
            <source>On its way to {system}</source>
            <translation>In viaggio verso {system}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/visit_peek.py" />
            <source>Show the inspector</source>
            <translation>Mostra il pannello</translation>
        </message>
        <message>
            <location filename="../../ui/wording/visit_peek.py" />
            <source>This visit at a glance</source>
            <translation>Questo appuntamento in breve</translation>
        </message>
        <message>
            <location filename="../../ui/wording/visit_peek.py" />
            <source>Waiting here</source>
            <translation>Aspetta qui</translation>
        </message>
        <message>
            <location filename="../../ui/wording/week.py" />
            <source>Closes {time}</source>
            <translation>Chiude alle {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/week.py" />
            <source>Day off</source>
            <translation>Giorno libero</translation>
        </message>
        <message>
            <location filename="../../ui/wording/week.py" />
            <source>Next week</source>
            <translation>Settimana successiva</translation>
        </message>
        <message>
            <location filename="../../ui/wording/week.py" />
            <source>Opens {time}</source>
            <translation>Apre alle {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/week.py" />
            <source>Practice closed</source>
            <translation>Studio chiuso</translation>
        </message>
        <message>
            <location filename="../../ui/wording/week.py" />
            <source>Previous week</source>
            <translation>Settimana precedente</translation>
        </message>
        <message>
            <location filename="../../ui/wording/week.py" />
            <source>This week</source>
            <translation>Questa settimana</translation>
        </message>
        <message>
            <location filename="../../ui/wording/week.py" />
            <source>Week calendar of {name}, {first} to {last}</source>
            <translation>Calendario settimanale di {name}, dal {first} al {last}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/week.py" />
            <source>Week of {name}</source>
            <translation>Settimana di {name}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/week.py" />
            <source>Whose week</source>
            <translation>La settimana di chi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/week.py" />
            <source>{time} free</source>
            <translation>{time} liberi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Agenda</source>
            <translation>Riepilogo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>All saved</source>
            <translation>Tutto salvato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>At a glance</source>
            <translation>In breve</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Book next</source>
            <translation>Prenota il prossimo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>By room</source>
            <translation>Per sala</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Calendar view</source>
            <translation>Vista del calendario</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Cancelled visits</source>
            <translation>Appuntamenti disdetti</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Choose a date</source>
            <translation>Scegli una data</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Copy</source>
            <translation>Copia</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Go to date</source>
            <translation>Vai alla data</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>History</source>
            <translation>Storico</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Inspector</source>
            <translation>Pannello</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Less</source>
            <translation>Meno</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Lock now</source>
            <translation>Blocca ora</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Month</source>
            <translation>Mese</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>More</source>
            <translation>Altro</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Names are hidden. Show them again with Ctrl+Shift+H.</source>
            <translation>I nomi sono nascosti. Mostrali di nuovo con Ctrl+Shift+H.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Names are shown.</source>
            <translation>I nomi sono visibili.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>New key</source>
            <translation>Nuova chiave</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Next day or week</source>
            <translation>Giorno o settimana successiva</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Next month</source>
            <translation>Mese successivo</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Next up</source>
            <translation>I prossimi</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>No earlier visits known here.</source>
            <translation>Qui non risultano appuntamenti precedenti.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Nobody else is expected today.</source>
            <translation>Oggi non si aspetta nessun altro.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Nobody is waiting.</source>
            <translation>Nessuno è in attesa.</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Offline · as of {time}</source>
            <translation>Offline · dati delle {time}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Outbox: {words}</source>
            <translation>In uscita: {words}</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Outside hours</source>
            <translation>Fuori orario</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Practice and menu</source>
            <translation>Studio e menu</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Previous day or week</source>
            <translation>Giorno o settimana precedente</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Previous month</source>
            <translation>Mese precedente</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Search or type a command</source>
            <translation>Cerca o digita un comando</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Sending paused</source>
            <translation>Invio sospeso</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Show or hide the inspector</source>
            <translation>Mostra o nascondi il pannello</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Sidebar</source>
            <translation>Barra laterale</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Status bar</source>
            <translation>Barra di stato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Top bar</source>
            <translation>Barra superiore</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>Week</source>
            <translation>Settimana</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>What the columns are</source>
            <translation>Che cosa sono le colonne</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>all saved</source>
            <translation>tutto salvato</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>optional</source>
            <translation>facoltativo</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/window.py" />
            <source>{n} cancelled, shown</source>
            <extracomment>One: {n} cancelled, shown</extracomment>
            <translation>
                <numerusform>{n} disdetto, visibile</numerusform>
                <numerusform>{n} disdetti, visibili</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>{n} late</source>
            <translation>{n} in ritardo</translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/window.py" />
            <source>{n} not saved</source>
            <extracomment>One: {n} not saved</extracomment>
            <translation>
                <numerusform>{n} non salvata</numerusform>
                <numerusform>{n} non salvate</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <location filename="../../ui/wording/window.py" />
            <source>{n} to check</source>
            <extracomment>One: {n} to check</extracomment>
            <translation>
                <numerusform>{n} da verificare</numerusform>
                <numerusform>{n} da verificare</numerusform>
            </translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>{system} asked us to slow down</source>
            <translation>{system} ci ha chiesto di rallentare</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>{system} needs a new key</source>
            <translation>{system} chiede una nuova chiave</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>{system} · {age} ago</source>
            <translation>{system} · {age} fa</translation>
        </message>
        <message>
            <location filename="../../ui/wording/window.py" />
            <source>{visits} for {name}</source>
            <translation>{visits} per {name}</translation>
        </message>
    </context>
</TS>
