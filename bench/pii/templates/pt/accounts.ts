import type { PhraseBook } from '../phrase-book.ts';

export const portugueseAccounts: PhraseBook['carriers'] = {
  IBAN: [
    'o meu IBAN é {IBAN}',
    'devolvam para {IBAN} por favor',
    'dados bancários: {IBAN}',
    'o débito direto em {IBAN} foi devolvido',
    'nova conta para pagamentos: {IBAN}, confirmem',
    'iban {IBAN} em nome da minha mulher',
    'transferi de {IBAN} na segunda',
  ],
  URL_CREDENTIALS: [
    'usamos {URL_CREDENTIALS} e falha',
    'a string de conexão é {URL_CREDENTIALS}',
    'no navegador {URL_CREDENTIALS} abre, na app não',
    'o feed está em {URL_CREDENTIALS}',
  ],
  PRIVATE_KEY: [
    'é esta a chave certa para sftp?\n{PRIVATE_KEY}',
    'pediram-me o ficheiro da chave:\n{PRIVATE_KEY}',
    'o vosso formulário rejeita isto:\n\n{PRIVATE_KEY:short}',
  ],
  MAC: [
    'o endereço MAC da box é {MAC}',
    'o aparelho {MAC} está sempre offline',
    'desbloqueiem o meu router, mac {MAC}',
    'na etiqueta diz {MAC}',
  ],
  WALLET: [
    'enviei o pagamento para {WALLET}',
    'a minha carteira é {WALLET}',
    'paguem para {WALLET} por favor',
    'o saque para {WALLET} está pendente desde ontem',
    'endereço bitcoin/eth: {WALLET}',
  ],
};
