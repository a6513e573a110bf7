import { loadSettings } from './load-settings.js';

const origins = (list: string, environment = 'development'): readonly string[] =>
  loadSettings({
    NODE_ENV: environment,
    DATABASE_URL: 'postgres://user@db.example/hushdesk',
    API_KEY_PEPPER: 'vT1mB0aXk2cQ9sLrZ8yW4uN7pE6hD3fG',
    BLIND_INDEX_KEY: 'qW3eR5tY7uI9oP1aS2dF4gH6jK8lZ0xC',
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
