import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import { Button, CircularProgress } from '@mui/material';
import { useState } from 'react';
import { useListContext, useNotify, useTranslate } from 'react-admin';
import { filterQuery, sortParameter } from '../dataProvider.js';
import { download } from '../http.js';
import { asProblem } from '../problem.js';

interface Props {
  /** The file the list offers, `export.xlsx` unless it has more than one. */
  file?: string;
  label?: string;
}

/** The whole list under the conditions and order on screen, as a workbook made by the server. */
export const ExportButton = ({ file = 'export.xlsx', label = 'list.export' }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { resource, filterValues, sort, total } = useListContext();
  const [isRunning, setRunning] = useState(false);
  const start = async () => {
    const query = filterQuery(filterValues as Record<string, unknown>);
    const order = sortParameter(sort);
    if (order) query.set('sort', order);
    setRunning(true);
    try {
      await download(`/${resource}/${file}`, query);
    } catch (error) {
      const { code, detail } = asProblem(error);
      notify(translate(`problem.${code}`, { _: detail }), {
        type: 'error',
        autoHideDuration: null,
      });
    } finally {
      setRunning(false);
    }
  };
  return (
    <Button
      startIcon={isRunning ? <CircularProgress size={16} color="inherit" /> : <DownloadIcon />}
      disabled={isRunning || total === 0}
      aria-busy={isRunning}
      onClick={() => void start()}
    >
      {translate(isRunning ? 'list.exporting' : label)}
    </Button>
  );
};
