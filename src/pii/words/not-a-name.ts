import { foldWord } from '../scan/char-class.js';

/**
 * Words that stand where a name could and are none: whom people greet when they
 * know nobody, and what follows "I am". Folded to lower case, with accents.
 */
const WORDS: readonly string[] =
  `team support service customer customers sir madam all everyone everybody there folks guys people friend friends
  community colleague colleagues help helpdesk desk agent admin administrator staff manager bot assistant chat care sales billing
  whom again you your my the this that it i im we he she they a an and or but so not no yes please thanks thank
  for to from in on at of with about just still very really now here hello hi hey dear good morning afternoon evening
  day what when where why who how is are was am have has had do does did can could would will should may my mine
  sorry happy sad angry glad sure afraid unable able trying waiting writing looking having getting using going
  based located currently interested new old customer client member user subscriber owner tenant student teacher
  doctor engineer developer nurse from monday tuesday wednesday thursday friday saturday sunday
  january february march april june july august september october november december
  order invoice account email password phone number address date birth name ref reference subject re fwd
  english german french spanish italian dutch portuguese polish british american european germany france spain italy
  netherlands portugal poland england london berlin paris madrid rome amsterdam lisbon warsaw
  zusammen alle allerseits leute damen herren liebes liebe lieber hallo guten tag morgen abend kundenservice kundendienst
  kundin kunde kunden mitarbeiter mitarbeiterin mieter neukunde bestandskunde ich sie wir es der die das ein eine
  mein meine bitte danke vielen dank und oder aber nicht noch auch sehr gerade leider seit aus in bei am im zu zur
  ja nein wie was wann warum wo wer schon heute gestern hier da so gut schlecht support-team serviceteam
  sauer verwirrt verärgert interessiert enttäuscht unzufrieden zufrieden
  bonjour bonsoir salut équipe madame monsieur messieurs mesdames tous toutes tout le la les un une des je vous nous
  il elle client cliente ravi déçu désolé merci pour de du et ou mais pas très en train à au chez votre notre mon ma
  hola equipo buenos buenas días tardes noches señor señora señores todos todas amigos atención cliente clienta yo
  usted el los las una gracias por de y o pero no muy desde en mi su que soy estoy
  ciao salve buongiorno buonasera squadra gentili signori signore signora tutti tutte cliente assistenza servizio io
  lei il lo gli uno grazie per di e ma non molto da in con mio mia vostro che sono
  hoi beste geachte heer mevrouw team klantenservice iedereen allemaal mensen ik u het een en of maar niet heel erg
  sinds uit bij mijn klant boos blij bedankt voor dank dag
  olá oi bom boa dia tarde noite equipa equipe senhor senhora senhores todos todas pessoal cliente atendimento eu
  você o os as um uma obrigado obrigada por de e ou mas não muito desde em meu minha
  cześć dzień dobry witam zespół państwo szanowni pan pani panie wszyscy klient klientka ja pan nie bardzo od w na z
  do i lub ale mój moja dziękuję proszę obsługa klienta
  grüße grüßen gruß wünsche wishes regards groeten groet groetjes saluti saludos salutations cumprimentos pozdrowienia
  mr mrs ms miss dr herr frau prof hr sr sra
  soporte suporte wsparcie pomoc zespole zespol obsługo assistance assistenza ondersteuning hulp klantendienst apoio ajuda
  atencion kundenbetreuung buchhaltung vertrieb contabilidad comptabilité amministrazione contabilità boekhouding verkoop
  suppliers partners neighbours neighbors parents class classe klasse girls boys ladies gentlemen gents mates buddy dude bro
  mate guys'n'gals everybody wszystkim państwu drodzy
  welche welcher welches which whose quelle quel quale qual cuál cual jaki jaka jakie który która welk welke
  christmas easter weihnachten ostern noël pâques navidad natale pasqua pasen kerst natal páscoa wielkanoc halloween
  italian irish scottish welsh greek turkish russian ukrainian chinese japanese indian mexican brazilian canadian catholic
  français française belge suisse español española italiano italiana portugués portuguesa brasileiro brasileira
  brasiliana nederlander belg polak polka polakiem polką deutscher deutsche österreicher schweizer
  valued loyal esteemed partner firma alexa siri cortana bixby
  android iphone apple google amazon paypal visa mastercard dhl ups fedex dpd hermes gls microsoft windows facebook
  instagram whatsapp samsung netflix spotify
  dob ssn nif dni bsn nhs nino pesel cpf cnpj iban bic swift tel tlf vat`.split(/\s+/);

const NOT_A_NAME: ReadonlySet<string> = new Set(WORDS.flatMap((word) => [word, foldWord(word)]));

/** They are names all the same where they stand for one, with their capital. */
const NAMES_WITH_CAPITAL: ReadonlySet<string> = new Set(['Will', 'May', 'Mia', 'Ravi']);

/** Is the word one of these, with or without its accents? */
export function isNotAName(word: string): boolean {
  if (NAMES_WITH_CAPITAL.has(word)) return false;
  return NOT_A_NAME.has(foldWord(word));
}
