import type { PhraseBook } from '../phrase-book.ts';

export const spanishAccounts: PhraseBook['carriers'] = {
  IBAN: [
    'mi IBAN es {IBAN}',
    'por favor devuelvan a {IBAN}',
    'datos bancarios: {IBAN}',
    'el recibo en {IBAN} fue devuelto',
    'nueva cuenta para los pagos: {IBAN}, confirmen por favor',
    'iban {IBAN} a nombre de mi mujer',
    'transferí desde {IBAN} el lunes',
  ],
  URL_CREDENTIALS: [
    'usamos {URL_CREDENTIALS} y falla',
    'la cadena de conexión es {URL_CREDENTIALS}',
    'en el navegador {URL_CREDENTIALS} abre, en la app no',
    'el feed está en {URL_CREDENTIALS}',
  ],
  PRIVATE_KEY: [
    '¿es esta la clave correcta para sftp?\n{PRIVATE_KEY}',
    'me pidieron el archivo de la clave:\n{PRIVATE_KEY}',
    'su formulario rechaza esto:\n\n{PRIVATE_KEY:short}',
  ],
  MAC: [
    'la dirección MAC del equipo es {MAC}',
    'el dispositivo {MAC} se desconecta todo el rato',
    'desbloqueen mi router, mac {MAC}',
    'en la etiqueta pone {MAC}',
  ],
  WALLET: [
    'envié el pago a {WALLET}',
    'mi monedero es {WALLET}',
    'por favor paguen a {WALLET}',
    'el retiro a {WALLET} está pendiente desde ayer',
    'dirección bitcoin/eth: {WALLET}',
  ],
};
