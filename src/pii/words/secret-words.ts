import { Role } from '../scan/role.js';
import { words } from '../scan/vocabulary.js';

export const SECRET_WORDS = [
  ...words(
    Role.Password,
    `password passwords passwort passworte kennwort passe mdp contrasena contrasenia clave wachtwoord senha palavra
    passe haslo hasla hasle haslem pwd pass passwd passcode passphrase pw pswd psw parola pin pincode
    wifipassword loginpassword masterpassword zugangscode geheimzahl pinnummer ww pword psswd passwrd
    pgpassword sshpass dbpassword dbpass rootpassword userpassword adminpassword mysqlpassword redispassword smtppassword dbpwd`,
  ),
  ...words(
    Role.SecretKey,
    `key keys apikey apikeys token tokens accesstoken secret secrets clientsecret credential credentials auth
    secretkey privatekey accesskey signingkey authtoken webhooksecret schlussel apischlussel geheimnis cle jeton clef
    chiave gettone sleutel chave klucz clucz llave api signature sas connectionstring accountkey sharedkey
    encryptionkey geheimschlussel zugriffstoken kluczem klucza toegangstoken zugangstoken zugriffsschlussel toegangssleutel secreto segreto segredo sekret sekrecie geheim`,
  ),
  ...words(Role.Bearer, `bearer basic authorization`),
  ...words(Role.Begin, `begin`),
];
