import { Box, Link as TextLink, TableCell, TableRow } from '@mui/material';
import { worksLevels } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useWords } from '../kernel/i18n/words.js';
import { Light } from '../kernel/parts/Light.js';
import { Money } from '../kernel/parts/Money.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import type { Pace, PaceReport } from '../kernel/views.js';
import { PercentText } from './PercentText.js';

const figures = [
  'progress.light',
  'progress.rate',
  'progress.expected_rate',
  'progress.annual',
  'progress.actual',
  'progress.forecast',
];

/** Units by their share of the plan, the highest first. */
export const UnitPaces = ({ units }: Pick<PaceReport, 'units'>) => (
  <PlainTable
    heads={['progress.unit', 'progress.projects', 'progress.planned_projects', ...figures]}
  >
    {units.map(({ unit, projects, planned, pace, yearEnd }) => (
      <TableRow key={unit.id} data-unit={unit.name}>
        <TableCell>{unit.name}</TableCell>
        <TableCell>{projects}</TableCell>
        <TableCell>{planned}</TableCell>
        <Figures pace={pace} forecastYuan={yearEnd.forecastYuan} />
      </TableRow>
    ))}
  </PlainTable>
);

/** Projects, each a link to its own page. */
export const ProjectPaces = ({ projects }: Pick<PaceReport, 'projects'>) => {
  const { word } = useWords(worksLevels);
  const translate = useTranslate();
  const none = translate('common.none');
  return (
    <PlainTable
      heads={['progress.project', ...figures, 'progress.works_pair', 'progress.last_report']}
    >
      {projects.map((project) => (
        <TableRow key={project.leadId} data-project={project.name}>
          <TableCell sx={{ minWidth: 160 }}>
            <TextLink component={Link} to={`/leads/${project.leadId}/show?tab=progress`}>
              {project.name}
            </TextLink>
            <Box sx={{ color: 'text.secondary', fontSize: 12 }}>{project.unit.name}</Box>
          </TableCell>
          <Figures pace={project.pace} forecastYuan={project.yearEnd.forecastYuan} />
          <TableCell sx={{ whiteSpace: 'nowrap' }}>
            {`${word(project.plannedLevel) ?? none} / ${word(project.worksLevel) ?? none}`}
          </TableCell>
          <TableCell sx={{ whiteSpace: 'nowrap' }}>
            {project.reportedOn ?? translate('progress.never')}
          </TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
};

const Figures = ({ pace, forecastYuan }: { pace: Pace; forecastYuan: number | null }) => (
  <>
    <TableCell>
      <Light colour={pace.light} />
    </TableCell>
    <TableCell align="right">
      <PercentText value={pace.donePercent} />
    </TableCell>
    <TableCell align="right">
      <PercentText value={pace.expectedPercent} />
    </TableCell>
    <TableCell align="right">
      <Money yuan={pace.annualYuan} />
    </TableCell>
    <TableCell align="right">
      <Money yuan={pace.actualYuan} />
    </TableCell>
    <TableCell align="right">
      <Money yuan={forecastYuan} />
    </TableCell>
  </>
);
