import { Box } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { BarChart } from 'echarts/charts';
import { AriaComponent } from 'echarts/components';
import { use as register } from 'echarts/core';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { useChart } from '../kernel/parts/useChart.js';
import type { FunnelReport } from '../kernel/views.js';

register([BarChart, AriaComponent]);

/** How many ever came to each stage, now and on the same day last year. The table below says the same in numbers. */
export const FunnelChart = ({ report }: { report: FunnelReport }) => {
  const translate = useTranslate();
  const { palette: colours } = useTheme();
  const place = useChart(
    useMemo(() => options(report, { translate, colours }), [report, colours, translate]),
  );
  return (
    <Box
      ref={place}
      role="img"
      aria-label={translate('reports.chart_words', { asOf: report.asOf })}
      data-testid="funnel-chart"
      sx={{ width: '100%', height: { xs: 320, sm: 340 }, mb: 1 }}
    />
  );
};

interface Looks {
  translate: ReturnType<typeof useTranslate>;
  colours: { primary: { main: string }; text: { secondary: string } };
}

const options = ({ stages, asOf, lastYear }: FunnelReport, { translate, colours }: Looks) => {
  const rungs = stages.filter(({ reached }) => reached !== null);
  const bar = (name: string, data: (number | undefined)[], more: object) => ({
    ...{ type: 'bar' as const, name, data, barMaxWidth: 18 },
    label: { show: true, position: 'right' as const },
    ...more,
  });
  return {
    animation: false,
    // Patterns beside colours: colour alone tells nobody anything. The words are the page's own.
    aria: { enabled: true, label: { enabled: false }, decal: { show: true } },
    color: [colours.primary.main, colours.text.secondary],
    grid: { left: 8, right: 40, top: 36, bottom: 24, containLabel: true },
    legend: { top: 0, left: 0 },
    tooltip: { trigger: 'axis' as const },
    xAxis: { type: 'value' as const, minInterval: 1, name: translate('reports.unit_count') },
    yAxis: {
      type: 'category' as const,
      inverse: true,
      data: rungs.map(({ label }) => label),
    },
    series: [
      bar(
        translate('reports.reached_on', { asOf }),
        rungs.map(({ reached }) => reached?.count),
        {},
      ),
      bar(
        translate('reports.reached_on', { asOf: lastYear.asOf }),
        rungs.map((rung) => rung.lastYearReached?.count),
        {},
      ),
    ],
  };
};
