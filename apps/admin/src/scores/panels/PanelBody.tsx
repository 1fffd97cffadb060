import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useConsole } from '../../kernel/dataProvider.js';
import { Section } from '../../kernel/parts/Facts.js';
import { LoadState } from '../../kernel/parts/LoadState.js';

interface Props<T> {
  title: string;
  path: string;
  filter?: Record<string, unknown>;
  children: (data: T) => ReactNode;
}

/** A section that reads one answer: waiting, refused in words, or shown. */
export const PanelBody = <T,>({ title, path, filter, children }: Props<T>) => {
  const { read } = useConsole();
  const { data, error, refetch } = useQuery({
    queryKey: [path, filter],
    queryFn: () => read<T>(path, filter),
  });
  return (
    <Section title={title}>
      <LoadState data={data} error={error} refetch={refetch} height={160} />
      {data && children(data)}
    </Section>
  );
};
