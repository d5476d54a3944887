// In: checked commodity files. Out: what the schema can't see: forms in doubt without example, brackets that name no form.
import { simplify } from '../../lib/core/hanzi.ts';
import type { CommodityFile } from '../../lib/schema/commodity.ts';
import {
  bracketed,
  checkExamples,
  checkForms,
  checkOrder,
  everyForm,
  LANGUAGES,
  type Report,
  sameButCapital,
} from './shared.ts';

/**
 * Checks one family of goods.
 *
 * @param name file name without folder and ending; must be the family
 * @param headings all headings of the nomenclature; empty where none was given, then no number is looked up
 */
export function checkGoods(name: string, file: CommodityFile, headings: ReadonlySet<string>, report: Report): void {
  if (name !== file.family)
    report('-', 'family', `“${file.family}” in a file called ${name}.json: rename one so that both are the same`);
  checkOrder(file.records, report);
  for (const { id, hs, forms, ambiguity, examples, counterexamples, materials, materialDecides } of file.records) {
    const all = everyForm(forms);
    for (const code of [...hs, ...materials.flatMap((one) => one.hs)])
      if (headings.size > 0 && code.length >= 4 && !headings.has(code.slice(0, 4)))
        report(id, 'hs', `${code} is no heading of the nomenclature: correct it`);
    checkForms(id, 'forms', forms, report);
    if (all.length === 0) report(id, 'forms', 'is empty: a record without forms is never found; add one or remove it');
    checkExamples(id, examples, (surface) => all.some((form) => sameButCapital(form, surface)), report);
    const shown = examples.map(bracketed);
    const isShown = (form: string) => shown.some((surface) => sameButCapital(form, surface));
    for (const language of LANGUAGES)
      if (forms[language].length > 0 && !forms[language].some(isShown))
        report(id, 'examples', `none shows a form in “${language}”: add a sentence with one in brackets`);
    for (const doubt of ambiguity) {
      for (const form of doubt.forms)
        if (!all.includes(form))
          report(id, 'ambiguity', `“${form}” (${doubt.sense}) is no form of the record: correct or remove it`);
      for (const form of doubt.forms.length > 0 ? doubt.forms : all)
        if (all.includes(form) && !isShown(form))
          report(id, 'examples', `“${form}” is in doubt (${doubt.sense}) and no example shows it: add a sentence`);
      if (doubt.require === undefined && doubt.reject === undefined)
        report(id, 'ambiguity', `“${doubt.sense}” has neither require nor reject: give the cues or remove it`);
    }
    if (ambiguity.length > 0 && counterexamples.length === 0)
      report(id, 'counterexamples', 'is empty though forms are in doubt: add a sentence with the other sense');
    if (materialDecides && materials.length < 2)
      report(id, 'materials', 'needs at least two readings where the material decides');
  }
}

/**
 * A form leads to one record, or its heading would depend on which one the engine meets first.
 *
 * @param taken record of each form so far, over all families; grows
 */
export function checkOwners(file: CommodityFile, taken: Map<string, string>, report: Report): void {
  for (const { id, forms } of file.records)
    for (const language of LANGUAGES)
      for (const form of forms[language]) {
        const key = language === 'zh' ? simplify(form) : form.toLowerCase().replaceAll('-', ' ');
        const other = taken.get(key);
        if (other !== undefined && other !== id)
          report(id, `forms.${language}`, `“${form}” leads to “${other}” too: keep it where its heading is right`);
        taken.set(key, id);
      }
}
