// In: a page without goods. Out: what was found, and what that does not mean.
import { Button } from 'react-aria-components';
import { i18n } from '#i18n';
import { PostAndWater } from '../parts/PostAndWater.tsx';

/** Shown where a read page names no goods. `places` is how many places it names. */
export function Empty({ places, onShowPlaces }: { places: number; onShowPlaces(): void }) {
  return (
    <section className="empty">
      <PostAndWater />
      <h2>{i18n.t('empty.title')}</h2>
      <p>{i18n.t('empty.places', places)}</p>
      {places > 0 && (
        <Button className="btn" onPress={onShowPlaces}>
          {i18n.t('empty.show', places)}
        </Button>
      )}
    </section>
  );
}
