import AddIcon from '@mui/icons-material/Add';
import { Button, Link as TextLink, TableCell, TableRow } from '@mui/material';
import { useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useSession } from '../kernel/authProvider.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import { LoadState } from '../kernel/parts/LoadState.js';
import { Page } from '../kernel/parts/Page.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import type { AssessmentRow } from '../kernel/views.js';
import { AssessmentTabs } from './AssessmentTabs.js';
import { DraftSheet } from './DraftSheet.js';
import { SchemeStatus } from './SchemeStatus.js';

const heads = ['scheme', 'edition', 'period', 'status', 'proposed', 'decided'];

/** 考核方案: every version, what is in force for which period, what waits. */
export const SchemesPage = () => {
  const translate = useTranslate();
  const [isDrafting, setDrafting] = useState(false);
  const mayDraft = useSession()?.abilities.assessments?.create;
  const { data, error, refetch } = useGetList<AssessmentRow>('assessments', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'createdAt', order: 'DESC' },
    filter: {},
    meta: { rows: true },
  });
  const draft = mayDraft && (
    <Button variant="contained" startIcon={<AddIcon />} onClick={() => setDrafting(true)}>
      {translate('assessments.draft')}
    </Button>
  );
  return (
    <>
      <AssessmentTabs open="schemes" />
      <Page title={translate('assessments.tab_schemes')} actions={draft}>
        <LoadState data={data} error={error} refetch={refetch} height={240} />
        {data?.length === 0 && (
          <EmptyState
            title={translate('assessments.no_schemes')}
            hint={translate('assessments.no_schemes_hint')}
            actions={draft}
          />
        )}
        {data && data.length > 0 && <Schemes schemes={data} />}
      </Page>
      {isDrafting && <DraftSheet onClose={() => setDrafting(false)} />}
    </>
  );
};

const Schemes = ({ schemes }: { schemes: readonly AssessmentRow[] }) => {
  const translate = useTranslate();
  return (
    <PlainTable heads={heads.map((head) => `assessments.${head}`)}>
      {schemes.map((scheme) => (
        <TableRow key={scheme.id}>
          <TableCell sx={{ minWidth: 180 }}>
            <TextLink component={Link} to={`/assessments/${scheme.id}/show`}>
              {scheme.name}
            </TextLink>
          </TableCell>
          <TableCell>{translate('assessments.edition_of', { edition: scheme.edition })}</TableCell>
          <TableCell sx={{ whiteSpace: 'nowrap' }}>
            {translate('common.from_to', { from: scheme.from, to: scheme.to })}
          </TableCell>
          <TableCell>
            <SchemeStatus scheme={scheme} />
          </TableCell>
          <TableCell sx={{ whiteSpace: 'nowrap' }}>{scheme.proposedBy.name}</TableCell>
          <TableCell sx={{ whiteSpace: 'nowrap' }}>
            {scheme.decidedBy?.name ?? translate('common.none')}
          </TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
};
