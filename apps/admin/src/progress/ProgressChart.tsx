import { Box } from '@mui/material';
import { type Palette, useTheme } from '@mui/material/styles';
import { LineChart } from 'echarts/charts';
import { use as register } from 'echarts/core';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useChart } from '../kernel/parts/useChart.js';
import type { PaceSeries } from './paceSeries.js';

register([LineChart]);

/** Plan, reported and vouched money by month, and works in percent on the right. */
export const ProgressChart = ({ series }: { series: PaceSeries }) => {
  const translate = useTranslate();
  const { palette } = useTheme();
  const place = useChart(
    useMemo(() => options(series, { translate, palette }), [series, palette, translate]),
  );
  return (
    <Box
      ref={place}
      role="img"
      aria-label={translate('progress.chart_words')}
      data-testid="progress-chart"
      sx={{ width: '100%', height: { xs: 260, sm: 300 }, mt: 1 }}
    />
  );
};

interface Looks {
  translate: ReturnType<typeof useTranslate>;
  palette: Palette;
}

const options = (series: PaceSeries, { translate, palette }: Looks) => {
  const { primary, text, warning, success } = palette;
  const wan = (values: (number | null)[]) => values.map((yuan) => yuan && yuan / 10_000);
  const line = (name: string, data: (number | null)[], more: object = {}) => ({
    ...{ type: 'line' as const, name: translate(name), data, connectNulls: true },
    ...more,
  });
  return {
    animation: false,
    color: [text.secondary, warning.main, primary.main, success.main],
    grid: { left: 8, right: 8, top: 48, bottom: 8, containLabel: true },
    legend: { top: 0, type: 'scroll' as const },
    tooltip: { trigger: 'axis' as const },
    xAxis: {
      type: 'category' as const,
      data: series.months.map((month) => translate('plans.month', { month })),
    },
    yAxis: [
      { type: 'value' as const, name: translate('form.wan') },
      { type: 'value' as const, name: '%', min: 0, max: 100, splitLine: { show: false } },
    ],
    series: [
      line('progress.planned', wan(series.planned), { lineStyle: { type: 'dashed' } }),
      line('progress.reported', wan(series.reported)),
      line('progress.evidenced', wan(series.evidenced), { lineStyle: { width: 3 } }),
      line('progress.works', series.worksPercent, { yAxisIndex: 1, lineStyle: { type: 'dotted' } }),
    ],
  };
};
