import { vocabulary } from './vocabulary.js';

/** How customers of an Italian-speaking shop put things. */
export const IT = vocabulary('it', {
  padding: `
    cosa cose roba niente tutto tutta il lo mio mia miei davvero sempre
    ciao salve buongiorno buonasera grazie per favore cortesia domanda vorrei voglio sapere potete può puoi posso
    potrei dire dirmi aiuto aiutare bisogno fare faccio ancora già devo come quando dove quale quali chi cosa che
    quanto quanta quanti quante perché è sono ho hai avete c'è molto bene settimana scorsa ieri oggi si mi ci
    urgente più vogliono vuole serve`,
  light: `
    avere essere andare venire dare mettere prendere arrivare arriva funziona articolo articoli prodotto prodotti
    giorno giorni anno anni tempo nuovo nuova comprare comprato acquistato negozio sito ricevere ricevuto`,
  meanings: `
    cosa sbagliata, comprato … sbagliata, comprato … sbagliato, ordinato … sbagliato > annullare, ordine
    dimenticatevi, dimenticatevi di me > cancellare, dati, personali
    spedizione si paga, si paga la spedizione, pagare la spedizione > costi, tempi, consegna
    usare la carta, carta di credito, posso usare, alla consegna > metodi, pagamento
    mi stringono, mi stringe, stringono, stringe, posso rendere > restituire, articolo
    che fine ha fatto, ordine non arriva, pacco non arriva > seguire, ordine
    dove … soldi, miei soldi, aspetto … soldi, aspettando … soldi, nessun rimborso, ancora … rimborso, quando mi rimborsate, quando … rimborso, rimborsate, accredito … arrivato, settimane fa e niente, e niente, sul conto … soldi > rimborso, tempo
    due volte, cliccato due, ordinato due, per sbaglio, per errore, sbagliato ordine, sbagliato a ordinare, non lo voglio, lo voglio più, non … voglio più, non mi serve più, cambiato idea, fermare … ordine, bloccare … ordine, stop … ordine > annullare, ordine
    tutto su di me, su di me, diritto all oblio, oblio, togliere … dati, vostri archivi, archivi, vostro database, vostro sistema, informazioni personali, rimuovere … dati, miei dati > cancellare, dati, personali
    quanto costa … spedizione, costa spedire, da quanto … gratis, è gratis, gratis, quanti giorni, ci mette, consegnate … sabato, il sabato, domenica, spese di spedizione, in quanto arriva, quanto ci mette > costi, tempi, consegna
    prendete, accettate, come si paga, come … pagare, pagare in, pagare con, pagare a rate, contanti, addebitate, addebito, addebitato, addebitano, quali carte, carte > metodi, pagamento
    non riesco a entrare, non riesco … entrare, non riesco … accedere, non accetta, accetta la mia, password dimenticata, dimenticato … password, password sbagliata, perso … credenziali, perso … password, non mi fa, account bloccato > reimpostare, password
    non mi piace, mi piace, mi sta, sta stretto, sta stretta, sta largo, troppo stretto, troppo largo, taglia sbagliata, non è la mia taglia, rimandarlo, rimandarla, voglio rimandare, dare indietro, mandare indietro, restituirlo, si fa un reso, fare un reso, renderlo > restituire, articolo, resi
    un umano, sei un, sei una, passami, mi passi, con qualcuno, c è qualcuno, qualcuno, un operatore, persona vera, servizio clienti > parlare, persona
    dov è … pacco, dove … pacco, dove … ordine, quando arriva, arriva la mia, non si muove, ancora arrivato, non è ancora, è già partito, già partito, già spedito, è partito, in viaggio > seguire, ordine, tracciamento
    rotto dopo, rotta dopo, dopo un anno, dopo due anni, dopo … mesi, ancora coperto, coperto, cosa copre, copre, cerniera, suola, garanzia scaduta, ancora … garanzia > garanzia, dura
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
