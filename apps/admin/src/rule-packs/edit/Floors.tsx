import { NumberInput } from 'react-admin';
import { EditRow, SourceInputs } from './EditRow.js';

const floors = [
  { source: 'minIntensity', label: 'packs.min_intensity' },
  { source: 'minPlotRatio', label: 'packs.min_plot_ratio' },
];

/** The two floors that justify how much land a project may ask for. */
export const Floors = () =>
  floors.map(({ source, label }) => (
    <EditRow key={source}>
      <SourceInputs
        value={
          <NumberInput source={`${source}.value`} label={label} step="any" helperText={false} />
        }
        source={`${source}.source`}
        pending={`${source}.pending`}
      />
    </EditRow>
  ));
