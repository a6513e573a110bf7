import { Role } from '../scan/role.js';
import { words } from '../scan/vocabulary.js';

/** Words that say what the number after them is, in eight languages, folded. */
export const NUMBER_WORDS = [
  ...words(
    Role.Phone,
    `phone telephone tel telefon telefono telefone telefoon telefonu telefonie telefonem mobile mobil mobiel
    mobilfunk mobilnummer mobiltelefon handy handynummer telefonnummer telefoonnummer rufnummer ruckrufnummer cell cellphone
    cellulare cell celular celulare movil telemovel telemoveis portable gsm komorka komorke komorkowy komorkowe
    whatsapp signal viber sms fax telefax faks call callback dial ring text reach anrufen ruf ruckruf erreichbar
    erreichen zuruckrufen appelez appeler rappelez rappeler joindre joignable llamar llame llamame llamenme
    llamadme llamen chiamare chiamatemi chiamami richiamare richiamatemi richiamami recapito
    bellen bel bereikbaar bereiken terugbellen ligar ligue liguem telefonar zadzwon zadzwonic
    dzwonic dzwonie dzwoncie kontaktowy kontaktowe telefoniczny telefonisch landline festnetz fisso fijo fixe vaste
    marca marcar marquen marque marquez ligou ligaram liga ligam atendo oddzwonil oddzwonila oddzwonic oddzwoncie dzwonil dzwonila
    zadzwonil zadzwoncie zadzwoni telefonuj llamaron llamo llama chiamato chiama gebeld belt angerufen rappele rang phoned texted
    telefonnr telnr handynr rufnr telefoonnr mobielnr telemovelnr gsmnr fon
    stacjonarny stacjonarne komorkowa
    hotline phones mob ph tlf telf tfno tlfno tfn fono fixo chiamate chiamami`,
  ),
  ...words(
    Role.Card,
    `card cards visa mastercard amex maestro debit credit creditcard creditkaart kreditkarte kreditkartennummer
    kartennummer karte carte tarjeta carta cartao karta karty karcie kaart kaartnummer betaalpas debito credito
    pan cardnumber discover bancaire bleue cc ccn`,
  ),
  ...words(Role.Ssn, `ssn soc social socialsecurity ssns itin sozialversicherung`),
  ...words(
    Role.Iban,
    `iban konto kontonummer bankverbindung account bankrekening rekening rekeningnummer cuenta conto compte conta
    rachunek rachunku bic swift`,
  ),
  ...words(
    Role.Reference,
    `order orders orderid ordernumber tracking track parcel package shipment invoice invoices ticket tickets ref
    refs reference referencenumber case isbn ean upc gtin asin sku item items article artikel artikelnummer product
    part parts serial model batch lot booking reservation confirmation transaction txn receipt quote purchase po
    rma return build commit hash checksum bestellung bestellnummer bestellnr auftrag auftragsnummer auftragsnr
    rechnung rechnungsnummer rechnungsnr sendung sendungsnummer sendungsverfolgung paket paketnummer vorgang
    vorgangsnummer ticketnummer fall fallnummer aktenzeichen seriennummer buchung buchungsnummer kundennummer
    referenznummer referenz lieferschein liefernummer commande facture suivi colis dossier devis reservation
    pedido pedidos factura seguimiento envio referencia expediente albaran reserva incidencia ordine ordini fattura
    spedizione tracciamento pacco riferimento pratica prenotazione articolo prodotto bestelling bestelnummer
    ordernummer factuur factuurnummer pakket pakketnummer zending trackingnummer referentie dossier boeking
    baggage luggage gepack gepackstuck bagage equipaje bagaglio bagagem bagaz kundennr bestelnr factuurnr ordernr klantnr klantnummer siret nip regon krs ust ustid piva cnpj kvk
    artikelcode encomenda fatura rastreio rastreamento artigo produto zamowienie zamowienia
    zamowieniu faktura faktury fakturze fakture paczka paczki przesylka przesylki zgloszenie zgloszenia sygnatura reklamacja
    reklamacji produkt produktu numerem chargennummer modell modele modello coupon voucher gutschein pnr flight
    vol vuelo volo sequence timestamp uuid error port zgloszeniem bon kassenbon beleg belegnummer
    awb vin udi imei meter zaehler zahlernummer contador compteur contatore transaktion charge folio
    pedidonumero nota guia protocolo chamado ticketid caseid orderno invoiceno barcode strichcode`,
  ),
  ...words(
    Role.Version,
    `version versions v ver release firmware build update upgrade driver kernel os ios android chrome firefox
    versie versione wersja wersji wersje versionen versies versiones versioni versoes versao jre jdk java node python php dotnet golang netmask mask subnet section chapter kapitel rfc app`,
  ),
  ...words(
    Role.Money,
    `eur euro euros usd gbp pln chf dollar dollars pounds zl zloty zlotych brl price preis prix precio prezzo prijs
    preco cena total amount betrag montant importe importo bedrag kwota cost costs kostet paid refund`,
  ),
];

/** Words that name an identity number, a document or an account of a kind we know. */
export const DOCUMENT_WORDS = [
  ...words(
    Role.Passport,
    `passport passports passportnumber reisepass reisepassnummer reisepassnr passnr paspoortnr passnummer pasnummer passeport pasaporte passaporto
    paspoort paspoortnummer passaporte paszport paszportu paszportem`,
  ),
  ...words(
    Role.Licence,
    `licence license licences licenses fuhrerschein fuehrerschein fuhrerscheinnummer fuehrerscheinnummer fuhrerscheinnr fuehrerscheinnr rijbewijsnr
    permis patente rijbewijs rijbewijsnummer habilitacao motorista jazdy cnh dl
    conduccion conducir conduire guida conducao`,
  ),
  ...words(
    Role.NationalId,
    `nino insurance nhs tax tin steuer steuerid steuernummer steueridentifikationsnummer identifikationsnummer idnr
    sozialversicherungsnummer nir insee securite secu dni nif nifs fiscale codicefiscale fiscal contribuinte bsn
    burgerservicenummer sofinummer rijksregisternummer rijksregister niss registre national nationaal personnummer
    pesel peselu cpf aadhaar aadhar ahv avs cpr fodselsnummer hetu curp identity identidad identite
    identita identiteit ausweis personalausweis ausweisnummer personalausweisnummer ausweisnr personalausweisnr rijksregisternr bsnnummer versicherungsnr sozialversicherungsnr idcard dowod dowodu rut steuernr
    socialnumber citizen cidadao nss nuss svnr svn health`,
  ),
  ...words(
    Role.Wallet,
    `wallet bitcoin btc ethereum eth solana sol crypto usdt monero portefeuille billetera coin`,
  ),
  ...words(Role.Mac, `mac`),
];
