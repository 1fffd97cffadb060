import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import { caption } from './office-page.js';

/** One bar a label in each series; what is compared with comes after what it is about. */
export interface Bars {
  labels: readonly string[];
  series: readonly { name: string; values: readonly number[] }[];
}

const colors = ['1F5FA8', '9AA5B1'];
const font = { name: '宋体' };
/** In pixels: the width of the text, and what a bar, a legend and the rim take. */
const width = 589;
const barHeight = 17;
const rimHeight = 60;

/** A native bar chart, the first label on top, its numbers beside the bars; Word still edits its data. */
export const barChart = (bars: Bars, name: string): Paragraph[] => [
  picture(bars, name),
  caption(name, 'below'),
];

const picture = ({ labels, series }: Bars, description: string): Paragraph =>
  new Paragraph({
    spacing: { before: 120 },
    keepNext: true,
    children: [
      new ChartRun({
        type: 'bar',
        font,
        categories: labels,
        series: series.map((one, at) => ({ ...one, color: colors[at] })),
        categoryAxis: { reverseOrder: true, font: { size: 10.5 } },
        valueAxis: { visible: false, gridlines: false, minimum: 0 },
        dataLabels: { value: true, numberFormat: '0', font: { size: 9 } },
        gapWidth: 45,
        legend: series.length > 1 && { position: 'top', font: { size: 10.5 } },
        chartArea: { border: 'none' },
        transformation: {
          width,
          height: rimHeight + labels.length * (series.length * barHeight + 8),
        },
        altText: { name: description, description },
      }),
    ],
  });
