/**
 * What a known word says about the values near it. A word can have several
 * roles, so they are bits.
 */
export const Role = {
  Password: 1 << 0,
  Phone: 1 << 1,
  Card: 1 << 2,
  Ssn: 1 << 3,
  Birth: 1 << 4,
  /** "my name is", "je m'appelle": a person follows. */
  Intro: 1 << 5,
  /** "I am", "this is", "ich bin": perhaps a person follows. */
  WeakIntro: 1 << 6,
  Salutation: 1 << 7,
  Closing: 1 << 8,
  Title: 1 << 9,
  /** `rue`, `via`, `calle`: the street's name comes after. */
  StreetBefore: 1 << 10,
  /** `street`, `road`, `straße`: the street's name came before. */
  StreetAfter: 1 << 11,
  Month: 1 << 12,
  /** Order, tracking, invoice, version: a number that is nobody's. */
  Reference: 1 << 13,
  SecretKey: 1 << 14,
  Passport: 1 << 15,
  Licence: 1 << 16,
  NationalId: 1 << 17,
  At: 1 << 18,
  Dot: 1 << 19,
  Iban: 1 << 20,
  Wallet: 1 << 21,
  Begin: 1 << 22,
  AddressHint: 1 << 23,
  Version: 1 << 24,
  Money: 1 << 25,
  Mac: 1 << 26,
  Bearer: 1 << 27,
  NameLabel: 1 << 28,
  FirstName: 1 << 29,
  Surname: 1 << 30,
  /** `mysql`, `curl`: a program that takes a password among its options. */
  Command: 1 << 31,
} as const;
