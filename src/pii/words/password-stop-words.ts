/**
 * Words that follow "my password is" without being one: what happened to it,
 * what it must be, and the small words that begin such a sentence. Folded to
 * lower case but with accents, in eight languages.
 */
export const PASSWORD_STOP_WORDS: ReadonlySet<string> = new Set(
  `wrong incorrect correct right not invalid valid expired being reset lost forgotten weak strong too secure insecure
  required changed rejected locked blocked compromised stolen leaked never always the a an my your our their now still
  no yes in on at same different unknown missing empty working broken old new saved stored sent visible hidden unsafe
  safe case long short at least please what how why when where if and or but so to be been set going getting needed
  mandatory optional protected available accepted ok okay fine something anything nothing someone exposed shared
  forgot unchanged causing asking supposed needing only just also already really very this that it exactly
  falsch richtig abgelaufen nicht ungültig gültig vergessen zu unsicher sicher gesperrt geändert das der die ein eine
  mein meine noch immer wieder nie weg gestohlen bekannt unbekannt zurückgesetzt erforderlich schwach stark bitte
  zurücksetzen ändern leider jetzt auch schon korrekt neu alt leer
  incorrecta incorrecto correcta olvidado olvidada caducado caducada expirado expirada bloqueada no la el un una mi
  muy demasiado siempre nunca inválida inválido errónea débil segura por favor ya cambiada requerida que
  faux fausse incorrecte correct expiré oublié perdu pas invalide le un une mon ma toujours jamais trop bloqué
  refusé changé faible sûr requis erroné bien déjà plus valide que
  sbagliata sbagliato errata scaduta dimenticata non la il una mia sempre mai troppo bloccata debole sicura valida
  corretta richiesta stata cambiata già che
  verkeerd onjuist juist verlopen vergeten niet ongeldig geldig het de een mijn altijd nooit te geblokkeerd gewijzigd
  zwak veilig vereist kwijt nog al fout
  errada incorreta correta expirou esquecida não inválida a o uma minha sempre nunca muito bloqueada fraca segura
  alterada obrigatória já
  błędne niepoprawne poprawne wygasło zapomniane nie nieprawidłowe moje zawsze nigdy zbyt za zablokowane słabe
  silne zmienione wymagane już złe
  none null undefined true false string hidden redacted masked n/a tbd`.split(/\s+/),
);

/** What stands directly behind "password" when the talk is about it and none is given. */
export const PASSWORD_TALK: ReadonlySet<string> = new Set(
  `reset resets policy policies manager managers field page link links recovery requirements requirement rules protected
  protection change changes hint hash hashes expired expiry length strength hints rule question questions prompt generator box form email mail
  zurücksetzen vergessen ändern änderung manager olvidada oublié dimenticata vergeten wijzigen resetten`.split(
    /\s+/,
  ),
);
