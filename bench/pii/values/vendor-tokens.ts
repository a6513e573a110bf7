import type { SeededRandom } from '../random/seeded-random.ts';
import { crc32Base62, crc32LittleEndianHex } from '../checksums/crc32.ts';
import { BECH32, encodeBech32, toFiveBits } from '../checksums/bech32.ts';
import { BASE32, BASE62, BASE64, BASE64URL, HEX, LOWER36, UPPER36, uuid } from './made-value.ts';

const ALPHABETS: Record<string, string> = {
  hex: HEX,
  HEX: HEX.toUpperCase(),
  b62: BASE62,
  b64: BASE64,
  url: BASE64URL,
  low: LOWER36,
  up: UPPER36,
  b32: BASE32,
  dig: '0123456789',
  abc: 'abcdefghijklmnopqrstuvwxyz',
};

/**
 * Vendor → shapes of its tokens as the vendor documents them.
 *
 * `<20 url>` is twenty characters of an alphabet above, `<uuid>` a random UUID.
 * Where a vendor publishes a checksum the token is made in CHECKED instead.
 */
const SHAPES: Record<string, readonly string[]> = {
  adafruit: ['aio_<28 b62>'],
  adobe: ['p8e-<32 low>'],
  airtable: ['pat<14 b62>.<64 hex>'],
  alibaba: ['LTAI<20 b62>'],
  anthropic: ['sk-ant-api03-<93 url>AA', 'sk-ant-admin01-<93 url>AA'],
  artifactory: ['AKCp<69 b62>', 'cmVmdGtu<56 b62>'],
  asana: ['1/<16 dig>:<32 hex>', '2/<16 dig>/<16 dig>:<32 hex>'],
  atlassian: ['ATATT3xFfGF0<171 url>=<8 HEX>'],
  aws: ['AKIA<16 b32>', 'ASIA<16 b32>'],
  azureclient: ['<3 b62>8Q~<34 b62>'],
  azuredevops: ['<76 b62>AZDO<4 b62>'],
  beamer: ['b_<44 url>'],
  bitbucket: ['ATBB<32 b62>'],
  brevo: ['xkeysib-<64 hex>-<16 b62>'],
  buildkite: ['bkua_<40 hex>'],
  cerebras: ['csk-<48 low>'],
  circleci: ['CCIPAT_<22 b62>_<40 hex>'],
  clojars: ['CLOJARS_<60 low>'],
  cloudflare: ['v1.0-<24 hex>-<146 hex>'],
  contentful: ['CFPAT-<43 url>'],
  databricks: ['dapi<32 hex>', 'dapi<32 hex>-2'],
  deepseek: ['sk-<32 hex>'],
  digitalocean: ['dop_v1_<64 hex>', 'doo_v1_<64 hex>', 'dor_v1_<64 hex>'],
  dockerhub: ['dckr_pat_<27 url>'],
  doppler: ['dp.pt.<43 b62>', 'dp.st.prd.<43 b62>'],
  dropbox: ['sl.B<140 url>'],
  duffel: ['duffel_live_<43 url>', 'duffel_test_<43 url>'],
  dynatrace: ['dt0c01.<24 b32>.<64 b32>'],
  easypost: ['EZAK<54 b62>', 'EZTK<54 b62>'],
  elevenlabs: ['sk_<48 hex>'],
  facebook: ['EAAC<120 b62>'],
  figma: ['figd_<40 url>'],
  firebase: ['AAAA<7 url>:APA91b<134 url>'],
  flutterwave: ['FLWSECK_TEST-<32 hex>-X', 'FLWSECK-<32 hex>-X'],
  flyio: ['fo1_<43 url>', 'FlyV1 fm2_<100 b64>='],
  frameio: ['fio-u-<64 url>'],
  gitlab: ['glpat-<20 url>', 'glpat-<20 url>', 'gldt-<20 url>', 'glrt-<20 url>', 'glptt-<40 hex>'],
  githubfine: ['github_pat_<22 b62>_<59 b62>'],
  google: ['AIza<35 url>'],
  googleoauth: ['GOCSPX-<28 url>', 'ya29.<120 url>'],
  groq: ['gsk_<52 b62>'],
  heroku: ['HRKU-AA<58 url>'],
  hubspot: ['pat-na1-<uuid>', 'pat-eu1-<uuid>'],
  huggingface: ['hf_<34 abc>', 'hf_<34 b62>'],
  infracost: ['ico-<32 b62>'],
  langfuse: ['sk-lf-<uuid>'],
  langsmith: ['lsv2_pt_<32 hex>_<10 hex>'],
  launchdarkly: ['sdk-<uuid>', 'api-<uuid>'],
  linear: ['lin_api_<40 b62>'],
  lob: ['live_<35 hex>'],
  mailchimp: ['<32 hex>-us12', '<32 hex>-us6'],
  mailgun: ['key-<32 hex>'],
  maxmind: ['<6 b62>_<29 b62>_mmk'],
  mongoatlas: ['mdb_sa_sk_<40 url>'],
  neon: ['napi_<64 low>'],
  netlify: ['nfp_<36 b62>'],
  newrelic: ['NRAK-<27 up>', 'NRJS-<19 hex>'],
  notion: ['ntn_<46 b62>', 'secret_<43 b62>'],
  nuget: ['oy2<43 low>'],
  nvidia: ['nvapi-<64 url>'],
  openai: [
    'sk-proj-<74 url>T3BlbkFJ<74 url>',
    'sk-<20 b62>T3BlbkFJ<20 b62>',
    'sk-svcacct-<58 url>T3BlbkFJ<58 url>',
  ],
  openrouter: ['sk-or-v1-<64 hex>'],
  openshift: ['sha256~<43 url>'],
  paypal: ['access_token$production$<16 low>$<32 hex>'],
  perplexity: ['pplx-<48 b62>'],
  pinecone: ['pcsk_<6 b62>_<63 b62>'],
  plaid: ['access-production-<uuid>', 'access-sandbox-<uuid>'],
  planetscale: ['pscale_tkn_<43 url>', 'pscale_pw_<43 url>'],
  posthog: ['phx_<43 b62>'],
  postman: ['PMAK-<24 hex>-<34 hex>'],
  prefect: ['pnu_<36 low>'],
  pulumi: ['pul-<40 hex>'],
  pypi: ['pypi-AgEIcHlwaS5vcmc<150 url>'],
  razorpay: ['rzp_live_<14 b62>'],
  readme: ['rdme_<70 low>'],
  replicate: ['r8_<37 b62>'],
  resend: ['re_<8 b62>_<24 b62>'],
  rubygems: ['rubygems_<48 hex>'],
  rust: ['cio<32 b62>'],
  scalingo: ['tk-us-<48 url>'],
  sendgrid: ['SG.<22 url>.<43 url>'],
  sentry: ['sntryu_<64 hex>'],
  shippo: ['shippo_live_<40 hex>', 'shippo_test_<40 hex>'],
  shopify: ['shpat_<32 hex>', 'shpss_<32 hex>', 'shpca_<32 hex>', 'shppa_<32 hex>'],
  slack: [
    'xoxb-<12 dig>-<13 dig>-<24 b62>',
    'xoxp-<12 dig>-<12 dig>-<13 dig>-<32 hex>',
    'xapp-1-A<10 up>-<13 dig>-<64 hex>',
  ],
  slackhook: ['https://hooks.slack.com/services/T<10 up>/B<10 up>/<24 b62>'],
  sonar: ['sqp_<40 hex>', 'squ_<40 hex>'],
  square: ['sq0atp-<22 url>', 'sq0csp-<43 url>', 'EAAA<60 url>'],
  stripe: [
    'sk_live_<24 b62>',
    'sk_live_51<97 b62>',
    'rk_live_<24 b62>',
    'sk_test_<24 b62>',
    'whsec_<32 b62>',
  ],
  supabase: ['sbp_<40 hex>', 'sb_secret_<22 url>_<8 url>'],
  tailscale: ['tskey-auth-<16 b62>-<32 b62>', 'tskey-api-<16 b62>-<32 b62>'],
  tavily: ['tvly-<32 b62>', 'tvly-dev-<32 b62>'],
  telegram: ['<10 dig>:AA<33 url>', '5<8 dig>:AA<33 url>'],
  terraform: ['<14 b62>.atlasv1.<67 url>'],
  together: ['tgp_v1_<43 url>'],
  twilio: ['SK<32 hex>'],
  typeform: ['tfp_<40 url>_<18 url>'],
  vault: ['hvs.<95 url>', 'hvb.<140 url>'],
  vercel: ['vcp_<56 b62>', 'vercel_blob_rw_<16 b62>_<30 b62>'],
  xai: ['xai-<80 b62>'],
  yandex: ['AQVN<38 url>', 't1.<86 url>.<86 url>'],
};

/** Tokens with a checksum or a part that decodes; a detector that looks inside must accept all of these. */
const CHECKED: Record<string, (random: SeededRandom) => string> = {
  github: (random) => {
    const secret = random.chars(BASE62, 30);
    return `${random.pick(['ghp', 'ghp', 'ghp', 'gho', 'ghu', 'ghs', 'ghr'])}_${secret}${crc32Base62(secret)}`;
  },
  npm: (random) => {
    const secret = random.chars(BASE62, 30);
    return `npm_${secret}${crc32Base62(secret)}`;
  },
  grafana: (random) => {
    const body = `glsa_${random.chars(BASE62, 32)}`;
    return `${body}_${crc32LittleEndianHex(body)}`;
  },
  // The first part of a bot token is the bot's id, in base64 without padding.
  discord: (random) =>
    `${Buffer.from(`1${random.digits(17)}`).toString('base64url')}.G${random.chars(BASE62, 5)}.${random.chars(BASE62, 38)}`,
  mapbox: (random) =>
    `sk.${jsonBase64({ u: random.chars(LOWER36, 9), a: random.chars(LOWER36, 25) })}.${random.chars(BASE62, 22)}`,
  sentryorg: (random) =>
    `sntrys_${jsonBase64({ iat: random.between(1690000000, 1760000000), url: 'https://sentry.io', org: random.chars(LOWER36, 8) })}_${random.chars(BASE62, 43)}`,
  age: (random) => encodeBech32('age-secret-key-', toFiveBits(random.bytes(32)), BECH32).toUpperCase(),
};

export const VENDORS: readonly string[] = [...Object.keys(SHAPES), ...Object.keys(CHECKED)].sort();

export function makeVendorToken(random: SeededRandom, vendor: string): string {
  const checked = CHECKED[vendor];
  if (checked !== undefined) return checked(random);
  const shapes = SHAPES[vendor];
  if (shapes === undefined) throw new Error(`no vendor ${vendor}`);
  return random
    .pick(shapes)
    .replace(/<(?:(\d+) (\w+)|uuid)>/g, (_, length: string | undefined, alphabet: string | undefined) => {
      if (length === undefined) return uuid(random);
      const letters = ALPHABETS[alphabet ?? ''];
      if (letters === undefined) throw new Error(`no alphabet ${String(alphabet)}`);
      // A separator at either edge would make the end of the token a matter of taste.
      return random.chars(letters, Number(length)).replace(/^[-_+/]|[-_+/]$/g, 'k');
    });
}

function jsonBase64(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
