import LanIcon from '@mui/icons-material/LanOutlined';
import { unitKinds } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import type { FilterDef } from '../kernel/list/filters.js';
import { CreateLink, ListPage } from '../kernel/list/ListPage.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import { UnitTree } from './UnitTree.js';

const states = [
  { id: 'true', label: '使用中', labelEn: 'In use' },
  { id: 'false', label: '已停用', labelEn: 'Retired' },
];

const filters: readonly FilterDef[] = [
  { source: 'kind', label: 'resources.units.fields.kind', kind: 'words', words: unitKinds },
  {
    source: 'active',
    label: 'resources.units.fields.active',
    kind: 'words',
    words: states,
    isSingle: true,
  },
];

/** The organisation, as an indented tree. */
export const UnitList = () => {
  const translate = useTranslate();
  return (
    <ListPage
      title="units.title"
      search="units.search"
      filters={filters}
      perPage={100}
      actions={<CreateLink label="units.new" />}
      table={<UnitTree />}
      cards={<UnitTree />}
      empty={
        <EmptyState
          icon={<LanIcon />}
          title={translate('units.empty')}
          hint={translate('units.empty_hint')}
          actions={<CreateLink label="units.new" />}
        />
      }
    />
  );
};
