import { Role } from '../scan/role.js';
import { words } from '../scan/vocabulary.js';
import { KIN_WORDS } from './kin-words.js';

/** Words around which people write their names, in eight languages, folded. */
export const NAME_WORDS = [
  ...words(
    Role.Intro,
    `name names heist heisst llama chiama chama nazywa heise heisse heiss appelle llamo chiamo heet chamo nazywam imie nombre nome naam nom nazwisko
    vorname nachname namen prenom apellido apellidos cognome achternaam voornaam apelido sobrenome imienia called
    surname lastname firstname fullname cardholder accountholder kontoinhaber karteninhaber titulaire titular
    intestatario rekeninghouder titular posiadacz posiadacza noms imiona kundenname`,
  ),
  ...words(
    Role.WeakIntro,
    `am m its im tal gewisser gewisse pewien pewna by c est this bin suis soy sono ben sou jestem here hier ici aqui qui tu mowi it ist con met habla spreekt fala parla parle spricht strony spoke spoken talked chatted signed behalf attn
    hable parlato gesproken falei rozmawialem rozmawialam sprach telefoniert attention attenzione attentie cuidado wlasnych handen haenden`,
  ),
  ...KIN_WORDS.map((word) => ({ word, role: Role.WeakIntro })),
  ...words(
    Role.Salutation,
    `dear hi hello hey hallo hola ciao salut bonjour bonsoir ola oi czesc witam witaj liebe lieber sehr geehrte geehrter cher chere
    estimado estimada querido querida gentile egregio egregia caro cara geachte beste hoi prezado prezada caro cara
    szanowny szanowna szanowni drogi droga dzien buongiorno buonasera buenos buenas guten goedemorgen goedemiddag goedendag dag moin
    servus gruezi thanks thank danke merci gracias grazie bedankt dank obrigado obrigada dziekuje dzieki morning afternoon evening
    tag abend morgen tardes dias dia tarde noches gentilissimo gentilissima spettabile greetings`,
  ),
  ...words(
    Role.Closing,
    `regards sincerely yours cheers best wishes faithfully truly grusse grussen gruse grusen gruss grus mfg lg vg
    cordialement salutations bien amicalement atentamente saludos saludo cordiali saluti distinti groet groeten
    vriendelijke cumprimentos atenciosamente cordialmente abraco pozdrawiam pozdrowienia powazaniem thanks
    danke merci gracias grazie bedankt obrigado obrigada dziekuje thx kr br sincere respectfully mvg groetjes dzieki pozdro xoxo grtz thankyou gr hochachtungsvoll
    hgr bisous bises besos beso abrazo abrazos abbraccio abbracci baci kus kusjes liefs beijinhos bjs buziaki sciskam uklony
    tschuss tschau knuddel hugs sincerly rgds
    respectueusement cdt cdlt atte abracos beijos signed love`,
  ),
  ...words(
    Role.Title,
    `mr mrs ms miss mx dr prof sir madam lady herr herrn frau fr hr m mme mlle monsieur madame mademoiselle sr sra srta
    senor senora senorita don dona sig sigra signor signora signorina dott dottssa dhr mevr mevrouw meneer heer dra
    senhor senhora pan pani pana panu panem pania doktor doctor docteur maitre ing avv`,
  ),
  ...words(
    Role.NameLabel,
    `name nombre nome naam nom fullname cardholder accountholder kontoinhaber karteninhaber titulaire titular
    intestatario rekeninghouder posiadacz recipient empfanger customer kunde kundin client cliente klant klient
    destinataire destinatario ontvanger odbiorca contact ansprechpartner patient passenger guest employee agent
    vorname nachname surname prenom apellidos cognome achternaam nazwisko imie colleague kollege kollegin
    holder owner wlasciciel kaarthouder eigenaar inhaber proprietaire proprietario portador titolare payee sender absender`,
  ),
];
