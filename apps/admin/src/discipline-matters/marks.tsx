import { Chip, type ChipProps, Link as TextLink } from '@mui/material';
import { matterDecisions, matterKinds, targetZones } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { usePunctuation } from '../kernel/i18n/punctuation.js';
import { useWords } from '../kernel/i18n/words.js';
import { WordChip } from '../kernel/parts/WordChip.js';
import type { DisciplineMatterRow } from '../kernel/views.js';

interface Props {
  matter: DisciplineMatterRow;
}

const colours: Record<string, ChipProps['color']> = {
  no_action: 'success',
  reminder: 'warning',
  referral: 'error',
};

export const KindChip = ({ matter: { kind } }: Props) =>
  kind && <WordChip words={matterKinds} id={kind} />;

/** What people decided; or that nobody did yet. */
export const DecisionChip = ({ matter: { decision } }: Props) => {
  const translate = useTranslate();
  return decision ? (
    <WordChip words={matterDecisions} id={decision.kind} color={colours[decision.kind]} />
  ) : (
    <Chip size="small" label={translate('discipline.open')} />
  );
};

/** The mark was made good by a later filing, or the act was called off. */
export const GoneChip = ({ matter: { isStanding } }: Props) => {
  const translate = useTranslate();
  return isStanding ? null : (
    <Chip size="small" variant="outlined" label={translate('discipline.gone')} />
  );
};

export const SourceLink = ({ matter: { source } }: Props) => (
  <TextLink
    component={Link}
    to={`/${source.kind === 'trip' ? 'trips' : 'receptions'}/${source.id}/show`}
    onClick={(event) => event.stopPropagation()}
  >
    {source.no}
  </TextLink>
);

export const Days = ({ matter: { startsOn, endsOn } }: Props) => {
  const translate = useTranslate();
  if (startsOn === endsOn) return <>{startsOn}</>;
  return <>{translate('common.from_to', { from: startsOn, to: endsOn })}</>;
};

export const Zones = ({ matter: { zones } }: Props) => {
  const { word } = useWords(targetZones);
  const { list } = usePunctuation();
  return <>{list(zones.map((zone) => word(zone) ?? zone))}</>;
};
