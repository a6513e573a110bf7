import type { PiiType } from '../corpus-record.ts';
import { addressMaker } from './address.ts';
import { makeJwt, makePrivateKey, makeUrlCredentials } from './credentials.ts';
import { emailMaker } from './email.ts';
import type { ValueMaker } from './made-value.ts';
import { makeCard, makeIban, makeWallet } from './money.ts';
import { makeNationalId } from './national-id.ts';
import { makeIp, makeMac } from './network.ts';
import { makeBirthDate, makeLicence, makePassport, makeSsn } from './papers.ts';
import { nameMaker } from './people.ts';
import { makePhone } from './phone.ts';
import { passwordMaker } from './password.ts';
import { secretMaker } from './secret.ts';
import type { ValuePools } from './value-pools.ts';

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
