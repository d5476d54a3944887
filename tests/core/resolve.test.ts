import { describe, expect, it } from 'vitest';
import type { PlaceMention } from '../../lib/core/mention.ts';
import { mentionsIn } from '../support/recognised.ts';

/** Where the first place of that surface was put: division or country, and the country. */
function where(text: string, surface: string): string {
  const found = mentionsIn(text).find(
    (mention): mention is PlaceMention => mention.kind === 'place' && mention.surface === surface,
  );
  return found ? `${found.place.parent ?? '–'}, ${found.place.country ?? '–'}` : 'not found';
}

describe('which of its namesakes a name is', () => {
  it.each([
    ['The mayor of Paris, Texas, opened the fair on Sunday.', 'Paris', 'Texas, US'],
    ['Police in Paris said the Seine had risen and trains to Lyon were late.', 'Paris', 'Île-de-France, FR'],
    [
      'Firefighters from Athens helped in Atlanta and Macon as storms crossed Georgia on Friday, the county said.',
      'Athens',
      'Georgia, US',
    ],
    ['Farmers from Thessaloniki drove to Athens to protest against the Greek government.', 'Athens', 'Attica, GR'],
    ['The bridge between Windsor, Ontario, and Detroit was closed for an hour.', 'Windsor', 'Ontario, CA'],
    // The wording of a country's press speaks for its towns, not against whole countries.
    [
      'Deputies said the sheriff and two firefighters were hurt in Dublin near the elementary school on Thursday.',
      'Dublin',
      'California, US',
    ],
    [
      'Gardaí said a councillor from Dublin was hurt near the harbour on Thursday, the Dáil heard.',
      'Dublin',
      'Leinster, IE',
    ],
    ['Deputies said the sheriff of the county had served in Georgia and Armenia with the army.', 'Georgia', '–, GE'],
    // A word of place behind a listed name.
    ['Heavy rain fell in Sindh province and in Karachi on Monday, the weather office said.', 'Sindh', '–, PK'],
    ['Officials in Tbilisi said Georgia would hold elections before Armenia did.', 'Georgia', '–, GE'],
  ])('%s', (text, surface, expected) => {
    expect(where(text, surface)).toBe(expected);
  });

  it('keeps one sense throughout an article, also before it is told', () => {
    const text =
      'Lebanon shut its schools on Monday. Snow had closed the roads around Lebanon, Ohio, and in Cincinnati and Dayton, the county said.';
    const places = mentionsIn(text).filter(
      (mention): mention is PlaceMention => mention.kind === 'place' && mention.surface === 'Lebanon',
    );
    expect(places.map(({ place }) => place.country)).toEqual(['US', 'US']);
  });

  it('says how sure it is and names the others', () => {
    const [mention] = mentionsIn('The school in Springfield was painted blue, the teacher said.').filter(
      (one): one is PlaceMention => one.kind === 'place',
    );
    expect(mention?.certainty).not.toBe('certain');
    expect(mention?.others.length).toBeGreaterThan(2);
    expect(mention?.because).toMatch(/% sure/);
  });
});
