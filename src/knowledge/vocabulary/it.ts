import { vocabulary } from './vocabulary.js';

/** How customers of an Italian-speaking shop put things. */
export const IT = vocabulary('it', {
  padding: `
    ciao salve buongiorno buonasera grazie per favore cortesia domanda vorrei voglio sapere potete può puoi posso
    potrei dire dirmi aiuto aiutare bisogno fare faccio ancora già devo come quando dove quale quali chi cosa che
    quanto quanta quanti quante perché è sono ho hai avete c'è molto bene settimana scorsa ieri oggi si mi ci
    urgente più vogliono vuole serve`,
  light: `
    avere essere andare venire dare mettere prendere arrivare arriva funziona articolo articoli prodotto prodotti
    giorno giorni anno anni tempo nuovo nuova comprare comprato acquistato negozio sito ricevere ricevuto`,
  meanings: `
    pacco, spedizione, collo, merce
    ordine, acquisto
    pacco, spedizione > tracciamento, ordine
    tracciare, tracciamento, seguire, rintracciare, tracking, localizzare, monitorare, numero di tracking
    fermo, bloccato in, non si muove, perso … pacco, smarrito, sparito > tracciamento, pacco
    dov'è, dove è, dove si trova, non … arrivato, non è arrivato, a che punto, ritardo > tracciamento, seguire
    spedizione, consegna, spedire, consegnare, inviare, invio, recapito
    costi di spedizione, spese di spedizione, costo, spese, prezzo, costa, tariffa, costi
    tempi, tempo di consegna, quanto tempo, quanti giorni, entro quanto, quando arriva > tempi, consegna
    ricevere … merce, arriva … merce > consegna
    gratis, gratuito, gratuita, senza costi
    annullare, annullamento, cancellare l'ordine, disdire, disdetta, recedere, recesso, revocare, bloccare l'ordine, cambiato idea, ripensato
    disdire, recesso, cambiato idea > annullare, ordine
    soldi, rimborso, rimborsare, denaro, accredito, riaccredito
    non … ricevuto … rimborso, quando … rimborso, quando … rimborsato, aspetto … rimborso > rimborso, tempo
    indietro … soldi, miei soldi, riavere … soldi > rimborso
    restituire, reso, resi, rimandare, rispedire, restituzione, rendere, cambiare, cambio, rimando, rispedisco
    rimando indietro, mandare indietro, troppo stretta, troppo stretto, troppo grande, troppo piccolo, troppo piccola, taglia, non mi va > restituire, reso
    etichetta, etichetta di reso
    pagare, pagamento, metodo di pagamento, metodi di pagamento, modalità di pagamento, saldare
    carta, paypal, satispay, bonifico, contrassegno, contanti, visa, postepay, klarna > pagamento, metodi
    accettare, accettate, prendete
    password, parola chiave, credenziali, pin
    accedere, accesso, entrare, login, loggare, bloccato, bloccata
    non riesco … accedere, non riesco … entrare, non riesco, account bloccato, non mi fa > password, account, accesso
    accedere, entrare, login > password, account
    dimenticata, dimenticato, ricordo, recuperare, reimpostare, ripristinare, persa, smarrita, resettare
    account, profilo, utente, conto
    garanzia, copertura, coperto
    rotto, rotta, difettoso, guasto, danneggiato, difetto, danno
    rotto, guasto > garanzia
    umano, persona, operatore, qualcuno, agente, addetto, consulente, persona reale, collega, assistenza, servizio clienti
    operatore, umano, addetto, consulente > persona, parlare
    parlare, contattare, chiamare, telefono, telefonare, contatto
    robot, macchina, bot > persona
    cancellare, eliminare, cancellazione, rimuovere, oblio
    dati, informazioni, privacy, dati personali, gdpr
    sconto, codice, coupon, promozione, buono
    carta regalo, buono regalo
    fattura, ricevuta, scontrino
    indirizzo, recapito
    reclamo, lamentela
    zaino, zaini
    scarpe, scarponi, stivali
    estero, internazionale`,
});
