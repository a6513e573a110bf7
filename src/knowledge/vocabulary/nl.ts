import { vocabulary } from './vocabulary.js';

/** How customers of a Dutch-speaking shop put things. */
export const NL = vocabulary('nl', {
  padding: `
    hallo hoi hey goedendag goedemorgen goedemiddag goedenavond alsjeblieft alstublieft aub svp bedankt dank vraag vraagje
    graag willen wil zou weten kunnen kunt kan mag zeggen helpen nodig al nu nog veel even eigenlijk toch wel hoe wat
    wanneer waar wie welke heb heeft hebben krijg krijgen gisteren vandaag week vorige dringend snel iets ook meer niet`,
  light: `
    doen gaan komen komt geven nemen vinden werkt artikel artikelen product producten
    dag dagen jaar tijd nieuw nieuwe lang kopen gekocht besteld winkel site ontvangen`,
  meanings: `
    pakket, pakketje, zending, pakje
    bestelling, order, aankoop
    pakket, zending > volgnummer, bestelling
    volgen, volgnummer, track, trace, tracking, traceren, trackingcode, verzendnummer
    track and trace, track trace, track en trace > track, trace
    stil, beweegt niet, kwijtgeraakt, verdwenen, komt niet aan, staat … stil > volgnummer, pakket
    waar is, waar blijft, niet aangekomen, nog niet … ontvangen, nog niet binnen, vertraging > volgnummer, volgen
    bezorging, verzending, levering, leveren, bezorgen, verzenden, versturen, sturen, opsturen
    verzending gratis, bezorging gratis, gratis verzending, gratis bezorging, vanaf welk bedrag > bezorgkosten, gratis
    verzendkosten, bezorgkosten, kosten, prijs, porto, kost, leverkosten
    levertijd, bezorgtijd, hoe lang … levering, hoe snel, wanneer … bezorgd, wanneer … geleverd, duur
    gratis, kosteloos, voor niets
    annuleren, annulering, stoppen, afzeggen, herroepen, intrekken, cancelen, niet meer … hebben, toch niet, bestelling … niet meer, van gedachten
    ongedaan maken, ongedaan, vergissing, per ongeluk, dubbel besteld, verkeerd besteld > annuleren, bestelling
    bestelling … niet > annuleren
    geld, terugbetaling, terugbetalen, geld terug, restitutie, terugkrijgen, terugstorten, teruggestort, terugbetaald
    terugsturen, retourneren, retour, terugbrengen, ruilen, omruilen, retourzending, teruggeven, terugzenden, inleveren
    geld … niet … terug, geen geld terug, wanneer … geld, wanneer … terugbetaald > terugbetaling, duur
    stuur … terug, breng … terug, te klein, te groot, te krap, past niet, maat > terugsturen, retour
    label, retourlabel, etiket
    betalen, betaling, betaalmethode, betaalmethoden, betaalmogelijkheden, betaalwijze, afrekenen, betaalopties
    ideal, paypal, creditcard, bankoverschrijving, klarna, achteraf betalen, overboeking, visa > betaalmethoden
    accepteren, aannemen
    wachtwoord, password, inloggegevens, code
    inloggen, aanmelden, login, log in, inlog, toegang, geblokkeerd
    kom niet in, niet in mijn account, niet … inloggen, account geblokkeerd, weet … niet meer > wachtwoord, account, inloggen
    inloggen, inlog, login, aanmelden > wachtwoord, account
    vergeten, kwijt, herstellen, resetten, opnieuw instellen, verloren
    account, profiel
    garantie, garantietermijn, garantieperiode, gedekt
    kapot, defect, stuk, beschadigd, gescheurd, gebroken
    kapot, stuk, defect > garantie
    mens, medewerker, persoon, iemand, collega, agent, klantenservice, echt persoon, echt mens, klantendienst
    spreken, praten, bellen, telefoon, contact, aan de lijn, telefonisch
    robot, computer, bot, machine, chatbot > medewerker, mens
    verwijderen, wissen, weghalen, vergeten worden
    gegevens, data, privacy, avg, persoonsgegevens, informatie
    korting, kortingscode, code, actiecode, coupon
    cadeaukaart, cadeaubon
    factuur, bon, kassabon, rekening
    adres, bezorgadres
    klacht, klagen, ontevreden
    tent, tenten
    rugzak, rugzakken
    schoenen, laarzen
    buitenland, internationaal`,
});
