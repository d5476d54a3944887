// In: a query. Out: what the table alone can be asked for: how rows are grouped and which columns are shown.
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { i18n } from '#i18n';
import { columnNames, type Grouping, groupings, plainColumns, type Query } from '../../lib/views/query.ts';
import { Icon } from '../parts/Icon.tsx';
import { Segment } from '../parts/Segment.tsx';
import { columnWord } from './columns.tsx';

export function TableTools({ query, onQuery }: { query: Query; onQuery(query: Query): void }) {
  return (
    <>
      <span className="wide-only">{i18n.t('ledger.groupBy')}</span>
      <Segment
        label={i18n.t('ledger.groupBy')}
        value={query.group}
        choices={groupings.toReversed().map((group) => ({ value: group, word: groupWord(group) }))}
        onChange={(group) => onQuery({ ...query, group })}
      />
      <DialogTrigger>
        <Button className="btn">
          <Icon name="columns" />
          <span className="word">{i18n.t('see.columns')}</span>
        </Button>
        <Popover className="pop" placement="bottom end">
          <Dialog aria-label={i18n.t('see.columns')}>
            <fieldset className="picks">
              <legend>{i18n.t('see.columns')}</legend>
              {columnNames.map((name) => (
                <label key={name}>
                  <input
                    type="checkbox"
                    checked={query.columns.includes(name)}
                    onChange={() =>
                      onQuery({
                        ...query,
                        columns: columnNames.filter((one) => query.columns.includes(one) !== (one === name)),
                      })
                    }
                  />
                  {columnWord(name)}
                </label>
              ))}
            </fieldset>
            <Button className="link" onPress={() => onQuery({ ...query, columns: plainColumns })}>
              {i18n.t('see.columnsReset')}
            </Button>
          </Dialog>
        </Popover>
      </DialogTrigger>
    </>
  );
}

function groupWord(group: Grouping): string {
  switch (group) {
    case 'none':
      return i18n.t('ledger.groupNone');
    case 'article':
      return i18n.t('ledger.groupArticle');
    case 'event':
      return i18n.t('see.groupEvent');
  }
}
