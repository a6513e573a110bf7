import type { Language } from '../corpus-record.ts';
import type { SeededRandom } from '../random/seeded-random.ts';
import type { MadeValue, ValueMaker } from './made-value.ts';
import { accentedName, asciiName } from './people.ts';
import type { ValuePools } from './value-pools.ts';

const ENDINGS: Record<Language, readonly string[]> = {
  en: ['com', 'co.uk', 'net', 'org', 'io', 'com.au', 'ca', 'us', 'dev'],
  de: ['de', 'at', 'ch', 'com', 'net', 'berlin'],
  fr: ['fr', 'com', 'be', 'net', 'paris'],
  es: ['es', 'com', 'com.mx', 'net', 'cat'],
  it: ['it', 'com', 'eu', 'net'],
  nl: ['nl', 'be', 'com', 'eu', 'amsterdam'],
  pt: ['pt', 'com.br', 'com', 'net.br'],
  pl: ['pl', 'com.pl', 'com', 'eu', 'waw.pl'],
};
const INTERNATIONAL_HOSTS = [
  'müller-bäckerei.de',
  'café-lumière.fr',
  'año-nuevo.es',
  'città-verde.it',
  'xn--bcher-kva.example',
  'żółty-sklep.pl',
  'coração.com.br',
  'grüße.online',
];
const ROLES: Record<Language, readonly string[]> = {
  en: ['billing', 'accounts', 'orders', 'hello', 'office'],
  de: ['buchhaltung', 'rechnung', 'info', 'einkauf', 'buero'],
  fr: ['comptabilite', 'facturation', 'contact', 'achats'],
  es: ['facturacion', 'pedidos', 'contacto', 'compras'],
  it: ['amministrazione', 'ordini', 'contatti', 'fatture'],
  nl: ['boekhouding', 'facturen', 'info', 'inkoop'],
  pt: ['faturacao', 'encomendas', 'contato', 'compras'],
  pl: ['ksiegowosc', 'faktury', 'biuro', 'zamowienia'],
};

/** Variants: none (ordinary), `intl`, `quoted`, `bare` (ordinary, never upper case, for code). */
export function emailMaker(pools: ValuePools): ValueMaker {
  return (random, lang, variant) => makeEmail(pools, random, lang, variant);
}

function makeEmail(pools: ValuePools, random: SeededRandom, lang: Language, variant: string): MadeValue {
  const ending = random.pick(ENDINGS[lang]);
  const host = `${random.pick(pools.hostStarts)}${random.pick(pools.hostEnds)}.${ending}`;
  if (variant === 'intl') {
    return {
      text: random.chance(0.5)
        ? `${accentedName(pools, random, lang)}@${host}`
        : `${localPart(pools, random, lang)}@${random.pick(INTERNATIONAL_HOSTS)}`,
    };
  }
  if (variant === 'quoted') {
    const { first, last } = asciiName(pools, random, lang);
    return { text: `"${first} ${last}"@${host}` };
  }
  if (variant !== '' && variant !== 'bare') throw new Error(`no e-mail variant ${variant}`);
  const address = `${localPart(pools, random, lang)}@${random.chance(0.1) ? `${random.pick(['mail', 'mx', 'eu', 'team'])}.` : ''}${host}`;
  if (variant === 'bare') return { text: address };
  const kind = random.next();
  if (kind < 0.04) return { text: address.toUpperCase() };
  if (kind < 0.1) return { text: address.replace(/^./, (letter) => letter.toUpperCase()) };
  return { text: address };
}

function localPart(pools: ValuePools, random: SeededRandom, lang: Language): string {
  const { first, last } = asciiName(pools, random, lang);
  const forms = [
    () => `${first}.${last}`,
    () => `${first}.${last}`,
    () => `${first}_${last}`,
    () => `${first}${random.between(1, 99)}`,
    () => `${first.charAt(0)}.${last}`,
    () => `${first.charAt(0)}${last}`,
    () => `${last}-${first}`,
    () => `${first}.${last}+${random.pick(['shop', 'news', 'orders', 'spam', 'test1'])}`,
    () => `${first}${last}${random.between(60, 99)}`,
    () => random.pick(ROLES[lang]),
    () => `${first}.${random.pick(['private', 'home', 'work'])}`,
  ];
  return random.pick(forms)();
}
