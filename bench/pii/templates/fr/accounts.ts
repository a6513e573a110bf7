import type { PhraseBook } from '../phrase-book.ts';

export const frenchAccounts: PhraseBook['carriers'] = {
  IBAN: [
    'mon IBAN est {IBAN}',
    'merci de rembourser sur {IBAN}',
    'coordonnées bancaires : {IBAN}',
    'le prélèvement sur {IBAN} a été rejeté',
    'nouveau compte pour les virements : {IBAN}, merci de confirmer',
    'iban {IBAN} au nom de ma femme',
    'RIB : {IBAN}',
  ],
  URL_CREDENTIALS: [
    'nous utilisons {URL_CREDENTIALS} et ça échoue',
    'la chaîne de connexion est {URL_CREDENTIALS}',
    "dans le navigateur {URL_CREDENTIALS} marche, pas dans l'appli",
    'le flux est sur {URL_CREDENTIALS}',
  ],
  PRIVATE_KEY: [
    "c'est la bonne clé pour le sftp ?\n{PRIVATE_KEY}",
    "on m'a demandé d'envoyer le fichier de clé :\n{PRIVATE_KEY}",
    'votre formulaire refuse ceci :\n\n{PRIVATE_KEY:short}',
  ],
  MAC: [
    "l'adresse MAC de la box est {MAC}",
    "l'appareil {MAC} est sans arrêt hors ligne",
    'merci de débloquer mon routeur, mac {MAC}',
    "sur l'étiquette il y a {MAC}",
  ],
  WALLET: [
    "j'ai envoyé le paiement à {WALLET}",
    'mon portefeuille est {WALLET}',
    'merci de payer sur {WALLET}',
    'le retrait vers {WALLET} est en attente depuis hier',
    'adresse bitcoin/eth : {WALLET}',
  ],
};
