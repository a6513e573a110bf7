import { PRODUCTION_KEYS } from '../../test/support/production-settings.js';
import { loadSettings } from './load-settings.js';

const origins = (list: string, environment = 'development'): readonly string[] =>
  loadSettings({
    NODE_ENV: environment,
    DATABASE_URL: 'postgres://user@db.example/hushdesk',
    ...PRODUCTION_KEYS,
    ALLOW_PLAIN_HTTP: 'true',
    CORS_ORIGINS: list,
  }).corsOrigins;

it('takes origins as browsers send them', () => {
  expect(origins('https://shop.example.com, https://a.example:8443,http://localhost:5173')).toHaveLength(3);
  expect(origins('https://shop.example.com', 'production')).toHaveLength(1);
  expect(origins('')).toEqual([]);
});

it.each([
  '*',
  'null',
  'https://*.example.com',
  'https://shop.example.com/',
  'https://shop.example.com/path',
  'https://shop.example.com:443',
  'https://SHOP.example.com',
  'https://user@shop.example.com',
  'shop.example.com',
  'file:///tmp',
  'https://good.example,*',
])('refuses %s by name', (list) => {
  expect(() => origins(list)).toThrow('CORS_ORIGINS must list exact origins');
});

it('refuses plain HTTP in production', () => {
  expect(() => origins('http://localhost:5173', 'production')).toThrow('CORS_ORIGINS');
});
