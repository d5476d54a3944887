// In: goods of a fact with their assessments. Out: what covers them and why, each ruling once, with its goods.
import { i18n } from '#i18n';
import type { Assessment, MeasureHit } from '../../lib/core/assess.ts';
import { type Explanation, explain } from '../../lib/core/explain.ts';
import type { SlotGood } from '../../lib/core/fact.ts';
import { verdictsByRank } from '../../lib/store/facets.ts';
import { Glyph } from '../parts/Glyph.tsx';
import { packLanguage } from '../words/language.ts';
import { verdictGlyph } from '../words/verdict.ts';

interface Ruling {
  readonly assessment: Assessment;
  readonly words: Explanation;
  readonly goods: SlotGood[];
}

/** Joins goods that get the very same ruling, strictest ruling first. */
export function rulingsOf(goods: readonly SlotGood[]): Ruling[] {
  const rulings = new Map<string, Ruling>();
  for (const good of goods) {
    const words = explain(good.assessment, packLanguage());
    const key = JSON.stringify([good.assessment.verdict, words]);
    const known = rulings.get(key);
    if (known) known.goods.push(good);
    else rulings.set(key, { assessment: good.assessment, words, goods: [good] });
  }
  return [...rulings.values()].sort(
    (a, b) => verdictsByRank.indexOf(a.assessment.verdict) - verdictsByRank.indexOf(b.assessment.verdict),
  );
}

/** All rulings on the goods of one fact. `large` is for the drawer. */
export function Rulings({ goods, large = false }: { goods: readonly SlotGood[]; large?: boolean }) {
  const rulings = rulingsOf(goods);
  return (
    <div className="rulings">
      {rulings.map((ruling) => (
        <OneRuling
          key={ruling.goods.map((good) => good.start).join()}
          ruling={ruling}
          large={large}
          named={rulings.length > 1}
        />
      ))}
    </div>
  );
}

function OneRuling({ ruling, large, named }: { ruling: Ruling; large: boolean; named: boolean }) {
  const { assessment, words, goods } = ruling;
  const isCovered = assessment.verdict !== 'not-listed';
  return (
    <div className="reason">
      <Glyph name={verdictGlyph(assessment.verdict)} large={large} />
      <div>
        {named && <p className="concerns">{goods.map(goodWords).join('; ')}</p>}
        <p className={isCovered ? 'heading' : 'heading plain'}>{words.heading}</p>
        {words.detail !== null && <p>{words.detail}</p>}
        {(words.rows.length > 0 || assessment.measures.length > 0) && (
          <details className="why">
            <summary>{i18n.t('action.why')}</summary>
            {words.rows.length > 0 && (
              <dl className="kv">
                {words.rows.map((row) => (
                  <div key={row.label + row.text}>
                    <dt className="label">{row.label}</dt>
                    <dd>{row.text}</dd>
                  </div>
                ))}
              </dl>
            )}
            <MeasureLinks measures={assessment.measures} />
          </details>
        )}
      </div>
    </div>
  );
}

/** Links to the instruments, with a word where the paragraph number was not checked against the text. */
export function MeasureLinks({ measures }: { measures: readonly MeasureHit[] }) {
  if (measures.length === 0) return null;
  return (
    <ul className="measures">
      {measures.map((measure) => (
        <li key={`${measure.measure} ${measure.flow}`}>
          <a href={measure.url} target="_blank" rel="noreferrer" title={i18n.t('drawer.textOfMeasure')}>
            {measure.cite},{' '}
            <span className={measure.paragraphVerified ? '' : 'unverified'}>
              {i18n.t('slot.paragraph', [measure.paragraph])}
            </span>
          </a>
          {!measure.paragraphVerified && <span className="muted"> · {i18n.t('drawer.notVerified')}</span>}
        </li>
      ))}
    </ul>
  );
}

function goodWords(good: SlotGood): string {
  const code = good.hs[0];
  return code === undefined ? good.text : `${good.text}, HS ${code}`;
}
