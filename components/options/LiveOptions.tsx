// In: settings and permissions of the browser. Out: the options, connected.
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { RegimePack } from '../../lib/schema/regime.ts';
import { lastBackup } from '../../lib/settings.ts';
import type { GazetteerAbout } from '../../lib/wide.ts';
import { useAttempts } from '../live/attempts.ts';
import { ledger } from '../live/ledger.ts';
import { openLedger } from '../live/open.ts';
import { originsOf, removeOrigins, requestOrigins } from '../live/permission.ts';
import { useSetting } from '../live/setting.ts';
import { useSettings } from '../live/settings.ts';
import { traces, useStorageHealth } from '../live/storage.ts';
import { useVault } from '../live/vault.ts';
import { LiveWords } from './LiveWords.tsx';
import { Options } from './Options.tsx';

// Only the packs, not the word lists: lib/registry.ts would bring all of them into this page.
const files = import.meta.glob<RegimePack>('../../lib/data/regimes/*.json', { eager: true, import: 'default' });
const packs = Object.values(files);

/** The options page. */
export function LiveOptions() {
  const [settings, set] = useSettings();
  const hasAllSites = useHasAllSites();
  const [wasRefused, setWasRefused] = useState(false);
  const { trouble, attempt } = useAttempts();
  const everywhere = originsOf(null);
  const gazetteer = useGazetteerAbout();
  const vault = useVault();
  const [health, onPersist] = useStorageHealth();
  const [backedUp] = useSetting(lastBackup);
  const counts = useLiveQuery(() => ledger.counts());
  return (
    <Options
      settings={settings}
      set={set}
      packs={packs}
      version={browser.runtime.getManifest().version}
      gazetteer={gazetteer}
      vault={vault}
      health={health}
      onPersist={onPersist}
      backedUp={backedUp}
      entries={counts === undefined ? null : counts.facts + counts.practices + counts.snippets}
      onErase={async () => {
        if (!(await attempt('delete', 'eraseAll', {}))) throw new Error('The background did not erase everything.');
        localStorage.clear();
        sessionStorage.clear();
        return traces();
      }}
      hasAllSites={hasAllSites}
      wasRefused={wasRefused}
      trouble={trouble}
      words={<LiveWords attempt={attempt} />}
      onAllSites={(isOn) => {
        setWasRefused(false);
        if (isOn) {
          requestOrigins(everywhere).then(
            (isGranted) => setWasRefused(!isGranted),
            () => setWasRefused(true),
          );
        } else void removeOrigins(everywhere);
      }}
      onForgetSite={(host) =>
        void removeOrigins(originsOf(host)).then(() => attempt('site', 'setSiteRule', { host, rule: 'ask' }))
      }
      onOpenLedger={() => void openLedger()}
    />
  );
}

/** Read from the extension's own folder. */
function useGazetteerAbout(): GazetteerAbout | null {
  const [about, setAbout] = useState<GazetteerAbout | null>(null);
  useEffect(() => {
    fetch('/gazetteer.json')
      .then((answer) => answer.json() as Promise<GazetteerAbout>)
      // Without the file the line is shorter; places themselves report their own trouble.
      .then(setAbout, () => setAbout(null));
  }, []);
  return about;
}

/** Live, since the reader can also take the permission back in the browser's own pages. */
function useHasAllSites(): boolean {
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    const look = () => void browser.permissions.contains({ origins: originsOf(null) }).then(setIsHeld);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, []);
  return isHeld;
}
