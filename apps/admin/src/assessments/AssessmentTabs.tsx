import { useSession } from '../kernel/authProvider.js';
import { LinkTabs } from '../kernel/parts/LinkTabs.js';

const tabs = [
  { id: 'ranking', to: '/assessments', label: 'assessments.tab_ranking' },
  { id: 'schemes', to: '/assessments/schemes', label: 'assessments.tab_schemes' },
  { id: 'spread', to: '/assessments/spread', label: 'assessments.tab_spread' },
  { id: 'two-years', to: '/assessments/two-years', label: 'assessments.tab_two_years' },
] as const;

/** 排名, 方案, 均衡情况; the two-year list only for those who may read it. */
export const AssessmentTabs = ({ open }: { open: (typeof tabs)[number]['id'] }) => {
  const may = useSession()?.abilities.assessments?.twoYears;
  const shown = tabs.filter(({ id }) => may || id !== 'two-years');
  return <LinkTabs tabs={shown} open={open} label="assessments.tab_label" />;
};
