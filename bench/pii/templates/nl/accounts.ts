import type { PhraseBook } from '../phrase-book.ts';

export const dutchAccounts: PhraseBook['carriers'] = {
  IBAN: [
    'mijn IBAN is {IBAN}',
    'graag terugbetalen op {IBAN}',
    'bankgegevens: {IBAN}',
    'de incasso van {IBAN} is gestorneerd',
    'nieuwe rekening voor uitbetaling: {IBAN}, graag bevestigen',
    'iban {IBAN} staat op naam van mijn vrouw',
    'overgemaakt van rekening {IBAN} op maandag',
  ],
  URL_CREDENTIALS: [
    'wij gebruiken {URL_CREDENTIALS} en dat mislukt',
    'de connectiestring is {URL_CREDENTIALS}',
    'in de browser werkt {URL_CREDENTIALS}, in de app niet',
    'de feed staat op {URL_CREDENTIALS}',
  ],
  PRIVATE_KEY: [
    'is dit de juiste sleutel voor sftp?\n{PRIVATE_KEY}',
    'ik moest u het sleutelbestand sturen:\n{PRIVATE_KEY}',
    'uw formulier weigert dit:\n\n{PRIVATE_KEY:short}',
  ],
  MAC: [
    'het MAC-adres van de box is {MAC}',
    'apparaat {MAC} is steeds offline',
    'graag mijn router vrijgeven, mac {MAC}',
    'op de sticker staat {MAC}',
  ],
  WALLET: [
    'ik heb de betaling naar {WALLET} gestuurd',
    'mijn wallet is {WALLET}',
    'graag uitbetalen aan {WALLET}',
    'de opname naar {WALLET} hangt sinds gisteren',
    'bitcoin/eth-adres: {WALLET}',
  ],
};
