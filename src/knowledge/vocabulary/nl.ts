import { vocabulary } from './vocabulary.js';

/** How customers of a Dutch-speaking shop put things. */
export const NL = vocabulary('nl', {
  padding: `
    ding dingen spul spullen jullie alles niks niets steeds echt gewoon helemaal
    hallo hoi hey goedendag goedemorgen goedemiddag goedenavond alsjeblieft alstublieft aub svp bedankt dank vraag vraagje
    graag willen wil zou weten kunnen kunt kan mag zeggen helpen nodig al nu nog veel even eigenlijk toch wel hoe wat
    wanneer waar wie welke heb heeft hebben krijg krijgen gisteren vandaag week vorige dringend snel iets ook meer niet`,
  light: `
    doen gaan komen komt geven nemen vinden werkt artikel artikelen product producten
    dag dagen jaar tijd nieuw nieuwe lang kopen gekocht besteld winkel site ontvangen`,
  meanings: `
    ervan afzien, afzien > bestelling, annuleren
    vergeet mij, vergeet me > gegevens, wissen, persoonlijke
    knellen, knelt, schuurt, schoenen knellen > terugsturen, retour, artikel
    is er nog niet, er nog niet, pakket … nog niet, bestelling … nog niet > bestelling, volgen, track
    waar blijft mijn geld, waar … geld, mijn geld, nog geen geld, geen geld, geld terug, niets teruggestort, nog … teruggestort, nog niet terugbetaald, wanneer … geld, geld … terug, terugbetaling duurt, op mijn rekening > terugbetaling, duurt
    dubbel geklikt, twee keer geklikt, twee keer besteld, dubbel besteld, wil … niet meer, hoef … niet meer, niet meer nodig, per ongeluk, vergist, verkeerd geklikt, van gedachten, stop mijn, stop … bestelling, bestelling intrekken, bestelling stoppen, bestelling tegenhouden, bedacht > bestelling, annuleren
    alles over mij, over mij, vergeten te worden, recht om vergeten, gegevens weg, haal mij uit, uit jullie systeem, jullie systeem, jullie bestand, avg verzoek, wis alles, wis mijn, niet meer opgeslagen > gegevens, wissen, persoonlijke
    wat kost verzenden, wat kost … verzenden, wat kost … bezorging, vanaf wanneer gratis, vanaf wanneer, vanaf hoeveel, hoeveel dagen, op zaterdag, op zondag, in het weekend, hoe snel, hoelang duurt het, in huis > bezorgkosten, levertijden
    nemen jullie, accepteren jullie, kan ik betalen, betalen met, betalen via, met … betalen, contant, cash, afgeschreven, afschrijven, wordt afgeschreven, hoe … afrekenen, hoe … betalen, in termijnen > betaalmethoden, betalen
    kom er niet in, kom … niet in, er niet in, inloggen lukt, inloggen werkt, kan niet inloggen, pakt … wachtwoord, wachtwoord … niet, wachtwoord kwijt, inloggegevens kwijt, account geblokkeerd, verkeerd wachtwoord > wachtwoord, instellen, inloggen
    niet mooi, vind … niet mooi, bevalt niet, valt tegen, niet wat ik verwachtte, past niet, past me niet, zit niet, te klein, te groot, te strak, te krap, te wijd, verkeerde maat, wil … teruggeven, wil … terugsturen, stuur … terug > terugsturen, retour, artikel
    echt mens, echt persoon, ben je een, ben jij een, ben je echt, verbind me, verbind mij, verbind me door, doorverbinden, is daar iemand, is er iemand, iemand spreken, iemand aan de lijn > medewerker, spreken
    waar … spul, waar … pakje, waar … pakket, waar … bestelling, wanneer komt, komt mijn, nog niks, nog niets binnen, nog niet binnen, staat stil, al onderweg, onderweg, al verstuurd, al verzonden, is het verzonden > bestelling, volgen, track
    na een jaar, na … jaar, na … maanden, jaar kapot, kapot gegaan, ging kapot, gaat kapot, gedekt, nog garantie, valt … garantie, hoeveel garantie, hoe lang … garantie, rits, zool, naad > garantie, duurt
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
