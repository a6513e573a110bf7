import type { PiiType } from '../corpus-record.js';
import { addressMaker } from './address.js';
import { makeJwt, makePrivateKey, makeUrlCredentials } from './credentials.js';
import { emailMaker } from './email.js';
import type { ValueMaker } from './made-value.js';
import { makeCard, makeIban, makeWallet } from './money.js';
import { makeNationalId } from './national-id.js';
import { makeIp, makeMac } from './network.js';
import { makeBirthDate, makeLicence, makePassport, makeSsn } from './papers.js';
import { nameMaker } from './people.js';
import { makePhone } from './phone.js';
import { passwordMaker } from './password.js';
import { secretMaker } from './secret.js';
import type { ValuePools } from './value-pools.js';

export type Makers = Readonly<Record<PiiType, ValueMaker>>;

/** One maker per class; a new class needs its line here and templates that use it. */
export function createMakers(pools: ValuePools): Makers {
  return {
    EMAIL: emailMaker(pools),
    PHONE: makePhone,
    CARD: makeCard,
    SSN: makeSsn,
    IP: makeIp,
    SECRET: secretMaker(pools.vendors),
    PASSWORD: passwordMaker(pools),
    JWT: makeJwt,
    IBAN: makeIban,
    URL_CREDENTIALS: makeUrlCredentials,
    PRIVATE_KEY: makePrivateKey,
    MAC: makeMac,
    WALLET: makeWallet,
    DATE_OF_BIRTH: makeBirthDate,
    ADDRESS: addressMaker(pools),
    NAME: nameMaker(pools),
    NATIONAL_ID: makeNationalId,
    PASSPORT: makePassport,
    LICENCE: makeLicence,
  };
}
