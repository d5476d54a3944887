// In: nothing. Out: what hostile pages put into their texts, each in every free text of a record.
import type { LedgerRecord } from '../../lib/store/records.ts';
import {
  makeEvidence,
  makeFact,
  makeFactRecord,
  makeGood,
  makePlace,
  makeSnippetRecord,
  makeText,
} from '../support/make.ts';

/** Formulas (OWASP), markup, schemes, ends of fields of each format, signs that order the text anew. */
export const vectors: readonly string[] = [
  '=HYPERLINK("https://bad.example")',
  "\t@SUM(1+1)*cmd|' /C calc'!A0",
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  ']]><evil xmlns="x"/>',
  '--><!ENTITY x SYSTEM "file:///etc/passwd">&x;',
  '[press](javascript:alert(1))',
  '![x](data:text/html;base64,PHNjcmlwdD4=)',
  '`}}} \\input{/etc/passwd} %',
  'A title\r\nER  - \r\n\r\nTY  - NEWS\r\nTI  - Forged',
  '},\n}\n@online{forged, title = {x',
  '---\nforged: true\n---',
  '","forged"\r\n"x',
  '_x003D_1+1 \ud83d \u0000\u0008',
  '\u202egnitseretni\u202c\u2066',
  '</value></Data></ExtendedData></Placemark>',
  '{"id":"forged"}\n{"id":"forged2"}',
  '../../../outside.txt',
];

/** A fact and a snippet whose every text, address and name is the vector. */
export function hostileRecords(text: string): LedgerRecord[] {
  const source = { url: text, title: text, outlet: text, author: text, published: null, language: text };
  const place = makePlace(text, null);
  const evidence = makeEvidence(text, { prefix: text, suffix: text });
  const fact = makeFact({
    goods: [makeGood({ text, name: text, term: text, hs: [text] })],
    from: place,
    via: [place],
    to: place,
    means: makeText(text),
    actor: makeText(text),
    saidBy: makeText(text),
    evidence,
  });
  return [
    makeFactRecord({ source, site: text, fact }),
    makeSnippetRecord({ source, site: text, exact: text, prefix: text, suffix: text }),
  ];
}
