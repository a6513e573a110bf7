import type { Language } from '../../knowledge/language.js';

const WARNINGS: Record<Language, string> = {
  en: 'Your message held a password or another secret. We have not kept it; please change it, for it was sent over the net, and never send one to us.',
  de: 'Ihre Nachricht enthielt ein Passwort oder ein anderes Geheimnis. Wir haben es nicht gespeichert; bitte ändern Sie es, und senden Sie uns nie eines.',
  fr: 'Votre message contenait un mot de passe ou un autre secret. Nous ne l’avons pas conservé ; changez-le, s’il vous plaît, et ne nous en envoyez jamais.',
  es: 'Su mensaje contenía una contraseña u otro secreto. No lo hemos guardado; cámbielo, por favor, y no nos envíe nunca ninguno.',
  pt: 'A sua mensagem continha uma palavra-passe ou outro segredo. Não o guardámos; altere-o, por favor, e nunca nos envie nenhum.',
  it: 'Il suo messaggio conteneva una password o un altro segreto. Non l’abbiamo conservato; la preghiamo di cambiarlo e di non inviarcene mai.',
  nl: 'Uw bericht bevatte een wachtwoord of een ander geheim. Wij hebben het niet bewaard; wijzig het alstublieft, en stuur ons er nooit een.',
};

/** What a customer who has sent a secret is told. */
export function secretWarning(language: Language): string {
  return WARNINGS[language];
}
