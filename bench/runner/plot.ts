import { digits } from './report.ts';
import type { Result } from './verdict.ts';

const WIDTH = 720;
const HEIGHT = 120;
const LEFT = 20;
const RIGHT = WIDTH - 20;
const MIDDLE = 62;

/** The rounds as a range with a dot each and a bar to the median, with lines where the bounds are. */
export function plotOf({ title, unit, figures, figure = 0, must, aim }: Result): string {
  const bounds = [
    { name: 'must', value: must, colour: '#b3261e' },
    { name: 'aim', value: aim, colour: '#1b6e3c' },
  ].flatMap(({ value, ...rest }) => (value === undefined ? [] : [{ ...rest, value }]));
  const all = [0, ...figures, ...bounds.map(({ value }) => value)];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const x = (value: number): string =>
    (LEFT + ((value - low) / (high - low || 1)) * (RIGHT - LEFT - 60)).toFixed(1);
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${LEFT}" y="22">${escaped(title)}</text>`,
    `<rect x="${x(Math.min(0, figure))}" y="${MIDDLE - 12}" width="${Math.abs(Number(x(figure)) - Number(x(0))).toFixed(1)}" height="24" fill="#9db8d9"/>`,
    `<line x1="${x(least)}" x2="${x(most)}" y1="${MIDDLE}" y2="${MIDDLE}" stroke="#24466f" stroke-width="2"/>`,
    ...figures.map((value) => `<circle cx="${x(value)}" cy="${MIDDLE}" r="3.5" fill="#24466f"/>`),
    `<text x="${x(Math.max(figure, most))}" dx="10" y="${MIDDLE + 5}">${escaped(`${digits(figure)} ${unit}`)}</text>`,
    ...bounds.flatMap(({ name, value, colour }, at) => [
      `<line x1="${x(value)}" x2="${x(value)}" y1="${MIDDLE - 22}" y2="${MIDDLE + 22}" stroke="${colour}" stroke-dasharray="4 3"/>`,
      `<text x="${x(value)}" y="${MIDDLE + 36 + at * 14}" fill="${colour}" text-anchor="middle">${name} ${value}</text>`,
    ]),
    '</svg>',
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
