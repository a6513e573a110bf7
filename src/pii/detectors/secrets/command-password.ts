import { Role } from '../../scan/role.js';
import type { Detector } from '../detector.js';
import { isVeryStrong } from './password-near.js';
import { isStandIn } from './randomness.js';

const LINE = 200;
/** `mysql -pSecret`: joined, since `-p shop` asks for it and names a database. */
const JOINED = /\s-p["']?([^\s"'=-][^\s"'\n]{2,63})/;
/** `sshpass -p secret`, `docker login -p secret`. */
const APART = /\s-p[ =]{0,2}["']?([^\s"'=-][^\s"'\n]{2,63})/;
/** `curl -u name:secret`. */
const USER = /\s(?:-u|--user)[ =]{0,2}["']?[\w.@%+-]{1,64}:([^\s"'\n]{3,64})/;

/** "the login is admin / Zebra$7", "login mit meier und Zug3!": a name, a sign or "and", and what looks like a password. */
const LOGIN =
  /^s?(?:[ ]in)?(?:[ ](?:is|are|mit|with|con|avec|met|com|als|as|data|details|daten))?[ ]?[:=]?[ ]{1,2}[\w.@-]{2,40}(?:[ ]?[/+,][ ]?|[ ](?:and|und|et|y|e|en|i)[ ])([^\s,]{6,64})/i;

/** Capitals, small letters and digits: no word, and no name of a user. */
function isMixed(password: string): boolean {
  return password.length >= 8 && /\d/.test(password) && /\p{Lu}/u.test(password) && /\p{Ll}/u.test(password);
}

const OPTION: Readonly<Record<string, RegExp>> = {
  mysql: JOINED,
  mysqldump: JOINED,
  mariadb: JOINED,
  sshpass: APART,
  docker: APART,
  podman: APART,
  smbclient: USER,
  curl: USER,
  wget: USER,
  log: LOGIN,
  login: LOGIN,
  logins: LOGIN,
  zugang: LOGIN,
  zugangsdaten: LOGIN,
  inlog: LOGIN,
  credentials: LOGIN,
  creds: LOGIN,
};

/** Passwords among the options of well-known programs and behind a login's name, on the same line. */
export const detectCommandPasswords: Detector = (scan, claims) => {
  if ((scan.roles & Role.Command) === 0) return;
  const { text } = scan;
  let done = 0;
  for (let i = 0; i < scan.keywordCount; i++) {
    if ((scan.keywordRole(i) & Role.Command) === 0) continue;
    const from = scan.keywordEnd(i);
    const option = OPTION[scan.keyword(i)];
    // "docker docker docker …" must not read the same line for every word.
    if (option === undefined || from < done) continue;
    const rest = text.slice(from, from + LINE);
    const newline = rest.indexOf('\n');
    const line = newline < 0 ? rest : rest.slice(0, newline);
    done = from + line.length;
    const match = option.exec(line);
    const password = match?.[1]?.replace(/[,;)]{1,3}$/, '');
    if (match === null || password === undefined || isStandIn(password) || password.startsWith('$')) continue;
    // A port mapping is no password: `docker run -p 8080:80`.
    if (/^[\d.:/]+$/.test(password)) continue;
    if (option === LOGIN && !isVeryStrong(password) && !isMixed(password)) continue;
    const start = from + match.index + match[0].lastIndexOf(password);
    claims.add('PASSWORD', start, start + password.length, 0.85, 'password-option');
  }
};
