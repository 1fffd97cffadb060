import { useQuery } from '@tanstack/react-query';
import type { HolderKind } from '@luodi/domain';
import { AutocompleteInput, required, TextInput, useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { UnitInput } from '../kernel/form/UnitInput.js';
import type { OwnershipCandidates } from '../kernel/views.js';

export interface HolderSources {
  user: string;
  unit: string;
  name: string;
}

interface Props {
  kind: HolderKind;
  label: string;
  sources: HolderSources;
  isRequired?: boolean;
  helperText?: string;
}

/** Whoever takes a role: a leader, a unit, or a person by account or by name. */
export const HolderInput = ({ kind, label, sources, isRequired, helperText }: Props) => {
  const validate = isRequired ? required() : undefined;
  if (kind === 'unit') {
    return <UnitInput source={sources.unit} {...{ label, helperText, validate }} />;
  }
  if (kind === 'leader') {
    return <PersonInput of="leaders" source={sources.user} {...{ label, helperText, validate }} />;
  }
  return (
    <>
      <PersonInput of="people" source={sources.user} label={label} helperText={helperText} />
      <TextInput source={sources.name} label="ownerships.or_name" fullWidth />
    </>
  );
};

interface PersonProps {
  of: keyof OwnershipCandidates;
  source: string;
  label: string;
  helperText?: string;
  validate?: ReturnType<typeof required>;
}

/** One of those a role may be given to, with what they carry already. */
export const PersonInput = ({ of, ...props }: PersonProps) => {
  const translate = useTranslate();
  const { read } = useConsole();
  const { data, isPending } = useQuery({
    queryKey: ['ownerships', 'candidates'],
    queryFn: () => read<OwnershipCandidates>('/ownerships/candidates'),
  });
  const choices = (data?.[of] ?? []).map(({ id, name, unit, load }) => ({
    id,
    name: translate('ownerships.candidate', { name, unit, load }),
  }));
  return <AutocompleteInput {...props} choices={choices} isPending={isPending} />;
};
