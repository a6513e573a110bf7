import { parseFragment } from 'parse5';
import { HARMLESS_TEXTS } from '../../../test/corpus/harmless-texts.js';
import { XSS_PAYLOADS } from '../../../test/corpus/xss-payloads.js';
import { sanitise } from '../sanitise.js';

/** The names of all nodes that an HTML parser makes of a text, but for text itself. */
function nodesOf(html: string): string[] {
  const names: string[] = [];
  const visit = (node: { nodeName: string; childNodes?: unknown[]; content?: unknown }): void => {
    if (node.nodeName !== '#document-fragment' && node.nodeName !== '#text') names.push(node.nodeName);
    for (const child of node.childNodes ?? []) visit(child as typeof node);
    if (node.content) visit(node.content as typeof node);
  };
  visit(parseFragment(html));
  return names;
}

it('has a corpus worth the name', () => {
  expect(new Set(XSS_PAYLOADS).size).toBeGreaterThanOrEqual(200);
  expect(new Set(HARMLESS_TEXTS).size).toBeGreaterThanOrEqual(200);
});

describe('markup', () => {
  it.each(XSS_PAYLOADS)('leaves nothing but text of %j', (payload) => {
    expect(nodesOf(sanitise(payload))).toEqual([]);
    expect(nodesOf(`<p>${sanitise(payload)}</p>`)).toEqual(['p']);
    expect(nodesOf(`<p>${sanitise(`${payload} and ${payload}`)}</p>`)).toEqual(['p']);
  });
});

describe('harmless text', () => {
  it.each(HARMLESS_TEXTS)('%j stays as typed', (text) => {
    expect(sanitise(text)).toBe(text);
  });
});

describe('what a person typed beside markup survives it', () => {
  it.each([
    ['Hello <b>world</b>', 'Hello world'],
    ['<p>one</p><p>two</p>', 'one\ntwo'],
    ['one<br>two<br/>three', 'one\ntwo\nthree'],
    ['<ul><li>one</li><li>two</li></ul>', 'one\ntwo'],
    ['<div>Hello <i>there</i></div>', 'Hello there'],
    ['a < b <script>alert(1)</script>and c > d', 'a < b and c > d'],
    ['<script>alert(1)</script>hello', 'hello'],
    ['my <script> tag does not work, why?', 'my  tag does not work, why?'],
    ['<style>p{color:red}</style>red', 'red'],
    ['see <a href="https://example.com">our page</a> & more', 'see our page & more'],
    ['Jane <jane@example.com> wrote <b>no</b>', 'Jane <jane@example.com> wrote no'],
    ['<!-- hidden -->shown', 'shown'],
    ['<?xml version="1.0"?>shown', 'shown'],
    ['<!DOCTYPE html>shown', 'shown'],
    ['<![CDATA[hidden]]>shown', 'shown'],
    ['<xss onclick=alert(1)>shown</xss>', 'shown'],
    ['<order nr="5">', '< order nr="5">'],
    ['I typed <a href= and it broke', 'I typed < a href= and it broke'],
    ['use `<div>` and `</div>` for it', 'use `< div>` and `< /div>` for it'],
    ['```html\n<p class="x">hi</p>\n```', '```html\n< p class="x">hi< /p>\n```'],
    ['for (i=0;i<n;i++) s = "a>b"', 'for (i=0;i< n;i++) s = "a>b"'],
    ['<https://example.com/a/onclick=alert(1)>', '< https://example.com/a/onclick=alert(1)>'],
    ['e<b>\u0301</b>', 'é'],
  ])('%j becomes %j', (text, clean) => {
    expect(sanitise(text)).toBe(clean);
  });
});

describe('characters', () => {
  it.each([
    ['control characters go', 'a\u0007b\u001b[31mc\u007fd\u009be', 'ab[31mcde'],
    ['tabs and line ends stay', 'a\tb\r\nc', 'a\tb\r\nc'],
    ['vertical tabs and form feeds become spaces', 'a\vb\fc', 'a b c'],
    ['bidirectional overrides and isolates go', '\u202eabc\u202c \u2066def\u2069', 'abc def'],
    ['the marks of right-to-left writing stay', 'שלום\u200f!', 'שלום\u200f!'],
    ['joiners stay', '👩\u200d🚀 می\u200cخواهم', '👩\u200d🚀 می\u200cخواهم'],
    ['the byte order mark goes', '\ufeffhello', 'hello'],
    ['text becomes NFC', 'Cafe\u0301', 'Café'],
    ['half a surrogate pair becomes the replacement character', 'a\ud800b', 'a\ufffdb'],
  ])('%s', (_name, text, clean) => {
    expect(sanitise(text)).toBe(clean);
  });
});
