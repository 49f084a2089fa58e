/** An ECharts gauge as a ring, drawn as SVG, only the parts it needs, without animation. */
import { GaugeChart } from 'echarts/charts';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { RingData } from '../stage/ring-data.js';
import type { Contender } from '../stage/stage.js';

use([GaugeChart, SVGRenderer]);
let charts: EChartsType[];

const option = (value: number) => ({
  animation: false,
  series: [
    {
      ...{ type: 'gauge', startAngle: 90, endAngle: -270, pointer: { show: false } },
      progress: { show: true, width: 9 },
      axisLine: { lineStyle: { width: 9 } },
      ...{ splitLine: { show: false }, axisTick: { show: false }, axisLabel: { show: false } },
      detail: { formatter: '{value}%', offsetCenter: [0, 0], fontSize: 18 },
      data: [{ value }],
    },
  ],
});

export const contender: Contender<RingData> = {
  insert(host, { values }) {
    charts = values.map((value) => {
      const box = document.createElement('div');
      host.append(box);
      const chart = init(box, null, { renderer: 'svg', width: 112, height: 112 });
      chart.setOption(option(value));
      return chart;
    });
  },
  update({ values }) {
    for (const [index, value] of values.entries()) charts[index]!.setOption({ series: [{ data: [{ value }] }] });
  },
  drawn: (host) => [...host.children].filter((box) => box.querySelector('svg text')).length,
};
