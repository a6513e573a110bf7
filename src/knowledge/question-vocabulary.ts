import type { Language } from './language.js';

/** Words with which people dress a question up; they say nothing about what is asked. */
export const COURTESIES: Record<Language, ReadonlySet<string>> = {
  en: words(
    'hi hello hey dear good morning evening please pls plz thanks thank thx sorry just really quick question help know want need like would could tell wondering wonder get got still going whats what’s its thing anyone someone think possible im i’m ive i’ve guys team there u r ur yet now also already actually maybe sure okay ok well back last week today yesterday way see let make much many long does dont don’t cant can’t',
  ),
  de: words(
    'hallo hi guten tag morgen abend bitte danke frage möchte würde gerne gern wissen können könnt ihr mal sie sagen hilfe brauche will eigentlich schon jetzt noch lange viel geht gibt man',
  ),
  fr: words(
    "bonjour bonsoir salut merci svp s'il vous plaît plait question voudrais aimerais savoir pouvez peux dire aide besoin faut faire moi encore déjà temps j'ai c'est est-ce peut",
  ),
  es: words(
    'hola buenos buenas días dias tardes gracias por favor pregunta quisiera gustaría saber pueden puede decir ayuda necesito hacer todavía ya tiempo',
  ),
  pt: words(
    'olá ola oi bom dia boa tarde obrigado obrigada por favor pergunta gostaria queria saber podem pode dizer ajuda preciso fazer ainda já tempo',
  ),
  it: words(
    'ciao salve buongiorno buonasera grazie per favore domanda vorrei sapere potete può puoi dire aiuto bisogno fare ancora già tempo devo',
  ),
  nl: words(
    'hallo hoi goedendag goedemorgen alsjeblieft alstublieft bedankt dank vraag graag willen weten kunnen kunt zeggen hulp nodig wil al nu lang veel even',
  ),
};

/**
 * Words customers use for the words of help articles. Each line is a set of
 * like meaning; a word may stand in several. The inflections people type are
 * listed where the stemmer would not bring them together.
 */
export const SYNONYMS: Record<Language, ReadonlyMap<string, readonly string[]>> = {
  en: alike(
    'parcel package shipment delivery order',
    'shipping delivery postage',
    'ship deliver send',
    'arrive arrived arriving delivery delivered',
    'money refund',
    'refund refunded reimbursement reimburse',
    'return returns returning send',
    'swap exchange change',
    'cost costs price fee charge',
    'pay payment paying',
    'card visa mastercard payment',
    'voucher coupon promo code discount',
    'broken damaged defective faulty warranty',
    'damaged broken',
    'fix repair mend repairing',
    'guarantee warranty',
    'size sizing fit fitting',
    'login sign sign-in log account',
    'password passcode login',
    'delete remove erase close',
    'human person agent representative someone',
    'call phone telephone',
    'phone telephone contact call',
    'shop store stores',
    'hours opening open',
    'track tracking where',
    'lost missing',
    'late delayed delay',
    'receipt invoice vat',
    'register create signup',
    'mail email e-mail',
    'newsletter emails unsubscribe',
    'pickup collect collection pick-up',
    'abroad international overseas',
    'instalments installments',
    'trousers pants clothing',
    'clothes clothing',
    'shoes boots footwear',
    'rucksack backpack',
    'waterproof waterproofing',
    'wash washing clean cleaning',
  ),
  de: alike(
    'paket sendung lieferung bestellung',
    'geld erstattung rückerstattung',
    'zurückschicken zurücksenden rücksendung retoure umtauschen',
    'rückgabe rücksendung retoure zurücksenden',
    'stornieren stornierung widerrufen',
    'versand lieferung versandkosten lieferzeit',
    'verfolgen sendungsverfolgung',
    'bezahlen zahlung zahlungsarten zahlen',
    'passwort kennwort zurücksetzen',
    'garantie gewährleistung',
    'mensch mitarbeiter person berater',
    'löschen daten entfernen',
  ),
  fr: alike(
    'colis paquet commande livraison',
    'argent remboursement rembourser',
    'remboursé remboursement',
    'renvoyer retourner retour',
    'annuler annulation',
    'expédition livraison frais port',
    'suivre suivi',
    'payer paiement',
    'garantie',
    'humain personne conseiller',
    'supprimer effacer données',
  ),
  es: alike(
    'paquete pedido envío',
    'dinero reembolso reembolsar',
    'devolver devolución',
    'cancelar cancelación anular',
    'envío entrega gastos',
    'seguir seguimiento rastrear',
    'pagar pago',
    'contraseña clave',
    'garantía',
    'humano persona agente',
    'borrar eliminar datos',
  ),
  pt: alike(
    'pacote encomenda pedido entrega',
    'dinheiro reembolso',
    'devolver devolução',
    'cancelar cancelamento anular',
    'envio entrega portes',
    'seguir rastrear acompanhar',
    'pagar pagamento',
    'senha palavra-passe',
    'garantia',
    'humano pessoa atendente',
    'apagar eliminar dados',
  ),
  it: alike(
    'pacco ordine spedizione',
    'soldi rimborso',
    'restituire reso resi',
    'annullare annullamento',
    'spedizione consegna costi',
    'tracciare seguire',
    'pagare pagamento',
    'password reimpostare',
    'garanzia',
    'umano persona operatore',
    'cancellare eliminare dati',
  ),
  nl: alike(
    'pakket pakketje bestelling zending',
    'geld terugbetaling',
    'terugsturen retourneren retour',
    'annuleren annulering',
    'verzending bezorging levering verzendkosten',
    'volgen track',
    'betalen betaling betaalmethoden',
    'wachtwoord',
    'garantie',
    'mens medewerker persoon',
    'verwijderen wissen gegevens',
  ),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

function alike(...lines: string[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, Set<string>>();
  for (const line of lines) {
    const set = line.split(' ');
    for (const word of set) {
      const others = map.get(word) ?? new Set<string>();
      for (const other of set) if (other !== word) others.add(other);
      map.set(word, others);
    }
  }
  return new Map([...map].map(([word, others]) => [word, [...others]]));
}
