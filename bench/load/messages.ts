/** What customers of a shop write; a third of it holds personal data. `#` becomes a number, so that none is asked twice. */
const TEMPLATES = [
  'How long do I have to return order # if the boots do not fit?',
  'My parcel # has been on its way for eight days now, where is it?',
  'Please send the invoice of order # to anna.lindqvist@example.com, the one in the app will not open.',
  'Is the rain jacket waterproof enough for a week in Scotland? I have seen it in article #.',
  'I would like to change the delivery address of order #: the shop has the old one, we have moved since.',
  'You can call me on +49 171 2345678 about the complaint #, in the afternoon best of all.',
  'The left zipper of the backpack broke after two weeks. What does the warranty cover, and do you need a photo? Order #.',
  'I paid order # twice by mistake, when will the money be back? The card was 4111 1111 1111 1111.',
  'Do you have the trousers of article # in size 42 in a shop nearby, or only on the net?',
  'My voucher # is refused at the checkout although it is valid until the end of the year.',
  'Can I collect order # in the shop instead of having it sent? My wife could come as well.',
  'The refund of order # should go to DE89 3704 0044 0532 0130 00, the account has changed.',
] as const;

/** The message with this number: the same number, the same message. */
export function messageNumber(number: number): string {
  const template = TEMPLATES[number % TEMPLATES.length] ?? TEMPLATES[0];
  return template.replace('#', String(40_000_000 + number));
}
