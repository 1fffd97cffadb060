import { Box } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import type { Sensitivity } from '@luodi/domain';
import { useEffect, useRef } from 'react';
import { type FlipLine, flipLines } from './flipLines.js';

/** Beyond these a bar says only "far": a change of three times is no near miss. */
const farthest = 300;

/** 哪一项变到多少结论就变, as bars; the table beside it says the same in words, so readers of screens skip this. */
export const SensitivityChart = ({
  sensitivity,
}: {
  sensitivity: Pick<Sensitivity, 'measures'>;
}) => {
  const box = useRef<HTMLDivElement>(null);
  const { palette, typography } = useTheme();
  const lines = flipLines(sensitivity.measures).filter(isNear);
  const shown = JSON.stringify(lines);
  useEffect(() => {
    const colours = { rise: palette.success.main, fall: palette.error.main };
    const bars = (JSON.parse(shown) as FlipLine[]).map(({ flip, percent }) => ({
      name: flip.label,
      percent: percent ?? 0,
      label: flip.toLabel,
      colour: colours[flip.direction],
    }));
    const look = {
      fontFamily: String(typography.fontFamily),
      ink: palette.text.primary,
      line: String(palette.divider),
    };
    let isGone = false;
    let remove = () => {};
    // Loaded when first seen: the charts weigh more than the page.
    void import('./drawFlips.js').then(({ drawFlips }) => {
      if (!isGone && box.current) remove = drawFlips(box.current, bars, look);
    });
    return () => {
      isGone = true;
      remove();
    };
  }, [shown, palette, typography]);
  if (!lines.length) return null;
  return <Box ref={box} aria-hidden sx={{ height: 48 + lines.length * 36, mb: 1 }} />;
};

const isNear = ({ percent }: FlipLine): boolean =>
  percent !== null && Math.abs(percent) <= farthest;
