import { Role } from '../scan/role.js';
import { words } from '../scan/vocabulary.js';

export const SECRET_WORDS = [
  ...words(
    Role.Password,
    `password passwords passwort passworte kennwort passe mdp contrasena contrasenia clave wachtwoord senha palavra
    passe haslo hasla hasle haslem pwd pass passwd passcode passphrase pw pswd psw parola pin pincode
    wifipassword loginpassword masterpassword zugangscode geheimzahl pinnummer ww pword psswd passwrd
    pgpassword sshpass dbpassword dbpass rootpassword userpassword adminpassword mysqlpassword redispassword smtppassword dbpwd wifi wlan secret secreto segreto segredo geheimcode`,
  ),
  ...words(
    Role.SecretKey,
    `sig key keys apikey apikeys token tokens accesstoken secret secrets clientsecret credential credentials auth
    secretkey privatekey accesskey signingkey authtoken webhooksecret schlussel apischlussel geheimnis cle jeton clef
    chiave gettone sleutel chave klucz clucz llave api signature sas connectionstring accountkey sharedkey
    encryptionkey geheimschlussel zugriffstoken kluczem klucza toegangstoken zugangstoken zugriffsschlussel toegangssleutel secreto segreto segredo sekret sekrecie geheim`,
  ),
  // Vendors whose keys have no form of their own: the vendor's name beside a random value says it.
  ...words(
    Role.SecretKey,
    `adafruit adobe airtable algolia alibaba asana atlassian beamer bitbucket bittrex cloudflare codecov cohere coinbase confluent
    contentful datadog discord droneci dropbox etsy facebook fastly finicity finnhub flickr freshbooks gitter heroku hubspot
    intercom jfrog artifactory jira kraken kucoin launchdarkly linkedin lob looker mailchimp mailgun mailjet mapbox mattermost
    messagebird netlify newrelic relic nytimes okta pagerduty plaid postmark pusher rapidapi sendbird sendgrid sentry shodan snyk sonar
    sonarqube squarespace sumologic telegram travis trello twilio twitch twitter typeform vercel yandex zendesk`,
  ),
  ...words(Role.Bearer, `bearer basic authorization ssws`),
  ...words(
    Role.Command,
    `mysql mysqldump mariadb sshpass curl wget docker podman htpasswd smbclient log login logins zugang
    zugangsdaten inlog credentials creds`,
  ),
  ...words(Role.Begin, `begin`),
];
