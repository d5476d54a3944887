// In: rules of sites and the permission for all of them. Out: both, with the way to take them back.
import { Button } from 'react-aria-components';
import { i18n } from '#i18n';
import type { SiteRules } from '../../lib/settings.ts';

export interface SitesProps {
  rules: SiteRules;
  hasAllSites: boolean;
  wasRefused: boolean;
  onAllSites(isOn: boolean): void;
  onForget(host: string): void;
}

/** The permission first, since it is the widest; then each site by name. */
export function Sites({ rules, hasAllSites, wasRefused, onAllSites, onForget }: SitesProps) {
  const hosts = Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    <>
      <div className="line">
        <span>
          {i18n.t('options.allSites')}
          <small>{hasAllSites ? i18n.t('options.allSitesOn') : i18n.t('options.allSitesSub')}</small>
          <small role="status">{wasRefused ? i18n.t('options.allSitesRefused') : ''}</small>
        </span>
        <Button className="btn" onPress={() => onAllSites(!hasAllSites)}>
          {hasAllSites ? i18n.t('options.revoke') : i18n.t('options.grant')}
        </Button>
      </div>
      {hosts.length === 0 ? (
        <p className="line muted">{i18n.t('options.noSites')}</p>
      ) : (
        <ul aria-label={i18n.t('options.siteList')}>
          {hosts.map(([host, rule]) => (
            <li key={host} className="line">
              <span className="code">{host}</span>
              <span className="end">
                <span className="tag solid">{rule === 'always' ? i18n.t('popup.always') : i18n.t('popup.never')}</span>
                <Button
                  className="btn"
                  aria-label={i18n.t('options.revokeSite', [host])}
                  onPress={() => onForget(host)}
                >
                  {i18n.t('options.revoke')}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
