import { Box } from '@mui/material';
import { ruleGroups } from '@luodi/domain';
import { DateInput, TextInput, useTranslate } from 'react-admin';
import { InputGrid } from '../../kernel/form/inputs.js';
import { Section } from '../../kernel/parts/Facts.js';
import type { RulePackDetail } from '../../kernel/views.js';
import { Departments } from './Departments.js';
import { EditGroup } from './EditGroup.js';
import { Floors } from './Floors.js';
import { LandRows } from './LandRows.js';
import { LivePanel } from './LivePanel.js';
import { ParamRows } from './ParamRows.js';
import { PassLines } from './PassLines.js';
import { ScoreItems } from './ScoreItems.js';
import { Vetoes } from './Vetoes.js';

const groups = ruleGroups.filter(({ rules }) => rules.some(({ defaults }) => defaults));

/** The whole pack, a group opened at a time; beside it what is still wrong and what has changed. */
export const PackForm = ({ pack }: { pack: RulePackDetail }) => {
  const translate = useTranslate();
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 380px' },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Section title={translate('packs.head')}>
          <InputGrid>
            <DateInput source="effectiveFrom" helperText="packs.effective_hint" />
            <TextInput source="county" helperText={false} />
            <TextInput source="sourceDocument" helperText="packs.document_hint" />
            <TextInput source="reason" multiline minRows={2} helperText="packs.reason_hint" />
          </InputGrid>
        </Section>
        {groups.map(({ id, title }) => (
          <EditGroup key={id} title={title}>
            <ParamRows groupId={id} />
          </EditGroup>
        ))}
        <EditGroup title={translate('packs.sheet')}>
          <ScoreItems />
        </EditGroup>
        <EditGroup title={translate('packs.vetoes')}>
          <Vetoes />
        </EditGroup>
        <EditGroup title={translate('packs.pass_lines')}>
          <PassLines />
        </EditGroup>
        <EditGroup title={translate('packs.land')}>
          <LandRows />
          <Floors />
        </EditGroup>
        <EditGroup title={translate('packs.departments')}>
          <Departments />
        </EditGroup>
      </Box>
      <LivePanel pack={pack} />
    </Box>
  );
};
