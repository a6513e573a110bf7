import { Role } from '../scan/role.js';
import { words } from '../scan/vocabulary.js';

const BIRTH_WORDS = words(
  Role.Birth,
  `dob born birth birthday birthdate bday dateofbirth geboren geburtsdatum geburtstag geb gebdatum gebtag naissance ne nee nes
  anniversaire nacimiento nacido nacida naci fnac nascita nato nata nacqui compleanno cumpleanos geboortedatum
  geboorte verjaardag geboren geb nascimento nascido nascida nasci aniversario urodzenia urodzony urodzona
  urodzilem urodzilam urodziny urodzin ur b ddn nac nasc`,
);

/** Names and usual short forms of the months in eight languages, folded. */
const MONTHS: readonly string[] = [
  'january jan januar janner jaenner janvier janv enero ene gennaio gen januari janeiro stycznia styczen sty',
  'february feb februar fevrier fevr fev febrero febbraio febbr februari fevereiro lutego luty lut',
  'march mar marz maerz mars marzo maart mrt marco marca marzec',
  'april apr avril avr abril abr aprile kwietnia kwiecien kwi',
  'may mai mayo maggio mag mei maio maja maj',
  'june jun juni juin junio giugno giu junho czerwca czerwiec cze',
  'july jul juli juillet juil julio luglio lug julho lipca lipiec lip',
  'august aug aout agosto ago augustus sierpnia sierpien sie',
  'september sep sept septembre septiembre set sett settembre setembro wrzesnia wrzesien wrz',
  'october oct oktober okt octobre octubre ott ottobre outubro out pazdziernika pazdziernik paz',
  'november nov novembre noviembre novembro listopada listopad lis',
  'december dec dezember dez decembre diciembre dic dicembre dezembro grudnia grudzien gru',
];

export const DATE_WORDS = [
  ...BIRTH_WORDS,
  ...MONTHS.flatMap((names, index) =>
    words(Role.Month, names).map((entry) => ({ ...entry, value: index + 1 })),
  ),
];
