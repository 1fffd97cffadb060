import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

register([BarChart, GridComponent, SVGRenderer]);

export interface Bar {
  name: string;
  percent: number;
  label: string;
  colour: string;
}

export interface Look {
  fontFamily: string;
  ink: string;
  line: string;
}

/** Bars to the left (less) and right (more) of today's values; returns what removes the chart. Never animated. */
export const drawFlips = (box: HTMLElement, bars: readonly Bar[], look: Look): (() => void) => {
  const chart = init(box, null, { renderer: 'svg' });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: look.fontFamily, color: look.ink },
    grid: { left: 8, right: 24, top: 4, bottom: 4, outerBoundsMode: 'same' },
    xAxis: {
      type: 'value',
      // Room for the words at the outer end of each bar.
      boundaryGap: ['30%', '30%'],
      axisLabel: { formatter: '{value}%', color: look.ink },
      splitLine: { lineStyle: { color: look.line } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: bars.map(({ name }) => name),
      axisLabel: { color: look.ink, width: 96, overflow: 'break' },
      axisTick: { show: false },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 18,
        data: bars.map(({ percent, colour }) => ({
          value: percent,
          itemStyle: { color: colour },
          label: { position: percent < 0 ? 'left' : 'right' },
        })),
        label: {
          // On a phone there is no room beside the bars; the list below says it.
          show: box.clientWidth >= 600,
          color: look.ink,
          formatter: ({ dataIndex }: { dataIndex: number }) => bars[dataIndex]?.label ?? '',
        },
      },
    ],
  });
  const watch = new ResizeObserver(() => chart.resize());
  watch.observe(box);
  return () => {
    watch.disconnect();
    chart.dispose();
  };
};
