import { type ComponentType, lazy } from 'react';

/** A page loaded when first opened; modules keep named exports. */
export const lazily = <Name extends string>(
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
) => lazy(async () => ({ default: (await load())[name] }));
