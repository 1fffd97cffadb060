import { useMemo } from 'react';
import { useGetList } from 'react-admin';
import type { UnitRow } from './views.js';

/** All units as choices; a county has fewer than a hundred, so one page holds them. */
export const useUnits = () => {
  const { data, isPending } = useGetList<UnitRow>(
    'units',
    {
      pagination: { page: 1, perPage: 100 },
      sort: { field: 'id', order: 'ASC' },
      meta: { rows: true },
    },
    { staleTime: 300_000 },
  );
  return useMemo(
    () => ({
      isPending,
      units: data ?? [],
      choices: (data ?? [])
        .filter((unit) => unit.isActive)
        .map(({ id, name, kind }) => ({ id, name, kind })),
      nameOf: (id: unknown) => data?.find((unit) => unit.id === id)?.name ?? String(id ?? ''),
    }),
    [data, isPending],
  );
};
