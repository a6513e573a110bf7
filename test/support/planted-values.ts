/** Every planted address holds this, every number begins with one of these: nothing else in the service does. */
export const MARKS = { email: 'planted', card: '492977', phone: '4917155', iban: 'WEST' };

/** Personal data of an invented person, different for each number up to 99,999. */
export function plantedPerson(number: number): { email: string; card: string; phone: string; iban: string } {
  const digits = String(number).padStart(5, '0');
  return {
    email: `planted.person${digits}@mail${digits}.example`,
    card: luhn(`${MARKS.card}0000${digits}`),
    phone: `+${MARKS.phone}${digits}1`,
    iban: iban(digits),
  };
}

/** The marks of planted values that a text holds, however they are spaced. */
export function marksIn(text: string): string[] {
  const tight = text.replace(/[\s\-().]/g, '');
  return Object.values(MARKS).filter((mark) => tight.includes(mark));
}

function luhn(body: string): string {
  const sum = [...body].reverse().reduce((total, char, index) => {
    const doubled = Number(char) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

function iban(digits: string): string {
  const account = `${MARKS.iban}123456${digits.padStart(8, '9')}`;
  const numeric = [...`${account}GB00`].map((char) => Number.parseInt(char, 36)).join('');
  return `GB${String(98n - (BigInt(numeric) % 97n)).padStart(2, '0')}${account}`;
}
