import { Role } from '../scan/role.js';
import { words } from '../scan/vocabulary.js';

/** How people spell `@` and `.` to keep robots away. */
export const SPELLED_WORDS = [
  ...words(Role.At, `at arobase arroba chiocciola apenstaartje malpa malpka ad klammeraffe aet`),
  ...words(Role.Dot, `dot punkt point punto punt ponto kropka`),
];
