import { validateStageTable } from '@luodi/domain';

/** Tables of data that must hold together before anything is served. */
export const checkTables = (): void => {
  validateStageTable();
};
