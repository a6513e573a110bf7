import { vocabulary } from './vocabulary.js';

/** How customers of a German-speaking shop put things. */
export const DE = vocabulary('de', {
  padding: `
    sachen zeug ding dinge immer ganz sehr mehr trotzdem über gibts gehts nur alles mir mich
    hallo hi guten tag morgen abend moin servus bitte danke frage fragen möchte will würde gerne gern wissen können
    könnt könnten kann kannst ihr mal sie sagen hilfe helfen brauche brauchen eigentlich schon jetzt noch viel geht
    gibt man wie was wann wo wer welche welcher welches denn doch eben auch etwas bei habe hab hatte letzte woche
    heute gestern leider vielen dank dringend bekomme bekommen bekommt einfach schnell nochmal wieder weil`,
  light: `
    machen mache tun gehen kommen kommt nehmen geben finden steht sehen sehe funktioniert artikel produkt produkte
    ware laden shop tag tage jahr jahre zeit neu neue gerade lange dauert dauer kaufen gekauft bestellt`,
  meanings: `
    vergesst mich, vergiss mich, vergessen sie mich > daten, löschen, persönliche
    rückzahlung … nicht, rückzahlung kommt, rückerstattung kommt, erstattung kommt > erstattung, dauert
    drücken, drückt, scheuert, zwickt, schuhe drücken > zurückschicken, rücksendung, artikel
    gerissen, monaten gerissen, gebrochen, ausgerissen > garantie, gilt
    wo bleibt mein geld, wo ist mein geld, wo … geld, mein geld, geld noch nicht, geld … wieder, nichts auf dem konto, noch nicht auf dem konto, kein geld, geld … zurück, wann … erstattet, wann … gutschrift, warte … geld > erstattung, dauert, geld
    zweimal geklickt, doppelt geklickt, zweimal bestellt, zweimal gedrückt, doch nicht mehr, will … nicht mehr, möchte … nicht mehr, brauche … nicht mehr, bestellung zurückziehen, bestellung … stoppen, kauf … rückgängig, bestellung … rückgängig, verklickt, vertan, fehler bestellt > bestellung, stornieren
    alles über mich, nicht mehr gespeichert, recht auf vergessen, recht auf vergessenwerden, vergessen werden, daten weg, daten … entfernen, angaben entfernen, entfernt meine, meine angaben, aus eurem system, aus eurer datenbank > daten, löschen, persönliche
    lange braucht, wie viele tage, wieviele tage, wann … da, bis es da ist, portofrei, ab wann … frei, ab wann … kostenlos, ab welchem betrag, liefert … samstag, liefert … samstags, liefert … sonntags, liefert … wochenende, sperrgut, zuschlag, wie lange … paket, wie lange … lieferung > versandkosten, lieferzeiten
    was kostet … versand, was kostet … lieferung, was kostet … paket, kosten … versand > versandkosten
    nehmt ihr, akzeptiert ihr, auf rechnung, womit … bezahlen, wie … bezahlen, wie … zahlen, bar, bargeld, barzahlung, wann … abgebucht, wird abgebucht, wann … belastet, abgebucht, abbuchung, karte … belastet > zahlungsarten, zahlung
    nicht mehr rein, nicht rein, komme nicht … rein, login geht nicht, nimmt … passwort, passwort falsch, passwort … nicht, kennwort … nicht, passwort weg, zugang verloren, zugangsdaten verloren, aus meinem konto > passwort, zurücksetzen
    gefällt mir nicht, gefällt nicht, passt nicht, passt mir nicht, sitzt nicht, steht mir nicht, anders als erwartet, nicht wie erwartet, ist zu eng, ist zu klein, ist zu groß, ist zu weit, ist zu kurz, ist zu lang, falsche größe, nicht meine größe, wieder loswerden, retoure anmelden, will … zurückgeben, möchte … zurückgeben, zurück … schicken > zurückschicken, rücksendung
    verbinde mich, verbinden sie mich, mit jemandem, mit wem reden, mit jemand, bist du ein, bist du echt, ist da jemand, jemand da, ein echter, kein bot, mitarbeiter bitte, kundendienst > mensch, sprechen
    wann kommt, kommt mein, kommt meine, hängt … fest, seit tagen, nichts angekommen, noch nichts, schon unterwegs, schon verschickt, schon versendet, abgeschickt, schon raus, wo … bestellung, wo … paket, wo … lieferung, wo … zeug, wo … sachen > bestellung, verfolgen, sendungsnummer
    nach … jahr kaputt, nach … jahren, nach … monaten, jahr kaputt, kaputt gegangen, kaputtgegangen, geht kaputt, reißverschluss, naht, sohle, abgedeckt, noch garantie, wie lange … garantie > garantie, gilt
    paket, sendung, päckchen, lieferung, ware
    bestellung, auftrag, einkauf, kauf
    paket > sendungsnummer, bestellung
    sendungsverfolgung, verfolgen, tracking, nachverfolgen, sendungsnummer, trackingnummer, paketnummer, paketverfolgung
    verschwunden, verloren gegangen, steht … still, bewegt sich nicht, keine bewegung, kommt nicht an, seit tagen > sendungsnummer, verfolgen
    wo ist, wo bleibt, wo … gerade, noch nicht … angekommen, nicht angekommen, immer noch nicht da, unterwegs, sendungsstatus, status > sendungsnummer, verfolgen
    versand, lieferung, zustellung, versenden, liefern, porto, verschicken
    versandkosten, lieferkosten, porto, versandgebühr, versandpreis, versandkostenfrei
    lieferzeit, lieferdauer, versanddauer, wann kommt, wann … geliefert, kommt … an, wie schnell > lieferzeiten
    kosten, preis, gebühr, teuer, kostet
    gratis, kostenlos, umsonst, kostenfrei
    stornieren, storno, stornierung, abbestellen, widerrufen, widerruf, annullieren, rückgängig, abbrechen, doch nicht, anders überlegt
    artikel … entfernen, aus … bestellung, teil stornieren, ungeschehen > stornieren, bestellung
    aus versehen, versehentlich, irrtümlich, doppelt bestellt, falsch bestellt, nicht mehr haben > stornieren, bestellung
    rücksendeetikett, retourenschein, retourenlabel, rücksendeschein > rücksendung, etikett
    bestellung ändern > bestellung, stornieren
    geld, erstattung, rückerstattung, gutschrift, rückzahlung
    geld zurück, wann … geld, wo … geld > erstattung
    erstatten, erstattung, erstattet, zurückzahlen, zurückerstatten, zurückbekommen, rückbuchung
    zurückschicken, zurücksenden, rücksendung, retoure, rückgabe, zurückgeben, retournieren, umtauschen, umtausch, zurückbringen, rückversand
    schicke … zurück, schicken … zurück, sende … zurück, gebe … zurück, zu klein, zu groß, zu eng, passt nicht, gefällt nicht, falsche größe > zurückschicken, rücksendung
    etikett, rücksendeetikett, retourenschein, retourenlabel, rücksendeschein, label
    bezahlen, zahlung, zahlen, zahlungsart, zahlungsarten, zahlungsmethode, zahlungsmittel, bezahlmöglichkeit, zahlungsmöglichkeit, zahlungsweise
    apple pay, google pay, sofortüberweisung, bancontact, amex, mastercard > zahlungsarten
    kreditkarte, paypal, klarna, überweisung, lastschrift, vorkasse, nachnahme, rechnung, visa > zahlungsarten
    rate, raten, ratenzahlung, ratenkauf, teilzahlung
    passwort, kennwort, zugangsdaten, passwörter
    einloggen, anmelden, login, anmeldung, log in, ausgesperrt, gesperrt, nicht rein, zugang
    nicht in mein konto, komme nicht, nicht … konto, nicht … einloggen, nicht … anmelden, konto gesperrt > passwort, anmeldung, konto
    einloggen, anmelden, login, vergessen > passwort
    zurücksetzen, ändern, erneuern, wiederherstellen
    konto, kundenkonto, account, profil, benutzerkonto
    garantie, gewährleistung, garantiezeit, garantiefrist, herstellergarantie
    kaputt, defekt, beschädigt, gebrochen, gerissen, mangel, fehlerhaft
    kaputt, defekt > garantie
    mensch, mitarbeiter, person, berater, kundenberater, kollege, ansprechpartner, echter mensch, kundendienst, kundenservice
    sprechen, reden, telefonieren, anrufen, unterhalten, telefon, hotline, erreichen, kontakt
    echte person, echter mensch, richtiger mensch, jemand echtes, jemanden sprechen, lebender mensch > mensch, sprechen
    roboter, bot, chatbot, maschine, computer > mensch
    löschen, löschung, entfernen, vergessen werden
    daten, datenschutz, dsgvo, persönliche daten, informationen, gespeichert, angaben
    gutschein, rabattcode, gutscheincode, rabatt, code
    geschenkkarte, geschenkgutschein
    filiale, geschäft, laden
    adresse, anschrift, lieferadresse
    beschwerde, reklamation, reklamieren, beschweren, unzufrieden
    rechnung, beleg, quittung, kassenbon
    öffnungszeiten, geöffnet, offen
    größe, größentabelle, maße
    zelt, zelte
    rucksack, rucksäcke
    schuhe, stiefel, schuh
    ausland, international, schweiz, österreich`,
});
