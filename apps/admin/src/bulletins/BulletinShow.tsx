import EditIcon from '@mui/icons-material/Edit';
import SlideshowIcon from '@mui/icons-material/SlideshowOutlined';
import { Button, Link as TextLink, TableCell, TableRow, Typography } from '@mui/material';
import {
  type BulletinCell,
  bulletinSections,
  type BulletinTable,
  bulletinTables,
} from '@luodi/domain';
import { ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { fileAddress } from '../kernel/http.js';
import { useWords } from '../kernel/i18n/words.js';
import { Section } from '../kernel/parts/Facts.js';
import { Page } from '../kernel/parts/Page.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import { ShowProblem, ShowWaiting } from '../kernel/parts/ShowStates.js';
import { VerbButton } from '../kernel/parts/VerbButton.js';
import type { BulletinDetail } from '../kernel/views.js';
import { BulletinStatusChip } from './marks.js';
import { Stamp } from './Stamp.js';

/** One 通报: its words, the tables they rest on, and the three documents. */
export const BulletinShow = () => (
  <ShowBase error={<ShowProblem />} loading={<ShowWaiting />}>
    <Body />
  </ShowBase>
);

const Body = () => {
  const bulletin = useRecordContext<BulletinDetail>();
  // A list row may stand in for the record for a moment; it has no figures.
  if (!bulletin?.figures) return <ShowWaiting />;
  return (
    <Page
      title={bulletin.title}
      aside={<BulletinStatusChip status={bulletin.status} />}
      actions={<Actions bulletin={bulletin} />}
    >
      <Stamp bulletin={bulletin} />
      <Words bulletin={bulletin} />
      {bulletinTables(bulletin.figures).map((table) => (
        <Figures key={table.id} table={table} />
      ))}
    </Page>
  );
};

interface Part {
  bulletin: BulletinDetail;
}

const documents = [
  { path: 'deck.pptx', label: 'bulletins.deck' },
  { path: 'paper.docx', label: 'bulletins.paper' },
  { path: 'tables.xlsx', label: 'bulletins.tables' },
];

const Actions = ({ bulletin: { id } }: Part) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  return (
    <>
      {documents.map(({ path, label }, at) => (
        <Button
          key={path}
          variant={at === 0 ? 'contained' : 'outlined'}
          startIcon={at === 0 ? <SlideshowIcon /> : undefined}
          href={fileAddress(`/bulletins/${id}/${path}`)}
        >
          {translate(label)}
        </Button>
      ))}
      <VerbButton
        verb="edit"
        label="common.edit"
        startIcon={<EditIcon />}
        onClick={() => void navigate(`/bulletins/${id}`)}
      />
      <VerbButton
        verb="issue"
        noun="issue"
        label="bulletins.issue"
        variant="outlined"
        confirm={<Typography variant="body2">{translate('bulletins.issue_confirm')}</Typography>}
      />
    </>
  );
};

const Words = ({ bulletin }: Part) => {
  const translate = useTranslate();
  const { word } = useWords(bulletinSections);
  return (
    <>
      {bulletinSections.map(({ id }) => (
        <Section key={id} title={word(id) ?? id}>
          <Typography variant="body1" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {bulletin[id] || translate('bulletins.no_words')}
          </Typography>
        </Section>
      ))}
    </>
  );
};

const Figures = ({ table: { title, heads, rows, note, opens } }: { table: BulletinTable }) => {
  const translate = useTranslate();
  return (
    <Section title={title}>
      <PlainTable heads={heads}>
        {rows.map((cells, at) => (
          <TableRow key={at}>
            {cells.map((cell, place) => (
              <TableCell
                key={place}
                sx={isLong(cell) ? { minWidth: 220 } : { whiteSpace: 'nowrap' }}
              >
                {place === 1 && opens?.[at] ? <RowsOf rows={opens[at]}>{cell}</RowsOf> : cell}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </PlainTable>
      {note && <Remark>{note}</Remark>}
      {opens && <Remark>{translate('bulletins.opens_hint')}</Remark>}
    </Section>
  );
};

const Remark = ({ children }: { children: string }) => (
  <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
    {children}
  </Typography>
);

/** Opens exactly what was counted, by what was known on the day of drafting. */
const RowsOf = ({ rows, children }: { rows: string; children: BulletinCell }) => (
  <TextLink component={Link} to={`/reports/rows?${rows}&of=cohorts`} data-rows={rows}>
    {children}
  </TextLink>
);

/** A source's name may break; a number, a day or a short name may not. */
const isLong = (cell: string | number): boolean => String(cell).length > 16;
