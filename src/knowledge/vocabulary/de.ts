import { vocabulary } from './vocabulary.js';

/** How customers of a German-speaking shop put things. */
export const DE = vocabulary('de', {
  padding: `
    hallo hi guten tag morgen abend moin servus bitte danke frage fragen möchte will würde gerne gern wissen können
    könnt könnten kann kannst ihr mal sie sagen hilfe helfen brauche brauchen eigentlich schon jetzt noch viel geht
    gibt man wie was wann wo wer welche welcher welches denn doch eben auch etwas bei habe hab hatte letzte woche
    heute gestern leider vielen dank dringend bekomme bekommen bekommt einfach schnell nochmal wieder weil`,
  light: `
    machen mache tun gehen kommen kommt nehmen geben finden steht sehen sehe funktioniert artikel produkt produkte
    ware laden shop tag tage jahr jahre zeit neu neue gerade lange dauert dauer kaufen gekauft bestellt`,
  meanings: `
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
